"""The canvas: the view of the document, the tools that draw on it, and the brush engine."""
