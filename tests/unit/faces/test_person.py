"""Several photographs of one person, and a stranger among them."""

import numpy as np
import pytest

from studio.faces.person import mean_face


def looks(count: int, seed: int, spread: float = 0.6) -> list[np.ndarray]:
    """Embeddings of one person: a direction with other noise in each, of length about 20."""
    random = np.random.default_rng(seed)
    who = random.normal(size=512)
    return [(who + spread * random.normal(size=512)).astype(np.float32) for _ in range(count)]


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_the_mean_is_more_like_the_person_than_any_photograph() -> None:
    faces = looks(8, 1)
    who = np.random.default_rng(1).normal(size=512)
    mean = mean_face(faces)
    assert cosine(mean.embedding, who) > max(cosine(face, who) for face in faces)
    assert mean.strangers == ()
    assert np.linalg.norm(mean.embedding) == pytest.approx(
        np.mean([np.linalg.norm(face) for face in faces]), rel=1e-5
    )


def test_strangers_are_named_and_do_not_count() -> None:
    faces = looks(5, 1)
    mean = mean_face([*faces[:2], *looks(1, 2), *faces[2:], *looks(1, 3)])
    assert mean.strangers == (2, 6)
    assert np.allclose(mean.embedding, mean_face(faces).embedding, atol=1e-4)


def test_of_two_nobody_is_the_stranger() -> None:
    assert mean_face([*looks(1, 1), *looks(1, 2)]).strangers == ()


def test_a_better_photograph_counts_more() -> None:
    faces = looks(2, 1)
    mean = mean_face(faces, [0.9, 0.1])
    assert cosine(mean.embedding, faces[0]) > cosine(mean.embedding, faces[1])


def test_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        mean_face([])
