"""The evaluation on an engine that does exactly as it is told, and on one that does nothing."""

from __future__ import annotations

import json
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from studio.starter.drawing.maps import class_colours
from studio.starter.evaluation import run, sheets
from studio.starter.evaluation.artist import FIRST_SEED, Artist
from studio.starter.evaluation.cases import Material, named_pairs, spread
from studio.starter.evaluation.judges import Judges
from studio.starter.evaluation.table import Report, Row, mean
from studio.starter.evaluation.trials import TRIALS
from studio.starter.face_net import FaceEncoder, FacePoints
from studio.starter.judge import Judge
from studio.starter.reader import Read, Reader, halved
from studio.starter.style_judge import JUDGED_STYLES
from studio.starter.vocabulary import STARTER_STYLES, STARTER_SUBJECTS

FOLDERS = ("sketch", "canny", "scribble", "depth", "segmentation", "pose", "style", "identity")
FILES = ("tokens/paper", "loras/ink", "loras/fast")


class Obedient:
    """Gives back the picture that its adapter looks at; without one, noise of the seed."""

    def __init__(self) -> None:
        self.requests = []

    def load(self, model, emit, stop):
        del emit, stop
        assert model == "starter"

    def run(self, request, emit, stop):
        del emit, stop
        self.requests.append(request)
        noise = np.random.default_rng(request.seed).integers(0, 256, (128, 128, 3), dtype=np.uint8)
        pictures = [use.picture.rgb() for use in request.adapters if use.picture]
        return SimpleNamespace(results=[SimpleNamespace(pixels=(pictures or [noise])[0])])


class Literal(Judges):
    """Takes pictures for depth maps and class maps; for its other answers it is untrained."""

    def read(self, pictures):
        colours = class_colours(np.arange(16, dtype=np.uint8)).astype(int)
        small = np.stack([halved(picture) for picture in pictures])
        away = np.abs(small[:, :, :, None].astype(int) - colours).sum(-1)
        return Read(np.zeros((len(pictures), 18, 2)), small[..., 0], away.argmin(-1))


@pytest.fixture(scope="module")
def judges():
    return Literal(
        Judge(STARTER_SUBJECTS, STARTER_STYLES).eval(),
        Judge(STARTER_SUBJECTS, JUDGED_STYLES).eval(),
        Reader(8).eval(),
        FaceEncoder(4).eval(),
        FacePoints(16).eval(),
    )


@pytest.fixture
def family(tmp_path):
    for name in FOLDERS:
        (tmp_path / "adapters" / name).mkdir(parents=True)
    for name in FILES:
        file = tmp_path / "adapters" / f"{name}.safetensors"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(bytes(2048))
    return tmp_path


@pytest.fixture
def artist(family):
    return Artist(family, Obedient())


@pytest.fixture
def material(judged_folder, artist):
    return Material(judged_folder, artist)


@pytest.mark.parametrize("name", ["sketch", "canny", "scribble"])
def test_lines_that_are_followed_reach_their_bars(material, judges, name):
    followed, gain = TRIALS[name](material, judges, 3)
    assert followed.value > 0.8
    assert followed.real > 0.6
    assert gain.value == pytest.approx(followed.value / followed.without)


def test_depth_and_areas_are_read_back_as_they_were_asked_for(material, judges):
    [depth] = TRIALS["depth"](material, judges, 2)
    [areas] = TRIALS["segmentation"](material, judges, 2)
    assert depth.value > 0.99
    assert areas.value == 1
    assert abs(depth.without) < 0.1
    assert areas.without < 0.3


def test_who_draws_the_given_face_is_recognised_as_often_as_the_picture_itself(material, judges):
    [row] = TRIALS["identity"](material, judges, 4)
    assert row.value == row.real
    assert row.what == "identity, rank-1 of 4 people"


@pytest.mark.parametrize("name", ["base", "pose", "style", "tokens/paper", "loras/ink"])
def test_every_other_trial_gives_shares(material, judges, name):
    for row in TRIALS[name](material, judges, 2):
        assert 0 <= row.value <= 1
        assert row.pictures == 2


def test_the_prompt_of_a_shown_style_names_none(material, artist, judges):
    TRIALS["style"](material, judges, 7)
    assert len(artist._engine.requests) == 14
    assert not any("style" in request.prompt for request in artist._engine.requests)


def test_the_fast_lora_is_asked_for_few_steps_without_guidance(material, artist, judges):
    rows = TRIALS["loras/fast"](material, judges, 2)
    quick = [request for request in artist._engine.requests if request.adapters]
    assert {(r.sampler, r.steps, r.guidance_scale) for r in quick} == {
        ("lcm", 4, 1.0),
        ("lcm", 6, 1.0),
    }
    assert all(row.bar == pytest.approx(0.9 * row.without) for row in rows)


def test_an_adapter_that_does_not_ship_is_reported_and_nothing_is_drawn(
    tmp_path, judged_folder, judges
):
    engine = Obedient()
    bare = Material(judged_folder, Artist(tmp_path, engine))
    rows = [row for name in TRIALS if name != "base" for row in TRIALS[name](bare, judges, 2)]
    assert all(row.value is None and row.reached is None for row in rows)
    assert len({row.key for row in rows}) == len(rows)
    assert not engine.requests
    assert "not shipped" in Report(tuple(rows)).table()


def test_what_does_not_ship_can_be_measured_from_elsewhere(tmp_path, judged_folder, judges):
    elsewhere = tmp_path / "measured" / "loras" / "outlined.safetensors"
    elsewhere.parent.mkdir(parents=True)
    elsewhere.write_bytes(b"")
    engine = Obedient()
    artist = Artist(tmp_path / "model", engine, tmp_path / "measured")
    [row] = TRIALS["loras/outlined"](Material(judged_folder, artist), judges, 2)
    assert row.value is not None
    assert {use.model for request in engine.requests for use in request.adapters} == {
        str(elsewhere)
    }


