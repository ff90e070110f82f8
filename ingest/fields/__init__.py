"""Reads the fields of a practice, one file a field; each value comes with the words it was read from."""
