"""What a long run asks of the computer: to stay awake meanwhile, and to tell when it has ended."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from gui.awake import Awake
from gui.evidence import Evidence
from gui.icons import icon
from gui.running import Running

ALERT_MS = 0  # until the window is looked at
MESSAGE_MS = 10_000


class RunWatch(QObject):
    """Watches what may run for hours.

    Parameters
    ----------
    window : QWidget
        Told about when something ends; also the owner.
    watched : tuple of Running or Evidence
        What keeps the computer awake while it works.
    awake : Awake
        The system's way to stay awake.
    """

    def __init__(self, window: QWidget, watched: tuple[Running | Evidence, ...], *, awake: Awake) -> None:
        super().__init__(window)
        self._window = window
        self._watched = watched
        self._awake = awake
        self._working = False
        self._has_result = False
        self._tray: QSystemTrayIcon | None = None
        for one in watched:
            one.finished.connect(self._keep_result)
            one.changed.connect(self._look)

    @Slot(object)
    def _keep_result(self, result: object) -> None:
        self._has_result = True

    @Slot()
    def _look(self) -> None:
        working = any(one.is_working for one in self._watched)
        if working and not self._working:
            self._has_result = False
            self._awake.hold(self.tr("A run is working"))
        elif self._working and not working:
            self._awake.let_go()
            self._tell_end()
        self._working = working

    def _tell_end(self) -> None:
        QApplication.alert(self._window, ALERT_MS)
        if self._window.isActiveWindow() or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._has_result:
            title, text = self.tr("The run has finished"), self.tr("Its verdict can be read in the window.")
        else:
            title, text = self.tr("The run has ended early"), self.tr("The window says why.")
        tray = self._tray or self._new_tray()
        tray.show()
        tray.showMessage(title, text, icon("app", "primary"), MESSAGE_MS)

    def _new_tray(self) -> QSystemTrayIcon:
        self._tray = QSystemTrayIcon(icon("app", "primary"), self)
        self._tray.setToolTip(self._window.windowTitle())
        self._tray.messageClicked.connect(self._show_window)
        self._tray.activated.connect(self._show_window)
        return self._tray

    @Slot()
    def _show_window(self) -> None:
        self._window.activateWindow()
        self._window.raise_()
        if self._tray is not None:
            self._tray.hide()
