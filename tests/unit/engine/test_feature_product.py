"""Features that multiply equal the product that defines them, within its bounds."""

from itertools import permutations

import pytest
import torch

from studio.engine.feature_product import product


def noise(seed: int, rows: int = 1) -> torch.Tensor:
    return torch.randn(rows, 3, 4, 5, generator=torch.Generator().manual_seed(seed))


def size(hidden: torch.Tensor) -> torch.Tensor:
    return hidden.square().mean(dim=(1, 2, 3), keepdim=True).sqrt()


def test_small_ones_equal_the_product_in_any_order():
    hidden, terms = 3 * noise(0), [0.1 * noise(seed) for seed in (1, 2, 3)]
    s = size(hidden)
    expected = s * ((1 + terms[0] / s) * (1 + terms[1] / s) * (1 + terms[2] / s) - 1)
    for order in permutations(terms):
        assert torch.allclose(product(hidden, order), expected, atol=1e-6)


def test_one_alone_is_added_as_it_is():
    assert torch.equal(product(noise(0), [9 * noise(1)]), 9 * noise(1))


def test_nothing_below_leaves_the_one_above_as_it_is():
    nothing = torch.zeros(1, 3, 4, 5)
    assert torch.equal(product(noise(0), [noise(1), nothing]), noise(1))
    assert torch.equal(product(noise(0), [nothing, noise(1)]), noise(1))


def test_one_can_double_or_silence_another_and_never_turn_it_over():
    hidden, below = torch.ones(1, 1, 1, 3), torch.tensor([[[[50.0, -50.0, 0.5]]]])
    added = product(hidden, [torch.ones(1, 1, 1, 3), below]) - below
    assert added.flatten().tolist() == [2.0, 0.0, 1.5]


@pytest.mark.parametrize("weight", [1.0, 2.0, 100.0])
def test_stays_within_twice_the_sum(weight):
    terms = [weight * noise(seed) for seed in (1, 2, 3, 4)]
    bound = terms[-1].abs() + 2 * sum(term.abs() for term in terms[:-1])
    assert (product(noise(0), terms).abs() <= bound * (1 + 1e-6)).all()


def test_beyond_the_bounds_the_order_counts():
    above, below = 5 * noise(1), 5 * noise(2)
    assert not torch.allclose(product(noise(0), [above, below]), product(noise(0), [below, above]))


def test_rows_do_not_depend_on_one_another():
    hidden, terms = torch.cat([noise(0), 100 * noise(5)]), [noise(1), noise(2)]
    both = product(hidden, terms)
    assert torch.equal(both[:1], product(hidden[:1], terms))
    assert torch.equal(both[1:], product(hidden[1:], terms))


def test_halves_are_computed_in_full():
    hidden, terms = 300 * noise(0).half(), [noise(1).half(), noise(2).half()]
    found = product(hidden, terms)  # the square of 300 is beyond float16
    assert found.dtype == torch.float32
    assert torch.isfinite(found).all()
    assert torch.isfinite(product(torch.zeros_like(hidden), terms)).all()
