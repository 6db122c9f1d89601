# What yaodian says to a person, in English.
# A problem's code is its key; the attribute .help is the remedy.

help = help

## Files

file-missing = there is no file { $path }
    .help = { $nearest ->
        [none] create it, or correct the path that names it; for site.toml, run yaodian from the folder that holds it, or use --root
       *[other] did you mean “{ $nearest }”?
    }
file-unreadable = { $path } cannot be read: { $reason }
    .help = see that it is a file (or a folder) and that the account that runs yaodian may read it
nested-too-deep = this is nested more than { $most } levels deep
    .help = take out levels: nothing that people write needs as many
file-special = { $path } is not a file: it is { $found }
    .help = put a regular file there; a pipe, a socket or a device may never end, so it is not read
plan-settings-missing = the folder of plan “{ $id }” has other files, but no { $path }
    .help = make one with its original: yaodian import --id { $id } FILE (what is in the folder stays); or remove the folder
file-too-large = { $path } has { $size } bytes; no more than { $limit } are read
    .help = see whether it is the right file; make it smaller, or divide it
source-dangling = { $path } is a link to { $target }, which is not there
    .help = correct the link, or remove it if the portal is to do without
source-outside = { $path } leads out of the portal, to { $target }
    .help = put the file or folder itself there; if the link is meant, name the folder in site.toml, which itself must be in the portal: [sources] outside = ["…"]
not-utf8 = { $path } is not UTF-8 (byte { NUMBER($byte, useGrouping: "false") } fits no character)
    .help = save the file as UTF-8; a document in GB18030 or Big5 must be converted first
control-character = the text holds the invisible character { $code }
    .help = delete it: it comes from copying and has no place in a text
format-unread = { $path } is { $found }, which is not read
    .help = { $kind ->
        [pdf] get the document in another format: a PDF keeps glyphs and their places, not lines and paragraphs, and Chinese may come out wrong; or extract the text, and compare all of it with the PDF: { $command }
        [ofd] open it in an OFD reader, and save the text as .docx or .txt
        [image] the text must be recognised first, and all of it compared with the image: { $command }
        [archive] unpack it, and give the document inside: { $command }
        [encrypted] open it with its password, and save it without one
        [web-archive] open it in a browser, and save it as “Web Page, HTML Only”
       *[office] convert it: { $command }
    }
bytes-undecodable = { $path } is not { $encoding }: at byte { NUMBER($byte, useGrouping: "false") }, { $bytes } fits no character
    .help = if the document is in another encoding, name it; otherwise get the file again: it is damaged
encoding-unknown = there is no encoding “{ $label }”
    .help = { $nearest ->
        [none] known here: { $known }
       *[other] did you mean “{ $nearest }”? Known here: { $known }
    }
document-damaged = { $part ->
        [none] { $path } is damaged: { $reason }
       *[other] { $path } is damaged in { $part }: { $reason }
    }
    .help = get the file again; or open it in a program for it, which may repair it, and save it
archive-too-large = { $path } inflates to more than { $limit } bytes, in { $part }
    .help = no document needs as much: it is damaged, or made to exhaust memory
archive-entries = { $path } holds { $count } files; no more than { $limit } are read
    .help = no document has as many: it is damaged, or made to exhaust memory
file-ignored = nothing reads { $path }
    .help = { $picture ->
        [none] { $nearest ->
            [none] correct its name (known here: { $known }), or move it elsewhere
           *[other] did you mean “{ $nearest }”?
        }
       *[other] pictures are read from theme/static/ alone: move it there, and show it on a page with ![…](/assets/{ $picture })
    }
original-empty = the original { $path } holds no text
    .help = put the document there as it was published
original-changed = the original { $path } is not the file that this plan was made from
    .help = restore the file as published, or, if the new one is right, set sha256 = "{ $found }" and review every erratum and translation
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
    } of which no plan is made
    .help = make one: { $command }
original-read = the text of { $path } is not read as it was when this plan was made
    .help = lines of errata may be others now: review every erratum, then set text-sha256 = "{ $found }"
line-unknown = [[line]] names line { NUMBER($line, useGrouping: "false") }, and the original has { NUMBER($lines, useGrouping: "false") }
    .help = yaodian import --dry-run shows the original with the number of each line
levels-disordered = measures are at level { $measures }, and topics at level { $topics }
    .help = measures are below topics: set measures to { $topics } + 1 or more, or topics to less
level-idle = only a heading or an item has a level
    .help = remove level, or set is = "heading"

## TOML

toml-syntax = this is not valid TOML: { $slip ->
        [quotes] the quotation marks are Chinese
        [equals] the equals sign is Chinese
        [commas] the punctuation is Chinese
        [range] a range of lines has no quotation marks
        [unquoted] a text has no quotation marks
       *[other] { $reason }
    }
    .help = { $slip ->
        [quotes] write straight quotation marks: "…"
        [equals] write = in place of ＝
        [commas] outside of a text, write straight quotation marks and commas: "…", "…"
        [range] put a range between quotation marks: "9-10"
        [unquoted] put text between quotation marks: "…"
       *[other] correct the line; text goes between quotation marks, a list between [ and ]
    }
key-repeated = “{ $key }” is already there
    .help = keep one of the two
unknown-key = nothing reads the key “{ $key }”
    .help = { $nearest ->
        [none] remove it, or write it above the first [ ] if it is of the whole file; the keys known here are { $known }
       *[other] did you mean “{ $nearest }”?
    }
missing-key = the key “{ $key }” is missing
    .help = add a line { $key } = …
wrong-type = “{ $key }” should be { $expected }, not { $found }
    .help = write { $key } as { $expected }
empty-value = the key “{ $key }” has nothing in it
    .help = fill it in, or remove the line if it may be absent
bad-value = “{ $value }” will not do for “{ $key }”
    .help = { $nearest ->
        [none] it should look like { $expected }
       *[other] did you mean “{ $nearest }”?
    }
front-matter-missing = the page does not open with its front matter
    .help = begin the file with a line +++, then title = "…" and description = "…", then a line +++

## The original

no-title = no title was found
    .help = if no line is the title, write title = "…" in plan.toml; if one is, add it there by its number:
        { "[[line]]" }
        lines = 5
        is = "title"
number-without-dot = measure { $number } has no dot after its number
    .help = add the dot in errata.toml
pasted-run = “{ $run }” is in the middle of a phrase and looks pasted from line { NUMBER($line, useGrouping: "false") }
    .help = correct the line in errata.toml, or add a note there if the text is meant
text-slip = { $kind ->
        [unclosed] a bracket or quotation mark is not closed: “{ $found }”
        [unopened] a bracket or quotation mark closes nothing: “{ $found }”
        [turned] a quotation mark is turned the wrong way: “{ $found }”
        [widths] a pair of brackets has two widths: “{ $found }”
        [signs] two punctuation marks follow each other: “{ $found }”
       *[doubled] a word is repeated: “{ $found }”
    }
    .help = { $corrected ->
        [none] compare it with the document as it was published
       *[other] if the document is wrong, correct it in errata.toml: corrected = "{ $corrected }"
    }; if the text is meant so, add an erratum without “corrected”
deadline-impossible = there is no such day: “{ $deadline }”; the deadline has no date
    .help = compare it with the document as it was published; if the document is wrong, correct it in errata.toml; if it was published so, add an erratum without “corrected”
measure-without-text = measure { $number } has a title and no text
    .help = a title ends at the first 。; if the original is so, say it in a note in errata.toml
chapter-without-measures = chapter { $number } has no measures
    .help = measures are numbered lines: 1.…; if the original is so, say it in a note in errata.toml
part-without-measures = { $count ->
        [one] this part has no items at level { $level }, so it has no page of its own
       *[other] this part and other ones, { $count } in all, have no items at level { $level }, so they have no pages of their own
    }
    .help = if readers look for them, set measures in plan.toml to their level; if it is right, write is = "heading" for their lines
