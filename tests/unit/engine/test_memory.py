"""When memory runs out: thriftier ways first, then a sentence; other faults pass through."""

from pathlib import Path

import pytest
import torch
from support.tiny_models import tiny_sd15

from studio.domain.errors import MemoryShortage
from studio.domain.events import StopToken
from studio.domain.request import Request
from studio.engine import autoencoder, guidance
from studio.engine.device import Device
from studio.engine.engine import Engine
from studio.engine.loading import Plan
from studio.engine.memory import Rung, climb, is_shortage

CPU = Device("cpu", torch.float32)


def full() -> int:
    raise RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried ...")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (torch.OutOfMemoryError("CUDA out of memory"), True),
        (MemoryError(), True),
        (RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate"), True),
        (RuntimeError("shapes do not match"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_what_counts_as_a_shortage(error: Exception, expected: bool) -> None:
    assert is_shortage(error) is expected


def test_the_first_way_that_fits_is_taken() -> None:
    assert climb([Rung(lambda: 1), Rung(lambda: 2, "note")], CPU, "x") == (1, "")
    assert climb([Rung(full), Rung(lambda: 2, "note")], CPU, "x") == (2, "note")


def test_no_way_fits() -> None:
    with pytest.raises(MemoryShortage, match="It broke: there was not enough memory"):
        climb([Rung(full), Rung(full)], CPU, "It broke")


def test_other_faults_pass_through() -> None:
    def broken() -> int:
        raise RuntimeError("shapes do not match")

    with pytest.raises(RuntimeError, match="shapes"):
        climb([Rung(broken), Rung(lambda: 1)], CPU, "x")


def run(engine: Engine, batch: int = 1):
    request = Request(prompt="a cat", width=64, height=64, steps=2, batch_size=batch)
    return engine.run(request, lambda event: None, StopToken())


def test_decoding_falls_back_to_tiles(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    run(engine)
    vae = engine._session.host.autoencoder._module
    decode = vae.decode

    sizes: list[int] = []

    def small_memory(latents, **options):
        sizes.append(vae.tile_sample_min_size if vae.use_tiling else 0)
        return decode(latents, **options) if sizes[-1] == 256 else full()

    monkeypatch.setattr(vae, "decode", small_memory)
    outcome = run(engine)
    assert sizes[-3:] == [0, 512, 256]
    assert outcome.warnings == (autoencoder.TILED,)
    assert outcome.results[0].pixels.std() > 0
    assert (vae.use_tiling, vae.tile_sample_min_size) == (False, 512)


def test_the_network_falls_back_to_one_picture_at_a_time(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(engine, batch=3)
    host = engine._session.host
    predict = host.predict
    monkeypatch.setattr(Device, "whole_batches", property(lambda self: True))
    calls: list[int] = []

    def small_memory(latents, *rest):
        calls.append(len(latents))
        return predict(latents, *rest) if len(latents) <= 2 else full()

    monkeypatch.setattr(host, "predict", small_memory)
    outcome = run(engine, batch=3)
    assert outcome.warnings == (guidance.SPLIT,)
    assert calls.count(6) == 1  # what did not fit once is not tried again
    assert (outcome.results[2].pixels == expected.results[2].pixels).all()


def test_a_shortage_anywhere_is_a_sentence(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    run(engine)
    monkeypatch.setattr(engine._session.host.prompts, "pair", lambda *a: full())
    with pytest.raises(MemoryShortage) as caught:
        run(engine)
    assert caught.value.kept
    assert caught.value.remedy


def test_whole_batches_agree_with_single_pictures(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a GPU a batch is one call; its convolutions may differ in the last bits, no more."""
    single = run(engine, batch=3)
    monkeypatch.setattr(Device, "whole_batches", property(lambda self: True))
    whole = run(engine, batch=3)
    for a, b in zip(single.results, whole.results, strict=True):
        assert abs(a.pixels.astype(int) - b.pixels).max() <= 1


@pytest.mark.parametrize("tiny", [True, False])
def test_tiles_look_like_the_whole(tmp_path: Path, tiny: bool) -> None:
    folder = tiny_sd15(tmp_path / "model", tiny_vae=tiny)
    host = Plan.read(folder).load(CPU, lambda event: None, StopToken())
    latents = torch.randn(1, 4, 48, 40, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        whole, _ = host.autoencoder.decode(latents)
        tiled = host.autoencoder._tiled(latents, 256)
    assert tiled.shape == whole.shape == (1, 3, 384, 320)
    assert (tiled - whole).abs().mean() < 0.1 * whole.std()
