"""Whether a picture can be made right now, and if not, why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from studio.domain.request import STARTER
from studio.state.adapter_stack import AdapterEntry, AdapterStack
from studio.state.inputs import DocumentInputs
from studio.state.settings import GenerationSettings


class Conditions(QObject):
    """Looks at settings, adapters and document; says in sentences what is in the way."""

    def __init__(
        self,
        settings: GenerationSettings,
        adapters: AdapterStack,
        inputs: DocumentInputs,
        starter: Path,
        parent: QObject | None = None,
    ) -> None:
        """Args: ``starter`` is the embedded model's folder."""
        super().__init__(parent)
        self._settings, self._adapters, self._inputs = settings, adapters, inputs
        self._starter = starter

    def blockers(self) -> tuple[str, ...]:
        """Why Generate cannot be pressed: a sentence each, empty if it can."""
        reasons = [self._model_blocker(), self._start_blocker()]
        template = self.tr("The adapter “{name}” cannot be used: {fault} Switch it off.")
        reasons += [
            template.format(name=entry.name, fault=self._adapter_fault(entry))
            for entry in self._adapters.entries
            if self._inputs.would_act(entry) and self._adapter_fault(entry)
        ]
        return tuple(filter(None, reasons))

    def adapter_warning(self, entry: AdapterEntry) -> str:
        """Why an adapter has no effect right now, or "" if it has."""
        if fault := self._adapter_fault(entry):
            return fault
        source = self._inputs.source(entry)
        if source is None and entry.source_layer is not None:
            return self.tr("The layer it looked at was deleted. Choose another one.")
        if source is None:
            return self.tr("There is no sketch layer it could look at. Add one in the layers list.")
        if not self._inputs.has_ink(source):
            return self.tr("“{layer}” is empty, so it does nothing yet. Draw on it.").format(
                layer=source.name
            )
        return ""

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
        if entry.model.startswith(f"{STARTER}:"):
            if self._settings.model == STARTER:
                return ""
            return self.tr("It belongs to the starter model and does not fit another one.")
        folder = Path(entry.model).expanduser()
        if not folder.exists():
            return self.tr("{folder} cannot be found.").format(folder=folder)
        if folder.is_dir() and not (folder / "config.json").is_file():
            return self.tr("{folder} holds no adapter.").format(folder=folder)
        return ""
