"""Fine-tunes the whole net on garment photos; chooses nothing but reports validation every epoch."""
import argparse
import copy
import math
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from augment import Strength, mix, views
from dataset import KINDS, NET_SIDE, TOP10, UNKNOWN, load
from net import KindNet, normalise
from recipe import RECIPES, Recipe

_BATCH = 32
_UNKNOWN_WEIGHT = 0.5


@dataclass(frozen=True)
class Training:
    """Pictures (N, side, side, 3) uint8, photos first and drawings after; targets (N, kinds) and weights (N)."""

    pictures: np.ndarray
    targets: torch.Tensor
    weights: torch.Tensor
    photos: int

    @staticmethod
    def of(pictures, kinds, photos, smoothing):
        """Smoothed targets; pictures of no known kind pull, more weakly, towards equal probabilities."""
        kinds = torch.from_numpy(kinds)
        known = kinds != UNKNOWN
        targets = torch.full((len(kinds), len(KINDS)), 1 / len(KINDS))
        targets[known] = F.one_hot(kinds[known], len(KINDS)) * (1 - smoothing) + smoothing / len(KINDS)
        return Training(pictures, targets, torch.where(known, 1.0, _UNKNOWN_WEIGHT), photos)


def scores(net, pictures, batch=64):
    """Logits of uint8 NHWC pictures of the net's size."""
    net.eval()
    with torch.no_grad():
        return torch.cat([net(normalise(torch.from_numpy(pictures[i:i + batch])))
                          for i in range(0, len(pictures), batch)])


def top1(logits, truth, classes):
    """Share of the labelled pictures whose best logit among the first `classes` is right, and their number."""
    labelled = truth != UNKNOWN
    right = logits[labelled][:, :classes].argmax(1).numpy() == truth[labelled]
    return right.mean(), int(labelled.sum())


def loss_of(logits, targets, weights):
    """Weighted cross entropy with soft targets."""
    return -(weights * (targets * F.log_softmax(logits, 1)).sum(1)).mean()


