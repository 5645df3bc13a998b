"""Runs inputs that were made to hurt: each ends with the right exit code and names
what it did not read, and none takes much memory.

usage: check_hostile.py CROSSCHECK [--table] [--memory MB] [CASE...]

--table prints what each case took. --memory is the most that a case may take;
without it (sanitizers take more) memory is not looked at. Time is never judged.
"""
import bz2
import gzip
import io
import json
import lzma
import os
import struct
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

STORY = ("<html><p>A long enough sentence about 12 boats and 40 sailors on the lake.</p>"
         "<p>And another sentence about the 3 tugs that came to help them.</p>")
TEXT = "Boats collide\n\nTwelve boats collided on the lake on 4 May 2031, the coast guard said.\n"
MIB = 1 << 20


def page(tail):
    return (STORY + tail).encode()


def zipped(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2031, 5, 6, 7, 8, 10)), content, method)
    return out.getvalue()


def zip_in_zip(depth):
    content = zipped([("a.txt", TEXT)])
    for level in range(depth):
        content = zipped([(f"{level}.zip", content)])
    return content


def tarred(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, content, link in members:
            entry = tarfile.TarInfo(name)
            entry.size = 0 if link else len(content)
            entry.type, entry.linkname = (tarfile.SYMTYPE, link) if link else (tarfile.REGTYPE, "")
            tar.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def lying_zip():
    """A member that says it is of 4 GB, and an archive that says it has 65,535 members."""
    content = bytearray(zipped([("a.txt", TEXT)]))
    at = content.index(b"PK\1\2")
    struct.pack_into("<II", content, at + 20, 0xFFFFFFF0, 0xFFFFFFF0)
    end = content.index(b"PK\5\6")
    struct.pack_into("<HH", content, end + 8, 0xFFFF, 0xFFFF)
    return bytes(content)


def repeated_gzip(size):
    """Zeros, packed; each member is packed once and repeated."""
    member = gzip.compress(bytes(16 * MIB), mtime=0)
    return member * (size // (16 * MIB))


def record(block, length=None, uri="https://lake.example/boats"):
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {uri}\r\nContent-Length: {len(block) if length is None else length}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def response(body, *headers):
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", *headers, "", ""]).encode() + body


def rss(items, before=""):
    return (f"<?xml version=\"1.0\"?>{before}<rss version=\"2.0\"><channel><title>Lake</title>{items}</channel></rss>").encode()


def item(text, title="Boats"):
    return f"<item><title>{title}</title><description>{text}</description></item>"


def laughs():
    entities = "<!ENTITY a0 \"ha\">" + "".join(f"<!ENTITY a{i} \"{f'&a{i - 1};' * 10}\">" for i in range(1, 10))
    return rss(item("Twelve boats collided. &a9;"), f"<!DOCTYPE rss [{entities}]>")


def sources(yaml):
    return {"a.txt": TEXT.encode(), "sources.yaml": yaml.encode()}


def bomb_yaml():
    lists = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 20))
    return lists + "articles:\n  - {path: a.txt, title: *a19}\n"


