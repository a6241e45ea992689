"""Garments as they are worn: crops of the street photos around each garment, with its kind and its human mask."""
import argparse
from pathlib import Path

import cv2
import numpy as np

from dataset import KINDS
from masks import MASK_SIDE
from scenes import LAST_TRAIN, SIDE, read_worn

# Labels of the photos that have one plain counterpart among the kinds; cardigan, vest, romper and the like have none.
KIND_OF = {51: "t-shirt", 38: "shirt", 5: "blouse", 54: "top", 48: "longsleeve", 26: "longsleeve", 49: "longsleeve",
           22: "hoodie", 13: "outwear", 24: "outwear", 10: "outwear", 4: "blazer", 14: "dress", 25: "pants", 31: "pants",
           27: "pants", 40: "shorts", 42: "skirt", 20: "hat", 7: "shoes", 12: "shoes", 16: "shoes", 21: "shoes",
           28: "shoes", 32: "shoes", 36: "shoes", 39: "shoes", 43: "shoes", 58: "shoes"}
_LEAST_AREA, _MARGIN = 900, 0.1


def garments(picture, mask):
    """Yields (crop SIDE x SIDE, mask MASK_SIDE x MASK_SIDE bool, kind) of each garment that shows enough of itself."""
    for kind in sorted(set(KIND_OF.values())):
        own = np.isin(mask, [label for label, name in KIND_OF.items() if name == kind])
        if own.sum() < _LEAST_AREA:
            continue
        down, across = np.nonzero(own)
        top, bottom, left, right = down.min(), down.max() + 1, across.min(), across.max() + 1
        pad_down, pad_across = int((bottom - top) * _MARGIN), int((right - left) * _MARGIN)
        rows = slice(max(0, top - pad_down), bottom + pad_down)
        columns = slice(max(0, left - pad_across), right + pad_across)
        crop = cv2.resize(picture[rows, columns], (SIDE, SIDE), interpolation=cv2.INTER_AREA)
        inside = cv2.resize(own[rows, columns].astype(np.uint8), (MASK_SIDE, MASK_SIDE), interpolation=cv2.INTER_LINEAR)
        yield crop, inside > 0, KINDS.index(kind)


def cache(worn, first, last, target):
    """Writes the garments of the photos first..last."""
    found = [garment for photo in read_worn(worn, first, last) for garment in garments(*photo)]
    crops, masks, kinds = zip(*found)
    np.savez(target, pictures=np.stack(crops), masks=np.packbits(np.stack(masks), axis=2), kinds=np.array(kinds))
    print(target, dict(zip(KINDS, np.bincount(kinds, minlength=len(KINDS)).tolist())))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="writes worn.npz and worn-choose.npz")
    arguments.add_argument("--worn", type=Path, required=True, help="folder with photos/ and masks/")
    options = arguments.parse_args()
    cv2.setNumThreads(1)
    cache(options.worn, 1, LAST_TRAIN, options.work / "worn.npz")
    cache(options.worn, LAST_TRAIN + 1, 804, options.work / "worn-choose.npz")


if __name__ == "__main__":
    main()
