"""Folders identified: models and nets in the diffusers layout, InstantID, one adapter's files.

    model_index.json       a whole model, a folder for each part
    ControlNetModel/       InstantID, with ip-adapter.safetensors beside
    config.json            one net, in one file or in several
    one file of weights    that file

Sources: diffusers, transformers, InstantX's InstantID.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from studio.domain.adapter_kinds import CONTROLNET, INSTANTID, IP_ADAPTER, T2I_ADAPTER
from studio.library.facts import identify_file, of_headers
from studio.library.header import read_header
from studio.library.image_prompt_files import FACE_NEED, NET_NEED
from studio.library.kinds import SD15, SDXL, UNET, VAE, Identified
from studio.library.model_folders import identify_model, is_foreign, readable
from studio.library.reading import is_folder, read_table
from studio.library.sentences import KEPT, KNOWN, FileError, foreign, shown, unknown
from studio.library.strangers import SAFETENSORS
from studio.library.weights import names_in, no_weights, pickles_in, shard, weights_in

INDEX, CONFIG = "model_index.json", "config.json"
IDENTITY_NET, IMAGE_ENCODER = "ControlNetModel", "image_encoder"

# What the classes of diffusers are, by their name in config.json.
CLASSES = {
    "T2IAdapter": T2I_ADAPTER,
    "ControlNetModel": CONTROLNET,
    "ControlNetUnionModel": CONTROLNET,
    "UNet2DConditionModel": UNET,
    "AutoencoderKL": VAE,
    "AutoencoderTiny": VAE,
}
_SCALING = {0.18215: SD15, 0.13025: SDXL}  # of latents: the one thing that tells VAEs apart
_NAMES_SHOWN, _MOST_LOOKED_AT = 4, 100
_FACE_NET = "face_encoder.onnx"
_INSTANTID_FILES = ("ip-adapter.safetensors", "ip-adapter.bin")


def identify_folder(path: Path) -> Identified:
    """What the folder at ``path`` holds, from headers and configurations alone.

    Raises:
        FileError: damaged, for other models than ours, nothing that is known, or several things.
    """
    names = names_in(path)
    if INDEX in names:
        return identify_model(path)
    if IDENTITY_NET in names:
        return _instantid(path, names)
    if CONFIG in names:
        return _net(path, names)
    return _only_file(path, names)


def _instantid(path: Path, names: Iterable[str]) -> Identified:
    net = _net(path / IDENTITY_NET, names_in(path / IDENTITY_NET))
    file = next((path / name for name in _INSTANTID_FILES if name in names), None)
    if file is None:
        raise FileError(
            f"The folder {shown(path)} holds an IdentityNet without its adapter.",
            KEPT,
            f"Put {_INSTANTID_FILES[0]} beside {IDENTITY_NET}.",
        )
    found = identify_file(file)
    if found.kind != INSTANTID:
        raise unknown(path, f"Its {file.name} is not that of InstantID.")
    if None not in (net.family, found.family) and net.family != found.family:
        raise unknown(path, "Its IdentityNet and its adapter are for different base models.")
    there = (NET_NEED, FACE_NEED) if _FACE_NET in names else (NET_NEED,)
    return replace(
        found,
        layout="folder",
        channels=net.channels,
        needs=tuple(need for need in found.needs if need not in there),
        tensors=found.tensors + net.tensors,
        size=found.size + net.size,
        path=path,
    )


def _net(path: Path, names: list[str]) -> Identified:
    config = read_table(path / CONFIG)
    name = str(config.get("_class_name"))
    if name not in CLASSES and is_foreign(name):
        raise foreign(path, None, readable(name))
    files = weights_in(path, names)
    if not files and not pickles_in(path, names):
        raise no_weights(path)
    if len(files) != 1 and not (files and shard(files[0])):
        return _only_file(path, names)
    found = of_headers(path, [(file, read_header(file)) for file in files])
    if CLASSES.get(name, found.kind) != found.kind:
        raise unknown(path, f"Its {CONFIG} and its weights belong to different nets.")
    scaling = config.get("scaling_factor")
    told = _SCALING.get(scaling) if isinstance(scaling, float) else None
    if found.kind == VAE and found.family is None and told:
        return replace(found, family=told, notes=())
    return found


def _only_file(path: Path, names: list[str]) -> Identified:
    files = weights_in(path, names) or pickles_in(path, names)
    if len(files) == 1:
        found = identify_file(files[0])
        encoded = found.kind == IP_ADAPTER and IMAGE_ENCODER in names
        needs = tuple(n for n in found.needs if not (encoded and n.startswith("an image encoder")))
        return replace(found, needs=needs, path=path)
    inside = files or [path / n for n in names[:_MOST_LOOKED_AT] if _holds_something(path / n)]
    if not inside:
        raise FileError(
            f"The folder {shown(path)} holds nothing that the studio knows.", KEPT, KNOWN
        )
    some = ", ".join(shown(item) for item in inside[:_NAMES_SHOWN])
    more = ", …" if len(inside) > _NAMES_SHOWN else ""
    count = "several things" if len(inside) > 1 else "a folder"
    raise FileError(
        f"The folder {shown(path)} holds {count}: {some}{more}.", KEPT, "Choose one of them."
    )


def _holds_something(path: Path) -> bool:
    """Whether ``path`` is a folder that may be an adapter or a model."""
    try:
        return is_folder(path) and any(
            name in (INDEX, CONFIG, IDENTITY_NET) or name.lower().endswith(SAFETENSORS)
            for name in names_in(path)
        )
    except FileError:
        return False
