"""The garment net: where the garment is, whether there is one, its kind, and the embedding of kind and appearance."""
from typing import List, Tuple

import torch
import torch.nn.functional as F
from torch import nn

from dataset import KINDS, NET_SIDE
from encoder import EARLY_SIZE, LATE_SIZE, LATE_SIZES, SIDEWAYS_SIZES, Encoder, SidewaysEncoder, SameConv, averages

KIND_SIZE, APPEARANCE_SIZE = 192, 96
EMBEDDING_SIZE = KIND_SIZE + APPEARANCE_SIZE
_FIRST_LATE_TAP = LATE_SIZES[0]
# what GarmentNet gives, in order; MASK_SIZE is the mask's side
OUTPUTS, MASK_SIZE = ("logits", "embedding", "garment", "mask", "attributes"), NET_SIDE // 4
_COLOUR_GRID = 4
LOOK_SIZE = 3 * _COLOUR_GRID * _COLOUR_GRID + EARLY_SIZE
APPEARANCE_INPUT = LOOK_SIZE + _FIRST_LATE_TAP
ATTRIBUTES = {"pattern": ("plain", "striped", "checked", "dotted", "floral", "graphic"),
              "sleeve": ("none", "short", "three-quarter", "long"),
              "length": ("mini", "knee", "midi", "long")}
# of which kinds alone an attribute is said: of the others it goes without saying, or is not there
ATTRIBUTE_OF = {"pattern": (), "sleeve": ("shirt", "dress", "blouse", "outwear", "body", "top"),
                "length": ("dress", "skirt")}
ATTRIBUTE_NUMBERS = sum(map(len, ATTRIBUTES.values()))
ATTRIBUTE_INPUT = LOOK_SIZE + LATE_SIZE
_MASK_CHANNELS = 32
_LEAST_WEIGHT = 0.1  # of a pixel that is surely not the garment's: an empty mask leaves the plain average


def normalise(pictures):
    """uint8 NHWC 0..255 to float NCHW -1..1; permuting gives channels_last for free."""
    return pictures.permute(0, 3, 1, 2).float() / 127.5 - 1


class MaskHead(nn.Module):
    """From coarse to fine (feature pyramid, https://arxiv.org/abs/1612.03144): logits at a quarter of the side."""

    def __init__(self, answers=1, channels=_MASK_CHANNELS):
        super().__init__()
        self.across = nn.ModuleList([SameConv(size, channels, 1, relu6=False) for size in SIDEWAYS_SIZES])
        self.smooth = nn.ModuleList([SameConv(channels, channels, 3, groups=channels)
                                     for _ in SIDEWAYS_SIZES])
        self.mingle = nn.ModuleList([SameConv(channels, channels, 1) for _ in SIDEWAYS_SIZES])
        self.answer = SameConv(channels, answers, 1, relu6=False)

    def forward(self, sideways: List[torch.Tensor]):
        levels = [across(sideways[i]) for i, across in enumerate(self.across)]
        x = torch.zeros_like(levels[-1])
        for i, (smooth, mingle) in enumerate(zip(self.smooth, self.mingle)):
            level = levels[len(levels) - 1 - i]
            x = level + (x if i == 0 else F.interpolate(x, scale_factor=2.0, mode="nearest"))
            x = mingle(smooth(x))
        return self.answer(x)


def weighted_mean(taps, where):
    """(N, C, h, w) averaged over space by the weights (N, 1, k h, k w), k whole."""
    step = int(where.size(2)) // int(taps.size(2))
    weights = F.avg_pool2d(where, step)
    return averages(taps * weights) / averages(weights)


