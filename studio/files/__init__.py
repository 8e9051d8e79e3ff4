"""What lies on disk: projects, history, metadata, autosaves. Knows neither Qt nor torch."""
