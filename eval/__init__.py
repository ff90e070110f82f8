"""Is search good, is extraction good, is it fast? Never imported by the product."""
