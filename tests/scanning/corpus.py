"""Frames as cameras at doors see tickets: 300 hard ones, and 300 without any code, the same in every run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from checkin.badges.qr import MODULES, QUIET_MODULES, SIDE_MODULES, matrix
from checkin.domain.ticket import NONCE_BYTES, issue
from tests.fakes import an_event

WIDTH, HEIGHT = 640, 480
EACH = 30
"""How many frames of each kind."""
FINER = 3
"""Frames are drawn so many times finer and then made smaller, as a sensor's pixels gather light."""
REACH_PX = 176
"""No ticket reaches further from its middle."""
Picture = np.ndarray
Spoil = Callable[[Generator, Picture], Picture]


@dataclass(frozen=True)
class Kind:
    """One way in which frames are hard to read."""

    name: str
    module_px: tuple[float, float] = (4.0, 6.0)
    turn: float = 25
    """Turned by at most so many degrees."""
    tilt: float = 0.15
    """By how much of the side a corner may be out of place."""
    ink: tuple[float, float] = (20, 220)
    """How bright dark and light modules are."""
    spoil: Spoil = lambda _, frame: frame


@dataclass(frozen=True)
class Sample:
    """One frame, 8 bits grey, and what is to be read in it: nothing where the ticket is empty."""

    kind: str
    ticket: str
    pixels: Picture


def hard_frames() -> Iterator[Sample]:
    """Yield ``EACH`` frames of every kind, each with a ticket of its own."""
    for number, kind in enumerate(KINDS):
        for place in range(EACH):
            chance = np.random.default_rng((number, place))
            ticket = issue(an_event(), chance.bytes(NONCE_BYTES))
            frame = kind.spoil(chance, with_ticket(chance, kind, ticket))
            yield Sample(kind.name, ticket, _as_8_bits(frame))


def empty_frames(count: int = 300) -> Iterator[Sample]:
    """Yield frames with noise, stripes, chequers, words and logos, and no code."""
    makers = (_static, _stripes, _chequers, _words, _logos)
    for place in range(count):
        chance = np.random.default_rng((99, place))
        maker = makers[place % len(makers)]
        yield Sample(maker.__name__.strip("_"), "", _as_8_bits(maker(chance)))


def with_ticket(chance: Generator, kind: Kind, ticket: str) -> Picture:
    """Return a hall with somebody's ticket held into it."""
    side = chance.uniform(*kind.module_px) * SIDE_MODULES
    centre = chance.uniform((0.3 * WIDTH, 0.4 * HEIGHT), (0.7 * WIDTH, 0.6 * HEIGHT))
    angle = np.radians(chance.uniform(-kind.turn, kind.turn))
    turned = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = (np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) / 2) @ turned.T * side
    corners += chance.uniform(-kind.tilt, kind.tilt, (4, 2)) * side
    drawn = _drawn(ticket, *kind.ink)
    whole = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32) * len(drawn)
    frame = _hall(chance)
    left, top = (int(middle) - REACH_PX for middle in centre)
    around = frame[top : top + 2 * REACH_PX, left : left + 2 * REACH_PX]
    warp = cv2.getPerspectiveTransform(whole, ((corners + centre - (left, top)) * FINER).astype(np.float32))
    fine = cv2.resize(around, None, fx=FINER, fy=FINER, interpolation=cv2.INTER_LINEAR)
    cv2.warpPerspective(drawn, warp, fine.shape, fine, cv2.INTER_LINEAR, cv2.BORDER_TRANSPARENT)
    around[:] = cv2.resize(fine, around.shape, interpolation=cv2.INTER_AREA)
    return frame


def _drawn(ticket: str, dark: float, light: float) -> Picture:
    modules = np.full((SIDE_MODULES, SIDE_MODULES), light, np.float32)
    inner = slice(QUIET_MODULES, QUIET_MODULES + MODULES)
    modules[inner, inner] = [[dark if module == "1" else light for module in row] for row in matrix(ticket)]
    return np.kron(modules, np.ones((16, 16), np.float32))


def _hall(chance: Generator) -> Picture:
    """Return walls, people and tables out of focus."""
    frame = np.full((HEIGHT, WIDTH), chance.uniform(60, 150), np.float32)
    for _ in range(24):
        left, top = chance.integers((WIDTH, HEIGHT))
        width, height = chance.integers(30, 240, 2)
        cv2.rectangle(frame, (left, top), (left + width, top + height), chance.uniform(20, 230), -1)
    return cv2.GaussianBlur(frame, (0, 0), 6)


def _blurred(chance: Generator, frame: Picture) -> Picture:
    return _grainy(3)(chance, cv2.GaussianBlur(frame, (0, 0), chance.uniform(1.2, 2.2)))