stray-line = this line was taken for text, but it does not end like a sentence
    .help = say in plan.toml what it is: "heading", "chrome" (not of the document), or "text" if it is right:
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"

## Errata

erratum-line = an erratum speaks of line { NUMBER($line, useGrouping: "false") }, and the original has { NUMBER($lines, useGrouping: "false") }
    .help = correct the line number
erratum-not-found = “{ $found }” is not on line { NUMBER($line, useGrouping: "false") } of the original
    .help = { $nearest ->
        [none] copy the words from the original exactly, half-width punctuation included
       *[other] the original has “{ $nearest }”: its punctuation is of another width
    }
erratum-ambiguous = “{ $found }” is { $count } times on line { NUMBER($line, useGrouping: "false") } of the original
    .help = take in more of the words around, until they occur there once
erratum-empty = the correction of “{ $found }” changes nothing
    .help = remove the line “corrected = …” if it is meant as a note
erratum-overlap = two errata speak of the same words of line { NUMBER($line, useGrouping: "false") }
    .help = make one of the two

## Languages

language-unknown = the site is not published in “{ $tag }”
    .help = { $nearest ->
        [none] use one of its languages: { $languages }; or add [[language]] to site.toml
       *[other] did you mean “{ $nearest }”?
    }
language-unpublished = { $count ->
        [one] one file has texts
       *[other] { $count } files have texts
    } in “{ $tag }”, in which the site is not published: { $files }
    .help = add [[language]] for it to site.toml, or, if they are to wait, unpublished = ["{ $tag }"] at its top; or remove these texts
language-derived = texts in “{ $tag }” are made from those in “{ $from }”
    .help = write it in “{ $from }”, or take it out
language-repeated = the language “{ $tag }” is already there
    .help = keep one of the two
language-not-derivable = “{ $tag }” cannot be derived from “{ $from }”
    .help = name another [[language]] of this file that has texts of its own; what can be converted: { $known }
override-length = “{ $written }” is not as long as “{ $term }”
    .help = one character replaces one: give as many characters as the term has

## The plan's settings

no-plans = there is no plan in content/plans/
    .help = put a folder there for each plan, with its plan.toml; if it should be there, look whether content/ was moved
plans-withheld = no plan is published at this moment: { $plans } { $why }
    .help = remove what holds one back, or wait until its time has come; yaodian serve --drafts shows it before
plan-name = “{ $name }” cannot be the address of a plan
    .help = rename the folder with lower-case letters, digits and hyphens, as in 2023
plan-name-reserved = “{ $name }” cannot be a plan: /plans/{ $name }/ is a list of plans
    .help = give the folder another name, such as 2023-{ $name }
year-outside-period = the year { $year } is not within the period { $period }
    .help = correct either, or leave out “year”: it is for plans that are to be listed under one year of their period
year-unlike-title = “{ $key }” is { $value }, but the title says { $titled }
    .help = correct it, or remove “{ $key }”: without it the time in the title counts
superseded-by-unknown = “superseded-by” names the plan “{ $id }”, which is not there
    .help = { $nearest ->
        [none] name the folder of a plan in content/plans/
       *[other] did you mean “{ $nearest }”?
    }
superseded-by-itself = the plan { $id } cannot replace itself
    .help = name the plan that replaces it, or remove the line
superseded-circle = plans replace each other in a circle: { $plans }
    .help = remove “superseded-by” from the newest of them
plans-alike = the plan { $other } is of the same body, year ({ $year }) and kind ({ $kind })
    .help = if one replaces the other, say so: superseded-by = "…"; else tell them apart by “kind” or “series”, or remove one
body-two-names = “{ $name }” and “{ $other }” look like two names of one body
    .help = give the body of all its plans the same name, in [body] of plan.toml
series-unknown = no plan belongs to the series “{ $series }”
    .help = { $nearest ->
        [none] write series = "{ $series }" into the plan.toml of its plans, or remove the name
       *[other] did you mean “{ $nearest }”?
    }
owner-two-names = “{ $short }” looks like a short name of “{ $long }”
    .help = if they are one body, make it a term of kind "body" in glossary.toml, with the other name under also: both then lead to one page. The original stays as it is
owners-doubtful = “{ $bracket }” could name who is responsible; it is read as text
    .help = in annotations.toml, give the measure its owners, or owners = [] if the bracket names none. The original stays as it is
owner-unknown = the plan does not name “{ $name }”
    .help = copy the name from the original, or make it a term of kind "body" in glossary.toml
topic-without-slug = topic { $number }, “{ $title }”, has no slug
    .help = add to plan.toml: [[topic]] number = { $number } slug = "…" (lower-case words with hyphens: it becomes the address and never changes)
topic-unknown = there is no topic { $number }: the original has { $topics }
    .help = remove it or correct its number{ $nearest ->
        [none] { "" }
       *[other] ; the nearest is { $nearest }
    }
topic-repeated = topic { $number } is named twice
    .help = keep one of the two
slug-repeated = two topics have the slug “{ $slug }”
    .help = give each its own: the slug is the topic's address
dates-disordered = “{ $key }” ({ $date }) is before “{ $other }” ({ $other_date })
    .help = correct the one of the two dates that is wrong
schedule-differs = “{ $key }” is { $date } here and { $other_date } in another language of the page
    .help = give it in one language only, or the same in all: a page comes and goes in all of its languages at once

## Editions

edition-heading = this heading should read { $expected }
    .help = headings pair the edition with the original; copy the number from it
edition-stray-text = this text is under no measure
    .help = put it under the ## heading of its measure
edition-topic-unknown = the original has no topic { $number }
    .help = { $own ->
        [none] correct the number; it is the chapter's number in the original{ $nearest ->
            [none] { "" }
           *[other] , and the nearest is { $nearest }
        }
       *[other] write # { $own }. …: by its name, this is the file of topic { $own }
    }
edition-topic-repeated = topic { $number } is given twice
    .help = { $own ->
        [none] keep one of the two files
       *[other] write # { $own }. …: by its name, this is the file of topic { $own }
    }
edition-measure-unknown = the original has no measure { $number } in topic { $topic }
    .help = { $home ->
        [none] correct the number{ $nearest ->
            [none] { "" }
           *[other] ; the nearest of this topic is { $nearest }
        }
       *[other] { $own ->
            [none] move the measure to the file of its topic, { $home }, or correct the number
           *[other] write # { $own }. … at the top: measure { $number } is in topic { $own }, and so is this file by its name
        }
    }
edition-measure-repeated = measure { $number } is given twice
    .help = keep one of the two
front-segment-count = “{ $part }” has { $lines ->
        [one] one line
       *[other] { $lines } lines
    } and the original { $sentences ->
        [one] one sentence
       *[other] { $sentences } sentences
    } there
    .help = write one line for each Chinese sentence; a line may hold several English sentences
segment-count = measure { $number } has { $lines ->
        [one] one line
       *[other] { $lines } lines
    } and the original { $sentences ->
        [one] one sentence
       *[other] { $sentences } sentences
    }
    .help = write one line for each Chinese sentence after the title; a line may hold several English sentences
numbers-differ = { $chinese ->
        [none] { $part }: the English has { $english }, and the Chinese does not
       *[other] { $english ->
            [none] { $part }: the Chinese has { $chinese }, and the English does not
           *[other] { $part }: the Chinese has { $chinese }; the English has { $english }
        }
    }
    .help = correct the number in the line that is wrong; if these words are a name and count nothing, add them to the glossary
instrument-unknown = 《{ $name }》 is cited and is in no glossary entry
    .help = add an entry of kind = "instrument" with its official name to content/glossary.toml, so that every edition calls it by one name
edition-missing = there is no { $path }{ $others ->
        [0] { "" }
        [one] , nor one other file of the translation
       *[other] , nor { $others } other files of the translation
    }: the original is shown instead ({ $language })
    .help = yaodian translate export --plan { $plan } --language { $language } --output FILE.po writes what is to be translated, and translate import makes the files of it; or write untranslated = ["{ $language }"] in plan.toml, if the plan is not to be translated
