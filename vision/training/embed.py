"""Adds the appearance part: a projection that recognises the same garment in another view.

The kind net stays as it is. Its taps of several random views of each training picture are kept, and a linear
projection is trained so that two views of one picture are closer to each other than to any other picture's
(NT-Xent, https://arxiv.org/abs/2002.05709). In a second view the garment is held up elsewhere: cut out, folded,
before another background, under a hand, in other light, with the noise of a camera.
"""
import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import Strength, views
from compose import Composer
from dataset import NET_SIDE
from net import APPEARANCE_INPUT, APPEARANCE_SIZE, GarmentNet, KindNet, normalise
from train import Store, shrunk

SECOND_VIEW = Strength(smallest_area=0.55, degrees=12, light=0.2, cast=0.06, covered=0.2, blurred=0.3, noise=8)
_TEMPERATURE = 0.1


def second_views(stored, numbers, places, seed):
    """uint8 NHWC second views, at the net's size; `stored` has pictures, masks, usable; numbers say which."""
    generator, composer = torch.Generator().manual_seed(seed), Composer(places, 1.0, np.random.RandomState(seed))
    pictures, masks, usable = stored
    seen = []
    for part in np.array_split(numbers, max(1, len(numbers) // 64)):
        x = composer.compose(pictures[part], masks[part], usable[part])
        x = views(x, NET_SIDE, SECOND_VIEW, generator, flip=False)[:, :3]
        seen.append(x.clamp(0, 255).round().byte().permute(0, 2, 3, 1).numpy())
    return np.concatenate(seen)


@torch.no_grad()
def taps_of(net, pictures, batch=64):
    """The appearance taps of uint8 NHWC pictures."""
    found = []
    for start in range(0, len(pictures), batch):
        late, look, _ = net.trunk(normalise(torch.from_numpy(pictures[start:start + batch])))
        found.append(net.appearance_taps(late, look))
    return torch.cat(found)


def contrast(first, second):
    """NT-Xent loss of two lists of unit vectors whose equal places belong together."""
    everyone = torch.cat([first, second])
    likeness = everyone @ everyone.T / _TEMPERATURE
    likeness.fill_diagonal_(-1e9)
    partners = torch.arange(len(everyone)).roll(len(first))
    return F.cross_entropy(likeness, partners)


def train_projection(taps, epochs, seed):
    """taps: (views, photos, APPEARANCE_INPUT); returns the projection with standardising folded in."""
    mean, deviation = taps.mean((0, 1)), taps.std((0, 1)) + 0.02
    taps = (taps - mean) / deviation
    generator = torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    projection = torch.nn.Linear(APPEARANCE_INPUT, APPEARANCE_SIZE)
    optimiser = torch.optim.AdamW(projection.parameters(), 2e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, epochs)
    for epoch in range(epochs):
        for batch in torch.randperm(taps.shape[1], generator=generator).split(512):
            one, other = torch.randperm(taps.shape[0], generator=generator)[:2].tolist()
            noisy = [F.dropout(taps[view, batch], 0.1) for view in (one, other)]
            loss = contrast(*[F.normalize(projection(x)) for x in noisy])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        schedule.step()
        if epoch % 10 == 9:
            print(f"projection epoch {epoch + 1}: loss {loss.item():.3f}", flush=True)
    weight = projection.weight.data / deviation
    return weight, projection.bias.data - weight @ mean


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with the arrays and the trained net")
    arguments.add_argument("--name", required=True, help="trained run; writes NAME-garment.pt")
    arguments.add_argument("--share", type=float, default=0.4, help="weight of appearance in the cosine, 0 to 1")
    arguments.add_argument("--views", type=int, default=2, help="random views of each photo besides the photo itself")
    arguments.add_argument("--epochs", type=int, default=40)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    kind_net = KindNet()
    kind_net.load_state_dict(torch.load(options.work / f"{options.name}.pt"))
    net = GarmentNet(options.share).take(kind_net).to(memory_format=torch.channels_last).eval()
    store = Store(options.work)
    places, sets = store.places(~store.held), [(store.looks(), np.nonzero(~store.held)[0])]
    if (options.work / "drawings.npz").exists():
        pictures, _, masks, usable = store.drawings()
        sets.append(((pictures, masks, usable), np.arange(len(pictures))))
    seen = [torch.cat([taps_of(net, shrunk(stored[0][numbers])) for stored, numbers in sets])]
    seen += [torch.cat([taps_of(net, second_views(stored, numbers, places, options.seed * 100 + view))
                        for stored, numbers in sets]) for view in range(options.views)]
    weight, bias = train_projection(torch.stack(seen), options.epochs, options.seed)
    net.appearance.weight.data.copy_(weight)
    net.appearance.bias.data.copy_(bias)
    torch.save({"share": options.share, "net": net.state_dict()}, options.work / f"{options.name}-garment.pt")


if __name__ == "__main__":
    main()