def _moved(chance: Generator, frame: Picture) -> Picture:
    length = chance.uniform(3, 7.5)
    angle = chance.uniform(0, np.pi)
    trace = np.zeros((31, 31), np.float32)
    reach = np.array([np.cos(angle), np.sin(angle)]) * length / 2
    begin, end = (tuple(int(v * 16) for v in (15 + sign * reach)) for sign in (-1, 1))
    cv2.line(trace, begin, end, 1.0, 1, cv2.LINE_AA, 4)
    return _grainy(3)(chance, cv2.filter2D(frame, -1, trace / trace.sum()))


def _grainy(sigma: float) -> Spoil:
    return lambda chance, frame: frame + sigma * chance.standard_normal(frame.shape, np.float32)


def _very_grainy(chance: Generator, frame: Picture) -> Picture:
    return _grainy(chance.uniform(15, 50))(chance, frame)


def _shaded(chance: Generator, frame: Picture) -> Picture:
    """Lay a shadow with a sharp edge, and light that falls off, over the frame."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    angle = chance.uniform(0, 2 * np.pi)
    far = (columns - WIDTH / 2) * np.cos(angle) + (rows - HEIGHT / 2) * np.sin(angle)
    light = np.clip(0.6 + far / 500, 0.2, 1.0)
    light[far > chance.uniform(-60, 60)] *= chance.uniform(0.35, 0.7)
    return _grainy(4)(chance, frame * light)


def _glaring(chance: Generator, frame: Picture) -> Picture:
    """Let a lamp be mirrored in the screen or the sleeve."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    x, y = chance.uniform((0.4 * WIDTH, 0.4 * HEIGHT), (0.6 * WIDTH, 0.6 * HEIGHT))
    spot = np.exp(-(((columns - x) / 90) ** 2 + ((rows - y) / 60) ** 2))
    return _grainy(4)(chance, frame * 0.7 + 190 * spot)


def _on_a_screen(chance: Generator, frame: Picture) -> Picture:
    """Beat the grid of a screen against that of the sensor."""
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    beats = np.zeros_like(frame)
    for _ in range(2):
        angle, period = chance.uniform(0, np.pi), chance.uniform(3, 14)
        beats += np.sin((columns * np.cos(angle) + rows * np.sin(angle)) * 2 * np.pi / period)
    strength = chance.uniform(0.05, 0.16)
    return _grainy(5)(chance, cv2.GaussianBlur(frame, (0, 0), 1.0) * (1 + strength * beats))


KINDS = (
    Kind("tilt", turn=180, tilt=0.24, spoil=_grainy(4)),
    Kind("blur", spoil=_blurred),
    Kind("motion", spoil=_moved),
    Kind("low contrast", ink=(104, 126), spoil=_grainy(3)),
    Kind("noise", spoil=_very_grainy),
    Kind("small", module_px=(1.9, 3.0), spoil=_grainy(3)),
    Kind("inverted", module_px=(2.5, 5.0), ink=(215, 25), spoil=_grainy(6)),
    Kind("moiré", spoil=_on_a_screen),
    Kind("shadow", spoil=_shaded),
    Kind("glare", spoil=_glaring),
)


def _static(chance: Generator) -> Picture:
    return chance.normal(128, chance.uniform(20, 90), (HEIGHT, WIDTH)).astype(np.float32)


def _stripes(chance: Generator) -> Picture:
    frame = _hall(chance)
    for left in range(0, WIDTH, int(chance.integers(6, 30))):
        cv2.rectangle(frame, (left, 100), (left + int(chance.integers(2, 6)), 400), 10, -1)
    return frame


def _chequers(chance: Generator) -> Picture:
    side = int(chance.integers(3, 12))
    modules = chance.integers(0, 2, (HEIGHT // side + 1, WIDTH // side + 1)) * 220.0
    return np.kron(modules, np.ones((side, side)))[:HEIGHT, :WIDTH].astype(np.float32)


def _words(chance: Generator) -> Picture:
    frame = np.full((HEIGHT, WIDTH), 230, np.uint8)
    for top in range(40, HEIGHT, 34):
        letters = "".join(chance.choice(list("ABCDEFGHJKMNPQRSTVWXYZ0123456789 "), 40))
        cv2.putText(frame, letters, (20, top), cv2.FONT_HERSHEY_SIMPLEX, chance.uniform(0.5, 1.1), 20, 2)
    return frame


def _logos(chance: Generator) -> Picture:
    """Return squares in squares, which look like the corners of a code, and discs."""
    frame = _hall(chance)
    for _ in range(12):
        x, y = (int(v) for v in chance.integers((80, 80), (WIDTH - 80, HEIGHT - 80)))
        for half, tone in ((35, 20), (25, 230), (15, 20)):
            cv2.rectangle(frame, (x - half, y - half), (x + half, y + half), tone, -1)
        cv2.circle(frame, (x + 90, y), 30, 240, -1)
    return frame


def _as_8_bits(frame: Picture) -> Picture:
    return np.clip(frame, 0, 255).round().astype(np.uint8)
