"""Icons are drawn for the screen they are shown on."""

import pytest
from PySide6.QtCore import QSize

from studio.domain.resources import resource
from studio.widgets.icons import MissingIconError, icon


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen(qapp, ratio):
    pixmap = icon("eye").pixmap(QSize(16, 16), ratio)
    assert pixmap.width() == 16 * ratio
    assert pixmap.deviceIndependentSize().width() == 16


def test_every_icon_can_be_drawn(qapp):
    for path in resource("icons").glob("*.svg"):
        image = icon(path.stem).pixmap(QSize(24, 24), 1.0).toImage()
        alphas = {image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)}
        assert max(alphas) > 200, path.name
        assert min(alphas) == 0, path.name


def test_an_icon_that_is_not_there_is_a_fault_of_ours(qapp):
    with pytest.raises(MissingIconError, match="no such icon"):
        icon("no such icon")
