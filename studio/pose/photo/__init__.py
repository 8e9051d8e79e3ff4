"""People read out of photographs by whichever detector is installed: neither Qt nor torch."""
