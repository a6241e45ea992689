"""Writes the model folder: trainable TorchScript, its ONNX graph without weights, description and golden outputs."""
import argparse
import hashlib
import io
import json
import os
import shutil
import tempfile
import time
from pathlib import Path

import numpy as np
import torch

from dataset import KINDS, NET_SIDE, TOP10
from net import ATTRIBUTE_OF, ATTRIBUTES, EMBEDDING_SIZE, MASK_SIZE, OUTPUTS
from port import DETECTOR, PACKAGE
from retrieval import load_garment
from speed import packed, write_skeleton

_FORMULA = ("byte i of the NHWC input (all in 64-bit integers, / rounds down): "
            "(i*seed*31 + (i/7)*17 + (i*i % 251)) % 256")
_TOLERANCE = 5e-5


def golden_input(seed, height=NET_SIDE, width=NET_SIDE):
    """The input of the formula above, as Java repeats it."""
    i = np.arange(height * width * 3, dtype=np.int64)
    values = (i * seed * 31 + (i // 7) * 17 + i * i % 251) % 256
    return torch.from_numpy(values.astype(np.uint8).reshape(1, height, width, 3))


def script(net, picture):
    """TorchScript that answers as the net does."""
    scripted = packed(net)
    expected, got = net(picture), torch.jit.load(_bytes(scripted)).eval()(picture)
    difference = max((a - b).abs().max().item() for a, b in zip(expected, got))
    if difference > _TOLERANCE:
        raise ValueError(f"the scripted net differs by {difference} from the net it came from")
    return scripted


def _bytes(scripted):
    """Written before its first use, so without packed weights."""
    return io.BytesIO(scripted.save_to_buffer())


def description(figures, digest, trained_on):
    return {
        "formatVersion": 2, "name": "garment", "version": "2", "classes": list(KINDS), "top10": list(TOP10),
        "input": {"width": NET_SIDE, "height": NET_SIDE, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                  "resize": "stretch-area"},
        "outputs": list(OUTPUTS), "mask": {"size": MASK_SIZE},
        "attributes": [{"name": name, "values": list(values), "of": list(ATTRIBUTE_OF[name])}
                       for name, values in ATTRIBUTES.items()],
        "embedding": {"dimensions": EMBEDDING_SIZE},
        "temperature": figures["temperature"], "thresholds": figures["thresholds"],
        "weights": digest, "sha256": {"net.pt": digest}, "licence": "Apache-2.0",
        "initialisedFrom": f"npm:{PACKAGE} (Apache-2.0) {DETECTOR}", "trainedOn": trained_on}


def golden(path, inputs=golden_input, outputs=OUTPUTS, step=1):
    """Outputs of the file as written, on the formula's inputs; every so many numbers of each."""
    net = torch.jit.load(str(path)).eval()
    found = []
    for seed in (1, 2, 3):
        answers = {name: answer.flatten()[::step].tolist() for name, answer in zip(outputs, net(inputs(seed)))}
        found.append({"seed": seed, "input": _FORMULA, **answers})
    return found


def milliseconds(path, x, runs=60):
    """Median processor time of one forward in one thread (what else the machine does counts less then)."""
    net, took = torch.jit.load(str(path)).eval(), []
    for _ in range(runs):
        started = time.thread_time()
        net(x)
        took.append((time.thread_time() - started) * 1e3)
    return float(np.median(took[10:]))


def folder_of(target, net, description, goldens, inputs=golden_input, outputs=OUTPUTS, form=script):
    """Writes the model folder of a net; `description` makes model.json of the digest, `goldens` golden.json of the file.

    `form` makes TorchScript of the net and a picture.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".model-", dir=target.parent))
    fresh.chmod(0o755)
    file, picture = fresh / "net.pt", inputs(1)
    with torch.no_grad():
        form(net, picture).save(str(file))
        write_skeleton(net, picture, outputs, fresh / "skeleton.onnx")
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        (fresh / "model.json").write_text(json.dumps(description(digest), indent=2) + "\n")
        (fresh / "golden.json").write_text(json.dumps(goldens(file)) + "\n")
        print(f"{file.stat().st_size:,} bytes, {milliseconds(file, picture):.1f} ms a forward")
    replace(fresh, target)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with NAME-garment.pt and its figures")
    arguments.add_argument("--name", required=True)
    arguments.add_argument("--model", type=Path, required=True, help="model folder to write or replace files in")
    arguments.add_argument("--trained-on", default="clothing-dataset (CC0 1.0)")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    figures = json.loads((options.work / f"{options.name}-calibration.json").read_text())
    net = load_garment(options.work / f"{options.name}-garment.pt")
    folder_of(options.model.absolute(), net, lambda digest: description(figures, digest, options.trained_on), golden)


def replace(fresh, target):
    """Puts the fresh folder in place of the old one, keeping what only the old one has."""
    if target.exists():
        for kept in target.iterdir():
            if kept.is_dir():
                shutil.copytree(kept, fresh / kept.name)
            elif not (fresh / kept.name).exists():
                shutil.copy2(kept, fresh / kept.name)
        old = target.with_name(target.name + ".old")
        os.rename(target, old)
        os.rename(fresh, target)
        shutil.rmtree(old)
    else:
        os.rename(fresh, target)


if __name__ == "__main__":
    main()
