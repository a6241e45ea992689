"""Compares ways to find a garment's pixels before a busy background: overlap with where it is known to be, and time.

The pictures are those of held_up.py: validation garments cut out and put before other places with a
hand over each, so where the garment is seen is known. They were cut out by masks.py's GrabCut before their own floors,
and the net learnt from such masks and places of other photos; a person's mask, as MediaPipe's, was not tried.
"""
import argparse
import time
from pathlib import Path

import cv2
import numpy as np
import torch

from held_up import SHIPPED, chosen, held_up
from masks import cut_out
from train import Store


def by_net(net):
    """The mask head's answer, as large as the picture."""
    def find(picture):
        with torch.no_grad():
            mask = net(torch.from_numpy(picture[None]))[3].numpy()
        side = int(mask.size ** 0.5)
        return cv2.resize(mask.reshape(side, side), picture.shape[1::-1], interpolation=cv2.INTER_LINEAR) > 0
    return find


def by_grabcut(picture):
    return cv2.resize(cut_out(picture).astype(np.uint8), picture.shape[1::-1], interpolation=cv2.INTER_NEAREST) > 0


def by_middle(picture):
    """What needs no look: a rounded square in the middle."""
    down, across = np.abs(np.mgrid[0:picture.shape[0], 0:picture.shape[1]] / (picture.shape[0] - 1) * 2 - 1)
    return down ** 2.5 + across ** 2.5 < 0.75 ** 2.5


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with the arrays")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    store, net = Store(options.work), torch.jit.load(str(SHIPPED)).eval()
    numbers, _ = chosen(store, 300, 4000, np.random.RandomState(1))
    pictures, garments = held_up(store, numbers, 1)
    ways = (("mask head (the whole net's time)", by_net(net)), ("GrabCut", by_grabcut), ("middle", by_middle))
    for name, find in ways:
        overlaps, took = [], []
        for picture, garment in zip(pictures, garments):
            started = time.thread_time()
            found = find(picture)
            took.append((time.thread_time() - started) * 1e3)
            overlaps.append((found & garment).sum() / max((found | garment).sum(), 1))
        print(f"{name}: IoU mean {np.mean(overlaps):.3f}, median {np.median(overlaps):.3f}, "
              f"{np.median(took):.1f} ms (n={len(overlaps)})")


if __name__ == "__main__":
    main()
