"""The attendees page: the list of people, one person in detail, and the loading of a list."""
