"""Runs one case of tests/cases: the program's arguments, and what it must say.

usage: run_case.py CROSSCHECK CASE_FOLDER [--update]

A case is a folder with
  args          the arguments, as a shell would split them
  exit          the exit code (0 when there is no such file)
  stdout stderr what is printed, byte for byte (not looked at when absent)
  stdout.has stderr.has stdout.lacks stderr.lacks
                one string a line that must, or must not, occur
  stdin env prepare
                standard input; NAME=VALUE lines; a shell script that makes
                files which a repository cannot hold well
and any other files, which are the input. It runs in a copy of the folder.
With --update, stdout and stderr are written anew where they exist.
"""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

OWN = {"args", "exit", "stdout", "stderr", "stdin", "env", "prepare",
       "stdout.has", "stderr.has", "stdout.lacks", "stderr.lacks"}


def read(folder, name, default=b""):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return default
    with open(path, "rb") as file:
        return file.read()


def lines(folder, name):
    return [line for line in read(folder, name).split(b"\n") if line]


def run(binary, case, work):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for line in lines(case, "env"):
        name, _, value = line.decode().partition("=")
        env[name] = value
    for entry in os.listdir(case):
        source = os.path.join(case, entry)
        if entry not in OWN:
            (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, os.path.join(work, entry))
    if os.path.exists(os.path.join(case, "prepare")):
        subprocess.run(["sh", "-eu", os.path.join(case, "prepare")], cwd=work, env=env, check=True)
    arguments = shlex.split(read(case, "args").decode())
    done = subprocess.run([binary, *arguments], cwd=work, env=env, capture_output=True,
                          input=read(case, "stdin"), timeout=120)
    return done.returncode, {"stdout": done.stdout, "stderr": done.stderr}


def faults(case, code, output):
    wanted = int(read(case, "exit", b"0"))
    if code != wanted:
        yield f"exit code {code}, expected {wanted}"
    for stream, text in output.items():
        exact = read(case, stream, None)
        if exact is not None and exact != text:
            yield f"{stream} differs from the file"
        for line in lines(case, stream + ".has"):
            if line not in text:
                yield f"{stream} lacks: {line.decode()}"
        for line in lines(case, stream + ".lacks"):
            if line in text:
                yield f"{stream} must not hold: {line.decode()}"


def main():
    binary, case = (os.path.abspath(path) for path in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as work:
        code, output = run(binary, case, work)
    if sys.argv[3:] == ["--update"]:
        for stream, text in output.items():
            path = os.path.join(case, stream)
            if os.path.exists(path):
                with open(path, "wb") as file:
                    file.write(text)
        return
    found = list(faults(case, code, output))
    for fault in found:
        print("FAULT:", fault)
    if found:
        for stream, text in output.items():
            print(f"--- {stream}")
            print(text[:4000].decode(errors="replace"))
        sys.exit(1)


if __name__ == "__main__":
    main()
