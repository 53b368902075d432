"""The window. The only room that knows Qt."""

from checkin.ui.lasting import keep_constants

keep_constants()