edition-unexpected = { $folder ->
        [none] this plan is in “{ $language }” itself
       *[other] this plan is not to be translated into “{ $language }”, and it has a translation in { $folder }
    }
    .help = { $folder ->
        [none] take “{ $language }” out of “untranslated”: it lists other languages, in which the plan has no translation on purpose
       *[other] take “{ $language }” out of “untranslated”, or remove the folder
    }
reason-missing = this erratum has no reason in { $language }
    .help = add a line { $language } = … to [erratum.reason]; until then readers see the reason in the plan’s language
translation-missing = { $count ->
        [one] no text yet ({ $language }) for
       *[other] no text yet ({ $language }) for { $count } parts:
    } { $numbers }
    .help = the original is shown instead until the lines are written under the heading
translation-unreviewed = { $count ->
        [one] one segment has a translation ({ $language }) that nobody has accepted:
       *[other] { $count } segments have a translation ({ $language }) that nobody has accepted:
    } { $parts }
    .help = review them, then: yaodian translate accept, with their names or --all
translation-stale = { $part }: the original has changed since this was translated ({ $language })
    .help = bring the line up to date, then: yaodian translate accept { $id }
placeholder-unbalanced = { $part }: a brace without its other
    .help = write placeholders as the original does: {"{"}…{"}"}
bad-segment = “{ $id }” is not the name of a segment
    .help = { $nearest ->
        [none] it should look like title, notice/1, preamble/1, topic/3, measure/8/title or measure/8/2; yaodian translate accept writes this file
       *[other] did you mean “{ $nearest }”?
    }
segment-unknown = the plan has no segment { $id } (any more)
    .help = { $nearest ->
        [none] yaodian translate accept removes such lines when it writes the file
       *[other] remove the line, or let yaodian translate accept do it; the nearest segment is { $nearest }
    }

## Work on translations

segment-none = the plan has no segment or part “{ $name }”
    .help = { $nearest ->
        [none] it should look like title, notice, preamble, closing, topic/3, measure/8 or measure/8/2; yaodian translate status lists them
       *[other] did you mean “{ $nearest }”?
    }
translation-absent = “{ $name }” has no translation to accept: { $part } is missing
    .help = write its line in the edition first
plan-unknown = there is no plan “{ $id }”
    .help = { $nearest ->
        [none] { $plans ->
            [none] there is no plan yet; yaodian import FILE makes one of a document
           *[other] the plans are { $plans }
        }
       *[other] did you mean “{ $nearest }”?
    }
plan-unnamed = there are several plans
    .help = name one with --plan: { $plans }
edition-unknown = plan { $plan } has no edition in “{ $language }”
    .help = { $nearest ->
        [none] its editions are in { $languages }
       *[other] did you mean “{ $nearest }”?
    }
edition-none = plan { $plan } has no edition to work on
    .help = the site has one language that people write in: add [[language]] to site.toml; or “untranslated” in plan.toml lists the others
edition-unnamed = plan { $plan } has several editions
    .help = name one with --language: { $languages }
exchange-unknown = this is neither PO nor XLIFF
    .help = send a file that yaodian translate export wrote
exchange-charset = the file says that it is in { $charset }
    .help = save it as UTF-8, and have it say so
exchange-plan = the file is of plan “{ $found }”, not { $expected }
    .help = choose the plan with --plan, or send the file of the right one
exchange-language = the file is in “{ $found }”, not { $expected }
    .help = choose the language with --language, or send the file of the right one
exchange-original = the file was made from another version of { $path }
    .help = each sentence was compared by itself and is the same; a new export says the same of the file
