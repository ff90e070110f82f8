"""Writes a document as a Word file: blocks and front matter become OOXML. Never starts a program."""
