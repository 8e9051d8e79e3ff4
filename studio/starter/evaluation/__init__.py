"""Judges the exported family through the studio's own engine, figures beside their bars.

Every figure is on seeds, views, people and scenes that no training saw. Each row also says what the
same judge makes of real pictures of the same kind: nothing drawn can be expected to do better.
"""
