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
from compose import Composer, Places
from dataset import KINDS, NET_SIDE, TOP10, UNKNOWN, load
from masks import MASK_SIDE
from net import KindNet, normalise
from recipe import RECIPES, Recipe

_UNKNOWN_WEIGHT, _GARMENT_WEIGHT = 0.5, 0.3
REFUSED = -2
_WARMED = 1600


@dataclass(frozen=True)
class Training:
    """What a net learns from: photos first, then drawings, worn garments, and refused pictures without a garment.

    pictures (N, side, side, 3) uint8; masks (N, MASK_SIDE, MASK_SIDE / 8) packed; usable (N) bool where the mask is
    right; targets (N, kinds + 1), the last of being a garment; weights (N, 3) of kind, garment and mask.
    """

    pictures: np.ndarray
    masks: np.ndarray
    usable: np.ndarray
    targets: torch.Tensor
    weights: torch.Tensor
    counts: tuple
    places: Places

    @staticmethod
    def of(parts, smoothing, places):
        """`parts` are photos, drawings, worn, refused: each (pictures, kinds, masks, usable), or None where there are none.

        Photos of no known kind pull, more weakly, towards equal probabilities and say nothing of being a garment.
        """
        parts = [part or tuple(array[:0] for array in parts[0]) for part in parts]
        pictures, kinds, masks, usable = (np.concatenate([part[i] for part in parts]) for i in range(4))
        counts = tuple(len(part[0]) for part in parts)
        kinds = torch.from_numpy(kinds)
        known, refused = kinds >= 0, kinds == REFUSED
        targets = torch.full((len(kinds), len(KINDS) + 1), 1 / len(KINDS))
        targets[known, :-1] = F.one_hot(kinds[known], len(KINDS)) * (1 - smoothing) + smoothing / len(KINDS)
        targets[:, -1] = known.float()
        weights = torch.ones(len(kinds), 3)
        weights[kinds == UNKNOWN, :2] = torch.tensor([_UNKNOWN_WEIGHT, 0])
        weights[refused, 0] = 0
        weights[:, 2] = torch.from_numpy(usable).float()
        return Training(pictures, masks, usable, targets, weights, counts, places)


def scores(net, pictures, batch=64):
    """Logits of the kinds, then of being a garment, of uint8 NHWC pictures of the net's size."""
    net.eval()
    with torch.no_grad():
        return torch.cat([net(normalise(torch.from_numpy(pictures[i:i + batch])))[0]
                          for i in range(0, len(pictures), batch)])


def top1(logits, truth, classes):
    """Share of the labelled pictures whose best logit among the first `classes` is right, and their number."""
    labelled = truth != UNKNOWN
    right = logits[labelled][:, :classes].argmax(1).numpy() == truth[labelled]
    return right.mean(), int(labelled.sum())


def kind_loss(answers, targets, weights):
    """Weighted cross entropy of the kinds with soft targets, and of being a garment."""
    kinds = -(targets[:, :-1] * F.log_softmax(answers[:, :-1], 1)).sum(1)
    garment = F.binary_cross_entropy_with_logits(answers[:, -1], targets[:, -1], reduction="none")
    return (weights[:, 0] * kinds + _GARMENT_WEIGHT * weights[:, 1] * garment).mean()


