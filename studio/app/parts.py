"""Everything the window works on that is no widget: made once, handed to whoever needs it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from studio.app.preferences import Preferences
from studio.domain.resources import resource
from studio.files.history import HistoryFolder
from studio.files.places import Places
from studio.state.adapter_stack import AdapterStack
from studio.state.brush_library import BrushLibrary
from studio.state.control_layers import LayerColours
from studio.state.document import Document
from studio.state.history_store import HistoryStore
from studio.state.people import People
from studio.state.preview_reel import PreviewReel
from studio.state.session import Session
from studio.state.settings import GenerationSettings
from studio.state.tools import ToolBox


@dataclass(frozen=True)
class Parts:
    """What is open, and what is remembered."""

    places: Places
    preferences: Preferences
    document: Document
    toolbox: ToolBox
    session: Session
    history: HistoryStore
    colours: LayerColours
    brushes: BrushLibrary
    people: People
    reel: PreviewReel


def build_parts(
    places: Places, *, starter: Path | None = None, parent: QObject | None = None
) -> Parts:
    """A document of 512 x 512 pixels with its settings, adapters and history.

    Args:
        places: the folders written to.
        starter: the embedded model's folder, where it is not the shipped one.
        parent: owns the parts.
    """
    document = Document(512, 512, parent)
    settings = GenerationSettings(document.undo_stack, parent)
    adapters = AdapterStack(document.undo_stack, parent=parent)
    session = Session(document, settings, adapters, places, starter=starter, parent=parent)
    history = HistoryStore(HistoryFolder(places.history), parent=parent)
    toolbox = ToolBox(parent)
    colours = LayerColours(document, toolbox, parent)
    brushes = BrushLibrary(places.config / "brushes.json", parent)
    nets = (starter or resource("starter")) / "adapters" / "identity"
    people = People(places, nets, parent)
    return Parts(
        places=places,
        preferences=Preferences(places),
        document=document,
        toolbox=toolbox,
        session=session,
        history=history,
        colours=colours,
        brushes=brushes,
        people=people,
        reel=PreviewReel(parent),
    )
