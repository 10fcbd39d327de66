"""Importing the whole program into the process that children are forked from."""

import importlib
import pkgutil

import engine

NOT_HERE = ("engine.conversion.child",)
"""Modules that do something to the process when they are imported, or are only run."""


def import_everything() -> None:
    """Import the command line, every module of the engine, and what they import at the time of use."""
    for module in pkgutil.walk_packages(engine.__path__, "engine."):
        if module.name not in NOT_HERE:
            importlib.import_module(module.name)
    for name in ("main", "sklearn.metrics", "matplotlib.pyplot", "typst", "scipy.stats"):
        importlib.import_module(name)
