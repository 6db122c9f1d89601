"""Checks mechanical facts of the expected results, no judgement of a text.

For each NAME.expected.json: its specimen exists, the object has the keys it
should have, levels follow the depth, titles, headings, the names of bodies and
the words of deadlines occur in the text, a date is the last day of a month or
is printed with its day, and, in plain text and Markdown, each node begins on the line it names.
White space, line ends and tags are ignored where texts are compared.
"""

import datetime
import html
import json
import re
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
KEYS = ["title", "number", "issuer", "issued", "addressees", "metadata", "nodes"]
NODE = ["level", "marker", "heading", "line", "children"]
ROLES = {"lead", "support"}
EPOCH = datetime.date(1899, 12, 30)
SPACE = re.compile(r"[\s\u00a0\u3000\u200b\ufeff]+")
PLAIN = {".txt", ".md"}
# Bold type, line breaks, and links to the document that a title names.
MARKUP = re.compile(r"\*\*|<br>|(?<=《)\[|\](?:\[\])?(?=》)")


def bare(text):
    return SPACE.sub("", text)


def decode(data):
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name)
    for name in ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        # Big5 is often valid GB18030 as well; it then reads as rare signs.
        if name == "utf-8" or "的" in text or "。" in text:
            return text
    return data.decode("big5")


def text_of(path):
    data = path.read_bytes()
    if path.suffix in PLAIN:
        return decode(data)
    if path.suffix == ".html":
        return html.unescape(re.sub(r"<[^>]*>", "", decode(data)))
    with zipfile.ZipFile(path) as archive:
        parts = [n for n in archive.namelist() if n.endswith(".xml")]
        joined = ""
        for name in parts:
            part = archive.read(name).decode("utf-8")
            part = re.sub(r"<w:del .*?</w:del>", "", part, flags=re.S)
            joined += html.unescape(re.sub(r"<[^>]*>", "", part))
        return joined


def day_of(deadline):
    return datetime.date.fromisoformat(deadline["date"])


def problems_of_duties(node, place, whole):
    """Problems of who does it, by when: keys that only some nodes have."""
    names = [owner["name"] for owner in node.get("owners", [])]
    if "owners" in node and not names or len(names) != len(set(names)):
        yield f"owners {names}: {place}"
    for owner in node.get("owners", []):
        if list(owner) != ["name", "role"] or owner["role"] not in ROLES:
            yield f"owner {owner}: {place}"
        if not bare(owner["name"]) or bare(owner["name"]) not in whole:
            yield f"owner not in the text: {owner['name']}: {place}"
    deadline = node.get("deadline")
    if deadline is None:
        if "deadline" in node:
            yield f"deadline null: {place}"
        return
    if list(deadline) != ["text", "date"]:
        yield f"deadline {deadline}: {place}"
        return
    # A workbook has days as numbers.
    serial = str((day_of(deadline) - EPOCH).days) if deadline["text"] == deadline["date"] else None
    words = bare(deadline["text"])
    if not words or words not in whole and (serial is None or serial not in whole):
        yield f"deadline not in the text: {deadline['text']}: {place}"
    if deadline["date"] is not None:
        day = day_of(deadline)
        ends_month = (day + datetime.timedelta(days=1)).day == 1
        if not ends_month and str(day.day) not in deadline["text"]:
            yield f"day {day} of {deadline['text']}: {place}"


def problems_of_nodes(nodes, level, path, lines, whole, last):
    for node in nodes:
        if [key for key in node if key not in ("owners", "deadline")] != NODE:
            yield f"keys of a node: {list(node)}"
            continue
        place = f"{node['marker']} {node['heading']}"
        yield from problems_of_duties(node, place, whole)
        if node["level"] != level:
            yield f"level {node['level']} at depth {level}: {place}"
        wanted = bare(node["heading"])
        if not wanted or wanted not in whole:
            yield f"heading not in the text: {place}"
        if path.suffix in PLAIN:
            line = node["line"]
            rest = bare("\n".join(lines[line - 1 :]))
            start = bare(lines[line - 1])
            full = bare(node["marker"] or "") + wanted
            # 第一章 总则 第一条 …: the line has the number of its chapter before it.
            is_within = re.match("第[一二三四五六七八九十]+章", start) and full.startswith("第")
            found = full in rest[:200] if is_within else rest.startswith(full)
            if path.suffix == ".md":
                # Cells of a row begin further on; bold type stands around and within.
                plain = re.sub(r"^#+|\||\\|^>\+?|>\+?", "", MARKUP.sub("", rest))
                found = full in plain if start.startswith("|") else plain.startswith(full)
            if not start or not found:
                yield f"line {line} does not begin with: {place}"
            if line < last[0]:
                yield f"line {line} comes before {last[0]}: {place}"
            last[0] = line
        elif node["line"] is not None:
            yield f"a line in {path.suffix}: {place}"
        yield from problems_of_nodes(node["children"], level + 1, path, lines, whole, last)


def problems_of(expected_path):
    stem = expected_path.name.removesuffix(".expected.json")
    found = [p for p in HERE.glob(stem + ".*") if not p.name.endswith(".json")]
    if len(found) != 1:
        yield f"specimens: {found}"
        return
    path = found[0]
    expected = json.loads(expected_path.read_text(encoding="utf-8"))
    if list(expected) != KEYS:
        yield f"keys: {list(expected)}"
        return
    text = text_of(path)
    # The number of a page can be within a sentence.
    text = re.sub(r"^# Page \d+:$", "", text, flags=re.M)
    lines = text.splitlines()
    whole = bare(MARKUP.sub("", text) if path.suffix == ".md" else text)
    for key in ("title", "number"):
        if expected[key] is not None and bare(expected[key]) not in whole:
            yield f"{key} not in the text: {expected[key]}"
    for body in (expected["issuer"] or "").split():
        if body not in whole:
            yield f"issuer not in the text: {body}"
    if expected["issued"] and not re.fullmatch(r"\d{4}-\d\d-\d\d", expected["issued"]):
        yield f"date: {expected['issued']}"
    for name in expected["addressees"]:
        if bare(name) not in whole:
            yield f"addressee not in the text: {name}"
    for pair in expected["metadata"]:
        if bare(pair["label"]) not in whole or bare(pair["value"]) not in whole:
            yield f"metadata not in the text: {pair}"
    yield from problems_of_nodes(expected["nodes"], 1, path, lines, whole, [0])


def main():
    failed = False
    names = sorted(HERE.glob("*.expected.json"))
    for name in names:
        for problem in problems_of(name):
            print(f"{name.name}: {problem}")
            failed = True
    stems = {n.name.removesuffix(".expected.json") for n in names}
    for path in sorted(HERE.iterdir()):
        if path.suffix in {".txt", ".html", ".docx", ".xlsx", ".md"}:
            if path.stem not in stems and path.name not in {"README.md", "requirements.txt"}:
                print(f"{path.name}: no expected result")
                failed = True
    print(f"{len(names)} specimens")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
