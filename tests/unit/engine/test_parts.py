"""The small parts: samplers, schedules, noise, devices, caches, pictures, the composer's sums."""

import numpy as np
import pytest
import torch

from studio.adapters.base import Contribution
from studio.domain.errors import NumericalError, RequestError
from studio.domain.picture import Picture
from studio.domain.samplers import SAMPLERS
from studio.domain.schedule import Schedule
from studio.engine import device, noise
from studio.engine.cache import ContentCache, size_of
from studio.engine.composer import _summed
from studio.engine.denoise import check_numbers
from studio.engine.pictures import to_arrays, to_mask, to_pixels
from studio.engine.samplers import Sampler

SD = {
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "steps_offset": 1,
    "timestep_spacing": "leading",
}
ZERO_SNR = {
    **SD,
    "prediction_type": "v_prediction",
    "rescale_betas_zero_snr": True,
    "timestep_spacing": "trailing",
}


@pytest.mark.parametrize("name", SAMPLERS)
@pytest.mark.parametrize("config", [SD, {**SD, "prediction_type": "v_prediction"}, ZERO_SNR])
def test_a_perfect_model_is_seen_through_at_every_step(name: str, config) -> None:
    """With the true noise or velocity the predicted clean latents are the clean latents."""
    sampler = Sampler(name, config, 8)
    clean, eps = torch.randn(2, 1, 4, 8, 8, generator=torch.Generator().manual_seed(0))
    x = sampler.add_noise(clean, eps, 0)
    for step in range(len(sampler)):
        sampler.model_input(x, step)
        alpha, sigma = sampler._signal_and_noise(step)
        true_noise = (x - alpha * clean) / sigma
        norm = (alpha**2 + sigma**2) ** 0.5
        velocity = (alpha * true_noise - sigma * clean) / norm
        output = velocity if sampler.prediction_type == "v_prediction" else true_noise
        seen = sampler.predict_clean(output, step, x)
        assert (seen - clean).abs().max() < 0.01
        x = sampler.step(output, step, x, noise.generators(0, 1))
    assert (x - clean).abs().max() < 0.1


@pytest.mark.parametrize("name", SAMPLERS)
def test_zero_snr_starts_from_pure_noise(name: str) -> None:
    assert float(Sampler(name, ZERO_SNR, 10).timesteps[0]) >= 998


@pytest.mark.parametrize(
    ("strength", "count"), [(1.0, 10), (0.5, 5), (0.05, 1), (0.31, 3)], ids=str
)
def test_strength_runs_the_end_of_the_schedule(strength: float, count: int) -> None:
    whole = Sampler("euler", SD, 10).timesteps
    part = Sampler("euler", SD, 10, strength).timesteps
    assert torch.equal(part, whole[-count:])


def test_unknown_sampler() -> None:
    with pytest.raises(RequestError, match="euler"):
        Sampler("eulr", SD, 10)


def test_a_sampler_keeps_its_own_settings_from_the_model() -> None:
    """A model published with Karras sigmas does not turn DPM++ 2M into DPM++ 2M Karras."""
    plain = Sampler("dpmpp_2m", {**SD, "use_karras_sigmas": True, "solver_order": 3}, 10)
    assert torch.equal(plain.timesteps, Sampler("dpmpp_2m", SD, 10).timesteps)


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (Schedule(0.7), [0.7] * 4),
        (Schedule(1.0, 0.0, 0.5), [1, 1, 0, 0]),
        (Schedule(1.0, 0.5, 1.0), [0, 0, 1, 1]),
        (Schedule(1.0, 0.5, 0.5), [0, 0, 0, 0]),
        (Schedule(0.0), [0, 0, 0, 0]),
    ],
)
def test_schedule(schedule: Schedule, expected: list[float]) -> None:
    assert [schedule.at(step, 4) for step in range(4)] == expected


def test_noise_of_a_seed_is_its_own() -> None:
    batch = noise.normal((4, 8, 8), noise.generators(3, 3))
    alone = noise.normal((4, 8, 8), noise.generators(5, 1))
    assert torch.equal(batch[2:], alone)


def test_device_is_chosen_and_named() -> None:
    cpu = device.choose("cpu")
    assert (cpu.name, cpu.dtype_name, cpu.whole_batches) == ("cpu", "float32", False)
    assert device.choose().name == device.available()[0]


def test_unknown_devices_are_named() -> None:
    with pytest.raises(RequestError, match="'cpu'"):
        device.choose("cpux")
    absent = next(name for name in device.NAMES if name not in device.available())
    with pytest.raises(RequestError, match=f"no {absent} device"):
        device.choose(absent)


def test_cuda_prefers_bf16_where_it_is_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    for capability, dtype in (((9, 0), torch.bfloat16), ((7, 5), torch.float16)):
        monkeypatch.setattr(torch.cuda, "get_device_capability", lambda c=capability: c)
        assert device.choose("cuda").dtype == dtype
        assert device.choose().name == "cuda"


