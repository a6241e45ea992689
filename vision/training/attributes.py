"""Trains what the net says beside the kind: pattern, sleeve and hem, from labels by eye (vision/evaluation).

The trunk stays as it is; linear answers are trained on its taps of several views. The strength of the decay and each
attribute's temperature are chosen on the chance draw of train photos (natural frequencies); validation is read once, to
report. The answers, divided by the temperatures, go into NAME-garment.pt.
"""
import argparse
import csv
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import Strength, views
from dataset import NET_SIDE
from net import ATTRIBUTE_INPUT, ATTRIBUTE_NUMBERS, ATTRIBUTES
from retrieval import load_garment
from train import shrunk

LABELS = Path(__file__).parent.parent / "evaluation"
_VIEW = Strength(smallest_area=0.6, degrees=12, light=0.25, covered=0.15, blurred=0.15)
_COLUMNS = ("pattern", "sleeve", "length")


def read(name):
    """Photo names and (N, attributes) numbers, -1 where nothing is said."""
    with open(LABELS / f"attributes-{name}.csv", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["ok"] == "yes"]
    numbers = [[values.index(row[column]) if row[column] in values else -1
                for column, values in zip(_COLUMNS, ATTRIBUTES.values())] for row in rows]
    return [row["image"] for row in rows], torch.tensor(numbers)


@torch.no_grad()
def taps_of(trunk, pictures, seed=None):
    """(N, ATTRIBUTE_INPUT) of stored pictures, seen plainly or, with a seed, in a random view."""
    generator = torch.Generator().manual_seed(seed or 0)
    found = []
    for start in range(0, len(pictures), 32):
        part = pictures[start:start + 32]
        if seed is None:
            x = torch.from_numpy(shrunk(part)).permute(0, 3, 1, 2).float()
        else:
            x = views(torch.from_numpy(part).permute(0, 3, 1, 2).float(), NET_SIDE, _VIEW, generator)
        late, look, _ = trunk(x.contiguous(memory_format=torch.channels_last) / 127.5 - 1)
        found.append(torch.cat([look, late], 1))
    return torch.cat(found)


def fit(taps, numbers, decay, epochs=60):
    """Linear answers of standardised taps with the standardising folded in; taps (views, N, ATTRIBUTE_INPUT)."""
    mean, deviation = taps.mean((0, 1)), taps.std((0, 1)) + 0.02
    taps = (taps - mean) / deviation
    torch.manual_seed(1)
    answer = torch.nn.Linear(ATTRIBUTE_INPUT, ATTRIBUTE_NUMBERS)
    torch.nn.init.zeros_(answer.weight)
    optimiser = torch.optim.AdamW(answer.parameters(), 1e-3, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, epochs)
    for _ in range(epochs):
        for view in torch.randperm(len(taps)):
            for batch in torch.randperm(taps.shape[1]).split(64):
                loss = loss_of(answer(F.dropout(taps[view, batch], 0.3)), numbers[batch])
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
        schedule.step()
    weight = answer.weight.data / deviation
    return weight, answer.bias.data - weight @ mean


def split(logits):
    return torch.split(logits, [len(values) for values in ATTRIBUTES.values()], 1)


def loss_of(logits, numbers):
    return sum(F.cross_entropy(part, numbers[:, i], ignore_index=-1) if (numbers[:, i] >= 0).any() else part.sum() * 0
               for i, part in enumerate(split(logits)))


def right(weight, bias, taps, numbers):
    """Share of right answers of each attribute where one is due."""
    found = []
    for i, part in enumerate(split(taps @ weight.T + bias)):
        due = numbers[:, i] >= 0
        found.append((part[due].argmax(1) == numbers[due, i]).float().mean().item())
    return found


def temperatures(weight, bias, taps, numbers):
    """Of each attribute the one with the least negative log likelihood."""
    found = []
    for i, part in enumerate(split(taps @ weight.T + bias)):
        due = numbers[:, i] >= 0
        found.append(min((0.5, 0.7, 1.0, 1.4, 2.0, 2.8, 4.0), key=lambda t: F.cross_entropy(part[due] / t, numbers[due, i]).item()))
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--name", required=True, help="run that embed.py ended; changes NAME-garment.pt")
    arguments.add_argument("--views", type=int, default=5)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    file = options.work / f"{options.name}-garment.pt"
    net = load_garment(file)
    trunk = net.trunk
    with np.load(options.work / "photos.npz") as arrays:
        pictures, place = arrays["pictures"], {name: i for i, name in enumerate(arrays["names"])}

    def stored(names):
        return pictures[[place[name] for name in names]]

    names, numbers = read("train")
    seen = torch.stack([taps_of(trunk, stored(names))] +
                       [taps_of(trunk, stored(names), seed) for seed in range(1, options.views + 1)])
    chance_names, chance_numbers = read("train-random")
    chance = taps_of(trunk, stored(chance_names))
    answers = {decay: fit(seen, numbers, decay) for decay in (0.1, 0.5, 2.0, 8.0)}
    tried = {decay: right(*answer, chance, chance_numbers) for decay, answer in answers.items()}
    for decay, shares in tried.items():
        print(f"decay {decay}: " + ", ".join(f"{k} {v:.3f}" for k, v in zip(ATTRIBUTES, shares)), flush=True)
    best = max(tried, key=lambda decay: sum(tried[decay]))
    found = temperatures(*answers[best], chance, chance_numbers)
    print(f"temperatures {dict(zip(ATTRIBUTES, found))}")
    everything = torch.cat([seen, torch.stack([chance] + [taps_of(trunk, stored(chance_names), seed)
                                                         for seed in range(1, options.views + 1)])], 1)
    weight, bias = fit(everything, torch.cat([numbers, chance_numbers]), best)
    asked_names, asked_numbers = read("validation")
    shares = right(weight, bias, taps_of(trunk, stored(asked_names)), asked_numbers)
    print(f"validation (n={len(asked_names)}), decay {best}: "
          + ", ".join(f"{k} {v:.3f}" for k, v in zip(ATTRIBUTES, shares)))
    cooled = torch.cat([torch.full((len(values),), 1 / t) for t, values in zip(found, ATTRIBUTES.values())])
    net.attributes.weight.data.copy_(weight * cooled[:, None])
    net.attributes.bias.data.copy_(bias * cooled)
    torch.save({**torch.load(file), "net": net.state_dict()}, file)


if __name__ == "__main__":
    main()
