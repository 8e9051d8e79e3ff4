"""Faces: where their key points are, and the pictures of them that InstantID is shown."""
