"""The same articles give the same bytes: in any order of arguments, with any
number of jobs, in any locale, time zone and folder, today and in ten years.

usage: check_same_bytes.py CROSSCHECK FIXTURES_FOLDER
"""
import os
import shutil
import subprocess
import sys
import tempfile

# A locale that is not installed leaves the C locale; the variable itself must
# not matter either, so these are tried whether installed or not.
ENVIRONMENTS = [
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    {"LC_ALL": "C.UTF-8"},
    {"LC_ALL": "POSIX"},
    {"LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"},
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Adak", "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "40"},
    {"MALLOC_PERTURB_": "85"},  # what the C library fills memory with: nothing unset is read
    {"MALLOC_PERTURB_": "170"},
]


def report(binary, arguments, cwd, env=None):
    done = subprocess.run([binary, "check", *arguments, "--format", "json"], cwd=cwd, capture_output=True,
                          env={"PATH": os.environ["PATH"], "LC_ALL": "C", **(env or {})})
    if done.returncode not in (0, 1):
        sys.exit(f"exit code {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def main():
    binary, fixtures = (os.path.abspath(path) for path in sys.argv[1:3])
    faults = []
    with tempfile.TemporaryDirectory() as work:
        # Not the same folder, inode order or time stamps as the tree's.
        stories = sorted(os.listdir(fixtures))
        for story in reversed(stories):
            shutil.copytree(os.path.join(fixtures, story), os.path.join(work, story), copy_function=shutil.copyfile)
        first = report(binary, [*stories, "--jobs", "1"], work)
        variants = {
            "two jobs": ([*stories, "--jobs", "2"], {}),
            "seven jobs": ([*stories, "--jobs", "7"], {}),
            "arguments in the other order": ([*reversed(stories)], {}),
            "options first": (["--jobs", "1", *stories[3:], *stories[:3]], {}),
            "one folder twice": ([*stories, stories[0]], {}),
        }
        for env in ENVIRONMENTS:
            variants[str(env)] = (stories, env)
        for name, (arguments, env) in variants.items():
            if report(binary, arguments, work, env) != first:
                faults.append(name)
    for name in faults:
        print("FAULT: other bytes with", name)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
