from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from support.files import assert_same, document, noise

from studio.domain.errors import StorageError
from studio.domain.picture import Picture
from studio.files import openraster, ora_archive, ora_stack
from studio.files.snapshot import DocumentSnapshot, LayerSnapshot

PNG = Picture.from_array(noise(4, 6)).png


def ora(path: Path, files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def stack(body: str, head: str = 'w="8" h="8"') -> str:
    return f"<?xml version='1.0'?><image {head}><stack>{body}</stack></image>"


def test_a_round_trip_is_exact(tmp_path: Path) -> None:
    snapshot = document(5)
    openraster.save(snapshot, tmp_path / "a.ora")
    loaded = openraster.load_with_warnings(tmp_path / "a.ora")
    assert_same(snapshot, loaded.snapshot)
    assert loaded.warnings == ()
    assert [p.name for p in tmp_path.iterdir()] == ["a.ora"]


@pytest.mark.parametrize(
    "snapshot",
    [
        DocumentSnapshot(1, 1),
        DocumentSnapshot(3, 2, (LayerSnapshot("a", "paint", "", np.zeros((0, 0, 4), np.uint8)),)),
        DocumentSnapshot(
            3, 2, (LayerSnapshot("a", "pose", "\x01 \ud800 tab\t", np.zeros((1, 1, 4), np.uint8)),)
        ),
    ],
)
def test_odd_documents_come_back_too(tmp_path: Path, snapshot: DocumentSnapshot) -> None:
    openraster.save(snapshot, tmp_path / "a.ora")
    assert_same(snapshot, openraster.load(tmp_path / "a.ora"))


def test_the_layout_is_the_specification_s(tmp_path: Path) -> None:
    snapshot = replace(document(2), width=600, height=300)
    openraster.save(snapshot, tmp_path / "a.ora")
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"image/openraster"
        assert (tmp_path / "a.ora").read_bytes()[30:54] == b"mimetypeimage/openraster"
        layers = archive.read("stack.xml").decode()
        assert layers.index("data/layer-001.png") < layers.index("data/layer-000.png")  # top first
        with Image.open(io.BytesIO(archive.read("mergedimage.png"))) as merged:
            assert merged.size == (600, 300)
        with Image.open(io.BytesIO(archive.read("Thumbnails/thumbnail.png"))) as small:
            assert small.size == (256, 128)
    assert openraster.read_thumbnail(tmp_path / "a.ora").startswith(b"\x89PNG")


def test_the_same_document_gives_the_same_bytes() -> None:
    assert openraster.encode(document()) == openraster.encode(document())


def test_a_merged_picture_is_taken_as_given(tmp_path: Path) -> None:
    merged = noise(24, 40, seed=9)
    openraster.save(document(), tmp_path / "a.ora", merged)
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        assert np.array_equal(Picture(archive.read("mergedimage.png")).rgba(), merged)
        assert json.loads(archive.read("studio/project.json"))["merged_approximates"] == []


def test_blend_modes_that_are_approximated_are_noted(tmp_path: Path) -> None:
    whole = document(3)
    strange = replace(whole.layers[2], blend="krita:greater")
    openraster.save(replace(whole, layers=(*whole.layers[:2], strange)), tmp_path / "a.ora")
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        noted = json.loads(archive.read("studio/project.json"))["merged_approximates"]
    assert noted == ["krita:greater"]


def test_packed_layers_are_shared_while_their_pixels_are_the_same() -> None:
    cache, snapshot = openraster.PngCache(), document(2)
    first = cache.pack(snapshot.layers)
    changed = replace(snapshot.layers[1], pixels=noise(3, 3, seed=8))
    second = cache.pack((snapshot.layers[0], changed))
    assert second["layer-0"] is first["layer-0"]
    assert second["layer-1"] != first["layer-1"]
    assert cache.pack(()) == {}


def test_what_another_painter_changed_wins_over_our_json(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    openraster.save(document(2), path)
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    text = files["stack.xml"].decode().replace('opacity="0.5"', 'opacity="0.25"')
    start = text.index("<layer")
    text = f'{text[:start]}<layer name="New" src="data/new.png"/>{text[start:]}'
    loaded = openraster.load(ora(path, {**files, "stack.xml": text, "data/new.png": PNG}))
    assert [la.id for la in loaded.layers[:2]] == ["layer-0", "layer-1"]
    assert loaded.layers[1].opacity == 0.25
    assert (loaded.layers[2].name, loaded.layers[2].kind) == ("New", "paint")
    assert loaded.layers[2].id not in ("", "layer-0", "layer-1")


def test_groups_of_other_painters_stay_groups(tmp_path: Path) -> None:
    body = (
        '<layer name="top" src="t.png" opacity="0.5" composite-op="svg:multiply"/>'
        '<stack name="Face" opacity="0.5" x="1" y="2" visibility="hidden">'
        '<stack name="Eyes"><layer name="left" src="t.png" x="3" opacity="0.5"/></stack>'
        '<layer src="t.png" edit-locked="true" selected="true"/>'
        "</stack>"
        '<layer name="odd" src="t.png" composite-op="krita:erase" opacity="nan" x="1e999"/>'
        '<layer name="words" src="t.svg"/><text/>'
    )
    path = ora(tmp_path / "k.ora", {"stack.xml": stack(body), "t.png": PNG})
    loaded = openraster.load_with_warnings(path)
    layers = loaded.snapshot.layers
    assert [la.name for la in layers] == ["odd", "Layer", "left", "Eyes", "Face", "top"]
    assert [la.opacity for la in layers] == [1.0, 1.0, 0.5, 1.0, 0.5, 0.5]
    assert [la.visible for la in layers] == [True, True, True, True, False, True]
    assert [la.blend for la in layers][::5] == ["svg:src-over", "svg:multiply"]
    face, eyes = layers[4], layers[3]
    assert [la.parent for la in layers] == ["", face.id, eyes.id, face.id, "", ""]
    assert (layers[2].x, layers[2].y, layers[1].locked) == (4, 2, True)
    assert loaded.snapshot.active == layers[1].id
    assert len({la.id for la in layers}) == 6
    told = " ".join(loaded.warnings)
    for words in ("krita:erase", "'words' is not made of pixels", "'text'"):
        assert words in told


@pytest.mark.parametrize(
    ("body", "head", "words"),
    [
        ('<layer src="missing.png"/>', 'w="8" h="8"', "missing"),
        ('<layer src="../../etc/passwd.png"/>', 'w="8" h="8"', "missing"),
        ('<layer src="junk.png"/>', 'w="8" h="8"', "junk.png inside it cannot be read"),
        ("", "", "how large"),
        ("", 'w="-3" h="8"', "how large"),
        ("", 'w="many" h="8"', "how large"),
        ("", 'w="1000000" h="1000000"', "absurdly large"),
        ("<stack>" * 100 + "</stack>" * 100, 'w="8" h="8"', "too deeply"),
        ('<layer src="t.png">', 'w="8" h="8"', "damaged"),
    ],
)
def test_hostile_or_damaged_stacks_are_sentences(
    tmp_path: Path, body: str, head: str, words: str
) -> None:
    files = {"stack.xml": stack(body, head), "junk.png": b"junk", "t.png": PNG}
    with pytest.raises(StorageError, match=words) as caught:
        openraster.load(ora(tmp_path / "a.ora", files))
    assert "a.ora" in caught.value.what
    assert caught.value.kept


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE image [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE image SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE image [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, head: str, encoding: str) -> None:
    text = f"{head}<image w='8' h='8'><stack/></image>".encode(encoding)
    with pytest.raises(StorageError, match="document type"):
        openraster.load(ora(tmp_path / "a.ora", {"stack.xml": text}))


def test_a_zip_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openraster, "MAX_XML", 10_000)
    path = ora(tmp_path / "a.ora", {"stack.xml": bytes(1_000_000)})
    assert path.stat().st_size < 5_000
    with pytest.raises(StorageError, match="absurdly large"):
        openraster.load(path)


def test_too_many_pixels_or_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"stack.xml": stack('<layer src="t.png"/>' * 3), "t.png": PNG}
    path = ora(tmp_path / "a.ora", files)
    assert len(openraster.load(path).layers) == 3
    with monkeypatch.context() as patch:
        patch.setattr(ora_archive, "MAX_TOTAL_PIXELS", 24 * 2)
        with pytest.raises(StorageError, match="absurdly large"):
            openraster.load(path)
    with monkeypatch.context() as patch:
        patch.setattr(ora_archive, "MAX_ENTRIES", 1)
        with pytest.raises(StorageError, match="too many files"):
            openraster.load(path)
    with monkeypatch.context() as patch:
        patch.setattr(ora_stack, "MAX_LAYERS", 2)
        with pytest.raises(StorageError, match="more than 2 layers"):
            openraster.load(path)


def test_what_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "text.ora").write_bytes(b"not a zip")
    (tmp_path / "empty.ora").write_bytes(b"")
    ora(tmp_path / "other.ora", {"word/document.xml": "<a/>"})
    for name, words in (
        ("text", "not a project"),
        ("empty", "not a project"),
        ("other", "not an OpenRaster"),
        ("missing", "does not exist"),
    ):
        with pytest.raises(StorageError, match=words):
            openraster.load(tmp_path / f"{name}.ora")
    with pytest.raises(StorageError):
        openraster.load(tmp_path)


