"""The window: pages, models and widgets on PySide6; all work is done by the engine on a worker's thread."""
