"""How long an installation that exists takes from `klynge serve` to its first answer, and to a living worker."""

import time

from bench import home

PROMISED = 10.0


def main() -> None:
    home.build()
    begun = time.monotonic()
    with home.served():
        print(f"second start: {time.monotonic() - begun:.1f} s (promised: under {PROMISED:.0f} s)")


if __name__ == "__main__":
    main()
