"""Trains the answer to "is this a garment at all" once more, on more that is none, when all else is done.

In training what must be refused is cut from street photos, so it is small and unsharp, and a net learns that what is
unsharp is no garment. Here garments and the rest are brought to the same sharpness by chance, and floors without their
garment and drawn things are among the rest. The trunk stays; one linear answer reads all its taps.
"""
import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import Strength, views
from dataset import NET_SIDE, UNKNOWN
from embed import second_views
from net import KIND_SIZE, normalise
from retrieval import load_garment
from things import things
from train import Store, shrunk

_VIEW = Strength(smallest_area=0.5, degrees=20, light=0.3, covered=0.15, unsharp=0.5)
_DRAWN, _FLOORS, _LOST = 3000, 1500, 0.03
_DECAYS = (1e-4, 1e-3, 1e-2)


def seen_anew(pictures, generator):
    """uint8 NHWC random views of the net's size, half of them unsharp."""
    found = []
    for part in np.array_split(pictures, max(1, len(pictures) // 64)):
        x = views(torch.from_numpy(part).permute(0, 3, 1, 2).float(), NET_SIDE, _VIEW, generator)
        found.append(x.clamp(0, 255).round().byte().permute(0, 2, 3, 1).numpy())
    return np.concatenate(found)


@torch.no_grad()
def taps_of(net, pictures):
    """(N, KIND_SIZE + ATTRIBUTE_INPUT): what the answer reads."""
    found = []
    for start in range(0, len(pictures), 64):
        late, look, _ = net.trunk(normalise(torch.from_numpy(pictures[start:start + 64])))
        found.append(torch.cat([F.relu(net.head(late)), look, late], 1))
    return torch.cat(found)


def fit(taps, wanted, weights, decay):
    """Logistic regression of standardised taps with the standardising folded in."""
    mean, deviation = taps.mean(0), taps.std(0) + 0.02
    seen = (taps - mean) / deviation
    weight, bias = torch.zeros(taps.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=80, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        total = F.binary_cross_entropy_with_logits(seen @ weight + bias, wanted, weight=weights) + decay * weight.square().sum()
        total.backward()
        return total

    optimiser.step(loss)
    folded = weight.detach() / deviation
    return folded, bias.detach() - folded @ mean


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--name", required=True, help="run that embed.py ended; changes NAME-garment.pt")
    options = arguments.parse_args()
    torch.set_num_threads(2)
    file = options.work / f"{options.name}-garment.pt"
    net, store, generator = load_garment(file), Store(options.work), torch.Generator().manual_seed(1)
    draw = np.random.RandomState(1)
    garments = np.nonzero(~store.held & (store.kinds != UNKNOWN))[0]
    with np.load(options.work / "backgrounds.npz") as kept, np.load(options.work / "scenes.npz") as scenes:
        floors, streets, refused = kept["backgrounds"], scenes["streets"], scenes["refused"]
    with np.load(options.work / "worn.npz") as kept:
        worn = kept["pictures"]
    bare = floors[draw.permutation(np.nonzero(~store.held)[0])[:_FLOORS]]
    shown = [store.pictures[garments], worn, store.drawings()[0]]
    others = [refused, refused, bare, things(draw, _DRAWN, list(streets) + list(floors[~store.held]))]
    seen = [seen_anew(part, generator) for part in shown] + [second_views(store.looks(), garments, store.places(~store.held), 7)]
    hidden = [seen_anew(part, generator) for part in others]
    taps = torch.cat([taps_of(net, part) for part in seen + hidden])
    wanted = torch.cat([torch.ones(sum(map(len, seen))), torch.zeros(sum(map(len, hidden)))])
    weights = torch.where(wanted > 0, 0.5 / wanted.mean(), 0.5 / (1 - wanted.mean()))
    print(f"{sum(map(len, seen))} garments, {sum(map(len, hidden))} others", flush=True)

    held = shrunk(store.pictures[store.held & (store.kinds != UNKNOWN)])
    own = {"sharp": taps_of(net, held), "anew": taps_of(net, seen_anew(held, generator))}
    with np.load(options.work / "refused-choose.npz") as kept:
        rest = {name: taps_of(net, seen_anew(kept[name], generator)) for name in kept.files}
    rest["floor"] = taps_of(net, shrunk(floors[store.held]))
    rest["thing"] = taps_of(net, shrunk(things(draw, 300, list(streets))))
    answers = {decay: fit(taps, wanted, weights, decay) for decay in _DECAYS}
    figures = {}
    for decay, (weight, bias) in answers.items():
        least = torch.quantile(own["sharp"] @ weight + bias, _LOST)
        shares = {name: (part @ weight + bias < least).float().mean().item() for name, part in rest.items()}
        figures[decay] = np.mean(list(shares.values()))
        lost = (own["anew"] @ weight + bias < least).float().mean().item()
        print(f"decay {decay}: refused {figures[decay]:.3f} " + " ".join(f"{k} {v:.3f}" for k, v in shares.items())
              + f" at {_LOST} lost, {lost:.3f} of random views", flush=True)
    weight, bias = answers[max(figures, key=figures.get)]
    net.answer.weight.data[-1] = weight[:KIND_SIZE]
    net.answer.bias.data[-1] = bias
    net.outlier.weight.data.copy_(weight[None, KIND_SIZE:])
    torch.save({**torch.load(file), "net": net.state_dict()}, file)


if __name__ == "__main__":
    main()
