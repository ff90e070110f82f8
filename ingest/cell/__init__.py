"""Parses one hostile PDF at a time, each in a shut-in process of its own. Knows no practice and reads no meaning."""
