"""Learns how colours of cloth are named, from the labels by eye of vision/evaluation, and writes the reader's palette.

A garment's pixels are counted by the nearest of some shades (those of the names, and k-means in CIELAB over cloth),
once as they are and once in the light that the picture seems to have (shades of grey, Finlayson and Trezzi 2004); the
square roots of the shares name it by multinomial logistic regression, as van de Weijer et al. 2009 learnt colour names
from photos. Every photo is learnt in several lights. Swatches of each name stand in for cloth that is rare in the
photos. The decay and the number of shades were chosen by folds over the photographers of the train photos; validation
is never read here.
"""
import argparse
import csv
import re
from pathlib import Path

import cv2
import numpy as np
import torch
from sklearn.cluster import KMeans
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src/main/java/trumeau/vision/attribute/ColourName.java"
PALETTE = ROOT / "src/main/resources/trumeau/vision/attribute/palette.csv"
GOLDEN = ROOT / "src/test/resources/trumeau/vision/attribute/palette-golden.csv"
SIDE, BITS, NORM, LEAST, STRONGEST = 44, 5, 4, 60, 3.0
LIGHTS, CAST, LIGHT = 4, 0.16, 0.15
CASTS = {"as photographed": (1, 1, 1), "warm": (1.12, 1, 0.8), "cold": (0.85, 1, 1.12)}
# What cloth of a name looks like beside the palette's own shade: white in a shop's light is grey, black too.
FURTHER = {
    "black": (0x0A0A0A, 0x2C2C2E), "white": (0xDEDEDE, 0xE4E6EA), "grey": (0x55585C, 0x6F7276, 0xB4B6B9),
    "navy": (0x182038, 0x2B3656), "blue": (0x3B78C8, 0x2440A0, 0x1010F0), "green": (0x1E5B32, 0x63A86B),
    "red": (0x9E2028, 0xE04848, 0xF01010), "pink": (0xD96C94, 0xF2CBD3), "purple": (0x4B2F66, 0xA98CC4),
    "brown": (0x4A3325, 0x8A6244)}
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_SRGB = np.arange(256) / 255
_LINEAR = np.where(_SRGB <= 0.04045, _SRGB / 12.92, ((_SRGB + 0.055) / 1.055) ** 2.4).astype(np.float32)


def names():
    """Name and own shade of the palette, in its order."""
    return {name.lower().replace("_", "-"): int(rgb, 16)
            for name, rgb in re.findall(r"^    ([A-Z_]+)\(0x([0-9A-F]{6})\)", SOURCE.read_text(), re.M)}


def lab(rgb):
    """(N, 3) of 0..255 to CIELAB, as OpenCV interpolates it: up to .4 off, so that some cells get another shade."""
    return cv2.cvtColor(np.float32(rgb)[None] / 255, cv2.COLOR_RGB2LAB)[0]


def exact_lab(rgb):
    """The same of whole channels, exactly, as the reader does."""
    light = _LINEAR[np.asarray(rgb).astype(int)].astype(np.float64)
    xyz = light @ np.array(_XYZ).T / (0.95047, 1, 1.08883)
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116).T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], 1)


def grid(length):
    """Where SIDE pixels are taken along a side."""
    return ((np.arange(SIDE) + 0.5) / SIDE * length).astype(int)


def cloth(net, file):
    """The (SIDE, SIDE, 3) pixels that the reader looks at, and which of them are the garment's."""
    picture = np.ascontiguousarray(cv2.imread(str(file))[:, :, ::-1])
    with torch.no_grad():
        mask = net(torch.from_numpy(cv2.resize(picture, (192, 192), interpolation=cv2.INTER_AREA)[None]))[3][0] > 0
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    mask = cv2.erode(mask.reshape(48, 48).numpy().astype(np.uint8), cross, borderValue=0)
    mask = mask[grid(48)][:, grid(48)] > 0
    pixels = picture[grid(picture.shape[0])][:, grid(picture.shape[1])]
    return pixels, mask if mask.sum() >= LEAST else np.ones_like(mask)


