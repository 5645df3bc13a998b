"""Compares the limits and the diagnostics of docs/INPUT.md with the program.

usage: check_limits.py CROSSCHECK ROOT

Every --max-... option stands in the table of limits with its default, and every
code that reading may tell stands in the table of diagnostics with its severity.
"""
import glob
import os
import re
import subprocess
import sys

UNITS = {"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}


def number(text):
    """"16 MiB", "250,000", "30 s" as the option takes it."""
    found = re.match(r"([\d,]+)(?: (KiB|MiB|GiB|s))?$", text.strip())
    return found and int(found[1].replace(",", "")) * UNITS.get(found[2], 1)


def documented_limits(text):
    rows = re.findall(r"^\|[^|\n]*\|([^|\n]*)\| `(--max-[a-z-]+)` \|$", text, re.M)
    return {option: number(default) for default, option in rows}


def offered_limits(binary):
    text = subprocess.run([binary, "check", "--help"], capture_output=True, text=True).stdout
    return {option: int(default) for option, default in re.findall(r"(--max-[a-z-]+) N \(=(\d+)\)", text)}


def documented_codes(text):
    rows = re.findall(r"^\| ((?:`[a-z0-9-]+` ?)+)\| (note|warning|error) \|", text, re.M)
    return {(code, severity) for codes, severity in rows for code in re.findall(r"[a-z0-9-]+", codes)}


def told_codes(root):
    codes = set()
    for path in glob.glob(os.path.join(root, "src/ingest/*.cpp")):
        with open(path, encoding="utf-8") as file:
            source = file.read()
        for severity, code in re.findall(r"report_(error|warning)\([^\";]*\"([a-z0-9-]+)\"", source):
            codes.add((code, severity))
    return codes


def main():
    binary, root = sys.argv[1:3]
    with open(os.path.join(root, "docs/INPUT.md"), encoding="utf-8") as file:
        text = file.read()
    said, offered = documented_limits(text), offered_limits(binary)
    faults = [f"{option}: {said.get(option)} in the docs, {offered.get(option)} in --help"
              for option in sorted(said.keys() | offered.keys()) if said.get(option) != offered.get(option)]
    told = told_codes(root)
    if len(offered) < 20 or len(told) < 30:
        faults.append("the program's limits or codes are not found")
    faults += [f"{code} ({severity}) is not in the docs" for code, severity in sorted(told - documented_codes(text))]
    for fault in faults:
        print(f"FAULT: {fault}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
