"""The theme of the moment: which colours and sizes everything is drawn with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from checkin.ui.style.fonts import window_font
from checkin.ui.style.roles import DARK, LIGHT, Colours
from checkin.ui.style.scale import Scale
from checkin.ui.style.sheet import sheet

_BASE = "fusion"
_colours: Colours = LIGHT
_scale: Scale = Scale()


def colours() -> Colours:
    """Return the colours of the theme in use."""
    return _colours


def scale() -> Scale:
    """Return the sizes in use."""
    return _scale


def use_theme(application: QApplication, theme: str, text_scale: float = 1.0) -> None:
    """Dress the application ``light``, ``dark`` or as the ``system`` is, with text of the chosen size.

    Widgets that paint themselves are built anew by the window; everything else follows at once.
    """
    global _colours, _scale
    _colours = DARK if _is_dark(theme) else LIGHT
    _scale = Scale(text_scale)
    if application.style().name() != _BASE:
        application.setStyle(QStyleFactory.create(_BASE))
    application.setFont(window_font(_scale.body))
    application.setPalette(_palette(_colours))
    application.setStyleSheet(sheet(_colours, _scale))


def _is_dark(theme: str) -> bool:
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme == "dark"


def _palette(colours: Colours) -> QPalette:
    """Return the palette for whatever the style sheet leaves to Fusion, and for delegates that paint."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in {
        role.Window: colours.surface,
        role.WindowText: colours.ink,
        role.Base: colours.raised,
        role.AlternateBase: colours.surface,
        role.Text: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.ink,
        role.BrightText: colours.fault,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.ink,
        role.ToolTipText: colours.surface,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.edge,
        role.Dark: colours.line,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.edge))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    return palette
