"""What the product is measured against, each the plain way to do one of its jobs with well-known libraries."""
