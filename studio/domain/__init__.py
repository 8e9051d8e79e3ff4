"""Plain values shared by every part: requests, events, errors. Knows neither Qt nor torch."""
