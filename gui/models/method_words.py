"""A method in the window's words."""

from engine.runs import MethodRecord
from engine.unlearning.method_info import METHOD_INFO
from gui.saying import say


def method_words(record: MethodRecord) -> str:
    """Return the titles of a run's method and preset; of a method that this version lacks, what the run calls it."""
    info = METHOD_INFO.get(record.name)
    titles = {one.name: one.title for one in info.presets} if info else {}
    method = say(info.title) if info else record.name
    if record.preset is None:
        return method
    return f"{method}, {say(titles[record.preset]) if record.preset in titles else record.preset}"