@pytest.mark.parametrize(
    ("project", "warned"),
    [
        ("{broken", "damaged"),
        ("[]", "damaged"),
        ('{"version": "x"}', "damaged"),
        ('{"version": 1, "layers": 3}', "damaged"),
        ("[" * 100_000, "damaged"),
        ('{"version": 99, "layers": [], "extra": {"a": 1}}', "newer"),
        ('{"version": 1, "layers": [1, {}, {"src": "t.png", "id": 3}], "extra": 4}', ""),
    ],
)
def test_damaged_settings_leave_the_layers(tmp_path: Path, project: str, warned: str) -> None:
    files = {
        "stack.xml": stack('<layer src="t.png"/>'),
        "t.png": PNG,
        "studio/project.json": project,
    }
    loaded = openraster.load_with_warnings(ora(tmp_path / "a.ora", files))
    assert np.array_equal(loaded.snapshot.layers[0].pixels, Picture(PNG).rgba())
    assert (warned in " ".join(loaded.warnings)) if warned else not loaded.warnings


def test_the_same_id_twice_becomes_two(tmp_path: Path) -> None:
    layers = [{"src": f"{n}.png", "id": "same", "kind": "sketch"} for n in "ab"]
    files = {
        "stack.xml": stack('<layer src="a.png"/><layer src="b.png"/>'),
        "a.png": PNG,
        "b.png": PNG,
        "studio/project.json": json.dumps({"version": 1, "layers": layers}),
    }
    loaded = openraster.load(ora(tmp_path / "a.ora", files))
    assert len({la.id for la in loaded.layers}) == 2
    assert {la.kind for la in loaded.layers} == {"sketch"}


