"""One request on its way through text, adapters, denoising and decoding.

Legend of shapes
    latents: [B, C, h, w] float32; pixels: [B, 3, H, W] float32 in -1..1
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from torch import Tensor

from studio.adapters import find_kind, resolve
from studio.adapters.base import Adapter, Env
from studio.domain.blend import acting
from studio.domain.errors import Cancelled, RequestError
from studio.domain.events import Event, Outcome, Progress, Result, Started, StopToken, Timings
from studio.domain.request import AdapterUse, Request
from studio.domain.schedule import Schedule
from studio.engine.composer import Composer, Entry, text_changes
from studio.engine.denoise import check_numbers, denoise
from studio.engine.guidance import Guidance
from studio.engine.init_image import Start, begin, paste_kept
from studio.engine.meter import Meter
from studio.engine.noise import generators
from studio.engine.pictures import to_arrays
from studio.engine.previews import Budget, Previews
from studio.engine.samplers import Sampler
from studio.engine.session import Session
from studio.engine.stages import Extension, Run, Stages
from studio.engine.text.learned import TextChange

Emit = Callable[[Event], None]
EMPTY_MASK = "The mask covers nothing, so nothing was repainted."


class Stopwatch:
    """Seconds of the parts of a run."""

    def __init__(self) -> None:
        self._begin = time.perf_counter()
        self._parts: dict[str, float] = {}

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Counts the body towards ``name``, a field of ``Timings``."""
        begin = time.perf_counter()
        try:
            yield
        finally:
            self._parts[name] = self._parts.get(name, 0.0) + time.perf_counter() - begin

    def timings(self, previews: float) -> Timings:
        """All parts; previews are taken out of denoising."""
        parts = dict(self._parts)
        parts["denoise"] = max(0.0, parts.get("denoise", 0.0) - previews)
        return Timings(**parts, previews=previews, total=time.perf_counter() - self._begin)


@dataclass(frozen=True)
class Pictures:
    """What a generation made, before it becomes results.

    Attributes:
        pixels: ``[B, 3, H, W]`` float32 in -1..1.
        stopped_at: see ``Result``.
        steps: that were run.
    """

    pixels: Tensor
    stopped_at: int | None
    steps: int


class Reporter(Extension):
    """Tells how far the run is."""

    order = 200

    def __init__(self, emit: Emit) -> None:
        self._emit, self._begin = emit, 0.0

    def before_run(self, run: Run) -> None:
        self._begin = time.perf_counter()
        self._emit(Started(run.steps))

    def after_step(self, run: Run) -> None:
        self._emit(Progress(run.step + 1, run.steps, time.perf_counter() - self._begin))


class Generation:
    """A request about to be carried out with an open model."""

    def __init__(
        self,
        session: Session,
        request: Request,
        starter: Path,
        emit: Emit,
        stop: StopToken,
        watch: Stopwatch | None = None,
    ) -> None:
        self._session, self._request, self._starter = session, request, starter
        self._emit, self._stop, self._watch = emit, stop, watch or Stopwatch()
        self._size = (request.width, request.height)
        self._warnings: list[str] = []
        self._meter: Meter | None = None
        tiny = session.host.autoencoder.tiny
        self._previews = Previews(
            emit,
            session.colours,
            session.host.autoencoder if tiny else None,
            session.costs,
            Budget(),
        )

    def outcome(self) -> Outcome:
        """Does it all.

        Raises:
            Cancelled, UserError: see ``Engine.run``.
        """
        made = self.pictures()
        device = self._session.host.device
        results = tuple(
            Result(pixels, self._request_of(i), made.stopped_at)
            for i, pixels in enumerate(to_arrays(made.pixels))
        )
        return Outcome(
            results=results,
            timings=self._watch.timings(self._previews.seconds),
            steps=made.steps,
            device=device.name,
            dtype=device.dtype_name,
            warnings=tuple(dict.fromkeys(self._warnings)),
            fields=self._meter.fields() if self._meter else (),
        )

    def pictures(self) -> Pictures:
        """The pictures in floating point.

        Raises:
            Cancelled, UserError: see ``Engine.run``.
        """
        host = self._session.host
        request = self._request
        self._check_size()
        with self._watch.part("encode"):
            sources = generators(request.seed, request.batch_size)
            strength = request.init.strength if request.init else 1.0
            sampler = Sampler(
                request.sampler, host.scheduler_config, request.steps, strength, host.device.torch
            )
            entries = self._adapters()
            guidance = self._guidance(text_changes(entries, len(sampler)))
            start = begin(host, sampler, sources, self._size, request.init)
            if start.kept and not start.kept[1].any():
                self._warnings.append(EMPTY_MASK)
        run = Run(host, sampler, sources, start.latents, self._stop, self._size, extra=start.extra)
        self._meter = Meter(host, self._session.cache)
        composer = Composer(entries, self._meter)
        extensions = (composer, self._previews, Reporter(self._emit), *start.extensions)
        with self._watch.part("denoise"), Stages(extensions, host) as stages:
            latents, stopped_at = denoise(run, guidance, stages)
        self._warnings += run.warnings
        pixels = self._decode(latents, start)
        return Pictures(pixels, stopped_at, stopped_at or run.steps)

    def _check_size(self) -> None:
        factor = self._session.host.autoencoder.factor
        for name, value in zip(("width", "height"), self._size, strict=True):
            if value % factor:
                raise RequestError(
                    f"With this model the {name} must be a multiple of {factor}, not {value}.",
                    remedy=f"Try {max(factor, value // factor * factor)}.",
                )

    def _guidance(self, changes: Sequence[TextChange]) -> Guidance:
        request, host = self._request, self._session.host
        prompts = host.prompts.changed(changes)
        prompt, negative = prompts.completed(request.prompt, request.negative_prompt)
        note = prompts.length_note(prompt)
        self._warnings += [note] if note else []
        texts = prompts.pair(prompt, negative)
        return Guidance(host, texts, request.guidance_scale, request.batch_size, self._size)

    def _adapters(self) -> list[Entry]:
        uses = enumerate(acting(self._request.adapters))
        with self._session.cache.needed():
            return [self._prepared(i, use) for i, use in uses if use.enabled and use.weight]

    def _prepared(self, position: int, use: AdapterUse) -> Entry:
        if self._stop.cancelled:
            raise Cancelled
        session = self._session
        env = Env(
            *(session.host, self._size, session.cache, self._starter, self._emit, self._stop),
            face_packs=session.face_packs,
        )
        load, path = find_kind(use.kind), resolve(use.model, self._starter)
        age = path.stat().st_mtime_ns if path.exists() else 0
        key = ("adapter", use.kind, str(path), age)
        adapter: Adapter = session.cache.get(key, lambda: load(path, env))
        return Entry(
            adapter.prepare(env, use), Schedule.of(use), position, use.multiplies, use.own_pass
        )

    def _decode(self, latents: Tensor, start: Start) -> Tensor:
        if self._stop.cancelled:
            raise Cancelled
        with self._watch.part("decode"):
            pixels, notes = self._session.host.autoencoder.decode(latents)
        self._warnings += notes
        check_numbers(pixels, "decoding")
        return paste_kept(pixels, *start.kept) if start.kept else pixels

    def _request_of(self, index: int) -> Request:
        return replace(self._request, seed=self._request.seed + index, batch_size=1)
