# What yaodian says to a person, in English.
# A problem's code is its key; the attribute .help is the remedy.

help = help

## Files

file-missing = { $path } does not exist
    .help = { $nearest ->
        [none] create it, or correct the path to it; for site.toml, run yaodian in the folder that contains it, or use --root
       *[other] did you mean “{ $nearest }”?
    }
file-unreadable = cannot read { $path }: { $reason }
    .help = check that it is a file (or folder) and that the account running yaodian may read it
nested-too-deep = nested more than { $most } levels deep
    .help = reduce the nesting: no normal content needs that many levels
file-special = { $path } is not a regular file but { $found }
    .help = replace it with a regular file; a pipe, socket or device may never end, so it is not read
plan-settings-missing = the folder of plan “{ $id }” contains files, but no { $path }
    .help = create it from the original: yaodian import --id { $id } FILE (existing files are kept); or remove the folder
file-too-large = { $path } has { $size } bytes; the limit is { $limit }
    .help = check that it is the right file; reduce its size, or split it
source-dangling = { $path } is a link to { $target }, which does not exist
    .help = correct the link, or remove it if the portal does not need it
source-outside = { $path } links outside the portal, to { $target }
    .help = put the file or folder itself into the portal; if the link is intended, list the target folder in site.toml, which must itself be in the portal: [sources] outside = ["…"]
not-utf8 = { $path } is not UTF-8 (invalid byte at position { NUMBER($byte, useGrouping: "false") })
    .help = save the file as UTF-8; convert documents in GB18030 or Big5 first
control-character = the text contains the invisible character { $code }
    .help = delete it: it was copied along by accident and does not belong in text
format-unread = { $path } is { $found }, which is not supported
    .help = { $kind ->
        [pdf] get the document in another format: a PDF stores glyphs and positions, not lines and paragraphs, so Chinese may come out wrong; or extract the text and compare all of it with the PDF: { $command }
        [ofd] open it in an OFD reader and save the text as .docx or .txt
        [image] recognise the text (OCR) first, and compare all of it with the image: { $command }
        [archive] unpack it and use the document inside: { $command }
        [encrypted] open it with its password and save it without one
        [web-archive] open it in a browser and save it as “Web Page, HTML Only”
       *[office] convert it: { $command }
    }
bytes-undecodable = { $path } is not { $encoding }: invalid { $bytes } at byte { NUMBER($byte, useGrouping: "false") }
    .help = if the document has another encoding, specify it with “encoding” in plan.toml, or with --encoding for an import; otherwise the file is damaged: get it again
encoding-unknown = unknown encoding “{ $label }”
    .help = { $nearest ->
        [none] supported: { $known }
       *[other] did you mean “{ $nearest }”? Supported: { $known }
    }
document-damaged = { $part ->
        [none] { $path } is damaged: { $reason }
       *[other] { $path } is damaged in { $part }: { $reason }
    }
    .help = get the file again; or open it in a program for this format, which may repair it, and save it
archive-too-large = { $path } expands to more than { $limit } bytes, in { $part }
    .help = no normal document needs that much: the file is damaged, or made to exhaust memory
archive-entries = { $path } contains { $count } files; the limit is { $limit }
    .help = no normal document has that many: the file is damaged, or made to exhaust memory
file-ignored = { $path } is not used
    .help = { $picture ->
        [none] { $nearest ->
            [none] correct its name (valid here: { $known }), or move it elsewhere
           *[other] did you mean “{ $nearest }”?
        }
       *[other] move it to { $known }, and show it on a page with ![What it shows]({ $picture })
    }
names-alike = Windows and macOS take { $path } and { $other } for one name
    .help = rename one of them: a copy of the portal there would have only one of the two
name-unportable = on Windows, no file or folder can be called “{ $name }”
    .help = { $why ->
        [device] choose another name: Windows keeps this one for a device, with any extension
        [end] remove the dot or the space at its end
       *[character] choose a name without < > : " | ? * \ and control characters
    }
original-empty = the original { $path } is empty
    .help = replace it with the document as it was published
original-changed = the original { $path } is not the file that this plan was made from
    .help = restore the file as published; or, if the new one is correct, set sha256 = "{ $found }" and review every erratum and translation
original-unimported = { $path } is { $format ->
        [docx] a Word document
        [xlsx] an Excel workbook
        [html] a web page
        [markdown] a Markdown text
        [text] a text
       *[other] a file
    }{ $encoding ->
        [none] { "" }
       *[other] { " " }in { $encoding }
    } that no plan uses
    .help = import it: { $command }
original-read = the text read from { $path } has changed since this plan was made
    .help = the lines that errata refer to may have moved: review every erratum, then set text-sha256 = "{ $found }"
line-unknown = [[line]] refers to line { NUMBER($line, useGrouping: "false") }, but the original ends at line { NUMBER($lines, useGrouping: "false") }
    .help = yaodian import --dry-run shows the original with line numbers
levels-disordered = measures are at level { $measures }, and topics at level { $topics }
    .help = measures must be below topics: set measures to { $topics } + 1 or more, or lower topics
level-idle = only headings and items have a level
    .help = remove level, or set is = "heading"

## TOML

toml-syntax = not valid TOML: { $slip ->
        [quotes] Chinese quotation marks
        [equals] full-width equals sign
        [commas] Chinese punctuation
        [range] a range of lines without quotation marks
        [unquoted] text without quotation marks
       *[other] { $reason }
    }
    .help = { $slip ->
        [quotes] use straight quotation marks: "…"
        [equals] write = instead of ＝
        [commas] outside text, use straight quotation marks and ASCII commas: "…", "…"
        [range] put the range in quotation marks: "9-10"
        [unquoted] put text in quotation marks: "…"
       *[other] correct the line; text goes in quotation marks, a list between [ and ]
    }
key-repeated = duplicate key “{ $key }”
    .help = keep one of them
unknown-key = unknown key “{ $key }”
    .help = { $nearest ->
        [none] remove it, or move it above the first [ ] if it applies to the whole file; valid keys here: { $known }
       *[other] did you mean “{ $nearest }”?
    }
missing-key = missing key “{ $key }”
    .help = add a line { $key } = …
wrong-type = “{ $key }” should be { $expected }, not { $found }
    .help = write { $key } as { $expected }
empty-value = “{ $key }” is empty
    .help = fill it in, or remove the line if it is optional
bad-value = invalid value “{ $value }” for “{ $key }”
    .help = { $nearest ->
        [none] expected: { $expected }
       *[other] did you mean “{ $nearest }”?
    }
front-matter-missing = the page does not start with front matter
    .help = start the file with a line +++, then title = "…" and description = "…", then a line +++

## The original

no-title = no title found
    .help = if no line is the title, set title = "…" in plan.toml; if a line is the title, give its number in plan.toml:
        { "[[line]]" }
        lines = 5
        is = "title"
number-without-dot = measure { $number } has no dot after its number
    .help = add the dot in errata.toml
pasted-run = “{ $run }” is in the middle of a phrase and seems to have been pasted from line { NUMBER($line, useGrouping: "false") }
    .help = correct the line in errata.toml; if the text is intended, add a note there
text-slip = { $kind ->
        [unclosed] unclosed bracket or quotation mark: “{ $found }”
        [unopened] closing bracket or quotation mark without an opening one: “{ $found }”
        [turned] quotation mark facing the wrong way: “{ $found }”
        [widths] brackets of different widths: “{ $found }”
        [signs] two punctuation marks in a row: “{ $found }”
       *[doubled] repeated word: “{ $found }”
    }
    .help = { $corrected ->
        [none] compare the text with the published document
       *[other] if the document is wrong, correct it in errata.toml: corrected = "{ $corrected }"
    }; if the text is intended, add an erratum without “corrected”
deadline-impossible = “{ $deadline }” is not a real date, so the deadline has no date
    .help = compare it with the published document; if the document is wrong, correct it in errata.toml; if it was published like this, add an erratum without “corrected”
measure-without-text = measure { $number } has a title but no text
    .help = a title ends at the first 。; if the original is like this, add a note in errata.toml
chapter-without-measures = chapter { $number } has no measures
    .help = measures are numbered lines: 1.…; if the original is like this, add a note in errata.toml
part-without-measures = { $count ->
        [one] this part has no items at level { $level }, so it gets no page
       *[other] this part and others ({ $count } in total) have no items at level { $level }, so they get no pages
    }
    .help = if these parts are what readers look for, set measures in plan.toml to their level; if they need no pages of their own, set is = "heading" for their lines
stray-line = this line was read as text, but does not end like a sentence
    .help = specify in plan.toml what it is: "heading", "chrome" (not part of the document), or "text" to confirm:
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"

## Errata

erratum-line = the erratum refers to line { NUMBER($line, useGrouping: "false") }, but the original ends at line { NUMBER($lines, useGrouping: "false") }
    .help = correct the line number
erratum-not-found = “{ $found }” does not occur on line { NUMBER($line, useGrouping: "false") } of the original
    .help = { $nearest ->
        [none] copy the words exactly from the original, including half-width punctuation
       *[other] the original has “{ $nearest }”, with punctuation of a different width
    }
erratum-ambiguous = “{ $found }” occurs { $count } times on line { NUMBER($line, useGrouping: "false") } of the original
    .help = include more of the surrounding words, so that it occurs only once
erratum-empty = the correction of “{ $found }” does not change anything
    .help = if it is meant as a note, remove the line “corrected = …”
