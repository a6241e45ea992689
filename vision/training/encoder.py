"""The MobileNetV2 encoder of the ported detector: convolutions with batch norm already folded in.

The detector was trained so that many of its inner channels ended dead: their filters are all zero. `Shape` says how
many channels each layer has; `WHOLE` is the published one, `ALIVE` what is left when the port takes the dead ones out.
"""
from dataclasses import dataclass
from typing import List, Tuple

import torch
import torch.nn.functional as F
from torch import nn

# channels out and stride of the inverted residual blocks
_OUT = (16, 24, 24, 32, 32, 32, 64, 64, 64, 64, 96, 96, 96, 160, 160, 160, 320)
_STRIDES = (1, 2, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1)
_EARLY_BLOCKS, _LATE_BLOCKS = (3, 6, 10), (13, 14, 16)
_LATERAL_BLOCKS = (2, 5, 12, 16)


@dataclass(frozen=True)
class Shape:
    """Channels inside each block, where its depthwise filter works, and of the last convolution.

    The first block does not expand: its inner channels are the stem's.
    """

    inner: tuple
    last: int


WHOLE = Shape((32, 96, 144, 144, 192, 192, 192, 384, 384, 384, 384, 576, 576, 576, 960, 960, 960), 1280)
ALIVE = Shape((16, 64, 112, 128, 192, 192, 192, 384, 384, 384, 384, 576, 576, 128, 960, 960, 960), 1136)

SIDEWAYS_SIZES = tuple(_OUT[block] for block in _LATERAL_BLOCKS)
LATE_SIZES = tuple(ALIVE.inner[block] for block in _LATE_BLOCKS) + (ALIVE.last,)
LATE_SIZE = sum(LATE_SIZES)
EARLY_SIZE = sum(ALIVE.inner[block] for block in _EARLY_BLOCKS)


class _Relu6(torch.autograd.Function):
    """ReLU6 whose gradient stays in vectorised operators, in bfloat16 too."""

    @staticmethod
    def forward(context, x):
        y = x.clamp_(0, 6)
        context.mark_dirty(x)
        context.save_for_backward(y)
        return y

    @staticmethod
    def backward(context, slope):
        y, = context.saved_tensors
        slope = torch.ops.aten.threshold_backward(slope, y, 0)
        return torch.ops.aten.threshold_backward(slope, 6 - y, 0)


def averages(x):
    """Means over space; as a pool, which ONNX Runtime does where the activations lie."""
    return F.adaptive_avg_pool2d(x, 1).flatten(1)


def relu6(x):
    """ReLU6, in place while training."""
    if torch.jit.is_scripting():
        return F.relu6(x)
    return _Relu6.apply(x)


class SameConv(nn.Conv2d):
    """A convolution padded as TensorFlow's SAME: at stride 2 the odd pixel goes right and below."""

    def __init__(self, channels_in, channels_out, kernel, stride=1, groups=1, relu6=True):
        padding = kernel // 2 if stride == 1 else 0
        super().__init__(channels_in, channels_out, kernel, stride, padding, groups=groups)
        self.step, self.reach, self.relu6 = stride, kernel, relu6

    def forward(self, x):
        if self.step > 1:
            down = max((-(-x.size(2) // self.step) - 1) * self.step + self.reach - x.size(2), 0)
            across = max((-(-x.size(3) // self.step) - 1) * self.step + self.reach - x.size(3), 0)
            x = F.pad(x, [across // 2, across - across // 2, down // 2, down - down // 2])
        x = self._conv_forward(x, self.weight, self.bias)
        return relu6(x) if self.relu6 else x


class InvertedResidual(nn.Module):
    """Expand, filter by channel, project; returns the block's output and its expanded activations."""

    def __init__(self, channels_in, inner, channels_out, stride, expands=True):
        super().__init__()
        self.expand = SameConv(channels_in, inner, 1) if expands else nn.Identity()
        self.depthwise = SameConv(inner, inner, 3, stride, groups=inner)
        self.project = SameConv(inner, channels_out, 1, relu6=False)
        self.residual = expands and stride == 1 and channels_in == channels_out

    def forward(self, x) -> Tuple[torch.Tensor, torch.Tensor]:
        expanded = self.expand(x)
        out = self.project(self.depthwise(expanded))
        return (x + out if self.residual else out), expanded


class Encoder(nn.Module):
    """Takes float NCHW RGB in -1..1 and gives three lists of maps.

    `late` (LATE_SIZE channels together: blocks 13, 14, 16 and the last convolution) tells kinds apart; `early`
    (EARLY_SIZE channels: blocks 3, 6, 10) tells weave and pattern; `sideways` (SIDEWAYS_SIZES channels at strides
    4, 8, 16, 32) tells where things are.
    """

    def __init__(self, shape=ALIVE):
        super().__init__()
        self.early, self.late = list(_EARLY_BLOCKS), list(_LATE_BLOCKS)
        self.lateral = list(_LATERAL_BLOCKS)
        self.stem = SameConv(3, shape.inner[0], 3, 2)
        into = (shape.inner[0], *_OUT)
        self.blocks = nn.ModuleList([InvertedResidual(*sizes, expands=number > 0)
                                     for number, sizes in enumerate(zip(into, shape.inner, _OUT, _STRIDES))])
        self.last = SameConv(_OUT[-1], shape.last, 1)

    def forward(self, x) -> Tuple[List[torch.Tensor], List[torch.Tensor], List[torch.Tensor]]:
        early: List[torch.Tensor] = []
        late: List[torch.Tensor] = []
        sideways: List[torch.Tensor] = []
        x = self.stem(x)
        for number, block in enumerate(self.blocks):
            x, expanded = block(x)
            if number in self.early:
                early.append(expanded)
            if number in self.late:
                late.append(expanded)
            if number in self.lateral:
                sideways.append(x)
        late.append(self.last(x))
        return late, early, sideways

    def convolutions(self):
        """All convolutions in the order in which the graph runs them."""
        return [module for module in self.modules() if isinstance(module, SameConv)]


class SidewaysEncoder(Encoder):
    """Gives the maps at strides 4, 8, 16, 32 alone, and has no last convolution."""

    def __init__(self, shape=ALIVE):
        super().__init__(shape)
        del self.last

    def forward(self, x) -> List[torch.Tensor]:
        sideways: List[torch.Tensor] = []
        x = self.stem(x)
        for number, block in enumerate(self.blocks):
            x, _ = block(x)
            if number in self.lateral:
                sideways.append(x)
        return sideways
