"""Turns questions and passages into vectors with one multilingual model. Knows no store and no index (D3)."""
