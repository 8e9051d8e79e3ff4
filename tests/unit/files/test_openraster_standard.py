"""Our files against a reader that is not ours, other painters' files, and our own of before."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRect
from support import ora_reader
from support.files import noise
from support.ink import paint, picture

from studio.domain.picture import Picture
from studio.files import openraster
from studio.files.snapshot import PASS_THROUGH
from studio.state.document import Document
from studio.state.layers import IN_PICTURE, LayerKind
from studio.state.pixels import to_array

pytestmark = pytest.mark.usefixtures("qapp")
PNG = Picture.from_array(noise(4, 6)).png


def drawing(size: tuple[int, int] = (400, 300)) -> Document:
    """A picture of several kinds of layers, two of them in groups."""
    document = Document(*size)
    paint(document, QRect(30, 40, 100, 90), "navy", 0.5)
    layer = document.add_layer(LayerKind.PAINT, 'Ä <"layer"> & more')
    paint(document, QRect(50, 20, 200, 200), "orange", 0.7)
    group = document.groups.wrap(layer.id)
    document.set_blend(group.id, "svg:src-over")
    document.set_opacity(group.id, 0.6)
    document.groups.wrap(group.id)
    document.add_layer(LayerKind.PAINT, "hidden")
    paint(document, document.rect, "black")
    document.set_visible(document.active.id, False)
    document.set_active(document.layers[0].id)
    return document


def saved(document: Document, path: Path) -> Path:
    merged = to_array(document.composite(only=IN_PICTURE))
    openraster.save(document.freeze(), path, merged)
    return path


def test_another_reader_finds_what_the_specification_demands(tmp_path):
    document = drawing()
    ora = ora_reader.read(saved(document, tmp_path / "a.ora"))
    assert ora.size == (400, 300)
    top = [(child.name, len(child.children)) for child in ora.root.children]
    assert top == [("Group 1", 1), ("Sketch", 0), ("Paper", 0)]
    outer = ora.root.children[0]
    assert outer.attributes["isolation"] == "auto"
    inner = outer.children[0]
    assert (inner.attributes["isolation"], inner.attributes["opacity"]) == ("isolate", "0.6")
    assert [child.name for child in inner.children] == ["hidden", 'Ä <"layer"> & more']
    paper = ora.root.children[2]
    assert paper.attributes["selected"] == "true"


def test_another_reader_sees_the_same_picture(tmp_path):
    document = drawing()
    ora = ora_reader.read(saved(document, tmp_path / "a.ora"))
    seen = np.asarray(ora_reader.composed(ora)).astype(int)
    assert np.abs(seen - picture(document)).max() <= 2
    assert np.abs(np.asarray(ora.merged.convert("RGBA")).astype(int) - picture(document)).max() == 0


def test_layers_are_cropped_to_what_is_drawn_on_them(tmp_path):
    """Other painters place them by x and y; empty ones are one transparent pixel."""
    document = Document(4000, 600)
    paint(document, QRect(2000, 300, 20, 20))
    document.add_layer(LayerKind.PAINT, "empty")
    ora = ora_reader.read(saved(document, tmp_path / "a.ora"))
    empty, sketch, _paper = ora.root.children
    assert empty.image.size == (1, 1)
    assert max(sketch.image.size) <= 256
    assert sketch.place[0] <= 2000 <= sketch.place[0] + sketch.image.width
    loaded = Document(8, 8)
    loaded.restore(openraster.load(tmp_path / "a.ora"))
    assert (picture(loaded) == picture(document)).all()


@pytest.mark.parametrize("size", [(1, 1), (3, 2000), (2000, 3), (257, 255)])
def test_any_size_has_a_picture_and_a_thumbnail(tmp_path, size):
    ora = ora_reader.read(saved(Document(*size), tmp_path / "a.ora"))
    assert ora.merged.size == ora.size == size
    assert max(ora.thumbnail.size) <= 256


def test_groups_survive_the_way_there_and_back(tmp_path):
    document = drawing()
    document.set_locked(document.layers[-1].id, True)
    document.set_opacity(document.layers[-1].id, 0.9)
    path = saved(document, tmp_path / "a.ora")
    loaded = openraster.load_with_warnings(path)
    assert loaded.warnings == ()
    other = Document(8, 8)
    other.restore(loaded.snapshot)
    facts = ("id", "name", "parent", "kind", "blend", "opacity", "visible", "locked")
    for ours, theirs in zip(document.layers, other.layers, strict=True):
        assert [getattr(ours, fact) for fact in facts] == [getattr(theirs, fact) for fact in facts]
    assert (picture(other) == picture(document)).all()
    assert other.active.id == document.active.id


def foreign(path: Path, body: str, head: str = "") -> Path:
    """A file as another painter writes it."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "image/openraster")
        text = f'<image w="8" h="8" {head}><stack>{body}</stack></image>'
        archive.writestr("stack.xml", text)
        archive.writestr("data/t.png", PNG)
    return path


