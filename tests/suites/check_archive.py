"""Ten thousand articles of every format in one archive: none is lost, what cannot
be read is named, and the number of jobs changes no byte of the report.

usage: check_archive.py CROSSCHECK

Every article has a number in its title and in its text; the archive also holds
members that are damaged, hostile or no articles, each of which must be named.
"""
import bz2
import gzip
import io
import json
import lzma
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

TOTAL = 10_000
TOWNS = ["Arvik", "Bellmar", "Corrow", "Dunvale", "Estany", "Farlow", "Gorsk", "Hathel", "Istrel", "Jorvan"]
STAMP = (2031, 5, 6, 7, 8, 10)


def town(n):
    return f"{TOWNS[n % 10]}{'abcdefghij'[n // 10 % 10]}{'klmnopqrst'[n // 100 % 10]}"


def title(n):
    return f"Report number {n} from {town(n)}"


def paragraphs(n):
    return [f"A warehouse in {town(n)} burned down on the night of report {n}, the fire service said.",
            "The owner will not open it again this year, and the street stays closed until it is cleared."]


def text(n):
    return title(n) + "\n\n" + "\n\n".join(paragraphs(n)) + "\n"


def markdown(n):
    return f"---\ntitle: {title(n)}\noutlet: post{n % 7}.example\ndate: 2031-05-{1 + n % 28:02}\n---\n" + "\n\n".join(paragraphs(n)) + "\n"


def page(n):
    body = "".join(f"<p>{p}</p>" for p in paragraphs(n))
    return (f"<!doctype html><html lang=en><head><title>{title(n)}</title><meta property=\"og:site_name\" content=\"Daily {n % 5}\">"
            f"</head><body><nav><a href=/>Home</a><a href=/news>News</a></nav><article><h1>{title(n)}</h1>{body}</article>"
            f"<footer>Contact us</footer></body></html>")


def record(n):
    return json.dumps({"id": f"r{n}", "outlet": f"wire{n % 3}.example", "title": title(n), "text": "\n\n".join(paragraphs(n))})


def feed(numbers):
    items = "".join(f"<item><title>{title(n)}</title><link>https://feed.example/{n}</link><description>"
                    f"{' '.join(paragraphs(n))}</description></item>" for n in numbers)
    return f"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>{items}</channel></rss>"


def nitf(n):
    body = "".join(f"<p>{p}</p>" for p in paragraphs(n))
    return (f"<?xml version=\"1.0\"?><nitf><head><title>{title(n)}</title></head><body><body.head><hedline><hl1>{title(n)}</hl1>"
            f"</hedline></body.head><body.content><block>{body}</block></body.content></body></nitf>")


def warc(numbers):
    out = b""
    for n in numbers:
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(n).encode()
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://site{n % 9}.example/{n}\r\n"
                f"Content-Length: {len(http)}\r\n\r\n")
        out += gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)
    return out


