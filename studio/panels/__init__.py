"""The docks around the canvas, one panel a file: widgets first, then one list of bindings."""
