"""Real-looking texts that were cut, shuffled and sprinkled with marks are read to
the end, and give the same bytes whatever stood in the memory before.

usage: check_cut_texts.py CROSSCHECK FIXTURES_FOLDER [--rounds N] [--seed N]

Rules ask for a word's neighbours all the time: a text that begins or ends in the
middle of a phrase shows who asks for one that is not there. The sanitizers of the
preset `dev` stop at it. More rounds and another seed try other cuts.
"""
import argparse
import json
import os
import random
import subprocess
import sys

MARKS = ".,;:-\"'()\n’“"


def articles(fixtures):
    for folder, folders, files in os.walk(fixtures):
        folders.sort()
        for name in sorted(files):
            if name.endswith(".txt"):
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    yield file.read()


def shuffled(rng, text):
    words = text.split(" ")
    rng.shuffle(words)
    return " ".join(words[:400])


def excerpt(rng, text):
    begin = rng.randrange(len(text))
    return text[begin:begin + rng.randrange(5, 300)]


CUTS = [
    lambda rng, text: text[rng.randrange(len(text)):],
    lambda rng, text: text[:rng.randrange(len(text)) + 1],
    shuffled,
    excerpt,
    lambda rng, text: "".join(rng.choice(MARKS) if rng.random() < 0.05 else c for c in text),
]


def drop(texts, rng):
    lines = []
    for number, text in enumerate(texts):
        cut = rng.choice(CUTS)(rng, text)
        published = rng.choice(["2031-05-05", "2030-01-31", ""])
        lines.append(json.dumps({"text": cut, "outlet": f"outlet-{number}", "published": published}))
    return "\n".join(lines).encode()


def report(binary, articles_read, fill):
    # The C library fills what is taken and given back with this byte.
    done = subprocess.run([binary, "check", "-", "--format", "json", "--fail-on", "never"], input=articles_read, capture_output=True,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C", "MALLOC_PERTURB_": str(fill)})
    if done.returncode not in (0, 3):  # 3: some cut left nothing to read
        return None, f"exit code {done.returncode}: {done.stderr.decode(errors='replace')[-2000:]}"
    return done.stdout, ""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("binary")
    options.add_argument("fixtures")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    texts = list(articles(given.fixtures))
    if not texts:
        sys.exit(f"no articles in {given.fixtures}")
    rng = random.Random(given.seed)
    faults = 0
    for number in range(given.rounds):
        cut = drop(texts, rng)
        first, why = report(given.binary, cut, 85)
        second, _ = report(given.binary, cut, 170)
        if first is None or first != second:
            faults += 1
            kept = f"cut-texts-{number}.jsonl"
            with open(kept, "wb") as file:
                file.write(cut)
            print("FAULT:", why or "two runs give different bytes", "(kept as", kept + ")")
    print(f"{given.rounds} drops of {len(texts)} texts, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
