"""Measures a garment net on validation photos and chooses its temperature and thresholds there."""
import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from dataset import KINDS, TOP10, UNKNOWN, load
from embed import second_views
from retrieval import describe, instances, load_garment, reweigh, same_kind
from train import Store, shrunk

_ANSWER_RIGHT, _SAME_ITEM_RIGHT, _LOST = 0.95, 0.98, 0.03


def temperature_of(logits, kinds):
    """The temperature with the least negative log likelihood."""
    tried = np.exp(np.linspace(np.log(0.3), np.log(3), 231))
    logits, kinds = torch.from_numpy(logits), torch.from_numpy(kinds)
    return float(tried[np.argmin([F.cross_entropy(logits / t, kinds).item() for t in tried])])


def probabilities(logits, temperature):
    return torch.softmax(torch.from_numpy(logits) / temperature, 1).numpy()


def calibration_error(likely, kinds, bins=10):
    """Expected calibration error of the top answer, bins of equal mass."""
    sure, right = likely.max(1), likely.argmax(1) == kinds
    return sum(abs(right[part].sum() - sure[part].sum()) for part in np.array_split(np.argsort(sure), bins)) / len(sure)


def garment_threshold(garment, refused):
    """The logit below which at most _LOST of the garments lie, and the share of each sort of picture refused there."""
    threshold = float(np.quantile(garment, _LOST))
    return threshold, {name: (logits < threshold).mean() for name, logits in refused.items()}


def least_threshold(sure, right, wanted):
    """The least threshold from which on answers are right often enough; with coverage and precision there."""
    order = np.argsort(-sure)
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    enough = np.nonzero(precision >= wanted)[0]
    if len(enough) == 0:
        raise ValueError(f"no threshold reaches a precision of {wanted}")
    last = enough[-1]
    return float(np.ceil(sure[order][last] * 1e4 - 1) / 1e4), (last + 1) / len(order), precision[last]


def answered_right(likely, kinds, coverage):
    """Share of right answers among that share of the photos, the surest."""
    surest = np.argsort(-likely.max(1))[:int(len(kinds) * coverage)]
    return (likely.argmax(1) == kinds)[surest].mean()


def recall_by_kind(answers, truth, names):
    return {name: [int((answers[truth == i] == i).sum()), int((truth == i).sum())] for i, name in enumerate(names)}


def same_item(present, present_rows, absent, gallery):
    """Top cosine of each query and whether its top answer is the right garment (never, for a stranger)."""
    likeness = np.concatenate([present, absent]) @ gallery.T
    rows = np.concatenate([present_rows, np.full(len(absent), -1)])
    return likeness.max(1), likeness.argmax(1) == rows


def at_threshold(sure, right, threshold, possible):
    """Precision of the answers and share of the possible right ones that are given."""
    given = sure >= threshold
    return right[given].mean() if given.any() else 1.0, right[given].sum() / possible


class Validation:
    """The net's outputs on validation photos, their second views, the shelf of train photos and refused pictures."""

    def __init__(self, net, work, seeds=(1, 2, 3)):
        self.net, store = net, Store(work)
        held = np.nonzero(store.held)[0]
        self.kinds, self.top10, self.shelf_kinds = store.kinds[held], store.top10[held], store.kinds[~store.held]
        self.logits, self.embeddings, self.garment = describe(net, shrunk(store.pictures[held]))
        _, self.shelf, _ = describe(net, shrunk(store.pictures[~store.held]))
        with np.load(work / "refused-choose.npz") as kept:
            self.refused = {name: describe(net, shrunk(kept[name]))[2] for name in kept.files}
        places = store.places(store.held)
        self.second = [self._second(store, held, places, seed) for seed in seeds]

    def _second(self, store, held, places, seed):
        present, absent = instances(store.usable[held], seed)
        seen = [describe(self.net, second_views(store.looks(), held[some], places, 9000 + 10 * seed + i))[1]
                for i, some in enumerate((present, absent))]
        return present, *seen

    def retrieval(self, share):
        """Kind R@1, kind mAP and instance R@1 with another share of appearance."""
        queries, shelf = reweigh(self.embeddings, self.net, share), reweigh(self.shelf, self.net, share)
        known, stocked = self.kinds != UNKNOWN, self.shelf_kinds != UNKNOWN
        first, precision = same_kind(queries[known], self.kinds[known], shelf[stocked], self.shelf_kinds[stocked])
        chosen, seen, _ = self.second[0]
        gallery = np.concatenate([queries, shelf])
        order = np.argsort(-(reweigh(seen, self.net, share) @ gallery.T), 1)
        found = order == chosen[:, None]
        return {"kindR1": first, "kindMAP": precision, "instanceR1": found[:, 0].mean(),
                "instanceR6": found[:, :6].any(1).mean(), "gallery": len(gallery)}

    def same_item(self, draws):
        """Queries half present, half strangers, against the train photos and the present garments' photos."""
        answers = []
        for chosen, seen, absent in draws:
            gallery = np.concatenate([self.embeddings[chosen], self.shelf])
            answers.append(same_item(seen, np.arange(len(chosen)), absent, gallery))
        sure, right = (np.concatenate(parts) for parts in zip(*answers))
        return (sure, right), sum(len(chosen) for chosen, _, _ in draws)


