"""A small table of records that is typed into: values of a figure, amounts of a project, reports that it owes."""
