"""What the program remarks on an entry, the same for who submits and who decides. Decides and corrects nothing."""
