"""Writes the tiny model folder of the tests: mean colour in, three kinds and a four-number embedding out.

Run by hand when the format changes (needs python3 with torch); the tests read only what it wrote:
    python3 tiny_model.py ../resources/models/tiny
"""
import hashlib
import json
import sys
from pathlib import Path

import torch

SIDE = 16
KINDS = ["redwear", "greenwear", "bluewear"]
FORMULA = "byte i of the NHWC input (64-bit integers, / rounds down): (i*seed*31 + (i/7)*17 + (i*i % 251)) % 256"


class Tiny(torch.nn.Module):
    """Logits follow the mean of red, green and blue; the embedding is that mean and a one, of length 1."""

    def forward(self, x):
        mean = x.to(torch.float32).mean(dim=[1, 2]) / 255.0
        embedding = torch.cat([mean, torch.full([x.size(0), 1], 0.1)], 1)
        return mean * 8.0, embedding / embedding.norm(2, 1, True)


def golden_input(seed):
    i = torch.arange(SIDE * SIDE * 3, dtype=torch.int64)
    values = (i * seed * 31 + torch.div(i, 7, rounding_mode="floor") * 17 + i * i % 251) % 256
    return values.to(torch.uint8).reshape(1, SIDE, SIDE, 3)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    net = torch.jit.script(Tiny().eval())
    net.save(str(folder / "net.pt"))
    golden = []
    for seed in (1, 2, 3):
        logits, embedding = net(golden_input(seed))
        golden.append({"seed": seed, "input": FORMULA, "logits": logits[0].tolist(), "embedding": embedding[0].tolist()})
    card = {
        "formatVersion": 1, "name": "tiny", "version": "1", "classes": KINDS,
        "input": {"width": SIDE, "height": SIDE, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                  "resize": "stretch-area"},
        "embedding": {"dimensions": 4}, "temperature": 0.5, "thresholds": {"abstain": 0.8, "sameItem": 0.995},
        "sha256": {"net.pt": hashlib.sha256((folder / "net.pt").read_bytes()).hexdigest()}, "licence": "Apache-2.0"}
    (folder / "model.json").write_text(json.dumps(card, indent=2) + "\n")
    (folder / "golden.json").write_text(json.dumps(golden) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