erratum-overlap = two errata overlap on line { NUMBER($line, useGrouping: "false") }
    .help = combine them into one

## Languages

language-unknown = the site is not published in “{ $tag }”
    .help = { $nearest ->
        [none] use one of the site’s languages: { $languages }; or add a [[language]] to site.toml
       *[other] did you mean “{ $nearest }”?
    }
language-unpublished = { $count ->
        [one] one file has content
       *[other] { $count } files have content
    } in “{ $tag }”, but the site is not published in that language: { $files }
    .help = add a [[language]] for this language to site.toml; to keep the content for later, set unpublished = ["{ $tag }"] at the top of site.toml; otherwise remove the content
language-derived = content in “{ $tag }” is generated from “{ $from }”
    .help = write it in “{ $from }”, or remove it
language-repeated = duplicate language “{ $tag }”
    .help = keep one of them
language-not-derivable = “{ $tag }” cannot be derived from “{ $from }”
    .help = use another [[language]] of this file that is not derived; supported: { $known }
override-length = “{ $written }” is not the same length as “{ $term }”
    .help = conversion is character by character: use as many characters as the term has

## The plan's settings

no-plans = no plan in content/plans/
    .help = create a folder in content/plans/ for each plan, with a plan.toml; if you already had plans, check whether content/ was moved
plans-withheld = no plan is currently published: { $plans } { $why }
    .help = remove the setting that withholds a plan, or wait until the plan is due; to see it now, run yaodian serve --drafts
plan-name = “{ $name }” cannot be used as the address of a plan
    .help = rename the folder: lower-case letters, digits and hyphens, such as 2023
plan-name-reserved = “{ $name }” cannot be used for a plan: /plans/{ $name }/ is a list of plans
    .help = choose another folder name, such as 2023-{ $name }
year-outside-period = the year { $year } is outside the period { $period }
    .help = correct one of them, or remove “year”: it is only needed to list a plan under one year of its period
year-unlike-title = “{ $key }” is { $value }, but the title says { $titled }
    .help = correct it, or remove “{ $key }” to use the time given in the title
superseded-by-unknown = “superseded-by” names the plan “{ $id }”, which does not exist
    .help = { $nearest ->
        [none] use the folder name of a plan in content/plans/
       *[other] did you mean “{ $nearest }”?
    }
superseded-by-itself = plan { $id } cannot replace itself
    .help = use the plan that replaces it, or remove the line
superseded-circle = the plans replace each other in a circle: { $plans }
    .help = remove “superseded-by” from the newest one
plans-alike = plan { $other } has the same body, year ({ $year }) and kind ({ $kind })
    .help = if one replaces the other, set superseded-by = "…"; otherwise distinguish them by “kind” or “series”, or remove one
body-two-names = “{ $name }” and “{ $other }” seem to be the same body
    .help = use the same name for it in [body] of all its plan.toml files
series-unknown = no plan belongs to the series “{ $series }”
    .help = { $nearest ->
        [none] set series = "{ $series }" in the plan.toml of its plans, or remove the name
       *[other] did you mean “{ $nearest }”?
    }
owner-two-names = “{ $short }” seems to be short for “{ $long }”
    .help = if they are the same body, add it to glossary.toml as a term of kind "body", with the other name in also: both then share one page. The original is not changed
owners-doubtful = “{ $bracket }” may name the responsible bodies, but was read as text
    .help = in annotations.toml, set owners for the measure, or owners = [] if it names none. The original is not changed
owner-unknown = the responsible body “{ $name }” is neither in the plan nor in the glossary
    .help = copy the name from the original, or add it to glossary.toml as a term of kind "body"
topic-without-slug = topic { $number }, “{ $title }”, has no slug
    .help = add to plan.toml: [[topic]] number = { $number } slug = "…" (lower-case words with hyphens; this is the permanent address)
topic-unknown = topic { $number } does not exist: the original has { $topics }
    .help = remove it or correct the number{ $nearest ->
        [none] { "" }
       *[other] ; the nearest is { $nearest }
    }
topic-repeated = duplicate topic { $number }
    .help = keep one of them
slug-repeated = two topics have the slug “{ $slug }”
    .help = give each its own slug: it is the topic’s address
dates-disordered = “{ $key }” ({ $date }) is before “{ $other }” ({ $other_date })
    .help = correct whichever date is wrong
schedule-differs = “{ $key }” is { $date } here, but { $other_date } in another language of this page
    .help = set it in one language only, or use the same value in all: a page is published and withdrawn in all languages at once

## Editions

edition-heading = expected the heading { $expected }
    .help = write the heading as shown, with the translated title in place of any “…”; a number must be the same as in the original
edition-stray-text = this text does not belong to any measure
    .help = move it below the ## heading of its measure
edition-topic-unknown = the original has no topic { $number }
    .help = { $own ->
        [none] correct the number: it must be the number of the topic in the original{ $nearest ->
            [none] { "" }
           *[other] ; the nearest is { $nearest }
        }
       *[other] write # { $own }. …: according to its name, this file belongs to topic { $own }
    }
edition-topic-repeated = duplicate topic { $number }
    .help = { $own ->
        [none] keep one of the files
       *[other] write # { $own }. …: according to its name, this file belongs to topic { $own }
    }
edition-measure-unknown = topic { $topic } of the original has no measure { $number }
    .help = { $home ->
        [none] correct the number{ $nearest ->
            [none] { "" }
           *[other] ; the nearest in this topic is { $nearest }
        }
       *[other] { $own ->
            [none] move the measure to the file of topic { $home }, or correct the number
           *[other] write # { $own }. … at the top: measure { $number } belongs to topic { $own }, and so does this file according to its name
        }
    }
edition-measure-repeated = duplicate measure { $number }
    .help = keep one of them
front-segment-count = “{ $part }” has { $lines ->
        [one] one line
       *[other] { $lines } lines
    }, but the original has { $sentences ->
        [one] one sentence
       *[other] { $sentences } sentences
    }
    .help = write one line per Chinese sentence; a line may contain several English sentences
segment-count = measure { $number } has { $lines ->
        [one] one line
       *[other] { $lines } lines
    }, but the original has { $sentences ->
        [one] one sentence
       *[other] { $sentences } sentences
    }
    .help = after the title, write one line per Chinese sentence; a line may contain several English sentences
numbers-differ = { $chinese ->
        [none] { $part }: { $english } is in the English, but not in the Chinese
       *[other] { $english ->
            [none] { $part }: { $chinese } is in the Chinese, but not in the English
           *[other] { $part }: the Chinese has { $chinese }; the English has { $english }
        }
    }
    .help = correct the number; if it is part of a name or set phrase, add that to the glossary
instrument-unknown = 《{ $name }》 is cited, but not in the glossary
    .help = add it to content/glossary.toml with kind = "instrument" and its official name, so that all translations use the same name
edition-missing = { $path } is missing{ $others ->
        [0] { "" }
        [one] , as is one other file of the translation
       *[other] , as are { $others } other files of the translation
    }: the original is shown instead ({ $language })
    .help = export the text with yaodian translate export --plan { $plan } --language { $language } --output FILE.po, then create the files with translate import; if the plan will not be translated, set untranslated = ["{ $language }"] in plan.toml
edition-unexpected = { $folder ->
        [none] “{ $language }” is this plan’s own language
       *[other] this plan is marked as not translated into “{ $language }”, but has a translation in { $folder }
    }
    .help = { $folder ->
        [none] remove “{ $language }” from “untranslated”: it is for other languages that the plan is deliberately not translated into
       *[other] remove “{ $language }” from “untranslated”, or remove the folder
    }
reason-missing = this erratum has no reason in { $language }
    .help = add a line { $language } = … to [erratum.reason]; until then readers see the reason in the plan’s language
translation-missing = { $count ->
        [one] not yet translated ({ $language }):
       *[other] { $count } parts not yet translated ({ $language }):
    } { $numbers }
    .help = add the translations below their headings; until then the original is shown
translation-unreviewed = { $count ->
        [one] one translated segment ({ $language }) has not been accepted:
       *[other] { $count } translated segments ({ $language }) have not been accepted:
    } { $parts }
    .help = review them, then run yaodian translate accept with their names or --all
translation-stale = { $part }: the original has changed since this was translated ({ $language })
    .help = update the translation, then run yaodian translate accept { $id }
placeholder-unbalanced = { $part }: unmatched brace
    .help = write placeholders as in the original: {"{"}…{"}"}
bad-segment = “{ $id }” is not a valid segment name
    .help = { $nearest ->
        [none] expected, for example: title, notice/1, preamble/1, topic/3, measure/8/title or measure/8/2; this file is written by yaodian translate accept
       *[other] did you mean “{ $nearest }”?
    }
segment-unknown = the plan does not have the segment { $id } (any more)
    .help = { $nearest ->
        [none] yaodian translate accept removes such lines when it writes this file
       *[other] remove the line, or run yaodian translate accept; the nearest segment is { $nearest }
    }

## Work on translations

segment-none = the plan does not have the segment or part “{ $name }”
    .help = { $nearest ->
        [none] expected, for example: title, notice, preamble, closing, topic/3, measure/8 or measure/8/2; yaodian translate status lists them
       *[other] did you mean “{ $nearest }”?
    }
translation-absent = “{ $name }” cannot be accepted: { $part } has no translation
    .help = add its line to the translation first
plan-unknown = unknown plan “{ $id }”
    .help = { $nearest ->
        [none] { $plans ->
            [none] there is no plan yet; create one with yaodian import FILE
           *[other] the plans are { $plans }
        }
       *[other] did you mean “{ $nearest }”?
    }