class Trunk(nn.Module):
    """Encoder and mask: late taps averaged over the garment, its look (a colour grid and early taps) and its mask."""

    def __init__(self):
        super().__init__()
        self.encoder, self.outline = Encoder(), MaskHead()
        self.grid, self.least = _COLOUR_GRID, _LEAST_WEIGHT

    def forward(self, x) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        late, early, sideways = self.encoder(x)
        mask = self.outline(sideways)
        where = torch.sigmoid(mask.detach()) + self.least
        small = F.avg_pool2d(x, int(x.size(2)) // int(where.size(2)))
        step = int(where.size(2)) // self.grid
        grid = F.avg_pool2d(small * where, step) / F.avg_pool2d(where, step)
        look = [grid.flatten(1)] + [weighted_mean(taps, where) for taps in early]
        return torch.cat([weighted_mean(taps, where) for taps in late], 1), torch.cat(look, 1), mask


class KindNet(nn.Module):
    """What is trained: trunk, a linear head whose ReLU is the kind part of the embedding, and the logits.

    `answer` gives one logit for each kind and, last, the one of being a garment at all.
    """

    def __init__(self, kinds=len(KINDS)):
        super().__init__()
        self.trunk = Trunk()
        self.head = nn.Linear(LATE_SIZE, KIND_SIZE)
        self.drop_taps, self.drop_head = nn.Dropout(0.1), nn.Dropout(0.25)
        self.answer = nn.Linear(KIND_SIZE, kinds + 1)
        self.register_buffer("mean", torch.zeros(LATE_SIZE))
        self.register_buffer("deviation", torch.ones(LATE_SIZE))

    def kind(self, late):
        """The kind part of the embedding, not yet of unit length."""
        return F.relu(self.head(self.drop_taps((late - self.mean) / self.deviation)))

    def forward(self, x) -> Tuple[torch.Tensor, torch.Tensor]:
        late, _, mask = self.trunk(x)
        return self.answer(self.drop_head(self.kind(late))), mask


class GarmentNet(nn.Module):
    """What is shipped: uint8 NHWC RGB in; logits, L2-normalised embedding, garment logit, mask logits and
    calibrated logits of the attributes out.

    The embedding is the unit kind part times sqrt(1 - share) beside the unit appearance part times
    sqrt(share): a cosine of two embeddings is the weighted mean of the two parts' cosines.
    """

    def __init__(self, share):
        super().__init__()
        self.trunk = Trunk()
        self.head = nn.Linear(LATE_SIZE, KIND_SIZE)
        self.answer = nn.Linear(KIND_SIZE, len(KINDS) + 1)
        self.appearance = nn.Linear(APPEARANCE_INPUT, APPEARANCE_SIZE)
        self.attributes = nn.Linear(ATTRIBUTE_INPUT, ATTRIBUTE_NUMBERS)
        self.outlier = nn.Linear(ATTRIBUTE_INPUT, 1)  # added to the answer's last number, its bias always 0
        nn.init.zeros_(self.outlier.weight)
        nn.init.zeros_(self.outlier.bias)
        self.first_late_tap = _FIRST_LATE_TAP
        self.kind_weight, self.appearance_weight = (1 - share) ** 0.5, share ** 0.5

    def take(self, kind_net):
        """Copies a trained kind net, folding the standardising of the taps into the head."""
        self.trunk.load_state_dict(kind_net.trunk.state_dict())
        self.answer.load_state_dict(kind_net.answer.state_dict())
        weight = kind_net.head.weight.data / kind_net.deviation
        self.head.weight.data.copy_(weight)
        self.head.bias.data.copy_(kind_net.head.bias.data - weight @ kind_net.mean)
        return self

    @torch.jit.export
    def set_answer(self, weight, bias):
        """Takes an answer layer of other kinds: a row for each kind and, last, the one of being a garment at all."""
        self.answer.weight = weight
        self.answer.bias = bias
        return bias

    def appearance_taps(self, late, look):
        """What the appearance part reads: the look and the first late tap."""
        return torch.cat([look, late[:, :self.first_late_tap]], 1)

    def join(self, kind, look):
        """The embedding of the two parts."""
        parts = [F.normalize(kind) * self.kind_weight, F.normalize(look) * self.appearance_weight]
        return F.normalize(torch.cat(parts, 1))

    def forward(self, pictures) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        late, look, mask = self.trunk(normalise(pictures))
        kind = F.relu(self.head(late))
        answer = self.answer(kind)
        embedding = self.join(kind, self.appearance(self.appearance_taps(late, look)))
        taps = torch.cat([look, late], 1)
        return answer[:, :-1], embedding, answer[:, -1] + self.outlier(taps)[:, 0], mask, self.attributes(taps)


class ParserNet(nn.Module):
    """What the parser trains: float NCHW -1..1 in, logits of each part at a quarter of the sides out."""

    def __init__(self, parts, channels=96):
        super().__init__()
        self.encoder, self.outline = SidewaysEncoder(), MaskHead(parts, channels)

    def forward(self, x):
        return self.outline(self.encoder(x))


class WornNet(nn.Module):
    """What is shipped of the parser: uint8 NHWC RGB in, logits of each part at a quarter of the sides out."""

    def __init__(self, parser):
        super().__init__()
        self.parser = parser

    def forward(self, pictures):
        return (self.parser(normalise(pictures)),)