def warm_head(net, training, generator, epochs=12):
    """Trains the head alone on the frozen encoder's taps, so that fine-tuning starts from a sane head."""
    pictures = training.pictures[:training.photos]
    net.eval()
    with torch.no_grad():
        taps = torch.cat([net.encoder(normalise(torch.from_numpy(shrunk(pictures[i:i + 64]))))[0]
                          for i in range(0, len(pictures), 64)])
    net.mean.copy_(taps.mean(0))
    net.deviation.copy_(taps.std(0) + 0.02)
    parameters = [*net.head.parameters(), *net.classify.parameters()]
    optimiser = torch.optim.AdamW(parameters, 1e-3, weight_decay=0.05)
    net.train()
    for _ in range(epochs):
        for batch in torch.randperm(len(taps), generator=generator).split(64):
            logits = net.classify(net.drop_head(net.kind(taps[batch])))
            loss = loss_of(logits, training.targets[batch], training.weights[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def shrunk(pictures):
    """uint8 NHWC pictures to the net's size."""
    x = torch.from_numpy(pictures).permute(0, 3, 1, 2).float()
    x = F.interpolate(x, size=(NET_SIDE, NET_SIDE), mode="bilinear", align_corners=False, antialias=True)
    return x.round().clamp(0, 255).byte().permute(0, 2, 3, 1).numpy()


def freeze(net, blocks):
    """Keeps the stem and the first blocks as ported: they know edges already and cost most of the backward pass."""
    if blocks:
        for module in [net.encoder.stem, *net.encoder.blocks[:blocks]]:
            module.requires_grad_(False)


def optimiser_of(net, rate):
    """AdamW: the encoder at `rate`, biases undecayed, the head 2.5 times as fast."""
    body = [p for p in net.encoder.parameters() if p.requires_grad]
    head = [*net.head.parameters(), *net.classify.parameters()]
    return torch.optim.AdamW([
        {"params": [p for p in body if p.dim() > 1], "lr": rate, "weight_decay": 0.02},
        {"params": [p for p in body if p.dim() <= 1], "lr": rate, "weight_decay": 0.0},
        {"params": head, "lr": rate * 2.5, "weight_decay": 0.05}])


class Schedule:
    """Short linear warm-up, then half a cosine down to two per cent."""

    def __init__(self, optimiser, steps, warm_up=40):
        self._groups, self._steps, self._warm_up = optimiser.param_groups, steps, warm_up
        self._base = [group["lr"] for group in self._groups]

    def set(self, step):
        factor = min(1, (step + 1) / self._warm_up) * (0.49 * (1 + math.cos(math.pi * step / self._steps)) + 0.02)
        for group, base in zip(self._groups, self._base):
            group["lr"] = base * factor


def mixed(photos, drawings, recipe, draw):
    """Numbers of one epoch's pictures in random order: photos and, as the wanted share of the epoch, drawings."""
    shown = draw.permutation(photos)[:int(photos * recipe.photos_share)]
    wanted = int(len(shown) * recipe.drawings_share / (1 - recipe.drawings_share))
    drawn = photos + draw.permutation(drawings)[:wanted]
    return draw.permutation(np.concatenate([shown, drawn])).astype(np.int64)


def fine_tune(net, training, recipe, seed, report, fresh=True):
    """Runs the epochs and returns the moving average of the weights after the last one."""
    generator, draw = torch.Generator().manual_seed(seed), np.random.RandomState(seed)
    if fresh:
        warm_head(net, training, generator)
        report(net, 0, "head only")
    net.to(memory_format=torch.channels_last)
    freeze(net, recipe.frozen_blocks)
    average, optimiser = copy.deepcopy(net), optimiser_of(net, recipe.rate)
    drawings = len(training.pictures) - training.photos
    orders = [mixed(training.photos, drawings, recipe, draw) for _ in range(recipe.epochs)]
    schedule, step = Schedule(optimiser, sum(len(order) // _BATCH for order in orders)), 0
    strength = Strength(smallest_area=recipe.smallest_area)
    for epoch, order in enumerate(orders, 1):
        started, total = time.time(), 0.0
        net.train()
        for batch in np.split(order[:len(order) // _BATCH * _BATCH], len(order) // _BATCH):
            schedule.set(step)
            x = torch.from_numpy(training.pictures[batch]).permute(0, 3, 1, 2).float()
            x = views(x, recipe.side, strength, generator)
            x, targets, weights = mix(x, training.targets[batch], training.weights[batch], recipe.mixed, draw)
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(x / 127.5 - 1)
            loss = loss_of(logits.float(), targets, weights)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step, total = step + 1, total + loss.item()
            follow(average, net, min(0.99, (1 + step) / (10 + step)))
        report(average, epoch, f"epoch {epoch}/{recipe.epochs} at {recipe.side}: "
                               f"loss {total / (len(order) // _BATCH):.3f}, {time.time() - started:.0f} s")
    return average


@torch.no_grad()
def follow(average, net, decay):
    """Moves the averaged weights towards the net's."""
    for mean, value in zip(average.parameters(), net.parameters()):
        if value.requires_grad:
            mean.mul_(decay).add_(value, alpha=1 - decay)


def ported(work):
    """A net with the ported encoder and a fresh head."""
    net = KindNet()
    net.encoder.load_state_dict(torch.load(work / "encoder.pt"))
    return net


def add_recipe(arguments):
    """Options that name a recipe and change its numbers."""
    arguments.add_argument("--recipe", choices=sorted(RECIPES), default="first")
    for field, kind in Recipe.__annotations__.items():
        arguments.add_argument("--" + field.replace("_", "-"), type=_yes if kind is bool else kind)


def _yes(text):
    return {"yes": True, "no": False}[text]


def recipe_of(options):
    """The recipe that the options name."""
    changes = {field: getattr(options, field) for field in Recipe.__annotations__}
    return replace(RECIPES[options.recipe], **{k: v for k, v in changes.items() if v is not None})


def read_training(work, recipe):
    """The train photos of the fixed split and, where the recipe wants them, the drawings."""
    pictures, kinds, top10 = load(work / "train.npz")
    shown = wanted(kinds, top10, recipe)
    pictures, kinds, photos = pictures[shown], kinds[shown], int(shown.sum())
    if recipe.drawings_share:
        drawn, drawn_kinds, _ = load(work / "drawings.npz")
        pictures, kinds = np.concatenate([pictures, drawn]), np.concatenate([kinds, drawn_kinds])
    return Training.of(pictures, kinds, photos, recipe.smoothing)


def wanted(kinds, top10, recipe):
    """Which photos a recipe learns from."""
    if recipe.ten_only:
        return top10 != UNKNOWN
    return np.full(len(kinds), True) if recipe.unknown else kinds != UNKNOWN


def reporter(work, name):
    """A function that prints validation figures of a net and keeps its weights."""
    sets = [(part, *load(work / f"{part}.npz")) for part in ("validation", "drawings-held-out")
            if (work / f"{part}.npz").exists()]

    def report(net, epoch, note):
        parts = []
        for part, pictures, kinds, top10 in sets:
            logits = scores(net, pictures)
            ten, count = top1(logits, top10, len(TOP10))
            every, all_count = top1(logits, kinds, len(KINDS))
            parts.append(f"{part} ten-class {ten:.4f} (n={count}), all kinds {every:.4f} (n={all_count})")
        print(f"{note} | {' | '.join(parts)}", flush=True)
        torch.save(net.state_dict(), work / f"{name}-epoch{epoch}.pt")

    return report


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with encoder.pt and the arrays")
    arguments.add_argument("--name", required=True, help="name of the run: writes NAME.pt and one file an epoch")
    arguments.add_argument("--start", help="run to continue from instead of the ported encoder")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=2)
    add_recipe(arguments)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    recipe, net = recipe_of(options), ported(options.work)
    if options.start:
        net.load_state_dict(torch.load(options.work / f"{options.start}.pt"))
    average = fine_tune(net, read_training(options.work, recipe), recipe, options.seed,
                        reporter(options.work, options.name), fresh=not options.start)
    torch.save(average.state_dict(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
