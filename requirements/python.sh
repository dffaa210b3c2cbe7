#!/bin/sh
# Makes the virtual environment named, with the newest Python of 3.11-3.13 that has venv; else says what to install.
set -eu
fits='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
for python in python3.13 python3.12 python3.11 python3 python; do
    if command -v "$python" >/dev/null 2>&1 && "$python" -c "$fits" >/dev/null 2>&1; then
        echo "Making $1 with $("$python" --version)"
        rm -rf "$1"
        exec "$python" -m venv "$1"
    fi
done
echo "Klynge needs Python 3.11, 3.12 or 3.13 with venv. Install it with:" >&2
case "$(uname -s)" in
    Darwin) echo "    brew install python@3.13" >&2 ;;
    *) echo "    sudo apt-get install python3 python3-venv" >&2 ;;
esac
exit 1
