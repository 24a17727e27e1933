"""What became of what is on screen: a panel at the right, and the word that tells what was taken back."""
