"""Builds the starting corpus: YAML documents to PDFs, ground truth and manifest. Never imported by the product."""
