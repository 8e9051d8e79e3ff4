"""What the kinds of adapters are called: on the badge of a row, and in full."""

from __future__ import annotations

from studio.domain.adapter_kinds import (
    CONTROLNET,
    INSTANTID,
    IP_ADAPTER,
    LORA,
    T2I_ADAPTER,
    TEXTUAL_INVERSION,
)

# What the badge calls a kind.
KIND_NAMES = {
    T2I_ADAPTER: "T2I",
    CONTROLNET: "CN",
    IP_ADAPTER: "IP",
    INSTANTID: "ID",
    TEXTUAL_INVERSION: "TI",
    LORA: "LoRA",
}
LONG_NAMES = {
    T2I_ADAPTER: "T2I-Adapter",
    CONTROLNET: "ControlNet",
    IP_ADAPTER: "IP-Adapter",
    INSTANTID: "InstantID",
    TEXTUAL_INVERSION: "Textual inversion",
    LORA: "LoRA",
}