plan-unnamed = several plans exist
    .help = choose one with --plan: { $plans }
edition-unknown = plan { $plan } has no translation in “{ $language }”
    .help = { $nearest ->
        [none] it is translated into { $languages }
       *[other] did you mean “{ $nearest }”?
    }
edition-none = plan { $plan } has no translation
    .help = if the site has only one language with its own content, add a [[language]] to site.toml; if “untranslated” in plan.toml lists the other languages, remove the one to translate into
edition-unnamed = plan { $plan } has several translations
    .help = choose one with --language: { $languages }
exchange-unknown = this file is neither PO nor XLIFF
    .help = use a file written by yaodian translate export
exchange-charset = the file declares the encoding { $charset }
    .help = save the file as UTF-8, and change the declaration to UTF-8
exchange-plan = the file belongs to plan “{ $found }”, not { $expected }
    .help = choose the plan with --plan, or use the file for the right one
exchange-language = the file is in “{ $found }”, not { $expected }
    .help = choose the language with --language, or use the file for the right one
exchange-original = the file was exported from a different version of { $path }
    .help = each sentence in the file was compared and is unchanged; to update the checksum in the file, export again
po-line = this line is not valid in a PO file
    .help = a line must be blank, a comment (#), msgctxt, msgid, msgstr, or a continuation "…"
po-string = unclosed string, or invalid escape
    .help = put the string in quotation marks; in it, write \" for a quotation mark and \\ for a backslash; \n and \t are also valid
po-incomplete = this entry has no { $keyword }
    .help = restore it from the export
po-plural = this entry has plural forms
    .help = a segment has a single translation: remove msgid_plural, and write one msgstr instead of msgstr[0], msgstr[1] and so on
po-header = the file has no header
    .help = restore the first entry of the export (msgid "" with its fields)
xml-syntax = not well-formed XML: { $reason }
    .help = correct the line, or export the file again from the translation program
xml-doctype = the file has a document type declaration (<!DOCTYPE …>)
    .help = remove it: XLIFF does not use one, and it could include other files
xliff-version = not XLIFF 2.0 or 2.1 (version “{ $found }”)
    .help = save the file as XLIFF 2.1 in the translation program
xliff-element = missing <{ $element }>
    .help = restore it from the export
xliff-attribute = <{ $element }> has no valid “{ $attribute }”
    .help = expected: { $expected }
xliff-repeated = duplicate identifier “{ $id }”
    .help = each may occur only once; restore them from the export
xliff-files = the file has a second <file>
    .help = use a separate file for each plan
xliff-segments = the unit was split into several segments
    .help = join them: the export sets canResegment="no"
xliff-codes = the inline codes of source and target differ: { $found ->
        [none] the target has none
       *[other] { $found }
    }
    .help = expected: { $expected ->
        [none] none
       *[other] { $expected }
    }
xliff-unbalanced = unmatched { $found }
    .help = add the code that is missing, or remove this one
unit-unknown = the plan does not have the segment “{ $id }”
    .help = { $nearest ->
        [none] remove the entry, or restore its name from the export
       *[other] did you mean “{ $nearest }”?
    }
unit-repeated = duplicate segment “{ $id }”
    .help = keep one of them
unit-source = { $part }: the original has changed, so the translation cannot be matched
    .help = export again and translate the current text: { $expected }
unit-emptied = { $part }: the existing translation is missing from the file
    .help = restore it; to delete it, write […] instead
unit-lines = { $part }: the translation contains a line break
    .help = write it on one line: each line of a translation is a segment
unit-heading = { $part }: the translation starts with #
    .help = start with a word: # would turn the line into a heading
placeholder-other = { $part }: the placeholders of source and translation differ: { $found ->
        [none] the translation has none
       *[other] { $found }
    }
    .help = expected: { $expected ->
        [none] none
       *[other] { $expected }
    }
export-foreign = { $path } already exists and is not a translation file
    .help = choose another name with --output; nothing was changed
trace-foreign = { $path } already exists and is not a trace
    .help = choose another name with --trace; nothing was changed
changed-list-foreign = { $path } already exists and is not a list of changes
    .help = choose another name with --changed-list; nothing was changed
budget-missing = site.toml has no [budget]
    .help = add limits for kinds of pages, such as [budget.measure] with bytes = 20000
budget-unknown = no page is of the kind “{ $kind }”
    .help = { $nearest ->
        [none] the site has: { $kinds }
       *[other] did you mean “{ $nearest }”?
    }
budget-exceeded = { $page } has { $unit ->
        [bytes] { $most } bytes, { $limit } are allowed
       *[other] { $most } requests, { $limit } are allowed
    }{ $others ->
        [0] { "" }
        [one] ; another page of the kind is over the limit, too
       *[other] ; { $others } other pages of the kind are over the limit, too
    }
    .help = make the pages of the kind “{ $kind }” smaller, or raise the limit; the existing site is unchanged
copy-unlisted = { $path } does not exist, or is not a list as sha256sum writes it
    .help = name the folder that contains the copy of the whole site; get SHA256SUMS again from the site itself
copy-differs = { $state ->
        [changed] { $path } has been changed
        [missing] { $path } is missing
       *[added] { $path } was added
    }
    .help = { $state ->
        [changed] get the file again from the site
        [missing] get the file again from the site
       *[added] the file is not part of the site; remove it
    }
write-source = cannot write to { $path }: { $holder } belongs to the portal’s sources
    .help = choose a name outside content, seeds, theme and themes; nothing was changed
write-published = cannot write to { $path }: { $holder } is a site built by yaodian
    .help = choose a name outside this site; nothing was changed
write-special = { $path } is { $kind ->
        [block-device] a block device
        [socket] a socket
       *[other] neither a file nor a pipe
    }
    .help = choose a file name, or leave it out; nothing was changed
rewrite-failed = cannot write { $path }: { $reason }
    .help = free some space or fix the permissions, then try again
rewrite-changed = { $path } was changed by someone else in the meantime
    .help = nothing was written; check the file, then run the command again
rewrite-halfway = an update of the portal’s files was interrupted: { $reason }
    .help = free some space or fix the permissions; the next run completes or reverts the update, using { $path }

## The glossary

term-slug-repeated = two terms have the slug “{ $slug }”
    .help = give each its own slug: it is the term’s address in the glossary
term-unknown = unknown term “{ $slug }”
    .help = { $nearest ->
        [none] use the slug of the term that this one is part of
       *[other] did you mean “{ $nearest }”?
    }
term-plan-unknown = the term refers to an unknown plan “{ $id }”
    .help = { $nearest ->
        [none] use the name of the plan’s folder in content/plans/; without “plans” the term applies to all plans
       *[other] did you mean “{ $nearest }”?
    }
term-repeated = “{ $form }” ({ $language }) already belongs to another term
    .help = merge the two terms, remove this form from one of them, or use “plans” to limit each term to certain plans
term-language-missing = the term “{ $slug }” is missing in { $language }
    .help = add [term.{ $language }] with term = "…" and explanation = "…"
terms-untranslated = { $count ->
        [one] term not yet translated ({ $language }):
       *[other] { $count } terms not yet translated ({ $language }):
    } { $slugs }
    .help = the glossary shows another language until [term.{ $language }] is added
term-not-used = { $part }: the original has “{ $term }”, but the translation does not use the agreed term “{ $agreed }”
    .help = use the agreed term, or add this form to “also” in content/glossary.toml

## Audiences, annotations, synonyms

audience-slug-repeated = two audiences have the slug “{ $slug }”
    .help = give each its own slug: it is the audience’s address
audience-language-missing = the audience “{ $slug }” is missing in { $language }
    .help = add [audience.{ $language }] with name = "…" and line = "…"
audience-untranslated = the audience “{ $slug }” is not yet translated into { $language }
    .help = its name is shown in another language until [audience.{ $language }] is added
audience-unknown = unknown audience “{ $slug }”
    .help = { $nearest ->
        [none] { $audiences ->
            [none] add it to content/audiences.toml first
           *[other] use one from content/audiences.toml: { $audiences }
        }
       *[other] did you mean “{ $nearest }”?
    }
annotation-unknown = measure { $number } does not exist: the original has { $measures }
    .help = remove it or correct the number{ $nearest ->
        [none] { "" }
       *[other] ; the nearest is { $nearest }
    }
annotation-repeated = measure { $number } has two entries
    .help = combine everything under one [[measure]]
plain-missing = { $count ->
        [one] measure { $measures } has no plain words, but others do
       *[other] { $count } measures have no plain words, but others do: { $measures }
    }
    .help = write one or two sentences under [measure.says]
plain-unrecorded = it is not recorded which text the plain words of measure { $number } were written for
    .help = compare them with the measure, then add source = "{ $hash }"
plain-stale = measure { $number } has changed since its plain words were written
    .help = compare them with the measure, then set source = "{ $hash }"
plain-untranslated = the plain words of measure { $number } are missing in { $language } under [measure.{ $key }]
    .help = add { $language } = "…" to that table; until then readers in that language see no plain words
name-not-found = “{ $found }” does not occur in measure { $number }
    .help = { $nearest ->
        [none] copy the words from the corrected original, with the punctuation as published
       *[other] the measure has “{ $nearest }”, with punctuation of a different width
    }
not-named-idle = “{ $found }” is not recognised as a name of this kind in the measure
    .help = remove the entry, or use the exact words of the name to exclude
name-slug-repeated = two names of the same kind have the slug “{ $slug }”
    .help = give each its own slug: it is the name’s address on the page of its kind
related-unknown = the related measure { $number } does not exist: the original has { $measures }
    .help = remove it or correct the number{ $nearest ->
        [none] { "" }
       *[other] ; the nearest is { $nearest }
    }
related-self = measure { $number } is listed as related to itself
    .help = remove it: “related” is for other measures to read next
related-repeated = measure { $number } is listed twice
    .help = keep one of them
keyword-repeated = the measure already has the keyword “{ $keyword }”
    .help = keep one of them
synonym-repeated = “{ $word }” is already in this group
    .help = keep one of them: “said” is for readers’ words, “written” for the words in the texts
synonym-plan-unknown = the synonyms refer to an unknown plan “{ $id }”
    .help = { $nearest ->
        [none] use the name of the plan’s folder in content/plans/; without “plans” they apply to all plans
       *[other] did you mean “{ $nearest }”?
    }
synonym-nowhere = “{ $word }” does not occur in any content of the site in { $language }
    .help = use a word from the texts, or remove it: it does not lead to anything

## Pages, links, theme

page-name = “{ $name }” is not a valid page name
    .help = { $nearest ->
        [none] put pages directly in content/pages/ and name them NAME.LANG.md; languages: { $languages }
       *[other] did you mean “{ $nearest }”?
    }
page-missing = the page “{ $name }” is missing in { $language }
    .help = write it, so that readers of every language get the whole site
page-outline = heading level { $level } found, expected level { $expected } or above
    .help = start with ## (the page title is the only #) and go down one level at a time
page-reserved = the page “{ $name }” conflicts with an address used by the site
    .help = choose another name
picture-without-text = the picture { $target } has no alternative text
    .help = describe it in the brackets, for screen readers: ![The service hall]({ $target })
picture-unreadable = { $why ->
        [heic] { $path } is in HEIC format, which browsers do not show
        [not-xml] { $path } is not an SVG: it is not well-formed XML in UTF-8
        [not-svg] { $path } is not an SVG: its root is not <svg xmlns="http://www.w3.org/2000/svg">
        [active] { $path } contains active content: a script, an event handler or an embedded page
       *[other] { $path } is not a PNG, JPEG, GIF, WebP or AVIF, or is incomplete
    }
    .help = { $why ->
        [not-xml] save it again as SVG in a drawing program
        [not-svg] save it again as SVG in a drawing program
        [active] save it as plain SVG in a drawing program, or as PNG
       *[other] get the file again; or open it in an image editor and save it as PNG, JPEG or WebP
    }
picture-unused = no page shows { $path }
    .help = show it with ![What it shows]({ $name }), or remove it; it is not published
link-broken = no page or file at { $target }
    .help = { $nearest ->
        [none] correct the address; links start with / and refer to the page in the same language; for a picture in content/pages/, use the file name alone
       *[other] did you mean “{ $nearest }”?
    }
link-withheld = { $target } { $why }
    .help = remove the link, or publish its target
fragment-broken = { $target }: the page has no section with this name
    .help = { $nearest ->
        [none] correct the part after #, or remove it
       *[other] did you mean “{ $nearest }”?
    }
reference-dead = { $target } does not exist, but { $count ->
        [one] { $page } refers to it
       *[other] { $count } pages refer to it, such as { $page }
    }
    .help = { $nearest ->
        [none] correct the template in the theme, or add the file to its static/
       *[other] did you mean “{ $nearest }”?
    }
theme-missing = unknown theme “{ $name }”
    .help = { $nearest ->
        [none] correct the name, or add the theme as themes/{ $name }/
       *[other] did you mean “{ $nearest }”?
    }
theme-circular = the theme “{ $name }” extends itself
    .help = correct extends = "…" in theme.toml, or set extends = "none"
template-missing = the theme has no template { $name }
    .help = { $nearest ->
        [none] add the file to templates/ in the theme, or extend a theme that has it
       *[other] rename “{ $nearest }” if that is the one, or add the file to templates/ in the theme
    }
template = template { $name }: { $reason }
    .help = correct the template here; themes/civic/REFERENCE.md lists what it can use
template-itself = template { $name } extends itself
    .help = to change part of the theme’s template, write {"{%"} extends "{ $lower }" {"%}"}
block-missing = { $name } lacks the blocks { $blocks }, which the theme’s pages fill
    .help = add {"{%"} block … {"%}"}{"{%"} endblock {"%}"} for each, or extend the theme’s template and change only one block
template-unused = the template { $name } is not used
    .help = { $nearest ->
        [none] use the name of a template of the theme: { $known }
       *[other] did you mean “{ $nearest }”?
    }
message-unused = the message “{ $key }” is not used
    .help = { $nearest ->
        [none] use the key of a message of the theme, or remove it
       *[other] did you mean “{ $nearest }”?
    }
locale-syntax = not valid Fluent: { $reason }
    .help = write each message as key = words; indent continuation lines
locale-key = the { $language } messages lack “{ $key }”
    .help = { $nearest ->
        [none] add it: all languages of a theme must have the same messages
       *[other] did you mean the existing “{ $nearest }”? All languages of a theme must have the same messages
    }
locale-keys = the { $language } messages lack { $count } keys: { $keys }
    .help = add them: all languages of a theme must have the same messages
locale-pattern = cannot format the { $language } message “{ $key }”: { $reason }
    .help = use only the variables that the template passes to this message
locale-missing = the theme has no messages in { $language }
    .help = { $like ->
        [none] add { $path }
       *[other] add { $path } with a translation of all messages in { $like }
    }

## The site

base-url-missing = base-url is not set: canonical links, QR codes, feeds, the sitemap and the 404 page are left out
    .help = set base-url = "https://…/" in site.toml, or use --base-url
artifact-repeated = { $first } and { $second } would both be written to { $path }
    .help = change the slug or name of one of them
address-lost = the last site had content at { $address }, the new one has none{ $below ->
        [0] { "" }
        [one] , nor at the address below it
       *[other] , nor at the { $below } addresses below it
    }
    .help = { $file ->
        [none] if it was replaced, set { $formerly } in the file that defines the new address
       *[other] if it is now at { $nearest }, set { $formerly } for it in { $file }
    }; if it was removed for good, add { $gone } below [gone] in site.toml and give the reason; if the site was never published, remove the output folder (public) and build again. The last site is unchanged
address-taken = { $address } is still in use on the site
    .help = remove it from “formerly” or [gone]: both are for addresses that no longer exist
address-repeated = two entries in “formerly” or [gone] say different things about { $address }
    .help = keep the correct one: an old address either leads to one page or is gone
output-foreign = { $path } contains files that yaodian did not write: { $found }
    .help = move them elsewhere, or choose another folder with --output; nothing was changed
output-no-folder = { $path } is not a folder
    .help = choose a folder with --output; nothing was changed
output-obstructed = the build needs { $path }, but something that yaodian did not write has that name
    .help = rename it, or choose another folder with --output; nothing was changed
output-misplaced = cannot write the site to { $path }: { $holder } contains its sources
    .help = choose a folder outside content, seeds, theme and themes with --output, such as public
output-nested = cannot write the site to { $path }: { $holder } is another site built by yaodian
    .help = choose a folder outside that site with --output
output-busy = another build is writing to { $path }
    .help = wait until it is finished, then build again
output-failed = cannot write { $path }: { $reason }
    .help = the existing site is unchanged; free some space or fix the permissions, then build again
output-displaced = cannot replace { $path }: { $reason }; the last good site is now in { $place }
    .help = check what is using the name { $path }, then build again: that first restores the last good site
output-mixed = { $path } was only partly written: { $reason }; some files are new, some old
    .help = free some space or fix the permissions, then build again: that completes it
output-in-place = { $path } cannot be renamed, so its files were replaced one by one
    .help = to replace the site in one step, choose a folder with --output that is neither a mount point nor part of a container image
output-two-steps = { $path } was replaced by two renames: for a moment there was no site
    .help = to replace the site in one step, choose a folder with --output on a file system that can swap two names, such as ext4, XFS or Btrfs
output-unflushed = { $path } is the new site, but may be lost in a power failure: { $reason }
    .help = build again, or check the disk
output-kept = { $found } appeared during the build and is not from yaodian; it is now in { $place }
    .help = move it elsewhere: a folder with other files cannot be built into
line-doubtful = { $doubt ->
        [gap] numbers before this one are missing
        [repeated] this number is the same as the one before it, or lower
        [bare] this number has no dot
        [text] this line starts like an item, but does not fit any number sequence
        [lost] this heading has no number, or a line break before it is missing
       *[orphan] this heading comes after parts that should be below it
    }
    .help = the line was read as { $taken ->
            [heading] a heading or an item
           *[other] { $taken }
        }; compare it with the published document. If it was read correctly, add the lines below to plan.toml; if not, add them with is = { $taken ->
            [heading] "text"
           *[other] "heading"
        } instead:
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "{ $taken }"
title-unsure = { $title ->
        [none] no title found
       *[other] line { NUMBER($line, useGrouping: "false") } was read as the title, “{ $title }”, but nothing confirms it
    }
    .help = { $other ->
        [none] check in the published document what the title is
       *[other] the title may also be “{ $other }”: check in the published document
    }; then set title = "…" in plan.toml, or give the line of the title in plan.toml:
        { "[[line]]" }
        lines = { $title ->
            [none] "…"
           *[other] { NUMBER($line, useGrouping: "false") }
        }
        is = "title"
table-unread = the table in lines { NUMBER($line, useGrouping: "false") }–{ NUMBER($last, useGrouping: "false") } was not recognised as tasks: each row becomes a paragraph of text
    .help = compare it with the published document; if its rows are items, add a [[line]] entry to plan.toml for each line that has the name of an item, with is = "item" and its level; if they are text, add to plan.toml:
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"
import-language = the document is in { $language }, but the site has no content of its own in that language
    .help = the site has { $languages }; add the language to site.toml, without derived-from, with its name and the name and description of the site:
        { "[[language]]" }
        tag = "{ $language }"
        label = "…"
        name = "…"
        description = "…"
import-plan-taken = a plan “{ $id }” already exists
    .help = choose another ID with --id, or use --replace if this document is a corrected re-issue; nothing was written
import-seed-taken = a different original { $path } already exists
    .help = { $is_own ->
        [yes] rename the file you are importing
       *[no] choose another ID with --id
    }; nothing was written
import-unrecorded = no import of plan “{ $id }” is on record
    .help = { $nearest ->
        [none] { $known ->
            [none] there is no import to undo
           *[other] imports on record: { $known }
        }
       *[other] did you mean “{ $nearest }”?
    }
import-undo-edited = cannot undo the replacement of the original of plan “{ $id }”: { $edited ->
        [none] { $kept } is missing
       *[other] these files have been edited since: { $edited }
    }
    .help = nothing was changed; { $edited ->
        [none] put the previous document back
       *[other] undo these edits (the previous files are in { $kept }), or put the previous original back
    } with: yaodian import --replace { $id } { $original ->
        [none] FILE
       *[other] { $original }
    }
import-record-damaged = { $path }, the import record of plan “{ $id }”, is damaged
    .help = nothing was changed; restore it from a backup or version control; if it is lost, remove the file: earlier imports and replacements can then no longer be undone
import-in-place = { $path } was overwritten with the new original, so it cannot be compared with the previous one
    .help = nothing was changed; rename the new original and restore the previous one, then replace it: translations and annotations then move with their text; without the previous one, they stay where they are
import-one-file = { $count ->
        [0] no document was given
       *[other] { $count } documents were given, but only one can be imported at a time
    }
    .help = give one document; --dry-run accepts several
import-json = an import has no JSON output
    .help = add --dry-run to get the recognised content as JSON, or leave out --format
port-taken = cannot listen on port { NUMBER($port, useGrouping: "false") }: { $reason }
    .help = choose another port with --port
watch-failed = cannot watch for changes: { $reason }
    .help = restart serve to see changes

## The world outside

external-gone = { $url } no longer exists: the server returned { NUMBER($status, useGrouping: "false") }
    .help = find its new address and correct the link, or remove it
external-refused = { $url } is not accessible: the server returned { NUMBER($status, useGrouping: "false") }
    .help = open it in a browser: some servers only respond to browsers; if it fails there too, correct or remove the link
external-unreachable = { $url } cannot be reached: { $why }
    .help = open it in a browser, and check again later; if it still fails, correct or remove the link
external-moved = { $url } has moved permanently to { $to }
    .help = use the new address
external-private = { $url } is in a private network
    .help = readers outside that network cannot open it: remove the link, or use a public address; to check it as well, use --allow-private
history-missing = cannot read the history of the files: { $said ->
        [none] git is not installed
       *[other] git says: { $said }
    }
    .help = run this where git is installed and the portal is in a repository; a build needs neither
history-shallow = the repository is a shallow clone, without its full history
    .help = run git fetch --unshallow (in CI: fetch-depth: 0), then run check --dates again

## The command line

about = Builds bilingual, searchable portals from published work plans
heading-usage = Usage:
heading-verbs = Commands
heading-options = Options
heading-everywhere = Global options
import-file = { $path }: { $format ->
        [text] plain text
        [html] web page
        [docx] Word document
        [xlsx] Excel workbook
       *[markdown] Markdown
    }, { $encoding }{ $how ->
        [detected] { " " }(detected)
       *[other] { "" }
    }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }
import-title = Title:       { $value ->
        [none] none
       *[other] { $value }
    }
import-number = Number:      { $value ->
        [none] none
       *[other] { $value }
    }
import-issuer = Issuer:      { $value ->
        [none] none
       *[other] { $value }
    }
import-issued = Issued:      { $value ->
        [none] no date
       *[other] { $value }
    }
import-addressees = Addressees:  { $value ->
        [none] none
       *[other] { $value }
    }
import-outline = Provisions:  { $levels ->
        [none] none
       *[other] { $levels } (by level)
    }
import-left-out = Left out:    { $lines ->
        [0] nothing
        [one] 1 line that is not part of the document
       *[other] { $lines } lines that are not part of the document
    }
import-insertions = { $count ->
        [one] Changes:     1 tracked insertion, read as accepted; still in the file that readers can download: check that it is final
       *[other] Changes:     { $count } tracked insertions, read as accepted; still in the file that readers can download: check that it is final
    }
import-deletions = { $count ->
        [one] Changes:     1 tracked deletion, left out as accepted; still in the file that readers can download: check that it is final
       *[other] Changes:     { $count } tracked deletions, left out as accepted; still in the file that readers can download: check that it is final
    }
import-comments = Comments:    { $count } (not read, but still in the file that readers can download)
import-hidden = Hidden text: { $count } (not read, but still in the file that readers can download)
import-hidden-sheets = Hidden sheets: { $count } (not read, but still in the file that readers can download)
import-pictures = Images:      { $count } (not read)
import-headers = Headers and footers: { $count } (not read)
import-invisible = Invisible characters: { $count } (left out)
import-suggested = Suggested:   { $count ->
        [one] 1 correction, as a comment in errata.toml
       *[other] { $count } corrections, as comments in errata.toml
    }
