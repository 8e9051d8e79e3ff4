"""The card that says that adapters get into each other's way, its remedies and its matrix."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from support.sessions import make_session

from studio.domain.adapter_catalogue import find
from studio.domain.interference import WEIGHTS, Field
from studio.panels.adapters_panel import AdaptersPanel
from studio.panels.interference_dialog import InterferenceDialog, Matrix
from studio.state.adapter_entry import embedded_entry


def field(cosine):
    products = (((1.0, cosine), (cosine, 1.0)),)
    return Field(WEIGHTS, (0, 1), ("up.0.attn.0",), products, (4.0,))


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path)
    entries = [embedded_entry(find(f"starter:loras/{name}")) for name in ("ink", "fast")]
    session.adapters.replace_all(entries, "", undo=False)
    yield session
    session.close()


@pytest.fixture
def panel(session, qtbot):
    widget = AdaptersPanel(session)
    qtbot.addWidget(widget)
    widget.resize(272, 500)
    widget.show()
    return widget


def measure(session, cosine):
    session.interference.take(session.build_request(), [field(cosine)])


def test_it_shows_only_what_is_noteworthy(panel, session):
    card = panel.interference
    assert card.isHidden()
    measure(session, 0.1)
    assert card.isHidden()
    measure(session, -0.6)
    assert card.isVisible()
    assert card.words.text() == "“Ink” and “Fast” work against each other (60 %)."
    panel.rows[0].switch.click()
    assert card.isHidden()
    session.document.undo_stack.undo()
    assert card.isVisible()


def test_a_remedy_shows_its_effect_and_takes_it(panel, session):
    measure(session, 0.6)
    menu = panel.interference.fix.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert "One after the other: 60 % → 0 %" in texts
    assert all(action.toolTip() for action in menu.actions())
    menu.actions()[texts.index("One after the other: 60 % → 0 %")].trigger()
    assert panel.interference.isHidden()
    assert {(e.start, e.end) for e in session.adapters.entries} == {(0, 0.5), (0.5, 1)}


def test_where_nothing_helps_it_says_what_else_would(panel, session):
    measure(session, 0.6)
    panel.interference._meter.remedies = lambda finding: ()
    menu = panel.interference.fix.menu()
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    assert "mask" in action.text()
    assert not action.isEnabled()


def test_the_matrix(session, qtbot):
    measure(session, 0.6)
    dialog = InterferenceDialog(session.interference)
    qtbot.addWidget(dialog)
    dialog.show()
    matrix = dialog.matrix
    cells = [matrix.finding_at(150 + 44 * x + 20, 28 + 44 * y + 20) for y in (0, 1) for x in (0, 1)]
    assert [cell and round(cell.cosine, 2) for cell in cells] == [None, 0.6, 0.6, None]
    assert matrix.finding_at(5, 5) is None
    assert "change the same things (60 %)" in matrix.accessibleDescription()
    assert not matrix.grab().isNull()


def test_every_pair_and_all_loras_can_be_helped_from_the_matrix(session, qtbot):
    measure(session, 0.6)
    dialog = InterferenceDialog(session.interference)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pairs.menu().aboutToShow.emit()
    (pair,) = [action.menu() for action in dialog.pairs.menu().actions()]
    pair.aboutToShow.emit()
    words = [action.text() for action in pair.actions()]
    assert "Take turns: 60 % → 0 %" in words
    pair.actions()[words.index("Take turns: 60 % → 0 %")].trigger()
    assert "do not get into each other's way" in dialog.matrix.accessibleDescription()
    session.document.undo_stack.undo()
    assert "change the same things (60 %)" in dialog.matrix.accessibleDescription()


def test_a_click_on_a_cell_is_for_the_two(session, qtbot):
    """Without the menu itself: it takes the keyboard, which not every screen gives."""
    measure(session, 0.6)
    matrix = Matrix(session.interference)
    qtbot.addWidget(matrix)
    matrix.show()
    chosen = []
    matrix.pair_chosen.connect(chosen.append)
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not chosen
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(150 + 44 + 20, 28 + 20))
    assert [finding.cosine for finding in chosen] == [0.6]


def test_what_is_there_for_speed_takes_no_turns(session, qtbot):
    measure(session, 0.6)
    assert not session.interference.remedies_for_all()  # Ink, and Fast
    pixel = embedded_entry(find("starter:loras/pixel"))
    session.adapters.replace_all([session.adapters.entries[0], pixel], "")
    measure(session, 0.6)
    dialog = InterferenceDialog(session.interference)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.all.isVisible()
    dialog.all.menu().aboutToShow.emit()
    words = [action.text() for action in dialog.all.menu().actions()]
    assert words[0] == "All take turns: 60 % → 0 %"
