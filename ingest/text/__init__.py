"""What sentences say: deeds, actors, years, figures, language. Knows no document and no layout."""
