"""What a document says about itself: its kind, title, sender, date and who may see it. Finds no practice."""
