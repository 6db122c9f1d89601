# What yaodian says to a person, in English.
# A problem's code is its key; the attribute .help is the remedy.

help = help

## Files

file-missing = there is no file { $path }
    .help = create it, or correct the path that names it; for site.toml, run yaodian from the folder that holds it, or use --root
file-unreadable = { $path } cannot be read: { $reason }
    .help = see that it is a file (or a folder) and that the account that runs yaodian may read it
not-utf8 = { $path } is not UTF-8 (byte { NUMBER($byte, useGrouping: "false") } fits no character)
    .help = save the file as UTF-8; a document in GB18030 or Big5 must be converted first
control-character = the text holds the invisible character { $code }
    .help = delete it: it comes from copying and has no place in a text
file-ignored = nothing reads { $path }
    .help = correct its name (known here: { $known }), or move it elsewhere
original-empty = the original { $path } holds no text
    .help = put the document there as it was published
original-changed = the original { $path } is not the file that this plan was made from
    .help = restore the file as published, or, if the new one is right, set sha256 = "{ $found }" and review every erratum and translation

## TOML

toml-syntax = this is not valid TOML: { $reason }
    .help = correct the line; text stands between quotation marks, a list between [ and ]
unknown-key = nothing reads the key “{ $key }”
    .help = { $nearest ->
        [none] remove it; the keys known here are { $known }
       *[other] did you mean “{ $nearest }”?
    }
missing-key = the key “{ $key }” is missing
    .help = add a line { $key } = …
wrong-type = “{ $key }” should be { $expected }, not { $found }
    .help = write { $key } as { $expected }
empty-value = the key “{ $key }” has nothing in it
    .help = fill it in, or remove the line if it may be absent
bad-value = “{ $value }” will not do for “{ $key }”
    .help = it should look like { $expected }
front-matter-missing = the page does not open with its front matter
    .help = begin the file with a line +++, then title = "…" and description = "…", then a line +++

## The original

no-chapters = the original has no chapter: no line begins with a numeral and 、, as 一、 does
    .help = check that this is a work plan in chapters, with each heading on a line of its own
no-title = the plan has no title before its first chapter
    .help = the title stands on a line of its own, after the notice and before the preamble
chapter-number = chapter { $expected } should stand here, and this is chapter { $found }
    .help = if the original is wrong, correct the number in errata.toml; if it was copied badly, copy it again
measure-number = measure { $expected } should stand here, and this is measure { $found }
    .help = if the original is wrong, correct the number in errata.toml; if it was copied badly, copy it again
number-without-dot = measure { $number } has no dot after its number
    .help = add the dot in errata.toml
pasted-run = “{ $run }” stands in the middle of a phrase and looks pasted from line { NUMBER($line, useGrouping: "false") }
    .help = correct the line in errata.toml, or add a note there if the text is meant
measure-without-text = measure { $number } has a title and no text
    .help = a title ends at the first 。; if the original is so, say it in a note in errata.toml
chapter-without-measures = chapter { $number } has no measures
    .help = measures are numbered lines: 1.…; if the original is so, say it in a note in errata.toml
stray-line = this line is no heading, no measure and no sentence
    .help = if it belongs to the web page and not to the plan, say so in a note in errata.toml
text-outside-measure = this text stands under a chapter and in no measure
    .help = if a number was lost at the start of the line, restore it in errata.toml

## Errata

erratum-line = an erratum speaks of line { NUMBER($line, useGrouping: "false") }, and the original has { NUMBER($lines, useGrouping: "false") }
    .help = correct the line number
erratum-not-found = “{ $found }” is not on line { NUMBER($line, useGrouping: "false") } of the original
    .help = copy the words from the original exactly, half-width punctuation included
erratum-ambiguous = “{ $found }” is { $count } times on line { NUMBER($line, useGrouping: "false") } of the original
    .help = take in more of the words around, until they stand there once
erratum-empty = the correction of “{ $found }” changes nothing
    .help = remove the line “corrected = …” if it is meant as a note
erratum-overlap = two errata speak of the same words of line { NUMBER($line, useGrouping: "false") }
    .help = make one of the two

## Languages

language-unknown = the site is not published in “{ $tag }”
    .help = use one of its languages: { $languages }; or add [[language]] to site.toml
language-repeated = the language “{ $tag }” is already there
    .help = keep one of the two
language-not-derivable = “{ $tag }” cannot be derived from “{ $from }”
    .help = name a [[language]] of this file that has texts of its own and that there are conversion tables for: { $known }
override-length = “{ $written }” is not as long as “{ $term }”
    .help = one character stands for one: give as many characters as the term has

