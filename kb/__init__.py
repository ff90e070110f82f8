"""The core: what a practice is, where it lives, who may see it and how it is found. Knows no PDF and no HTTP."""
