"""Damage of the kind that tables suffer: by editors, spreadsheets, transfers and malice."""

import random

_PIECES = (
    b'"',
    b'""',
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\r",
    b"\r\n",
    b"\n\n",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xff",
    b"\xc3",
    b"=1+1",
    b"../",
    b"/etc/passwd",
    b"C:\\x",
    b"1e999",
    b"nan",
    b"-1",
    b"1.0",
    b" ",
    "\u2028".encode(),
    "\u00a0".encode(),
    b"\x1f\x8b",
    b"PK\x03\x04",
    b"x" * 200,
)


def mutated(data: bytes, seed: int) -> bytes:
    """Return the bytes with one to six pieces of damage, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 6)):
        data = _damaged(data, chance)
    return data


def _damaged(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    short = min(end, start + 12)
    piece = chance.choice([*_PIECES, bytes([chance.randrange(256)])])
    changed = (
        data[:start] + piece + data[start:],
        data[:start] + piece + data[short:],
        data[:start] + data[short:],
        data[:start] + piece + data[start + 1 :],
        data[:end] + data[start:short] + data[end:],
        data[:end] if chance.random() < 0.3 else data[start:],
        _with_other_lines(data, chance),
        _with_other_lines(data, chance),
    )
    return chance.choice(changed)


def _with_other_lines(data: bytes, chance: random.Random) -> bytes:
    """Shuffle the lines, repeat one, or shuffle the cells of one."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    way = chance.randrange(3)
    if way == 0:
        chance.shuffle(lines)
    elif way == 1:
        lines.insert(at, chance.choice(lines))
    else:
        cells = lines[at].split(b",")
        chance.shuffle(cells)
        lines[at] = b",".join(cells)
    return b"\n".join(lines)
