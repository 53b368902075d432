"""The record page: how many came, the record as it will be written, and the journal in words."""
