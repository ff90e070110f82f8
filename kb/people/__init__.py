"""Who may sign in, what roles they have, and how they show that it is them."""
