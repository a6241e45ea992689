"""Turns the clothing photos into square uint8 arrays that training reads in one gulp."""
import argparse
import csv
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

TOP10 = ("t-shirt", "shirt", "longsleeve", "outwear", "dress", "hat", "pants", "shoes", "shorts", "skirt")
KINDS = TOP10 + ("blazer", "blouse", "body", "hoodie", "polo", "top", "undershirt")
UNKNOWN = -1
TRAIN_SIDE, NET_SIDE = 256, 192


def shrink(pixels, axis, size):
    """Averages the pixels that each output pixel covers along one axis, fractions included (as INTER_AREA)."""
    sums = np.cumsum(pixels, axis, dtype=np.float32)
    sums = np.concatenate([np.zeros_like(np.take(sums, [0], axis)), sums], axis)
    edges = np.arange(size + 1) * (pixels.shape[axis] / size)
    below = np.minimum(edges.astype(int), pixels.shape[axis] - 1)
    fraction = np.expand_dims((edges - below).astype(np.float32), tuple(range(1, 3 - axis)))
    at_edges = np.take(sums, below, axis) * (1 - fraction) + np.take(sums, below + 1, axis) * fraction
    return np.diff(at_edges, axis=axis) * np.float32(size / pixels.shape[axis])


def square(picture, side):
    """Stretches a PIL picture to side x side RGB uint8 by area interpolation."""
    pixels = np.asarray(ImageOps.exif_transpose(picture).convert("RGB"), np.float32)
    shrunk = shrink(shrink(pixels, 0, side), 1, side)
    return np.rint(shrunk).clip(0, 255).astype(np.uint8)


def kind_of(row):
    """The number of the photo's kind; the cleaner ten-class label wins; UNKNOWN for 'Not sure' and the like."""
    name = row["top10_class"] or row["label"].lower()
    return KINDS.index(name) if name in KINDS else UNKNOWN


def top10_of(row):
    """The number of the photo's public ten-class label, or UNKNOWN where it has none."""
    return TOP10.index(row["top10_class"]) if row["top10_class"] else UNKNOWN


def read_photos(folder, split):
    """Yields (path, kind, ten-class kind) of one split of the clothing photos."""
    with open(folder / "labels.csv", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["split"] == split:
                yield folder / "images" / (row["image"] + ".jpg"), kind_of(row), top10_of(row)


def cache_photos(folder, side, target):
    """Writes every photo of labels.csv, in its order, with its name, photographer and labels as one .npz."""
    with open(folder / "labels.csv", newline="") as lines:
        rows = list(csv.DictReader(lines))
    pictures = np.stack([square(Image.open(folder / "images" / (row["image"] + ".jpg")), side) for row in rows])
    np.savez(target, pictures=pictures, kinds=np.array([kind_of(row) for row in rows]),
             top10=np.array([top10_of(row) for row in rows]), names=np.array([row["image"] for row in rows]),
             photographers=np.array([row["photographer"] for row in rows]),
             held=np.array([row["split"] == "validation" for row in rows]))
    print(f"{target}: {len(rows)} photos at {side}")


def read_drawings(folder):
    """Yields (path, kind, ten-class kind) of drawn garments filed under their kind's name."""
    for name in TOP10:
        for path in sorted((folder / name).glob("*.jpg")):
            yield path, KINDS.index(name), TOP10.index(name)


def cache(entries, side, target):
    """Writes pictures, kinds and ten-class kinds of the entries as one .npz."""
    paths, kinds, top10 = zip(*entries)
    pictures = np.stack([square(Image.open(path), side) for path in paths])
    np.savez(target, pictures=pictures, kinds=np.array(kinds), top10=np.array(top10))
    print(f"{target}: {len(paths)} pictures at {side}, {sum(k == UNKNOWN for k in kinds)} of no known kind")


def load(path):
    """Returns pictures (N, side, side, 3) uint8, kinds and ten-class kinds."""
    with np.load(path) as arrays:
        return arrays["pictures"], arrays["kinds"], arrays["top10"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--photos", type=Path, help="folder with labels.csv and images/")
    arguments.add_argument("--drawings", type=Path, help="folder KIND/*.jpg to train on")
    arguments.add_argument("--drawings-held-out", type=Path, help="folder KIND/*.jpg to check on")
    arguments.add_argument("--work", type=Path, required=True, help="folder for the arrays")
    options = arguments.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    if options.photos:
        cache_photos(options.photos, TRAIN_SIDE, options.work / "photos.npz")
        cache(read_photos(options.photos, "validation"), NET_SIDE, options.work / "validation.npz")
    if options.drawings:
        cache(read_drawings(options.drawings), TRAIN_SIDE, options.work / "drawings.npz")
    if options.drawings_held_out:
        cache(read_drawings(options.drawings_held_out), NET_SIDE, options.work / "drawings-held-out.npz")


if __name__ == "__main__":
    main()
