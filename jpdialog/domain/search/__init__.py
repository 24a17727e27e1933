"""Finding words in what people wrote: what of a text is indexed, what a query asks for, and where it is found."""
