"""From pages to blocks of clean text in reading order, with their places. Reads no meaning."""
