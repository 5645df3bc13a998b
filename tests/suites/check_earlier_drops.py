"""Runs the drops of one story one after the other with --archive, and looks at what the later ones
are told of the earlier.

usage: check_earlier_drops.py CROSSCHECK FIXTURES
"""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

FIRST = ["kasenda-herald-1.txt", "northwire.txt"]
SECOND = ["lakeside-post.txt", "tolwe-times.txt", "kasenda-herald-2.txt"]


def drop_of(fixtures, story, names, work, name):
    folder = os.path.join(work, name)
    os.mkdir(folder)
    for file in names + ["sources.yaml"]:
        shutil.copy(os.path.join(fixtures, story, file), folder)
    return folder


class Runs:
    def __init__(self, binary, work):
        self.binary = binary
        self.work = work
        self.faults = []

    def check(self, folder, *options, code=0):
        done = subprocess.run([self.binary, "check", folder, "--format", "json", "--fail-on", "never", *options],
                              cwd=self.work, capture_output=True)
        self.expect(done.returncode == code, f"{options}: exit code {done.returncode}: {done.stderr.decode()}")
        self.told = done.stderr.decode()
        return json.loads(done.stdout) if done.stdout else {"articles": [], "findings": [], "claims": []}

    def expect(self, holds, what):
        if not holds:
            self.faults.append(what)


def questions(report):
    return {finding["question"]: finding["verdict"] for finding in report["findings"]}


def archived(report):
    return sorted(os.path.basename(article["path"]) for article in report["articles"] if article.get("archived"))


def check(runs, fixtures, work):
    first = drop_of(fixtures, "ferry-sinking", FIRST, work, "first")
    second = drop_of(fixtures, "ferry-sinking", SECOND, work, "second")
    other = drop_of(fixtures, "mill-fire", ["metroline.txt"], work, "other")

    alone = runs.check(first)
    kept = runs.check(first, "--archive", "past.db")
    alone["diagnostics"] = kept["diagnostics"] = None
    runs.expect(kept == alone, "a first drop is reported as without an archive")

    later = runs.check(second, "--archive", "past.db")
    runs.expect(archived(later) == FIRST, f"the later drop meets the earlier one's articles: {archived(later)}")
    dead = [f for f in later["findings"] if f["verdict"] == "update" and "killed" in f["question"]]
    runs.expect(len(dead) == 1, "the toll of the earlier drop is an earlier figure")
    own = {article["id"] for article in later["articles"] if not article.get("archived")}
    of_own = {claim["id"] for claim in later["claims"] if claim["article"] in own}
    for finding in later["findings"]:
        runs.expect(any(claim in of_own for position in finding["positions"] for claim in position["claims"]),
                    f"a finding that no claim of the drop is part of: {finding['question']}")
    in_findings = {claim for finding in later["findings"] for position in finding["positions"] for claim in position["claims"]}
    runs.expect({claim["id"] for claim in later["claims"]} - of_own <= in_findings, "archived claims that no finding needs")

    again = runs.check(second, "--archive", "past.db")
    runs.expect(again == later, "the same drop once more gives the same report")
    unrelated = runs.check(other, "--archive", "past.db")
    runs.expect(archived(unrelated) == [], "another story meets none of them")

    annotated = subprocess.run([runs.binary, "check", second, "--archive", "past.db", "--format", "rdjsonl", "--fail-on", "never"],
                               cwd=work, capture_output=True)
    runs.expect(b"first" not in annotated.stdout, "annotations point at files of this drop only")


def check_faults(runs, work):
    drop = os.path.join(work, "second")
    open(os.path.join(work, "text.db"), "w").write("These are no tables, and never were any.\n" * 50)
    runs.check(drop, "--archive", "text.db", code=2)
    runs.expect("text.db" in runs.told, "a file that is no archive is named")
    with sqlite3.connect(os.path.join(work, "foreign.db")) as foreign:
        foreign.execute("CREATE TABLE recipes (name TEXT)")
    runs.check(drop, "--archive", "foreign.db", code=2)
    runs.expect("another program" in runs.told, "another program's database is left alone")
    shutil.copy(os.path.join(work, "past.db"), os.path.join(work, "later.db"))
    with sqlite3.connect(os.path.join(work, "later.db")) as later:
        later.execute("PRAGMA user_version = 9")
    runs.check(drop, "--archive", "later.db", code=2)
    runs.expect("version 9" in runs.told, "an archive of a later version is refused")
    runs.check(drop, "--archive", "no-such-folder/past.db", code=2)
    shutil.copy(os.path.join(work, "past.db"), os.path.join(work, "torn.db"))
    with sqlite3.connect(os.path.join(work, "torn.db")) as torn:
        torn.execute("UPDATE articles SET record = x'78da00' WHERE id = (SELECT min(id) FROM articles)")
    report = runs.check(drop, "--archive", "torn.db")
    runs.expect(any(d["code"] == "archive-record" for d in report["diagnostics"]), "a record that cannot be read is told")
    runs.expect(len(archived(report)) > 0, "and the rest is compared")
    holder = sqlite3.connect(os.path.join(work, "past.db"))
    holder.execute("BEGIN EXCLUSIVE")
    runs.check(drop, "--archive", "past.db", code=2)
    runs.expect("locked" in runs.told, "an archive that another program holds is told")
    holder.close()


def main():
    binary, fixtures = (os.path.abspath(path) for path in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as work:
        runs = Runs(binary, work)
        check(runs, fixtures, work)
        check_faults(runs, work)
    for fault in runs.faults:
        print(fault)
    sys.exit(1 if runs.faults else 0)


main()
