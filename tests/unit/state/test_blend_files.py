"""Style blends as files: there and back, members that moved, changed or are gone, damage."""

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest
from support.sessions import make_session

from studio.domain.errors import AdapterError
from studio.domain.picture import Picture
from studio.domain.takes import Takes
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_folder import AdapterFolder
from studio.state.blend_format import Blend, dumps, loads, read_file

PICTURE = Picture.from_array(np.full((6, 5, 3), 90, np.uint8))


@pytest.fixture
def folder():
    return AdapterFolder("Woodcut", weight=0.8, blends=True)


@pytest.fixture
def members(tmp_path, folder):
    (tmp_path / "here").mkdir()
    ink = tmp_path / "here/ink.safetensors"
    ink.write_bytes(b"ink")
    return (
        AdapterEntry("lora", str(ink), "Ink", weight=0.7, curve=((0, 1), (1, 0)), mask_layer="x"),
        AdapterEntry("textual_inversion", "starter:tokens/paper", "Paper", enabled=False),
        AdapterEntry(
            *("ip_adapter", "starter:style", "Manner"),
            picture=PICTURE,
            picture_name="grey",
            takes=Takes.STYLE,
        ),
    )


def plain(entry):
    return replace(entry, id="", mask_layer=None, folder=None)


def test_there_and_back(tmp_path, folder, members):
    blend = loads(dumps(folder, members), tmp_path)
    assert (blend.name, blend.weight, blend.notes) == ("Woodcut", 0.8, ())
    assert [plain(m) for m in blend.members] == [plain(m) for m in members]


def test_a_member_that_moved_is_found_beside_the_file(tmp_path, folder, members):
    text = dumps(folder, members[:1])
    (tmp_path / "there/loras").mkdir(parents=True)
    moved = shutil.move(members[0].model, tmp_path / "there/loras/ink.safetensors")
    blend = loads(text, tmp_path / "there")
    assert blend.members[0].model == str(moved)
    assert blend.notes == ()


def test_the_file_of_the_same_content_is_taken(tmp_path, folder, members):
    text = dumps(folder, members[:1])
    shutil.copy(members[0].model, tmp_path / "ink.safetensors")
    (tmp_path / "here/ink.safetensors").write_bytes(b"another")
    blend = loads(text, tmp_path)
    assert blend.members[0].model == str(tmp_path / "ink.safetensors")
    (tmp_path / "ink.safetensors").unlink()
    (note,) = loads(text, tmp_path).notes
    assert note == "The file of “Ink” is another one than the blend was made with."


def test_missing_members_are_named_and_the_others_loaded(tmp_path, folder, members):
    text = dumps(folder, members)
    (tmp_path / "here/ink.safetensors").unlink()
    blend = loads(text, tmp_path)
    assert [m.name for m in blend.members] == ["Paper", "Manner"]
    (note,) = blend.notes
    assert note.startswith("The style “Ink” was left out: ")
    with pytest.raises(
        AdapterError, match=r"None of the blend's styles is there\. The style “Ink”"
    ):
        loads(dumps(folder, members[:1]), tmp_path)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"format": "x"}, "holds no style blend"),
        ({"version": 2}, "newer studio (version 2)"),
        ({"version": True}, "its version is none"),
        ({"members": {}}, "its members are no list"),
        ({"members": [3]}, "its members are no list"),
        ({"members": [{"kind": "lora"}]}, "lacks its 'model'"),
        ({"members": [{"kind": "controlnet", "model": "m", "name": "n"}]}, "no member of a blend"),
        ({"weight": 7}, "from -1 to 2"),
        ({"weight": "much"}, "no number"),
    ],
    ids=str,
)
def test_damaged_files_say_what_is_wrong(tmp_path, folder, members, change, expected):
    data = {**json.loads(dumps(folder, members)), **change}
    with pytest.raises(AdapterError) as caught:
        loads(json.dumps(data), tmp_path)
    assert expected in str(caught.value)


@pytest.mark.parametrize("junk", [b"", b"\xff\x00", b"[" * 5000, b"[]", b"null", b'{"a": NaN}'])
def test_junk_is_no_blend(tmp_path, junk):
    path = tmp_path / "junk.styleblend"
    path.write_bytes(junk)
    with pytest.raises(AdapterError):
        read_file(path)


def test_a_name_no_file_can_have(tmp_path, folder):
    entry = AdapterEntry("lora", "a\0b.safetensors", "Odd")
    with pytest.raises(AdapterError, match="left out"):
        loads(dumps(folder, [entry]), tmp_path)


def test_the_session_saves_and_loads(qapp, qtbot, tmp_path):
    session = make_session(tmp_path)
    session.adapters.replace_all((), "", undo=False)
    blend = session.blending.add_embedded(session.embedded)
    session.blending.set_share(session.adapters.entries[0].id, 0.8)
    path = tmp_path / "mine.styleblend"
    with qtbot.waitSignal(session.blend_files.saved):
        session.blend_files.save(blend.id, path)
    before = session.build_request().adapters
    session.adapters.replace_all((), "")
    with qtbot.waitSignal(session.adapters.changed):
        session.blend_files.load(path)
    assert session.build_request().adapters == before
    session.document.undo_stack.undo()
    assert session.adapters.entries == ()
    for bad in (tmp_path, tmp_path / "nothing.styleblend"):
        with qtbot.waitSignal(session.blend_files.failed) as told:
            session.blend_files.load(bad)
        assert isinstance(told.args[0], AdapterError)
    session.close()
    assert isinstance(read_file(path), Blend)