import-written = Written:     { $files }
import-next = Next:        yaodian check, then yaodian serve
import-already = plan “{ $id }” has already been imported in this form; nothing was written
replace-same = { $path } is already the original; nothing was written
replace-lines = [[line]]:    { $moved } moved{ $unsure ->
        [none] { "" }
       *[other] ; the text of line { $unsure } has changed: correct the line numbers in plan.toml
    }
replace-original = Original:    { $to } replaces { $from }{ $kept ->
        [used] { " " }(kept: another plan may use it)
        [changed] { " " }(kept: it is not the file that the plan was made from)
        [undecoded] { " " }(kept: it cannot be read)
        [outside] { " " }(kept: it is not in seeds)
       *[none] { "" }
    }
replace-errata = Errata:      { $kept } unchanged, { $moved } moved, { $gone } commented out
replace-errata-unedited = Errata:      correct the line numbers in errata.toml by hand; it does not use [[erratum]] tables
replace-erratum = “{ $found }”: line { $from } → { $to ->
        [none] gone
       *[other] { $to }
    }
replace-not-compared = Changes:     unknown: the previous original { $why ->
        [gone] no longer exists
        [undecoded] cannot be read
       *[changed] is not the file that the plan was made from
    }
replace-changes = Changes:     { $count ->
        [0] numbers and headings unchanged
        [one] 1 number or heading
       *[other] { $count } numbers or headings
    }
replace-suggestions = Suggestions: { $moved } moved, { $gone } no longer match any text
replace-parts-stay = Other:       nothing was moved, because the plan cannot be read with both originals: check translations, annotations and slugs by hand
replace-topics = Topics:      { $count ->
        [one] one changed in plan.toml
       *[other] { $count } changed in plan.toml
    }
replace-topics-unedited = Topics:      correct plan.toml by hand: it does not use [[topic]] tables
replace-topic = “{ $slug }”: { $from ->
        [none] new, number { $to }
       *[other] { $from } → { $to ->
            [none] gone, commented out
           *[other] { $to }
        }
    }
replace-annotations = Annotations: { $kept } unchanged, { $moved } moved, { $gone } commented out{ $gone ->
        [0] { "" }
       *[other] {" "}(measure { $numbers })
    }
replace-annotations-unedited = Annotations: correct the measure numbers in annotations.toml by hand; it does not use [[measure]] tables
replace-plain = Plain words: { $kept } unchanged, { $moved } moved, { $gone } commented out{ $gone ->
        [0] { "" }
       *[other] {" "}(measure { $numbers })
    }
replace-plain-unedited = Plain words: correct the measure numbers in plain.toml by hand; it does not use [[measure]] tables
replace-edition = Edition { $language }:  { $lines ->
        [one] one line
       *[other] { $lines } lines
    }; { $moved } moved, { $changed } stale, { $unplaced } could not be moved{ $unplaced ->
        [0] { "" }
       *[other] {" "}(kept as comments at the end of segments.toml)
    }
replace-edition-unread = Edition { $language }:  not moved, because its files have errors or lines without a matching sentence: move the lines by hand; or undo the replacement, correct the files, and replace again
replace-edition-records = Edition { $language }:  not moved, because segments.toml does not have one record per line: undo the replacement, write each record on one line, and replace again; or move the lines by hand
replace-removed =   moved to other files: { $files }
replace-unplaced = { $segment }: { $line }
replace-addresses = Addresses:   { $count ->
        [one] one has different content or is gone
       *[other] { $count } have different content or are gone
    }
replace-address = { $from } → { $to ->
        [none] its text is gone
       *[other] { $to }
    }
replace-dry = Would write: { $files }
    Nothing was written.
