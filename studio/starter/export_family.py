"""Writes the adapters of the family, each in the ordinary file layout of its kind.

A part that is not trained yet is left out; the rest is a complete family without it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from diffusers import ControlNetModel, T2IAdapter
from safetensors.torch import load_file, load_model, save_file
from torch import Tensor, nn
from transformers import CLIPVisionModelWithProjection

from studio.starter import export
from studio.starter.coded_styles import CODED_WORDS
from studio.starter.face_export import export_onnx
from studio.starter.face_net import ALIGNED, PICTURE, FaceEncoder, FacePoints
from studio.starter.frozen import VECTORS
from studio.starter.joint import CONTROL_KINDS, T2I_KINDS
from studio.starter.recipes import WEIGHTS, Work
from studio.starter.vocabulary import UNNAMED_STYLES

LICENCE = "Apache-2.0"
SHIPPED_RANK = 12  # of LoRAs at most, that the family stays small
DOWN, UP, ALPHA = ".lora_down.weight", ".lora_up.weight", ".alpha"
LORAS = ("ink", "pixel", "fast")
TITLES = {
    "ink": "Ink drawing",
    "pixel": "Pixel art",
    "fast": "Fast: 4 to 6 steps, guidance 1",
    "outlined": "Outlined",
}


def export_family(work: Work, folder: Path) -> list[str]:
    """Writes the base, which must be finished, and every adapter that is.

    Returns:
        The names of those that are not.

    Raises:
        RuntimeError: the base is not finished.
    """
    base = work.base()
    export.export_base(folder, work.vae(), base.unet, base.text_encoder, work.tokenizer)
    adapters = folder / "adapters"
    missing = []
    for name, parts, write in _writers(work):
        if all(work.done(part).exists() for part in parts):
            write(adapters)
        else:
            missing.append(name)
    forget_paths(folder)
    return missing


def _writers(work: Work) -> Iterator[tuple[str, tuple[str, ...], Callable[[Path], None]]]:
    """(name, the parts it is made of, how it is written) of every adapter."""
    for kind in T2I_KINDS:
        yield kind, (kind,), _t2i(work, kind)
    for kind in CONTROL_KINDS:
        yield kind, (kind,), _control(work, kind, kind)
    yield "style", ("style", "image_encoder"), lambda to: _style(work, to / "style")
    identity = ("identity", "identity_net", "face_encoder", "face_points")
    yield "identity", identity, lambda to: _identity(work, to / "identity")
    yield "tokens", ("words",), lambda to: _tokens(work, to / "tokens")
    for name in LORAS:
        yield name, (name,), _lora(work, name)


def export_held_out(work: Work) -> Path:
    """Writes the LoRA of the held-out style, if it is trained, where the evaluation finds it.

    It never ships: OpenMoji's licence is not the studio's.

    Returns:
        A folder laid out like ``adapters``.
    """
    folder = work.folder / "beside"
    if work.finished("outlined"):
        _lora(work, "outlined")(folder)
    return folder


def _t2i(work: Work, kind: str) -> Callable[[Path], None]:
    def write(to: Path) -> None:
        adapter = T2IAdapter.from_pretrained(work.done(kind), low_cpu_mem_usage=False)
        export.export_adapter(to / kind, adapter, export.STRENGTHS.get(kind, 1.0))

    return write


def _control(work: Work, part: str, name: str) -> Callable[[Path], None]:
    def write(to: Path) -> None:
        net = ControlNetModel.from_pretrained(work.done(part), low_cpu_mem_usage=False)
        net.half().save_pretrained(to / name)

    return write


def _halves(file: Path) -> dict[str, Tensor]:
    return {name: value.half().contiguous() for name, value in load_file(file).items()}


def _save(tensors: dict[str, Tensor], path: Path, metadata: dict[str, str] | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path, {"format": "pt", **(metadata or {})})


def _style(work: Work, folder: Path) -> None:
    _save(_halves(work.done("style") / WEIGHTS), folder / "ip_adapter.safetensors")
    encoder = CLIPVisionModelWithProjection.from_pretrained(work.done("image_encoder"))
    encoder.half().save_pretrained(folder / "image_encoder")


def _identity(work: Work, folder: Path) -> None:
    _save(_halves(work.done("identity") / WEIGHTS), folder / "ip-adapter.safetensors")
    _control(work, "identity_net", "ControlNetModel")(folder)
    encoder, points = FaceEncoder(), FacePoints()
    nets: tuple[tuple[nn.Module, str, str, int], ...] = (
        (encoder, "face_encoder", "face_encoder.onnx", ALIGNED),
        (points, "face_points", "face_keypoints.onnx", PICTURE),
    )
    for net, part, file, side in nets:
        load_model(net, work.done(part) / WEIGHTS)
        export_onnx(net.eval(), folder / file, side)


def _tokens(work: Work, folder: Path) -> None:
    learned = load_file(work.done("words") / WEIGHTS)["learned"]
    for i, word in enumerate(UNNAMED_STYLES):
        vectors = learned[i * VECTORS : (i + 1) * VECTORS].clone()
        metadata = {"modelspec.title": f"{word} style", "modelspec.license": LICENCE}
        _save({f"<{word}>": vectors}, folder / f"{word}.safetensors", metadata)


def _lora(work: Work, name: str) -> Callable[[Path], None]:
    def write(to: Path) -> None:
        trained = load_file(work.done(name) / WEIGHTS)
        rank = min(SHIPPED_RANK, _rank(trained))
        tensors = {n: t.half().contiguous() for n, t in truncated(trained, rank).items()}
        trigger = {style: f"{style} {noun} style" for style, noun in CODED_WORDS.items()}
        words = (trigger | {"outlined": "outlined style"}).get(name, "")
        metadata = {
            "ss_v2": "False",
            "ss_base_model_version": "studio_starter",
            "ss_network_module": "networks.lora",
            "ss_network_dim": str(rank),
            "ss_network_alpha": str(float(rank)),
            "ss_network_args": json.dumps({"conv_dim": rank, "conv_alpha": rank}),
            "ss_output_name": name,
            "modelspec.sai_model_spec": "1.0.0",
            "modelspec.architecture": "studio-starter/lora",
            "modelspec.title": TITLES[name],
            "modelspec.license": LICENCE,
            "modelspec.trigger_phrase": words,
        }
        _save(tensors, to / "loras" / f"{name}.safetensors", metadata)

    return write


def _rank(tensors: dict[str, Tensor]) -> int:
    return max(len(t) for n, t in tensors.items() if n.endswith(DOWN))


def truncated(tensors: dict[str, Tensor], rank: int) -> dict[str, Tensor]:
    """A LoRA's best approximation of a lower rank, layer by layer (Eckart & Young 1936)."""
    result = {}
    for name in [n.removesuffix(DOWN) for n in tensors if n.endswith(DOWN)]:
        down, up = tensors[name + DOWN].float(), tensors[name + UP].float()
        factor = float(tensors[name + ALPHA]) / len(down)
        # Of the product only its small core is decomposed: up = Q R, down^T = P S.
        outer, core = torch.linalg.qr(up.flatten(1))
        inner, other = torch.linalg.qr(down.flatten(1).T)
        left, sizes, right = torch.linalg.svd(core @ other.T * factor)
        kept = sizes[:rank].sqrt()
        result[name + UP] = ((outer @ left[:, :rank]) * kept).view(-1, rank, *up.shape[2:])
        result[name + DOWN] = ((right[:rank] @ inner.T) * kept[:, None]).view(rank, *down.shape[1:])
        result[name + ALPHA] = torch.tensor(float(rank))
    return result


def forget_paths(folder: Path) -> None:
    """Drops from every config where the weights lay while they were trained."""
    for config in folder.rglob("config.json"):
        values = json.loads(config.read_text("utf-8"))
        if values.pop("_name_or_path", None) is not None:
            export.write_json(config, values)


def read_files(folder: Path) -> list[Path]:
    """The files of a family that the studio reads; model card, figures and sheets are others."""
    read = (".safetensors", ".json", ".txt", ".onnx")
    return [f for f in folder.rglob("*") if f.suffix in read and f.name != "evaluation.json"]
