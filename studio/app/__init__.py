"""The main window: what is wired to what, menus, shortcuts, docks, start and shutdown."""
