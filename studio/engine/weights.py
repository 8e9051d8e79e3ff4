"""safetensors files read tensor by tensor, checked on the way in.

One tensor at a time keeps the window responsive, lets a load be cancelled within milliseconds and
needs the memory of the model only once.

Source: the safetensors format (8 bytes of header length, a JSON header, the data).
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from studio.domain.errors import Cancelled, ModelError
from studio.domain.events import StopToken

_MAX_HEADER = 100_000_000
_MISSING_SHOWN = 3

# AutoencoderKL folders older than diffusers 0.18, SD 1.5's among them, name their attention so.
_OLD_ATTENTION = {
    ".query.": ".to_q.",
    ".key.": ".to_k.",
    ".value.": ".to_v.",
    ".proj_attn.": ".to_out.0.",
}
_IGNORED = (".position_ids",)  # a constant that old transformers stored


@dataclass(frozen=True)
class Checkpoint:
    """The safetensors file or shards of one component.

    Attributes:
        what: for messages, e.g. "U-Net".
        files: to be read in this order.
        size: bytes in all.
    """

    what: str
    files: tuple[Path, ...]
    size: int

    @classmethod
    def find(cls, folder: Path, what: str) -> Checkpoint:
        """The weights in ``folder``: one file, shards with an index, or the fp16 variant of either.

        Every header is read, so that a damaged file is found before anything is loaded.

        Raises:
            ModelError: none, incomplete or damaged.
        """
        files = _single(folder) or _shards(folder, what)
        if not files:
            raise _no_weights(folder, what)
        for file in files:
            read_header(file)
        return cls(what, files, sum(file.stat().st_size for file in files))

    def tensors(self) -> Iterator[tuple[str, Tensor]]:
        """Names and tensors as stored, on the CPU.

        Raises:
            ModelError: a file cannot be read.
        """
        for file in self.files:
            yield from _read(file)


def _read(file: Path) -> Iterator[tuple[str, Tensor]]:
    try:
        with safe_open(file, framework="pt", device="cpu") as opened:
            for name in opened.keys():  # noqa: SIM118 (not a mapping)
                yield name, opened.get_tensor(name)
    except (SafetensorError, OSError) as error:
        raise _damaged(file, "it cannot be read to its end") from error


def read_header(file: Path) -> Mapping[str, Any]:
    """The table of a safetensors file: name -> dtype, shape, data_offsets.

    Raises:
        ModelError: unreadable, truncated, or with two tensors of one name.
    """
    try:
        with file.open("rb") as stream:
            start = stream.read(8)
            length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
            if not 2 <= length <= _MAX_HEADER:
                raise _damaged(file, "its header is not one of a safetensors file")
            table = json.loads(stream.read(length), object_pairs_hook=_unique)
    except OSError as error:
        raise ModelError(
            f"The file {file.name} could not be opened ({error.strerror}).",
            remedy="Check that it exists and may be read.",
        ) from error
    except (ValueError, RecursionError) as error:
        if isinstance(error, ModelError):
            raise
        raise _damaged(file, "its header cannot be read") from error
    if not isinstance(table, dict):
        raise _damaged(file, "its header is not a table")
    try:
        end = max(
            (v["data_offsets"][1] for k, v in table.items() if k != "__metadata__"), default=0
        )
    except (KeyError, TypeError, IndexError) as error:
        raise _damaged(file, "its header lacks where its data lie") from error
    if file.stat().st_size < 8 + length + end:
        raise _damaged(file, "it ends too early, as an interrupted download does")
    return table


def fill(
    module: nn.Module,
    checkpoint: Checkpoint,
    device: torch.device,
    dtype: torch.dtype,
    stop: StopToken,
    progress: Callable[[int], None],
) -> None:
    """Gives ``module``, built on the meta device, its weights.

    Floating point weights become ``dtype``, whatever they are stored in; ``progress`` is told the
    bytes of every tensor read.

    Raises:
        Cancelled: polled before every tensor.
        ModelError: tensors missing, of other shapes, or not numbers.
    """
    wanted = module.state_dict(keep_vars=True)
    missing = set(wanted)
    for stored, tensor in checkpoint.tensors():
        if stop.cancelled:
            raise Cancelled
        progress(tensor.numel() * tensor.element_size())
        name = _target(stored, wanted)
        if name is None:
            continue
        tensor = _reshaped(tensor, wanted[name], name, checkpoint)
        _check_numbers(tensor, name, checkpoint)
        kind = dtype if tensor.is_floating_point() else tensor.dtype
        # A copy: the file's own pages would vanish under us if it were written over.
        _assign(module, name, tensor.to(device, kind, copy=True), wanted[name])
        missing.discard(name)
    if missing:
        some = ", ".join(sorted(missing)[:_MISSING_SHOWN])
        raise ModelError(
            f"The weights of the {checkpoint.what} are incomplete: {len(missing)} of {len(wanted)} "
            f"are missing ({some}).",
            remedy="The files may belong to another model; fetch the whole folder again.",
        )


def _target(stored: str, wanted: Mapping[str, Any]) -> str | None:
    """The name a stored tensor has in the module; transformers 5 dropped one prefix."""
    if stored.endswith(_IGNORED):
        return None
    for name in (stored, stored.removeprefix("text_model."), f"text_model.{stored}"):
        if name in wanted:
            return name
    for old, new in _OLD_ATTENTION.items():
        if old in stored and (name := stored.replace(old, new)) in wanted:
            return name
    return None


def _reshaped(tensor: Tensor, target: Tensor, name: str, checkpoint: Checkpoint) -> Tensor:
    if tensor.shape == target.shape:
        return tensor
    if tensor.squeeze().shape == target.shape:  # attention once stored as 1x1 convolutions
        return tensor.reshape(target.shape)
    raise ModelError(
        f"The {checkpoint.what} does not fit its config.json: {name} has the shape "
        f"{list(tensor.shape)} instead of {list(target.shape)}.",
        remedy="The files seem to belong to different models; fetch the whole folder again.",
    )


def _check_numbers(tensor: Tensor, name: str, checkpoint: Checkpoint) -> None:
    # One sum finds every NaN and infinity in a single pass; float64 so that it cannot overflow.
    if tensor.is_floating_point() and not torch.isfinite(tensor.sum(dtype=torch.float64)):
        raise ModelError(
            f"The weights of the {checkpoint.what} are damaged: {name} holds values that are not "
            "numbers.",
            remedy="Fetch the model again, or use another version of it.",
        )


def _assign(module: nn.Module, name: str, tensor: Tensor, target: Tensor) -> None:
    path, _, leaf = name.rpartition(".")
    parent = module.get_submodule(path)
    if isinstance(target, nn.Parameter):
        setattr(parent, leaf, nn.Parameter(tensor, requires_grad=False))
    else:
        setattr(parent, leaf, tensor)


def _single(folder: Path) -> tuple[Path, ...]:
    for stem in ("diffusion_pytorch_model", "model"):
        for variant in ("", ".fp16"):
            file = folder / f"{stem}{variant}.safetensors"
            if file.is_file():
                return (file,)
    return ()


def _shards(folder: Path, what: str) -> tuple[Path, ...]:
    indices = sorted(folder.glob("*.safetensors.index*.json"))
    if not indices:
        return ()
    try:
        table = json.loads(indices[0].read_text(encoding="utf-8"))["weight_map"]
        names = sorted({Path(str(name)).name for name in table.values()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(indices[0], "it is not an index of weights") from error
    lacking = [name for name in names if not (folder / name).is_file()]
    if lacking or not names:
        raise ModelError(
            f"The weights of the {what} are incomplete: {', '.join(lacking) or 'every file'} is "
            "missing.",
            remedy="Fetch the whole folder again.",
        )
    return tuple(folder / name for name in names)


def _no_weights(folder: Path, what: str) -> ModelError:
    if any(folder.glob("*.bin")) or any(folder.glob("*.ckpt")):
        return ModelError(
            f"The {what} in {folder.name} is stored as a pickle, which can run any program when it "
            "is opened.",
            remedy="Use the safetensors version of the model.",
        )
    return ModelError(
        f"The folder has no weights for the {what} ({folder.name}/*.safetensors).",
        remedy="Fetch the whole folder again.",
    )


def _damaged(file: Path, why: str) -> ModelError:
    return ModelError(
        f"The file {file.parent.name}/{file.name} is damaged: {why}.",
        remedy="Fetch it again.",
    )


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("duplicate keys")
    return table
