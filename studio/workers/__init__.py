"""Where the window and the engine meet: threads that own the engine and speak in frozen values."""