def swatches(draw):
    """Flat cloth with grain, before walls or filling the picture, as `cloth` gives it, and the name of each."""
    found = []
    for name, own in names().items():
        for number, rgb in enumerate((own, own, own, own, *2 * FURTHER.get(name, ()))):
            mask = np.zeros((SIDE, SIDE), bool)
            mask[8:-8, 8:-8] = True
            mask |= number == 0
            shade = [rgb >> 16, rgb >> 8 & 255, rgb & 255]
            wall = draw.uniform(60, 230) * draw.uniform(0.8, 1.2, 3)
            folds = draw.uniform(1 - 0.15 * draw.uniform(), 1.05, (SIDE, SIDE, 1))
            pixels = np.where(mask[..., None], shade, wall) * folds
            pixels = pixels + draw.normal(0, draw.uniform(0.5, 6), pixels.shape)
            found.append((np.clip(pixels, 0, 255).astype(np.uint8), mask, name))
    return found


def cells(pixels, mask, gain):
    """Colour cells of the garment's pixels under a light (3 factors): as they are, and as in grey light."""
    pixels = np.clip(pixels.reshape(-1, 3) * np.float32(gain), 0, 255).round().astype(int)
    light = (_LINEAR[pixels] ** NORM).mean(0) ** (1 / NORM)
    seen = pixels[mask.reshape(-1)]
    factors = np.clip(light.mean() / np.maximum(light, 1e-3), 1 / STRONGEST, STRONGEST)
    grey = np.clip(_LINEAR[seen] * factors, 0, 1)
    grey = (255 * np.where(grey <= 0.0031308, grey * 12.92, 1.055 * grey ** (1 / 2.4) - 0.055)).round().astype(int)
    return [(cut[:, 0] << 2 * BITS) | (cut[:, 1] << BITS) | cut[:, 2] for cut in (seen >> 8 - BITS, grey >> 8 - BITS)]


def shares(looks, shades, gains, to_lab=lab):
    """(N, 2 shades) square roots of the shares."""
    every = np.stack(np.meshgrid(*[np.arange(1 << BITS)] * 3, indexing="ij"), -1).reshape(-1, 3)
    nearest = ((to_lab((every + 0.5) * (1 << 8 - BITS))[:, None] - shades) ** 2).sum(2).argmin(1)
    return np.array([np.concatenate([np.sqrt(np.bincount(nearest[some], minlength=len(shades)) / len(some))
                                     for some in cells(pixels, mask, gain)])
                     for (pixels, mask), gain in zip(looks, gains)])


def lights(count, draw):
    """A random light for each: warm or cold, somewhat green or not, bright or dim."""
    warm = draw.uniform(-CAST, CAST, count)
    return np.stack([1 + warm, 1 + draw.uniform(-CAST, CAST, count) / 4, 1 - warm], 1) \
        * np.exp(draw.uniform(-LIGHT, LIGHT, (count, 1)))


def fit(features, numbers, decay):
    """Weights (names, features) and biases (names)."""
    model = LogisticRegression(C=decay, max_iter=500).fit(features, numbers)
    return model.coef_, model.intercept_


def write(shades, weights, biases):
    """One line a shade: of pixels as they are, then of those in grey light; last what each name has by itself."""
    PALETTE.parent.mkdir(parents=True, exist_ok=True)
    with open(PALETTE, "w", newline="") as target:
        lines = csv.writer(target, lineterminator="\n")
        lines.writerow(["pixels", "lightness", "a", "b", *names()])
        for part, pixels in enumerate(("seen", "in-grey-light")):
            for number, shade in enumerate(shades):
                lines.writerow([pixels, *(f"{v:.2f}" for v in shade),
                                *(f"{v:.3f}" for v in weights[:, part * len(shades) + number])])
        lines.writerow(["none", "", "", "", *(f"{v:.3f}" for v in biases)])


