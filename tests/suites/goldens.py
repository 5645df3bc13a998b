"""What the tool says of each story of fixtures/, kept as readable files.

usage: goldens.py CROSSCHECK FIXTURES_FOLDER REPORTS_FOLDER check|update

reports/<story>.{md,json,html} are compared byte for byte, so that every change
of behaviour is a diff to read; `update` writes them, and reports/README.md.
"""
import json
import os
import subprocess
import sys
import tempfile

import yaml

FORMATS = {"md": "markdown", "json": "json", "html": "html"}
VERDICTS = ["contradiction", "update", "scope-difference", "attribution-difference", "unresolved", "compatible",
            "agreement", "single-origin"]


def render(binary, root, story, folder):
    files = {ending: os.path.join(folder, f"{story}.{ending}") for ending in FORMATS}
    wanted = [part for ending, path in files.items() for part in ("--format", f"{FORMATS[ending]}={path}")]
    done = subprocess.run([binary, "check", f"fixtures/{story}", *wanted], cwd=root, capture_output=True,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"})
    if done.returncode not in (0, 1):
        sys.exit(f"{story}: exit code {done.returncode}: {done.stderr.decode(errors='replace')}")


def index(fixtures, folder, stories):
    rows = ["# What crosscheck says of its fixtures", "",
            "Written by `cmake --build --preset release --target update-goldens`; a test compares every byte.", "",
            "| story | articles | origins | " + " | ".join(VERDICTS) + " | report |",
            "| --- | ---: | ---: | " + " | ".join("---:" for _ in VERDICTS) + " | --- |"]
    stories_text = {}
    for story in stories:
        with open(os.path.join(fixtures, story, "story.yaml"), encoding="utf-8") as file:
            stories_text[story] = yaml.safe_load(file)
        with open(os.path.join(folder, f"{story}.json"), encoding="utf-8") as file:
            summary = json.load(file)["summary"]
        counts = [str(summary["findings"].get(verdict, 0)) for verdict in VERDICTS]
        links = f"[Markdown]({story}.md), [HTML]({story}.html), [JSON]({story}.json)"
        rows.append(f"| {stories_text[story]['title']} | {summary['articles']} | {summary['origins']} | " + " | ".join(counts)
                    + f" | {links} |")
    rows += ["", "## What the stories are there to show", ""]
    shows = {}
    for story in stories:
        for mode in stories_text[story]["shows"]:
            shows.setdefault(mode, []).append(f"[{story}]({story}.md)")
    rows += [f"- {mode}: {', '.join(found)}" for mode, found in sorted(shows.items())]
    with open(os.path.join(folder, "README.md"), "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(rows) + "\n")


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def main():
    binary, fixtures, reports = (os.path.abspath(path) for path in sys.argv[1:4])
    root = os.path.dirname(fixtures)
    stories = sorted(s for s in os.listdir(fixtures) if os.path.exists(os.path.join(fixtures, s, "story.yaml")))
    if sys.argv[4] == "update":
        os.makedirs(reports, exist_ok=True)
        for story in stories:
            render(binary, root, story, reports)
        index(fixtures, reports, stories)
        return
    faults = 0
    with tempfile.TemporaryDirectory() as work:
        for story in stories:
            render(binary, root, story, work)
        index(fixtures, work, stories)
        names = sorted(set(os.listdir(work)) | {n for n in os.listdir(reports) if n.endswith(tuple(FORMATS))})
        for name in names:
            if read(os.path.join(work, name)) != read(os.path.join(reports, name)):
                faults += 1
                print(f"FAULT: reports/{name} is not what the tool says now; "
                      "build the target update-goldens and read the diff")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
