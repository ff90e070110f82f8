"""From a PDF to practices with evidence. Knows no HTTP and never touches the index."""
