"""The same net in the two forms that run fast: TorchScript that packs its weights at first use, and an ONNX graph.

Both keep the parameters' names (`encoder.stem.weight`), so weights go from one to the other by name.
"""
import copy
import warnings
from typing import Optional, Tuple

import torch
import torch.nn.functional as F
from torch import nn

from encoder import SameConv

_OPSET = 13


def same_padding(size: int, step: int, reach: int) -> Tuple[int, int]:
    """TensorFlow's SAME: how many zeros come before and after."""
    total = max((-(-size // step) - 1) * step + reach - size, 0)
    return total // 2, total - total // 2


class PackedConv(nn.Module):
    """A SAME convolution and its ReLU6 in one step, the weights packed for the processor at the first use.

    Where padding lies on one side only, the kernel gets a zero row and column there instead of the picture: nothing is
    copied. In training it is a plain convolution and forgets what it packed, so weights never go stale; a net that is
    to be written must not hold packed weights, so write it after a training pass or before any other.
    """
    packed: Optional[torch.classes.xnnpack.Conv2dOpContext]

    def __init__(self, conv):
        super().__init__()
        self.weight, self.bias = conv.weight, conv.bias
        self.step, self.reach, self.groups, self.relu6 = conv.step, conv.reach, conv.groups, conv.relu6
        self.packed = None

    def plain(self, x, padding: Tuple[int, int]):
        """The convolution that autograd knows; square inputs."""
        before, after = padding
        if before != after:
            x = F.pad(x, [before, after, before, after])
            after = 0
        x = F.conv2d(x, self.weight, self.bias, self.step, after, 1, self.groups)
        return F.relu6(x, True) if self.relu6 else x

    def pack(self, padding: Tuple[int, int]) -> torch.classes.xnnpack.Conv2dOpContext:
        """The weights as the processor's kernels want them, with the bounds of ReLU6."""
        least: Optional[float] = None
        most: Optional[float] = None
        if self.relu6:
            least, most = 0.0, 6.0
        before, after = padding
        wider = after - before
        weight = F.pad(self.weight, [wider, 0, wider, 0])
        return torch.ops.prepacked.conv2d_clamp_prepack(
            weight, self.bias, [self.step, self.step], [after, after], [1, 1], self.groups, least, most)

    def forward(self, x):
        padding = same_padding(x.size(2), self.step, self.reach)
        if self.training:
            self.packed = None
            return self.plain(x, padding)
        packed = self.packed
        if packed is None:
            packed = self.pack(padding)
            self.packed = packed
        return torch.ops.prepacked.conv2d_clamp_run(x, packed)


class _OneNode(torch.autograd.Function):
    """A SAME convolution that becomes one ONNX node: the padding of the picture is an attribute of it."""

    @staticmethod
    def forward(context, x, weight, bias, step, groups, before, after):
        return F.conv2d(F.pad(x, [before, after, before, after]), weight, bias, step, 0, 1, groups)

    @staticmethod
    def symbolic(g, x, weight, bias, step, groups, before, after):
        return g.op("Conv", x, weight, bias, strides_i=[step, step], group_i=groups, dilations_i=[1, 1],
                    pads_i=[before, before, after, after], kernel_shape_i=list(weight.type().sizes()[2:]))


class _OnnxConv(nn.Module):
    def __init__(self, conv):
        super().__init__()
        self.weight, self.bias = conv.weight, conv.bias
        self.step, self.reach, self.groups, self.relu6 = conv.step, conv.reach, conv.groups, conv.relu6

    def forward(self, x):
        before, after = same_padding(int(x.size(2)), self.step, self.reach)
        x = _OneNode.apply(x, self.weight, self.bias, self.step, self.groups, before, after)
        return F.relu6(x) if self.relu6 else x


def _with(net, form):
    for name, part in net.named_children():
        if isinstance(part, SameConv):
            setattr(net, name, form(part))
        else:
            _with(part, form)
    return net


def packed(net):
    """TorchScript with the same parameters, trainable, that packs its weights by itself.

    DJL loads it for inference and takes it to be in training: call JniUtils.enableTrainingMode before the first
    training pass, or the packed way is taken, which knows no gradients and says so.
    """
    script = torch.jit.script(_with(copy.deepcopy(net), PackedConv))
    return script.eval()


def write_skeleton(net, picture, outputs, file):
    """The ONNX graph without weights: each parameter is an input of the graph, under its name."""
    net = _with(copy.deepcopy(net), _OnnxConv).eval()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(net, picture, str(file), opset_version=_OPSET, export_params=False,
                          input_names=["pictures"], output_names=list(outputs))
