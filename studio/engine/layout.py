"""What a diffusers folder says it holds, read from its JSON files before any weight is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.errors import ModelError

_FOREIGN = ("transformer", "prior", "controlnet", "image_encoder_2", "movq", "vqvae")


@dataclass(frozen=True)
class Part:
    """One component: its class name and its folder."""

    kind: str
    folder: Path

    def config(self, name: str = "config.json") -> dict[str, Any]:
        """The component's settings.

        Raises:
            ModelError: missing or unreadable.
        """
        return read_json(self.folder / name)


@dataclass(frozen=True)
class Layout:
    """A Stable Diffusion folder: SD 1.5, SDXL, the starter and their relatives.

    Attributes:
        folder: the model's.
        text: the text encoders with their tokenizers' folders, one (SD 1.5) or two (SDXL).
        zero_empty_negative: an empty negative prompt means zeros (SDXL).
    """

    folder: Path
    unet: Part
    vae: Part
    scheduler: Part
    text: tuple[tuple[Part, Path], ...]
    zero_empty_negative: bool

    @property
    def dual(self) -> bool:
        """Whether it is of the SDXL family."""
        return len(self.text) == 2

    @classmethod
    def read(cls, folder: Path) -> Layout:
        """Looks at ``folder``.

        Raises:
            ModelError: no folder, not a model, or of a family the studio cannot open.
        """
        if not folder.is_dir():
            raise ModelError(
                f"There is no model folder {folder}.",
                remedy="Choose a folder that contains model_index.json.",
            )
        if not (folder / "model_index.json").is_file():
            raise ModelError(
                f"The folder {folder.name} is not a diffusers model: it has no model_index.json.",
                remedy="Choose the folder that contains model_index.json.",
            )
        index = read_json(folder / "model_index.json")
        _check_family(folder, index)
        numbers = ("", "_2") if _has(index, "text_encoder_2") else ("",)
        return cls(
            folder=folder,
            unet=_part(folder, index, "unet", ("UNet2DConditionModel",)),
            vae=_part(folder, index, "vae", ("AutoencoderKL", "AutoencoderTiny")),
            scheduler=Part("", folder / "scheduler"),
            text=tuple(
                (
                    _part(
                        folder,
                        index,
                        f"text_encoder{n}",
                        ("CLIPTextModel", "CLIPTextModelWithProjection"),
                    ),
                    folder / f"tokenizer{n}",
                )
                for n in numbers
            ),
            zero_empty_negative=bool(index.get("force_zeros_for_empty_prompt", len(numbers) == 2)),
        )


def read_json(file: Path) -> dict[str, Any]:
    """A JSON object from ``file``.

    Raises:
        ModelError: missing, unreadable, or something else.
    """
    name = f"{file.parent.name}/{file.name}"
    try:
        value = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(
            f"The file {name} could not be opened ({error.strerror}).",
            remedy="Fetch the whole folder again.",
        ) from error
    except (ValueError, RecursionError) as error:
        raise ModelError(
            f"The file {name} is damaged: it is not JSON.", remedy="Fetch it again."
        ) from error
    if not isinstance(value, dict):
        raise ModelError(
            f"The file {name} is damaged: it is not a table.", remedy="Fetch it again."
        )
    return value


def _has(index: Mapping[str, Any], name: str) -> bool:
    entry = index.get(name)
    return isinstance(entry, list) and len(entry) == 2 and entry[1] is not None


def _check_family(folder: Path, index: Mapping[str, Any]) -> None:
    foreign = [name for name in _FOREIGN if _has(index, name)]
    if foreign or not _has(index, "unet") or not _has(index, "text_encoder"):
        kind = index.get("_class_name", "an unknown kind")
        raise ModelError(
            f"The model {folder.name} is of a kind the studio cannot open ({kind}).",
            remedy="Choose a Stable Diffusion 1.5, 2 or XL model, or one made from these.",
        )


def _part(folder: Path, index: Mapping[str, Any], name: str, kinds: tuple[str, ...]) -> Part:
    kind = str(index[name][1]) if _has(index, name) else "nothing"
    if kind not in kinds:
        raise ModelError(
            f"The model {folder.name} has {kind} as its {name}, which the studio cannot use.",
            remedy=f"It can use {' or '.join(kinds)}.",
        )
    return Part(kind, folder / name)
