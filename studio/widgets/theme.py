"""The look of the studio: colour tokens, palette, one style sheet, for dark and for light.

Greys are neutral (equal red, green and blue) as in painting programs, so that the colours of the
picture are judged right; one accent says what is active. Distances come in steps of 4 px.

The theme in force is kept on the application object, so widgets painted by hand ask ``colour()``
while painting and follow a switch at once.
"""

from __future__ import annotations

from string import Template
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from studio.domain.resources import resource

ThemeName = Literal["dark", "light", "system"]
GAP = 4  # px: every distance is a multiple
FONT_SIZE = 12  # px, where the system has no larger one
_SIZES = {"title_size": 18, "field_size": 15, "note_size": 11, "badge_size": 10}  # px
_LARGEST = 20  # px: beyond that panels no longer fit beside one another
PROPERTY = "studioTheme"

DARK: dict[str, str] = {
    "window": "#2a2a2a",
    "panel": "#303030",
    "raised": "#3d3d3d",
    "input": "#242424",
    "hover": "#484848",
    "pressed": "#202020",
    "border": "#1f1f1f",
    "line": "#444444",
    "text": "#dedede",
    "text_muted": "#a0a0a0",
    "text_disabled": "#6a6a6a",
    "accent": "#4a90d9",
    "accent_hover": "#5fa2e8",
    "accent_pressed": "#3b7cc0",
    "accent_fill": "#2f6fb4",
    "accent_fill_hover": "#3474ba",
    "accent_fill_pressed": "#245a94",
    "accent_text": "#ffffff",
    "accent_soft": "#35516e",
    "text_accent": "#6aabec",
    "selection": "#3a5f85",
    "canvas": "#3a3a3a",
    "overlay": "#262626",
    "success": "#6fbf73",
    "warning": "#e0b050",
    "danger": "#e8806f",
}
LIGHT: dict[str, str] = {
    "window": "#dcdcdc",
    "panel": "#e9e9e9",
    "raised": "#f7f7f7",
    "input": "#fbfbfb",
    "hover": "#ffffff",
    "pressed": "#cfcfcf",
    "border": "#bdbdbd",
    "line": "#cccccc",
    "text": "#222222",
    "text_muted": "#545454",
    "text_disabled": "#9c9c9c",
    "accent": "#2f78c4",
    "accent_hover": "#3d89d8",
    "accent_pressed": "#2667a9",
    "accent_fill": "#2f78c4",
    "accent_fill_hover": "#2a6db4",
    "accent_fill_pressed": "#2667a9",
    "accent_text": "#ffffff",
    "accent_soft": "#b4d0ee",
    "text_accent": "#2667a9",
    "selection": "#a9c9ec",
    "canvas": "#b2b2b2",
    "overlay": "#f4f4f4",
    "success": "#2e7d32",
    "warning": "#7a5300",
    "danger": "#a8281c",
}
# Preferred where the platform has them; otherwise the platform's own font stays.
FONTS = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Roboto", "Open Sans")


def apply(app: QApplication, name: ThemeName = "system") -> None:
    """Dresses the whole application; every open window follows.

    Raises:
        ValueError: ``name`` is none of ``dark``, ``light``, ``system``.
    """
    if name not in ("dark", "light", "system"):
        raise ValueError(f"There is no theme called {name!r}.")
    kind = _system_theme() if name == "system" else name
    app.setProperty(PROPERTY, kind)
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(ui_font())
    app.setPalette(palette(kind))
    app.setStyleSheet(style_sheet(kind))


def current() -> str:
    """``"dark"`` or ``"light"``: the theme in force (dark before ``apply``)."""
    app = QCoreApplication.instance()
    kind = app.property(PROPERTY) if app else None
    return "light" if kind == "light" else "dark"


def tokens(kind: str | None = None) -> dict[str, str]:
    """All colour tokens of a theme, by default the one in force."""
    return LIGHT if (kind or current()) == "light" else DARK


def colour(token: str) -> QColor:
    """The colour of ``token`` in the theme in force, e.g. ``colour("accent")``.

    Raises:
        KeyError: there is no such token.
    """
    return QColor(tokens()[token])


def style_sheet(kind: str) -> str:
    """The one style sheet, with the tokens of ``kind`` filled in."""
    template = Template(resource("themes", "studio.qss").read_text(encoding="utf-8"))
    sizes = {name: f"{scaled(pixels)}px" for name, pixels in _SIZES.items()}
    marks = resource("themes", kind).as_posix()
    return template.substitute(tokens(kind), **sizes, marks=marks)


def palette(kind: str) -> QPalette:
    """The palette Fusion and hand-painted widgets use."""
    use = {key: QColor(value) for key, value in tokens(kind).items()}
    role, result = QPalette.ColorRole, QPalette()
    for target, token in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "input"),
        (role.AlternateBase, "panel"),
        (role.Text, "text"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "danger"),
        (role.ToolTipBase, "overlay"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "text_muted"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "text"),
        (role.Link, "accent"),
        (role.Accent, "accent"),
        (role.Light, "hover"),
        (role.Midlight, "raised"),
        (role.Mid, "line"),
        (role.Dark, "border"),
        (role.Shadow, "border"),
    ):
        result.setColor(target, use[token])
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, use["text_disabled"])
    return result


def ui_font() -> QFont:
    """The font of the window: small, legible, and no smaller than the platform's own."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    families = set(QFontDatabase.families())
    plain = system.family() in ("DejaVu Sans", "Sans Serif", "Sans", "")
    chosen = next((name for name in FONTS if name in families), None) if plain else None
    font = QFont(chosen) if chosen else QFont(system)
    font.setPixelSize(scaled(FONT_SIZE))
    return font


def scaled(pixels: int) -> int:
    """A size of text, given for the studio's own ``FONT_SIZE``, for that of the system."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return round(pixels * min(_LARGEST, max(FONT_SIZE, system.pixelSize())) / FONT_SIZE)


def _system_theme() -> str:
    hints = QGuiApplication.styleHints()
    return "light" if hints.colorScheme() == Qt.ColorScheme.Light else "dark"