def tar_of(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def good_members():
    """(name, bytes) of members that hold the articles 0 to TOTAL - 1 between them."""
    numbers = iter(range(TOTAL))

    def take(count):
        return [next(numbers) for _ in range(count)]

    for n in take(2500):
        yield f"txt/{n:05}.txt", text(n).encode()
    for n in take(1500):
        yield f"md/{n:05}.md", markdown(n).encode()
    for n in take(2500):
        yield f"html/{n:05}.html", page(n).encode()
    for part in range(10):
        yield f"jsonl/{part}.jsonl", "\n".join(map(record, take(100))).encode()
    for part in range(5):
        yield f"rss/{part}.xml", feed(take(100)).encode()
    for n in take(200):
        yield f"nitf/{n:05}.xml", nitf(n).encode()
    yield "warc/a.warc.gz", warc(take(400))
    yield "json/list.json", ("[" + ",".join(map(record, take(100))) + "]").encode()
    for n in take(100):
        yield f"gz/{n:05}.txt.gz", gzip.compress(text(n).encode(), mtime=0)
    for n in take(50):
        yield f"xz/{n:05}.md.xz", lzma.compress(markdown(n).encode())
    for n in take(50):
        yield f"bz2/{n:05}.html.bz2", bz2.compress(page(n).encode())
    yield "tar/a.tar", tar_of([(f"{n}.txt", text(n).encode()) for n in take(600)])
    yield "tar/b.tar.gz", gzip.compress(tar_of([(f"{n}.html", page(n).encode()) for n in take(500)]), mtime=0)


def bad_members():
    """(name, bytes, code): each is named with an error of that code."""
    noise = bytes((i * 131 + 7) % 29 for i in range(3000))
    yield "bad/noise.txt", noise, "not-text"
    yield "bad/no-article.html", b"<html><body><nav><a href=/>Home</a></nav></body></html>", "no-article"
    yield "bad/broken.xml", b"<?xml version=\"1.0\"?><rss><channel><item></channel>", "bad-xml"
    yield "bad/broken.json", b"[{\"id\": 3, ", "bad-json"
    yield "bad/line.jsonl", b"{\"id\": \"x\", \"text\": }\n", "bad-json"
    yield "bad/no-text.jsonl", b"{\"id\": \"y\", \"title\": \"Nothing to read\"}\n", "no-text"
    yield "bad/cut.warc.gz", warc([0])[:60], "bad-archive"
    yield "bad/cut.tar", tar_of([("a.txt", b"x" * 5000)])[:700], "bad-member"
    yield "bad/deep.zip", deep(6), "archive-depth"
    yield "bad/long.txt", b"word " * 450_000, "too-large"
    yield "bad/bomb.txt", b"0" * 17_000_000, "too-large"
    yield "../escape.txt", b"Out of the folder.", "refused-member"
    yield "/absolute.txt", b"From the root.", "refused-member"


def deep(levels):
    content = b"The innermost text of all."
    for level in range(levels):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as inner:
            inner.writestr(zipfile.ZipInfo("n.zip" if level else "n.txt", STAMP), content)
        content = out.getvalue()
    return content


def write_archive(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in [*good_members(), *((name, content) for name, content, _ in bad_members())]:
            archive.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)


def check(binary, folder, jobs):
    out = os.path.join(folder, f"report-{jobs}.json")
    done = subprocess.run([binary, "check", "drop.zip", "--quiet", "--jobs", str(jobs), "--format", f"json={out}"],
                          cwd=folder, capture_output=True)
    if done.returncode != 3:
        sys.exit(f"FAULT: exit code {done.returncode}, not 3: {done.stderr[-2000:].decode(errors='replace')}")
    with open(out, "rb") as file:
        return file.read()


def faults_of(report):
    """What is wrong with the report of the archive."""
    read = {}
    for article in report["articles"]:
        found = re.match(r"Report number (\d+) from (\w+)", article["title"])
        if not found:
            yield f"an article with another title: {article['title'][:60]!r}"
        else:
            read[int(found[1])] = article["path"]
    for n in sorted(set(range(TOTAL)) - set(read))[:10]:
        yield f"article {n} is lost"
    if len(report["articles"]) != TOTAL:
        yield f"{len(report['articles'])} articles, not {TOTAL}"
    if len({article["id"] for article in report["articles"]}) != len(report["articles"]):
        yield "two articles share an id"
    errors = {(d["path"], d["code"]) for d in report["diagnostics"] if d["severity"] == "error"}
    for name, _, code in bad_members():
        if not any(path.startswith("drop.zip!" + name) and found == code for path, found in errors):
            yield f"{name} is not named as {code}"
    for path, code in sorted(errors):
        if not any(path.startswith("drop.zip!" + name) for name, _, _ in bad_members()):
            yield f"an error that nobody expects: {path} {code}"


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        write_archive(os.path.join(folder, "drop.zip"))
        first = check(binary, folder, 1)
        faults = list(faults_of(json.loads(first)))
        if check(binary, folder, 3) != first:
            faults.append("other bytes with three jobs")
    for fault in faults:
        print("FAULT:", fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
