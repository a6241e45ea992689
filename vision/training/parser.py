"""Trains the net that says which pixels of a person are which garment, from street photos with human masks."""
import argparse
import copy
import time
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F

from export import folder_of, golden, golden_input
from net import ParserNet, WornNet
from port import DETECTOR, PACKAGE
from scenes import LAST_TRAIN, read_worn

PARTS = ("background", "upper", "outerwear", "lower", "dress", "shoes", "bag", "hat", "skin", "hair", "legwear",
         "accessory")
_LABELS = {
    "upper": (5, 6, 8, 22, 23, 26, 38, 48, 49, 50, 51, 54), "outerwear": (4, 10, 11, 13, 24, 46, 55),
    "lower": (25, 27, 30, 31, 40, 42), "dress": (14, 35), "shoes": (7, 12, 16, 21, 28, 32, 36, 39, 43, 58),
    "bag": (2, 33, 56), "hat": (20,), "skin": (41,), "hair": (19,), "legwear": (44, 45, 53),
    "accessory": (1, 3, 9, 15, 17, 18, 29, 34, 37, 47, 52, 57)}
HEIGHT, WIDTH = 320, 192
GRID = 4  # pixels a cell of the answer
GOLDEN_STEP = 97  # golden.json holds every so many numbers of the answer
MEASURED = ("upper", "outerwear", "lower", "dress", "shoes")


def parts_of(mask):
    """The 59 label numbers of the photos to numbers of PARTS."""
    table = np.zeros(256, np.uint8)
    for name, labels in _LABELS.items():
        table[list(labels)] = PARTS.index(name)
    return table[mask]


def load(worn, first, last):
    """Pictures (N, 1.15 HEIGHT, 1.15 WIDTH, 3) and parts (N, ...) stretched to one size."""
    high, wide = int(HEIGHT * 1.15), int(WIDTH * 1.15)
    photos = [(cv2.resize(picture, (wide, high), interpolation=cv2.INTER_AREA),
               cv2.resize(parts_of(mask), (wide, high), interpolation=cv2.INTER_NEAREST))
              for picture, mask in read_worn(worn, first, last)]
    return np.stack([p for p, _ in photos]), np.stack([m for _, m in photos])


def view(pictures, parts, generator):
    """A random crop, size, tilt, flip and light of each; parts go along by nearest neighbour."""
    count = len(pictures)

    def uniform(low, high):
        return torch.rand(count, generator=generator) * (high - low) + low

    scale, aspect, tilt = uniform(0.5, 1.15), torch.exp(uniform(-0.15, 0.15)), torch.deg2rad(uniform(-8, 8))
    flip = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0)
    room = (1 - scale).clamp(min=0)
    rows = torch.stack([torch.stack([flip * scale * aspect * tilt.cos(), -scale * tilt.sin(), uniform(-1, 1) * room], 1),
                        torch.stack([flip * scale * tilt.sin(), scale / aspect * tilt.cos(), uniform(-1, 1) * room], 1)], 1)
    grid = F.affine_grid(rows, [count, 3, HEIGHT, WIDTH], align_corners=False)
    x = F.grid_sample(pictures, grid, padding_mode="border", align_corners=False)
    y = F.grid_sample(parts[:, None].float(), grid, mode="nearest", padding_mode="border", align_corners=False)[:, 0].long()
    light, contrast = uniform(0.6, 1.4).view(-1, 1, 1, 1), uniform(0.7, 1.3).view(-1, 1, 1, 1)
    cast = torch.rand(count, 3, 1, 1, generator=generator) * 0.2 + 0.9
    level = x.mean((1, 2, 3), keepdim=True)
    grey = x.mean(1, keepdim=True)
    x = grey + (x - grey) * uniform(0.5, 1.4).view(-1, 1, 1, 1)
    return ((level + (x - level) * contrast) * light * cast).clamp(0, 255).contiguous(memory_format=torch.channels_last), y


def overlap(counts):
    """Intersection over union of each part from a confusion matrix (truth, said)."""
    hit = np.diag(counts)
    return hit / np.maximum(counts.sum(0) + counts.sum(1) - hit, 1)


@torch.no_grad()
def measure(net, pictures, parts):
    """Confusion of all pixels, said at the size of the truth."""
    net.eval()
    counts = np.zeros((len(PARTS), len(PARTS)), np.int64)
    for start in range(0, len(pictures), 8):
        x = torch.from_numpy(pictures[start:start + 8]).permute(0, 3, 1, 2).float()
        x = F.interpolate(x, size=(HEIGHT, WIDTH), mode="bilinear", align_corners=False, antialias=True)
        logits = F.interpolate(net(x / 127.5 - 1), size=parts.shape[1:], mode="bilinear", align_corners=False)
        said = logits.argmax(1).numpy()
        counts += np.bincount(parts[start:start + 8].reshape(-1).astype(int) * len(PARTS) + said.reshape(-1),
                              minlength=len(PARTS) ** 2).reshape(counts.shape)
    return counts


def figures(counts):
    """One line: mean of the measured garments, person against background, each part."""
    each = dict(zip(PARTS, overlap(counts)))
    person = overlap(np.array([[counts[0, 0], counts[0, 1:].sum()], [counts[1:, 0].sum(), counts[1:, 1:].sum()]]))[1]
    mean = np.mean([each[name] for name in MEASURED])
    return f"garments {mean:.4f}, person {person:.4f} | " + " ".join(f"{k} {v:.3f}" for k, v in each.items())


