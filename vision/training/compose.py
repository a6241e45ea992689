"""Puts garments elsewhere: before other floors and streets, further away, under a hand."""
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from masks import MASK_SIDE

_FAR_SHARE, _LEAST_SCALE, _COVER_SHARE = 0.5, 0.45, 0.25
_FOLD_SHARE, _FOLD_REACH = 0.5, 0.035


@dataclass(frozen=True)
class Places:
    """What garments are put before and under, all uint8: backgrounds and streets NHWC, covers (N, h, w, 4)."""

    backgrounds: np.ndarray
    streets: np.ndarray
    covers: np.ndarray


class Composer:
    """Makes (N, 4, side, side) float pictures, the mask 0..1 as the fourth channel, from stored photos and masks."""

    def __init__(self, places, share, draw):
        self._places, self._share, self._draw = places, share, draw

    def compose(self, pictures, packed, usable):
        """pictures (N, side, side, 3) uint8, packed masks (N, MASK_SIDE, MASK_SIDE / 8), usable (N) bool."""
        x = torch.from_numpy(pictures).permute(0, 3, 1, 2).float()
        masks = torch.from_numpy(np.unpackbits(packed, axis=2)).view(-1, 1, MASK_SIDE, MASK_SIDE).float()
        masks = F.interpolate(masks, size=x.shape[2:], mode="bilinear", align_corners=False)
        x = torch.cat([x, masks], 1)
        moved = np.nonzero(usable & (self._draw.rand(len(x)) < self._share))[0]
        if len(moved):
            x[moved] = self._elsewhere(x[moved])
        for i in np.nonzero(self._draw.rand(len(x)) < _COVER_SHARE * (self._share > 0))[0]:
            self._cover(x[i])
        return x

    def _elsewhere(self, garments):
        garments = self._further(garments)
        alpha = garments[:, 3:]
        behind = self._behind(len(garments), garments.shape[2])
        return torch.cat([garments[:, :3] * alpha + behind * (1 - alpha), alpha], 1)

    def _further(self, garments):
        """Half of them smaller and off the middle, though never out of the picture; half with folds."""
        scale = np.where(self._draw.rand(len(garments)) < _FAR_SHARE,
                         self._draw.uniform(_LEAST_SCALE, 1, len(garments)), 1)
        shift = self._draw.uniform(-1, 1, (len(garments), 2)) * (1 / scale - 1)[:, None]
        rows = np.zeros((len(garments), 2, 3), np.float32)
        rows[:, 0, 0], rows[:, 1, 1], rows[:, :, 2] = 1 / scale, 1 / scale, shift
        grid = F.affine_grid(torch.from_numpy(rows), garments.shape, align_corners=False)
        for i in np.nonzero(self._draw.rand(len(garments)) < _FOLD_SHARE)[0]:
            grid[i] += self._folds(grid[i])
        return F.grid_sample(garments, grid, padding_mode="zeros", align_corners=False)

    def _folds(self, grid):
        """Shifts (side, side, 2) as of cloth that hangs in waves: two sines across a random direction."""
        turn, phase, waves = self._draw.uniform(0, 2 * np.pi), self._draw.uniform(0, 2 * np.pi), self._draw.uniform(1, 3)
        along = grid[..., 0] * np.cos(turn) + grid[..., 1] * np.sin(turn)
        reach = self._draw.uniform(0, _FOLD_REACH)
        shift = reach * (torch.sin(along * np.pi * waves + phase) + 0.5 * torch.sin(along * np.pi * 2.3 * waves))
        return torch.stack([shift * np.sin(turn), shift * np.cos(turn)], -1)

    def _behind(self, count, side):
        picked = [self._from(self._places.streets if self._draw.rand() < 0.4 else self._places.backgrounds, side)
                  for _ in range(count)]
        return torch.cat(picked)

    def _from(self, bank, side):
        place = bank[self._draw.randint(len(bank))]
        place = place[:, ::-1] if self._draw.rand() < 0.5 else place
        place = torch.from_numpy(np.ascontiguousarray(place)).permute(2, 0, 1)[None].float()
        return F.interpolate(place, size=(side, side), mode="bilinear", align_corners=False)

    def _cover(self, picture):
        patch = self._places.covers[self._draw.randint(len(self._places.covers))]
        patch = torch.from_numpy(patch).permute(2, 0, 1)[None].float()
        wide, high = self._draw.randint(30, 110, 2).tolist()
        patch = F.interpolate(patch, size=(high, wide), mode="bilinear", align_corners=False)[0]
        left, top = (self._draw.randint(side - size) for side, size in ((picture.shape[2], wide), (picture.shape[1], high)))
        alpha, under = patch[3:] / 255, picture[:, top:top + high, left:left + wide]
        under[:3] = under[:3] * (1 - alpha) + patch[:3] * alpha
        under[3:] = under[3:] * (1 - alpha)
