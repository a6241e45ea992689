"""Things that are no garment, drawn: shapes without a garment's outline, filled with whatever is at hand."""
import cv2
import numpy as np

SIDE = 256


def things(draw, count, places):
    """(count, SIDE, SIDE, 3) uint8: a thing of one to four shapes before a plain ground or one of the places."""
    return np.stack([_thing(draw, places) for _ in range(count)])


def _thing(draw, places):
    ground = _place(draw, places) if draw.rand() < 0.55 else _plain(draw)
    shades = [_fill(draw, places) for _ in range(draw.randint(1, 4))]
    centre, size = draw.uniform(0.35, 0.65, 2) * SIDE, draw.uniform(0.15, 0.48) * SIDE
    for number in range(draw.randint(1, 5)):
        inside = np.zeros((SIDE, SIDE), np.uint8)
        at = centre + draw.normal(0, 0.35, 2) * size * (number > 0)
        _shape(draw, inside, at, size * draw.uniform(0.4, 1))
        soft = cv2.GaussianBlur(inside, (0, 0), draw.uniform(0.5, 1.5))[..., None] / 255.0
        ground = ground * (1 - soft) + shades[number % len(shades)] * soft
        if draw.rand() < 0.3:
            edges, _ = cv2.findContours(inside, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
            ground = cv2.drawContours(np.ascontiguousarray(ground), edges, -1, draw.uniform(0, 80, 3), draw.randint(1, 4))
    return ground.clip(0, 255).astype(np.uint8)


def _shape(draw, inside, at, size):
    """Fills an ellipse, a box, a ragged blob, a bent stick or a ring."""
    place, kind = tuple(int(v) for v in at), draw.randint(5)
    if kind == 0:
        cv2.ellipse(inside, place, (int(size), int(size * draw.uniform(0.3, 1))), draw.uniform(0, 180), 0, 360, 255, -1)
    elif kind == 1:
        box = cv2.boxPoints((place, (size * 2, size * draw.uniform(0.4, 2)), draw.uniform(0, 90)))
        cv2.fillPoly(inside, [box.astype(np.int32)], 255)
    elif kind == 2:
        turns = np.sort(draw.uniform(0, 2 * np.pi, draw.randint(5, 12)))
        reach = size * draw.uniform(0.4, 1.2, len(turns))
        blob = np.stack([at[0] + reach * np.cos(turns), at[1] + reach * np.sin(turns)], 1)
        cv2.fillPoly(inside, [blob.astype(np.int32)], 255)
    elif kind == 3:
        stick = at + np.cumsum(draw.normal(0, 0.6, (draw.randint(3, 7), 2)), 0) * size
        cv2.polylines(inside, [stick.astype(np.int32)], False, 255, max(2, int(size * draw.uniform(0.1, 0.5))))
    else:
        cv2.circle(inside, place, int(size), 255, max(2, int(size * draw.uniform(0.1, 0.6))))


def _plain(draw):
    shade = draw.uniform(180, 255) + draw.normal(0, 6, 3) if draw.rand() < 0.7 else draw.uniform(0, 255, 3)
    slope = np.linspace(-1, 1, SIDE)[:, None, None] * draw.uniform(0, 20)
    return np.broadcast_to(shade + slope, (SIDE, SIDE, 3)).clip(0, 255)


def _place(draw, places):
    chosen = places[draw.randint(len(places))]
    return cv2.resize(chosen, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR).astype(float)


def _fill(draw, places):
    """One colour that falls into shade, or a piece of a place."""
    if draw.rand() < 0.35:
        piece = _place(draw, places)
        start = draw.randint(0, SIDE // 2, 2)
        return cv2.resize(piece[start[0]:start[0] + SIDE // 2, start[1]:start[1] + SIDE // 2], (SIDE, SIDE))
    down, across = np.mgrid[-1:1:SIDE * 1j, -1:1:SIDE * 1j]
    light = 1 - draw.uniform(0, 0.5) * np.hypot(down - draw.uniform(-1, 1), across - draw.uniform(-1, 1))
    return draw.uniform(10, 255, 3) * light[..., None]
