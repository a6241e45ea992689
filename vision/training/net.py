"""The garment net: encoder, kind head and the embedding made of kind and appearance."""
from typing import Tuple

import torch
import torch.nn.functional as F
from torch import nn

from dataset import KINDS
from encoder import EARLY_SIZE, LATE_SIZE, Encoder

KIND_SIZE, APPEARANCE_SIZE = 192, 96
EMBEDDING_SIZE = KIND_SIZE + APPEARANCE_SIZE
_FIRST_LATE_TAP = 576
APPEARANCE_INPUT = EARLY_SIZE + _FIRST_LATE_TAP


def normalise(pictures):
    """uint8 NHWC 0..255 to float NCHW -1..1; permuting gives channels_last for free."""
    return pictures.permute(0, 3, 1, 2).float() / 127.5 - 1


class KindNet(nn.Module):
    """What is trained: encoder, a linear head whose ReLU is the kind part of the embedding, and the logits."""

    def __init__(self, kinds=len(KINDS)):
        super().__init__()
        self.encoder = Encoder()
        self.head = nn.Linear(LATE_SIZE, KIND_SIZE)
        self.drop_taps, self.drop_head = nn.Dropout(0.1), nn.Dropout(0.25)
        self.classify = nn.Linear(KIND_SIZE, kinds)
        self.register_buffer("mean", torch.zeros(LATE_SIZE))
        self.register_buffer("deviation", torch.ones(LATE_SIZE))

    def kind(self, late):
        """The kind part of the embedding, not yet of unit length."""
        return F.relu(self.head(self.drop_taps((late - self.mean) / self.deviation)))

    def forward(self, x):
        late, _ = self.encoder(x)
        return self.classify(self.drop_head(self.kind(late)))


class GarmentNet(nn.Module):
    """What is shipped: uint8 NHWC RGB in, logits and the L2-normalised embedding out.

    The embedding is the unit kind part times sqrt(1 - share) beside the unit appearance part times
    sqrt(share): a cosine of two embeddings is the weighted mean of the two parts' cosines.
    """

    def __init__(self, share):
        super().__init__()
        self.encoder = Encoder()
        self.head = nn.Linear(LATE_SIZE, KIND_SIZE)
        self.classify = nn.Linear(KIND_SIZE, len(KINDS))
        self.appearance = nn.Linear(APPEARANCE_INPUT, APPEARANCE_SIZE)
        self.first_late_tap = _FIRST_LATE_TAP
        self.kind_weight, self.appearance_weight = (1 - share) ** 0.5, share ** 0.5

    def take(self, kind_net):
        """Copies a trained kind net, folding the standardising of the taps into the head."""
        self.encoder.load_state_dict(kind_net.encoder.state_dict())
        self.classify.load_state_dict(kind_net.classify.state_dict())
        weight = kind_net.head.weight.data / kind_net.deviation
        self.head.weight.data.copy_(weight)
        self.head.bias.data.copy_(kind_net.head.bias.data - weight @ kind_net.mean)
        return self

    def appearance_taps(self, late, early):
        """What the appearance part reads: colour grid, early taps and the first late one."""
        return torch.cat([early, late[:, :self.first_late_tap]], 1)

    def join(self, kind, look):
        """The embedding of the two parts."""
        parts = [F.normalize(kind) * self.kind_weight, F.normalize(look) * self.appearance_weight]
        return F.normalize(torch.cat(parts, 1))

    def forward(self, pictures) -> Tuple[torch.Tensor, torch.Tensor]:
        late, early = self.encoder(normalise(pictures))
        kind = F.relu(self.head(late))
        return self.classify(kind), self.join(kind, self.appearance(self.appearance_taps(late, early)))
