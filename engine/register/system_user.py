"""The operating system's user that runs this program."""

import os
import sys


def system_user() -> str:
    """Return the user's name by the process itself, never by an environment variable that anybody can set."""
    if sys.platform == "win32":
        return os.getlogin()
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # a user without a name, as in a container
        return ""
