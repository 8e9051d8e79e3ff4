"""Whole models in the diffusers layout: model_index.json, and a folder for each part."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from pathlib import Path

from studio.library.header import read_header
from studio.library.kinds import CHECKPOINT, SDXL, UNET, Identified
from studio.library.model_files import unet_facts
from studio.library.pickles import NOTE
from studio.library.reading import read_table
from studio.library.recognise import is_ours
from studio.library.sentences import damaged, foreign, shown, unknown
from studio.library.strangers import SAFETENSORS
from studio.library.weights import names_in, no_weights, pickles_in, weights_in

_FOREIGN = re.compile(r"Flux|SD3|StableDiffusion3|Cascade|PixArt|Transformer|Wan|Hunyuan|Qwen")
_PART = re.compile(r"\w+")  # a folder inside the model's, never a way out of it
_OPTIONAL = frozenset({"safety_checker", "feature_extractor"})


def identify_model(path: Path) -> Identified:
    """What model lies in ``path``; every part's header is read, so that a damaged one shows.

    Raises:
        FileError: damaged, incomplete, or for other models than ours.
    """
    index = read_table(path / "model_index.json")
    if not index:
        raise damaged(path / "model_index.json", "it cannot be read")
    parts = [
        path / name
        for name, value in index.items()
        if isinstance(value, list) and value[:1] not in ([], [None]) and _PART.fullmatch(name)
    ]
    unet = path / UNET
    if unet not in parts:
        name = str(index.get("_class_name"))
        if is_foreign(name):
            raise foreign(path, CHECKPOINT, readable(name))
        raise unknown(path, "It is a model without a U-Net; choose one for SDXL or SD 1.5.")
    files = {part: _part_files(part) for part in parts}
    pickled = any(file.suffix != SAFETENSORS for found in files.values() for file in found)
    if not files[unet]:
        raise no_weights(unet)
    headers = {
        part: [read_header(file) for file in found if file.suffix == SAFETENSORS]
        for part, found in files.items()
    }
    every = list(chain.from_iterable(headers.values()))
    shapes = {name: shape for header in headers[unet] for name, shape in header.shapes.items()}
    family = SDXL if path / "text_encoder_2" in parts else None
    found = unet_facts(CHECKPOINT, "diffusers", shapes, family)
    if not is_ours(found.family):
        raise foreign(path, CHECKPOINT, str(found.family))
    notes = (*found.notes, *([NOTE] if pickled else []))
    tensors = sum(len(header.entries) for header in every)
    size = sum(header.size for header in every)
    return replace(found, notes=notes, tensors=tensors, size=size, path=path)


def _part_files(part: Path) -> list[Path]:
    """The weights of one part of a model; those of a filter that nobody needs may be missing."""
    if part.name in _OPTIONAL and not part.exists():
        return []
    names = names_in(part)
    return weights_in(part, names) or pickles_in(part, names)


def is_foreign(name: str) -> bool:
    """Whether diffusers' class ``name`` is of models that have no U-Net of ours."""
    return bool(_FOREIGN.search(name))


def readable(name: str) -> str:
    """A class of diffusers as a name for people."""
    return shown(name.removesuffix("Pipeline").removesuffix("Model"))
