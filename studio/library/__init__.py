"""Other people's files, recognised from their headers alone. Knows neither Qt nor torch."""