def test_grey_and_deep_pictures_of_other_painters_are_read(tmp_path: Path) -> None:
    for name, image in (
        ("L", Image.fromarray(noise(4, 6, 1)[..., 0])),
        ("P", Image.fromarray(noise(4, 6, 3)).quantize(8)),
        ("1", Image.new("1", (6, 4), 1)),
    ):
        buffer = io.BytesIO()
        image.save(buffer, "PNG")
        files = {"stack.xml": stack('<layer src="t.png"/>'), "t.png": buffer.getvalue()}
        loaded = openraster.load(ora(tmp_path / f"{name}.ora", files))
        assert loaded.layers[0].pixels.shape == (4, 6, 4)


def test_pictures_come_back_and_a_damaged_one_is_left_out(tmp_path: Path) -> None:
    good, bad = Picture.from_array(noise(3, 5)), Picture.from_array(noise(3, 5, seed=1))
    pictures = {good.digest: good.png, bad.digest: bad.png}
    snapshot = replace(document(2), pictures=pictures)
    openraster.save(snapshot, tmp_path / "a.ora")
    assert openraster.load(tmp_path / "a.ora").pictures == pictures
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[f"studio/pictures/{bad.digest}.png"] = good.png
    loaded = openraster.load(ora(tmp_path / "b.ora", files))
    assert loaded.pictures == {good.digest: good.png}
    assert_same(snapshot, loaded)
    del files[f"studio/pictures/{good.digest}.png"]
    assert openraster.load(ora(tmp_path / "c.ora", files)).pictures == {}


@pytest.mark.parametrize("listed", [3, "a", {"a": 1}, [1, None, "../../etc"]])
def test_a_list_of_pictures_that_is_none_costs_nothing(tmp_path: Path, listed: object) -> None:
    openraster.save(document(2), tmp_path / "a.ora")
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    project = json.loads(files["studio/project.json"])
    files["studio/project.json"] = json.dumps({**project, "pictures": listed}).encode()
    loaded = openraster.load(ora(tmp_path / "b.ora", files))
    assert loaded.pictures == {}
    assert_same(document(2), loaded)
