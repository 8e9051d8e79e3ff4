"""The embedded starter model: its data, its training, its evaluation and its export.

Nothing here runs when an artist draws; the weights it makes lie in ``resources/starter`` in the
ordinary diffusers folder layout and are read by the code that reads everybody's models.
"""
