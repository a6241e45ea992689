"""Other places for the garments, things that cover them, and pictures without any.

From street photos with human masks (Clothing Co-Parsing): squares of street and people as backgrounds, arms and faces
as things that cover, and squares without a garment (walls, bags, hair, faces, hands) as what must be refused. The last
hundred photos are kept apart for choosing.
"""
import argparse
from pathlib import Path

import cv2
import numpy as np

SIDE, PATCH, _BACKGROUND_SIDE = 256, 96, 128
LAST_TRAIN = 700
_STREETS, _REFUSED_EACH, _COVERS, _PLACES = 2400, 500, 1200, 60
_NULL, _HAIR, _SKIN = 0, 19, 41
_BAGS = (2, 33, 56)
_THINGS = (1, 9, 15, 17, 29, 34, 47, 57)  # worn, but no garment
_GARMENT_LIMIT = 0.03


def read_worn(folder, first, last):
    """Yields (RGB picture, mask of label numbers) of the photos first..last."""
    for number in range(first, last + 1):
        picture = cv2.imread(str(folder / "photos" / f"{number:04}.jpg"))
        if picture is not None:
            mask = cv2.imread(str(folder / "masks" / f"{number:04}.png"), cv2.IMREAD_GRAYSCALE)
            yield cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), mask


def squares(photos, draw, wanted, keep, small, large):
    """`wanted` random squares at SIDE x SIDE, uint8 RGB, of sides small..large pixels, whose labels `keep` accepts."""
    found, tries = [], 0
    while len(found) < wanted and tries < wanted * 400:
        tries += 1
        picture, mask = photos[draw.randint(len(photos))]
        side = min(draw.randint(small, large + 1), *mask.shape)
        top, left = draw.randint(mask.shape[0] - side + 1), draw.randint(mask.shape[1] - side + 1)
        if keep(mask[top:top + side, left:left + side]):
            square = picture[top:top + side, left:left + side]
            found.append(cv2.resize(square, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR))
    return np.stack(found)


def without_garment(mask):
    allowed = np.isin(mask, (_NULL, _HAIR, _SKIN, *_BAGS, *_THINGS))
    return (~allowed).mean() < _GARMENT_LIMIT


REFUSED = {
    "place": lambda mask: (mask == _NULL).mean() > 0.97,
    "bag": lambda mask: without_garment(mask) and np.isin(mask, _BAGS).mean() > 0.3,
    "head": lambda mask: without_garment(mask) and np.isin(mask, (_HAIR, _SKIN)).mean() > 0.3
                         and (mask == _HAIR).mean() > 0.08,
    "skin": lambda mask: without_garment(mask) and (mask == _SKIN).mean() > 0.3 and (mask == _HAIR).mean() < 0.03,
}


def covers(photos, draw, wanted):
    """(wanted, PATCH, PATCH, 4) uint8: parts of arms, hands and faces, with their outline as the fourth channel."""
    found = []
    for picture, mask in photos:
        count, parts, sizes, _ = cv2.connectedComponentsWithStats((mask == _SKIN).astype(np.uint8))
        for part in range(1, count):
            left, top, wide, high, area = sizes[part]
            if area > 250:
                inside = (parts[top:top + high, left:left + wide] == part).astype(np.uint8) * 255
                patch = np.dstack([picture[top:top + high, left:left + wide], inside])
                found.append(cv2.resize(patch, (PATCH, PATCH), interpolation=cv2.INTER_LINEAR))
    return np.stack([found[i] for i in draw.permutation(len(found))[:wanted]])


def filled(picture, mask, side):
    """The picture without its garment: what lies nearest to each hidden pixel, blurred there."""
    small = cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA)
    hidden = cv2.dilate(cv2.resize(mask.astype(np.uint8), (side, side)), np.ones((5, 5), np.uint8))
    if hidden.all():
        return np.full_like(small, 128)
    _, nearest = cv2.distanceTransformWithLabels(hidden, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    colours = np.zeros((nearest.max() + 1, 3), np.uint8)
    colours[nearest[hidden == 0]] = small[hidden == 0]
    copied = colours[nearest]
    return np.where(hidden[..., None] > 0, cv2.GaussianBlur(copied, (0, 0), 2), copied)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="with photos.npz and masks.npz; writes scenes.npz, backgrounds.npz and refused-choose.npz")
    arguments.add_argument("--worn", type=Path, required=True, help="folder with photos/ and masks/")
    arguments.add_argument("--places", type=Path, help="also writes squares of street without anybody, of the photos kept apart, into this folder: backgrounds for evaluate-vision")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    cv2.setNumThreads(1)
    draw = np.random.RandomState(options.seed)
    train = list(read_worn(options.worn, 1, LAST_TRAIN))
    refused = {name: squares(train, draw, _REFUSED_EACH, keep, 48, 300) for name, keep in REFUSED.items()}
    np.savez(options.work / "scenes.npz", streets=squares(train, draw, _STREETS, lambda mask: True, 180, 400),
             covers=covers(train, draw, _COVERS), refused=np.concatenate(list(refused.values())))
    kept = list(read_worn(options.worn, LAST_TRAIN + 1, 804))
    chosen = {name: squares(kept, draw, _REFUSED_EACH // 4, keep, 48, 300) for name, keep in REFUSED.items()}
    np.savez(options.work / "refused-choose.npz", **chosen)
    if options.places:
        options.places.mkdir(parents=True, exist_ok=True)
        for number, square in enumerate(squares(kept, draw, _PLACES, REFUSED["place"], 120, 300)):
            cv2.imwrite(str(options.places / f"{number:03}.jpg"), cv2.cvtColor(square, cv2.COLOR_RGB2BGR))
    with np.load(options.work / "photos.npz") as photos, np.load(options.work / "masks.npz") as kept_masks:
        masks = np.unpackbits(kept_masks["masks"], axis=2)
        np.savez(options.work / "backgrounds.npz", backgrounds=np.stack(
            [filled(picture, mask, _BACKGROUND_SIDE) for picture, mask in zip(photos["pictures"], masks)]))
    print({name: len(found) for name, found in refused.items()}, {name: len(found) for name, found in chosen.items()})


if __name__ == "__main__":
    main()