@pytest.mark.parametrize(
    ("attributes", "blend"),
    [
        ("", PASS_THROUGH),
        ('isolation="auto"', PASS_THROUGH),
        ('isolation="isolate"', "svg:src-over"),
        ('isolation="auto" opacity="0.5"', PASS_THROUGH),  # and yet isolated: see compositing
        ('isolation="auto" composite-op="svg:multiply"', "svg:multiply"),
    ],
)
def test_a_group_is_isolated_where_the_specification_says_so(tmp_path, attributes, blend):
    body = f'<stack {attributes} x="1" y="2"><layer src="data/t.png" x="1"/></stack>'
    layer, group = openraster.load(foreign(tmp_path / "a.ora", body)).layers
    assert (group.kind, group.blend) == ("group", blend)
    assert layer.parent == group.id
    assert (layer.x, layer.y) == (2, 2)


def test_what_we_do_not_know_is_written_again(tmp_path):
    head = 'xmlns:mypaint="http://mypaint.org/ns" xres="300" yres="300" unknown:x="1"'
    head = head.replace(' unknown:x="1"', "")
    body = (
        '<stack name="g" mypaint:collapsed="true"><layer src="data/t.png" mypaint:clip="1"'
        ' colour-tag="&lt;red&gt;"/></stack>'
    )
    path = foreign(tmp_path / "a.ora", body, head)
    document = Document(8, 8)
    document.restore(openraster.load(path))
    again = ora_reader.read(saved(document, tmp_path / "b.ora"))
    with zipfile.ZipFile(tmp_path / "b.ora") as archive:
        text = archive.read("stack.xml").decode()
    assert 'xres="300"' in text
    group = again.root.children[0]
    assert group.attributes["{http://mypaint.org/ns}collapsed"] == "true"
    layer = group.children[0].attributes
    assert layer["{http://mypaint.org/ns}clip"] == "1"
    assert layer["colour-tag"] == "<red>"


def test_an_attribute_of_an_undeclared_name_space_does_not_break_the_file(tmp_path):
    path = foreign(tmp_path / "a.ora", '<layer src="data/t.png" odd:thing="1"/>')
    document = Document(8, 8)
    document.restore(openraster.load(path))
    ora = ora_reader.read(saved(document, tmp_path / "b.ora"))
    assert [child.name for child in ora.root.children] == ["Layer"]


def test_a_project_of_the_first_version_opens_with_all_it_held(tmp_path):
    """As the studio wrote it before there were groups, palettes and people."""
    project = {
        "version": 1,
        "layers": [
            {"src": "data/layer-000.png", "id": "p", "kind": "paint", "name": "Paper",
             "locked": True, "empty": False},
            {"src": "data/layer-001.png", "id": "s", "kind": "sketch", "name": "Sketch",
             "locked": False, "empty": True},
        ],
        "active": "s",
        "merged_approximates": [],
        "extra": {"version": 1, "settings": {}, "adapters": []},
        "pictures": [],
    }  # fmt: skip
    stack = (
        '<?xml version=\'1.0\' encoding=\'UTF-8\'?><image version="0.0.5" w="6" h="4">\n <stack>\n'
        '  <layer name="Sketch" src="data/layer-001.png" x="0" y="0" opacity="0.5"'
        ' visibility="hidden" composite-op="svg:multiply" selected="true"/>\n'
        '  <layer name="Paper" src="data/layer-000.png" x="0" y="0" opacity="1.0"'
        ' visibility="visible" composite-op="svg:src-over" edit-locked="true"/>\n'
        " </stack>\n</image>"
    )
    blank = Picture.from_array(np.zeros((1, 1, 4), np.uint8)).png
    with zipfile.ZipFile(tmp_path / "old.ora", "w") as archive:
        for name, data in {
            "mimetype": "image/openraster",
            "stack.xml": stack,
            "studio/project.json": json.dumps(project),
            "data/layer-000.png": PNG,
            "data/layer-001.png": blank,
        }.items():
            archive.writestr(name, data)
    loaded = openraster.load_with_warnings(tmp_path / "old.ora")
    assert loaded.warnings == ()
    document = Document(8, 8)
    document.restore(loaded.snapshot)
    paper, sketch = document.layers
    assert (paper.id, paper.kind, paper.locked) == ("p", LayerKind.PAINT, True)
    assert (sketch.id, sketch.kind, sketch.opacity) == ("s", LayerKind.SKETCH, 0.5)
    assert (sketch.visible, sketch.blend) == (False, "svg:multiply")
    assert document.active is sketch
    assert (to_array(paper.image)[..., 3] == noise(4, 6)[..., 3]).all()


def test_pictures_of_every_kind_of_png_are_read(tmp_path):
    """Our fast way is for plain RGBA; everything else is Pillow's."""
    rgba = Image.fromarray(noise(4, 6))
    kinds = {
        "gray": rgba.convert("L"),
        "palette": rgba.convert("P"),
        "rgb": rgba.convert("RGB"),
        "graya": rgba.convert("LA"),
        "bits": rgba.convert("1"),
    }
    path = tmp_path / "a.ora"
    with zipfile.ZipFile(path, "w") as archive:
        body = "".join(f'<layer name="{name}" src="data/{name}.png"/>' for name in kinds)
        archive.writestr("stack.xml", f'<image w="6" h="4"><stack>{body}</stack></image>')
        for name, image in kinds.items():
            image.save(tmp_path / f"{name}.png")
            archive.write(tmp_path / f"{name}.png", f"data/{name}.png")
    for layer in openraster.load(path).layers:
        assert (layer.pixels == np.asarray(kinds[layer.name].convert("RGBA"))).all(), layer.name
