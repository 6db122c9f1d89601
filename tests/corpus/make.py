"""Makes the specimens that an editor of plain text cannot.

make.py writes sources/NAME into NAME in another encoding, and the Word and
Excel documents. The specimens are committed; this says how they came about.
Dates are fixed, so the same versions of the packages in requirements.txt
(and of zlib) give the same bytes.
"""

import codecs
import re
import zipfile
from pathlib import Path

import word
import workbooks

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
MOMENT = "2026-01-01T00:00:00Z"

# Name of the file, encoding, bytes in front, line end.
ENCODED = [
    ("rural-roads-gb18030.txt", "gb18030", b"", "\n"),
    ("grain-reserve-utf16le.txt", "utf-16-le", codecs.BOM_UTF16_LE, "\r\n"),
    ("heating-utf16be.txt", "utf-16-be", codecs.BOM_UTF16_BE, "\n"),
    ("senior-learning-big5.txt", "big5", b"", "\n"),
    ("district-care-utf8-bom-crlf.txt", "utf-8", codecs.BOM_UTF8, "\r\n"),
    ("innovation-list-gbk.txt", "gbk", b"", "\n"),
    ("service-pledge-notice-gbk.html", "gbk", b"", "\n"),
]


def write_encoded():
    for name, encoding, mark, end in ENCODED:
        text = (SOURCES / name).read_text(encoding="utf-8")
        (HERE / name).write_bytes(mark + text.replace("\n", end).encode(encoding))


def settle(path):
    """Writes the archive again with fixed dates, in the order it has."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts:
            if name == "docProps/core.xml":
                data = re.sub(
                    rb"(<dcterms:(created|modified)[^>]*>)[^<]*",
                    rb"\g<1>" + MOMENT.encode(),
                    data,
                )
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            archive.writestr(info, data)


def main():
    write_encoded()
    for name, make in [*word.SPECIMENS, *workbooks.SPECIMENS]:
        path = HERE / name
        make().save(path)
        settle(path)


if __name__ == "__main__":
    main()
