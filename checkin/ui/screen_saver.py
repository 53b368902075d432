"""The screen saver of free desktops, over D-Bus. Import this late: a machine may lack QtDBus."""

from PySide6.QtDBus import QDBusConnection, QDBusMessage

from checkin.wording.language import tr

_SERVICE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_OURS = "checkin-awake"


class ScreenSaver:
    """Inhibited through a connection of its own: the service lets go when that is closed, or the program ends.

    Nothing is waited for: a desktop without this service must not keep the door waiting.
    """

    def prevent(self) -> None:
        """Ask the screen saver to wait."""
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        message.setArguments(["Checkin", tr("The reception is open")])
        QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _OURS).asyncCall(message)

    def allow(self) -> None:
        """Take the wish back."""
        QDBusConnection.disconnectFromBus(_OURS)
