"""Multiplicative composition: changes of one layer that build on one another.

    W' = (I + a_1 dW_1 W^+) (I + a_2 dW_2 W^+) ... W

With dW_i = U_i D_i and C the strictly upper blocks D_i W^+ U_j, this is W + U M D, where
M = (I - S C)^-1 S and S = diag(a): C does not know the weights, so a schedule rewrites M alone. To
first order it is the plain sum; what is new are the terms in which one change acts on another's.

Legend of shapes
    W: [out, in], a convolution's flattened    D_i: [r_i, in]    U_i: [out, r_i]
    C, M: [R, R], R the sum of all r_i

The inverse is a ridge: with the true one, a layer whose singular values differ by 500 answers with
noise (measured: 166 % away from the sum).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

RIDGE = 0.05  # of the mean squared singular value


def cross_terms(weight: Tensor, downs: Sequence[Tensor], ups: Sequence[Tensor]) -> Tensor:
    """C, float32, of the changes ``downs`` ``[r, in(, k, k)]`` and ``ups`` ``[out, r(, 1, 1)]``.

    Their order is that of the product, from the left; ``weight`` is the layer's own.
    """
    flat = weight.detach().float().flatten(1)
    down = torch.cat([d.float().flatten(1) for d in downs])
    up = torch.cat([u.float().flatten(1) for u in ups], dim=1)
    product = down @ _solved(flat, up)
    ranks = [len(d) for d in downs]
    member = torch.repeat_interleave(torch.arange(len(ranks)), torch.tensor(ranks))
    upper = member[:, None] < member[None]
    return product * upper.to(product.device)


def mixing(cross: Tensor, weights: Tensor) -> Tensor:
    """M of C and the weight of every row, ``[R]``."""
    eye = torch.eye(len(cross), device=cross.device)
    scaled = torch.diag(weights.float())
    # I - S C is upper triangular with ones on its diagonal: always solvable.
    return torch.linalg.solve_triangular(eye - scaled @ cross, scaled, upper=True)


def _solved(weight: Tensor, up: Tensor) -> Tensor:
    """``W^+ U`` ``[in, R]``, over whichever side of W is the shorter."""
    rows, columns = weight.shape
    wide = columns >= rows
    gram = weight @ weight.T if wide else weight.T @ weight
    ridge = RIDGE * gram.diagonal().mean().clamp(min=1e-12)
    gram = gram + ridge * torch.eye(len(gram), device=gram.device)
    factor = torch.linalg.cholesky(gram)
    if wide:
        return weight.T @ torch.cholesky_solve(up, factor)
    return torch.cholesky_solve(weight.T @ up, factor)