po-line = this line has no place in a PO file
    .help = a line is blank, a comment (#), msgctxt, msgid, msgstr, or goes on with "…"
po-string = this string is not closed, or has an escape that is none
    .help = a string goes between quotation marks; within it write \" and \\ for these two, \n and \t
po-incomplete = this entry has no { $keyword }
    .help = restore it from the export
po-plural = this entry has plural forms
    .help = a segment has one translation: write it as msgstr
po-header = the file has no header
    .help = restore the first entry of the export (msgid "" with its fields)
xml-syntax = this is not well-formed XML: { $reason }
    .help = correct the line, or export the file again from the translation program
xml-doctype = the file has a document type (<!DOCTYPE …>)
    .help = remove it: XLIFF has none, and it could bring in other files
xliff-version = this is not XLIFF 2.0 or 2.1 (version “{ $found }”)
    .help = have the translation program save the file as XLIFF 2.1
xliff-element = <{ $element }> is missing here
    .help = restore it from the export
xliff-attribute = <{ $element }> has no good value for “{ $attribute }”
    .help = it should be: { $expected }
xliff-repeated = the identifier “{ $id }” is already there
    .help = each may occur once; restore them from the export
xliff-files = there is a second <file>
    .help = send each plan as a file of its own
xliff-segments = the unit has been cut into several segments
    .help = join them: the export says canResegment="no"
xliff-codes = the target’s inline codes are not those of the source: { $found ->
        [none] there are none
       *[other] { $found }
    }
    .help = they should be: { $expected ->
        [none] none
       *[other] { $expected }
    }
xliff-unbalanced = { $found } without its other
    .help = restore the pair, or remove both
unit-unknown = the plan has no segment “{ $id }”
    .help = { $nearest ->
        [none] remove the entry, or restore its name from the export
       *[other] did you mean “{ $nearest }”?
    }
unit-repeated = the segment “{ $id }” is already there
    .help = keep one of the two
unit-source = { $part }: the original reads otherwise now, so the translation cannot be placed
    .help = export again and translate what it reads now: { $expected }
unit-emptied = { $part }: the translation that the edition has is missing
    .help = restore it; to take it away, write […] in its place
unit-lines = { $part }: the translation has a line break
    .help = write it as one line: a line of an edition is a segment
unit-heading = { $part }: the translation begins with #
    .help = begin with a word: # makes a heading of an edition’s line
placeholder-other = { $part }: the placeholders are not those of the source: { $found ->
        [none] there are none
       *[other] { $found }
    }
    .help = they should be: { $expected ->
        [none] none
       *[other] { $expected }
    }
export-foreign = { $path } is something other than a translator’s file
    .help = choose another name with --output; nothing was touched
trace-foreign = { $path } is something other than a trace
    .help = choose another name with --trace; nothing was touched
write-source = { $path } is no place to write to: the portal is made from { $holder }
    .help = choose a name outside of content, seeds, theme and themes; nothing was touched
write-published = { $path } is no place to write to: { $holder } is a site that yaodian wrote
    .help = choose a name outside of it; nothing was touched
write-special = { $path } is { $kind ->
        [block-device] a block device
        [socket] a socket
       *[other] neither a file nor a pipe
    }
    .help = choose the name of a file, or leave the name out; nothing was touched
rewrite-failed = { $path } could not be written: { $reason }
    .help = free space or correct the rights, then try again
rewrite-changed = { $path } was changed by somebody else meanwhile
    .help = nothing was written; look at the file, then do the same again
rewrite-halfway = a change to files of the portal was cut short: { $reason }
    .help = free space or correct the rights; the next run completes the change or takes it back, by { $path }

## The glossary

term-slug-repeated = two terms have the slug “{ $slug }”
    .help = give each its own: the slug is the term's address on the glossary page
term-unknown = there is no term “{ $slug }”
    .help = { $nearest ->
        [none] give the slug of the term that this one is a part of
       *[other] did you mean “{ $nearest }”?
    }
term-plan-unknown = there is no plan “{ $id }” that the term could be of
    .help = { $nearest ->
        [none] give the name of the plan's folder in content/plans/; without “plans” the term is one of all
       *[other] did you mean “{ $nearest }”?
    }
term-repeated = “{ $form }” ({ $language }) belongs to another term already
    .help = make one entry of the two, take the form out of one, or name with “plans” the plans that each is for
term-language-missing = the term “{ $slug }” has no words in { $language }
    .help = add [term.{ $language }] with term = "…" and explanation = "…"
terms-untranslated = { $count ->
        [one] no words yet ({ $language }) for the term
       *[other] no words yet ({ $language }) for { $count } terms:
    } { $slugs }
    .help = the glossary shows them in another language until they have [term.{ $language }]
term-not-used = { $part }: the original has “{ $term }”, and this line has no agreed form of it: “{ $agreed }”
    .help = use the agreed words, or add the form to “also” in content/glossary.toml

## Audiences, annotations, synonyms

audience-slug-repeated = two audiences have the slug “{ $slug }”
    .help = give each its own: the slug is the audience's address
audience-language-missing = the audience “{ $slug }” has no words in { $language }
    .help = add [audience.{ $language }] with name = "…" and line = "…"
audience-untranslated = the audience “{ $slug }” has no words in { $language } yet
    .help = its name is shown in another language until it has [audience.{ $language }]
audience-unknown = there is no audience “{ $slug }”
    .help = { $nearest ->
        [none] { $audiences ->
            [none] put it into content/audiences.toml first
           *[other] use one of content/audiences.toml: { $audiences }
        }
       *[other] did you mean “{ $nearest }”?
    }
annotation-unknown = there is no measure { $number }: the original has { $measures }
    .help = remove it or correct its number{ $nearest ->
        [none] { "" }
       *[other] ; the nearest is { $nearest }
    }
annotation-repeated = measure { $number } is annotated twice
    .help = put everything under one [[measure]]
name-not-found = measure { $number } does not have the words “{ $found }”
    .help = { $nearest ->
        [none] copy them from the corrected original, with the punctuation as it was published
       *[other] the measure has “{ $nearest }”: its punctuation is of another width
    }
not-named-idle = “{ $found }” is no name of this kind in the measure
    .help = remove the entry, or give the words of the name that it shall suppress
name-slug-repeated = two names of one kind have the slug “{ $slug }”
    .help = give each its own: the slug is the name’s address on the page of its kind
related-unknown = there is no measure { $number } to be related to: the original has { $measures }
    .help = remove it or correct its number{ $nearest ->
        [none] { "" }
       *[other] ; the nearest is { $nearest }
    }
related-self = measure { $number } is related to itself
    .help = remove it: “related” names other measures to read next
related-repeated = measure { $number } is in this list already
    .help = keep one of the two
keyword-repeated = the measure has the keyword “{ $keyword }” already
    .help = keep one of the two
synonym-repeated = “{ $word }” is in this group already
    .help = keep one of the two: “said” holds what readers say, “written” what the texts say
synonym-plan-unknown = there is no plan “{ $id }” that the synonyms could be for
    .help = { $nearest ->
        [none] give the name of the plan's folder in content/plans/; without “plans” they are for all
       *[other] did you mean “{ $nearest }”?
    }
synonym-nowhere = “{ $word }” occurs nowhere in what the site has in { $language }
    .help = write it as the texts do, or remove it: it leads readers nowhere

## Pages, links, theme

page-name = “{ $name }” is not the name of a page
    .help = { $nearest ->
        [none] a page belongs in content/pages/ itself and is called NAME.LANG.md; the languages are { $languages }
       *[other] did you mean “{ $nearest }”?
    }
page-missing = the page “{ $name }” does not exist in { $language }
    .help = write it, so that readers of every language get all of the site
page-outline = this heading is of level { $level }, where level { $expected } or one above it is expected
    .help = begin with ## (the title is the page's only #) and go down one level at a time
page-reserved = the page “{ $name }” would have an address that the site uses itself
    .help = give it another name
link-broken = there is nothing at { $target }
    .help = { $nearest ->
        [none] correct the address; links begin with / and mean the page in the same language
       *[other] did you mean “{ $nearest }”?
    }
link-withheld = { $target } { $why }
    .help = remove the link, or publish what it leads to
fragment-broken = { $target } has no such place in it
    .help = { $nearest ->
        [none] correct the part after #
       *[other] did you mean “{ $nearest }”?
    }
reference-dead = there is nothing at { $target }, which { $count ->
        [one] { $page } refers to
       *[other] { $count } pages refer to, { $page } the first
    }
    .help = { $nearest ->
        [none] correct the theme's template, or put the file into its static/
       *[other] did you mean “{ $nearest }”?
    }
theme-missing = there is no theme “{ $name }”
    .help = { $nearest ->
        [none] correct the name, or put the theme into themes/{ $name }/
       *[other] did you mean “{ $nearest }”?
    }
theme-circular = the theme “{ $name }” would extend itself
    .help = correct extends = "…" in theme.toml, or write extends = "none"
template-missing = the theme has no template { $name }
    .help = { $nearest ->
        [none] add the file to the theme's templates/, or let the theme extend one that has it
       *[other] rename “{ $nearest }” if it is meant, or add the file to the theme's templates/
    }
template = template { $name }: { $reason }
    .help = correct the template at this place; themes/civic/REFERENCE.md lists what it may use
template-itself = template { $name } extends itself
    .help = to change a part of the theme's one, write {"{%"} extends "{ $lower }" {"%}"}
block-missing = { $name } has no place for the blocks { $blocks }, which the theme's pages fill
    .help = add {"{%"} block … {"%}"}{"{%"} endblock {"%}"} for each, or extend the theme's template and change only a block of it
template-unused = nothing renders the template { $name }
    .help = { $nearest ->
        [none] give it the name of one of the theme's: { $known }
       *[other] did you mean “{ $nearest }”?
    }
message-unused = nothing says the message “{ $key }”
    .help = { $nearest ->
        [none] give it the key of one of the theme's messages, or remove it
       *[other] did you mean “{ $nearest }”?
    }
locale-syntax = this is not valid Fluent: { $reason }
    .help = a message is a line key = words; what goes on is indented
locale-key = the { $language } wording has no “{ $key }”
    .help = { $nearest ->
        [none] add the message: every language of a theme has the same ones
       *[other] did you mean “{ $nearest }”, which it has? every language of a theme has the same messages
    }
locale-keys = the { $language } wording lacks { $count } messages: { $keys }
    .help = add them: every language of a theme has the same messages
locale-pattern = the { $language } wording “{ $key }” cannot be filled in: { $reason }
    .help = use only the variables that the template gives to this message
locale-missing = the theme has no wording in { $language }
    .help = { $like ->
        [none] add { $path }
       *[other] add { $path } with all messages of { $like }, translated
    }

## The site

base-url-missing = no base-url is set: canonical addresses, QR codes and the 404 page are left out
    .help = set base-url = "https://…/" in site.toml, or build with --base-url
artifact-repeated = { $first } and { $second } both write { $path }
    .help = change the slug or the name of one of them
address-lost = nothing would be at { $address } any more, where the last site had something{ $below ->
        [0] { "" }
        [one] , nor at the address below it
       *[other] , nor at the { $below } addresses below it
    }
    .help = { $file ->
        [none] if something else has taken its place, put { $formerly } there, in the file that its address comes from
       *[other] if it is now at { $nearest }, put { $formerly } there, in { $file }
    }; if it is gone for good, put { $gone } below [gone] in site.toml and say why; if the site has never been published, remove the output folder (public) and build again. The last site was not touched
address-taken = { $address } is the address of something that is on the site
    .help = remove it from “formerly” or [gone]: both are for addresses that the site no longer has
address-repeated = { $address } is declared former or gone twice, with different outcomes
    .help = keep one: an address leads to one page, or is gone
output-foreign = { $path } holds files that yaodian did not write: { $found }
    .help = move them elsewhere, or choose another folder with --output; nothing was touched
output-no-folder = { $path } is no folder
    .help = choose a folder with --output; nothing was touched
output-obstructed = a build needs the name { $path } for itself, and something that yaodian did not write has it
    .help = give it another name, or choose another folder with --output; nothing was touched
output-misplaced = { $path } is no place for the site: { $holder } holds what it is made from
    .help = choose a folder outside of content, seeds, theme and themes with --output, such as public
output-nested = { $path } is no place for the site: { $holder } is another site that yaodian wrote
    .help = choose a folder outside of it with --output
output-busy = another build is writing to { $path }
    .help = wait until it is done, then build again
output-failed = { $path } could not be written: { $reason }
    .help = the site that was there is untouched; free space or correct the rights, then build again
output-displaced = { $path } could not be replaced: { $reason }; the last good site is in { $place } now
    .help = see what has the name { $path }, and build again: that puts the last good site back first
output-mixed = { $path } could not be written to the end: { $reason }; some of its files are of the new site, some of the former
    .help = free space or correct the rights, then build again: that completes it first
output-in-place = { $path } cannot change its name, so its files were replaced one by one
    .help = to replace the site in one step, choose a folder with --output that is no mount point and not part of a container image
output-two-steps = { $path } was replaced by two renames: for a moment there was no site
    .help = to replace the site in one step, choose a folder with --output on a filesystem that can exchange two names, such as ext4, XFS or Btrfs
output-unflushed = { $path } is the new site, but may not survive a power failure: { $reason }
    .help = build again, or look after the disk
output-kept = { $found } came in while the site was built, not from yaodian; it is in { $place } now
    .help = move it elsewhere: a folder with files of others is not built into
line-doubtful = { $doubt ->
        [gap] numbers are missing before this one
        [repeated] this number repeats the one before it, or goes back
        [bare] this number has no dot; it was taken for an item
        [text] this line begins like an item, but fits no sequence of numbers
        [lost] this heading has no number, or its line break is missing
       *[orphan] this heading comes after parts that would belong below it
    }
    .help = the line was taken for { $taken ->
            [heading] a heading or an item
           *[other] { $taken }
        }; if it is right, confirm that in plan.toml; if not, write is = { $taken ->
            [heading] "text"
           *[other] "heading"
        }:
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "{ $taken }"
title-unsure = { $title ->
        [none] no title was found
       *[other] line { NUMBER($line, useGrouping: "false") } was taken for the title, “{ $title }”, but nothing confirms it
    }
    .help = { $other ->
        [none] compare it with the document as it was published
       *[other] it may be “{ $other }”: compare it with the document as it was published
    }; write title = "…" in plan.toml, or say there which line it is:
        { "[[line]]" }
        lines = { $title ->
            [none] "…"
           *[other] { NUMBER($line, useGrouping: "false") }
        }
        is = "title"
table-unread = lines { NUMBER($line, useGrouping: "false") }–{ NUMBER($last, useGrouping: "false") } are a table that was not read as tasks: each row is a paragraph of text
    .help = look at the page; if it is right, add to plan.toml:
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"
        If rows are items, write such an entry with is = "item" and their level for each line that names one.
import-language = the document is in { $language }, and the site has no texts of its own in that language
    .help = the site has texts in { $languages }; add the language to site.toml, without derived-from, with its name, and the name and description of the site:
        { "[[language]]" }
        tag = "{ $language }"
        label = "…"
        name = "…"
        description = "…"
import-plan-taken = there is a plan “{ $id }” already
    .help = choose another ID with --id, or use --replace if the document is a corrected re-issue of it; nothing was written
import-seed-taken = there is another original { $path } already
    .help = { $is_own ->
        [yes] rename the file that you import
       *[no] choose another ID with --id
    }; nothing was written
import-unrecorded = nothing is known of an import of plan “{ $id }”
    .help = { $nearest ->
        [none] { $known ->
            [none] no import can be taken back here
           *[other] imports are known of { $known }
        }
       *[other] did you mean “{ $nearest }”?
    }
import-undo-edited = the replacement of the original of plan “{ $id }” cannot be taken back: { $edited ->
        [none] there is no { $kept }
       *[other] these files were edited since: { $edited }
    }
    .help = nothing was changed; { $edited ->
        [none] put the former document
       *[other] undo these edits (the files as they were before are in { $kept }), or put the former original
    } back with: yaodian import --replace { $id } { $original ->
        [none] FILE
       *[other] { $original }
    }
import-record-damaged = { $path }, which tells what was imported as plan “{ $id }”, is damaged
    .help = nothing was changed; restore it from a backup or from version control; if it is lost, remove the file: what was imported and replaced until now can then no longer be taken back
import-in-place = { $path } was overwritten with the new original, so it cannot be compared with the former one
    .help = nothing was changed; give the new one another name and put the former one back, then replace it: translations and annotations go where their text is; without the former one, they stay as they are
import-one-file = { $count ->
        [0] no document is given
       *[other] { $count } documents are given, and one is imported at a time
    }
    .help = give one; with --dry-run several can be looked at
import-json = an import is not told as JSON
    .help = add --dry-run, which tells what is recognised, or leave --format out
port-taken = cannot listen on port { NUMBER($port, useGrouping: "false") }: { $reason }
    .help = choose another with --port
watch-failed = changes cannot be watched: { $reason }
    .help = stop and start serve again to see a change

## The world outside

external-gone = { $url } is not there any more: the server answers { NUMBER($status, useGrouping: "false") }
    .help = find out where it has gone and correct the link, or remove it
external-refused = { $url } is not given out: the server answers { NUMBER($status, useGrouping: "false") }
    .help = open it in a browser: some servers only answer people; if it fails there too, correct the link
external-unreachable = { $url } does not answer: { $why }
    .help = open it in a browser, and check again later; if it stays so, correct the link
external-moved = { $url } has moved for good, to { $to }
    .help = write the new address
external-private = { $url } leads into a private network
    .help = readers elsewhere get nothing there: remove the link, or give a public address; with --allow-private it is asked for
history-missing = the history of the files cannot be read: { $said ->
        [none] the program git is not installed
       *[other] git says: { $said }
    }
    .help = run this where git is installed and the portal is in its repository; a build needs neither
history-shallow = the repository was fetched without its history
    .help = run git fetch --unshallow (in CI: fetch-depth: 0), then check --dates again

## The command line

about = Builds bilingual, searchable portals out of published work plans
heading-usage = Usage:
heading-verbs = Verbs
heading-options = Options
heading-everywhere = With every verb
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
        [one] 1 line that is not of the document
       *[other] { $lines } lines that are not of the document
    }
