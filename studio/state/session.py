"""What is open right now: the document, the settings and the adapters, and what becomes of them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.adapter_catalogue import Embedded
from studio.domain.adapter_kinds import Sees
from studio.domain.errors import PictureError, UserError
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, InitImage, Request
from studio.domain.resources import resource
from studio.files.adapter_shelf import shipped
from studio.files.places import Places
from studio.files.snapshot import DocumentSnapshot
from studio.state.adapter_adding import AdapterAdding
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_facts import AdapterFacts
from studio.state.adapter_pictures import AdapterPictures
from studio.state.adapter_stack import AdapterStack
from studio.state.blend_files import BlendFiles
from studio.state.blending import Blending
from studio.state.conditions import Conditions
from studio.state.control_layers import add_control_layer
from studio.state.document import Document
from studio.state.inputs import DocumentInputs
from studio.state.interference import Interference
from studio.state.layers import Layer, LayerKind
from studio.state.preparing import Preparing
from studio.state.prompt_history import PromptHistory
from studio.state.restoring import Restoring
from studio.state.settings import GenerationSettings
from studio.state.starter_words import StarterWords
from studio.state.uses import uses_of

PROJECT_VERSION = 1
MAX_SEED = 2**32  # what other programs take too
_SETTLE_MS = 100


def roll_seed() -> int:
    """A new random seed."""
    return secrets.randbelow(MAX_SEED)


class Session(QObject):
    """Joins document, settings and adapters into requests and projects, and takes both apart again.

    Attributes:
        embedded: the adapters that came with the embedded model.
        adding, pictures: how adapters get into the list, and pictures to adapters.
        blending, blend_files: several styles as one adapter, and their files.
        facts: what files of adapters and models say of themselves.
        preparing: what is made of pictures before adapters see them.
        interference: which of them get into one another's way.

    Signals:
        conditions_changed(): ``blockers`` or the warnings of adapters may be others than before;
            told once after a flurry of changes.
    """

    conditions_changed = Signal()

    def __init__(
        self,
        document: Document,
        settings: GenerationSettings,
        adapters: AdapterStack,
        places: Places,
        *,
        starter: Path | None = None,
        dice: Callable[[], int] = roll_seed,
        parent: QObject | None = None,
    ) -> None:
        """Args: ``starter`` is the embedded model's folder, ``dice`` gives a seed to each run."""
        super().__init__(parent)
        self.document, self.settings, self.adapters = document, settings, adapters
        self.places = places
        self.prompts = PromptHistory(places.config, self)
        self._dice = dice
        self.preparing = Preparing(places.preprocessors, self)
        self._inputs = DocumentInputs(document, self.preparing)
        self.adding = AdapterAdding(document.undo_stack, settings, adapters)
        self.blending = Blending(adapters)
        self.blend_files = BlendFiles(self.blending, self)
        self.pictures = AdapterPictures(adapters, self)
        self.interference = Interference(adapters, settings, self._mask_of, self)
        self._restoring = Restoring(document, settings, adapters, self._inputs)
        folder = starter if starter is not None else resource("starter")
        self.words = StarterWords.read(folder)
        self.embedded: tuple[Embedded, ...] = shipped(folder)
        self.facts = AdapterFacts(folder)
        self._conditions = Conditions(
            settings, adapters, self._inputs, folder, self.facts, self.preparing, self
        )
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self.preparing.changed.connect(self._unsettle)
        for signal in (
            settings.changed,
            adapters.changed,
            document.layers_changed,
            document.layer_changed,
            document.pixels_changed,
            document.size_changed,
        ):
            signal.connect(self._unsettle)

    # ---- requests

    def build_request(self, *, roll: bool = True) -> Request:
        """The next generation as a complete value.

        Args:
            roll: as pressing Generate does, give an unlocked seed a new number first and remember
                the prompt; without it the request only says what would be asked for now.

        Raises:
            RequestError: see ``blockers``, which says the same beforehand.
            PictureError: a picture that an adapter looks at is damaged.
        """
        if roll:
            if not self.settings.seed_locked:
                self.settings.set("seed", self.new_seed(), undo=False)
            self.prompts.remember(self.settings.prompt)
        values = self.settings.values
        size = (values.width, values.height)
        start = None
        if values.init_enabled:
            start = InitImage(self._inputs.start_picture(size[0] * size[1]), values.strength)
        self._inputs.forget(self.adapters.entries)
        uses = uses_of(self.adapters, partial(self._use, size=size))
        return replace(values.as_request(), init=start, adapters=uses)

    def new_seed(self) -> int:
        """One throw of the dice."""
        return self._dice()

    def blockers(self) -> tuple[str, ...]:
        """Why Generate cannot be pressed: a sentence each, empty if it can."""
        return self._conditions.blockers()

    def adapter_warning(self, entry: AdapterEntry) -> str:
        """Why an adapter has no effect right now, or "" if it has."""
        return self._conditions.adapter_warning(entry)

    def is_fed(self, entry: AdapterEntry) -> bool:
        """Whether an adapter has what it looks at."""
        return self._inputs.is_fed(entry)

    def add_mask(self, entry_id: str) -> None:
        """Gives an adapter a new mask layer, on top and half transparent: one undo step."""
        entry, document = self.adapters.entry(entry_id), self.document
        title = self.tr("Mask for {name}").format(name=entry.name)
        document.undo_stack.beginMacro(self.tr("Add mask for {name}").format(name=entry.name))
        try:
            layer = add_control_layer(document, LayerKind.MASK, title)
            self.adapters.update(entry_id, mask_layer=layer.id)
        finally:
            document.undo_stack.endMacro()

    def source(self, entry: AdapterEntry) -> Layer | None:
        """The layer an adapter looks at; ``None`` for one that looks at a picture or at nothing."""
        return self._inputs.source(entry)

    def control_picture(self, entry: AdapterEntry) -> Picture | None:
        """What an adapter would be given now; ``None`` where it looks at nothing.

        Raises:
            PictureError: the picture it looks at is damaged.
        """
        values = self.settings.values
        return self._inputs.control_picture(entry, (values.width, values.height))

    def apply_request(self, request: Request) -> None:
        """Restores everything ``request`` says, the pictures it looked at included: one undo step.

        Raises:
            PictureError: one of its pictures cannot be read; nothing is changed.
        """
        self._restoring.apply(request)

    # ---- projects

    def project_snapshot(self) -> DocumentSnapshot:
        """All that a project file holds; its pixels are worked out where it is written."""
        snapshot = self.document.freeze()
        ours = {
            "version": PROJECT_VERSION,
            "settings": self.settings.to_json(),
            "adapters": self.adapters.to_json(),
            "adapter_folders": self.adapters.folders_to_json(),
        }
        extra = {**snapshot.extra, **ours}
        return replace(snapshot, extra=extra, pictures=self.adapters.pictures())

    def open_project(self, snapshot: DocumentSnapshot) -> tuple[str, ...]:
        """Opens a project in place of what there was; undo starts anew.

        The drawing always opens. Settings and adapters that cannot be used stay as they are.

        Returns:
            Sentences about what was left out, for the artist.
        """
        self.document.restore(snapshot)
        notes = tuple(filter(None, self._open_extra(snapshot)))
        self.document.undo_stack.clear()
        return notes

    def new_project(self, width: int, height: int) -> None:
        """A blank document with the starter's adapters; the settings stay."""
        self.document.clear(width, height)
        self.adapters.replace_all(AdapterStack().entries, "", folders=(), undo=False)
        self.document.undo_stack.clear()

    def close(self) -> None:
        """Ends the threads that read pictures and write blends."""
        self.pictures.close()
        self.blend_files.close()

    # ---- helpers

    def _open_extra(self, snapshot: DocumentSnapshot) -> list[str]:
        extra = snapshot.extra
        version = extra.get("version", PROJECT_VERSION)
        if not extra:
            return []  # drawn in another program
        if type(version) is not int or not 1 <= version <= PROJECT_VERSION:
            return [
                self.tr(
                    "This project was saved by another version of the studio ({version}). The "
                    "drawing was opened, its settings and adapters were not. A newer studio can "
                    "read them."
                ).format(version=version)
            ]
        take_adapters = partial(
            self.adapters.from_json,
            pictures=snapshot.pictures,
            folders=extra.get("adapter_folders", []),
        )
        return [
            self._taken(self.tr("settings"), self.settings.from_json, extra.get("settings", {})),
            self._taken(self.tr("adapters"), take_adapters, extra.get("adapters", [])),
        ]

    def _taken(self, what: str, take: Callable[[Any], None], saved: Any) -> str:
        try:
            take(saved)
        except (UserError, AttributeError, TypeError) as error:
            # the last two: not the shape JSON of ours has
            reason = str(error) if isinstance(error, UserError) else ""
            return (
                self.tr("The {what} of this project could not be read, the drawing could. {reason}")
                .format(what=what, reason=reason)
                .strip()
            )
        return ""

    def _use(self, entry: AdapterEntry, size: tuple[int, int]) -> AdapterUse | None:
        """``entry`` as part of a request; ``None`` if it has nothing to look at or act in."""
        if entry.enabled and not self._inputs.acts_somewhere(entry):
            return None
        picture = self._inputs.control_picture(entry, size) if entry.enabled else None
        if entry.enabled and picture is None and entry.sees is not Sees.NOTHING:
            return None
        mask = self._inputs.mask(entry, size) if entry.enabled else None
        return self._inputs.on_figure(entry).use(picture, mask)

    def _mask_of(self, entry: AdapterEntry) -> Picture | None:
        values = self.settings.values
        return self._inputs.mask(entry, (values.width, values.height))

    def _settled(self) -> None:
        self._inputs.forget(self.adapters.entries)
        values = self.settings.values
        for entry in self.adapters.acting():
            if self._inputs.would_act(entry):
                with suppress(PictureError):  # told when it is to be used
                    self._inputs.is_prepared(entry, (values.width, values.height))
        self.conditions_changed.emit()

    def _unsettle(self) -> None:
        if not self._settle.isActive():
            self._settle.start()
