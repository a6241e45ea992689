"""Ports the encoder weights out of the pinned MediaPipe package and proves that they arrived.

The package is fetched by `npm pack` (an ordinary npm client, no install scripts), checked against its
published sha512 integrity, and the detector inside it against its sha256.
"""
import argparse
import base64
import hashlib
import subprocess
import tarfile
from pathlib import Path

import torch
import torch.nn.functional as F

import tflite
from encoder import ALIVE, WHOLE, Encoder, Shape

PACKAGE = "@mediapipe/objectron@0.4.1675468480"
INTEGRITY = "sha512-IoWuW0ojc9GaSW6UoDCIXgwjLSqTEcR5w8NYuGH+R5+q+nKzS7KOIGfY/eyx4DttReumb398W6+PpW0DQ2Rs/w=="
TARBALL = "mediapipe-objectron-0.4.1675468480.tgz"
ASSETS, START, END = "package/objectron_solution_packed_assets.data", 184, 9_987_912
DETECTOR = "object_detection_ssd_mobilenetv2_oidv4_fp16.tflite"
_VECTOR = 16  # floats of AVX-512: engines pad channels to it anyway
DETECTOR_SHA256 = "d0a5255bf8c4f5a0bc4240741a76c41d5e939f7655078f945f50ab53a9375da6"


def fetch(folder):
    """Returns the path of the checked detector, fetching the package if it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    tarball = folder / TARBALL
    if not tarball.exists():
        subprocess.run(["npm", "pack", PACKAGE], cwd=folder, check=True, capture_output=True)
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    if integrity != INTEGRITY:
        raise ValueError(f"{tarball} has integrity {integrity}, expected {INTEGRITY}; delete it and fetch again")
    with tarfile.open(tarball) as package:
        detector = package.extractfile(ASSETS).read()[START:END]
    digest = hashlib.sha256(detector).hexdigest()
    if digest != DETECTOR_SHA256:
        raise ValueError(f"the detector inside {tarball} has sha256 {digest}, expected {DETECTOR_SHA256}")
    path = folder / DETECTOR
    path.write_bytes(detector)
    return path


def port(graph):
    """Copies the backbone's convolutions in running order; those that feed a RESHAPE predict boxes."""
    reshaped = {o.inputs[0] for o in graph.operators if o.kind == "RESHAPE"}
    sources = iter([o for o in graph.operators
                    if o.kind in ("CONV_2D", "DEPTHWISE_CONV_2D") and o.outputs[0] not in reshaped])
    encoder = Encoder(WHOLE)
    for convolution in encoder.convolutions():
        source = next(sources)
        weight, bias = _weight(graph, source)
        if (weight.shape != convolution.weight.shape or source.stride != convolution.step
                or source.relu6 != convolution.relu6 or not source.same):
            raise ValueError(f"{source} with weight {tuple(weight.shape)} does not fit {convolution}")
        convolution.weight.data.copy_(weight)
        convolution.bias.data.copy_(bias)
    return encoder.eval()


def _weight(graph, operator):
    """TFLite holds OHWI, and 1HWC for depthwise: both become OIHW."""
    weight = torch.from_numpy(graph.constants[operator.inputs[1]].copy())
    order = (0, 3, 1, 2) if operator.kind == "CONV_2D" else (3, 0, 1, 2)
    return weight.permute(order).contiguous(), torch.from_numpy(graph.constants[operator.inputs[2]].copy())


def parity(graph, encoder, side, seed=0):
    """Largest difference of the late taps when the graph is walked by its own tensor numbers instead."""
    x = torch.rand(1, 3, side, side, generator=torch.Generator().manual_seed(seed)) * 2 - 1
    values, wide = {graph.input: x}, []
    for operator in graph.operators:
        if not all(i in values or i in graph.constants for i in operator.inputs):
            continue
        if operator.kind == "ADD":
            values[operator.outputs[0]] = values[operator.inputs[0]] + values[operator.inputs[1]]
        elif operator.kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
            values[operator.outputs[0]] = _convolve(values[operator.inputs[0]], graph, operator)
            if operator.relu6 and operator.kind == "CONV_2D":
                wide.append(values[operator.outputs[0]].mean((2, 3)))
    expected = [tap for tap in wide if tap.shape[1] in (576, 960, 1280)]
    # Blocks 11, 12, 13 expand to 576, blocks 14, 15, 16 to 960; the late taps are 13, 14, 16 and the last.
    expected = torch.cat([expected[2], expected[3], expected[5], expected[6]], 1)
    got = torch.cat([taps.mean((2, 3)) for taps in encoder(x)[0]], 1)
    return (got - expected).abs().max().item()


