"""From a question to practices in order, with the passages that answer it. Reads the index and the store."""
