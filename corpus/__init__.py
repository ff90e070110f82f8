"""The starting corpus: PDFs with provenance and ground truth, and the builder that makes them."""
