"""Brushes of one's own, and what a brush makes of the pen."""

import json

import pytest

from studio.domain.errors import StorageError
from studio.state.brush_library import BrushLibrary
from studio.state.brushes import MAX_SIZE, PRESETS, Brush, Tool
from studio.state.tools import ToolBox

pytestmark = pytest.mark.usefixtures("qapp")
CURVED = Brush(size=33, grain=0.4, curve=((0.0, 0.1), (0.5, 0.9), (1.0, 1.0)))


def test_a_saved_brush_is_there_after_a_restart(tmp_path):
    path = tmp_path / "deep" / "brushes.json"
    library = BrushLibrary(path)
    library.save("  Broom  \n of mine ", Tool.ERASER, CURVED)
    (found,) = BrushLibrary(path).own
    assert (found.label, found.tool, found.brush) == ("Broom of mine", Tool.ERASER, CURVED)


def test_names_are_unique_and_never_empty():
    library = BrushLibrary()
    labels = [library.save(name, Tool.BRUSH, CURVED).label for name in ("Ink", "", "x" * 99)]
    assert labels == ["Ink 2", "Brush", "x" * 40]
    key = library.own[0].key
    library.rename(key, "   ")
    assert library.own[0].label == "Ink 2"
    library.rename(key, "Ink 2")
    assert library.own[0].label == "Ink 2"


def test_changing_and_deleting(tmp_path):
    path = tmp_path / "brushes.json"
    library = BrushLibrary(path)
    kept, gone = (library.save(name, Tool.BRUSH, CURVED) for name in ("a", "b"))
    library.change(kept.key, Brush(size=5))
    library.delete(gone.key)
    (found,) = BrushLibrary(path).own
    assert found.brush == Brush(size=5)
    assert library.is_own(kept.key)
    assert not library.is_own(gone.key)
    assert not library.is_own(PRESETS[0].key)


@pytest.mark.parametrize("text", ["", "[", "{}", '{"brushes": 5}', "\x00\xff"])
def test_a_damaged_file_is_kept_aside_and_told_of(tmp_path, text):
    path = tmp_path / "brushes.json"
    path.write_bytes(text.encode("latin-1"))
    library = BrushLibrary(path)
    assert isinstance(library.trouble, StorageError)
    assert library.presets == PRESETS
    assert (tmp_path / "brushes.damaged.json").read_bytes() == text.encode("latin-1")
    library.save("New", Tool.BRUSH, CURVED)
    assert len(BrushLibrary(path).own) == 1


def test_nonsense_in_an_entry_costs_only_itself(tmp_path):
    path = tmp_path / "brushes.json"
    values = {
        "size": 1e9, "opacity": -3, "hardness": "soft", "flow": float("nan"), "crisp": 1,
        "curve": [[0, 2]], "angle": 30, "unknown": 1,
    }  # fmt: skip
    entries = [{"name": 7, "tool": "hammer", "brush": values}, "no entry", {"brush": None}]
    path.write_text(json.dumps({"version": 1, "brushes": entries}))
    library = BrushLibrary(path)
    first, second = library.own
    assert library.trouble is None
    assert first.brush == Brush(size=MAX_SIZE, opacity=0.0, angle=30)
    assert (first.label, first.tool) == ("Brush", Tool.BRUSH)
    assert second.brush == Brush()


def test_brushes_are_taken_by_number_and_one_after_another():
    library, box = BrushLibrary(), ToolBox()
    library.take(box, 4)
    assert box.tool is Tool.ERASER
    library.take(box, 400)
    assert box.tool is Tool.ERASER
    library.step(box, 1)
    assert box.brush == PRESETS[5].brush
    library.step(box, -1)
    assert box.brush == PRESETS[4].brush
    box.size = 123
    library.step(box, 1)
    assert box.brush == PRESETS[0].brush
    library.step(box, -1)
    assert box.brush == PRESETS[-1].brush


def test_the_pressure_curve_bends_what_is_felt():
    assert Brush().felt(0.3) == 0.3
    assert CURVED.felt(0.0) == pytest.approx(0.1)
    assert CURVED.felt(0.25) == pytest.approx(0.5)
    assert CURVED.felt(1.0) == 1.0
    assert Brush(curve=((0.2, 0.5), (0.2, 0.7))).felt(0.9) == 0.7


def test_tilt_lays_a_round_tip_on_its_side_and_turns_a_flat_one():
    pencil = Brush(tilt=1.0)
    assert pencil.tip(0, 0) == pencil.tip(2, 1)  # a hand is never quite steady
    lying = pencil.tip(0, 60)
    assert (lying.angle, lying.scale) == (90, 2)
    assert lying.roundness < 0.4
    flat = Brush(tilt=1.0, roundness=0.2, angle=-45)
    assert flat.tip(40, 0).angle == -45
    assert flat.tip(0, 40).angle == 45
    assert Brush().tip(50, 50).roundness == 1
