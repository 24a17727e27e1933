"""Finding words: a panel over the page for everything on the desk, and a bar for the page that is shown."""
