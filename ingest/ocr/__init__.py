"""Decides how pages without usable text are read from their pictures: languages, batches, time. Reads none itself."""
