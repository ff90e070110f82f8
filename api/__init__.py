"""HTTP, web pages and the command line: translates, decides nothing."""
