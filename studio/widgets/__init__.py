"""Small controls that panels are made of, the icons and the theme."""
