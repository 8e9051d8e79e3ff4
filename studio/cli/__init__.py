"""The command line: opens the window, or does without one what the window does."""

from studio.cli.entry import main

__all__ = ["main"]