def mask_loss(logits, wanted, weights):
    """Cross entropy and Dice of the masks; `wanted` (N, 1, side, side) 0..1 of any larger size."""
    wanted = F.avg_pool2d(wanted, wanted.size(2) // logits.size(2))
    entropy = F.binary_cross_entropy_with_logits(logits, wanted, reduction="none").mean((1, 2, 3))
    found = torch.sigmoid(logits)
    overlap = 1 - (2 * (found * wanted).sum((1, 2, 3)) + 10) / ((found + wanted).sum((1, 2, 3)) + 10)
    return (weights * (entropy + overlap)).mean()


def warm_head(net, training, generator, epochs=12):
    """Trains the head alone on the frozen encoder's taps, so that fine-tuning starts from a sane head."""
    shown = torch.randperm(len(training.pictures), generator=generator)[:_WARMED]
    targets, weights = training.targets[shown], training.weights[shown]
    net.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        taps = torch.cat([net.trunk(normalise(torch.from_numpy(shrunk(training.pictures[some]))))[0].float()
                          for some in np.array_split(shown.numpy(), len(shown) // 64)])
    net.mean.copy_(taps.mean(0))
    net.deviation.copy_(taps.std(0) + 0.02)
    parameters = [*net.head.parameters(), *net.answer.parameters()]
    optimiser = torch.optim.AdamW(parameters, 1e-3, weight_decay=0.05)
    net.train()
    for _ in range(epochs):
        for batch in torch.randperm(len(taps), generator=generator).split(64):
            answers = net.answer(net.drop_head(net.kind(taps[batch])))
            loss = kind_loss(answers, targets[batch], weights[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def shrunk(pictures, part=256):
    """uint8 NHWC pictures to the net's size."""
    found = [np.zeros((0, NET_SIDE, NET_SIDE, 3), np.uint8)]
    for start in range(0, len(pictures), part):
        x = torch.from_numpy(pictures[start:start + part]).permute(0, 3, 1, 2).float()
        x = F.interpolate(x, size=(NET_SIDE, NET_SIDE), mode="bilinear", align_corners=False, antialias=True)
        found.append(x.round().clamp(0, 255).byte().permute(0, 2, 3, 1).numpy())
    return np.concatenate(found)


def freeze(net, blocks):
    """Keeps the stem and the first blocks as ported: they know edges already and cost most of the backward pass."""
    if blocks:
        for module in [net.trunk.encoder.stem, *net.trunk.encoder.blocks[:blocks]]:
            module.requires_grad_(False)


def optimiser_of(net, rate):
    """AdamW: the encoder at `rate`, biases undecayed, the head 2.5 times as fast."""
    body = [p for p in net.trunk.encoder.parameters() if p.requires_grad]
    head = [*net.head.parameters(), *net.answer.parameters(), *net.trunk.outline.parameters()]
    return torch.optim.AdamW([
        {"params": [p for p in body if p.dim() > 1], "lr": rate, "weight_decay": 0.02},
        {"params": [p for p in body if p.dim() <= 1], "lr": rate, "weight_decay": 0.0},
        {"params": head, "lr": rate * 2.5, "weight_decay": 0.05}])


class Schedule:
    """Short linear warm-up, then half a cosine down to two per cent."""

    def __init__(self, optimiser, steps, warm_up=40):
        self._optimiser, self._steps, self._warm_up = optimiser, steps, warm_up
        self._base = [group["lr"] for group in optimiser.param_groups]

    def set(self, step):
        factor = min(1, (step + 1) / self._warm_up) * (0.49 * (1 + math.cos(math.pi * step / self._steps)) + 0.02)
        for group, base in zip(self._optimiser.param_groups, self._base):
            group["lr"] = base * factor


def epoch_order(counts, recipe, draw):
    """Numbers of one epoch's pictures in random order, each sort in the share that the recipe wants."""
    shares = [recipe.drawings_share, recipe.worn_share, recipe.refused_share]
    photos = int(counts[0] * recipe.photos_share)
    wanted_of_each = [photos, *(int(photos / (1 - sum(shares)) * share) for share in shares)]
    firsts = np.cumsum([0, *counts[:-1]])
    parts = [first + draw.permutation(count)[:number]
             for first, count, number in zip(firsts, counts, wanted_of_each)]
    return draw.permutation(np.concatenate(parts)).astype(np.int64)


class Progress:
    """Where a run stands after each epoch, in a file, so that a run that was cut off goes on as if it hadn't been."""

    def __init__(self, file, net, average, optimiser, draws):
        self._file, self._draws = file, draws
        self._parts = {"net": net, "average": average, "optimiser": optimiser}

    def keep(self, epoch, step):
        generator, draw = self._draws
        state = {name: part.state_dict() for name, part in self._parts.items()}
        state.update(epoch=epoch, step=step, generator=generator.get_state(), draw=draw.get_state(),
                     dropout=torch.get_rng_state())
        torch.save(state, self._file.with_suffix(".part"))
        self._file.with_suffix(".part").replace(self._file)

    def restored(self):
        """Restores what was kept; the epochs and steps that are done, 0 when nothing was kept."""
        if not self._file.exists():
            return 0, 0
        state, (generator, draw) = torch.load(self._file), self._draws
        for name, part in self._parts.items():
            part.load_state_dict(state[name])
        generator.set_state(state["generator"])
        draw.set_state(state["draw"])
        torch.set_rng_state(state["dropout"])
        return state["epoch"], state["step"]

    def done(self):
        self._file.unlink(missing_ok=True)


def fine_tune(net, training, recipe, seed, report, file, fresh=True):
    """Runs the epochs and returns the moving average of the weights after the last one; `file` keeps the progress."""
    generator, draw = torch.Generator().manual_seed(seed), np.random.RandomState(seed)
    if fresh and not file.exists():
        warm_head(net, training, generator)
        report(net, 0, "head only")
    net.to(memory_format=torch.channels_last)
    freeze(net, recipe.frozen_blocks)
    average, optimiser = copy.deepcopy(net), optimiser_of(net, recipe.rate)
    orders = [epoch_order(training.counts, recipe, draw) for _ in range(recipe.epochs)]
    composer = Composer(training.places, recipe.moved, draw)
    schedule = Schedule(optimiser, sum(len(order) // recipe.batch for order in orders))
    progress = Progress(file, net, average, optimiser, (generator, draw))
    done, step = progress.restored()
    strength = Strength(smallest_area=recipe.smallest_area, unsharp=recipe.unsharp)
    for epoch, order in enumerate(orders[done:], done + 1):
        started, total = time.time(), 0.0
        net.train()
        steps, side = len(order) // recipe.batch, recipe.side_of(epoch)
        for batch in np.split(order[:steps * recipe.batch], steps):
            schedule.set(step)
            x = composer.compose(training.pictures[batch], training.masks[batch], training.usable[batch])
            x = views(x, side, strength, generator)
            x, targets, weights = mix(x, training.targets[batch], training.weights[batch], recipe.mixed, draw)
            with torch.autocast("cpu", torch.bfloat16):
                answers, masks = net(x[:, :3] / 127.5 - 1)
            loss = kind_loss(answers.float(), targets, weights)
            loss = loss + recipe.mask_weight * mask_loss(masks.float(), x[:, 3:], weights[:, 2])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step, total = step + 1, total + loss.item()
            follow(average, net, min(0.99, (1 + step) / (10 + step)))
        report(average, epoch, f"epoch {epoch}/{recipe.epochs} at {side}: "
                               f"loss {total / steps:.3f}, {time.time() - started:.0f} s")
        progress.keep(epoch, step)
    progress.done()
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
    net.trunk.encoder.load_state_dict(torch.load(work / "encoder.pt"))
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


class Store:
    """The cached photos, masks, drawings and scenes of a work folder."""

    def __init__(self, work):
        with np.load(work / "photos.npz") as arrays:
            self.pictures, self.kinds, self.top10 = arrays["pictures"], arrays["kinds"], arrays["top10"]
            self.names, self.photographers, self.held = arrays["names"], arrays["photographers"], arrays["held"]
        with np.load(work / "masks.npz") as arrays:
            self.masks, self.usable = arrays["masks"], ~arrays["suspect"]
        with np.load(work / "scenes.npz") as arrays:
            self._streets, self._covers, self._refused = arrays["streets"], arrays["covers"], arrays["refused"]
        with np.load(work / "backgrounds.npz") as arrays:
            self._backgrounds = arrays["backgrounds"]
        self._work = work

    def training(self, allowed, recipe):
        """What a recipe learns from the allowed photos (N bool) alone: their backgrounds too."""
        shown = allowed & wanted(self.kinds, self.top10, recipe)
        photos = (self.pictures[shown], self.kinds[shown], self.masks[shown], self.usable[shown])
        drawings = self.drawings() if recipe.drawings_share else None
        refused = _unmasked(self._refused, np.full(len(self._refused), REFUSED), True) if recipe.refused_share else None
        worn = self._worn() if recipe.worn_share else None
        return Training.of((photos, drawings, worn, refused), recipe.smoothing, self.places(allowed))

    def looks(self):
        """Pictures, masks and usable of all photos."""
        return self.pictures, self.masks, self.usable

    def places(self, allowed):
        """Where garments are put: the backgrounds of the allowed photos, streets, things that cover."""
        return Places(self._backgrounds[allowed & self.usable], self._streets, self._covers)

    def _worn(self):
        with np.load(self._work / "worn.npz") as arrays:
            kinds = arrays["kinds"]
            return arrays["pictures"], kinds, arrays["masks"], np.full(len(kinds), True)

    def drawings(self):
        """Drawn garments as (pictures, kinds, masks, usable); without masks."""
        pictures, kinds, _ = load(self._work / "drawings.npz")
        return _unmasked(pictures, kinds, False)


def _unmasked(pictures, kinds, usable):
    masks = np.zeros((len(pictures), MASK_SIDE, MASK_SIDE // 8), np.uint8)
    return pictures, kinds, masks, np.full(len(pictures), usable)


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
    store = Store(options.work)
    average = fine_tune(net, store.training(~store.held, recipe), recipe, options.seed,
                        reporter(options.work, options.name), options.work / f"{options.name}.progress",
                        fresh=not options.start)
    torch.save(average.state_dict(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
