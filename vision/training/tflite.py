"""Reads the part of a TensorFlow Lite file that porting an encoder needs.

A TFLite file is a FlatBuffer (schema: tensorflow/lite/schema/schema.fbs). This reader knows the few
tables that matter here, so that no flatbuffers package is needed.
"""
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_TENSOR_TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 3: np.uint8, 4: np.int64}
_OPERATORS = {0: "ADD", 3: "CONV_2D", 4: "DEPTHWISE_CONV_2D", 6: "DEQUANTIZE", 22: "RESHAPE"}
_SAME, _RELU6 = 0, 3


class _Table:
    """One FlatBuffer table: fields are found through its vtable and may be absent."""

    def __init__(self, buffer, position):
        self._buffer, self._position = buffer, position
        self._vtable = position - struct.unpack_from("<i", buffer, position)[0]
        self._vtable_size = struct.unpack_from("<H", buffer, self._vtable)[0]

    def scalar(self, field, code, default=0):
        offset = self._offset(field)
        return struct.unpack_from("<" + code, self._buffer, self._position + offset)[0] if offset else default

    def table(self, field):
        return _Table(self._buffer, self._target(field))

    def vector(self, field, dtype):
        if not self._offset(field):
            return np.zeros(0, dtype)
        start = self._target(field)
        return np.frombuffer(self._buffer, dtype, struct.unpack_from("<I", self._buffer, start)[0], start + 4)

    def tables(self, field):
        start = self._target(field) if self._offset(field) else None
        count = struct.unpack_from("<I", self._buffer, start)[0] if start else 0
        places = [start + 4 + 4 * i for i in range(count)]
        return [_Table(self._buffer, p + struct.unpack_from("<I", self._buffer, p)[0]) for p in places]

    def _offset(self, field):
        slot = 4 + 2 * field
        return struct.unpack_from("<H", self._buffer, self._vtable + slot)[0] if slot < self._vtable_size else 0

    def _target(self, field):
        place = self._position + self._offset(field)
        return place + struct.unpack_from("<I", self._buffer, place)[0]


@dataclass(frozen=True)
class Operator:
    """One step of the graph; `inputs` and `outputs` are tensor numbers."""

    kind: str
    inputs: tuple
    outputs: tuple
    stride: int = 1
    same: bool = True
    relu6: bool = False


@dataclass(frozen=True)
class Graph:
    """The float operators in running order and the constants (float16 ones widened) by tensor number."""

    operators: tuple
    constants: dict
    input: int


def read(path):
    """Reads the first subgraph of a TFLite file."""
    buffer = Path(path).read_bytes()
    if buffer[4:8] != b"TFL3":
        raise ValueError(f"{path} is not a TFLite file: its identifier is {buffer[4:8]!r}, not b'TFL3'")
    model = _Table(buffer, struct.unpack_from("<I", buffer, 0)[0])
    codes = [max(c.scalar(0, "b"), c.scalar(3, "i")) for c in model.tables(1)]
    subgraph = model.tables(2)[0]
    constants = _constants(subgraph.tables(0), model.tables(4))
    operators = []
    for table in subgraph.tables(3):
        operator = _operator(table, codes)
        if operator.kind == "DEQUANTIZE" and operator.inputs[0] in constants:
            constants[operator.outputs[0]] = constants[operator.inputs[0]].astype(np.float32)
        else:
            operators.append(operator)
    return Graph(tuple(operators), constants, int(subgraph.vector(1, np.int32)[0]))


def _constants(tensors, buffers):
    found = {}
    for number, tensor in enumerate(tensors):
        data = buffers[tensor.scalar(2, "I")].vector(0, np.uint8)
        dtype = _TENSOR_TYPES.get(tensor.scalar(1, "b"))
        if len(data) and dtype is not None:
            found[number] = np.frombuffer(data.tobytes(), dtype).reshape(tensor.vector(0, np.int32))
    return found


def _operator(table, codes):
    code = codes[table.scalar(0, "I")]
    kind = _OPERATORS.get(code, str(code))
    ends = tuple(table.vector(1, np.int32).tolist()), tuple(table.vector(2, np.int32).tolist())
    if kind not in ("CONV_2D", "DEPTHWISE_CONV_2D"):
        return Operator(kind, *ends)
    options = table.table(4)
    activation = options.scalar(3 if kind == "CONV_2D" else 4, "b")
    return Operator(kind, *ends, options.scalar(1, "i"), options.scalar(0, "b") == _SAME, activation == _RELU6)