def test_noise_is_held_out_and_pictures_without_are_shared(material, artist, judges):
    TRIALS["sketch"](material, judges, 2)
    TRIALS["scribble"](material, judges, 2)
    requests = artist._engine.requests
    assert min(request.seed for request in requests) >= FIRST_SEED
    assert sum(not request.adapters for request in requests) == 2


def test_cases_are_the_same_every_time_and_with_any_count(judged_folder, family):
    first, again = (Material(judged_folder, Artist(family, Obedient())) for _ in range(2))
    few, many = first.faces("starter:identity", 1), again.faces("starter:identity", 2)
    assert few[0].uses == many[0].uses
    assert few[0].prompt == many[0].prompt


def test_a_whole_evaluation_is_written_beside_the_model(material, artist, judges, family, capsys):
    wanted = {"base": 2, "sketch": 2, "tokens/blob": 2}
    report = run.evaluate(artist, material, judges, wanted)
    report.write(family)
    rows = json.loads((family / "evaluation.json").read_text("utf-8"))
    assert [row["key"] for row in rows] == [row.key for row in report.rows]
    assert report["size"].value == pytest.approx(len(FILES) * 2048 / 2**20)
    assert report["tokens_blob"].value is None
    assert report["seconds"].reached
    assert (family / "evaluation.md").read_text("utf-8").count("\n") == len(rows) + 2
    assert "tokens/blob: style “blob”: not shipped" in capsys.readouterr().out


def test_figures_of_what_did_not_change_are_kept(material, artist, judges, family):
    whole = run.evaluate(artist, material, judges, {"sketch": 2, "pose": 2, "loras/ink": 2})
    whole.write(family)
    again = run.evaluate_again(
        artist, material, judges, {"pose": 3, "loras/pixel": 2}, Report.read(family)
    )
    keys = [row.key for row in whole.rows]
    keys.insert(keys.index("pose") + 1, "loras_pixel")
    assert [row.key for row in again.rows] == keys
    assert again["pose"].pictures == 3
    assert again["sketch_f1"] == whole["sketch_f1"]
    assert again["seconds"] == whole["seconds"]


def test_figures_that_are_not_there_cannot_be_kept(tmp_path):
    with pytest.raises(FileNotFoundError, match="without --only"):
        Report.read(tmp_path)


def test_a_trial_that_does_not_exist_is_refused_with_those_that_do():
    assert run.counts(1.0, ["pose"]) == {"pose": run.COUNTS["pose"]}
    with pytest.raises(RuntimeError, match=r"'posse'.*sketch, canny"):
        run.counts(1.0, ["pose", "posse"])


def test_counts_are_for_every_trial_and_can_be_a_share():
    assert set(run.COUNTS) == set(TRIALS)
    assert run.counts(0.1)["base"] == 24
    assert min(run.counts(0.001).values()) == 2


def test_sheets_show_condition_without_and_with(material, tmp_path):
    cases = material.lines("starter:sketch", 1)
    image = np.asarray(sheets.sheet(material.artist, cases))
    step, top = sheets.CELL + sheets.GAP, 2 * sheets.WORDS
    condition, without, with_it = (
        image[top : top + sheets.CELL, i * step : i * step + sheets.CELL] for i in range(3)
    )
    assert np.array_equal(condition, cases[0].shown)
    assert np.array_equal(condition, with_it)
    assert not np.array_equal(condition, without)
    assert (image[:top] < 128).any()  # captions


def test_a_sheet_for_every_adapter_that_ships(material, tmp_path):
    paths = sheets.write_sheets(material, tmp_path / "sheets")
    assert {path.stem for path in paths} == {*FOLDERS, "words-and-loras", "fast"}
    for path in paths:
        with Image.open(path) as image:
            assert image.width > 7 * sheets.CELL


def test_the_sheets_of_some_trials_alone(material, tmp_path):
    paths = sheets.write_sheets(material, tmp_path, ["loras/ink", "tokens/paper", "sketch"])
    assert {path.stem for path in paths} == {"words-and-loras", "sketch"}
    assert [sheets.sheet_of(name) for name in ("loras/fast", "style")] == ["fast", "style"]


def test_subjects_are_spread_over_the_list():
    assert len(set(spread(5))) == 5
    assert spread(len(STARTER_SUBJECTS) + 1)[-1] == STARTER_SUBJECTS[0]
    pairs = named_pairs(4 * len(STARTER_SUBJECTS))
    assert len(set(pairs)) == len(pairs)  # every subject in every style


def test_bars_say_whether_they_are_reached():
    rows = (
        Row("a", "as much", 0.6, 0.6),
        Row("b", "less", 0.59, 0.6),
        Row("c", "slow", 3.1, 3.0, at_most=True),
        Row("d", "no bar", 0.1),
        Row("e", "no number", float("nan"), 0.5),
        Row("f", "absent", None, 0.5),
    )
    assert [row.reached for row in rows] == [True, False, False, None, False, None]
    report = Report(rows)
    assert report.missed == ("b", "c", "e")
    lines = report.table().splitlines()
    assert lines[2].startswith("| as much | 0.60 | 0.60 | yes |")
    assert lines[3].startswith("| less | 0.59 | 0.60 | no |")
    assert lines[4].startswith("| slow | 3.10 | at most 3.00 | no |")
    assert lines[7].startswith("| absent | not shipped | 0.50 |  |")


def test_means_leave_out_what_is_no_number():
    assert mean([1.0, float("nan"), 2.0]) == 1.5
    assert np.isnan(mean([float("nan")]))
