#!/usr/bin/env python3
"""Runs every command of docs/tutorial-first-pack.md, in order, and checks what the page says of them.

  check_tutorial.py PROGRAM TUTORIAL
"""
import os
import re
import subprocess
import sys
import tempfile


def main(program, tutorial):
    page = open(tutorial, encoding="utf-8").read()
    blocks = re.findall(r"^```sh\n(.*?)^```", page, re.M | re.S)
    expected = {1: "2 tests, 0 failed", 2: "en.ashfall.layer", 3: "0 notes", 4: '"rule":"en.ashfall.layer"'}
    with tempfile.TemporaryDirectory() as folder:
        bin_folder = os.path.join(folder, "bin")
        os.mkdir(bin_folder)
        os.symlink(program, os.path.join(bin_folder, "crosscheck"))
        environment = dict(os.environ, PATH=bin_folder + os.pathsep + os.environ["PATH"])
        for number, block in enumerate(blocks):
            run = subprocess.run(["sh", "-e", "-c", block], cwd=folder, env=environment, capture_output=True, text=True)
            wanted = expected.get(number, "")
            if run.returncode != 0 or wanted not in run.stdout.replace('": "', '":"'):
                sys.exit("block %d: exit %d, wanted %r\n%s\n%s\n%s" % (number + 1, run.returncode, wanted, block, run.stdout, run.stderr))
    if len(blocks) != len(expected) + 1:
        sys.exit("the page has %d blocks of commands; this test knows %d" % (len(blocks), len(expected) + 1))


main(*sys.argv[1:])
