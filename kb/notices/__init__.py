"""Mails to the people who work on entries: written in their language, kept until they are sent. Decides on no entry."""
