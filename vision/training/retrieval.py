"""How well embeddings find the same kind and the same garment."""
import numpy as np
import torch

from net import GarmentNet

_INSTANCES = 300


def load_garment(path):
    """The garment net that embed.py wrote."""
    saved = torch.load(path)
    net = GarmentNet(saved["share"])
    net.load_state_dict(saved["net"], strict=False)
    return net.to(memory_format=torch.channels_last).eval()


@torch.no_grad()
def describe(net, pictures, batch=64):
    """Logits, embeddings and garment logits of uint8 NHWC pictures, as arrays."""
    parts = [net(torch.from_numpy(pictures[i:i + batch]))[:3] for i in range(0, len(pictures), batch)]
    return tuple(torch.cat(part).numpy() for part in zip(*parts))


def reweigh(embeddings, net, share):
    """The embeddings as they would be with another share of appearance."""
    kinds = net.head.out_features
    weights = np.ones(embeddings.shape[1], np.float32)
    weights[:kinds] = (1 - share) ** 0.5 / net.kind_weight
    weights[kinds:] = share ** 0.5 / net.appearance_weight
    return embeddings * weights


def same_kind(queries, kinds, gallery, gallery_kinds):
    """Share of queries whose nearest neighbour is of their kind, and mean average precision."""
    likeness = queries @ gallery.T
    order = np.argsort(-likeness, 1)
    hits = gallery_kinds[order] == kinds[:, None]
    precision = np.cumsum(hits, 1) / np.arange(1, hits.shape[1] + 1)
    average = (precision * hits).sum(1) / np.maximum(hits.sum(1), 1)
    return hits[:, 0].mean(), average.mean()


def instances(usable, seed):
    """Numbers of the photos that are asked for by a second view, and as many others."""
    order = np.random.RandomState(seed).permutation(np.nonzero(usable)[0])
    count = min(_INSTANCES, len(order) // 2)
    return np.sort(order[:count]), np.sort(order[count:2 * count])