def sentences(unit, size=2 * MIB - 4096):
    return (unit * (size // len(unit.encode()) + 1))[:size].encode()


# name: (file or {name: bytes}, exit code, codes of which one is told (None: nothing needs to be told), options)
CASES = {
    # libraries: deep pages
    "page: 10,000 nested elements": ("a.html", lambda: page("<div>" * 10_000), 0, ["html-limit"]),
    "page: 50,000 nested elements": ("a.html", lambda: page("<div>" * 50_000), 0, ["html-limit"]),
    "page: 200,000 nested elements": ("a.html", lambda: page("<div>" * 200_000), 0, ["html-limit"]),
    "page: 20,000 nested tables, crossed": ("a.html", lambda: page("<p>Caf&eacute; <b>x</i></p><table><td>a" * 20_000), 0, ["html-limit"]),
    "page: 5.5 million elements": ("a.html", lambda: page("<b>" * (5 * MIB)), 3, ["too-large"]),
    "page: larger than a page may be": ("a.html", lambda: page("<p>a</p>" * (3 * MIB)), 3, ["too-large"]),
    "page: open attribute values": ("a.html", lambda: page("<a href=\"" * 500_000), 0, None),
    "page: open comments": ("a.html", lambda: page("<!--" * 2_000_000), 0, None),
    "page: a million attributes": ("a.html", lambda: page("<a " + "a=b " * 1_000_000), 0, None),
    "page: scripts without an end": ("a.html", lambda: page("<script>" * 1_000_000), 0, None),
    "page: brackets": ("a.html", lambda: page("<" * (15 * MIB)), 3, None),
    "page: end tags of nothing": ("a.html", lambda: page("<b>" * 250 + "</i>" * 3_000_000), 0, None),
    "page: nested JSON-LD": ("a.html", lambda: page("<script type=application/ld+json>" + "{\"a\":" * 400_000 + "</script>"), 0, None),
    "page: cut in a tag": ("a.html", lambda: page("<p>The boats were")[:-12], 0, None),
    # libraries: YAML
    "yaml: 50,000 open brackets": (None, lambda: sources("[" * 50_000), 3, ["bad-sources"]),
    "yaml: anchors bomb": (None, lambda: sources(bomb_yaml()), 3, ["bad-sources"]),
    "yaml: a key twice": (None, lambda: sources("articles:\n  - {path: a.txt, title: a, title: b}\n"), 3, ["bad-sources"]),
    "yaml: merge keys": (None, lambda: sources("x: {a: b}\narticles:\n  - {path: a.txt, <<: {title: b}}\n"), 3, ["bad-sources"]),
    "yaml: a million values": (None, lambda: sources("articles:\n" + "  - {path: a}\n" * 500_000), 3, ["bad-sources"]),
    "yaml: front matter of brackets": ("a.md", lambda: ("---\ntitle: " + "[" * 50_000 + "\n---\n" + TEXT).encode(), 0, ["bad-front-matter"]),
    # libraries: XML entities and depth
    "feed: a billion laughs": ("a.xml", laughs, 0, None),
    "feed: an entity of a file": ("a.xml", lambda: rss(item("Boats. &x;"), "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), 0, None),
    "feed: 200,000 nested elements": ("a.xml", lambda: rss(item("<div>" * 200_000 + "Twelve boats." + "</div>" * 200_000)), 0, ["html-limit"]),
    "feed: more tags than it may have": ("a.xml", lambda: rss("<b/>" * 1_100_000), 3, ["too-large"]),
    "feed: cut in an item": ("a.xml", lambda: rss(item("Twelve boats collided."))[:-40], 3, ["bad-xml"]),
    "feed: an item of pages": ("a.xml", lambda: rss(item("<![CDATA[" + "<p>Boats" * 1_500_000 + "]]>")), 3, ["too-large"]),
    "news item: nested items": ("a.xml", lambda: ("<nitf>" * 100_000 + "</nitf>" * 100_000).encode(), 0, ["empty-article", "no-article"]),
    # JSON
    "json: 200,000 nested lists": ("a.json", lambda: b"[{\"text\":" + b"[" * 200_000, 3, ["bad-json"]),
    "jsonl: a line of nested objects": ("a.jsonl", lambda: b"{\"text\":\"Twelve boats.\"}\n" + b"{\"a\":" * 200_000, 3, ["bad-json"]),
    "jsonl: a line of 65 MiB": ("a.jsonl", lambda: b"{\"text\":\"Twelve boats.\"}\n{\"text\":\"" + b"a" * (65 * MIB) + b"\"}", 3, ["long-line"]),
    "jsonl: cut in a string": ("a.jsonl", lambda: b"{\"text\":\"Twelve boats.\"}\n{\"text\":\"Twel", 3, ["bad-json"]),
    "jsonl: bad UTF-8": ("a.jsonl", lambda: b"{\"text\":\"Twelve boats \xff\xfe collided.\"}\n", 0, ["bad-utf8"]),
    # archives
    "zip: a bomb of 128 MiB": ("a.zip", lambda: zipped([(f"{i}.txt", bytes(16 * MIB - 1)) for i in range(8)]), 3, ["expansion-ratio", "unpacked-size"]),
    "zip: archives in archives": ("a.zip", lambda: zip_in_zip(20), 3, ["archive-depth"]),
    "zip: paths that lead out": ("a.zip", lambda: zipped([("../a.txt", TEXT), ("/etc/b.txt", TEXT), ("c/../../d.txt", TEXT), ("e.txt", TEXT)]), 3, ["refused-member"]),
    "zip: more members than the limit": ("a.zip", lambda: zipped([(f"{i}.txt", "") for i in range(2_000)]), 3, ["archive-entries"], "--max-entries=1000"),
    "zip: 60,000 empty members": ("a.zip", lambda: zipped([(f"{i}.txt", "") for i in range(60_000)]), 0, ["empty-article"]),
    "zip: sizes that lie": ("a.zip", lying_zip, 0, None),
    "zip: cut in half": ("a.zip", lambda: zipped([("a.txt", TEXT), ("b.txt", TEXT.encode() * 50)])[:150], 3, ["bad-archive", "bad-member"]),
    "tar: links": ("a.tar", lambda: tarred([("a.txt", b"", "/etc/passwd"), ("b.txt", TEXT.encode(), None)]), 3, ["refused-member"]),
    "tar: cut in a member": ("a.tar", lambda: tarred([("a.txt", TEXT.encode() * 100, None)])[:2000], 3, ["bad-archive", "bad-member"]),
    "gzip: a bomb of 4 GiB": ("a.txt.gz", lambda: repeated_gzip(4096 * MIB), 3, ["expansion-ratio", "unpacked-size", "too-large"]),
    "gzip: cut": ("a.txt.gz", lambda: gzip.compress(TEXT.encode() * 50, mtime=0)[:-30], 3, ["bad-archive"]),
    "xz: a bomb of 256 MiB": ("a.txt.xz", lambda: lzma.compress(bytes(16 * MIB)) * 16, 3, ["expansion-ratio", "unpacked-size", "too-large"]),
    "bzip2: a bomb of 256 MiB": ("a.txt.bz2", lambda: bz2.compress(bytes(16 * MIB)) * 16, 3, ["expansion-ratio", "unpacked-size", "too-large"]),
    # WARC
    "warc: a length of 10^18": ("a.warc", lambda: record(response(page("")), 10**18), 3, ["warc-truncated", "warc-record"]),
    "warc: a length below zero": ("a.warc", lambda: record(response(page("")), -5), 3, ["warc-record", "warc-damaged"]),
    "warc: a chunk of 2^63": ("a.warc", lambda: record(response(b"7fffffffffffffff\r\n" + page(""), "Transfer-Encoding: chunked")), 0, None),
    "warc: a page that unpacks to 128 MiB": ("a.warc", lambda: record(response(gzip.compress(bytes(128 * MIB), 1), "Content-Encoding: gzip")), 3, ["warc-record"]),
    "warc: 100,000 empty records": ("a.warc.gz", lambda: gzip.compress(record(b"") * 100_000, mtime=0), 0, ["empty-article"]),
    "warc: headers without an end": ("a.warc", lambda: b"WARC/1.0\r\n" + b"A: b\r\n" * 1_000_000, 3, ["warc-record", "warc-damaged", "warc-truncated"]),
    "warc: cut in a gzip member": ("a.warc.gz", lambda: gzip.compress(record(response(page(" <p>More boats."))), mtime=0)[:-40], 3, ["warc-truncated", "bad-archive", "warc-damaged"]),
    # text
    "text: 16 MiB of dates": ("a.txt", lambda: sentences("4 May 2031\n", 16 * MIB - 1), 3, ["too-large"]),
    "text: more dates than are read": ("a.txt", lambda: sentences("The boats left on 4 May 2031. ", 190_000), 3, ["too-many-figures"]),
    "text: figures to the limit": ("a.txt", lambda: sentences("12 boats sank. ", 19_000 * 15), 3, ["too-many-figures"]),
    "text: figures in one line": ("a.txt", lambda: sentences("7 ", 39_000), 3, ["too-many-figures"]),
    "text: number words in one line": ("a.txt", lambda: sentences("seven hundred and ", 240_000 * 6), 3, None),
    "text: names in one line": ("a.txt", lambda: sentences("Anna Berg of Tarn Lake ", 230_000 * 5), 0, None),
    "text: quotation marks": ("a.txt", lambda: sentences("\" ", 480_000), 0, None),
    "text: brackets": ("a.txt", lambda: sentences("( ", 480_000), 0, None),
    "text: one word of 2 MiB": ("a.txt", lambda: sentences("a"), 0, None),
    "text: one figure of 2 MiB": ("a.txt", lambda: sentences("1"), 0, None),
    "text: who said what": ("a.txt", lambda: sentences("Anna Berg said on Monday that 12 boats of the Tarn Lake Guard were hit. ", 200_000), 3, ["too-many-figures"]),
    "text: blank lines": ("a.txt", lambda: sentences("a\n\n"), 3, None),
    "text: marks of composition": ("a.txt", lambda: sentences("a\u0301\u0301\u0301\u0301\u0301\u0301 ", MIB), 0, None),
    "text: NUL bytes": ("a.txt", lambda: TEXT.encode() + bytes(MIB), 3, ["not-text"]),
    "text: bytes that are no text": ("a.txt", lambda: b"\xff\xfe\xfd" * (MIB // 4), 0, None),
    "markdown: open links": ("a.md", lambda: sentences("[a](b "), 3, ["too-large"]),
    "markdown: emphasis": ("a.md", lambda: sentences("*_**_"), 0, None),
}


def in_child(work):
    """Does the work in a process of its own: a program that is started begins with the
    memory of the one that starts it. 0, when the work returned 0 or nothing."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = min(work() or 0, 100)
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def write_case(folder, name, made):
    if name is None:
        for part, content in made.items():
            with open(os.path.join(folder, part), "wb") as file:
                file.write(content)
        return
    with open(os.path.join(folder, name), "wb") as file:
        file.write(made)


def run(binary, path, options):
    """(exit code, report or None, standard error, seconds, seconds of processor time, MB)"""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.monotonic()
        process = subprocess.Popen([binary, "check", path, "--format", "json", "--fail-on", "never", "--jobs", "1", *options], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
        out.seek(0)
        err.seek(0)
        printed = out.read()
        told = err.read().decode(errors="replace")
    code = os.waitstatus_to_exitcode(status)
    try:
        report = json.loads(printed)
    except ValueError:
        report = None
    return code, report, told, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def faults_of(case, result, memory):
    _, _, code, codes, *_ = case
    got, report, told, _, _, megabytes = result
    if got != code:
        yield f"exit code {got}, not {code}: {told[-300:]}"
    if report is None:
        yield "the report is no JSON"
        return
    said = {d["code"] for d in report["diagnostics"]}
    if codes is not None and not said & set(codes):
        yield f"tells {sorted(said)}, none of {codes}"
    if code == 3 and not any(d["severity"] == "error" for d in report["diagnostics"]):
        yield "nothing is named"
    if not report["articles"] and not report["diagnostics"]:
        yield "neither an article nor a word about it"
    if memory and megabytes > memory:
        yield f"takes {megabytes:.0f} MB"


def check_case(binary, name, case, table, memory):
    """Runs one case and prints what is wrong with it; how many faults there are."""
    with tempfile.TemporaryDirectory() as folder:
        in_child(lambda: write_case(folder, case[0], case[1]()))
        path = folder if case[0] is None else os.path.join(folder, case[0])
        result = run(binary, path, case[4:])
    faults = list(faults_of(case, result, memory))
    for fault in faults:
        print(f"FAULT: {name}: {fault}")
    if table:
        code, report, _, seconds, worked, megabytes = result
        said = sorted({d["code"] for d in report["diagnostics"]}) if report else []
        print(f"{name:38} exit {code} {seconds:6.2f} s {worked:6.2f} s cpu {megabytes:5.0f} MB  {' '.join(said)}")
    sys.stdout.flush()
    return len(faults)


def main():
    arguments = sys.argv[2:]
    table = "--table" in arguments
    memory = float(arguments[arguments.index("--memory") + 1]) if "--memory" in arguments else 0
    wanted = [a for a in arguments if a in CASES] or list(CASES)
    faulty = [name for name in wanted
              if in_child(lambda: check_case(sys.argv[1], name, CASES[name], table, memory)) != 0]
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
