"""The truth: documents, practices, evidence, vectors and jobs in a relational database, files beside it (D1)."""
