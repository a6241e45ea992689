"""Averages the weights of runs that share an ancestor, which often generalises better than each of them."""
import argparse
from pathlib import Path

import torch

from net import KindNet
from train import reporter


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--name", required=True, help="writes NAME.pt")
    arguments.add_argument("--of", nargs="+", required=True, help="runs or epochs of runs to average")
    options = arguments.parse_args()
    states = [torch.load(options.work / f"{name}.pt") for name in options.of]
    torch.set_num_threads(1)
    net = KindNet()
    net.load_state_dict({key: sum(state[key] for state in states) / len(states) for key in states[0]})
    net.to(memory_format=torch.channels_last)
    reporter(options.work, options.name)(net, 0, f"average of {', '.join(options.of)}")
    torch.save(net.state_dict(), options.work / f"{options.name}.pt")


if __name__ == "__main__":
    main()
