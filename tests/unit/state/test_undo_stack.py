"""Documents that are let go of must not take the program with them."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtGui import QUndoCommand
from support.sessions import draw, make_session

from studio.domain.request import Request
from studio.state.layers import LayerKind
from studio.state.undo_stack import UndoStack


class Command(QUndoCommand):
    def __init__(self, log: list[str], owner: object) -> None:
        super().__init__("x")
        self.log, self.owner = log, owner

    def redo(self) -> None:
        self.log.append("redo")


class Owner:
    def __init__(self) -> None:
        self.stack = UndoStack()


def test_commands_that_know_their_stack_go_with_it(qapp):
    owner = Owner()
    told: list[int] = []
    owner.stack.indexChanged.connect(told.append)
    for _ in range(3):
        owner.stack.push(Command([], owner))
    gone = weakref.ref(owner)
    del owner
    gc.collect()
    assert gone() is None
    assert told == [1, 2, 3]  # nothing was told of the end


def test_a_stack_that_qt_has_deleted_already(qapp):
    from PySide6.QtCore import QObject
    from shiboken6 import delete, isValid

    parent = QObject()
    stack = UndoStack(parent)
    delete(parent)
    assert not isValid(stack)
    del stack
    assert gc.collect() >= 0


def test_sessions_full_of_steps_are_collected(qapp, tmp_path):
    gone = []
    for _ in range(15):
        session = make_session(tmp_path)
        draw(session, LayerKind.SKETCH)
        session.settings.steps = 3
        session.apply_request(Request(prompt="a"))
        session.document.undo_stack.undo()
        gone.append(weakref.ref(session))
        del session
        gc.collect()
    assert [ref() for ref in gone] == [None] * 15
