"""Writes the tiny model folders of the tests: mean colour in, three kinds and a four-number embedding out.

Run by hand when the format changes (needs python3 with torch); the tests read only what it wrote:
    python3 tiny_model.py ../resources/models
tiny has format 1 and no weights; full has format 2, weights, all five outputs and an ONNX skeleton; blank is a net to
train, its weights all zero, so that the file packs well: a test fills them; worn takes persons apart, by pure colours.
"""
import hashlib
import json
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "training"))
from encoder import SameConv, averages  # noqa: E402
from speed import packed, write_skeleton  # noqa: E402

SIDE = 16
KINDS = ["redwear", "greenwear", "bluewear"]
FORMULA = "byte i of the NHWC input (64-bit integers, / rounds down): (i*seed*31 + (i/7)*17 + (i*i % 251)) % 256"


class Tiny(torch.nn.Module):
    """Logits follow the mean of red, green and blue; the embedding is that mean and a one, of length 1."""

    def forward(self, x):
        mean = x.to(torch.float32).mean(dim=[1, 2]) / 255.0
        embedding = torch.cat([mean, torch.full([x.size(0), 1], 0.1)], 1)
        return mean * 8.0, embedding / embedding.norm(2, 1, True)


def golden_input(seed, side=SIDE):
    return golden_input_of(seed, side, side)