replace-renamed = { $marker } { $from } → { $to }
replace-gone = { $marker } { $heading }: gone
replace-new = { $marker } { $heading }: new
replace-more =   and { $count } more
undo-restored = restored: { $path }
undo-removed = removed: { $path }
undo-edited = kept, edited since yaodian wrote it: { $path }
undo-used = kept, used by plan { $plan }: { $path }
undo-other = kept, not written by the import: { $path }
undo-nothing = all files written by the import of plan { $id } are already gone
import-plan-head =
    Created by “yaodian import” from { $file }. Correct what was not recognised
    properly; “yaodian check” reports what does not fit.

    The original as it was published, and its SHA-256 checksum: if the file
    changes, the site is not built.
import-plan-text =
    SHA-256 of the text that was read from it. Line numbers in errata refer to
    this text.
import-plan-no-title =
    No title found: this is the file name. Replace it with the title of the document.
import-plan-title-elsewhere = No line of the original is the title; this one is from the metadata of the file.
import-plan-title-unsure =
    Nothing confirms that the title is “{ $title }”.{ $other ->
        [none] { "" }
       *[other] { " " }It may be “{ $other }”.
    }
    Uncomment this line to confirm it:
import-errata-head =
    Possible errors in the original. Each is a suggestion: compare it with the
    published document. To accept one, remove the single # at the start of its
    lines and write the reasons; delete the others.
import-slip = { $kind ->
        [unclosed] Opened, but not closed:
        [unopened] Closed, but not opened:
        [turned] Two quotation marks facing the same way:
        [widths] Brackets of different widths:
        [doubled] Repeated words:
        [signs] One punctuation mark too many:
        [bare] A number without its punctuation mark:
        [number] A number out of sequence:
       *[pasted] A clause pasted into another sentence:
    }
import-erratum-gone =
    No line of the re-issue has these words exactly once. If the erratum is still
    needed, correct “line” and “found” and remove the #; otherwise delete it.
import-unplaced-head =
    Translations whose sentences have gone or changed since the original was
    replaced. Each is below its previous sentence.
import-topic-gone =
    The re-issued document does not have this topic. Remove it, or list its address
    in “formerly” of another topic.
import-annotation-gone =
    The re-issued document does not have this measure. If its annotations are still
    useful, correct the number and remove the #; otherwise delete them.
import-plan-topics =
    A topic’s slug is its address: choose it before you publish. By default it is
    the start of the heading in pinyin.
import-plan-validity =
    From when until when the plan is in force, as it says: { $sentence }
import-confidence = Confidence:  { $confidence }
role-chrome = web page  
role-page-number = page no.  
role-metadata = metadata  
role-number = doc. no.  
role-title = title     
role-addressees = addressees
role-issuer = issuer    
role-date = date      
role-notice = notice    
role-heading = level { $level }   
role-text = text      
role-attachment = attachment
role-columns = columns   
role-remark = remark    
role-contents = contents  
role-note = note      
heading-examples = Examples:
usage-line = yaodian COMMAND [OPTIONS]
usage-import = yaodian import [OPTIONS] FILE | --dry-run FILE… | [--dry-run] --replace ID FILE | --undo ID
usage-build = yaodian build [OPTIONS]
usage-check = yaodian check [OPTIONS]
usage-serve = yaodian serve [OPTIONS]
usage-hosting = yaodian hosting [OPTIONS] nginx|apache|caddy|headers
usage-verify = yaodian verify [OPTIONS] DIR
usage-explain = yaodian explain [OPTIONS] [CODE]
usage-new = yaodian new [OPTIONS] DIR
usage-schema = yaodian schema [OPTIONS] [NAME]
usage-completions = yaodian completions [OPTIONS] bash|zsh|fish
usage-man = yaodian man [OPTIONS]
usage-translate = yaodian translate COMMAND [OPTIONS]
usage-translate-status = yaodian translate status [OPTIONS]
usage-translate-accept = yaodian translate accept [OPTIONS] SEGMENT... | --all | --from-memory
usage-translate-export = yaodian translate export [OPTIONS]
usage-translate-import = yaodian translate import [OPTIONS] FILE
usage-translate-more = Run "yaodian translate COMMAND --help" for the options of a command.
usage-more = Run “yaodian COMMAND --help” for the options of a command.
verb-build = Build the site into a folder; if that fails, the last good site is kept
verb-check = Report all problems; writes nothing unless --fix is used
verb-import = Create a plan from a published document: text, web page, Word, Excel or Markdown
verb-serve = Show the site in a browser and update it as you edit
verb-hosting = Print the configuration of a web server for the site
verb-verify = Compare a copy of a site with the list of its files
verb-explain = Explain what a problem means, why it matters and how to fix it; without a code, list all codes
verb-new = Create a small working portal as a starting point for your own plan
verb-schema = Print the JSON Schema of a TOML file, for editors; without a name, list them
verb-completions = Print the shell completion script for yaodian
verb-man = Print the manual page
verb-translate = Show the progress of translations, and work on them
verb-translate-status = Show which segments are current, stale, unreviewed or missing
verb-translate-accept = Record that translations have been reviewed against the current original
verb-translate-export = Export a translation as a file for translation programs
verb-translate-import = Import a file from a translator; all of it, or nothing if there is any error
value-segment = SEGMENT
value-tag = TAG
value-tags = TAG,…
value-plan = ID
value-file = FILE
value-exchange-format = po|xliff
value-verb = COMMAND
value-folder = DIR
value-url = URL
value-port = PORT
value-time = TIME
value-address = ADDRESS
value-language = en|zh
value-format = human|json|sarif
value-code = CODE
value-name = NAME
value-shell = bash|zsh|fish
option-help = Show this help
option-version = Show the version
option-root = The folder that contains site.toml [default: current folder]
option-lang = Language of messages [default: from LC_ALL or LANG]
option-format = Format of problems: for people, one JSON object per line, or a SARIF 2.1.0 log
option-output = Output folder, relative to the root [default: public]
option-base-url = Address of the site on the web, overrides base-url in site.toml
option-strict = Treat warnings as errors
option-verify = Read every source and every file of the existing site to find changes, without the record of the last build
option-budget = Refuse a site with pages that are over the limits of [budget] in site.toml
option-durable = Flush each file and folder to disk (fsync) before the new site replaces the old one, in case of a power failure
option-now = Time to use as now, such as 2023-03-06T09:00:00+08:00 [default: SOURCE_DATE_EPOCH or the clock]
option-drafts = Include drafts and content that is not yet due or has expired, marked as such
option-answered = Also list errors in originals that an erratum or a note already covers
option-host = Address to listen on [default: 127.0.0.1, this machine only]; 0.0.0.0 allows access from other devices
option-port = Port to listen on [default: 8000]; 0 picks a free port
option-dates = Suggest dates of last changes from the git history; a build only uses dates in files
option-external = Check links to other sites
option-no-cache = Also recheck addresses that worked within the last 7 days
option-allow-private = Also check addresses in private networks
option-write = Write the dates suggested by --dates
option-fix = Show what can be fixed safely, and fix it if you agree
option-yes = Agree to everything that --fix shows
option-code = Code of a problem, as printed in brackets, such as unknown-key
option-copy = Folder with the copy
value-copy = DIR
option-changed-list = Write what changed in the output, in publishing order, for rsync or rclone
option-watch = Build again after every change, and when content is due
option-poll = Look for changes every second, where the system does not report them [default: on network and shared file systems]
option-ci = Also write a workflow that checks, builds, previews and publishes the site: github, gitlab or gitee
value-host = HOST
value-server = SERVER
option-precompress = Also write compressed copies of texts (.gz and .br), for servers that send them as they are
option-timings = Report how long each step took
option-trace = Write a trace of the time per file, for chrome://tracing
option-folder = Folder to create: must be new or empty
option-name = File: site, plan, errata, annotations, plain, audiences, synonyms, glossary, theme, or page for the front matter of a page
option-shell = Shell: bash, zsh or fish
option-language = Language of the translation, such as en [optional if there is only one]
option-languages = Languages of the portal, the default one first, separated by commas: zh-Hans, zh-Hant, en [default: zh-Hans,en]
option-plan = ID of the plan, such as 2023 [optional if there is only one]
option-segment = measure/8/2, or a part: measure/8, topic/3 with all its measures, notice, preamble, closing, title
option-all = All segments that have a translation
option-from-memory = Where a translation is missing, reuse the accepted one of the same sentence in another plan; without --plan, in all plans
option-exchange-format = Format: po (gettext) or xliff (XLIFF 2.1) [default: po]
option-export-output = File to write, relative to the root [default: standard output]
option-file = File from the translator, PO or XLIFF
option-dry-run = Show what would happen; write nothing
option-id = ID of the new plan, used in its address [default: year and kind of document]
option-replace = Replace the original of this plan with a corrected re-issue
option-undo = Remove the files written by the import of a plan, except those edited since
option-encoding = Encoding of the file, such as gb18030, if it is declared or detected wrong
option-document = Document as it was published
value-document = FILE
value-encoding = ENCODING
option-server = Server: nginx, apache, caddy, or headers for hosts that read a _headers file
option-document-root = Folder on the server that is the root of the host [default: /var/www/HOST]
option-open = Open the site in the browser
examples-new =
    yaodian new my-portal
        create a portal in a new folder
    yaodian new portal-zh --lang zh
        the same, with its README in Chinese
    yaodian new portal-chinese --languages zh-Hans
        in Chinese only, without a translation
