"""Cuts the garments out of the photos: GrabCut (https://doi.org/10.1145/1015706.1015720) in CIELAB, from a prior that
the garment lies in the middle and the floor at the rim. Right in most photos; `suspect` names those that are not usable."""
import argparse
from pathlib import Path

import cv2
import numpy as np

MASK_SIDE = 128
_ROUNDS, _CLOSE, _LEAST_PART = 4, 5, 0.2


def prior(side):
    """Probably garment within a rounded square, surely not at the rim, probably not between."""
    down, across = np.abs(np.mgrid[0:side, 0:side] / (side - 1) * 2 - 1)
    labels = np.full((side, side), cv2.GC_PR_BGD, np.uint8)
    labels[down ** 2.5 + across ** 2.5 < 0.75 ** 2.5] = cv2.GC_PR_FGD
    labels[np.maximum(down, across) > 0.97] = cv2.GC_BGD
    return labels


def cut_out(picture, side=160):
    """The garment's mask (MASK_SIDE, MASK_SIDE) bool of a uint8 RGB picture."""
    small = cv2.cvtColor(cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2LAB)
    labels = prior(side)
    cv2.setRNGSeed(1)
    cv2.grabCut(small, labels, None, np.zeros((1, 65)), np.zeros((1, 65)), _ROUNDS, cv2.GC_INIT_WITH_MASK)
    found = large_parts(((labels == cv2.GC_FGD) | (labels == cv2.GC_PR_FGD)).astype(np.uint8))
    found = cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((_CLOSE, _CLOSE), np.uint8))
    return cv2.resize(found, (MASK_SIDE, MASK_SIDE), interpolation=cv2.INTER_AREA) > 0


def large_parts(found):
    """The largest connected part and those not much smaller (the second shoe)."""
    count, parts, sizes, _ = cv2.connectedComponentsWithStats(found)
    if count < 2:
        return found
    least = sizes[1:, cv2.CC_STAT_AREA].max() * _LEAST_PART
    kept = [part for part in range(1, count) if sizes[part, cv2.CC_STAT_AREA] >= least]
    return np.isin(parts, kept).astype(np.uint8)


def suspect(mask):
    """Whether a mask is too small, too large or too ragged to be a garment's."""
    share = mask.mean()
    outline, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    rim = sum(cv2.arcLength(part, True) for part in outline)
    return not 0.08 < share < 0.9 or rim / (mask.sum() ** 0.5 + 1) > 11


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with photos.npz; writes masks.npz")
    options = arguments.parse_args()
    cv2.setNumThreads(1)
    with np.load(options.work / "photos.npz") as arrays:
        pictures = arrays["pictures"]
    masks = np.stack([cut_out(picture) for picture in pictures])
    doubtful = np.array([suspect(mask) for mask in masks])
    np.savez(options.work / "masks.npz", masks=np.packbits(masks, axis=2), suspect=doubtful)
    print(f"{len(masks)} masks, {doubtful.sum()} suspect")


if __name__ == "__main__":
    main()