class Full(torch.nn.Module):
    """The same, and whether it is a garment (bright enough) and a mask of 8 x 8, through convolutions as the big net has.

    Its two attributes are green against red and blue against green."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(4)
        self.stem = SameConv(3, 8, 3, 2)
        self.depthwise = SameConv(8, 8, 3, 1, groups=8)
        self.mask = SameConv(8, 1, 1, relu6=False)
        self.classify = torch.nn.Linear(3, 3)
        self.garment = torch.nn.Linear(8, 1)
        self.classify.weight.data.copy_(torch.eye(3) * 8)
        self.garment.weight.data.fill_(2)
        self.garment.bias.data.fill_(-1)

    def forward(self, x):
        x = x.permute(0, 3, 1, 2).float() / 255.0
        mean = averages(x)
        found = self.depthwise(self.stem(x))
        embedding = torch.cat([mean, torch.full([x.size(0), 1], 0.1)], 1)
        embedding = embedding / embedding.norm(2, 1, True)
        kinds = self.classify(mean)
        attributes = torch.cat([kinds[:, :2], kinds[:, 1:]], 1)
        return kinds, embedding, self.garment(averages(found)), self.mask(found), attributes


ATTRIBUTES = [{"name": "pattern", "values": ["plain", "striped"], "of": []},
              {"name": "sleeve", "values": ["short", "long"], "of": ["bluewear"]}]


class Blank(torch.nn.Module):
    """A small net built as the big one: an encoder, a head, and an answer layer whose last row says whether it is a garment."""

    def __init__(self, kinds):
        super().__init__()
        self.stem = SameConv(3, 32, 3)
        self.blocks = torch.nn.ModuleList([SameConv(32, 48, 3, 2), SameConv(48, 96, 3, 2), SameConv(96, 96, 3)])
        self.outline = SameConv(96, 1, 1, relu6=False)
        self.head = torch.nn.Linear(96, 64)
        self.answer = torch.nn.Linear(64, kinds + 1)
        for weights in self.parameters():
            weights.data.zero_()

    @torch.jit.export
    def set_answer(self, weight, bias):
        self.answer.weight = weight
        self.answer.bias = bias
        return bias

    def forward(self, x):
        x = self.stem(x.permute(0, 3, 1, 2).float() / 127.5 - 1)
        for block in self.blocks:
            x = block(x)
        kind = torch.relu(self.head(averages(x)))
        answer = self.answer(kind)
        embedding = torch.nn.functional.normalize(kind + 1e-3)
        return answer[:, :-1], embedding, answer[:, -1], self.outline(x)


PARTS = {"background": (255, 255, 255), "upper": (255, 0, 0), "outerwear": (0, 255, 0), "lower": (0, 0, 255),
         "dress": (255, 0, 255), "shoes": (0, 0, 0), "bag": (0, 255, 255), "hat": (255, 255, 0), "skin": (255, 160, 120),
         "hair": (120, 60, 0), "legwear": (128, 128, 128), "accessory": (128, 0, 128)}
WORN_WIDTH, WORN_HEIGHT = 24, 40


class Worn(torch.nn.Module):
    """Each 2 x 2 pixels are the part whose colour is nearest."""

    def __init__(self):
        super().__init__()
        self.nearest = SameConv(3, len(PARTS), 1, relu6=False)
        for weights in self.parameters():
            weights.data.zero_()
        colours = torch.tensor(list(PARTS.values())).float() / 255
        self.nearest.weight.data.copy_(16 * colours.view(len(PARTS), 3, 1, 1))
        self.nearest.bias.data.copy_(-8 * (colours ** 2).sum(1))

    def forward(self, x):
        x = x.permute(0, 3, 1, 2).float() / 255
        return (self.nearest(torch.nn.functional.avg_pool2d(x, 2)),)


def golden_input_of(seed, width, height):
    i = torch.arange(width * height * 3, dtype=torch.int64)
    values = (i * seed * 31 + torch.div(i, 7, rounding_mode="floor") * 17 + i * i % 251) % 256
    return values.to(torch.uint8).reshape(1, height, width, 3)


def golden(net, outputs, size, step=1):
    found = []
    for seed in (1, 2, 3):
        answers = zip(outputs, net(golden_input_of(seed, size["width"], size["height"])))
        found.append({"seed": seed, "input": FORMULA,
                      **{name: answer.flatten()[::step].tolist() for name, answer in answers}})
    return found


def write(folder, net, more, outputs, step=1):
    """The folder of a scripted net; `more` is what its model.json says besides."""
    folder.mkdir(parents=True, exist_ok=True)
    net.save(str(folder / "net.pt"))
    digest = hashlib.sha256((folder / "net.pt").read_bytes()).hexdigest()
    card = {
        "formatVersion": 1, "name": folder.name, "version": "1", "classes": KINDS,
        "input": {"width": SIDE, "height": SIDE, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                  "resize": "stretch-area"},
        "embedding": {"dimensions": 4}, "temperature": 0.5, "thresholds": {"abstain": 0.8, "sameItem": 0.995},
        "sha256": {"net.pt": digest}, "licence": "Apache-2.0"}
    card.update(more(digest))
    if outputs == ["parts"]:
        del card["embedding"], card["thresholds"]
    (folder / "model.json").write_text(json.dumps(card, indent=2) + "\n")
    loaded = torch.jit.load(str(folder / "net.pt")).eval()
    (folder / "golden.json").write_text(json.dumps(golden(loaded, outputs, card["input"], step)) + "\n")


def main(models):
    outputs = ["logits", "embedding", "garment", "mask", "attributes"]
    with torch.no_grad():
        write(models / "tiny", torch.jit.script(Tiny().eval()), lambda digest: {}, outputs[:2])
        net = Full().eval()
        write(models / "full", packed(net), lambda digest: {
            "formatVersion": 2, "outputs": outputs, "mask": {"size": 8}, "attributes": ATTRIBUTES, "weights": digest,
            "thresholds": {"abstain": 0.8, "sameItem": 0.995, "garment": 0.3}}, outputs)
        write_skeleton(net, golden_input(1), outputs, models / "full" / "skeleton.onnx")
        net = Worn().eval()
        write(models / "worn", packed(net), lambda digest: {
            "formatVersion": 2, "outputs": ["parts"], "parts": {"width": WORN_WIDTH // 2, "height": WORN_HEIGHT // 2},
            "weights": digest, "classes": list(PARTS), "temperature": 1,
            "input": {"width": WORN_WIDTH, "height": WORN_HEIGHT, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                      "resize": "stretch-area"}}, ["parts"], 97)
        write_skeleton(net, golden_input_of(1, WORN_WIDTH, WORN_HEIGHT), ["parts"], models / "worn" / "skeleton.onnx")
        net, outputs = Blank(10).eval(), outputs[:4]
        write(models / "blank", packed(net), lambda digest: {
            "formatVersion": 2, "outputs": outputs, "mask": {"size": 7}, "weights": digest,
            "classes": [f"kind {i}" for i in range(10)], "embedding": {"dimensions": 64},
            "input": {"width": 28, "height": 28, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                      "resize": "stretch-area"},
            "thresholds": {"abstain": 0.5, "sameItem": 0.9, "garment": 0.5}}, outputs)
        for weights in net.parameters():
            weights.data.uniform_()  # equal weights would share one input of the graph
        write_skeleton(net, golden_input(1, 28), outputs, models / "blank" / "skeleton.onnx")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