examples-build =
    yaodian build
        build the site into public/
    yaodian build --output site --strict
        build into site/, and fail on warnings too
    yaodian build --base-url https://plans.example/2026/
        for a different address than in site.toml
examples-import =
    yaodian import --dry-run plan.docx
        show what each line was recognised as, and a summary
    yaodian import --dry-run --format json plan.docx page.html
        one JSON object per file
    yaodian import --id 2026-silver-economy plan.docx
        write the original, plan.toml and suggested errata
    yaodian import --replace 2026-silver-economy page.html
        switch to a corrected re-issue; errata move with their text
    yaodian import --undo 2026-silver-economy
        remove these files again, except edited ones
examples-check =
    yaodian check
        list all problems with their location and fix
    yaodian check --fix
        show possible fixes as a diff, then ask
    yaodian check --strict --format json
        for programs: one object per line; warnings are errors
examples-serve =
    yaodian serve
        preview at http://127.0.0.1:8000/, updated as you edit
    yaodian serve --port 0 --open
        on a free port, opened in the browser
examples-translate =
    yaodian translate status
        progress of each translation
examples-translate-status =
    yaodian translate status
        by topic, with segments that are not current
    yaodian translate status --language en --format json
        one translation, for programs
examples-translate-accept =
    yaodian translate accept measure/4/1
        accept one sentence
    yaodian translate accept topic/2 notice
        accept a topic with all its measures, and the notice
    yaodian translate accept --all
        accept everything
    yaodian translate accept --from-memory
        reuse translations from other plans
examples-translate-export =
    yaodian translate export --output plan.po
        for translation programs that use gettext
    yaodian translate export --format xliff --output plan.xlf
        for translation programs that use XLIFF 2.1
examples-translate-import =
    yaodian translate import --dry-run plan.po
        preview the changes
    yaodian translate import plan.po
        import the file
examples-explain =
    yaodian explain unknown-key
        explain the code shown in brackets
    yaodian explain
        list all codes
examples-hosting =
    yaodian hosting nginx > plans.conf
        the site as a server of nginx
    yaodian hosting caddy --base-url https://plans.example/2026/
        for a site in a folder of a host
examples-verify =
    yaodian verify public
        show which files were changed, are missing or were added
examples-schema =
    yaodian schema
        list the files that have a schema
    yaodian schema plan > plan.json
        save the schema of plan.toml
examples-completions =
    mkdir -p ~/.local/share/bash-completion/completions
    yaodian completions bash > ~/.local/share/bash-completion/completions/yaodian
        for new bash sessions
    mkdir -p ~/.zfunc ~/.config/fish/completions
    yaodian completions zsh > ~/.zfunc/_yaodian
        for zsh; .zshrc needs fpath+=~/.zfunc before compinit
    yaodian completions fish > ~/.config/fish/completions/yaodian.fish
        for fish
examples-man =
    yaodian man > yaodian.1
        save the manual page
    yaodian man | man -l -
        read it directly

new-not-empty = { $path } is not empty: it contains { $found }
    .help = choose a folder that is new or empty; nothing was written
new-no-folder = { $path } is not a folder
    .help = choose a folder that is new or empty; nothing was written
new-failed = cannot write { $path }: { $reason }
    .help = free some space, fix the permissions or choose another folder; no files were left behind
root-missing = the folder { $path } does not exist
    .help = correct --root: it is the folder that contains site.toml
usage-unknown-argument = unknown argument “{ $argument }”
    .help = { $nearest ->
        [none] see --help for the available arguments
       *[other] did you mean “{ $nearest }”?
    }
usage-unknown-verb = unknown command “{ $verb }”
    .help = { $nearest ->
        [none] commands: { $verbs }
       *[other] did you mean “{ $nearest }”?
    }
usage-unknown-code = unknown problem code “{ $code }”
    .help = { $nearest ->
        [none] yaodian explain lists all codes
       *[other] did you mean “{ $nearest }”?
    }
usage-missing-verb = missing command
    .help = use one of { $verbs }; see --help
usage-bad-value = invalid value “{ $value }” for { $argument }
    .help = { $nearest ->
        [none] expected: { $expected }
       *[other] did you mean “{ $nearest }”?
    }
usage-bad-base-url = invalid value “{ $value }” for { $argument }
    .help = expected: https://host/path/, in ASCII: a Chinese host name in punycode (xn--…), a path percent-encoded (%E8…)
usage-missing-value = { $argument } needs a value
    .help = write it after the option; see --help
usage-needless-value = { $argument } does not take a value, but “{ $value }” was given
    .help = remove the value
usage-repeated = { $argument } was given twice
    .help = keep one of them
usage-missing-argument = { $argument } is missing
    .help = see --help
usage-conflict = { $argument } and { $other } cannot be used together
    .help = keep one of them
usage-not-utf8 = the command line is not valid UTF-8
    .help = set the terminal to UTF-8 and enter the command again
usage-other = invalid command line: { $reason }
    .help = see --help for the available arguments

## The program itself

internal-error = internal error in yaodian: { $what } ({ $file }:{ NUMBER($line, useGrouping: "false") })
    .help = your files are not the cause, and the last good site is unchanged; please report this line and what you did to the maintainers of yaodian

build-done = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } ({ $files ->
        [one] one file
       *[other] { $files } files
    }, { $size }{ $kept ->
        [0] { "" }
       *[other] , { $kept } of them unchanged
    }) in { $output }, { $entries ->
        [one] one search entry
       *[other] { $entries } search entries
    }, in { $seconds } s{ $warnings ->
        [0] { "" }
        [one] ; one warning
       *[other] ; { $warnings } warnings
    }{ $awaited ->
        [0] { "" }
       *[other] { " " }(run “yaodian check” to list what is not translated yet)
    }
rebuild-due = next rebuild due: { $moment }: { $what ->
        [plan] plan
       *[page] page
    } { $name } { $turn ->
        [publish] is due to be published
        [expire] is due to be taken down
        [begin] begins
        [deadline] has a deadline that will have passed
       *[end] ends
    }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
external-done = { $count ->
        [0] no address
        [one] one address
       *[other] { $count } addresses
    } on other sites checked{ $kept ->
        [0] { "" }
       *[other] , { $kept } of them recently
    }
dates-none = { $count ->
        [one] one date matches
       *[other] all { $count } dates match
    } the git history
dates-proposed = { $changes ->
        [one] one date
       *[other] { $changes } dates
    } of { $count } should change; use --write to write the new dates
dates-written = { $changes ->
        [one] one date
       *[other] { $changes } dates
    } written
dates-uncommitted = not committed yet, so no date: { $files }
build-failed = nothing was written: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }; the last good site is unchanged
build-cut-off = the site could not be replaced completely: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }; the next build will continue from here
build-refused = nothing was written: { $warnings ->
        [one] one warning, treated as an error (--strict)
       *[other] { $warnings } warnings, treated as errors (--strict)
    }; the last good site is unchanged
verify-done = { $copy }: all { $files } files are as published
verify-failed = { $copy }: of { $files } files { $changed ->
        [0] none is
        [one] one is
       *[other] { $changed } are
    } changed and { $missing ->
        [0] none is
        [one] one is
       *[other] { $missing } are
    } missing; { $added ->
        [0] none was
        [one] one was
       *[other] { $added } were
    } added
watch-polling = looking for changes every second: this file system does not report them
hosting-failed = no configuration was printed: { $errors ->
        [one] one error
       *[other] { $errors } errors
    }
hosting-nginx =
    nginx configuration for { $url }
    Written by “yaodian hosting nginx”. Run it again when addresses have changed.
hosting-nginx-server =
    Save it as /etc/nginx/conf.d/{ $host }.conf and copy the site to { $folder }.
    Check it with “nginx -t”, then run “nginx -s reload”.
hosting-nginx-within =
    Include it in the “server” block of { $host } and copy the site to { $folder }.
    Check it with “nginx -t”, then run “nginx -s reload”.
hosting-apache =
    Apache configuration for { $url }
    Written by “yaodian hosting apache”. Run it again when addresses have changed.
    Modules: a2enmod deflate dir headers mime rewrite ssl
hosting-apache-server =
    Save it as /etc/apache2/sites-available/{ $host }.conf and copy the site to { $folder }.
    Then run “a2ensite { $host }”, “apachectl configtest” and “apachectl graceful”.
hosting-apache-within =
    Include it in the “VirtualHost” of { $host } and copy the site to { $folder }.
    Check it with “apachectl configtest”, then run “apachectl graceful”.
hosting-caddy =
    Caddy configuration for { $url }
    Written by “yaodian hosting caddy”. Run it again when addresses have changed.
hosting-caddy-server =
    Add it to /etc/caddy/Caddyfile and copy the site to { $folder }.
    Check it with “caddy validate”, then run “caddy reload”. Caddy gets the certificate by itself.
hosting-caddy-within =
    Add it to the site block of { $host } and copy the site to { $folder }.
    Check it with “caddy validate”, then run “caddy reload”.
hosting-headers-file =
    Headers for { $url }
    Written by “yaodian hosting headers”. Save it as _headers in the folder that is published.
