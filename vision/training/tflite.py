"""Reads the part of a TensorFlow Lite file that porting the encoder and the nets of the body needs.

A TFLite file is a FlatBuffer (schema: tensorflow/lite/schema/schema.fbs). This reader knows the few
tables that matter here, so that no flatbuffers package is needed.
"""
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_TENSOR_TYPES = {0: np.float32, 1: np.float16, 2: np.int32, 3: np.uint8, 4: np.int64}
_OPERATORS = {0: "ADD", 2: "CONCATENATION", 3: "CONV_2D", 4: "DEPTHWISE_CONV_2D", 5: "DEPTH_TO_SPACE", 6: "DEQUANTIZE",
              14: "LOGISTIC", 17: "MAX_POOL_2D", 18: "MUL", 19: "RELU", 22: "RESHAPE", 23: "RESIZE_BILINEAR", 34: "PAD",
              40: "MEAN", 117: "HARD_SWISH", 124: "DENSIFY"}
_CUSTOM = 32
_SAME, _RELU, _RELU6 = 0, 1, 3
_ACTIVATION_FIELD = {"CONV_2D": 3, "DEPTHWISE_CONV_2D": 4, "ADD": 0, "MUL": 0, "CONCATENATION": 1, "MAX_POOL_2D": 5}
_SPARSE_INDEX_TYPES = {1: np.int32, 2: np.uint16, 3: np.uint8}


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

    def has(self, field):
        return self._offset(field) != 0

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
    relu: bool = False
    window: int = 0
    half_pixel: bool = False


@dataclass(frozen=True)
class Graph:
    """The float operators in running order, the constants (float16 ones widened, sparse ones filled) by tensor number."""

    operators: tuple
    constants: dict
    input: int
    outputs: tuple = ()
    shapes: tuple = ()


def read(path):
    """Reads the first subgraph of a TFLite file."""
    buffer = Path(path).read_bytes()
    if buffer[4:8] != b"TFL3":
        raise ValueError(f"{path} is not a TFLite file: its identifier is {buffer[4:8]!r}, not b'TFL3'")
    model = _Table(buffer, struct.unpack_from("<I", buffer, 0)[0])
    codes = [_kind(c) for c in model.tables(1)]
    subgraph = model.tables(2)[0]
    tensors = subgraph.tables(0)
    constants = _constants(tensors, model.tables(4))
    operators = []
    for table in subgraph.tables(3):
        operator = _operator(table, codes)
        if operator.kind == "DENSIFY":
            number = operator.inputs[0]
            constants[operator.outputs[0]] = _dense(constants[number], tensors[number])
        elif operator.kind == "DEQUANTIZE" and operator.inputs[0] in constants:
            constants[operator.outputs[0]] = constants[operator.inputs[0]].astype(np.float32)
        else:
            operators.append(operator)
    return Graph(tuple(operators), constants, int(subgraph.vector(1, np.int32)[0]),
                 tuple(subgraph.vector(2, np.int32).tolist()), tuple(tuple(t.vector(0, np.int32).tolist()) for t in tensors))


def _kind(code):
    """The newer field holds codes above 127, the older one all others; a custom operator has a name."""
    number = max(code.scalar(0, "b"), code.scalar(3, "i"))
    return bytes(code.vector(1, np.uint8)).decode() if number == _CUSTOM else _OPERATORS.get(number, str(number))


def _constants(tensors, buffers):
    found = {}
    for number, tensor in enumerate(tensors):
        data = buffers[tensor.scalar(2, "I")].vector(0, np.uint8)
        dtype = _TENSOR_TYPES.get(tensor.scalar(1, "b"))
        if len(data) and dtype is not None:
            values = np.frombuffer(data.tobytes(), dtype)
            found[number] = values if tensor.has(6) else values.reshape(tensor.vector(0, np.int32))
    return found


def _dense(values, tensor):
    """Fills a sparse constant: schema.fbs, SparsityParameters. Each level walks one dimension or a block's, whole or by rows."""
    sparsity, shape = tensor.table(6), tensor.vector(0, np.int32)
    order, blocked = sparsity.vector(0, np.int32), sparsity.vector(1, np.int32)
    levels = [_level(level) for level in sparsity.tables(2)]
    places, entries = np.zeros((1, len(order)), np.int64), np.zeros(1, np.int64)
    for dimension, (size, starts, indices) in zip(order, levels):
        if starts is None:
            counts, within = np.full(len(entries), size), np.tile(np.arange(size), len(entries))
            following = np.repeat(entries * size, size) + within
        else:
            counts = starts[entries + 1] - starts[entries]
            following = np.concatenate([np.arange(starts[e], starts[e + 1]) for e in entries])
            within = indices[following]
        places, entries = np.repeat(places, counts, axis=0), following
        places[:, dimension] = within
    sizes = {int(dimension): level[0] for dimension, level in zip(order, levels)}
    whole = places[:, :len(shape)].copy()
    for number, dimension in enumerate(blocked):
        whole[:, dimension] = whole[:, dimension] * sizes[len(shape) + number] + places[:, len(shape) + number]
    filled = np.zeros(shape, np.float32)
    filled[tuple(whole.T)] = values[entries]
    return filled


def _level(level):
    """Size, and for rows where each begins and which places it has."""
    if level.scalar(0, "b") == 0:
        return level.scalar(1, "i"), None, None
    starts = level.table(3).vector(0, _SPARSE_INDEX_TYPES[level.scalar(2, "B")]).astype(np.int64)
    return 0, starts, level.table(5).vector(0, _SPARSE_INDEX_TYPES[level.scalar(4, "B")]).astype(np.int64)


def _operator(table, codes):
    kind = codes[table.scalar(0, "I")]
    ends = tuple(table.vector(1, np.int32).tolist()), tuple(table.vector(2, np.int32).tolist())
    if not table.has(4):
        return Operator(kind, *ends)
    options = table.table(4)
    activation = options.scalar(_ACTIVATION_FIELD[kind], "b") if kind in _ACTIVATION_FIELD else 0
    strided = kind in ("CONV_2D", "DEPTHWISE_CONV_2D", "MAX_POOL_2D")
    return Operator(kind, *ends,
                    stride=options.scalar(1, "i") if strided else 1,
                    same=options.scalar(0, "b") == _SAME if strided else True,
                    relu6=activation == _RELU6, relu=activation == _RELU,
                    window=_window(kind, options),
                    half_pixel=kind == "RESIZE_BILINEAR" and options.scalar(3, "b") != 0)


def _window(kind, options):
    """Side of a pool, or of the blocks that depth turns into."""
    return options.scalar(3, "i") if kind == "MAX_POOL_2D" else options.scalar(0, "i") if kind == "DEPTH_TO_SPACE" else 0
