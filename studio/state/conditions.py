"""Whether a picture can be made right now, and if not, why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from studio.domain.adapter_catalogue import PREFIX
from studio.domain.adapter_kinds import Sees
from studio.domain.request import STARTER
from studio.files.adapter_files import holds_adapter
from studio.files.adapter_shelf import is_shipped
from studio.state.adapter_entry import AdapterEntry
from studio.state.adapter_facts import AdapterFacts
from studio.state.adapter_stack import AdapterStack
from studio.state.inputs import DocumentInputs
from studio.state.preparing import Preparing
from studio.state.settings import GenerationSettings


class Conditions(QObject):
    """Looks at settings, adapters and document; says in sentences what is in the way."""

    def __init__(
        self,
        settings: GenerationSettings,
        adapters: AdapterStack,
        inputs: DocumentInputs,
        starter: Path,
        facts: AdapterFacts,
        preparing: Preparing,
        parent: QObject | None = None,
    ) -> None:
        """Args: ``starter`` is the embedded model's folder."""
        super().__init__(parent)
        self._facts, self._preparing = facts, preparing
        self._settings, self._adapters, self._inputs = settings, adapters, inputs
        self._starter = starter

    def blockers(self) -> tuple[str, ...]:
        """Why Generate cannot be pressed: a sentence each, empty if it can."""
        reasons = [self._model_blocker(), self._start_blocker()]
        template = self.tr("The adapter “{name}” cannot be used: {fault} Switch it off.")
        reasons += [
            template.format(name=entry.name, fault=self._adapter_fault(entry))
            for entry in self._adapters.acting()
            if self._inputs.would_act(entry) and self._adapter_fault(entry)
        ]
        reasons += [
            self.tr("What “{name}” looks at is still being prepared.").format(name=entry.name)
            for entry in self._adapters.acting()
            if self._inputs.would_act(entry) and self._is_being_prepared(entry)
        ]
        return tuple(filter(None, reasons))

    def _is_being_prepared(self, entry: AdapterEntry) -> bool:
        return bool(self._preparing.progress(entry.id)) and not self._adapter_fault(entry)

    def adapter_warning(self, entry: AdapterEntry) -> str:
        """Why an adapter has no effect right now, or "" if it has."""
        if fault := self._adapter_fault(entry):
            return fault
        if not self._inputs.is_fed(entry):
            return self._unfed(entry)
        if not self._inputs.acts_somewhere(entry):
            return self._nowhere(entry)
        return self._off_figure(entry)

    def _off_figure(self, entry: AdapterEntry) -> str:
        """Why the face does not come on its posed person."""
        if entry.figure is None or entry.mask_layer is not None:
            return ""
        place = self._inputs.figure_place(entry)
        if place is None:
            return self.tr("The figure whose face it was is gone. Choose another one under Acts.")
        if not place:
            return self.tr("The face of its figure is hidden. Show nose and eyes of the figure.")
        return ""

    def _nowhere(self, entry: AdapterEntry) -> str:
        layer = self._inputs.mask_layer(entry)
        return self.tr("“{layer}” is empty, so it acts nowhere. Paint where it should act.").format(
            layer=layer.name if layer else ""
        )

    def _unfed(self, entry: AdapterEntry) -> str:
        """Why it has nothing to look at, and what to do."""
        source = self._inputs.source(entry)
        if source is not None:
            return self.tr("“{layer}” is empty, so it does nothing yet. Draw on it.").format(
                layer=source.name
            )
        if entry.source_layer is not None:
            return self.tr("The layer it looked at was deleted. Choose another one.")
        if entry.picture_name:
            return self.tr("The picture “{name}” it looked at is missing. Choose it again.").format(
                name=entry.picture_name
            )
        return {
            Sees.POSE: self.tr("It needs somebody to follow. Add a pose, or choose a picture."),
            Sees.DEPTH: self.tr(
                "It needs to see what is near. Add a depth layer, or choose a picture."
            ),
            Sees.AREAS: self.tr(
                "It needs coloured areas. Add an areas layer, or choose a picture."
            ),
            Sees.STYLE: self.tr("It needs a picture to take the style from. Choose one."),
            Sees.PORTRAIT: self.tr("It needs a picture with a face. Choose one."),
            Sees.PICTURE: self.tr("It needs a picture. Choose one or a layer."),
        }.get(
            entry.sees,
            self.tr("There is no sketch layer it could look at. Add one, or choose a picture."),
        )

    def _model_blocker(self) -> str:
        model = self._settings.model
        folder = self._starter if model == STARTER else Path(model).expanduser()
        if (folder / "model_index.json").is_file():
            return ""
        if model == STARTER:
            return self.tr(
                "The embedded model is missing. Install the studio again, or choose another model."
            )
        return self.tr(
            "There is no model in “{folder}”. Choose a folder that holds a model_index.json."
        ).format(folder=model)

    def _start_blocker(self) -> str:
        if not self._settings.init_enabled or self._inputs.is_painted():
            return ""
        return self.tr(
            "Image to image is on, but nothing is painted to start from. Paint on a paint layer, "
            "or switch it off."
        )

    def _adapter_fault(self, entry: AdapterEntry) -> str:
        return self._file_fault(entry) or self._preparing_fault(entry)

    def _preparing_fault(self, entry: AdapterEntry) -> str:
        how = entry.prepared
        if how is None or not self._inputs.is_fed(entry):
            return ""
        fault = self._preparing.fault(entry.id)
        return self._preparing.lack(how.kind) or (str(fault) if fault else "")

    def _file_fault(self, entry: AdapterEntry) -> str:
        if entry.model.startswith(PREFIX):
            if self._settings.model != STARTER:
                return self.tr("It belongs to the starter model and does not fit another one.")
            if not is_shipped(entry.model, self._starter):
                return self.tr("Its files did not come with this studio.")
            return ""
        path = Path(entry.model).expanduser()
        if not path.exists():
            return self.tr("{path} cannot be found.").format(path=path)
        if not holds_adapter(entry.kind, path):
            return self.tr("{path} holds no adapter of this kind.").format(path=path)
        if misfit := self._facts.misfit(entry.model, self._settings.model):
            theirs, ours = misfit
            return self.tr("It was made for {theirs} and does not fit {ours}.").format(
                theirs=theirs, ours=ours
            )
        return ""
