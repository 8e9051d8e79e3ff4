"""A desktop studio for drawing with image models, where every capability is an adapter."""

__version__ = "0.1.0"
