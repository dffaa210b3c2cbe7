"""Loaded before the settings are: tests have a private data folder and never touch var/."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="klynge-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["KLYNGE_DATA"] = _folder
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop runs in the thread of the test
for _name in (
    "KLYNGE_URL",
    "KLYNGE_NAME",
    "KLYNGE_HOSTS",
    "KLYNGE_TILES_URL",
    "KLYNGE_DEBUG",
    "KLYNGE_MAIL_OFF",
):
    os.environ.pop(_name, None)