import-insertions = { $count ->
        [one] Changes:     1 tracked insertion, read as accepted, and in the file that readers can download: check that it is the final one
       *[other] Changes:     { $count } tracked insertions, read as accepted, and in the file that readers can download: check that it is the final one
    }
import-deletions = { $count ->
        [one] Changes:     1 tracked deletion, left out as accepted, but in the file that readers can download: check that it is the final one
       *[other] Changes:     { $count } tracked deletions, left out as accepted, but in the file that readers can download: check that it is the final one
    }
import-comments = Comments:    { $count } (not read, but in the file that readers can download)
import-hidden = Hidden text: { $count } (not read, but in the file that readers can download)
import-hidden-sheets = Hidden sheets: { $count } (not read, but in the file that readers can download)
import-pictures = Pictures:    { $count } (not read)
import-headers = Headers and footers: { $count } (not read)
import-invisible = Invisible characters: { $count } (left out)
import-suggested = Suggested:   { $count ->
        [one] 1 correction, as a comment in errata.toml
       *[other] { $count } corrections, as comments in errata.toml
    }
import-written = Written:     { $files }
import-next = Next:        yaodian check, then yaodian serve
import-already = plan “{ $id }” is imported already, just so; nothing was written
replace-same = this is the original already, as { $path }; nothing was written
replace-lines = [[line]]:    { $moved } moved{ $unsure ->
        [none] { "" }
       *[other] ; the text of { $unsure } has changed: see in plan.toml which lines they are now
    }
replace-original = Original:    { $to }, in the place of { $from }{ $kept ->
        [used] { " " }(kept, since another plan may use it)
        [changed] { " " }(kept, since it is not the file that the plan was made from)
        [undecoded] { " " }(kept, since it cannot be read)
        [outside] { " " }(kept, since it is not in seeds)
       *[none] { "" }
    }
