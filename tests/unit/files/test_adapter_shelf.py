"""Only the adapters that are there are offered."""

from __future__ import annotations

from support.sessions import make_starter, touch

from studio.domain.adapter_catalogue import CATALOGUE, find
from studio.domain.resources import resource
from studio.files.adapter_shelf import is_shipped, shipped


def references(starter):
    return [entry.reference for entry in shipped(starter)]


def test_nothing_is_offered_where_nothing_is(tmp_path):
    assert shipped(tmp_path / "nowhere") == ()


def test_a_whole_family_comes_in_the_order_of_the_menu(tmp_path):
    found = shipped(make_starter(tmp_path))
    assert {entry.reference for entry in CATALOGUE} < {entry.reference for entry in found}
    assert [entry.group.name for entry in found] == [
        *["LINES"] * 3, *["SPACE"] * 3, *["STYLE"] * 4, "FACE", "SPEED",
    ]  # fmt: skip


def test_a_folder_without_its_files_is_no_adapter(tmp_path):
    starter = make_starter(tmp_path)
    (starter / "adapters/pose/config.json").unlink()
    (starter / "adapters/identity/ip-adapter.safetensors").unlink()
    (starter / "adapters/loras/ink.safetensors").unlink()
    assert not {"starter:pose", "starter:identity", "starter:loras/ink"} & set(references(starter))
    assert not is_shipped("starter:loras/ink", starter)
    assert is_shipped("starter:loras/fast", starter)
    assert is_shipped("starter:depth", starter)


def test_a_style_file_that_is_added_later_is_offered(tmp_path):
    starter = make_starter(tmp_path)
    touch(starter / "adapters/tokens/crayon.safetensors")
    assert "starter:tokens/crayon" in references(starter)


def test_everything_that_ships_is_offered():
    folder = resource("starter") / "adapters"
    places = [p for p in folder.iterdir() if p.is_dir() and p.name not in ("tokens", "loras")]
    assert {f"starter:{place.name}" for place in places} <= set(references(resource("starter")))
    assert find("starter:sketch") in shipped(resource("starter"))