## The plan's settings

no-plans = there is no plan in content/plans/
    .help = put a folder there for each plan, with its plan.toml; if it should be there, look whether content/ was moved
plan-name = “{ $name }” cannot be the address of a plan
    .help = rename the folder with lower-case letters, digits and hyphens, as in 2023
topic-without-slug = topic { $number }, “{ $title }”, has no slug
    .help = add to plan.toml: [[topic]] number = { $number } slug = "…" (lower-case words with hyphens: it becomes the address and never changes)
topic-unknown = there is no topic { $number }: the original has { $topics }
    .help = remove it or correct its number
topic-repeated = topic { $number } is named twice
    .help = keep one of the two
slug-repeated = two topics have the slug “{ $slug }”
    .help = give each its own: the slug is the topic's address

## Editions

edition-heading = this heading should read { $expected }
    .help = headings pair the edition with the original; copy the number from it
edition-stray-text = this text stands under no measure
    .help = put it under the ## heading of its measure
edition-topic-unknown = the original has no topic { $number }
    .help = correct the number; it is the chapter's number in the original
edition-topic-repeated = topic { $number } is given twice
    .help = keep one of the two files
edition-measure-unknown = the original has no measure { $number } in topic { $topic }
    .help = correct the number, or move the measure to the file of its topic
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
        [none] { $segment }: the English has { $english }, and the Chinese does not
       *[other] { $english ->
            [none] { $segment }: the Chinese has { $chinese }, and the English does not
           *[other] { $segment }: the Chinese has { $chinese }; the English has { $english }
        }
    }
    .help = correct the number in the line that is wrong; if these words are a name and count nothing, add them to the glossary
instrument-unknown = 《{ $name }》 is cited and is in no glossary entry
    .help = add an entry of kind = "instrument" with its official name to content/glossary.toml, so that every edition calls it by one name
edition-missing = there is no { $path }: the original is shown instead ({ $language })
    .help = create the file, with a # heading and a ## heading for each measure
reason-missing = this erratum has no reason in { $language }
    .help = add a line { $language } = … to [erratum.reason]; until then readers see the reason in the plan’s language
translation-missing = { $count ->
        [one] no text yet ({ $language }) for
       *[other] no text yet ({ $language }) for { $count } parts:
    } { $numbers }
    .help = the original is shown instead until the lines are written under the heading

## Pages, links, theme

page-name = “{ $name }” is not the name of a page
    .help = a page stands in content/pages/ itself and is called NAME.LANG.md; the languages are { $languages }
page-missing = the page “{ $name }” does not exist in { $language }
    .help = write it, so that readers of every language get all of the site
page-outline = this heading is of level { $level }, where level { $expected } or one above it should stand
    .help = begin with ## (the title is the page's only #) and go down one level at a time
page-reserved = the page “{ $name }” would stand at an address that the site uses itself
    .help = give it another name
link-broken = nothing stands at { $target }
    .help = correct the address; links begin with / and mean the page in the same language
fragment-broken = { $target } has no such place in it
    .help = correct the part after #
reference-dead = nothing stands at { $target }, which { $count ->
        [one] { $page } refers to
       *[other] { $count } pages refer to, { $page } the first
    }
    .help = correct the theme's template, or put the file into its static/
theme-missing = there is no theme “{ $name }”
    .help = correct theme = "…" in site.toml, or put the theme into themes/{ $name }/
template-missing = the theme has no template { $name }
    .help = add the file to the theme's templates/
template = template { $name }: { $reason }
    .help = correct the template at this place; “Templates” in docs/design.md lists the fields that it may use
locale-syntax = this is not valid Fluent: { $reason }
    .help = a message is a line key = words; what goes on is indented
locale-key = the { $language } wording has no “{ $key }”
    .help = add the message: every language of a theme has the same ones
locale-pattern = the { $language } wording “{ $key }” cannot be filled in: { $reason }
    .help = use only the variables that the template gives to this message
locale-missing = the theme has no wording in { $language }
    .help = add { $path }

## The site

base-url-missing = no base-url is set: canonical addresses, QR codes and the 404 page are left out
    .help = set base-url = "https://…/" in site.toml, or build with --base-url
artifact-repeated = { $first } and { $second } both write { $path }
    .help = change the slug or the name of one of them
output-foreign = { $path } holds files that yaodian did not write: { $found }
    .help = move them elsewhere, or choose another folder with --output; nothing was touched
output-no-folder = { $path } is no folder
    .help = choose a folder with --output; nothing was touched
