"""Builds the panels and says where each stands at first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from studio.app.docks import AREA, Panel
from studio.app.parts import Parts
from studio.panels.adapters_panel import AdaptersPanel
from studio.panels.brush_panel import BrushPanel
from studio.panels.colour_panel import ColourPanel
from studio.panels.faces_panel import FacesPanel
from studio.panels.generate_bar import GenerateBar
from studio.panels.history_panel import HistoryPanel
from studio.panels.layers_panel import LayersPanel
from studio.panels.prompt_panel import PromptPanel
from studio.panels.settings_panel import SettingsPanel
from studio.panels.timeline_panel import TimelinePanel
from studio.panels.tool_bar import ToolBar
from studio.state.feeding import Feeding
from studio.state.layer_nets import LayerNets
from studio.state.seeing import Seeing

SIDE = 272  # px, width of the columns
BOTTOM = 132  # px, height of the filmstrip
_FEW_TOOLS = 160  # px: a strip is never lower


class Panels:
    """All panels of the window."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        session, toolbox = parts.session, parts.toolbox
        self.prompt = PromptPanel(session)
        self.generate = GenerateBar(session)
        self.settings = SettingsPanel(session)
        self.adapters = AdaptersPanel(session)
        self.feeding = Feeding(session, parent)
        self.seeing = Seeing(session, parent)
        self.faces = FacesPanel(session, parts.people)
        self.layers = LayersPanel(parts.document, None, self.feeding)
        self.layers.nets = LayerNets(parts.document, session.preparing, parent)
        self.layers.nets.failed.connect(self.layers.failed)
        self.brush = BrushPanel(toolbox, parts.brushes)
        self.colour = ColourPanel(toolbox)
        self.history = HistoryPanel(parts.history)
        self.timeline = TimelinePanel(session, parts.reel)
        self.tools = ToolBar(toolbox)
        self._parent = parent

    def docked(self) -> tuple[Panel, ...]:
        """The docks, each column from the top down."""
        tr, left, right = self._parent.tr, AREA.LeftDockWidgetArea, AREA.RightDockWidgetArea
        make = _column(self.prompt, self.generate)
        return (
            Panel("picture", tr("Prompt"), make, left, SIDE, 280),
            Panel(
                "settings", tr("Settings"), _scrolled(self.settings), left, SIDE, 340, grows=True
            ),
            Panel("brush", tr("Brush"), _scrolled(self.brush), left, SIDE, 215, tab_of="settings"),
            Panel("colour", tr("Colour"), _scrolled(self.colour), right, SIDE, 205),
            Panel("adapters", tr("Adapters"), self.adapters, right, SIDE, 165, grows=True),
            Panel(
                "faces",
                tr("Faces"),
                _scrolled(self.faces),
                right,
                SIDE,
                165,
                tab_of="adapters",
                always_tab=True,
            ),
            Panel("layers", tr("Layers"), self.layers, right, SIDE, 290),
            Panel("history", tr("History"), self.history, AREA.BottomDockWidgetArea, BOTTOM, 1),
            Panel(
                "timeline",
                tr("Style timeline"),
                self.timeline,
                AREA.BottomDockWidgetArea,
                BOTTOM,
                1,
                tab_of="history",
                always_tab=True,
            ),
        )

    def tool_strip(self) -> QToolBar:
        """The tools as a bar that stays at the left edge."""
        bar = QToolBar(self._parent.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setOrientation(Qt.Orientation.Vertical)
        bar.addWidget(_strip(self.tools))
        return bar


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    column.setObjectName("panel")
    column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return column


def _strip(tools: QWidget) -> QScrollArea:
    """The tools, scrolled by wheel and focus where the window is lower than they are."""
    area = _scrolled(tools)
    area.setObjectName("toolStrip")
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(tools.sizeHint().width())
    area.setMinimumHeight(_FEW_TOOLS)
    area.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return area


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
    area.setObjectName("panel")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
