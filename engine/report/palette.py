"""The colours of window, charts and report, light and dark, and how each curve is drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colour tokens as ``#RRGGBB``; text reaches 4.5 and lines 3 to 1 against ``base``.

    Attributes
    ----------
    window, base : str
        Ground of the window, and of tables, charts and pages.
    text, muted, border : str
        Text, secondary text, one-pixel lines.
    primary, good, warning, bad : str
        Actions and the three tones of a verdict.
    forget, unseen, retain, reference : str
        Curves; colour is never the only difference, see `Stroke`.
    band : str
        Fill of the band around .5; it carries no meaning by colour alone.
    """

    window: str
    base: str
    text: str
    muted: str
    border: str
    primary: str
    good: str
    warning: str
    bad: str
    forget: str
    unseen: str
    retain: str
    reference: str
    band: str


LIGHT = Palette(
    window="#F5F6F8",
    base="#FFFFFF",
    text="#1B1F24",
    muted="#56606B",
    border="#8A94A0",
    primary="#0B5FA5",
    good="#1A7F37",
    warning="#8A5A00",
    bad="#B3261E",
    forget="#C24E00",
    unseen="#0067A3",
    retain="#00795A",
    reference="#7A3E9D",
    band="#E6EAEF",
)

DARK = Palette(
    window="#12161C",
    base="#1A2028",
    text="#E6EAF0",
    muted="#A3AFBB",
    border="#6B7682",
    primary="#6CB6FF",
    good="#56D364",
    warning="#E3B341",
    bad="#FF8A80",
    forget="#FF9D57",
    unseen="#5CB8F2",
    retain="#3CCF9F",
    reference="#C79BE6",
    band="#2B343F",
)

Dash = str | tuple[float, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One curve's colour, dash and marker (matplotlib's notation), so that grey print still tells them apart."""

    colour: str
    dash: Dash
    marker: str


@dataclass(frozen=True, slots=True)
class Strokes:
    """The four kinds of curve in one palette."""

    forget: Stroke
    unseen: Stroke
    retain: Stroke
    reference: Stroke


def strokes(palette: Palette) -> Strokes:
    """Return how forget, unseen, retain and reference are drawn in a palette."""
    return Strokes(
        forget=Stroke(palette.forget, "-", "o"),
        unseen=Stroke(palette.unseen, (0, (5, 2.5)), "s"),
        retain=Stroke(palette.retain, (0, (1, 1.6)), "^"),
        reference=Stroke(palette.reference, (0, (6, 2, 1, 2)), "D"),
    )


def stroke_cycle(palette: Palette) -> tuple[Stroke, ...]:
    """Return eight strokes for series without a fixed meaning, such as loss terms."""
    named = strokes(palette)
    return (
        named.forget,
        named.reference,
        named.unseen,
        named.retain,
        Stroke(palette.text, (0, (3, 1.5)), "v"),
        Stroke(palette.bad, (0, (2, 2)), "P"),
        Stroke(palette.muted, "-", "X"),
        Stroke(palette.warning, (0, (8, 2)), "d"),
    )
