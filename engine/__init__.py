"""The unlearning engine: everything but the window. It never imports Qt or gui."""
