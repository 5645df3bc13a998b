"""A long run shows a bar with rate and time left on a terminal, and nowhere else.

usage: check_progress.py CROSSCHECK

Exits 77, which ctest counts as skipped, on a machine that has no pseudo-terminals to give.
"""
import os
import pty
import subprocess
import sys
import tempfile

TEXT = "The coast guard of Tarn said on Monday that 12 boats and 40 sailors of harbour {0} were brought ashore. " * 20


def printed(command, variables):
    """What the program writes to a terminal as its standard error."""
    controller, terminal = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key not in ("CI", "TERM")}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=terminal, env=env | variables)
    os.close(terminal)
    text = b""
    while True:
        try:
            piece = os.read(controller, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        text += piece
    process.wait()
    os.close(controller)
    return text.decode()


def has_terminals():
    try:
        controller, terminal = pty.openpty()
    except OSError:
        return False
    os.close(terminal)
    os.close(controller)
    return True


def main():
    if not has_terminals():
        print("skipped: this machine has no pseudo-terminals")
        sys.exit(77)
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "drop.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for n in range(120):
                file.write('{"id":"%d","outlet":"w.example","text":"%s"}\n' % (n, TEXT.format(n)))
        command = [sys.argv[1], "extract", path, "--jobs", "1"]
        shown = printed(command, {"TERM": "xterm"})
        if "reading [" not in shown or "MB/s" not in shown or "s left" not in shown:
            faults.append(f"no bar on a terminal: {shown[:200]!r}")
        if not shown.endswith("\r\x1b[K"):
            faults.append("the bar is not wiped away")
        for why, more, variables in [("--quiet", ["--quiet"], {"TERM": "xterm"}), ("CI", [], {"TERM": "xterm", "CI": "true"}),
                                     ("TERM=dumb", [], {"TERM": "dumb"})]:
            if "reading [" in printed(command + more, variables):
                faults.append(f"a bar in spite of {why}")
        if b"reading" in subprocess.run(command, capture_output=True).stderr:
            faults.append("a bar where standard error is no terminal")
    for fault in faults:
        print(f"FAULT: {fault}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