def train(net, pictures, parts, options, report):
    generator, draw = torch.Generator().manual_seed(options.seed), np.random.RandomState(options.seed)
    for module in [net.encoder.stem, *net.encoder.blocks[:3]]:
        module.requires_grad_(False)
    net.to(memory_format=torch.channels_last)
    share = np.bincount(parts.reshape(-1), minlength=len(PARTS)) / parts.size
    weight = torch.from_numpy(np.minimum((share + 1e-4) ** -0.25, 5)).float()
    body = [p for p in net.encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "lr": options.rate}, {"params": net.outline.parameters(),
                                   "lr": options.rate * 4}], weight_decay=0.02)
    steps, batch = options.epochs * (len(pictures) // 16), 16
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [options.rate, options.rate * 4], total_steps=steps,
                                                   pct_start=0.1)
    average, step = copy.deepcopy(net), 0
    for epoch in range(1, options.epochs + 1):
        started, total = time.time(), 0.0
        net.train()
        for chosen in np.split(draw.permutation(len(pictures))[:len(pictures) // batch * batch], len(pictures) // batch):
            x, y = view(torch.from_numpy(pictures[chosen]).permute(0, 3, 1, 2).float(), torch.from_numpy(parts[chosen]),
                        generator)
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(x / 127.5 - 1)
            logits = logits.float()
            loss = segment_loss(logits, y, weight)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            step, total = step + 1, total + loss.item()
            with torch.no_grad():
                for mean, value in zip(average.parameters(), net.parameters()):
                    mean.lerp_(value, 1 - min(0.99, (1 + step) / (10 + step)))
        if epoch % options.every == 0 or epoch == options.epochs:
            report(average, f"epoch {epoch}/{options.epochs}: loss {total / (len(pictures) // batch):.3f}, "
                            f"{time.time() - started:.0f} s")
    return average


def segment_loss(logits, parts, weight):
    """Weighted cross entropy at half the side plus soft Dice over the parts that are there."""
    logits = F.interpolate(logits, scale_factor=2.0, mode="bilinear", align_corners=False)
    parts = parts[:, ::2, ::2]
    entropy = F.cross_entropy(logits, parts, weight=weight)
    likely = torch.softmax(logits, 1)
    wanted = F.one_hot(parts, len(PARTS)).permute(0, 3, 1, 2).float()
    both, either = (likely * wanted).sum((0, 2, 3)), (likely + wanted).sum((0, 2, 3))
    there = wanted.sum((0, 2, 3)) > 0
    return entropy + (1 - (2 * both + 1) / (either + 1))[there].mean()


def described(digest):
    """model.json of the parser."""
    return {
        "formatVersion": 2, "name": "worn", "version": "1", "classes": list(PARTS),
        "input": {"width": WIDTH, "height": HEIGHT, "layout": "NHWC", "type": "uint8", "colour": "RGB",
                  "resize": "stretch-area"},
        "outputs": ["parts"], "parts": {"width": WIDTH // GRID, "height": HEIGHT // GRID}, "temperature": 1,
        "weights": digest, "sha256": {"net.pt": digest}, "licence": "Apache-2.0",
        "initialisedFrom": f"npm:{PACKAGE} (Apache-2.0) {DETECTOR}", "trainedOn": "Clothing Co-Parsing (CVPR 2014), 0001 to 0700"}


def export(net, target):
    """Writes the model folder."""
    def inputs(seed):
        return golden_input(seed, HEIGHT, WIDTH)

    net = WornNet(net.to(memory_format=torch.channels_last)).eval()
    folder_of(target, net, described, lambda file: golden(file, inputs, ["parts"], GOLDEN_STEP), inputs, ["parts"])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with encoder.pt; writes NAME.pt")
    arguments.add_argument("--worn", type=Path, required=True, help="folder with photos/ and masks/")
    arguments.add_argument("--name", required=True)
    arguments.add_argument("--epochs", type=int, default=40)
    arguments.add_argument("--every", type=int, default=5)
    arguments.add_argument("--rate", type=float, default=4e-4)
    arguments.add_argument("--start", help="run whose encoder to start from instead of the ported one")
    arguments.add_argument("--export", type=Path, help="writes the trained run as this model folder instead of training")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    net = ParserNet(len(PARTS))
    if options.export:
        net.load_state_dict(torch.load(options.work / f"{options.name}.pt"))
        export(net, options.export.absolute())
        return
    if options.start:
        trained = torch.load(options.work / f"{options.start}.pt")
        net.encoder.load_state_dict({k[len("trunk.encoder."):]: v for k, v in trained.items()
                                     if k.startswith("trunk.encoder.")}, strict=False)
    else:
        net.encoder.load_state_dict(torch.load(options.work / "encoder.pt"), strict=False)
    held = load(options.worn, LAST_TRAIN + 1, 804)

    def report(trained, note):
        print(f"{note} | {figures(measure(trained, *held))}", flush=True)
        torch.save(trained.state_dict(), options.work / f"{options.name}.pt")

    train(net, *load(options.worn, 1, LAST_TRAIN), options, report)


if __name__ == "__main__":
    main()
