"""Shares and their uncertainty among a finite population."""

from math import sqrt

Z95 = 1.959963984540054


def interval(count: int, n: int, population: int, z: float = Z95) -> tuple[float, float]:
    """Wilson's interval for a share, with finite population correction.

    `count` of `n` answered so; `population` is how many could have answered. With everybody's answer there is no
    uncertainty left. Raises `ValueError` for numbers that cannot be (n < 1, count outside 0…n). The correction
    replaces n by n·(N − 1)/(N − n), the size of a sample with replacement that is as precise
    (Kish, Survey Sampling, 1965, §2.6; Wilson, JASA 22, 1927).
    """
    if n < 1 or not 0 <= count <= n:
        raise ValueError("count lies between 0 and n, and n is at least 1")
    share = count / n
    if population <= n:
        return share, share
    size = n * (population - 1) / (population - n)
    middle = share + z * z / (2 * size)
    reach = z * sqrt(share * (1 - share) / size + z * z / (4 * size * size))
    scale = 1 + z * z / size
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)
