"""Fine-tunes the whole net on garment photos; chooses nothing but reports validation every epoch."""
import argparse
import copy
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from augment import Strength, views
from dataset import KINDS, NET_SIDE, TOP10, UNKNOWN, load
from net import KindNet, normalise

_SMOOTHING, _BATCH = 0.1, 32
_UNKNOWN_WEIGHT = 0.5


def scores(net, pictures, batch=64):
    """Logits of uint8 NHWC pictures."""
    net.eval()
    with torch.no_grad():
        return torch.cat([net(normalise(torch.from_numpy(pictures[i:i + batch])))
                          for i in range(0, len(pictures), batch)])


def top1(logits, truth, classes):
    """Share of the labelled pictures whose best logit among the first `classes` is right, and their number."""
    labelled = truth != UNKNOWN
    right = logits[labelled][:, :classes].argmax(1).numpy() == truth[labelled]
    return right.mean(), int(labelled.sum())


def loss_of(logits, truth):
    """Smoothed cross entropy; pictures of no known kind pull towards equal probabilities."""
    known = truth != UNKNOWN
    loss = F.cross_entropy(logits[known], truth[known], label_smoothing=_SMOOTHING, reduction="sum")
    spread = -F.log_softmax(logits[~known], 1).mean(1).sum()
    return (loss + _UNKNOWN_WEIGHT * spread) / len(truth)


def warm_head(net, pictures, kinds, generator, epochs=12):
    """Trains the head alone on the frozen encoder's taps, so that fine-tuning starts from a sane head."""
    net.eval()
    with torch.no_grad():
        taps = torch.cat([net.encoder(_resized(pictures[i:i + 64]))[0] for i in range(0, len(pictures), 64)])
    net.mean.copy_(taps.mean(0))
    net.deviation.copy_(taps.std(0) + 0.02)
    parameters = [*net.head.parameters(), *net.classify.parameters()]
    optimiser = torch.optim.AdamW(parameters, 1e-3, weight_decay=0.05)
    net.train()
    for _ in range(epochs):
        for batch in torch.randperm(len(taps), generator=generator).split(64):
            loss = loss_of(net.classify(net.drop_head(net.kind(taps[batch]))), kinds[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()


def _resized(pictures):
    x = normalise(torch.from_numpy(pictures))
    return F.interpolate(x, size=(NET_SIDE, NET_SIDE), mode="bilinear", align_corners=False, antialias=True)


def optimiser_of(net, rate):
    """AdamW: the encoder at `rate`, biases undecayed, the head 2.5 times as fast."""
    body = list(net.encoder.parameters())
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


def mixed(photos, drawings, options, draw):
    """Numbers of one epoch's pictures in random order: photos and, as the wanted share of the epoch, drawings."""
    shown = draw.permutation(photos)[:int(photos * options.photos_share)]
    wanted = int(len(shown) * options.drawings_share / (1 - options.drawings_share))
    drawn = photos + draw.permutation(drawings)[:wanted]
    return draw.permutation(np.concatenate([shown, drawn])).astype(np.int64)


def read_training(options):
    pictures, kinds, _ = load(options.work / "train.npz")
    if options.no_unknown:
        pictures, kinds = pictures[kinds != UNKNOWN], kinds[kinds != UNKNOWN]
    if not options.drawings_share:
        return pictures, kinds, len(pictures)
    drawn, drawn_kinds, _ = load(options.work / "drawings.npz")
    return np.concatenate([pictures, drawn]), np.concatenate([kinds, drawn_kinds]), len(pictures)


def fine_tune(net, options, report):
    """Runs the epochs and returns the moving average of the weights after the last one."""
    pictures, kinds, photos = read_training(options)
    kinds = torch.from_numpy(kinds)
    generator, draw = torch.Generator().manual_seed(options.seed), np.random.RandomState(options.seed)
    if not options.start:
        warm_head(net, pictures[:photos], kinds[:photos], generator)
        report(net, "head only")
    net.to(memory_format=torch.channels_last)
    average, optimiser = copy.deepcopy(net), optimiser_of(net, options.rate)
    orders = [mixed(photos, len(pictures) - photos, options, draw) for _ in range(options.epochs)]
    schedule, step = Schedule(optimiser, sum(len(order) // _BATCH for order in orders)), 0
    strength = Strength(smallest_area=options.smallest_area)
    for epoch, order in enumerate(orders, 1):
        side, started, total = (192 if epoch <= options.small_epochs else NET_SIDE), time.time(), 0.0
        net.train()
        for batch in np.split(order[:len(order) // _BATCH * _BATCH], len(order) // _BATCH):
            schedule.set(step)
            x = views(torch.from_numpy(pictures[batch]).permute(0, 3, 1, 2).float(), side, strength, generator)
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(x / 127.5 - 1)
            loss = loss_of(logits.float(), kinds[batch])
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step, total = step + 1, total + loss.item()
            follow(average, net, min(0.99, (1 + step) / (10 + step)))
        report(average, f"epoch {epoch}/{options.epochs} at {side}: loss {total / (len(order) // _BATCH):.3f}, "
                        f"{time.time() - started:.0f} s")
        torch.save(average.state_dict(), options.work / f"{options.name}-epoch{epoch}.pt")
    return average


@torch.no_grad()
def follow(average, net, decay):
    """Moves the averaged weights towards the net's."""
    for mean, value in zip(average.parameters(), net.parameters()):
        mean.mul_(decay).add_(value, alpha=1 - decay)


def reporter(work):
    """A function that prints validation figures of a net."""
    sets = [(name, *load(work / f"{name}.npz")) for name in ("validation", "drawings-held-out")
            if (work / f"{name}.npz").exists()]

    def report(net, note):
        parts = []
        for name, pictures, kinds, top10 in sets:
            logits = scores(net, pictures)
            ten, count = top1(logits, top10, len(TOP10))
            every, all_count = top1(logits, kinds, len(KINDS))
            parts.append(f"{name} ten-class {ten:.4f} (n={count}), all kinds {every:.4f} (n={all_count})")
        print(f"{note} | {' | '.join(parts)}", flush=True)

    return report


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with encoder.pt and the arrays")
    arguments.add_argument("--name", required=True, help="name of the run: writes NAME.pt and one file an epoch")
    arguments.add_argument("--epochs", type=int, default=9)
    arguments.add_argument("--small-epochs", type=int, default=0, help="leading epochs at 192 pixels")
    arguments.add_argument("--rate", type=float, default=2.5e-4)
    arguments.add_argument("--smallest-area", type=float, default=0.5, help="smallest area a crop keeps")
    arguments.add_argument("--no-unknown", action="store_true", help="leave out photos of no known kind")
    arguments.add_argument("--drawings-share", type=float, default=0.0, help="share of an epoch that is drawn")
    arguments.add_argument("--photos-share", type=float, default=1.0, help="share of the photos seen in an epoch")
    arguments.add_argument("--start", help="run to continue from instead of the ported encoder")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    net = KindNet()
    if options.start:
        net.load_state_dict(torch.load(options.work / f"{options.start}.pt"))
    else:
        net.encoder.load_state_dict(torch.load(options.work / "encoder.pt"))
    average = fine_tune(net, options, reporter(options.work))
    torch.save(average.state_dict(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