output-obstructed = a build needs the name { $path } for itself, and something that yaodian did not write has it
    .help = give it another name, or choose another folder with --output; nothing was touched
output-misplaced = { $path } is no place for the site: { $holder } holds what it is made from
    .help = choose a folder outside of content, seeds and themes with --output, such as public
output-nested = { $path } is no place for the site: { $holder } is another site that yaodian wrote
    .help = choose a folder outside of it with --output
output-busy = another build is writing to { $path }
    .help = wait until it is done, then build again
output-failed = { $path } could not be written: { $reason }
    .help = the site that was there is untouched; free space or correct the rights, then build again
port-taken = cannot listen on port { NUMBER($port, useGrouping: "false") }: { $reason }
    .help = choose another with --port
watch-failed = changes cannot be watched: { $reason }
    .help = stop and start serve again to see a change

## The command line

about = Builds bilingual, searchable portals out of published work plans
heading-usage = Usage:
heading-verbs = Verbs
heading-options = Options
heading-everywhere = With every verb
usage-line = yaodian VERB [OPTIONS]
usage-build = yaodian build [OPTIONS]
usage-check = yaodian check [OPTIONS]
usage-serve = yaodian serve [OPTIONS]
usage-more = “yaodian VERB --help” says what a verb's options are.
verb-build = Write the site into a folder; the last good site stays if that fails
verb-check = Report every problem; write nothing
verb-serve = Show the site in a browser and follow every change
value-verb = VERB
value-folder = DIR
value-url = URL
value-port = PORT
value-language = en|zh
value-format = human|json
option-help = Show this help
option-version = Show the version
option-root = The folder that holds site.toml (the current one if not given)
option-lang = Language of messages (if not given, by LC_ALL or LANG)
option-format = How problems are written: for people, or one JSON object a line
option-output = The folder to write to, from the root (public if not given)
option-base-url = Where the site will stand on the web, instead of base-url in site.toml
option-strict = Let warnings fail the work too
option-answered = List also the defects of originals that an erratum or a note answers
option-port = The port to listen on, at 127.0.0.1 only (8000 if not given; 0 for a free one)
option-open = Open the site in the browser

root-missing = there is no folder { $path }
    .help = correct --root: it names the folder that holds site.toml
usage-unknown-argument = there is no argument “{ $argument }” here
    .help = { $nearest ->
        [none] --help lists what there is
       *[other] did you mean “{ $nearest }”?
    }
usage-unknown-verb = there is no verb “{ $verb }”
    .help = { $nearest ->
        [none] the verbs are build, check and serve
       *[other] did you mean “{ $nearest }”?
    }
usage-missing-verb = a verb is missing
    .help = yaodian build, yaodian check or yaodian serve; --help says more
usage-bad-value = “{ $value }” will not do for { $argument }
    .help = it should be: { $expected }
usage-bad-base-url = “{ $value }” will not do for { $argument }
    .help = it should be: https://host/path/, in ASCII: a host in Chinese characters in its punycode form (xn--…), a path percent-encoded (%E8…)
usage-missing-value = { $argument } needs a value
    .help = write it after the option; --help says which
usage-needless-value = { $argument } takes no value, and “{ $value }” is given
    .help = leave the value out
usage-repeated = { $argument } is given twice
    .help = keep one of the two
usage-not-utf8 = a word of the command line is not UTF-8
    .help = set the terminal to UTF-8 and write the command again
usage-other = the command line cannot be read: { $reason }
    .help = --help lists what there is

build-done = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } ({ $files ->
        [one] one file
       *[other] { $files } files
    }, { $size }) in { $output }, in { $seconds } s{ $warnings ->
        [0] { "" }
        [one] ; one warning
       *[other] ; { $warnings } warnings
    }{ $awaited ->
        [0] { "" }
       *[other] { " " }(“yaodian check” lists what is not translated yet)
    }
build-failed = nothing was written: { $errors ->
        [0] no error
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] one warning
       *[other] { $warnings } warnings
    }; the last good site stays
build-refused = nothing was written: { $warnings ->
        [one] one warning counts
       *[other] { $warnings } warnings count
    } because of --strict; the last good site stays
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

system-permission = permission denied
system-not-found = it is not there
system-full = the disk is full
system-read-only = the disk is read-only
system-folder = it is a folder
system-no-folder = a part of the path is no folder
system-in-use = another program uses it

## What values are

kind-text = text ("…")
kind-number = a whole number from 1 up
kind-date = a date
kind-table = a table ([…])
kind-tables = a list of tables ([[…]])
kind-list = a list
kind-other = a value of another kind
