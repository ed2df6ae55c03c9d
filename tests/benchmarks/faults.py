"""Whether a release that is killed, again and again, ever leaves less than a whole one.

    python -m tests.benchmarks.faults                       # 50 kills, at random moments
    python -m tests.benchmarks.faults --kills 500 --pages 1000 --seed 2

Each time, the release that is then served is verified; every fifth time, the next try must make it
with the bytes of an undisturbed one, and leave nothing else.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path

from kg import console
from tests.faults import SEED, Scene

TRY_AGAIN = 5


def main() -> None:
    """Kill, look, try again; print how often which release was served."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    moments = random.Random(arguments.seed)
    served: Counter[str] = Counter()
    again = 0
    with tempfile.TemporaryDirectory() as folder, console.progress_bar("kill") as progress:
        scene = Scene.prepare(Path(folder), arguments.pages)
        for kill in range(1, arguments.kills + 1):
            served[scene.killed_after(moments.uniform(0, 1.1) * scene.seconds)] += 1
            if kill % TRY_AGAIN == 0:
                scene.made_again()
                scene.reset()
                again += 1
            progress(kill, arguments.kills)
    for version, count in sorted(served.items()):
        print(f"{count:4} times {version} was served, whole")
    print(f"{again:4} times the next try made the same bytes, and left nothing else")


if __name__ == "__main__":
    main()
