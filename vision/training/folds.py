"""Cross-validates a recipe: five folds, each photographer in one of them only.

Every ten-class photo is answered once, by a net that saw nothing of its photographer. The answers go into
folds/NAME.csv (committed: `evaluate-vision --grouped-folds` reads them), so that two recipes are compared photo by photo.
"""
import argparse
import csv
from pathlib import Path

import numpy as np
import torch

from dataset import TOP10, UNKNOWN
from train import Store, add_recipe, fine_tune, ported, recipe_of, scores, shrunk, top1

FOLDS = 5
ANSWERS = Path(__file__).parent / "folds"


def fold_of(photographers, top10):
    """The fold of each photo; -1 for a photographer of no ten-class photo, who is trained on always.

    Photographers go, those with most photos first, to the fold whose class counts they even out most.
    """
    counts = {person: np.bincount(top10[(photographers == person) & (top10 != UNKNOWN)], minlength=len(TOP10))
              for person in sorted(set(photographers))}
    totals = sum(counts.values())
    held, fold = np.zeros((FOLDS, len(TOP10))), {}
    for person in sorted(counts, key=lambda p: (-counts[p].sum(), p)):
        if counts[person].sum():
            spread = [np.std([(held[g] + counts[person] * (g == f)) / totals for g in range(FOLDS)], 0).sum()
                      for f in range(FOLDS)]
            fold[person] = int(np.argmin(spread))
            held[fold[person]] += counts[person]
    return np.array([fold.get(person, -1) for person in photographers])


def run_fold(store, folds, number, recipe, options):
    """Trains without one fold, prints that fold's figure after every epoch, keeps the last net's logits."""
    asked = (folds == number) & (store.top10 != UNKNOWN)
    pictures, truth = shrunk(store.pictures[asked]), store.top10[asked]

    def report(net, epoch, note):
        right, count = top1(scores(net, pictures), truth, len(TOP10))
        print(f"fold {number} {note} | ten-class {right:.4f} (n={count})", flush=True)

    torch.manual_seed(options.seed)
    net = ported(options.work)
    if options.start:
        net.load_state_dict(torch.load(options.work / f"{options.start}-fold{number}.pt"))
    net = fine_tune(net, store.training(folds != number, recipe), recipe, options.seed, report,
                    options.work / f"{options.name}-fold{number}.progress", fresh=not options.start)
    torch.save(net.state_dict(), options.work / f"{options.name}-fold{number}.pt")
    np.savez(options.work / f"{options.name}-fold{number}.npz", names=store.names[asked],
             photographers=store.photographers[asked], truth=truth, logits=scores(net, pictures).numpy())


def write_answers(work, name):
    """One CSV line a photo: name, fold, photographer, truth and ten logits."""
    ANSWERS.mkdir(exist_ok=True)
    with open(ANSWERS / f"{name}.csv", "w", newline="") as target:
        lines = csv.writer(target, lineterminator="\n")
        lines.writerow(["image", "fold", "photographer", "truth", *TOP10])
        for number in range(FOLDS):
            with np.load(work / f"{name}-fold{number}.npz") as kept:
                for image, person, truth, logits in zip(*(kept[k] for k in ("names", "photographers", "truth", "logits"))):
                    lines.writerow([image, number, person, TOP10[truth], *(f"{v:.3f}" for v in logits[:len(TOP10)])])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with encoder.pt and photos.npz")
    arguments.add_argument("--name", required=True, help="name of the run: writes folds/NAME.csv")
    arguments.add_argument("--start", help="cross-validated run whose nets to continue from, each in its own fold")
    arguments.add_argument("--only", type=int, nargs="+", default=list(range(FOLDS)), help="folds to run")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=1)
    add_recipe(arguments)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    store, recipe = Store(options.work), recipe_of(options)
    folds = fold_of(store.photographers, store.top10)
    print(recipe, np.bincount(folds[store.top10 != UNKNOWN]), flush=True)
    for number in options.only:
        run_fold(store, folds, number, recipe, options)
    if all((options.work / f"{options.name}-fold{number}.npz").exists() for number in range(FOLDS)):
        write_answers(options.work, options.name)


if __name__ == "__main__":
    main()
