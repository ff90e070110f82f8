"""What the Secretariat needs to judge what came in. Merges, changes and publishes nothing by itself."""
