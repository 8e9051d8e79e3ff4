"""The panels around the canvas: where they stand at first, and that they come back as left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from studio.widgets.icons import icon

AREA = Qt.DockWidgetArea
QWIDGETSIZE_MAX = 16777215  # Qt's "no limit"
LOW = 880  # px: a window lower than this shows some panels as tabs
LOWEST = 600  # px: and one lower than this a single panel at each side, the others behind it
_BARS = 64  # px of a window's height that are the menu and the status bar


@dataclass(frozen=True)
class Panel:
    """A panel and its first place.

    Attributes:
        id: names the dock in the remembered layout.
        title: in its title bar and in the Window menu.
        size: pixels along the area: width at the sides, height below.
        height: pixels it gets of its column at first.
        grows: gets what the others of its column leave, at least its height.
        tab_of: id of the panel it shares a place with where the window is too low for both.
        always_tab: shares that place in high windows too.
    """

    id: str
    title: str
    widget: QWidget
    area: Qt.DockWidgetArea
    size: int
    height: int
    grows: bool = False
    tab_of: str = ""
    always_tab: bool = False


class DockTitle(QWidget):
    """The title bar of a dock: its name and a button that closes it. Drag it to move the dock."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("dockTitle")
        self._shown = True
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 3, 4, 3)
        layout.setSpacing(0)
        label = QLabel(dock.windowTitle())
        layout.addWidget(label)
        layout.addStretch()
        for name, tip, run in (
            ("float", self.tr("Detach or dock {name}"), lambda: _toggle_float(dock)),
            ("close", self.tr("Close {name}; the Window menu opens it again"), dock.close),
        ):
            button = QToolButton()
            button.setIcon(icon(name, "text_muted"))
            button.setIconSize(QSize(12, 12))
            button.setToolTip(tip.format(name=dock.windowTitle()))
            button.setAccessibleName(tip.format(name=dock.windowTitle()))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(run)
            layout.addWidget(button)

    def set_shown(self, *, shown: bool) -> None:
        """Folds the bar away, or brings it back."""
        if shown != self._shown:
            self._shown = shown
            self.setMaximumHeight(QWIDGETSIZE_MAX if shown else 0)
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return super().sizeHint() if self._shown else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return super().minimumSizeHint() if self._shown else QSize(0, 0)


