"""Writes small ONNX nets byte by byte, so that tests need no exporter.

Source: onnx.proto3 of ONNX (field numbers), the protocol buffers' wire format.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

_INT, _INTS, _FLOAT = 2, 7, 1  # AttributeProto.Type, AttributeProto.Type, TensorProto.DataType


class Net:
    """A chain of nodes under construction; the first reads ``input``."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._shape, self._nodes, self._weights, self._last = shape, [], [], "input"

    def node(self, kind: str, *weights: np.ndarray, **attributes: int | list[int]) -> Net:
        """Adds a node that reads the one before and ``weights``."""
        names = [f"w{len(self._weights) + i}" for i in range(len(weights))]
        self._weights += [_tensor(n, w) for n, w in zip(names, weights, strict=True)]
        inputs = b"".join(_text(1, name) for name in (self._last, *names))
        self._last = f"n{len(self._nodes)}"
        made = [_bytes(5, _attribute(name, value)) for name, value in attributes.items()]
        self._nodes.append(inputs + _text(2, self._last) + _text(4, kind) + b"".join(made))
        return self

    def write(self, file: Path, shape: tuple[int, ...]) -> None:
        """Writes the net, whose last node makes ``shape``."""
        graph = b"".join(
            [
                *(_bytes(1, node) for node in self._nodes),
                _text(2, "net"),
                *(_bytes(5, weight) for weight in self._weights),
                _bytes(11, _value("input", self._shape)),
                _bytes(12, _value(self._last, shape)),
            ]
        )
        opset = _number(2, 13)
        file.write_bytes(_number(1, 8) + _bytes(7, graph) + _bytes(8, opset))


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, data: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode())


def _attribute(name: str, value: int | list[int]) -> bytes:
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, _INT)
    return _text(1, name) + b"".join(_number(8, v) for v in value) + _number(20, _INTS)


def _tensor(name: str, array: np.ndarray) -> bytes:
    kind = 7 if array.dtype == np.int64 else _FLOAT  # shapes are int64
    data = array.tobytes() if kind == 7 else array.astype("<f4").tobytes()
    dims = b"".join(_number(1, size) for size in array.shape)
    return dims + _number(2, kind) + _text(8, name) + _bytes(9, data)


def _value(name: str, shape: tuple[int, ...]) -> bytes:
    dims = b"".join(_bytes(1, _number(1, size)) for size in shape)
    tensor = _number(1, _FLOAT) + _bytes(2, dims)
    return _text(1, name) + _bytes(2, _bytes(1, tensor))
