"""Reads exports with the Translate Toolkit and holds them to what was meant.

read.py PO XLIFF UNITS: UNITS is the list of units as JSON. The toolkit gives
identifiers, sources, targets and states; notes, which XLIFF keeps beside the
segment, are read from the tree that it parsed.
"""

import json
import sys

from translate.storage import pypo, xliff2

po_path, xliff_path, units_path = sys.argv[1:]
with open(units_path, encoding="utf-8") as file:
    wanted = json.load(file)


def same(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found!r} where {expected!r} was meant")


def po():
    with open(po_path, "rb") as file:
        units = [unit for unit in pypo.pofile(file).units if not unit.isheader()]
    same("PO units", len(units), len(wanted))
    for unit, meant in zip(units, wanted):
        name = meant["id"]
        same("context", unit.getcontext(), name)
        same(f"{name} source", str(unit.source), meant["source"])
        same(f"{name} target", str(unit.target), meant["target"] or "")
        same(f"{name} fuzzy", unit.isfuzzy(), meant["fuzzy"])
        same(f"{name} note", unit.getnotes("translator").rstrip("\n"), meant["note"] or "")
        remarks = unit.getnotes("developer").splitlines()
        terms = sum(" = " in remark for remark in remarks)
        same(f"{name} terms", terms, meant["terms"])


def xliff():
    with open(xliff_path, "rb") as file:
        store = xliff2.Xliff2File.parsefile(file)
    same("languages", (store.sourcelanguage, store.targetlanguage), ("zh-Hans", "en"))
    same("XLIFF units", len(store.units), len(wanted))
    for unit, meant in zip(store.units, wanted):
        name = meant["id"]
        element = unit.getunitelement()
        same("id", unit.getid(), name.replace("/", "."))
        same("name", element.get("name"), name)
        same(f"{name} source", str(unit.source), meant["source"])
        same(f"{name} target", unit.target or None, meant["target"])
        same(f"{name} state", unit.xmlelement.get("state"), meant["state"])
        notes = {}
        for note in element.iterfind(f"{unit.namespaced('notes')}/{unit.namespaced('note')}"):
            notes.setdefault(note.get("category"), []).append(note.text)
        same(f"{name} note", notes.get("translator"), meant["note"] and [meant["note"]])
        same(f"{name} terms", len(notes.get("term", [])), meant["terms"])
        marks = unit.xmlelement.iterfind(f".//{unit.namespaced('mrk')}")
        same(f"{name} marks", len(list(marks)), meant["marks"])


po()
xliff()
print(f"{len(wanted)} units read from each format")
