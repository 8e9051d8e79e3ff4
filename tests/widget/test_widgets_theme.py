"""Themes and icons: both complete, readable, and tinted."""

import gc

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon

from studio.domain.resources import resource
from studio.widgets import icons, theme
from studio.widgets.section import Section


def luminance(name):
    parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("kind", ["dark", "light"])
def test_words_are_readable_on_every_ground(kind):
    use = theme.tokens(kind)
    for ground in ("window", "panel", "raised", "input", "overlay", "accent_soft", "selection"):
        assert contrast(use["text"], use[ground]) >= 4.5, ground
    for ground in ("window", "panel", "overlay"):
        for token in ("text_muted", "warning", "danger"):
            assert contrast(use[token], use[ground]) >= 4.0, (token, ground)


def test_themes_have_the_same_tokens_and_neutral_greys():
    assert theme.DARK.keys() == theme.LIGHT.keys()
    for use in (theme.DARK, theme.LIGHT):
        for token in ("window", "panel", "canvas", "raised", "input"):
            grey = QColor(use[token])
            assert grey.red() == grey.green() == grey.blue()


@pytest.mark.parametrize("name", ["dark", "light", "system"])
def test_apply_dresses_the_application(qapp, name):
    theme.apply(qapp, name)
    assert qapp.palette().window().color() == theme.colour("window")
    assert "$" not in qapp.styleSheet()


def test_an_unknown_theme_is_refused(qapp):
    with pytest.raises(ValueError, match="no theme called"):
        theme.apply(qapp, "purple")


def test_every_icon_renders_in_the_theme(qapp):
    theme.apply(qapp, "dark")
    for path in sorted(resource("icons").glob("*.svg")):
        picture = icons.icon(path.stem).pixmap(24, 24).toImage()
        assert any(picture.pixelColor(x, y).alpha() > 100 for x in range(24) for y in range(24)), (
            path.name
        )
        assert "currentColor" in path.read_text(), path.name


def test_icons_follow_state_and_theme(qapp):
    theme.apply(qapp, "dark")
    check = icons.icon("stop")
    copy = QIcon(check)
    gc.collect()
    normal = check.pixmap(24, 24, QIcon.Mode.Normal).toImage()
    disabled = copy.pixmap(24, 24, QIcon.Mode.Disabled).toImage()
    assert normal != disabled
    theme.apply(qapp, "light")
    assert check.pixmap(24, 24, QIcon.Mode.Normal).toImage() != normal


def test_icons_are_crisp_on_dense_screens(qapp):
    picture = icons.pixmap("stop", 16, ratio=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)


def test_a_missing_icon_is_a_clear_error(qapp):
    with pytest.raises(icons.MissingIconError, match="no icon 'unicorn'"):
        icons.icon("unicorn")


def test_a_section_folds(qtbot):
    section = Section("Prompt")
    qtbot.addWidget(section)
    section.show()
    section.header.click()
    assert not section.expanded
    assert not section._content.isVisible()
    section.set_expanded(True)
    assert section._content.isVisible()


def test_icons_found_as_garbage_are_freed_once(qapp):
    class Knot:
        pass

    for _ in range(20):
        knot = Knot()
        knot.itself, knot.icons = knot, {"stop": icons.icon("stop")}
        kept = QIcon(knot.icons["stop"])
        del knot
        gc.collect()
        assert not kept.pixmap(24, 24).isNull()


def test_text_is_as_large_as_the_systems_within_reason(qapp, monkeypatch):
    def system(pixels):
        font = QFont()
        font.setPixelSize(pixels)
        monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: font)

    system(8)
    assert theme.ui_font().pixelSize() == theme.FONT_SIZE
    assert "font-size: 18px" in theme.style_sheet("dark")
    system(18)
    assert theme.ui_font().pixelSize() == 18
    assert "font-size: 27px" in theme.style_sheet("dark")
    system(90)
    assert theme.ui_font().pixelSize() == 20
