"""The passage index: Qdrant Edge and a Qdrant server behind one protocol, and the words they match."""