def test_cache_forgets_the_oldest_beyond_its_limit() -> None:
    cache, made = ContentCache(limit=100), []

    def value(name: str, size: int = 10) -> torch.Tensor:
        return cache.get(name, lambda: made.append(name) or torch.zeros(size))

    value("a"), value("b"), value("a"), value("c")
    assert made == ["a", "b", "c"]
    value("a"), value("b")
    assert made == ["a", "b", "c", "b"]
    value("huge", 1000), value("huge", 1000)
    assert made[-2:] == ["huge", "huge"]
    cache.clear()
    assert len(cache) == 0


def test_cache_keeps_what_a_run_needs_until_the_next_one() -> None:
    cache, made = ContentCache(limit=100), []

    def value(name: str, size: int = 10) -> None:
        cache.get(name, lambda: made.append(name) or torch.zeros(size))

    for _ in range(2):
        with cache.needed():
            value(f"changing{len(made)}", 20), value("huge", 1000), value("other", 20)
    assert made == ["changing0", "huge", "other", "changing3"]
    with cache.needed():
        value("other", 20)
    assert len(cache) == 1
    value("huge", 1000)
    assert made[-1] == "huge"


def test_cache_keeps_what_a_run_needs_though_it_fails() -> None:
    cache = ContentCache(limit=100)
    with pytest.raises(ZeroDivisionError), cache.needed():
        cache.get("huge", lambda: torch.zeros(1000))
        raise ZeroDivisionError
    assert len(cache) == 1
    cache.get("small", lambda: torch.zeros(1))
    assert len(cache) == 2
    with cache.needed():
        cache.get("small", lambda: torch.zeros(1))
    assert len(cache) == 1


def test_sizes_of_what_is_cached() -> None:
    class Holder:
        def __init__(self) -> None:
            self.module, self.name = torch.nn.Linear(2, 3), "x"

    assert size_of(torch.zeros(5)) == 20
    assert size_of((torch.zeros(5), [torch.zeros(1)])) == 24
    assert size_of(Holder()) == 36
    assert size_of("text") == 0


def test_pictures_come_back_as_they_were() -> None:
    pixels = np.arange(48, dtype=np.uint8).reshape(4, 4, 3) * 5
    tensor = to_pixels(Picture.from_array(pixels), (4, 4))
    assert tensor.shape == (1, 3, 4, 4)
    assert np.array_equal(to_arrays(tensor)[0], pixels)
    assert to_pixels(Picture.from_array(pixels), (16, 8)).shape == (1, 3, 8, 16)


def test_pictures_outside_of_the_range_are_clipped() -> None:
    assert to_arrays(torch.tensor([-3.0, 3.0, 0.0]).view(1, 3, 1, 1))[0].tolist() == [
        [[0, 255, 128]]
    ]


def test_masks_from_grey_and_from_alpha() -> None:
    grey = np.array([[0, 255], [127, 128]], np.uint8)
    assert to_mask(Picture.from_array(grey), (2, 2)).flatten().tolist() == [0, 1, 0, 1]
    black_on_clear = np.zeros((2, 2, 4), np.uint8)
    black_on_clear[0, 0, 3] = 255
    assert to_mask(Picture.from_array(black_on_clear), (2, 2)).flatten().tolist() == [1, 0, 0, 0]


def test_sums_are_weighted_in_full_precision() -> None:
    halves = Contribution(tuple(torch.ones(s).bfloat16() for s in ((1, 2, 4, 4), (1, 3, 2, 2))))
    total = _summed([(0.5, halves.intrablock), (-0.25, halves.intrablock)])
    assert [t.dtype for t in total] == [torch.float32] * 2
    assert [float(t.mean()) for t in total] == [0.25, 0.25]
    assert _summed([]) == ()


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_values_that_are_not_numbers_end_the_run(bad: float) -> None:
    with pytest.raises(NumericalError, match="step 3 of 9"):
        check_numbers(torch.tensor([0.0, bad]), "step 3 of 9")


def test_what_a_run_needed_outlives_what_is_asked_for_after_it() -> None:
    """Or every picture would read its adapters again, for a number that is kept beside them."""
    cache, made = ContentCache(limit=100), []

    def large() -> torch.Tensor:
        made.append(1)
        return torch.zeros(200)

    for _ in range(3):
        with cache.needed():
            cache.get("adapter", large)
        for name in range(3):
            cache.get(("number", name), lambda: torch.zeros(5))
    assert len(made) == 1
    assert len(cache) <= 3
    with cache.needed():
        cache.get("another", lambda: torch.zeros(1))
    assert size_of(cache.get("another", large)) == 4
    with cache.needed():
        cache.get("adapter", large)
    assert len(made) == 2