replace-errata = Errata:      { $kept } as they were, { $moved } moved, { $gone } commented out
replace-errata-unedited = Errata:      correct their lines by hand: the file is not in the form of [[erratum]] tables
replace-erratum = “{ $found }”: line { $from } → { $to ->
        [none] gone
       *[other] { $to }
    }
replace-not-compared = Changes:     not known: the former original { $why ->
        [gone] is gone
        [undecoded] cannot be read
       *[changed] is not the file that the plan was made from
    }
replace-changes = Changes:     { $count ->
        [0] no number or heading
        [one] 1 number or heading
       *[other] { $count } numbers or headings
    }
replace-suggestions = Suggestions: { $moved } moved, { $gone } whose words are gone
replace-parts-stay = Otherwise:   nothing was moved, since the plan cannot be read with both originals: compare translations, annotations and slugs by hand
replace-topics = Topics:      { $count ->
        [one] one has changed in plan.toml
       *[other] { $count } have changed in plan.toml
    }
replace-topics-unedited = Topics:      correct plan.toml by hand: it is not in the form of [[topic]] tables
replace-topic = “{ $slug }”: { $from ->
        [none] new, with number { $to }
       *[other] { $from } → { $to ->
            [none] gone, and commented out
           *[other] { $to }
        }
    }
replace-annotations = Annotations: { $kept } as they were, { $moved } moved, { $gone } commented out{ $gone ->
        [0] { "" }
       *[other] {" "}(measure { $numbers })
    }
replace-annotations-unedited = Annotations: correct their numbers by hand: the file is not in the form of [[measure]] tables
replace-edition = Edition { $language }:  { $lines ->
        [one] one line
       *[other] { $lines } lines
    }; { $moved } moved, { $changed } stale, { $unplaced } could not be moved{ $unplaced ->
        [0] { "" }
       *[other] {" "}(kept as comments at the end of segments.toml)
    }
