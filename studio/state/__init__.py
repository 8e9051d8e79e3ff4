"""The document, its layers and everything the artist can change, without widgets or torch."""
