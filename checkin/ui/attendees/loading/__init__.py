"""Loading a list in three quiet steps on one page: file, columns, check."""