replace-edition-unread = Edition { $language }:  not moved, since its files have errors or lines without a sentence: move the lines by hand, or take the replacement back, correct them, and replace again
replace-edition-records = Edition { $language }:  not moved, since segments.toml does not have one record a line: take the replacement back, write each record on one line, and replace again; or move the lines by hand
replace-removed =   in other files now: { $files }
replace-unplaced = { $segment }: { $line }
replace-addresses = Addresses:   { $count ->
        [one] one has other content now, or is gone
       *[other] { $count } have other content now, or are gone
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
undo-restored = as before: { $path }
undo-removed = removed: { $path }
undo-edited = kept, since it was edited: { $path }
undo-used = kept, since plan { $plan } is made from it: { $path }
undo-other = kept, since the import did not write it: { $path }
undo-nothing = everything that the import of plan { $id } wrote is gone already
import-plan-head =
    Made by “yaodian import” from { $file }. Correct what was not recognised
    well; “yaodian check” says whether all of it fits.

    The original as it was published, and the SHA-256 of its bytes: if the file
    changes, the site is not built.
import-plan-text =
    SHA-256 of the text that was read from it: lines of errata are counted in
    this text.
import-plan-no-title =
    No title was found: this is the name of the file. Write the title of the document.
import-plan-title-elsewhere = No line of the original is the title; this one is from its metadata.
import-plan-title-unsure =
    Nothing confirms that the title is “{ $title }”.{ $other ->
        [none] { "" }
       *[other] { " " }It may be “{ $other }”.
    }
    Without the mark, this line decides it:
import-errata-head =
    What looks like a slip in the original. Each is a suggestion: compare it with
    the document as it was published. To take one, remove the single # before
    its lines and write the reasons; delete the others.
import-slip = { $kind ->
        [unclosed] Opened here and not closed:
        [unopened] Closed here and not opened:
        [turned] Two quotation marks of the same direction:
        [widths] Brackets of different widths:
        [doubled] Words that are there twice:
        [signs] Two punctuation marks where one belongs:
        [bare] A number without its mark:
        [number] A number that is not the one that comes next:
       *[pasted] A clause from another place, within a sentence:
    }
import-erratum-gone =
    The re-issue has no line with these words once. If it still needs the
    erratum, correct “line” and “found” and remove the marks; else delete it.
import-unplaced-head =
    Translations whose sentences are gone, or are others now, since the original was
    replaced. Each is below its former sentence.
import-topic-gone =
    The re-issued document has no such topic. Remove it, or name its address in the
    formerly of another.
import-annotation-gone =
    The re-issued document has no such measure. If its annotations are still of use,
    give their number and remove the marks; otherwise remove them.
import-plan-topics =
    A topic’s slug is its address: choose it before you publish. These are the
    first words of the headings in pinyin.
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
role-remark = remark    
role-contents = contents  
role-note = note      
heading-examples = Examples:
usage-line = yaodian VERB [OPTIONS]
usage-import = yaodian import [OPTIONS] FILE | --dry-run FILE… | [--dry-run] --replace ID FILE | --undo ID
usage-build = yaodian build [OPTIONS]
usage-check = yaodian check [OPTIONS]
usage-serve = yaodian serve [OPTIONS]
usage-explain = yaodian explain [OPTIONS] [CODE]
usage-new = yaodian new [OPTIONS] DIR
usage-schema = yaodian schema [OPTIONS] [NAME]
usage-completions = yaodian completions [OPTIONS] bash|zsh|fish
usage-man = yaodian man [OPTIONS]
usage-translate = yaodian translate VERB [OPTIONS]
usage-translate-status = yaodian translate status [OPTIONS]
usage-translate-accept = yaodian translate accept [OPTIONS] SEGMENT... | --all | --from-memory
usage-translate-export = yaodian translate export [OPTIONS]
usage-translate-import = yaodian translate import [OPTIONS] FILE
usage-translate-more = "yaodian translate VERB --help" says what a verb's options are.
usage-more = “yaodian VERB --help” says what a verb's options are.
verb-build = Write the site into a folder; the last good site stays if that fails
verb-check = Report every problem; write nothing but what --fix fixes
verb-import = Make a plan of a published document: text, web page, Word, Excel or Markdown
verb-serve = Show the site in a browser and follow every change
verb-explain = Say what a problem means, why it matters and how to fix it; without a code, list them all
verb-new = Make a small portal that works, to put your own plan into
verb-schema = Print the form of a TOML file as a JSON Schema, for editors; without a name, list them
verb-completions = Print the script by which a shell completes yaodian's verbs and options
verb-man = Print the manual page
verb-translate = Show how far translations are, and work on them
verb-translate-status = Show which segments are current, stale, unreviewed or missing
verb-translate-accept = Record that translations have been reviewed for the words that the original has now
verb-translate-export = Write an edition as a file for translation programs
verb-translate-import = Take a translator's file into the edition; all of it, or nothing if anything is wrong
value-segment = SEGMENT
value-tag = TAG
value-tags = TAG,…
value-plan = ID
value-file = FILE
value-exchange-format = po|xliff
value-verb = VERB
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
option-root = The folder that holds site.toml (the current one if not given)
option-lang = Language of messages (if not given, by LC_ALL or LANG)
option-format = How problems are written: for people, one JSON object a line, or one SARIF 2.1.0 log
option-output = The folder to write to, from the root (public if not given)
option-base-url = The address of the site on the web, instead of base-url in site.toml
option-strict = Let warnings fail the work too
option-durable = Have every file and folder of the site on disk before the site takes its place
option-now = The moment to go by, such as 2023-03-06T09:00:00+08:00 (SOURCE_DATE_EPOCH or the clock if not given)
option-drafts = Show also drafts, what is not due yet and what has expired, marked as such
option-answered = List also the defects of originals that an erratum or a note answers
option-host = The address to serve at (127.0.0.1 if not given: this machine alone; 0.0.0.0 for all of its network)
option-port = The port to listen on (8000 if not given; 0 for a free one)
option-dates = Propose the days of last changes by what git knows; a build reads only what is written
option-external = Ask other sites whether what is linked to is still there
option-no-cache = Ask also for addresses that were found good in the last 7 days
option-allow-private = Ask also for addresses of private networks
option-write = Write what --dates proposes
option-fix = Show what can be fixed for certain, and fix it when you agree
option-yes = Agree to all that --fix shows
option-code = The code of a problem, as printed in brackets: unknown-key
option-timings = Say at the end how long what took
option-trace = Write what took how long, file by file, as a trace for chrome://tracing
option-folder = The folder to make: absent, or empty
option-name = The file: site, plan, errata, annotations, audiences, synonyms, glossary, theme, or page for the head of a page
option-shell = The shell: bash, zsh or fish
option-language = The edition's language, such as en (may be left out where there is one)
option-languages = The languages of the portal, the default one first: zh-Hans, zh-Hant, en, with commas between (zh-Hans,en if not given)
option-plan = The plan, such as 2023 (may be left out where there is one)
option-segment = measure/8/2, or a part: measure/8, topic/3 with all its measures, notice, preamble, closing, title
option-all = All segments that have a translation
option-from-memory = Take what another plan has translated and accepted, where the same sentence has no translation yet; without --plan, in all plans
option-exchange-format = The format: po (gettext) or xliff (XLIFF 2.1); po if not given
option-export-output = The file to write, from the root (the terminal or a pipe if not given)
option-file = The translator's file, PO or XLIFF
option-dry-run = Only show; write nothing
option-id = The ID of the new plan, which is its address (the year and the kind of document if not given)
option-replace = Replace the original of this plan by this document, its corrected re-issue
option-undo = Remove the files that the import of a plan has written, except those that were edited since
option-encoding = The encoding of the file, such as gb18030, if it is not the one that is declared or detected
option-document = The document as it was published
value-document = FILE
value-encoding = ENCODING
option-open = Open the site in the browser
examples-new =
    yaodian new my-portal
        a portal in a new folder
    yaodian new portal-zh --lang zh
        the same, with its README in Chinese
    yaodian new portal-chinese --languages zh-Hans
        in Chinese alone, without a translation
examples-build =
    yaodian build
        the site as files, in public/
    yaodian build --output site --strict
        into site/, and only if there is no warning either
    yaodian build --base-url https://plans.example/2026/
        for another address than the one in site.toml
examples-import =
    yaodian import --dry-run plan.docx
        the text, each line with what it was taken for, and a summary
    yaodian import --dry-run --format json plan.docx page.html
        one JSON object a file
    yaodian import --id 2026-silver-economy plan.docx
        write the original, plan.toml and suggested errata
    yaodian import --replace 2026-silver-economy page.html
        take a corrected re-issue; errata go where their words are
    yaodian import --undo 2026-silver-economy
        remove them again, except what was edited
examples-check =
    yaodian check
        every problem with its place and remedy
    yaodian check --fix
        show as a diff what can be fixed, then ask
    yaodian check --strict --format json
        for a program: one object a line, and warnings count
examples-serve =
    yaodian serve
        follow every edit at http://127.0.0.1:8000/
    yaodian serve --port 0 --open
        at a free port, opened in the browser
examples-translate =
    yaodian translate status
        how far each edition is
examples-translate-status =
    yaodian translate status
        by topic, and what is not current
    yaodian translate status --language en --format json
        one edition, for a program
examples-translate-accept =
    yaodian translate accept measure/4/1
        one sentence has been reviewed
    yaodian translate accept topic/2 notice
        a topic with all its measures, and the notice
    yaodian translate accept --all
        all of them
    yaodian translate accept --from-memory
        take what other plans have translated
examples-translate-export =
    yaodian translate export --output plan.po
        for a translation program that reads gettext
    yaodian translate export --format xliff --output plan.xlf
        for one that reads XLIFF 2.1
examples-translate-import =
    yaodian translate import --dry-run plan.po
        see what would change
    yaodian translate import plan.po
        take the file into the edition
examples-explain =
    yaodian explain unknown-key
        what the code in brackets means
    yaodian explain
        all codes
examples-schema =
    yaodian schema
        which files have one
    yaodian schema plan > plan.json
        that of plan.toml as a file
examples-completions =
    mkdir -p ~/.local/share/bash-completion/completions
    yaodian completions bash > ~/.local/share/bash-completion/completions/yaodian
        for new windows of bash
    mkdir -p ~/.zfunc ~/.config/fish/completions
    yaodian completions zsh > ~/.zfunc/_yaodian
        for zsh, whose .zshrc has: fpath+=~/.zfunc before compinit
    yaodian completions fish > ~/.config/fish/completions/yaodian.fish
        for fish
examples-man =
    yaodian man > yaodian.1
        the page as a file
    yaodian man | man -l -
        read it at once

new-not-empty = { $path } is not empty: it holds { $found }
    .help = name a folder that is absent or empty; nothing was written
new-no-folder = { $path } is no folder
    .help = name a folder that is absent or empty; nothing was written
new-failed = { $path } could not be written: { $reason }
    .help = free space, correct the rights or name another folder; nothing of the portal was left behind
root-missing = there is no folder { $path }
    .help = correct --root: it names the folder that holds site.toml
usage-unknown-argument = there is no argument “{ $argument }” here
    .help = { $nearest ->
        [none] --help lists what there is
       *[other] did you mean “{ $nearest }”?
    }
usage-unknown-verb = there is no verb “{ $verb }”
    .help = { $nearest ->
        [none] the verbs are { $verbs }
       *[other] did you mean “{ $nearest }”?
    }
usage-unknown-code = there is no problem “{ $code }”
    .help = { $nearest ->
        [none] yaodian explain lists all codes
       *[other] did you mean “{ $nearest }”?
    }
usage-missing-verb = a verb is missing
    .help = write one of { $verbs }; --help says more
usage-bad-value = “{ $value }” will not do for { $argument }
    .help = { $nearest ->
        [none] it should be: { $expected }
       *[other] did you mean “{ $nearest }”?
    }
usage-bad-base-url = “{ $value }” will not do for { $argument }
    .help = it should be: https://host/path/, in ASCII: a host in Chinese characters in its punycode form (xn--…), a path percent-encoded (%E8…)
usage-missing-value = { $argument } needs a value
    .help = write it after the option; --help says which
usage-needless-value = { $argument } takes no value, and “{ $value }” is given
    .help = leave the value out
usage-repeated = { $argument } is given twice
    .help = keep one of the two
usage-missing-argument = { $argument } is missing
    .help = --help says what it is
usage-conflict = { $argument } and { $other } exclude each other
    .help = keep one of the two
usage-not-utf8 = a word of the command line is not UTF-8
    .help = set the terminal to UTF-8 and write the command again
usage-other = the command line cannot be read: { $reason }
    .help = --help lists what there is

## The program itself

internal-error = yaodian itself is at fault: { $what } ({ $file }:{ NUMBER($line, useGrouping: "false") })
    .help = nothing is wrong with your files and the last good site is untouched; please report this line and what you did to those who look after yaodian

build-done = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } ({ $files ->
        [one] one file
       *[other] { $files } files
    }, { $size }{ $kept ->
        [0] { "" }
       *[other] , { $kept } of them as they were
    }) in { $output }, { $entries ->
        [one] one search entry
       *[other] { $entries } search entries
    }, in { $seconds } s{ $warnings ->
        [0] { "" }
        [one] ; one warning
       *[other] ; { $warnings } warnings
    }{ $awaited ->
        [0] { "" }
       *[other] { " " }(“yaodian check” lists what is not translated yet)
    }
rebuild-due = next rebuild due: { $moment }: { $what ->
        [plan] plan
       *[page] page
    } { $name } { $turn ->
        [publish] is to be published
        [expire] is to be taken down
        [begin] begins
        [deadline] has a deadline that is past by then
       *[end] ends
    }{ $more ->
        [0] { "" }
       *[other] , and { $more } more
    }
external-done = { $count ->
        [0] no address
        [one] one address
       *[other] { $count } addresses
    } of other sites checked{ $kept ->
        [0] { "" }
       *[other] ; { $kept } of them lately
    }