hosting-certificate = Change these to the files of your certificate.
hosting-lost = Missing pages, in the language of their address.
hosting-cache = Files named after their content never change; browsers compare all others with the server.
hosting-relative = Redirects to the final “/” keep the host and port that were asked for.
hosting-headers = What a header can say and a page cannot: no other site may show pages in a frame.
hosting-types = Media types. Many servers send client.d.ts as a video.
hosting-compressed = Compressed copies from “yaodian build --precompress”; all else is compressed on the way.
hosting-folder = A folder without a page is a missing page.
hosting-hidden = Hidden files, such as the manifest of the build, are not for visitors.
hosting-nginx-log = Missing pages are in the log of visits already.
hosting-read-only = Visitors can read files, but not send any.
hosting-former = Former addresses.
hosting-gone = Pages that were removed.
hosting-apache-etag = Without this, Apache does not recognise its own ETag of a compressed file.
timings-task = { $seconds } s  { $task }
task-read = read files
task-join = join and check content
task-list = list files
task-index = build the search index, while pages are rendered
task-make = render pages
task-keep = list files for offline use
task-compress = compress texts
task-publish = write the site
check-done = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } checked: no error, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }{ $answered ->
        [0] { "" }
        [one] ; one error in the originals is covered by an erratum or note
       *[other] ; { $answered } errors in the originals are covered by errata or notes
    }
check-refused = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } checked: { $warnings ->
        [one] one warning, treated as an error (--strict)
       *[other] { $warnings } warnings, treated as errors (--strict)
    }
check-failed = { $errors ->
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }
translate-errors = the portal has { $errors ->
        [one] one error
       *[other] { $errors } errors
    } (run “yaodian check”); affected segments may be counted as missing
translate-refused = nothing was done: the portal has { $errors ->
        [one] one error
       *[other] { $errors } errors
    }
rewrite-completed = an interrupted update was completed: { $files }
rewrite-taken-back = an interrupted update was reverted: { $files }{ $kept ->
        [none] {""}
       *[other] {"; "}of these, not reverted, because they were saved in the meantime: { $kept }
    }
translate-failed = nothing was done: { $errors ->
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }
explain-hint = For details, run: yaodian explain { $code }
explain-list = Run “yaodian explain CODE” for details.
schema-list = Run “yaodian schema NAME” to print one of these schemas; “yaodian new” writes all of them to .schemas/.
new-done = Created a new portal of { $files } files { $folder ->
        [none] in this folder
       *[other] in { $folder }
    }.
    Next:
    { $folder ->
        [none] { "  " }yaodian serve
       *[other] { "  " }cd { $folder }
    {"  "}yaodian serve
    }
    See README.md for the first steps.
man-manual = Yaodian
man-name = NAME
man-synopsis = SYNOPSIS
man-status = EXIT STATUS
man-status-0 = Success.
man-status-1 = Errors were found (with --strict, also warnings), or the command failed.
man-status-2 = The command line was invalid.
man-more = SEE ALSO
man-more-text = “yaodian COMMAND --help” for a single command, “yaodian explain” for the problems that it reports.
explain-why = Why it matters
explain-wrong = Wrong
explain-right = Right
explain-remedy = How to fix it
sarif-root = The folder that contains site.toml
fix-none = nothing can be fixed automatically
fix-worse = nothing was changed: with these fixes the portal would have { $count ->
        [one] one more error
       *[other] { $count } more errors
    }
fix-ask = { $count ->
        [one] Fix this problem
       *[other] Fix these { $count } problems
    } in { $files ->
        [one] one file
       *[other] { $files } files
    }? [y/N]
fix-unasked = nothing was changed: there is no terminal to ask for confirmation; use --yes to fix { $count ->
        [one] the one problem
       *[other] the { $count } problems
    } shown above
fix-declined = nothing was changed
fix-outdated = nothing was changed: the files have changed in the meantime; run the command again
fix-done = { $count ->
        [one] one problem
       *[other] { $count } problems
    } fixed in { $files ->
        [one] one file
       *[other] { $files } files
    }{ $waiting ->
        [0] { "" }
       *[other] ; run the command again for { $waiting } more
    }
accept-done = { $language }: { $accepted ->
        [0] no segment
        [one] one segment
       *[other] { $accepted } segments
    } newly accepted{ $missing ->
        [0] { "" }
        [one] ; one is not translated yet
       *[other] ; { $missing } are not translated yet
    }{ $pruned ->
        [0] { "" }
        [one] ; one record of a deleted segment removed
       *[other] ; { $pruned } records of deleted segments removed
    }
memory-nothing = nothing to reuse: the translation memory has none of the missing segments
memory-differs = { $plan }, { $segment }: { $from } and { $others } translate the same text differently; used { $from }, which was accepted last
memory-taken = { $plan }, { $language }: { $count ->
        [one] one translation
       *[other] { $count } translations
    } reused from { $from }: { $segments }
export-done = { $segments ->
        [one] one segment
       *[other] { $segments } segments
    } in { $path }
import-translated = { $count ->
        [one] one translation changes
       *[other] { $count } translations change
    }: { $segments }
import-accepted = { $count ->
        [one] one translation is newly accepted
       *[other] { $count } translations are newly accepted
    }: { $segments }
import-withdrawn = { $count ->
        [one] one translation is no longer accepted
       *[other] { $count } translations are no longer accepted
    }: { $segments }
import-noted = { $count ->
        [one] one note changes
       *[other] { $count } notes change
    }: { $segments }
import-done = { $language }: { $units ->
        [one] one unit
       *[other] { $units } units
    } read{ $absent ->
        [0] { "" }
        [one] ; one segment that is not in the file is unchanged
       *[other] ; { $absent } segments that are not in the file are unchanged
    }; { $count ->
        [0] no changes
       *[other] written: { $files }
    }
import-dry = { $language }: { $units ->
        [one] one unit
       *[other] { $units } units
    } read{ $absent ->
        [0] { "" }
        [one] ; one segment that is not in the file would be unchanged
       *[other] ; { $absent } segments that are not in the file would be unchanged
    }; { $count ->
        [0] no changes
       *[other] would write: { $files }
    }
status-head = Plan { $plan }, { $language }
status-end = { $language }: { $current } of { $segments } segments current, { $percent } %
status-from-memory = { $count ->
        [one] one segment is from the translation memory
       *[other] { $count } segments are from the translation memory
    }: { $segments }
status-in-memory = { $missing ->
        [one] the one missing segment is in the translation memory
       *[other] { $count } of the { $missing } missing segments { $count ->
            [one] is
           *[other] are
        } in the translation memory
    }; run: yaodian translate accept --from-memory --plan { $plan } --language { $tag }
status-topic = Topic
status-front = Title, notice, preamble, closing
status-all = All
status-segments = Segments
status-current = Current
status-stale = Stale
status-unreviewed = Unreviewed
status-missing = Missing
status-done = Done
serve-listening = serving { $url } (press Ctrl-C to stop)
serve-built = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } built in { $seconds } s{ $warnings ->
        [0] { "" }
        [one] ; one warning
       *[other] ; { $warnings } warnings
    }
serve-failed = not built: { $errors ->
        [one] one error
       *[other] { $errors } errors
    }; browsers show the last good build
serve-open-to-all = warning: anyone who can reach this machine can read the site, including drafts and mistakes
serve-stopped = stopped
serve-open-failed = cannot open a browser: { $reason }

## The page that serve shows

overlay-language = en
overlay-title = The site could not be built
overlay-stale = This page is from the last good build. This notice disappears when the problems are fixed.
overlay-empty = There is no good build yet. This page continues automatically when the problems are fixed.
overlay-close = Hide
overlay-place = { $file }, line { NUMBER($line, useGrouping: "false") }, column { NUMBER($column, useGrouping: "false") }

## What the system says

format-doc = a Word 97–2003 document
format-xls = an Excel 97–2003 workbook
format-wps = a WPS Office document
format-compound = a document of an old Office program
format-encrypted = a password-protected document
format-presentation = a presentation
format-rtf = a Rich Text Format document
format-opendocument = an OpenDocument file
format-xml = an XML file
format-pdf = a PDF
format-ofd = an OFD document
format-epub = an EPUB
format-web-archive = a web page saved with its images in one file
format-image = an image
format-compressed = an archive
special-pipe = a named pipe
special-socket = a socket
special-device = a device
system-permission = permission denied
system-not-found = it does not exist
system-full = the disk is full
system-read-only = the disk is read-only
system-folder = it is a folder
system-no-folder = part of the path is not a folder
system-in-use = another program is using it

## Parts of a plan

part-title = the plan’s title
unreachable-address = not a valid address (write a Chinese host name in punycode, xn--…)
unreachable-name = the host name cannot be resolved
unreachable-connection = no connection, or the connection was lost
unreachable-timeout = timed out
unreachable-tls = no secure connection
unreachable-protocol = the response is not HTTP
unreachable-redirect = a redirect loop, or a redirect without a target
absent-draft = is a draft
absent-embargo = will not be published until { $moment }
absent-expired = was taken down on { $moment }
part-notice = notice, line { $sentence }
part-preamble = preamble, sentence { $sentence }
part-closing = signature and notes, sentence { $sentence }
part-topic = topic { $number }, title
part-topic-text = topic { $number }, sentence { $sentence }
part-heading = heading { $number }
part-heading-text = heading { $number }, sentence { $sentence }
part-measure-title = measure { $number }, title
part-measure = measure { $number }, sentence { $sentence }

## What values are

kind-text = text ("…")
kind-number = a whole number, 1 or more
kind-out-of-range = a number below 1 or too large
kind-date = a date
kind-table = a table ([…])
kind-tables = a list of tables ([[…]])
kind-list = a list
kind-boolean = true or false
kind-other = a different kind of value
