"""What adapters cost: three LoRAs beside PEFT's, a changed weight, six adapters at once.

Legend of shapes
    latents: [1, 4, 32, 32], a picture of 256 pixels    hidden: [1, 77, 768]
"""

from __future__ import annotations

import copy
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from studio.domain.events import Event, Started, StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from tests.benchmarks import models
from tests.benchmarks.rows import Options, Row, median

RANK, LORAS = 16, 3
TARGETS = ("to_q", "to_k", "to_v", "to_out.0")
PEFT_RATIO, CHANGE_SECONDS, TOGETHER = 0.6, 0.1, 0.8


def loras(options: Options) -> list[Row]:
    """Three LoRAs of rank 16 on all attention layers: ours, PEFT's, and none, in turn."""
    import torch

    with tempfile.TemporaryDirectory() as work:
        folder, side = _model(options, Path(work))
        host = _host(folder)
        inputs = _inputs(host, side // 8)
        theirs = _with_peft(host.unet)
        files = _files(host.unet, Path(work))
        uses = [AdapterUse("lora", str(file), 0.5 + 0.1 * i) for i, file in enumerate(files)]
        changes = [_prepared(use, host).unet for use in uses]
        weights = {change: use.weight for change, use in zip(changes, uses, strict=True)}

        def ours() -> Any:
            host.low_rank.weigh(weights)
            return host.unet(*inputs).sample

        def none() -> Any:
            host.low_rank.weigh({})
            return host.unet(*inputs).sample

        def peft() -> Any:
            return theirs(*inputs).sample

        rounds = 2 if options.quick else 7
        with torch.inference_mode(), ExitStack() as stack:
            for change in changes:
                stack.enter_context(host.low_rank.attached(change))
            difference = float((ours() - peft()).abs().max() / peft().abs().max())
            seconds = [[_timed(run) for run in (none, ours, peft)] for _ in range(rounds)]
        base, added, whole = (
            median([row[0] for row in seconds]),
            [(row[1] - row[0], row[2] - row[0]) for row in seconds],
            median([row[1] / row[2] for row in seconds]),
        )
        ratio = median([a / max(b, 1e-9) for a, b in added])
    return [
        Row("U-Net alone", base, "s", note=f"median of {rounds} rounds in turn"),
        Row("three LoRAs add, ours", median([a for a, _ in added]), "s"),
        Row("three LoRAs add, PEFT", median([b for _, b in added]), "s"),
        Row("added, ours / PEFT", ratio, "x", budget=PEFT_RATIO),
        Row("whole, ours / PEFT", whole, "x", note="mostly the U-Net itself"),
        Row("relative difference", difference, "", budget=1e-4),
    ]


def change(options: Options) -> list[Row]:
    """From a changed weight to the first step, the model and everything else being there."""
    with tempfile.TemporaryDirectory() as work:
        folder, side = _model(options, Path(work))
        engine = _engine(folder)
        files = _files(_host_of(engine, folder).unet, Path(work))
        request = Request(
            prompt="a red apple",
            model=str(folder),
            sampler="ddim",
            width=side,
            height=side,
            steps=1,
            adapters=tuple(AdapterUse("lora", str(file)) for file in files),
        )
        _to_first_step(engine, request)
        times = []
        for i in range(3 if options.quick else 9):
            weights = [0.1 * (i + 1), 0.2, 0.3]
            uses = [replace(u, weight=w) for u, w in zip(request.adapters, weights, strict=True)]
            times.append(_to_first_step(engine, replace(request, adapters=tuple(uses))))
    note = f"median of {len(times)}; worst {max(times) * 1000:.0f} ms"
    return [Row("weight to first step", median(times), "s", budget=CHANGE_SECONDS, note=note)]


def together(options: Options) -> list[Row]:
    """A sketch, a ControlNet, a style picture, a face and two LoRAs, at once and one by one."""
    with tempfile.TemporaryDirectory() as work:
        folder, side = _model(options, Path(work))
        engine = _engine(folder)
        uses = _six(folder, _host_of(engine, folder).unet, Path(work))
        request = Request(
            prompt="a red apple",
            model=str(folder),
            sampler="ddim",
            width=side,
            height=side,
            steps=1 if options.quick else 2,
        )

        def seconds(*chosen: AdapterUse) -> float:
            wanted = replace(request, adapters=chosen)
            _run(engine, wanted)  # reads the adapter's files
            return median([_timed(lambda: _run(engine, wanted)) for _ in range(3)])

        base = seconds()
        alone = [seconds(use) for use in uses]
        whole = seconds(*uses)
    rows = [
        Row("no adapter", base, "s"),
        *(Row(f"{use.kind} alone", value, "s") for use, value in zip(uses, alone, strict=True)),
        Row("all six", whole, "s"),
        Row("all six / sum of each alone", whole / sum(alone), "x", budget=TOGETHER),
    ]
    added = sum(value - base for value in alone)
    if added > 0:  # on a busy machine the run without adapters can be the slowest
        share, note = (whole - base) / added, "1 is no saving at all"
        rows.append(Row("added by six / sum of added", share, "x", note=note))
    return rows


def _model(options: Options, work: Path) -> tuple[Path, int]:
    """The folder that is measured, and the side of its pictures in pixels."""
    return (models.tiny(work), 64) if options.quick else (models.sd15(work), 256)


def _timed(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def _engine(folder: Path) -> Any:
    from studio.engine.engine import Engine

    return Engine("cpu", starter=folder)


def _host_of(engine: Any, folder: Path) -> Any:
    engine.load(str(folder), lambda event: None, StopToken())
    return engine._session.host


def _host(folder: Path) -> Any:
    from studio.engine.device import choose
    from studio.engine.loading import Plan

    return Plan.read(folder).load(choose("cpu"), lambda event: None, StopToken())


def _run(engine: Any, request: Request) -> None:
    engine.run(request, lambda event: None, StopToken())


def _to_first_step(engine: Any, request: Request) -> float:
    started: list[float] = []

    def hear(event: Event) -> None:
        if isinstance(event, Started):
            started.append(time.perf_counter())

    begun = time.perf_counter()
    engine.run(request, hear, StopToken())
    return started[0] - begun


def _inputs(host: Any, side: int) -> tuple[Any, ...]:
    import torch

    source = torch.Generator().manual_seed(0)
    latents = torch.randn(1, host.unet.config.in_channels, side, side, generator=source)
    hidden = torch.randn(1, 77, host.context, generator=source)
    return latents, torch.tensor([500]), hidden


def _layers(unet: Any) -> dict[str, Any]:
    return {n: m for n, m in unet.named_modules() if n.endswith(TARGETS)}


def _matrices(module: Any, seed: int) -> tuple[Any, Any]:
    import torch

    source = torch.Generator().manual_seed(seed)
    out, inner = module.weight.shape
    down = torch.randn(RANK, inner, generator=source) * inner**-0.5
    return down, torch.randn(out, RANK, generator=source) * 0.02


def _files(unet: Any, folder: Path) -> list[Path]:
    from safetensors.torch import save_file

    files = []
    for index in range(LORAS):
        tensors = {}
        for seed, (name, module) in enumerate(_layers(unet).items()):
            stem = f"unet.{name.removesuffix('.0')}" if name.endswith(".0") else f"unet.{name}"
            down, up = _matrices(module, 1000 * index + seed)
            tensors |= {f"{stem}.lora_A.weight": down, f"{stem}.lora_B.weight": up}
        files.append(folder / f"lora{index}.safetensors")
        save_file(tensors, files[-1])
    return files


def _with_peft(unet: Any) -> Any:
    """A copy of ``unet`` with the same three LoRAs as PEFT has them."""
    import peft
    import torch

    theirs = copy.deepcopy(unet)
    plain = list(_layers(theirs))
    for index in range(LORAS):
        config = peft.LoraConfig(r=RANK, lora_alpha=RANK, target_modules=plain)
        peft.inject_adapter_in_model(config, theirs, adapter_name=str(index))
    with torch.no_grad():
        for seed, name in enumerate(plain):
            layer = theirs.get_submodule(name)
            for index in range(LORAS):
                down, up = _matrices(layer.base_layer, 1000 * index + seed)
                layer.lora_A[str(index)].weight.copy_(down)
                layer.lora_B[str(index)].weight.copy_(up)
                layer.scaling[str(index)] = 0.5 + 0.1 * index
            layer.set_adapter([str(index) for index in range(LORAS)])
    return theirs.eval()


def _prepared(use: AdapterUse, host: Any) -> Any:
    from studio.adapters import find_kind
    from studio.adapters.base import Env
    from studio.engine.cache import ContentCache

    nowhere = Path()
    env = Env(host, (64, 64), ContentCache(), nowhere, lambda event: None, StopToken())
    return find_kind(use.kind)(Path(use.model), env).prepare(env, use)


def _six(folder: Path, unet: Any, work: Path) -> tuple[AdapterUse, ...]:
    import torch
    from diffusers import T2IAdapter
    from support.tiny_adapters import (
        face_picture,
        plain,
        tiny_controlnet,
        tiny_image_encoder,
        tiny_instantid,
        tiny_ip_adapter,
    )

    context = int(unet.config.cross_attention_dim)
    torch.manual_seed(0)
    adapter = T2IAdapter(in_channels=3, channels=list(unet.config.block_out_channels))
    adapter.save_pretrained(work / "t2i")
    tiny_controlnet(work / "control", folder / "unet")
    tiny_image_encoder(work / "ip" / "image_encoder")
    tiny_ip_adapter(work / "ip" / "ip_adapter.safetensors", folder / "unet", plain(context))
    tiny_instantid(work / "id", folder / "unet", context)
    first, second, _ = _files(unet, work)
    rows = np.linspace(0, 255, 64)
    shaded = np.stack(np.broadcast_arrays(rows[:, None], rows[None], 128), -1).astype(np.uint8)
    picture, face = Picture.from_array(shaded), Picture.from_array(face_picture(64))
    return (
        AdapterUse("t2i_adapter", str(work / "t2i"), 0.5, picture=picture),
        AdapterUse("controlnet", str(work / "control"), 0.3, picture=picture),
        AdapterUse("ip_adapter", str(work / "ip"), 0.5, picture=picture),
        AdapterUse("instantid", str(work / "id"), 0.3, picture=face),
        AdapterUse("lora", str(first), 0.5),
        AdapterUse("lora", str(second), 0.5),
    )
