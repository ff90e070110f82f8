"""The words by which each language tells deeds, intentions, procedure and results. Patterns only, no decisions."""
