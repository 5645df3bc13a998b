"""Reads all stories as one drop: no finding may mix two of them.

usage: check_drop.py CROSSCHECK FIXTURES_FOLDER
"""
import json
import os
import subprocess
import sys


def main():
    binary, folder = sys.argv[1:3]
    done = subprocess.run([binary, "check", folder, "--format", "json"], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"exit code {done.returncode}: {done.stderr.decode(errors='replace')}")
    report = json.loads(done.stdout)
    story_of = {a["id"]: os.path.relpath(a["path"], folder).split(os.sep)[0] for a in report["articles"]}
    article_of = {c["id"]: c["article"] for c in report["claims"]}
    faults = 0
    for finding in report["findings"]:
        stories = {story_of[article_of[c]] for p in finding["positions"] for c in p["claims"]}
        if len(stories) > 1:
            faults += 1
            print(f"FAULT: {finding['verdict']} mixes {', '.join(sorted(stories))}: {finding['question']}")
    stories = {name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name))}
    for story in sorted(stories - set(story_of.values())):
        faults += 1
        print(f"FAULT: no article of {story} was read")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