class Docks(QObject):
    """Owns the docks of a window."""

    def __init__(self, window: QMainWindow, panels: tuple[Panel, ...]) -> None:
        super().__init__(window)
        self._window, self._panels = window, panels
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._fit_titles)
        self._docks = {panel.id: self._build(panel) for panel in panels}
        self._hidden: list[QDockWidget] = []
        for corner, area in (
            (Qt.Corner.BottomLeftCorner, AREA.LeftDockWidgetArea),
            (Qt.Corner.BottomRightCorner, AREA.RightDockWidgetArea),
            (Qt.Corner.TopLeftCorner, AREA.LeftDockWidgetArea),
            (Qt.Corner.TopRightCorner, AREA.RightDockWidgetArea),
        ):
            window.setCorner(corner, area)
        window.setTabPosition(AREA.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.reset()

    def __getitem__(self, panel_id: str) -> QDockWidget:
        return self._docks[panel_id]

    @property
    def toggles(self) -> dict[str, QAction]:
        """One checkable action a dock, by the panel's id, for the Window menu."""
        return {name: dock.toggleViewAction() for name, dock in self._docks.items()}

    def reset(self) -> None:
        """Every panel back to its first place."""
        for panel in self._panels:
            dock = self._docks[panel.id]
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
            self._window.addDockWidget(panel.area, dock)
            dock.show()
        self._share_places()
        for area in (AREA.LeftDockWidgetArea, AREA.RightDockWidgetArea, AREA.BottomDockWidgetArea):
            column = [panel for panel in self._panels if panel.area == area]
            column = [panel for panel in column if not self._host(panel)]
            docks = [self._docks[panel.id] for panel in column]
            sideways = area == AREA.BottomDockWidgetArea
            across = Qt.Orientation.Vertical if sideways else Qt.Orientation.Horizontal
            self._window.resizeDocks(docks, [panel.size for panel in column], across)
            if not sideways:
                self._window.resizeDocks(docks, self._heights(column), Qt.Orientation.Vertical)
        self._hide_stray_tabs()

    def _hide_stray_tabs(self) -> None:
        """Qt leaves the tab bar of docks that no longer share a place where it was."""
        shared = {
            dock.windowTitle()
            for dock in self._docks.values()
            if self._window.tabifiedDockWidgets(dock)
        }
        bars = self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        seen: set[str] = set()
        for bar in reversed(bars):  # the newest is the one in use
            names = {bar.tabText(index) for index in range(bar.count())}
            if names <= shared and not names & seen:
                seen |= names
            else:
                bar.hide()

    def _heights(self, column: list[Panel]) -> list[int]:
        fixed = sum(panel.height for panel in column if not panel.grows)
        left = self._window.height() - _BARS - fixed
        return [max(panel.height, left) if panel.grows else panel.height for panel in column]

    @property
    def _room(self) -> int:
        """How high the window is, or could be: panels that need more may have made it higher."""
        return min(self._window.height(), self._window.screen().availableSize().height())

    @property
    def _low(self) -> bool:
        return self._window.height() < LOW

    def _host(self, panel: Panel) -> str:
        """The panel whose place ``panel`` shares, or ""."""
        if self._room < LOWEST and panel.area != AREA.BottomDockWidgetArea:
            first = next(other.id for other in self._panels if other.area == panel.area)
            return first if first != panel.id else ""
        return panel.tab_of if self._low or panel.always_tab else ""

    def _share_places(self) -> None:
        for panel in self._panels:
            if host := self._host(panel):
                self._window.tabifyDockWidget(self._docks[host], self._docks[panel.id])
                self._docks[host].raise_()

    def _fit_titles(self) -> None:
        """A dock that shares its place has its name on the tab; a title would say it twice."""
        for dock in self._docks.values():
            shared = bool(self._window.tabifiedDockWidgets(dock)) and not dock.isFloating()
            title = dock.titleBarWidget()
            if isinstance(title, DockTitle):
                title.set_shown(shown=not shared)

    def bring(self, panel_id: str) -> None:
        """Shows a panel, in front of those that share its place."""
        dock = self._docks[panel_id]
        dock.show()
        dock.raise_()

    def focus_next(self) -> None:
        """Gives the keyboard to the next visible panel, after the last one to the canvas."""
        docks = [dock for dock in self._docks.values() if not dock.visibleRegion().isEmpty()]
        here = QApplication.focusWidget() or self._window
        inside = [number for number, dock in enumerate(docks) if dock.isAncestorOf(here)]
        number = inside[0] + 1 if inside else 0
        place = docks[number].widget() if number < len(docks) else self._window.centralWidget()
        target = _first_focus(place) if place is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def set_all_hidden(self, hidden: bool) -> None:
        """Hides every visible panel, or shows those again."""
        if hidden:
            self._hidden = [dock for dock in self._docks.values() if dock.isVisible()]
            for dock in self._hidden:
                dock.hide()
        else:
            for dock in self._hidden:
                dock.show()
            self._hidden = []

    def state(self) -> QByteArray:
        """The layout as it is, panels hidden for the moment counted as shown."""
        if self._hidden:
            self.set_all_hidden(False)
        return self._window.saveState()

    def restore(self, state: QByteArray) -> None:
        """Takes up a remembered layout; one that cannot be used leaves the present one."""
        if not state.isEmpty():
            self._window.restoreState(state)

    def _build(self, panel: Panel) -> QDockWidget:
        dock = QDockWidget(panel.title, self._window)
        dock.setObjectName(f"dock-{panel.id}")
        dock.setTitleBarWidget(DockTitle(dock))
        dock.setWidget(panel.widget)
        # Told while Qt still moves docks about; looked at when it has finished.
        dock.dockLocationChanged.connect(self._settle.start)
        dock.visibilityChanged.connect(self._settle.start)
        dock.topLevelChanged.connect(self._settle.start)
        action = dock.toggleViewAction()
        action.setToolTip(self.tr("Show or hide {name}").format(name=panel.title))
        action.setStatusTip(action.toolTip())
        return dock


def _first_focus(place: QWidget) -> QWidget | None:
    """The first control in ``place`` that takes the keyboard."""
    for widget in (place, *place.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isEnabled() and not widget.visibleRegion().isEmpty():
            return widget
    return None


def _toggle_float(dock: QDockWidget) -> None:
    dock.setFloating(not dock.isFloating())
