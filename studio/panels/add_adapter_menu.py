"""The menu that adds an adapter: those that came with the studio by purpose, and files."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from studio.domain.adapter_catalogue import Embedded, Group
from studio.domain.adapter_kinds import KINDS
from studio.domain.request import STARTER
from studio.files.adapter_files import SUFFIX, guess_kind
from studio.panels.adapter_names import LONG_NAMES
from studio.state.adapter_adding import in_words
from studio.state.blend_format import SUFFIX as BLEND
from studio.state.blending import starting_styles
from studio.state.sentences import in_language
from studio.state.session import Session
from studio.widgets.icons import icon

HEADING = "heading"  # property of an entry that is only a title
_ICONS = {
    Group.LINES: "sketch",
    Group.SPACE: "layers",
    Group.STYLE: "brush",
    Group.FACE: "picture",
    Group.SPEED: "generate",
}


class AddAdapterMenu(QMenu):
    """One entry for each adapter; those of the embedded model only while it is chosen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setToolTipsVisible(True)
        self._embedded: list[QAction] = []
        for group, members in groupby(session.embedded, key=lambda entry: entry.group):
            self._add_group(group, list(members))
        if self._embedded:
            self.addSeparator()
        self.addAction(icon("import"), self.tr("From a file…"), self._ask_file)
        self.addAction(icon("folder"), self.tr("From a folder…"), self._ask_folder)
        self.aboutToShow.connect(self._show_fitting)

    def add_path(self, path: Path) -> None:
        """Adds a blend or somebody else's adapter; asks for its kind where no file tells."""
        if path.suffix.lower() == BLEND:
            self._session.blend_files.load(path)
            return
        kind = guess_kind(path) or self._ask_kind(path)
        if kind is not None:
            self._session.adding.file(kind, path)

    def _add_group(self, group: Group, members: list[Embedded]) -> None:
        head = self.addAction(_tr(group.value))
        head.setEnabled(False)
        head.setProperty(HEADING, "yes")
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        if group is Group.STYLE and len(starting_styles(members)) > 1:
            self._add_blend(group)
        for embedded in members:
            words = self.tr("{name}: {does}").format(
                name=_tr(embedded.name), does=_tr(embedded.does)
            )
            add = partial(self._session.adding.embedded, embedded)
            action = self.addAction(icon(_ICONS[group]), words, add)
            action.setToolTip(self._tip(embedded))
            self._embedded.append(action)

    def _add_blend(self, group: Group) -> None:
        session = self._session
        words = self.tr("Style blend: several styles at once, mixed on a pad")
        add = partial(session.blending.add_embedded, session.embedded)
        action = self.addAction(icon(_ICONS[group]), words, add)
        action.setToolTip(self.tr("Several styles as one adapter; begins with those there are"))
        self._embedded.append(action)

    def _tip(self, embedded: Embedded) -> str:
        kind = LONG_NAMES[embedded.kind]
        if not embedded.settings:
            return kind
        return self.tr("{kind}; also sets {settings}").format(
            kind=kind, settings=in_words(embedded.settings)
        )

    def _show_fitting(self) -> None:
        fits = self._session.settings.model == STARTER
        for action in self._embedded:
            action.setEnabled(fits)

    def _ask_file(self) -> None:
        kinds = self.tr("Adapters and style blends (*{suffix} *{blend})").format(
            suffix=SUFFIX, blend=BLEND
        )
        name, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), self.tr("Choose the file of an adapter"), "", kinds
        )
        if name:
            self.add_path(Path(name))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self.parentWidget(), self.tr("Choose the folder of an adapter")
        )
        if name:
            self.add_path(Path(name))

    def _ask_kind(self, path: Path) -> str | None:
        names = [LONG_NAMES[kind] for kind in KINDS]
        question = self.tr("What kind of adapter is “{name}”?").format(name=path.name)
        chosen, accepted = QInputDialog.getItem(
            self.parentWidget(), self.tr("Add adapter"), question, names, editable=False
        )
        return KINDS[names.index(chosen)] if accepted else None


def _tr(text: str) -> str:
    """The catalogue's words in the artist's language."""
    return in_language(text)
