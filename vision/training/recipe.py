"""Named ways to fine-tune: everything that folds compare and that a model card must name."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """How one net is fine-tuned; the numbers are chosen by grouped folds, never on what is reported."""

    epochs: int = 7
    batch: int = 32
    first_side: int = 224
    side: int = 224
    rate: float = 2.5e-4
    smallest_area: float = 0.5
    ten_only: bool = False
    unknown: bool = True
    frozen_blocks: int = 0
    mixed: float = 0.0
    smoothing: float = 0.1
    photos_share: float = 1.0
    drawings_share: float = 0.0
    worn_share: float = 0.0
    moved: float = 0.0
    refused_share: float = 0.0
    mask_weight: float = 0.0
    unsharp: float = 0.0


    def side_of(self, epoch):
        """Pixels a side of the epoch's views, epochs from 1: a third of them each at the first, the middle, the last."""
        third = (epoch - 1) * 3 // self.epochs
        return (self.first_side + (self.side - self.first_side) * third // 2) // 32 * 32


RECIPES = {
    # The recipe under which the encoder was first tried: ten classes only, all layers, 224 pixels.
    "first": Recipe(ten_only=True, unknown=False),
    # Garments before other places, mixed, worn and refused ones among them; the first blocks as ported.
    "moved": Recipe(epochs=24, batch=16, first_side=128, side=192, rate=2.5e-4, smallest_area=0.45, frozen_blocks=3,
                    mixed=0.1, moved=0.25, worn_share=0.12, refused_share=0.06, mask_weight=0.3),
    # After "moved" (--start): garments that move are unsharp, and what is unsharp may be a garment.
    "settled": Recipe(epochs=4, batch=16, first_side=192, side=192, rate=1e-4, smallest_area=0.45, frozen_blocks=3,
                      mixed=0.1, moved=0.25, drawings_share=0.12, worn_share=0.12, refused_share=0.06, mask_weight=0.3,
                      unsharp=0.35),
}
