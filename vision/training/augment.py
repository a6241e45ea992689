"""Random views of a batch of pictures: the same garment, seen by another hand in another light."""
from dataclasses import dataclass

import torch
import torch.nn.functional as F


@dataclass(frozen=True)
class Strength:
    """How far a view may stray: smallest kept area, degrees, relative light change, share of covered views, of blurred
    ones, and of unsharp ones, which keep a fifth to all of their pixels a side."""

    smallest_area: float = 0.5
    degrees: float = 15.0
    light: float = 0.3
    cast: float = 0.08
    covered: float = 0.3
    blurred: float = 0.2
    unsharp: float = 0.0
    noise: float = 0.0


def views(pictures, side, strength, generator, flip=True):
    """float NCHW 0..255 of any size to a random view each, side x side, 0..255; further channels move along."""
    draw = _Draw(len(pictures), generator)
    cropped = _crop(pictures, side, strength, draw, flip)
    x = _light(cropped[:, :3], strength, draw)
    x = _blur(x, draw.chance(strength.blurred))
    if strength.unsharp:
        x = _unsharp(x, draw.chance(strength.unsharp), draw.uniform(0.2, 1))
    if strength.noise:
        x = x + torch.randn(x.shape, generator=generator) * strength.noise * draw.uniform(0, 1).view(-1, 1, 1, 1)
    x = _cover(torch.cat([x.clamp(0, 255), cropped[:, 3:]], 1), draw.chance(strength.covered), generator)
    return x.contiguous(memory_format=torch.channels_last)


class _Draw:
    def __init__(self, count, generator):
        self._count, self._generator = count, generator

    def uniform(self, low, high):
        return torch.rand(self._count, generator=self._generator) * (high - low) + low

    def chance(self, share):
        return torch.rand(self._count, generator=self._generator) < share


def _crop(pictures, side, strength, draw, flip):
    scale, aspect = draw.uniform(strength.smallest_area, 1).sqrt(), torch.exp(draw.uniform(-0.22, 0.22))
    wide, high = (scale * aspect.sqrt()).clamp(max=1.05), (scale / aspect.sqrt()).clamp(max=1.05)
    mirror = torch.where(draw.chance(0.5 if flip else 0.0), -1.0, 1.0)
    turn = torch.deg2rad(draw.uniform(-strength.degrees, strength.degrees)) * draw.chance(0.6).float()
    right, down = draw.uniform(-1, 1) * (1 - wide).clamp(min=0), draw.uniform(-1, 1) * (1 - high).clamp(min=0)
    rows = (torch.stack([mirror * wide * turn.cos(), -high * turn.sin(), right], 1),
            torch.stack([mirror * wide * turn.sin(), high * turn.cos(), down], 1))
    grid = F.affine_grid(torch.stack(rows, 1), [len(pictures), 3, side, side], align_corners=False)
    return F.grid_sample(pictures, grid, padding_mode="border", align_corners=False)


def _light(x, strength, draw):
    def around_one(reach):
        return draw.uniform(1 - reach, 1 + reach).view(-1, 1, 1, 1)

    x = x * around_one(strength.light)
    grey = x.mean(1, keepdim=True)
    x = grey + (x - grey) * around_one(strength.light)
    level = x.mean((1, 2, 3), keepdim=True)
    x = level + (x - level) * around_one(strength.light)
    return x * torch.cat([around_one(strength.cast) for _ in range(3)], 1)


def _blur(x, chosen):
    if chosen.any():
        x[chosen] = F.avg_pool2d(F.pad(x[chosen], [1, 1, 1, 1], mode="replicate"), 3, 1)
    return x


def _unsharp(x, chosen, shares):
    side = x.shape[2]
    for i in torch.nonzero(chosen).flatten().tolist():
        small = F.interpolate(x[i:i + 1], size=(int(side * shares[i]),) * 2, mode="area")
        x[i:i + 1] = F.interpolate(small, size=(side, side), mode="bilinear", align_corners=False)
    return x


def _cover(x, chosen, generator):
    side = x.shape[2]
    for i in torch.nonzero(chosen).flatten().tolist():
        high, wide = torch.randint(side // 8, int(side / 2.5), (2,), generator=generator).tolist()
        top = int(torch.randint(0, side - high, (1,), generator=generator))
        left = int(torch.randint(0, side - wide, (1,), generator=generator))
        x[i, :3, top:top + high, left:left + wide] = torch.rand(3, 1, 1, generator=generator) * 255
        x[i, 3:, top:top + high, left:left + wide] = 0
    return x


def mix(x, targets, weights, share, draw):
    """Mixes that share of the batches with a shuffled self, half by fading (mixup, https://arxiv.org/abs/1710.09412),
    half by a pasted rectangle (CutMix, https://arxiv.org/abs/1905.04899); targets and weights go along."""
    if draw.rand() >= share:
        return x, targets, weights
    other, kept = torch.from_numpy(draw.permutation(len(x))), draw.beta(0.8, 0.8)
    if draw.rand() < 0.5:
        x = x * kept + x[other] * (1 - kept)
    else:
        high, wide = (int(side * (1 - kept) ** 0.5) for side in x.shape[2:])
        top, left = draw.randint(x.shape[2] - high + 1), draw.randint(x.shape[3] - wide + 1)
        pasted = x[other][:, :, top:top + high, left:left + wide]
        x[:, :, top:top + high, left:left + wide] = pasted
        kept = 1 - high * wide / (x.shape[2] * x.shape[3])
    return x, targets * kept + targets[other] * (1 - kept), weights * kept + weights[other] * (1 - kept)
