"""The pictures of the tour: every stop on the demo, before anything was run."""

from gui.main_window import MainWindow
from tests.camera import Camera


def photograph_tour(window: MainWindow, camera: Camera) -> None:
    """Go from stop to stop; the demo is open."""
    window.touring.begin()
    tour = window.touring.tour
    number = 1
    while tour.card.isVisible():
        camera.take(f"tour-{number}")
        tour.card.next_button.click()
        number += 1
