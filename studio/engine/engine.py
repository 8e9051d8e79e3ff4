"""The engine: one model at a time, one run at a time, from a request to pictures.

Belongs to one thread; only the stop token is shared with others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import torch

from studio.domain.errors import ModelError, UserError
from studio.domain.events import Event, Loading, Outcome, StopToken
from studio.domain.request import STARTER, Request
from studio.domain.resources import resource
from studio.engine.device import choose
from studio.engine.generation import Generation, Stopwatch
from studio.engine.loading import Plan
from studio.engine.memory import is_shortage, shortage_error
from studio.engine.session import Session, identity_of
from studio.files.places import Places, face_pack_folders

Emit = Callable[[Event], None]
KEPT = "Your document and the settings were kept."


class Engine:
    """Loads models and runs requests.

    Args:
        device: ``"cpu"``, ``"cuda"``, ``"mps"``; the fastest one here by default.
        starter: the folder of the embedded model.
        face_packs: folders where packs of face nets may lie; the usual ones by default.

    Attributes:
        device_name: for example ``"cuda"``.
        dtype_name: of the weights, for example ``"float32"``.
    """

    def __init__(
        self,
        device: str | None = None,
        starter: Path | None = None,
        face_packs: Sequence[Path] | None = None,
    ) -> None:
        self._device = choose(device)
        self.device_name, self.dtype_name = self._device.name, self._device.dtype_name
        self._starter = starter or resource("starter")
        usual = face_pack_folders(Places.default()) if face_packs is None else face_packs
        self._face_packs = tuple(usual)
        self._session: Session | None = None

    def load(self, model: str, emit: Emit, stop: StopToken) -> None:
        """Opens ``model``; nothing happens if it is open already and unchanged on disk.

        Raises:
            Cancelled: polled between tensors; no model is open then.
            ModelError: missing, damaged, or of a kind we cannot use. What its small files and
                headers show is found before the open model is closed.
            MemoryShortage: it does not fit.
        """
        folder = self._folder(model)
        identity = identity_of(folder)
        if self._session and self._session.identity == identity:
            return
        with torch.inference_mode(), _kept():
            emit(Loading("Opening the model", 0.0))  # the libraries alone take seconds to import
            plan = Plan.read(folder)
            self.unload()  # before, not after: two models at once may not fit
            host = plan.load(self._device, emit, stop)
            self._session = Session.open(host, identity, self._face_packs)

    def run(self, request: Request, emit: Emit, stop: StopToken) -> Outcome:
        """Makes the pictures of ``request``, loading its model if need be.

        Raises:
            Cancelled: polled at every step.
            UserError: see its subclasses.
        """
        watch = Stopwatch()
        with watch.part("load"):
            self.load(request.model, emit, stop)
        assert self._session is not None
        with torch.inference_mode(), _kept():
            try:
                generation = Generation(self._session, request, self._starter, emit, stop, watch)
                return generation.outcome()
            finally:
                self._device.release()

    def unload(self) -> None:
        """Closes the open model and gives its memory back."""
        self._session = None
        self._device.release()

    def _folder(self, model: str) -> Path:
        if model != STARTER:
            return Path(model).expanduser()
        if not self._starter.is_dir():
            raise ModelError(
                "The model that comes with the studio is missing.",
                KEPT,
                "Install the studio again, or choose the folder of another model.",
            )
        return self._starter


@contextmanager
def _kept() -> Iterator[None]:
    """Failures say what was kept; memory that runs out anywhere becomes a sentence."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_shortage(error):
            raise
        raise shortage_error("The work could not be done") from error
    except UserError as error:
        if error.kept:
            raise
        raise type(error)(error.what, KEPT, error.remedy) from error
