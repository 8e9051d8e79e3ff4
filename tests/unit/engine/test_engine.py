"""The engine as its callers see it: events, batches, stopping, caches, warnings."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from support.engine_parity import SCHEDULERS

from studio.domain.errors import (
    AdapterError,
    Cancelled,
    ModelError,
    NumericalError,
    PictureError,
    RequestError,
)
from studio.domain.events import Loading, Preview, Progress, Started, StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.engine.engine import Engine
from studio.engine.generation import EMPTY_MASK


def request_for(**changes) -> Request:
    return Request(**{"prompt": "a red apple", "width": 64, "height": 64, "steps": 4, **changes})


def run(engine: Engine, request: Request, stop: StopToken | None = None, seen: list | None = None):
    return engine.run(request, (seen if seen is not None else []).append, stop or StopToken())


def sketch(weight: float = 1.0) -> AdapterUse:
    paper = np.full((64, 64), 255, np.uint8)
    paper[20:30] = 0
    return AdapterUse("t2i_adapter", "starter:sketch", weight, picture=Picture.from_array(paper))


def test_outcome_says_what_was_made(engine: Engine) -> None:
    outcome = run(engine, request_for(batch_size=2, seed=5))
    assert [r.pixels.shape for r in outcome.results] == [(64, 64, 3)] * 2
    assert [r.request.seed for r in outcome.results] == [5, 6]
    assert {r.request.batch_size for r in outcome.results} == {1}
    assert outcome.results[0].pixels.dtype == np.uint8
    assert (outcome.steps, outcome.device, outcome.dtype) == (4, "cpu", "float32")
    assert outcome.warnings == ()
    timings = outcome.timings
    parts = timings.load + timings.encode + timings.denoise + timings.previews + timings.decode
    assert 0 < parts <= timings.total


def test_events_come_in_order(starter: Path) -> None:
    seen: list = []
    run(Engine("cpu", starter), request_for(), seen=seen)
    kinds = [type(event) for event in seen]
    started = kinds.index(Started)
    assert set(kinds[:started]) == {Loading}
    assert [e.fraction for e in seen[:started]] == sorted(e.fraction for e in seen[:started])
    assert seen[started].steps == 4
    assert [e.step for e in seen if isinstance(e, Progress)] == [1, 2, 3, 4]
    preview = next(e for e in seen if isinstance(e, Preview))
    assert preview.step == 1
    assert preview.pixels.dtype == np.uint8
    assert preview.pixels.shape[0] == 1
    assert preview.pixels.shape[3] == 3


@pytest.mark.parametrize("sampler", SCHEDULERS)
def test_a_seed_does_not_depend_on_its_batch(engine: Engine, sampler: str) -> None:
    batch = run(engine, request_for(seed=5, batch_size=3, sampler=sampler)).results
    for result in batch:
        alone = run(engine, result.request).results[0]
        assert np.array_equal(alone.pixels, result.pixels)
    assert not np.array_equal(batch[0].pixels, batch[1].pixels)


def test_a_seed_does_not_depend_on_its_batch_in_image_to_image(sd15: Path, engine: Engine) -> None:
    grey = Picture.from_array(np.full((64, 64, 3), 99, np.uint8))
    mask = Picture.from_array(np.eye(64, dtype=np.uint8) * 255)
    for init in (InitImage(grey, 0.6), InitImage(grey, 0.6, mask)):
        request = request_for(model=str(sd15), seed=5, batch_size=2, init=init, sampler="euler_a")
        batch = run(engine, request).results
        alone = run(engine, batch[1].request).results[0]
        assert np.array_equal(alone.pixels, batch[1].pixels)


def test_the_same_request_gives_the_same_picture(engine: Engine) -> None:
    first, second = (run(engine, request_for(adapters=(sketch(),))) for _ in range(2))
    assert np.array_equal(first.results[0].pixels, second.results[0].pixels)


def test_loading_twice_reads_once(starter: Path) -> None:
    engine, seen = Engine("cpu", starter), []
    engine.load("starter", seen.append, StopToken())
    first = len(seen)
    engine.load("starter", seen.append, StopToken())
    assert first > 0
    assert len(seen) == first


def test_a_model_written_anew_is_read_anew(starter: Path, tmp_path: Path) -> None:
    import os
    import shutil

    folder = shutil.copytree(starter, tmp_path / "model")
    engine, seen = Engine("cpu", folder), []
    engine.load("starter", lambda event: None, StopToken())
    later = (folder / "model_index.json").stat().st_mtime_ns + 10**9
    os.utime(next((folder / "unet").glob("*.safetensors")), ns=(later, later))
    engine.load("starter", seen.append, StopToken())
    assert seen


def test_unload_forgets_the_model(starter: Path) -> None:
    engine, seen = Engine("cpu", starter), []
    engine.load("starter", lambda event: None, StopToken())
    engine.unload()
    engine.load("starter", seen.append, StopToken())
    assert seen


def test_cancel_before_a_load_leaves_no_model(starter: Path) -> None:
    engine, stop = Engine("cpu", starter), StopToken()
    stop.cancel()
    with pytest.raises(Cancelled):
        engine.load("starter", lambda event: None, stop)
    assert run(engine, request_for()).results


def test_cancel_in_the_middle_of_a_load(starter: Path) -> None:
    engine, stop, seen = Engine("cpu", starter), StopToken(), []

    def cancel_at_once(event) -> None:
        seen.append(event)
        stop.cancel()

    with pytest.raises(Cancelled):
        engine.load("starter", cancel_at_once, stop)
    assert len(seen) == 1


def test_cancel_ends_the_run_at_the_next_step(engine: Engine) -> None:
    stop, seen = StopToken(), []

    def emit(event) -> None:
        seen.append(event)
        if isinstance(event, Progress) and event.step == 2:
            stop.cancel()

    with pytest.raises(Cancelled):
        engine.run(request_for(steps=20), emit, stop)
    assert max(e.step for e in seen if isinstance(e, Progress)) == 2
    assert run(engine, request_for()).results


@pytest.mark.parametrize("sampler", SCHEDULERS)
def test_stop_here_keeps_what_the_step_predicts(engine: Engine, sampler: str) -> None:
    stop = StopToken()

    def emit(event) -> None:
        if isinstance(event, Progress) and event.step == 3:
            stop.stop_here()

    outcome = engine.run(request_for(steps=8, sampler=sampler, batch_size=2), emit, stop)
    assert outcome.steps == 3
    assert [result.stopped_at for result in outcome.results] == [3, 3]
    whole = run(engine, request_for(steps=8, sampler=sampler, batch_size=2))
    difference = outcome.results[0].pixels.astype(int) - whole.results[0].pixels
    # The guess is near the end of the run, though not there yet.
    assert 0 < np.abs(difference).mean() < 64


def test_stop_here_in_the_last_step_changes_nothing(engine: Engine) -> None:
    stop = StopToken()

    def emit(event) -> None:
        if isinstance(event, Progress) and event.step == 4:
            stop.stop_here()

    outcome = engine.run(request_for(), emit, stop)
    assert outcome.results[0].stopped_at is None
    assert np.array_equal(outcome.results[0].pixels, run(engine, request_for()).results[0].pixels)


def test_image_to_image_runs_a_part_of_the_steps(engine: Engine) -> None:
    grey = Picture.from_array(np.full((32, 32, 3), 99, np.uint8))
    low = run(engine, request_for(steps=10, init=InitImage(grey, 0.3)))
    tiny = run(engine, request_for(steps=10, init=InitImage(grey, 0.01)))
    assert (low.steps, tiny.steps) == (3, 1)


def test_a_long_prompt_is_used_whole_and_says_so(engine: Engine) -> None:
    long = ", ".join(["a red apple on the sea"] * 30)
    outcome = run(engine, request_for(prompt=long))
    assert "nothing is left out" in outcome.warnings[0]
    other = run(engine, request_for(prompt=long + " photo of a blue cat"))
    assert not np.array_equal(outcome.results[0].pixels, other.results[0].pixels)


def test_an_empty_prompt_is_a_prompt(engine: Engine) -> None:
    assert run(engine, request_for(prompt="")).results[0].pixels.std() > 0


def test_lcm_may_take_more_steps_than_it_was_distilled_for(engine: Engine) -> None:
    outcome = run(engine, request_for(width=8, height=8, steps=60, sampler="lcm"))
    assert outcome.steps == 60


def test_adapter_features_are_computed_once_for_one_drawing(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studio.adapters.t2i_adapter import T2IAdapter

    calls = []
    compute = T2IAdapter._features
    monkeypatch.setattr(T2IAdapter, "_features", lambda *a: calls.append(1) or compute(*a))
    engine.unload()
    for weight in (1.0, 0.5, 0.25):
        run(engine, request_for(adapters=(sketch(weight),)))
    assert len(calls) == 1
    run(engine, request_for(adapters=(sketch(),), width=72))
    assert len(calls) == 2


def test_an_adapter_leaves_no_trace(engine: Engine) -> None:
    base = run(engine, request_for()).results[0].pixels
    names = list(engine._session.host.unet.state_dict())
    run(engine, request_for(adapters=(sketch(),)))
    assert np.array_equal(run(engine, request_for()).results[0].pixels, base)
    assert list(engine._session.host.unet.state_dict()) == names


def test_a_late_adapter_leaves_the_early_steps_alone(engine: Engine) -> None:
    def preview(adapters) -> np.ndarray:
        seen: list = []
        run(engine, request_for(steps=8, adapters=adapters), seen=seen)
        return next(e.pixels for e in seen if isinstance(e, Preview))

    late = replace(sketch(2.0), start=0.5)
    assert np.array_equal(preview((late,)), preview(()))
    assert not np.array_equal(preview((sketch(2.0),)), preview(()))


def test_a_missing_starter_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="comes with the studio") as caught:
        run(Engine("cpu", tmp_path / "nothing"), request_for())
    assert "Install" in caught.value.remedy


def test_numbers_that_are_none_end_the_run(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    run(engine, request_for())
    host = engine._session.host
    monkeypatch.setattr(host, "predict", lambda x, *rest: x * float("nan"))
    with pytest.raises(NumericalError, match="step 1 of 4") as caught:
        run(engine, request_for())
    assert caught.value.kept


def test_a_damaged_picture_ends_the_run(engine: Engine) -> None:
    with pytest.raises(PictureError):
        run(engine, request_for(init=InitImage(Picture(b"no picture"))))
    assert run(engine, request_for()).results


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (AdapterUse("t2i_adaptor", "starter:sketch"), "t2i_adapter"),
        (AdapterUse("t2i_adapter", "starter:skech"), "sketch"),
        (AdapterUse("t2i_adapter", "/nowhere"), "no T2I-Adapter"),
        (AdapterUse("t2i_adapter", "starter:sketch"), "no picture to look at"),
        (AdapterUse("t2i_adapter", "starter:sketch", picture=Picture(b"x")), "could not be read"),
    ],
)
def test_adapters_that_cannot_be_used(engine: Engine, use: AdapterUse, words: str) -> None:
    with pytest.raises((AdapterError, PictureError), match=words) as caught:
        run(engine, request_for(adapters=(use,)))
    assert caught.value.kept
    run(engine, request_for(adapters=(replace(use, enabled=False),)))


def test_a_model_for_inpainting_also_makes_pictures_from_nothing(
    inpaint_sd15: Path, engine: Engine
) -> None:
    request = request_for(model=str(inpaint_sd15), batch_size=2)
    assert len(run(engine, request).results) == 2
    grey = Picture.from_array(np.full((64, 64, 3), 99, np.uint8))
    assert run(engine, replace(request, init=InitImage(grey, 0.5))).steps == 2


def test_sdxl_runs_batches(sdxl: Path, engine: Engine) -> None:
    batch = run(engine, request_for(model=str(sdxl), batch_size=2)).results
    alone = run(engine, batch[1].request).results[0]
    assert np.array_equal(alone.pixels, batch[1].pixels)


def test_a_mask_that_covers_nothing_is_told(engine: Engine) -> None:
    grey = np.full((64, 64, 3), 99, np.uint8)
    nothing = Picture.from_array(np.zeros((64, 64), np.uint8))
    outcome = run(engine, request_for(init=InitImage(Picture.from_array(grey), 0.5, nothing)))
    assert outcome.warnings == (EMPTY_MASK,)
    assert np.array_equal(outcome.results[0].pixels, grey)


def test_sizes_that_the_autoencoder_cannot_make(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(engine, request_for())
    monkeypatch.setattr(engine._session.host.autoencoder, "factor", 16)
    with pytest.raises(RequestError, match="multiple of 16, not 72") as caught:
        run(engine, request_for(width=72))
    assert caught.value.remedy == "Try 64."
