"""The version of the application, as runs record it and as the installer compares it."""

VERSION = "0.1.0"
