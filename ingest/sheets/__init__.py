"""Spreadsheets of answers: read in the cell, put into pages, and the template that asks for them. Knows no HTTP."""
