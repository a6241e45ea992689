"""Ports the nets that find a body out of the pinned MediaPipe package and writes them as model folders.

`bodies` finds persons in a picture, `landmarks` the points and the mask of the one in its square. What the landmark net
says of a face is cut out of its last layer: those eleven points are never computed.
"""
import argparse
import base64
import hashlib
import json
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import tflite
from export import folder_of, golden, golden_input

FACE_POINTS, POINTS, NUMBERS = 11, 35, 5
"""The first eleven points lie in the face; the last two of the 35 span the square of the next frame. Of each x, y, z, two logits."""
_ONE_AXIS = {"LOGISTIC": torch.sigmoid, "RELU": torch.relu, "HARD_SWISH": F.hardswish}
_GOLDEN_STEP = 97
_TOLERANCE = .1
"""Boxes and points are pixels of the input, and of noise logits go to a hundred; engines sum in another order."""


@dataclass(frozen=True)
class Package:
    """An npm package and its published sha512 integrity."""

    name: str
    version: str
    integrity: str

    @property
    def spec(self):
        return f"@mediapipe/{self.name}@{self.version}"

    def fetch(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        tarball = folder / f"mediapipe-{self.name}-{self.version}.tgz"
        if not tarball.exists():
            subprocess.run(["npm", "pack", self.spec], cwd=folder, check=True, capture_output=True)
        integrity = "sha512-" + base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
        if integrity != self.integrity:
            raise ValueError(f"{tarball} has integrity {integrity}, expected {self.integrity}; delete it and fetch again")
        return tarball


POSE = Package("pose", "0.5.1675469404",
               "sha512-DFZsNWTsSphRIZppnUCuunzBiHP2FdJXR9ehc7mMi4KG+oPaOH0Em3d6kr7Py+TSyTXC1doH88KcF28k2sBxsQ==")


@dataclass(frozen=True)
class Source:
    """Where a net lies, and which of its outputs are taken, under which names and as what size."""

    package: Package
    file: str
    sha256: str
    outputs: dict
    classes: tuple
    size: dict
    least: float = 0
    """What a black byte is to the graph; a white one is 1."""

    def graph(self, folder):
        with tarfile.open(self.package.fetch(folder)) as package:
            found = package.extractfile("package/" + self.file).read()
        digest = hashlib.sha256(found).hexdigest()
        if digest != self.sha256:
            raise ValueError(f"{self.file} of {self.package.spec} has sha256 {digest}, expected {self.sha256}")
        path = folder / (Path(self.file).stem + ".tflite")
        path.write_bytes(found)
        return tflite.read(path)


BODY = tuple(f"{side}-{point}" for point in ("shoulder", "elbow", "wrist", "little-finger", "index-finger", "thumb", "hip",
                                             "knee", "ankle", "heel", "toe") for side in ("left", "right"))
SOURCES = {
    "bodies": Source(POSE, "pose_solution_packed_assets.data", "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85",
                     {"boxes": 0, "scores": 1}, ("person",), {"anchors": 2254}, -1),
    "landmarks": Source(POSE, "pose_landmark_lite.tflite", "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61",
                        {"points": 0, "presence": 1, "person": 2}, BODY + ("centre", "reach"),
                        {"person": {"width": 256, "height": 256}}),
}


class Ported(nn.Module):
    """The steps of a graph with channels first: bytes [1, height, width, 3] in, the chosen outputs flat, in their order.

    Steps that no chosen output needs are left out, a picture's padding goes into the convolution that follows it.
    """

    def __init__(self, graph, outputs, least=0):
        super().__init__()
        self.graph, self.least = graph, least
        self.ends = [graph.outputs[number] for number in outputs]
        self.steps = [step for step in _needed(graph, self.ends) if not self._is_padding(step)]
        for number, step in enumerate(self.steps):
            if step.kind in ("CONV_2D", "DEPTHWISE_CONV_2D", "Convolution2DTransposeBias"):
                weight, bias = (torch.from_numpy(graph.constants[i].astype(np.float32)) for i in step.inputs[1:3])
                order = (0, 3, 1, 2) if step.kind == "CONV_2D" else (3, 0, 1, 2)
                self.register_parameter(f"weight{number}", nn.Parameter(weight.permute(order).contiguous()))
                self.register_parameter(f"bias{number}", nn.Parameter(bias.clone()) if bias.any() else None)
        self.eval()

    def without_face(self):
        """Cuts the rows of the face, and of all that comes after the two points of the square, out of the last layer."""
        end = next(step for step in self.steps if step.outputs[0] == self.ends[0])
        number = next(n for n, step in enumerate(self.steps) if step.outputs[0] == end.inputs[0])
        rows = slice(FACE_POINTS * NUMBERS, POINTS * NUMBERS)
        for name in (f"weight{number}", f"bias{number}"):
            setattr(self, name, nn.Parameter(getattr(self, name)[rows].clone()))
        return self

    def forward(self, pictures):
        values = {self.graph.input: pictures.permute(0, 3, 1, 2).float() * ((1 - self.least) / 255) + self.least}
        for number, step in enumerate(self.steps):
            values[step.outputs[0]] = self._done(number, step, values)
        return tuple(values[end].flatten() for end in self.ends)

    def _is_padding(self, step):
        return step.kind == "PAD"

    def _padded(self, tensor):
        """The tensor that a padding takes, and the padding before and after; itself and none where it comes from no padding."""
        for step in self.graph.operators:
            if step.kind == "PAD" and step.outputs[0] == tensor:
                around = self.graph.constants[step.inputs[1]]
                if around[0].any() or around[3].any() or len(set(around[1:3].flatten().tolist())) != 1:
                    raise ValueError(f"{step} pads {around.tolist()}, where equal margins around a picture are known")
                return step.inputs[0], int(around[1][0])
        return tensor, 0

    def _done(self, number, step, values):
        if step.kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
            return _active(step, self._convolved(number, step, values))
        x = values[step.inputs[0]]
        if step.kind in _ONE_AXIS:
            return _ONE_AXIS[step.kind](x)
        if step.kind in ("ADD", "MUL"):
            y = values[step.inputs[1]]
            return _active(step, x + y if step.kind == "ADD" else x * y)
        if step.kind == "RESHAPE":
            return x.permute(0, 2, 3, 1).reshape(self.graph.shapes[step.outputs[0]][:1] + (-1,))
        if step.kind == "CONCATENATION":
            return torch.cat([values[i] for i in step.inputs], 1)
        if step.kind == "RESIZE_BILINEAR":
            size = self.graph.constants[step.inputs[1]].tolist()
            if not step.half_pixel:
                raise ValueError(f"{step} does not sample at half pixels, which is not known")
            return F.interpolate(x, size, mode="bilinear", align_corners=False)
        if step.kind == "MAX_POOL_2D":
            return F.max_pool2d(x, step.window, step.stride)
        if step.kind == "MEAN":
            return F.adaptive_avg_pool2d(x, 1)
        if step.kind == "DEPTH_TO_SPACE":
            batch, depth, height, width = x.shape
            side = step.window
            x = x.reshape(batch, side, side, depth // side ** 2, height, width).permute(0, 3, 4, 1, 5, 2)
            return x.reshape(batch, depth // side ** 2, height * side, width * side)
        if step.kind == "Convolution2DTransposeBias":
            return F.conv_transpose2d(x, getattr(self, f"weight{number}"), getattr(self, f"bias{number}"), 2)
        raise ValueError(f"{step} is an operator that is not known")

    def _convolved(self, number, step, values):
        tensor, margin = self._padded(step.inputs[0])
        x, weight = values[tensor], getattr(self, f"weight{number}")
        padding = [margin, margin]
        if step.same:
            total = [max((-(-size // step.stride) - 1) * step.stride + reach - size, 0)
                     for size, reach in zip(self.graph.shapes[tensor][1:3], self.graph.shapes[step.inputs[1]][1:3])]
            padding = [t // 2 for t in total]
            if any(t % 2 for t in total):
                x = F.pad(x, [total[1] // 2, total[1] - total[1] // 2, total[0] // 2, total[0] - total[0] // 2])
                padding = [0, 0]
        groups = x.shape[1] if step.kind == "DEPTHWISE_CONV_2D" else 1
        return F.conv2d(x, weight, getattr(self, f"bias{number}"), step.stride, padding, 1, groups)


def _needed(graph, ends):
    """The steps that lead to these ends, in running order."""
    wanted, steps = set(ends), []
    for step in reversed(graph.operators):
        if wanted & set(step.outputs):
            wanted |= set(step.inputs)
            steps.append(step)
    return steps[::-1]


def _active(step, x):
    return F.relu6(x) if step.relu6 else F.relu(x) if step.relu else x


def described(name, source, graph, digest):
    """model.json of one net."""
    _, height, width, _ = graph.shapes[graph.input]
    return {
        "formatVersion": 2, "name": name, "version": "1", "classes": list(source.classes),
        "input": {"width": width, "height": height, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                  "resize": "stretch-area"},
        "outputs": list(source.outputs), **source.size, "temperature": 1, "selfTestTolerance": _TOLERANCE,
        "weights": digest, "sha256": {"net.pt": digest}, "licence": "Apache-2.0",
        "initialisedFrom": f"npm:{source.package.spec} (Apache-2.0) {source.file}"}


def ported(name, folder):
    """The graph of a source and the net that was made of it."""
    source = SOURCES[name]
    graph = source.graph(folder)
    net = Ported(graph, source.outputs.values(), source.least)
    return source, graph, net.without_face() if name == "landmarks" else net


def traced(net, picture):
    """TorchScript of the steps that one picture takes; every picture takes the same."""
    return torch.jit.trace(net, picture)


def export(name, work, target):
    """Writes the model folder of one net."""
    source, graph, net = ported(name, work)
    outputs = list(source.outputs)

    def inputs(seed):
        return golden_input(seed, *graph.shapes[graph.input][1:3])

    def goldens(file):
        return [{key: value if key in ("seed", "input") or len(value) < _GOLDEN_STEP * 2 else value[::_GOLDEN_STEP]
                 for key, value in answer.items()} for answer in golden(file, inputs, outputs)]

    folder_of(target / name, net, lambda digest: described(name, source, graph, digest), goldens, inputs, outputs, traced)


def check(name, work, target):
    """How far the answers of a net that is ported anew are from the golden ones of a model folder, at most."""
    source, graph, net = ported(name, work)
    outputs, farthest = list(source.outputs), 0
    for golden_answer in json.loads((target / name / "golden.json").read_text()):
        with torch.no_grad():
            found = net(golden_input(golden_answer["seed"], *graph.shapes[graph.input][1:3]))
        for key, answer in zip(outputs, found):
            told = torch.tensor(golden_answer[key])
            answer = answer if len(answer) == len(told) else answer[::_GOLDEN_STEP]
            farthest = max(farthest, (answer - told).abs().max().item())
    return farthest


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder for the packages")
    arguments.add_argument("--model", type=Path, required=True, help="model folder of the garment net; the nets' own lie in it")
    arguments.add_argument("--check", action="store_true", help="write nothing; port anew and compare with the folders")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    for name in SOURCES:
        if not options.check:
            export(name, options.work, options.model.absolute())
        elif (farthest := check(name, options.work, options.model)) > _TOLERANCE:
            raise SystemExit(f"{name}: a fresh port answers up to {farthest} otherwise than golden.json says")


if __name__ == "__main__":
    main()
