"""Checks what `crosscheck check` says of one story against its story.yaml.

usage: check_story.py CROSSCHECK STORY_FOLDER [--mark]

story.yaml says in words, and in figures beside them, what a careful reader
would want reported (`expect`), what must not be set against each other
(`traps`), and which words are page furniture (`no_claim`). A contradiction
that nobody expects fails the story. An entry marked `known_gap: true` is
reported when it fails, and fails the story when it holds, so that the mark
goes away with the gap. `false_alarms` lists contradictions that are none and
are reported all the same: known gaps too. --mark sets and takes away the marks;
read the diff, for a mark may hide what has just been broken.
"""
import json
import re
import subprocess
import sys

import yaml


def run(binary, folder):
    done = subprocess.run([binary, "check", folder, "--format", "json"], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"exit code {done.returncode}: {done.stderr.decode(errors='replace')}")
    return json.loads(done.stdout)


def as_list(value):
    return value if isinstance(value, list) else [value]


def printed_numbers(text):
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text or "")]


def states(value, wanted):
    """Whether a JSON value states the figure or, for a string, the date `wanted`."""
    if isinstance(wanted, str):
        return str(value.get("from") or "").startswith(wanted)
    ends = [value.get("lower"), value.get("upper")]
    if any(end is not None and abs(end - wanted) <= 1e-9 * abs(wanted) for end in ends):
        return True
    if None not in ends and ends[0] < wanted < ends[1] and ends[1] - ends[0] <= 0.3 * wanted:
        return True
    return wanted in printed_numbers(value.get("text"))


class Story:
    def __init__(self, report):
        self.report = report
        self.claims = {claim["id"]: claim for claim in report["claims"]}
        self.faults = []
        self.gaps = []
        self.marks = []   # (words of the entry, whether it becomes a known gap)
        self.alarms = []  # questions of contradictions that nobody expects

    def values(self, finding):
        """Every value a finding sets side by side: of its positions and of their claims."""
        for position in finding["positions"]:
            yield position["value"]
            for claim in position["claims"]:
                yield self.claims[claim]["value"]

    def has_values(self, finding, wanted):
        values = list(self.values(finding))
        return all(any(states(value, figure) for value in values) for figure in wanted)

    def about(self, finding, asks):
        if not asks:
            return True
        nouns = [self.claims[c]["scope"].get("unit_noun", "") + " " + (self.claims[c]["value"].get("unit") or "")
                 for p in finding["positions"] for c in p["claims"]]
        text = " ".join([finding["question"], finding["kind"], finding.get("attribute") or "", *nouns]).lower()
        kind = f"{finding['kind']}/{finding.get('attribute')}"
        return any(ask == kind if "/" in ask else ask.lower() in text for ask in as_list(asks))

    def meets(self, finding, entry):
        if finding["verdict"] not in as_list(entry["verdict"]) or not self.about(finding, entry.get("asks")):
            return False
        if entry.get("within_article", False) and not finding["within_article"]:
            return False
        if not self.has_values(finding, entry.get("values", [])):
            return False
        wanted = entry.get("reason")
        if wanted and not any(wanted in (r["check"], r["outcome"]) for r in finding["reasons"]):
            return False
        if "origins" in entry and entry["origins"] != max(p["origins"] for p in finding["positions"]):
            return False
        everything = json.dumps([finding, [self.claims[c]["scope"] for p in finding["positions"] for c in p["claims"]]])
        return all(word in everything for word in entry.get("words", []))

    def judge(self, entry, holds, message):
        if holds and entry.get("known_gap"):
            self.faults.append(f"a known gap is closed, take its mark away: {entry['say']}")
            self.marks.append((entry["say"], False))
        elif entry.get("known_gap"):
            self.gaps.append(message)
        elif not holds:
            self.faults.append(message)
            self.marks.append((entry["say"], True))

    def check_expected(self, story):
        for entry in story.get("expect", []):
            near = [f for f in self.report["findings"]
                    if self.about(f, entry.get("asks")) and self.has_values(f, entry.get("values", []))]
            verdicts = ", ".join(sorted({f["verdict"] for f in near})) or "nothing"
            holds = any(self.meets(f, entry) for f in self.report["findings"])
            wanted = " or ".join(as_list(entry["verdict"]))
            self.judge(entry, holds, f"missing {wanted}: {entry['say']} (found: {verdicts})")

    def check_traps(self, story):
        for trap in story.get("traps", []):
            bad = as_list(trap.get("not", ["contradiction", "update"]))
            sprung = [f for f in self.report["findings"] if f["verdict"] in bad
                      and len(f["positions"]) > 1 and self.apart(f, trap["values"])]
            self.judge(trap, not sprung, f"trap {trap['values']}: {trap['say']} "
                       + "; ".join(f"{f['verdict']}: {f['question']}" for f in sprung))

    def apart(self, finding, figures):
        """Whether the figures stand as different positions of the finding."""
        found = []
        for figure in figures:
            found.append({i for i, p in enumerate(finding["positions"])
                          if any(states(self.claims[c]["value"], figure) for c in p["claims"])})
        return all(found) and len(set.union(*found)) > 1

    def check_no_alarm(self, story):
        expected = [e for e in story.get("expect", []) if "contradiction" in as_list(e["verdict"])]
        alarms = [finding for finding in self.report["findings"] if finding["verdict"] == "contradiction"
                  and not any(self.meets(finding, e) for e in expected)]
        known = {entry["say"] for entry in story.get("false_alarms", [])}
        for finding in alarms:
            if finding["question"] in known:
                self.gaps.append(f"a contradiction that is none: {finding['question']}")
                continue
            labels = " | ".join(p["label"] for p in finding["positions"])
            self.faults.append(f"a contradiction nobody expects: {finding['question']} {labels}")
            self.alarms.append(finding["question"])
        for entry in story.get("false_alarms", []):
            if entry["say"] not in {finding["question"] for finding in alarms}:
                self.faults.append(f"a false alarm is gone, take its line away: {entry['say']}")
                self.marks.append((entry["say"], None))

    def check_furniture(self, story):
        for entry in story.get("no_claim", []):
            text = entry["say"]
            made = [c["rule"] for c in self.report["claims"] if text in " ".join(c["evidence"]["sentence"].split())]
            self.judge(entry, not made, f"furniture was read as a claim: {text} ({', '.join(made)})")

    def check_values(self, story):
        for figure in story.get("no_value", []):
            made = [c["rule"] for c in self.report["claims"]
                    if figure in (c["value"].get("lower"), c["value"].get("upper"))]
            if made:
                self.faults.append(f"no claim may have the value {figure}: {', '.join(made)}")

    def check_rest(self, story):
        if "origins" in story and story["origins"] != self.report["summary"]["origins"]:
            self.faults.append(f"{self.report['summary']['origins']} origins, expected {story['origins']}")
        codes = {d["code"] for d in self.report["diagnostics"]}
        for entry in story.get("diagnostics", []):
            self.judge(entry, entry["say"] in codes,
                       f"missing diagnostic {entry['say']} (found: {', '.join(sorted(codes)) or 'none'})")


