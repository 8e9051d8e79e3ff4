"""Layers of depth, areas and masks: what they take, what adapters see, how they are saved."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from support.sessions import make_session

from studio.domain.adapter_catalogue import find
from studio.domain.adapter_kinds import Sees
from studio.domain.class_colours import CLASSES
from studio.domain.classes import snapped
from studio.files import openraster
from studio.files.snapshot import as_array
from studio.state.adapter_entry import embedded_entry
from studio.state.control_ink import MASK
from studio.state.control_layers import OPACITY, LayerColours, add_control_layer
from studio.state.document import Document, LayerError
from studio.state.layers import IN_PICTURE, LayerKind
from studio.state.pixel_edit import Ink, Pixels
from studio.state.pixels import to_array
from studio.state.selected_pixels import copied, to_new_layer
from studio.state.selection import Selection
from studio.state.tools import ToolBox

DEPTH, AREAS, MASKS = LayerKind.DEPTH, LayerKind.SEGMENTATION, LayerKind.MASK
SKY, TREE = CLASSES["sky"], CLASSES["tree"]


@pytest.fixture
def document(qapp) -> Document:
    return Document(96, 64)


def soft_dot(document, colour, opacity=1.0):
    """Ink that fades from the middle of the document outwards."""
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(0)
    painter = QPainter(coverage)
    for radius in range(30, 0, -1):
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setBrush(QColor(0, 0, 0, 255 - radius * 8))
        painter.setPen(QColor(0, 0, 0, 0))
        painter.drawEllipse(QPointF(48, 32), radius, radius)
    painter.end()
    return Ink(coverage, colour, opacity)


def lay(document, layer, ink, text="Brush stroke"):
    edit = document.begin_edit(layer.id)
    edit.lay(ink, document.rect)
    edit.commit(text)


@pytest.mark.parametrize("kind", [DEPTH, AREAS, MASKS])
def test_a_new_layer_lies_on_top_translucent_and_is_no_part_of_the_picture(document, kind):
    before = document.composite(only=IN_PICTURE)
    document.set_active(document.layers[0].id)
    layer = add_control_layer(document, kind)
    assert document.layers[-1] is layer is document.active
    assert layer.opacity == OPACITY[kind] < 1
    lay(document, layer, soft_dot(document, QColor("red")))
    assert document.composite(only=IN_PICTURE) == before
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert len(document.layers) == 2


def test_any_ink_on_depth_is_grey(document):
    layer = add_control_layer(document, DEPTH)
    lay(document, layer, soft_dot(document, QColor(255, 0, 0)))
    rgba = to_array(layer.image)
    assert rgba[..., 3].max() > 200
    assert (rgba[..., :1] == rgba[..., 1:3]).all()
    assert abs(int(rgba[32, 48, 0]) - 54) <= 1  # the lightness of red


def test_soft_and_translucent_ink_on_areas_leaves_whole_classes(document):
    layer = add_control_layer(document, AREAS)
    lay(document, layer, soft_dot(document, QColor(10, 225, 225), opacity=0.4))
    rgba = to_array(layer.image)
    assert {tuple(p) for p in rgba.reshape(-1, 4).tolist()} == {(0, 0, 0, 0), (*SKY, 255)}
    lay(document, layer, replace(soft_dot(document, None), opacity=0.3))  # a soft eraser
    assert not to_array(layer.image)[32, 48].any()
    assert set(np.unique(to_array(layer.image)[..., 3])) == {0}
    document.undo_stack.undo()
    assert np.array_equal(to_array(layer.image), rgba)


def test_whatever_else_draws_on_areas_is_brought_to_whole_classes_when_it_ends(document):
    """As moving, turning or smudging a part would."""

    class Blurred:
        def draw(self, painter, rect):
            painter.fillRect(rect, QColor(90, 200, 120, 190))

    layer = add_control_layer(document, AREAS)
    edit = document.begin_edit(layer.id)
    edit.lay(Blurred(), QRect(4, 4, 40, 30))
    edit.commit("Move")
    rgba = to_array(layer.image)
    assert np.array_equal(rgba, snapped(rgba))
    assert rgba[10, 10, 3] == 255
    document.undo_stack.undo()
    assert not to_array(layer.image).any()
    document.undo_stack.redo()
    assert np.array_equal(to_array(layer.image), rgba)


def test_a_mask_is_red_whatever_it_is_painted_with(document):
    layer = add_control_layer(document, MASKS)
    lay(document, layer, soft_dot(document, QColor("white")))
    pixel = to_array(layer.image)[32, 48]
    assert np.abs(pixel[:3].astype(int) - MASK.getRgb()[:3]).max() <= 2


# ---- adapters


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path, 96)
    yield session
    session.close()


def with_adapter(session, name):
    session.adapters.replace_all([embedded_entry(find(f"starter:{name}"))], "", undo=False)
    return session.adapters.entries[0]


@pytest.mark.parametrize(("name", "kind"), [("depth", DEPTH), ("segmentation", AREAS)])
def test_the_adapter_follows_the_topmost_layer_of_its_kind_by_itself(session, name, kind):
    entry, document = with_adapter(session, name), session.document
    assert session.source(entry) is None
    assert session.adapter_warning(entry)
    lower = add_control_layer(document, kind)
    upper = add_control_layer(document, kind)
    assert session.source(entry) is upper
    assert "empty" in session.adapter_warning(entry)
    lay(document, upper, soft_dot(document, QColor(*TREE)))
    assert session.adapter_warning(entry) == ""
    document.remove_layer(upper.id)
    assert session.source(entry) is lower


def test_the_depth_adapter_sees_opaque_grey_on_black_whatever_the_opacity_shown(session):
    entry, document = with_adapter(session, "depth"), session.document
    layer = add_control_layer(document, DEPTH)
    lay(document, layer, soft_dot(document, QColor(200, 200, 200)))
    seen = session.build_request().adapters[0].picture.rgba()
    assert entry.sees is Sees.DEPTH
    assert (seen[..., 3] == 255).all()
    assert (seen[..., :1] == seen[..., 1:3]).all()
    assert seen[0, 0, 0] == 0
    assert 180 < seen[32, 48, 0] <= 200


def test_the_areas_adapter_sees_exact_colours_at_the_size_that_is_made(session):
    with_adapter(session, "segmentation")
    document = session.document
    document.clear(500, 300)
    layer = add_control_layer(document, AREAS)
    edit = document.begin_edit(layer.id)
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(255)
    edit.lay(Ink(coverage, QColor(*SKY)), QRect(0, 0, 500, 133))
    edit.lay(Ink(coverage, QColor(*SKY)), QRect(0, 0, 500, 133))
    edit.commit("Fill")
    session.settings.set_many({"width": 128, "height": 96}, "")
    seen = session.build_request().adapters[0].picture.rgba()
    assert seen.shape == (96, 128, 4)
    assert {tuple(p) for p in seen.reshape(-1, 4).tolist()} == {(*SKY, 255), (0, 0, 0, 255)}


# ---- files


@pytest.mark.parametrize("kind", [DEPTH, AREAS, MASKS])
def test_kind_opacity_and_pixels_come_back_from_a_project(document, tmp_path, kind):
    layer = add_control_layer(document, kind)
    lay(document, layer, soft_dot(document, QColor(120, 200, 30)))
    expected = layer.image.copy()
    openraster.save(document.snapshot(), tmp_path / "a.ora")
    other = Document(8, 8)
    saved = openraster.load(tmp_path / "a.ora")
    assert saved.layers[-1].palette == ("ade20k-150" if kind is AREAS else "")
    other.restore(saved)
    again = other.layer(layer.id)
    assert (again.kind, again.opacity) == (kind, layer.opacity)
    if kind is AREAS:
        assert again.image == expected  # colours are exact
    else:
        difference = np.abs(to_array(again.image).astype(int) - to_array(expected))
        assert difference.max() <= 1


def test_a_kind_of_a_later_version_opens_as_paint():
    assert LayerKind.named("thermal") is LayerKind.PAINT
    assert LayerKind.named("depth") is DEPTH
    assert LayerKind.named("segmentation") is AREAS


# ---- colours in hand


def test_greys_and_class_colours_stay_on_their_layers(document):
    box = ToolBox()
    colours = LayerColours(document, box)
    box.colour = QColor("#d8413a")
    sketch = document.active
    depth = add_control_layer(document, DEPTH)
    assert box.colour.saturation() == 0
    box.colour = QColor(60, 60, 60)
    areas = add_control_layer(document, AREAS)
    assert box.colour == QColor(*SKY)
    document.set_active(sketch.id)
    assert box.colour == QColor("#d8413a")
    document.set_active(depth.id)
    assert box.colour == QColor(60, 60, 60)
    document.set_active(areas.id)
    document.remove_layer(areas.id)  # the one below is of depth
    assert box.colour == QColor(60, 60, 60)
    assert colours.parent() is None


def test_colours_that_come_onto_depth_in_other_ways_become_grey(document):
    """As a gradient to a second colour, or a pasted picture, would."""
    layer = add_control_layer(document, DEPTH)
    image = QImage(document.rect.size(), layer.image.format())
    image.fill(QColor(0, 200, 255, 128))
    edit = document.begin_edit(layer.id)
    edit.lay(Pixels(image, QPoint(0, 0)), QRect(0, 0, 40, 40))
    edit.commit("Gradient")
    rgba = to_array(layer.image)
    assert (rgba[..., :1] == rgba[..., 1:3]).all()
    assert abs(int(rgba[5, 5, 0]) - 161) <= 2
    assert rgba[5, 5, 3] == 128
    assert not rgba[60:, 60:].any()


def test_a_soft_selection_leaves_whole_classes_too(document):
    layer = add_control_layer(document, AREAS)
    lay(document, layer, soft_dot(document, QColor(*SKY)))
    rows = np.linspace(0, 255, 64, dtype=np.uint8)[:, None].repeat(96, axis=1)
    document.selecting.set(Selection.of(rows), "Select")
    lay(document, layer, soft_dot(document, QColor(*TREE)))
    rgba = to_array(layer.image)
    assert np.array_equal(rgba, snapped(rgba))
    assert {tuple(p[:3]) for p in rgba.reshape(-1, 4).tolist() if p[3]} == {SKY, TREE}


def test_turned_parts_get_no_classes_that_were_not_there(document):
    layer = add_control_layer(document, AREAS)
    for colour, rect in ((SKY, (0, 0, 96, 32)), (TREE, (0, 32, 96, 32))):
        coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
        coverage.fill(255)
        edit = document.begin_edit(layer.id)
        edit.lay(Ink(coverage, QColor(*colour)), QRect(*rect))
        edit.commit("Fill")
    turned = QImage(document.rect.size(), layer.image.format())
    turned.fill(0)
    painter = QPainter(turned)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(48, 32)
    painter.rotate(23)
    painter.drawImage(-48, -32, layer.image)
    painter.end()
    edit = document.begin_edit(layer.id)
    edit.lay(Pixels(turned, QPoint(0, 0)), document.rect)
    edit.commit("Turn")
    found = {tuple(p) for p in to_array(layer.image).reshape(-1, 4).tolist()}
    assert found == {(0, 0, 0, 0), (*SKY, 255), (*TREE, 255)}


def test_areas_that_another_painter_softened_are_whole_classes_again(document, tmp_path):
    layer = add_control_layer(document, AREAS)
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(255)
    edit = document.begin_edit(layer.id)
    edit.lay(Ink(coverage, QColor(*SKY)), QRect(20, 10, 60, 40))
    edit.commit("Fill")
    snapshot = document.snapshot()
    pixels = np.array(as_array(snapshot.layers[-1].pixels))
    rows, columns = pixels.shape[:2]
    pixels[: rows // 2] = cv2.GaussianBlur(pixels[: rows // 2], (0, 0), 3)
    pixels[rows // 2 :, : columns // 2] = (*TREE, 255)
    other = replace(snapshot.layers[-1], pixels=pixels)
    openraster.save(replace(snapshot, layers=(*snapshot.layers[:-1], other)), tmp_path / "b.ora")
    again = Document(8, 8)
    again.restore(openraster.load(tmp_path / "b.ora"))
    rgba = to_array(again.layer(layer.id).image)
    assert {tuple(p) for p in rgba.reshape(-1, 4).tolist()} == {
        (0, 0, 0, 0), (*SKY, 255), (*TREE, 255),
    }  # fmt: skip


def test_layers_that_steer_are_merged_with_their_own_kind_only_and_stay_exact(document):
    lower = add_control_layer(document, AREAS)
    lay(document, lower, soft_dot(document, QColor(*SKY)))
    upper = add_control_layer(document, AREAS)
    coverage = QImage(document.rect.size(), QImage.Format.Format_Alpha8)
    coverage.fill(255)
    edit = document.begin_edit(upper.id)
    edit.lay(Ink(coverage, QColor(*TREE)), QRect(48, 0, 48, 64))
    edit.commit("Fill")
    depth = add_control_layer(document, DEPTH)
    with pytest.raises(LayerError, match="steers adapters"):
        document.merge_down(depth.id)
    assert "own kind" in document.why_not_merge(lower.id)
    document.merge_down(upper.id)
    assert lower.opacity == OPACITY[AREAS]
    found = {tuple(p) for p in to_array(lower.image).reshape(-1, 4).tolist()}
    assert found == {(0, 0, 0, 0), (*SKY, 255), (*TREE, 255)}
    document.undo_stack.undo()
    assert document.find(upper.id) is upper
    assert lower.opacity == OPACITY[AREAS]


def test_parts_of_a_layer_that_steers_go_to_a_layer_of_its_kind(document):
    layer = add_control_layer(document, AREAS)
    lay(document, layer, soft_dot(document, QColor(*SKY)))
    rows = np.linspace(0, 255, 64, dtype=np.uint8)[:, None].repeat(96, axis=1)
    document.selecting.set(Selection.of(rows), "Select")
    made = to_new_layer(document, cut=True)
    assert (made.kind, made.opacity) == (AREAS, OPACITY[AREAS])
    for part in (layer, made):
        found = {tuple(p) for p in to_array(part.image).reshape(-1, 4).tolist()}
        assert found == {(0, 0, 0, 0), (*SKY, 255)}
    both = to_array(layer.image)[..., 3].astype(int) + to_array(made.image)[..., 3]
    assert both.max() == 255  # cut, not copied


def test_what_only_steers_is_not_copied_with_the_picture(document):
    layer = add_control_layer(document, AREAS)
    lay(document, layer, soft_dot(document, QColor(*SKY)))
    clip = copied(document, merged=True)
    assert clip.image.pixelColor(48, 32) == QColor("white")
