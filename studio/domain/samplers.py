"""The samplers by the names that requests use, with the names that artists and A1111 use."""

from __future__ import annotations

from studio.domain.errors import RequestError, nearest

SAMPLERS: dict[str, str] = {
    "euler": "Euler",
    "euler_a": "Euler a",
    "ddim": "DDIM",
    "dpmpp_2m": "DPM++ 2M",
    "dpmpp_2m_karras": "DPM++ 2M Karras",
    "unipc": "UniPC",
    "lcm": "LCM",
}


def check_sampler(name: str) -> str:
    """Returns ``name`` if it is known.

    Raises:
        RequestError: unknown; the message names the nearest one.
    """
    if name not in SAMPLERS:
        raise RequestError(f"There is no sampler called {name!r}.", remedy=nearest(name, SAMPLERS))
    return name
