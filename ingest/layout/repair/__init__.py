"""Lays a page out anew where the parser's blocks cannot be right. Leaves every other page as it is."""
