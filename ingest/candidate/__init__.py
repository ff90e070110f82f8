"""Stretches of a document that may be practices, read once and weighed. Reads no single field."""
