"""What .ci/encodings, .ci/containers, .ci/mixtures and .ci/sources have in common: made-up secrets, the scanners, the tables.

Settings are the most that each scanner offers: gitleaks opens archives only if told how deep (four here) and decodes five
deep; Kingfisher opens them, tells the same secret each time and reports low confidence. TruffleHog is not run: its column
is what its documentation says, with the place in the results beside the tables.
"""
import json
import os
import random
import string
import subprocess
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GITLEAKS = os.environ.get("GITLEAKS", "gitleaks")
KINGFISHER = os.environ.get("KINGFISHER", "kingfisher")
LEAKWARDEN = os.environ.get("LEAKWARDEN", os.path.join(HOME, "leakwarden"))
TOOLS = ("Leakwarden", "gitleaks", "Kingfisher")
LETTERS = string.ascii_letters + string.digits
RANDOM = random.Random(5)
SAMPLES = (("sk_" + "live_", 24), ("glpat-", 20))


def run(command, codes=(0,), **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode not in codes:
        sys.exit("%s: %d\n%s" % (" ".join(command), done.returncode, done.stderr.decode("utf-8", "replace")))
    return done.stdout


def secret(sample=0):
    """One that all three know when it stands in clear text."""
    prefix, length = SAMPLES[sample % len(SAMPLES)]
    return prefix + "".join(RANDOM.choice(LETTERS) for _ in range(length))


def leakwarden(target, scratch, *options, codes=(0, 1), **more):
    """Each location of each finding: the finding, the location."""
    report = os.path.join(scratch, "leakwarden.json")
    run([LEAKWARDEN, "scan", target, "--no-exposure", "--show-secrets", "--min-severity", "info", "--min-confidence", "low",
         "--report", "json:" + report, *options], codes, **more)
    with open(report, encoding="utf-8") as file:
        for finding in json.load(file)["findings"]:
            for at in finding["locations"]:
                yield finding, at


def gitleaks(command, scratch, **more):
    """Each finding: secret, file, line. Nothing where it ends with a panic, as it does at some 7z."""
    report = os.path.join(scratch, "gitleaks.json")
    if os.path.exists(report):
        os.remove(report)
    run([GITLEAKS, *command, "--max-decode-depth", "5", "--max-archive-depth", "4", "-f", "json", "-r", report,
         "--no-banner", "--exit-code", "0"], (0, 1, 2), **more)
    if not os.path.exists(report):
        return
    with open(report, encoding="utf-8") as file:
        for finding in json.load(file):
            yield finding["Secret"], os.path.normpath(finding["File"]), finding["StartLine"]


def kingfisher(command, scratch, **more):
    """Each finding: secret, file, line."""
    report = os.path.join(scratch, "kingfisher.jsonl")
    if os.path.exists(report):
        os.remove(report)
    run([KINGFISHER, "scan", *command, "--no-validate", "--no-dedup", "--confidence", "low", "--no-update-check",
         "--format", "jsonl", "--output", report], (0, 1, 200, 205), **more)
    if not os.path.exists(report):
        return
    with open(report, encoding="utf-8") as file:
        for line in file:
            finding = json.loads(line).get("finding")
            if finding:
                yield finding["snippet"], os.path.normpath(finding["path"]), finding["line"]


def versions():
    return "%s, %s" % ("gitleaks " + run([GITLEAKS, "version"]).decode().strip(),
                       run([KINGFISHER, "--version"]).decode().strip())


def table(head, rows, documented):
    """rows: title and a Counter with files, and for each tool what it found and located; documented: by title."""
    print("| %s | files | %s | TruffleHog (documented) |" % (head, " | ".join("%s found | located" % tool for tool in TOOLS)))
    print("|---|" + "---:|" * (1 + 2 * len(TOOLS)) + "---|")
    for title, row in rows:
        cells = ["{:,}".format(row[name]) for name in ["files"] + [tool + part for tool in TOOLS for part in ("", " located")]]
        print("| `%s` | %s | %s |" % (title.replace("|", "\\|"), " | ".join(cells), documented.get(title, "not named")))
    print()
