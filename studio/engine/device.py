"""Where the model computes and in which number format."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from studio.domain.errors import RequestError, nearest

NAMES = ("cpu", "cuda", "mps")


@dataclass(frozen=True)
class Device:
    """A device with the format that is fast and safe on it.

    Attributes:
        name: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        dtype: of the weights. Schedulers and latents are always float32.
    """

    name: str
    dtype: torch.dtype

    @property
    def torch(self) -> torch.device:
        """The same for torch."""
        return torch.device(self.name)

    @property
    def dtype_name(self) -> str:
        """For example ``"float32"``."""
        return str(self.dtype).removeprefix("torch.")

    @property
    def whole_batches(self) -> bool:
        """Whether a batch goes through the model at once.

        On a CPU it would be a quarter faster, but one by one each picture is the same to the last
        bit whatever batch it is in, and takes no more memory than it does alone.
        """
        return self.name != "cpu"

    def release(self) -> None:
        """Gives cached memory back to the driver."""
        if self.name == "cuda":
            torch.cuda.empty_cache()
        elif self.name == "mps":
            torch.mps.empty_cache()


def choose(name: str | None = None) -> Device:
    """The named device, or the best one there is.

    bf16 and fp16 are 5 to 10 times slower than fp32 on most CPUs. On cuda bf16 does not overflow
    but needs compute capability 8.

    Raises:
        RequestError: no such device here.
    """
    here = available()
    if name is None:
        name = here[0]
    if name not in NAMES:
        raise RequestError(
            f"There is no kind of device called {name!r}.", remedy=nearest(name, NAMES)
        )
    if name not in here:
        raise RequestError(
            f"This computer offers no {name} device.", remedy=f"Here are: {', '.join(here)}."
        )
    if name == "cuda":
        modern = torch.cuda.get_device_capability() >= (8, 0)
        return Device(name, torch.bfloat16 if modern else torch.float16)
    return Device(name, torch.float16 if name == "mps" else torch.float32)


def available() -> tuple[str, ...]:
    """The devices of this computer, fastest first."""
    found = ["cuda"] if torch.cuda.is_available() else []
    found += ["mps"] if torch.backends.mps.is_available() else []
    return (*found, "cpu")
