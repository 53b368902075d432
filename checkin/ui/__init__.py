"""The window. The only room that knows Qt."""

from checkin.ui.lasting import keep_constants

keep_constants()

from checkin.ui.lasting_none import make_none_last

make_none_last()