def mark(path, story):
    """Writes known gaps into story.yaml, line by line, so that all else stays as it is."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for say, gap in story.marks:
        marked = ["known_gap: true" in line + (lines + [""])[i + 1] * line.startswith("  - say: ")
                  for i, line in enumerate(lines)]
        at = next(i for i, line in enumerate(lines)
                  if re.match(r"  - \{?say: ", line) and marked[i] == (gap is False)
                  and line.split("say: ", 1)[1].lstrip('"').startswith((say, json.dumps(say)[1:-1])))
        if gap is None:
            del lines[at]
        elif lines[at].endswith("}"):
            text = lines[at].replace(", known_gap: true}", "}")
            lines[at] = text[:-1] + ", known_gap: true}" if gap else text
        elif gap:
            lines.insert(at + 1, "    known_gap: true")
        else:
            del lines[at + 1]
    if story.alarms and "false_alarms:" not in lines:
        lines.append("false_alarms:")
    at = lines.index("false_alarms:") if "false_alarms:" in lines else 0
    for question in sorted(set(story.alarms)):
        lines.insert(at + 1, f"  - {{say: {json.dumps(question, ensure_ascii=False)}}}")
    if lines[-1] == "false_alarms:":
        lines.pop()
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def main():
    binary, folder = sys.argv[1:3]
    with open(f"{folder}/story.yaml", encoding="utf-8") as file:
        text = yaml.safe_load(file)
    story = Story(run(binary, folder))
    for check in (story.check_expected, story.check_traps, story.check_no_alarm, story.check_furniture,
                  story.check_values, story.check_rest):
        check(text)
    if sys.argv[3:] == ["--mark"]:
        mark(f"{folder}/story.yaml", story)
        return
    for gap in story.gaps:
        print("known gap:", gap)
    for fault in story.faults:
        print("FAULT:", fault)
    sys.exit(1 if story.faults else 0)


if __name__ == "__main__":
    main()