def _convolve(x, graph, operator):
    weight, bias = _weight(graph, operator)
    kernel, stride = weight.shape[2], operator.stride
    total = max((-(-x.shape[2] // stride) - 1) * stride + kernel - x.shape[2], 0)
    padded = F.pad(x, [total // 2, total - total // 2] * 2)
    groups = x.shape[1] if operator.kind == "DEPTHWISE_CONV_2D" else 1
    y = F.conv2d(padded, weight, bias, stride, groups=groups)
    return y.clamp(0, 6) if operator.relu6 else y


def pruned(whole):
    """The same net without its dead channels, and its shape.

    A channel whose depthwise filter is zero, or whose input is, gives a constant, which goes into the next bias.
    """
    state, inner = whole.state_dict(), []
    for number, block in enumerate(whole.blocks):
        before = f"blocks.{number}.expand" if number else "stem"
        filtered, project = f"blocks.{number}.depthwise", f"blocks.{number}.project"
        dark = _zero(state[before + ".weight"]) & (state[before + ".bias"] <= 0)
        dead = _spared(dark | _zero(state[filtered + ".weight"]))
        constant = state[filtered + ".bias"][dead].clamp(0, 6)
        state[project + ".bias"] = state[project + ".bias"] + state[project + ".weight"][:, dead, 0, 0] @ constant
        for name in (before, filtered):
            for part in (".weight", ".bias"):
                state[name + part] = state[name + part][~dead]
        state[project + ".weight"] = state[project + ".weight"][:, ~dead]
        inner.append(int((~dead).sum()))
    kept = ~_spared(_zero(state["last.weight"]) & (state["last.bias"] <= 0))
    state["last.weight"], state["last.bias"] = state["last.weight"][kept], state["last.bias"][kept]
    shape = Shape(tuple(inner), int(kept.sum()))
    encoder = Encoder(shape)
    encoder.load_state_dict(state)
    return encoder.eval(), shape


def _spared(dead):
    """As many of the dead are spared as make the rest a whole number of vectors."""
    spare = -int((~dead).sum()) % _VECTOR
    return dead & (dead.cumsum(0) > spare)


def _zero(weight):
    return weight.flatten(1).abs().amax(1) < 1e-6


def pruning_difference(whole, alive, side, seed=0):
    """Largest difference of any map between a net and its pruned self."""
    x = torch.rand(1, 3, side, side, generator=torch.Generator().manual_seed(seed)) * 2 - 1
    return max((a - b).abs().max().item() for a, b in zip(whole(x)[2], alive(x)[2]))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder for the package and the result")
    work = arguments.parse_args().work
    graph = tflite.read(fetch(work))
    encoder = port(graph)
    with torch.no_grad():
        for side in (224, 300):
            difference = parity(graph, encoder, side)
            print(f"parity at {side}: largest difference {difference:.1e}")
            if difference > 1e-4:
                raise ValueError(f"the ported encoder differs from the graph by {difference} at {side} pixels")
        alive, shape = pruned(encoder)
        difference = pruning_difference(encoder, alive, 224)
    print(f"without dead channels {shape}: largest difference {difference:.1e}")
    if difference > 1e-3 or shape != ALIVE:
        raise ValueError(f"the pruned encoder differs by {difference}, or its shape is not {ALIVE}")
    torch.save(alive.state_dict(), work / "encoder.pt")
    print(f"wrote {work / 'encoder.pt'}, {sum(p.numel() for p in alive.parameters()):,} parameters")


if __name__ == "__main__":
    main()