dates-none = { $count ->
        [one] one date is
       *[other] all { $count } dates are
    } as git has them
dates-proposed = { $changes ->
        [one] one date
       *[other] { $changes } dates
    } of { $count } proposed; --write writes them
dates-written = { $changes ->
        [one] one date
       *[other] { $changes } dates
    } written
dates-uncommitted = not committed yet, so without a date: { $files }
build-failed = nothing was written: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }; the last good site stays
build-cut-off = the site could not be put in its place: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }; the next build goes on from here
build-refused = nothing was written: { $warnings ->
        [one] one warning counts
       *[other] { $warnings } warnings count
    } because of --strict; the last good site stays
timings-task = { $seconds } s  { $task }
task-read = reading
task-join = joining
task-list = listing, and the index
task-make = making
task-keep = listing what readers keep
task-publish = publishing
check-done = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } checked: no error, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }{ $answered ->
        [0] { "" }
        [one] ; one defect of the originals is answered
       *[other] ; { $answered } defects of the originals are answered
    }
check-refused = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } checked: { $warnings ->
        [one] one warning counts
       *[other] { $warnings } warnings count
    } because of --strict
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
    }, which “yaodian check” names; what they concern may be counted as missing
translate-refused = nothing was done: the portal has { $errors ->
        [one] one error
       *[other] { $errors } errors
    }
rewrite-completed = a change that had been cut short was completed: { $files }
rewrite-taken-back = a change that had been cut short was taken back: { $files }{ $kept ->
        [none] {""}
       *[other] {"; "}saved by somebody since, and kept: { $kept }
    }
translate-failed = nothing was done: { $errors ->
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }
explain-hint = For more about a problem: yaodian explain { $code }
explain-list = yaodian explain CODE says more of each.
schema-list = yaodian schema NAME prints one; yaodian new puts them into .schemas/.
new-done = { $files } files of a new portal are { $folder ->
        [none] here
       *[other] in { $folder }
    }.
    Next:
    { $folder ->
        [none] { "  " }yaodian serve
       *[other] { "  " }cd { $folder }
    {"  "}yaodian serve
    }
    README.md has the first steps.
man-manual = Yaodian
man-name = NAME
man-synopsis = SYNOPSIS
man-status = EXIT STATUS
man-status-0 = The work is done.
man-status-1 = There were errors (with --strict, also warnings), or the work failed.
man-status-2 = The command line was wrong.
man-more = SEE ALSO
man-more-text = “yaodian VERB --help” for one verb, “yaodian explain” for the problems that it reports.
explain-why = Why it matters
explain-wrong = Wrong
explain-right = Right
explain-remedy = How to fix it
sarif-root = The folder that holds site.toml
fix-none = there is nothing that can be fixed for certain
fix-worse = nothing was changed: fixed so, the portal would have { $count ->
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
fix-unasked = nothing was changed: there is no terminal on which to ask; --yes fixes { $count ->
        [one] the one problem
       *[other] the { $count } problems
    } shown above
fix-declined = nothing was changed
fix-outdated = nothing was changed: the files have changed since; run it again
fix-done = { $count ->
        [one] one problem
       *[other] { $count } problems
    } fixed in { $files ->
        [one] one file
       *[other] { $files } files
    }{ $waiting ->
        [0] { "" }
       *[other] ; run it again for { $waiting } more
    }
accept-done = { $language }: { $accepted ->
        [0] no segment
        [one] one segment
       *[other] { $accepted } segments
    } newly accepted{ $missing ->
        [0] { "" }
        [one] ; one has no translation yet
       *[other] ; { $missing } have no translation yet
    }{ $pruned ->
        [0] { "" }
        [one] ; the record of one former segment removed
       *[other] ; the records of { $pruned } former segments removed
    }
memory-nothing = nothing was taken: the memory has nothing for what is missing
memory-differs = { $plan }, { $segment }: { $from } and { $others } translate the same words differently; that of { $from } is taken, because it was accepted last
memory-taken = { $plan }, { $language }: { $count ->
        [one] one translation
       *[other] { $count } translations
    } of { $from } taken: { $segments }
export-done = { $segments ->
        [one] one segment
       *[other] { $segments } segments
    } in { $path }
import-translated = { $count ->
        [one] one translation changes
       *[other] { $count } translations change
    }: { $segments }
import-accepted = { $count ->
        [one] one is newly accepted
       *[other] { $count } are newly accepted
    }: { $segments }
import-withdrawn = { $count ->
        [one] one is no longer accepted
       *[other] { $count } are no longer accepted
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
        [one] ; one segment that the file does not have stays as it is
       *[other] ; { $absent } segments that the file does not have stay as they are
    }; { $count ->
        [0] nothing changes
       *[other] written: { $files }
    }
import-dry = { $language }: { $units ->
        [one] one unit
       *[other] { $units } units
    } read{ $absent ->
        [0] { "" }
        [one] ; one segment that the file does not have would stay as it is
       *[other] ; { $absent } segments that the file does not have would stay as they are
    }; { $count ->
        [0] nothing would change
       *[other] would be written: { $files }
    }
status-head = Plan { $plan }, { $language }
status-end = { $language }: { $current } of { $segments } segments current, { $percent } %
status-from-memory = { $count ->
        [one] one segment is from the memory
       *[other] { $count } segments are from the memory
    }: { $segments }
status-in-memory = { $missing ->
        [one] the one missing segment is in the memory
       *[other] { $count } of the { $missing } missing segments { $count ->
            [one] is
           *[other] are
        } in the memory
    }: yaodian translate accept --from-memory --plan { $plan } --language { $tag }
status-topic = Topic
status-front = Title, notice, preamble, closing
status-all = All
status-segments = Segments
status-current = Current
status-stale = Stale
status-unreviewed = Unreviewed
status-missing = Missing
status-done = Done
serve-listening = serving { $url } (Ctrl-C ends it)
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
    }; browsers keep the last good site
serve-open-to-all = warning: whoever reaches this machine can read the site, drafts and mistakes included
serve-stopped = stopped
serve-open-failed = no browser could be opened: { $reason }

## The page that serve shows

overlay-language = en
overlay-title = The site could not be built
overlay-stale = The page is from the last good build. This notice goes away when the problems are solved.
overlay-empty = There is no good build yet. This page goes on by itself when the problems are solved.
overlay-close = Hide
overlay-place = { $file }, line { NUMBER($line, useGrouping: "false") }, column { NUMBER($column, useGrouping: "false") }

## What the system says

format-doc = a document of Word 97–2003
format-xls = a workbook of Excel 97–2003
format-wps = a document of WPS Office
format-compound = a document of an old Office program
format-encrypted = a document with a password
format-presentation = a presentation
format-rtf = a document in Rich Text Format
format-opendocument = an OpenDocument
format-xml = an XML file
format-pdf = a PDF
format-ofd = an OFD document
format-epub = an EPUB
format-web-archive = a web page with its images in one file
format-image = an image
format-compressed = an archive
special-pipe = a named pipe
special-socket = a socket
special-device = a device
system-permission = permission denied
system-not-found = it is not there
system-full = the disk is full
system-read-only = the disk is read-only
system-folder = it is a folder
system-no-folder = a part of the path is no folder
system-in-use = another program uses it

## Parts of a plan

part-title = the plan’s title
unreachable-address = it is no address (a host in Chinese characters is written in its punycode form, xn--…)
unreachable-name = nobody knows the name of its host
unreachable-connection = no connection, or one that breaks off
unreachable-timeout = nothing comes in time
unreachable-tls = no secure connection
unreachable-protocol = the answer is not HTTP
unreachable-redirect = it redirects without end, or to nowhere
absent-draft = is a draft
absent-embargo = is published only from { $moment } on
absent-expired = has been taken down since { $moment }
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
kind-number = a whole number from 1 up
kind-out-of-range = a number below 1 or too large
kind-date = a date
kind-table = a table ([…])
kind-tables = a list of tables ([[…]])
kind-list = a list
kind-boolean = true or false
kind-other = a value of another kind
