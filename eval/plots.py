"""Draws figures as SVG, for a page or a file. The one file that knows matplotlib; computes nothing."""

import io
from collections.abc import Mapping, Sequence

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from eval.calibration import Bin

_BETTER, _WORSE, _PLAIN, _FAINT = "#1f7a5c", "#b3492d", "#2b6f99", "#8a9a97"
_WIDTH, _ROW = 7.5, 0.32
_STYLE = {"svg.fonttype": "none", "svg.hashsalt": "gckb", "font.size": 10, "font.family": "sans-serif"}


def bars(title: str, values: Mapping[str, float]) -> str:
    """A bar from 0 to 1 for each name, in the order given."""
    figure, axes = _axes(title, 1.0 + _ROW * len(values))
    names = list(values)
    drawn = axes.barh(names, [values[name] for name in names], color=_PLAIN)
    axes.bar_label(drawn, fmt="%.3f", padding=3)
    axes.set_xlim(0, 1.12)
    axes.invert_yaxis()
    return _svg(figure)


def differences(title: str, values: Sequence[float]) -> str:
    """A bar for each question, the largest gain first, so that the area tells what was won and lost."""
    figure, axes = _axes(title, 3.0)
    ordered = sorted(values, reverse=True)
    colours = [_BETTER if value > 0 else _WORSE for value in ordered]
    axes.bar(range(len(ordered)), ordered, color=colours, width=1.0)
    axes.axhline(0, color=_FAINT, linewidth=0.8)
    axes.set_xlabel("questions, by difference")
    return _svg(figure)


def reliability(title: str, bins: Sequence[Bin]) -> str:
    """What was said against what is so; points on the diagonal say what they mean, their size how often it was said."""
    figure, axes = _axes(title, 4.5)
    most = max((one.count for one in bins), default=1)
    axes.plot([0, 1], [0, 1], color=_FAINT, linestyle="--", linewidth=0.8)
    axes.plot([one.said for one in bins], [one.observed for one in bins], color=_PLAIN)
    sizes = [20 + 180 * one.count / most for one in bins]
    axes.scatter([one.said for one in bins], [one.observed for one in bins], s=sizes, color=_PLAIN)
    for one in bins:
        axes.annotate(str(one.count), (one.said, one.observed), textcoords="offset points", xytext=(6, -12))
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="relevance that was shown", ylabel="share that was relevant")
    return _svg(figure)


def growth(title: str, sizes: Sequence[int], series: Mapping[str, Sequence[float]], unit: str) -> str:
    """A line for each name over sizes, both axes logarithmic; a series may end before the sizes do."""
    figure, axes = _axes(title, 4.5)
    for name, values in series.items():
        axes.plot(sizes[: len(values)], values, marker="o", label=name)
    axes.set(xscale="log", yscale="log", xlabel="passages", ylabel=unit)
    axes.grid(visible=True, which="major", linewidth=0.4)
    axes.legend()
    return _svg(figure)


def _axes(title: str, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(_WIDTH, height), layout="constrained")
    axes = figure.add_subplot()
    axes.set_title(title, loc="left")
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _svg(figure: Figure) -> str:
    """The bare element: a page has no place for an XML prolog."""
    written = io.StringIO()
    with rc_context(_STYLE):
        FigureCanvasSVG(figure).print_svg(written, metadata={"Date": None, "Creator": None})
    text = written.getvalue()
    return text[text.index("<svg") :]