def made(number):
    """Pixels and mask that PaletteTest makes again: cloth of one palette shade with grain before a tinted wall."""
    own = list(names().values())[number]
    pixel = np.arange(SIDE * SIDE)
    mask = (pixel // SIDE >= 8) & (pixel % SIDE >= 8)
    shade = [own >> 16, own >> 8 & 255, own & 255]
    wall = [150 + number * 7 % 40, 150, 150 - number * 5 % 40]
    grain = (pixel * 7919 % 41 - 20)[:, None]
    return np.clip(np.where(mask[:, None], shade, wall) + grain, 0, 255).astype(np.uint8), mask


def write_golden(shades, weights, biases):
    """One line a name: how likely each name is for its made cloth, by this script's own arithmetic."""
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    with open(GOLDEN, "w", newline="") as target:
        lines = csv.writer(target, lineterminator="\n")
        lines.writerow(names())
        for number in range(len(names())):
            sums = (shares([made(number)], shades, np.ones((1, 3)), exact_lab) @ weights.T + biases)[0]
            likely = np.exp(sums - sums.max())
            lines.writerow([f"{v:.4f}" for v in likely / likely.sum()])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photos", type=Path, required=True, help="folder with images/ and labels.csv")
    arguments.add_argument("--shades", type=int, default=60, help="beside those of the names")
    arguments.add_argument("--decay", type=float, default=1.0, help="inverse strength, as scikit-learn's C")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    draw, known = np.random.RandomState(1), list(names())
    net = torch.jit.load(str(ROOT / "models/garment/net.pt")).eval()
    rows = [row for part in ("train", "train-random")
            for row in csv.DictReader(open(ROOT / f"evaluation/attributes-{part}.csv", newline=""))]
    by = {row["image"]: row["photographer"] for row in csv.DictReader(open(options.photos / "labels.csv", newline=""))}
    looks = [cloth(net, options.photos / "images" / (row["image"] + ".jpg")) for row in rows]
    made = swatches(draw)
    truth = np.array([known.index(row["colour"]) for row in rows] + [known.index(name) for _, _, name in made])
    second = np.array([known.index(row["second"]) if row["second"] else -1 for row in rows])
    photos = len(looks)
    looks += [(pixels, mask) for pixels, mask, _ in made]
    pixels = np.concatenate([look[mask][draw.choice(mask.sum(), 60)] for look, mask in looks[:photos]])
    own = [[rgb >> 16, rgb >> 8 & 255, rgb & 255]
           for name, first in names().items() for rgb in (first, *FURTHER.get(name, ()))]
    clusters = KMeans(options.shades, n_init=1, random_state=0).fit(lab(pixels)).cluster_centers_
    shades = np.concatenate([lab(own), clusters]).round(2)
    plain = shares(looks, shades, np.ones((len(looks), 3)))
    lit = [plain] + [shares(looks, shades, lights(len(looks), draw)) for _ in range(LIGHTS)]
    asked = {cast: shares(looks[:photos], shades, np.tile(gain, (photos, 1))) for cast, gain in CASTS.items()}
    right = dict.fromkeys(CASTS, 0)
    extra = np.arange(photos, len(looks))
    for shown, held in GroupKFold(5).split(plain[:photos], groups=[by[row["image"]] for row in rows]):
        shown = np.concatenate([shown, extra])
        features = np.concatenate([each[shown] for each in lit])
        weights, biases = fit(features, np.tile(truth[shown], len(lit)), options.decay)
        for cast, seen in asked.items():
            said = (seen[held] @ weights.T + biases).argmax(1)
            right[cast] += ((said == truth[held]) | (said == second[held])).sum()
    print(f"named as by eye, folds by photographer, {photos} photos:",
          ", ".join(f"{cast} {count / photos:.3f}" for cast, count in right.items()))
    learnt = fit(np.concatenate(lit), np.tile(truth, len(lit)), options.decay)
    write(shades, *learnt)
    write_golden(shades, *learnt)


if __name__ == "__main__":
    main()
