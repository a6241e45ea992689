"""The MobileNetV2 encoder of the ported detector: convolutions with batch norm already folded in."""
from typing import List, Tuple

import torch
import torch.nn.functional as F
from torch import nn

# (channels out, stride, repeats) of the inverted residual blocks; the first one does not expand.
_STAGES = ((16, 1, 1), (24, 2, 2), (32, 2, 3), (64, 2, 4), (96, 1, 3), (160, 2, 3), (320, 1, 1))
_STEM_CHANNELS, _EXPANSION, _LAST_CHANNELS = 32, 6, 1280
_EARLY_BLOCKS, _LATE_BLOCKS = (3, 6, 10), (13, 14, 16)
_LATERAL_BLOCKS = (2, 5, 12, 16)

SIDEWAYS_SIZES = (24, 32, 96, 320)
LATE_SIZE = 576 + 960 + 960 + _LAST_CHANNELS
EARLY_SIZE = 144 + 192 + 384


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

    def __init__(self, channels_in, channels_out, stride, expansion):
        super().__init__()
        inner = channels_in * expansion
        self.expand = SameConv(channels_in, inner, 1) if expansion > 1 else nn.Identity()
        self.depthwise = SameConv(inner, inner, 3, stride, groups=inner)
        self.project = SameConv(inner, channels_out, 1, relu6=False)
        self.residual = stride == 1 and channels_in == channels_out

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

    def __init__(self):
        super().__init__()
        self.early, self.late = list(_EARLY_BLOCKS), list(_LATE_BLOCKS)
        self.lateral = list(_LATERAL_BLOCKS)
        self.stem = SameConv(3, _STEM_CHANNELS, 3, 2)
        blocks, channels = [], _STEM_CHANNELS
        for channels_out, stride, repeats in _STAGES:
            for repeat in range(repeats):
                expansion = _EXPANSION if blocks else 1
                blocks.append(InvertedResidual(channels, channels_out, stride if repeat == 0 else 1, expansion))
                channels = channels_out
        self.blocks = nn.ModuleList(blocks)
        self.last = SameConv(channels, _LAST_CHANNELS, 1)

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

    def sideways(self, x) -> List[torch.Tensor]:
        """The maps at strides 4, 8, 16, 32 alone."""
        found: List[torch.Tensor] = []
        x = self.stem(x)
        for number, block in enumerate(self.blocks):
            x, _ = block(x)
            if number in self.lateral:
                found.append(x)
        return found

    def convolutions(self):
        """All convolutions in the order in which the graph runs them."""
        return [module for module in self.modules() if isinstance(module, SameConv)]
