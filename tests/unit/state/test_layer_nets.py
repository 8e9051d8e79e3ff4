"""Depth and lines that a net finds, as layers of their own."""

from __future__ import annotations

import numpy as np
import pytest
from support.sessions import draw, make_session

from studio.domain.errors import UserError
from studio.domain.picture import Picture
from studio.domain.preprocess import named
from studio.state.layer_nets import LayerNets
from studio.state.layer_rules import LayerError
from studio.state.layers import LayerKind
from studio.state.pixels import to_array


@pytest.fixture
def session(qapp, tmp_path):
    session = make_session(tmp_path, 64)
    session.preparing._installed = lambda name: True
    session.preparing.folder.mkdir(parents=True)
    yield session
    session.close()


@pytest.fixture
def nets(session):
    return LayerNets(session.document, session.preparing)


@pytest.fixture
def asked(session):
    jobs = []
    session.preparing.wanted.connect(jobs.append)
    return jobs


def with_weights(session, name):
    for file in named(name).files:
        (session.preparing.folder / file).touch()
    return named(name)


def test_only_what_is_there_is_offered(session, nets):
    offered = {kind.name for kind in nets.ways()}
    assert offered == {"lineart_standard"}  # needs no weights
    with_weights(session, "midas")
    assert "midas" in {kind.name for kind in nets.ways()}
    session.preparing._installed = lambda name: False
    session.preparing.retry()
    assert nets.ways() == ()


def test_the_depth_of_a_layer_comes_when_the_workers_are_done(session, nets, asked):
    midas, document = with_weights(session, "midas"), session.document
    paper = document.layers[0]
    nets.start(paper, midas)
    [job] = asked
    assert job.rgb.shape == (64, 64, 3)
    assert nets.busy
    assert len(document.layers) == 2
    near = np.repeat(np.linspace(0, 255, 64).astype(np.uint8)[:, None, None], 64, 1).repeat(3, 2)
    session.preparing.take(job.owner, job.key, Picture.from_array(near))
    made = document.layers[1]
    assert made.kind is LayerKind.DEPTH
    assert "Paper" in made.name
    assert np.array_equal(to_array(made.image)[..., :3], near)
    assert not nets.busy
    document.undo_stack.undo()
    assert len(document.layers) == 2


def test_white_lines_become_ink(session, nets, asked):
    kind = with_weights(session, "hed")
    nets.start(session.document.layers[0], kind)
    lines = np.zeros((64, 64, 3), np.uint8)
    lines[30] = 255
    session.preparing.take(asked[0].owner, asked[0].key, Picture.from_array(lines))
    made = session.document.layers[1]
    assert made.kind is LayerKind.SKETCH
    rgba = to_array(made.image)
    assert rgba[30, 5].tolist() == [0, 0, 0, 255]
    assert not rgba[10].any()


def test_a_run_in_between_does_not_lose_it_and_a_failure_is_told_once(session, nets, asked, qtbot):
    midas = with_weights(session, "midas")
    draw(session, LayerKind.SKETCH)
    nets.start(session.document.layers[0], midas)
    session.build_request()  # forgets what no adapter asked for
    session.preparing.changed.emit()
    assert len(asked) == 2
    error = UserError("The weights are damaged.")
    with qtbot.waitSignal(nets.failed) as told:
        session.preparing.take_failure(asked[-1].owner, asked[-1].key, error)
    assert told.args == [error]
    assert not nets.busy
    nets.start(session.document.layers[0], midas)  # once more
    assert len(asked) == 3


def test_an_empty_layer_and_one_that_was_deleted(session, nets, asked):
    midas, document = with_weights(session, "midas"), session.document
    with pytest.raises(LayerError, match="empty"):
        nets.start(document.layers[1], midas)
    nets.start(document.layers[0], midas)
    document.remove_layer(document.layers[0].id)
    session.preparing.take(asked[0].owner, asked[0].key, Picture.from_array(asked[0].rgb))
    assert document.layers[-1].kind is LayerKind.DEPTH
