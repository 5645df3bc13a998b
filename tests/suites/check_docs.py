"""Runs the commands of a document and compares what they print.

usage: check_docs.py CROSSCHECK ROOT FILE... [--update]

In a block marked `console`, a line that begins with "$ " is a command, run by
sh in ROOT with the program on the PATH; the lines after it are its output. A
line that is "..." stands for any number of lines. --update writes the output
anew where it holds no "...".
"""
import os
import re
import subprocess
import sys

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def commands(block):
    """(command, output lines) of one block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def run(binary, root, command):
    env = {"PATH": os.path.dirname(binary) + ":" + os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    done = subprocess.run(["sh", "-c", command], cwd=root, env=env, capture_output=True)
    return done.stdout.decode().splitlines()


def fits(wanted, printed):
    """Whether the printed lines are the wanted ones, '...' taken as any lines."""
    if not wanted:
        return not printed
    if wanted[0] == "...":
        return any(fits(wanted[1:], printed[i:]) for i in range(len(printed) + 1))
    return bool(printed) and wanted[0].rstrip() == printed[0].rstrip() and fits(wanted[1:], printed[1:])


def main():
    update = sys.argv[-1] == "--update"
    binary, root = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    faults = 0
    for name in sys.argv[3:-1] if update else sys.argv[3:]:
        with open(os.path.join(root, name), encoding="utf-8") as file:
            text = file.read()
        if not BLOCK.search(text):
            sys.exit(f"FAULT: {name} has no console block")
        for block in BLOCK.findall(text):
            fresh = []
            for command, wanted in commands(block):
                printed = run(binary, root, command)
                if not fits(wanted, printed):
                    faults += 1
                    print(f"FAULT: {name}: $ {command}", *printed, sep="\n  ")
                fresh += [f"$ {command}", *(wanted if "..." in wanted else [line.rstrip() for line in printed])]
            text = text.replace(block, "\n".join(fresh) + "\n")
        if update:
            with open(os.path.join(root, name), "w", encoding="utf-8") as file:
                file.write(text)
    sys.exit(1 if faults and not update else 0)


if __name__ == "__main__":
    main()
