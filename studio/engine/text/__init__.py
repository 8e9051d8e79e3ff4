"""Prompts in words to hidden states: weights, chunks of the encoder's window, a cache."""
