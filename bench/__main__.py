"""All claims, one after another."""

import subprocess
import sys
from pathlib import Path

NOT_CLAIMS = {"__init__", "__main__", "budgets", "home"}


def main() -> int:
    worst = 0
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.stem not in NOT_CLAIMS:
            print(f"\n== {path.stem}", flush=True)
            worst |= subprocess.run([sys.executable, "-m", f"bench.{path.stem}"], check=False).returncode
    return worst


if __name__ == "__main__":
    sys.exit(main())
