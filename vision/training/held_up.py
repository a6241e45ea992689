"""How often a garment that is held up is found again among 4,000: R@1 and R@6 of the shipped net's embeddings.

The gallery is photos as they are: all of the validation photographers, the rest drawn from the others. Asked are 300
of the validation photos, which no net was trained on, each cut out by its mask and held up elsewhere: before the
background of another validation photographer or a street, by chance further away, off the middle and folded, with a
hand over it, turned, in other light, with a camera's noise. Right is the photo that it was made of, and nothing else.
Streets and hands are those that nets were trained with; backgrounds and garments are not. Nothing is chosen here.
"""
import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from augment import Strength, views
from compose import Composer
from dataset import NET_SIDE, square
from retrieval import describe
from train import Store, shrunk

_VIEW = Strength(smallest_area=0.8, degrees=8, light=0.25, cast=0.08, covered=0, blurred=0.2, noise=6)
_HAND_SIDES, _MARGIN = (30, 110), 0.06  # pixels of a stored photo; share of the box on each side
SHIPPED = Path(__file__).parent.parent / "models" / "garment" / "net.pt"


def chosen(store, asked, size, draw):
    """Numbers of the photos that are asked for, and of the gallery's, which starts with them."""
    queries = draw.permutation(np.nonzero(store.held & store.usable)[0])[:asked]
    others = np.setdiff1d(np.nonzero(store.held)[0], queries)
    return queries, np.concatenate([queries, others, draw.permutation(np.nonzero(~store.held)[0])])[:size]


def hand_over(picture, covers, draw):
    """Lays a hand over the garment of a (4, side, side) picture; the mask loses what is hidden."""
    wide, high = draw.randint(*_HAND_SIDES, 2).tolist()
    hand = torch.from_numpy(covers[draw.randint(len(covers))]).permute(2, 0, 1)[None].float()
    hand = F.interpolate(hand, size=(high, wide), mode="bilinear", align_corners=False)[0]
    garment = torch.nonzero(picture[3] > 0.5)
    down, across = garment[draw.randint(len(garment))].tolist()
    top, left = max(down - high // 2, 0), max(across - wide // 2, 0)
    under = picture[:, top:top + high, left:left + wide]
    hand = hand[:, :under.shape[1], :under.shape[2]]
    alpha = hand[3:] / 255
    under[:3] = under[:3] * (1 - alpha) + hand[:3] * alpha
    under[3:] *= 1 - alpha


def held_up(store, numbers, seed):
    """The photos held up elsewhere: uint8 NHWC of the net's size, and where the garment is seen, (N, side, side)."""
    draw, generator = np.random.RandomState(seed), torch.Generator().manual_seed(seed)
    seen = []
    for i in numbers:
        places = store.places(store.held & (store.photographers != store.photographers[i]))
        x = Composer(places, 1.0, draw).compose(store.pictures[[i]], store.masks[[i]], store.usable[[i]])
        hand_over(x[0], places.covers, draw)
        seen.append(views(x, NET_SIDE, _VIEW, generator, flip=False))
    seen = torch.cat(seen)
    pictures = seen[:, :3].clamp(0, 255).round().byte().permute(0, 2, 3, 1).numpy()
    return pictures, (seen[:, 3] > 0.5).numpy()


def located(picture, garment):
    """The picture's part around the garment with a margin, stretched to the net's size, as a locator would give it."""
    rows, columns = (np.nonzero(garment.any(axis))[0] for axis in (1, 0))
    spans = []
    for places in (rows, columns):
        margin = round((places[-1] + 1 - places[0]) * _MARGIN)
        spans.append(slice(max(places[0] - margin, 0), places[-1] + 1 + margin))
    return square(Image.fromarray(picture[tuple(spans)]), NET_SIDE)


def found_again(queries, gallery):
    """The place, from 1 on, of each query's own photo among the gallery, which starts with them in their order."""
    likeness = queries @ gallery.T
    return (likeness > np.diagonal(likeness)[:, None]).sum(1) + 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with the arrays")
    arguments.add_argument("--net", type=Path, default=SHIPPED, help="TorchScript to ask")
    arguments.add_argument("--asked", type=int, default=300)
    arguments.add_argument("--gallery", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    store, net = Store(options.work), torch.jit.load(str(options.net)).eval()
    numbers, shown = chosen(store, options.asked, options.gallery, np.random.RandomState(options.seed))
    _, gallery, _ = describe(net, shrunk(store.pictures[shown]))
    pictures, garments = held_up(store, numbers, options.seed)
    cropped = np.stack([located(*pair) for pair in zip(pictures, garments)])
    print(f"{len(numbers)} held up, gallery {len(gallery)}")
    for name, asked in (("whole picture", pictures), ("cropped to the garment", cropped)):
        places = found_again(describe(net, asked)[1], gallery)
        print(f"{name}: " + ", ".join(f"R@{k} {(places <= k).mean():.3f}" for k in (1, 6)))


if __name__ == "__main__":
    main()