def measure(validation):
    """All figures and the chosen temperature and thresholds."""
    known = validation.kinds != UNKNOWN
    logits, kinds = validation.logits[known], validation.kinds[known]
    temperature = temperature_of(logits, kinds)
    likely = probabilities(logits, temperature)
    abstain, coverage, precision = least_threshold(likely.max(1), likely.argmax(1) == kinds, _ANSWER_RIGHT)
    unknown = probabilities(validation.logits[~known], temperature).max(1)
    ten = validation.top10 != UNKNOWN
    forced = validation.logits[ten][:, :len(TOP10)].argmax(1)
    (sure, right), possible = validation.same_item(validation.second[:-1])
    threshold, _, _ = least_threshold(sure, right, _SAME_ITEM_RIGHT)
    chosen_precision, chosen_recall = at_threshold(sure, right, threshold, possible)
    (sure, right), possible = validation.same_item(validation.second[-1:])
    fresh_precision, fresh_recall = at_threshold(sure, right, threshold, possible)
    least_garment, refused = garment_threshold(validation.garment[known], validation.refused)
    return {
        "share": round(validation.net.appearance_weight ** 2, 4),
        "temperature": round(temperature, 4),
        "thresholds": {"abstain": round(abstain, 4), "sameItem": round(threshold, 4),
                       "garment": round(1 / (1 + math.exp(-least_garment)), 4)},
        "ten": {"top1": (forced == validation.top10[ten]).mean(), "n": int(ten.sum()),
                "recall": recall_by_kind(forced, validation.top10[ten], TOP10)},
        "all": {"top1": (logits.argmax(1) == kinds).mean(), "n": int(known.sum()),
                "recall": recall_by_kind(logits.argmax(1), kinds, KINDS)},
        "ece": {"before": calibration_error(probabilities(logits, 1.0), kinds),
                "after": calibration_error(likely, kinds)},
        "answered": {"coverage": coverage, "precision": precision,
                     "at85": answered_right(likely, kinds, 0.85), "unknownAnswered": (unknown >= abstain).mean(), "unknown": len(unknown)},
        "refused": refused,
        "sameItem": {"precision": chosen_precision, "recall": chosen_recall,
                     "freshPrecision": fresh_precision, "freshRecall": fresh_recall},
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with the arrays and NAME-garment.pt")
    arguments.add_argument("--name", required=True, help="run; writes NAME-calibration.json")
    arguments.add_argument("--shares", type=float, nargs="*", default=[], help="shares of appearance to compare")
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    net = load_garment(options.work / f"{options.name}-garment.pt")
    validation = Validation(net, options.work)
    for share in options.shares:
        print(f"share {share}: {validation.retrieval(share)}")
    figures = {**measure(validation), "retrieval": validation.retrieval(net.appearance_weight ** 2)}
    if (options.work / "drawings-held-out.npz").exists():
        pictures, _, top10 = load(options.work / "drawings-held-out.npz")
        right = describe(net, pictures)[0][:, :len(TOP10)].argmax(1) == top10
        figures["drawings"] = {"top1": right.mean(), "n": len(right)}
    text = json.dumps(figures, indent=1, default=lambda number: round(float(number), 4))
    (options.work / f"{options.name}-calibration.json").write_text(text)
    print(text)


if __name__ == "__main__":
    main()
