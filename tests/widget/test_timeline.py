"""The style timeline: tracks follow the list, ways bend all of them, the playhead looks back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from support.engines import FakeEngine

from studio.domain.adapter_catalogue import find
from studio.domain.curve import share
from studio.domain.transitions import Transition
from studio.panels.time_ruler import MARGIN
from studio.panels.timeline_panel import TimelinePanel
from studio.state.preview_reel import MOST, SIDE, PreviewReel


def image(level: int, side: int = 8) -> QImage:
    made = QImage(side, side, QImage.Format.Format_RGB32)
    made.fill(QColor(level, level, level))
    return made


@pytest.fixture
def session(session):
    session.adapters.replace_all((), "", undo=False)
    return session


@pytest.fixture
def reel(qapp):
    return PreviewReel()


@pytest.fixture
def panel(session, reel, qtbot):
    panel = TimelinePanel(session, reel)
    qtbot.addWidget(panel)
    panel.resize(700, 180)
    panel.show()
    return panel


def add_styles(session) -> list:
    for name in ("sketch", "loras/ink", "style"):
        session.adding.embedded(find(f"starter:{name}"))
    return [entry for entry in session.adapters.entries if entry.name != "Sketch"]


def test_styles_become_tracks_and_others_do_not(panel, session) -> None:
    assert panel.hint.isVisible()
    ink, style = add_styles(session)
    assert [track.entry_id for track in panel.tracks] == [ink.id, style.id]
    assert not panel.hint.isVisible()
    assert panel.tracks[0].editor._colour != panel.tracks[1].editor._colour
    session.adapters.remove(ink.id)
    assert [track.entry_id for track in panel.tracks] == [style.id]
    assert not panel.ways[Transition.CROSSFADE].isEnabled()


def test_a_way_bends_all_styles_in_one_undo_step(panel, session, qtbot) -> None:
    ink, style = add_styles(session)
    steps = session.document.undo_stack.count()
    qtbot.mouseClick(panel.ways[Transition.CROSSFADE], Qt.MouseButton.LeftButton)
    assert session.document.undo_stack.count() == steps + 1
    first, second = (session.adapters.entry(e.id).curve for e in (ink, style))
    assert (share(first, 0), share(second, 0)) == (1, 0)
    assert (share(first, 1), share(second, 1)) == (0, 1)
    assert panel.tracks[0].editor.points == first
    session.document.undo_stack.undo()
    assert session.adapters.entry(ink.id).curve == ()


def test_without_soft_fades_are_straight(panel, session, qtbot) -> None:
    ink, _ = add_styles(session)
    panel.eased.setChecked(False)
    panel.ways[Transition.CROSSFADE].click()
    assert session.adapters.entry(ink.id).curve == ((0.0, 1.0), (1.0, 0.0))


def test_a_style_that_is_off_takes_no_turn(panel, session, qtbot) -> None:
    ink, style = add_styles(session)
    session.adding.embedded(find("starter:loras/fast"))
    panel.tracks[1].switch.click()
    assert not session.adapters.entry(style.id).enabled
    panel.ways[Transition.SWITCH].click()
    assert session.adapters.entry(style.id).curve == ()
    assert share(session.adapters.entry(ink.id).curve, 0.9) == 0


def test_a_key_frame_is_dragged_on_its_track(panel, session, qtbot) -> None:
    ink, _ = add_styles(session)
    editor = panel.tracks[0].editor
    qtbot.mousePress(editor, Qt.MouseButton.LeftButton, pos=QPoint(editor.width() // 2, 10))
    qtbot.mouseMove(editor, QPoint(editor.width() // 2, editor.height() - 8))
    qtbot.mouseRelease(editor, Qt.MouseButton.LeftButton)
    assert share(session.adapters.entry(ink.id).curve, 0.5) < 0.2


def test_the_playhead_asks_for_moments_and_lets_go(panel, reel, qtbot) -> None:
    asked = []
    panel.moment_wanted.connect(asked.append)
    place = QPoint(MARGIN + (panel.ruler.width() - 2 * MARGIN) // 2, 8)
    qtbot.mousePress(panel.ruler, Qt.MouseButton.LeftButton, pos=place)
    assert asked == []  # no run yet, nothing to look back at
    qtbot.mouseRelease(panel.ruler, Qt.MouseButton.LeftButton, pos=place)
    reel.add(0.5, image(3))
    asked.clear()
    qtbot.keyClick(panel.ruler, Qt.Key.Key_Right)
    qtbot.mouseRelease(panel.ruler, Qt.MouseButton.LeftButton)
    assert asked == [pytest.approx(11 / 20), None]


def test_the_reel_gives_the_nearest_moment_and_stays_small(reel) -> None:
    assert reel.at(0.5) is None
    for step in range(MOST + 20):
        reel.add(step / 200, image(step % 256, 2000 if step == 0 else 8))
    assert len(reel.moments) == MOST
    assert reel.at(0.0)[1].width() == SIDE
    assert reel.at(0.0524)[0] == pytest.approx(0.05)
    assert reel.at(1.0)[0] == reel.moments[-1]
    reel.begin()
    assert reel.moments == ()


def test_looking_back_shows_a_preview_and_then_the_result_again(qtbot, open_window) -> None:
    window = open_window(FakeEngine())
    with qtbot.waitSignal(window.worker.finished):
        window.generation.generate()
    result = window.canvas.ghost.copy()
    window.parts.reel.begin()
    window.parts.reel.add(0.25, image(200))
    window.panels.timeline.moment_wanted.emit(0.2)
    assert window.canvas.ghost.pixelColor(5, 5).red() == 200
    window.panels.timeline.moment_wanted.emit(None)
    assert window.canvas.ghost == result
