# Interface wording: English

## Every page

skip = Skip to the text
navigation = Main
menu = Menu
nav-plan = Work plan
nav-search = Search
nav-glossary = Glossary
nav-about = About
trail = You are here
trail-topic = Back to topic
trail-plan = Back to plan
disclaimer = The English translation is for reference only. The Chinese text prevails.
derived = The text of this page was converted from another script by a program. The original prevails.
print-copy = Reference copy, printed from
print-day = on { $date }.
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## Page tags: names and types of lists

column-home = Home
column-documents = Policy documents
column-explained = Policies explained

## Document information

document = Document information
document-index-number = Index number
document-subject = Subject
document-issuer = Issued by
document-issued = Date issued
document-number = Document number
document-published = Date published
document-changed = Last updated
document-validity = Validity
document-valid = In force
document-expired = Expired
document-repealed = Repealed
document-from = { $place ->
    [alone] From
   *[beside] from
} { $from }
document-until = { $place ->
    [alone] Until
   *[beside] until
} { $until }
document-from-until = { $place ->
    [alone] From
   *[beside] from
} { $from } until { $until }
document-status-time = { $status } ({ $time })

## Who runs the site

office-sponsor = Sponsor:{" "}
office-operator = Operator:{" "}
office-address = Address:{" "}
office-telephone = Telephone:{" "}
office-email = Email:{" "}
office-mark = Mark of a Party or government website
office-site-code = Site code:{" "}
office-error-report = Report an error on a government website

## Site map

site-map = Site map
site-map-description = Links to every page of this site.

## Display settings

settings = Display settings
nav-home = Home
nav-help = Help
settings-elder = Age-friendly mode: large text, large buttons, simple menu
settings-size = Text size
settings-colours = Colours
settings-colour = { $colours ->
    [light] Light
    [dark] Dark
    [contrast] High contrast
   *[device] Match device
}
settings-pinyin = Pinyin above Chinese characters
settings-glosses = Chinese terms beside the translation
settings-close = Close
settings-defaults = Reset to defaults
settings-kept = Your settings are saved on this device only.
listen = Read aloud
listen-pause = Pause
listen-resume = Resume
listen-stop = Stop
listen-rate = Speed

## Home

ask = What are you looking for?
search-button = Search
count = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
issued = Issued on { $date }
glance-key = Each number is a measure.
read-all = Read the full text ({ $count } measures)

## Plans among others

nav-plans = Plans
plans-title = All plans
plans-description = All plans on this site, with year, body, type and status.
plans-of-year = Plans for { $year }
plans-of-body = Plans by { $body }
plans-of-series = All years of “{ $title }”
plans-of-named = All years of “{ $name }”
plans-here-body = Plans by this body
plans-here-series = This plan and earlier years
plans-here-named = Plans in this series
plans-all = All plans
plans-all-of = All { $count } plans
plans-lists = Lists of plans
plans-narrow = Filter
plans-any = All
plans-year = Year
plans-body = Body
plans-kind = Type
plans-state = Status
plans-series = Series
plans-none = No plans match. Change or clear a filter.
plans-one = 1 plan
plans-many = {"{count}"} plans
home-plans = Latest plans
home-topics = Find by topic
plan-year = { $year }
plan-years = { $first }–{ $last }
plan-days = { $from } to { $until }
plan-was-for = This plan was for { $time } and has ended.
plan-body-unstated = The text does not say who issued it
plan-replaced-by = Replaced by{ " " }
plan-replaced-end = { "" }
plan-newest = Latest:
plan-checked = Last checked on { $date }.
standing = For { $time }{ $state ->
    [upcoming] , not yet in force
    [in-force] , in force
    [ended] , ended
    [repealed] , repealed
    [superseded] , replaced
    [replaced-by] , replaced by{ " " }
   *[unknown] { "" }
}
status-by = Issued by{ " " }
status-on = { " " }on { $date }.
status-issued = Issued on { $date }.
plan-published-at = Original web page
plan-state-upcoming = Not yet in force
plan-state-in-force = In force
plan-state-ended = Ended
plan-state-repealed = Repealed
plan-state-superseded = Replaced
plan-kind-work-plan = Work plan
plan-kind-implementation-plan = Implementation plan
plan-kind-action-plan = Action plan
plan-kind-task-table = Task table
plan-kind-report = Report
plan-kind-regulation = Regulation
plan-kind-notice = Notice
plan-kind-other = Document

## Audiences

home-whom = Find by audience
audiences-title = Audiences
audiences-description = The measures of the work plan for each group of people, across all topics.
audience-others = Other audiences
audience-key = Each square is a measure of the plan, in its order and grouped by topic. Those with a number concern these readers. In the list, the most relevant come first.
audience-glance = { $count ->
    [one] { $count } measure, highlighted among all measures of the plan:
   *[other] { $count } measures, highlighted among all measures of the plan:
}
plain-says = In plain words:{ " " }
plain-means = What it means:{ " " }
plain-by = By the editors. The plan’s own text follows.
measure-serves = For:{ " " }
list-comma = ,{ " " }

## Laws, targets, platforms, bodies and places in plans

names-title = Mentioned in the plan
named-title = Mentioned in this measure
names-target = Numerical targets
names-target-intro = { $count ->
    [one] The plan’s numerical target, with its sentence.
   *[other] The plan’s { $count } numerical targets, each with its sentence.
}
names-instrument = Laws and documents
names-instrument-intro = { $count ->
    [one] The law or document cited in the plan, with the sentence that cites it.
   *[other] The { $count } laws, regulations, standards and documents cited in the plan, each with the sentences that cite it.
}
names-system = Platforms and systems
names-system-intro = { $count ->
    [one] The platform or system mentioned in the plan, with the sentence that mentions it.
   *[other] The { $count } platforms, information systems and public hotlines mentioned in the plan, each with the sentences that mention it.
}
names-body = Bodies
names-body-intro = { $count ->
    [one] The body mentioned in the plan, with the sentence that mentions it.
   *[other] The { $count } offices, organisations and institutions mentioned in the plan, each with the sentences that mention it.
}
names-place = Places
names-place-intro = { $count ->
    [one] The place mentioned in the plan, with the sentence that mentions it.
   *[other] The { $count } places mentioned in the plan, each with the sentences that mention it.
}
names-period = When:{ " " }
names-more = { $count ->
    [one] { $count } more sentence
   *[other] { $count } more sentences
}
home-targets = Numerical targets
glance-target = has a numerical target
home-laws = Laws mentioned

## Who is responsible, and by when

duties-title = Who is responsible, and by when
duty-lead = Lead
duty-responsible = Responsible
duty-support = Support
duty-due = Deadline
deadline-past = past
deadline-words = In the plan:{ " " }
label-end = :{ " " }
responsible-title = Who is responsible
bodies-title = Bodies
bodies-intro = Bodies that the plans make responsible, with what each leads, is responsible for and supports.
body-intro = What the plans ask this body to do. This site does not say whether it was done.
body-description = What the plans ask { $name } to do: what it leads, is responsible for and supports, and the deadlines.
body-named = About this body and where else it is mentioned
body-own-plans = Plans by this body
body-count-lead = leads { $count }
body-count-responsible = responsible for { $count }
body-count-support = supports { $count }
body-count-ended = ({ $count } ended)
body-of = {" "}({ $place })
mentioned-title = Bodies mentioned in the text
of-plan = Plan
of-plan-all = All
of-plan-one = 1 entry
of-plan-many = {"{count}"} entries
deadlines-title = Deadlines
deadlines-intro = { $count ->
    [one] The deadline that a program found in the plans; there may be more. This site does not say whether it was met.
   *[other] The { $count } deadlines that a program found in the plans; there may be more. This site does not say whether they were met.
}
deadlines-coming = Still to come
deadlines-past = Past
deadlines-past-note = These dates have passed. The plans do not say whether the work was finished by then.
deadlines-open = No exact date
tasks-more = { $count ->
    [one] { $count } more in the plan itself.
   *[other] { $count } more in the plans themselves.
}
names-duty = Who is responsible
names-deadline = Deadlines

## What has changed

home-recent = Recent changes
recent-corrections = { $count ->
    [one] { $count } correction or note to the original
   *[other] { $count } corrections and notes to the original
}
recent-accepted = { $name } translation: { $count ->
    [one] { $count } measure reviewed
   *[other] { $count } measures reviewed
}

## Feeds

feed-issued = Issued: { $title }
feed-published = Published: { $title }
feed-ended = No longer in force: { $title }
feed-correction = Correction: “{ $found }” is now “{ $corrected }”
feed-note = Note on “{ $found }”
feed-accepted = { $name } translation: { $count ->
    [one] { $count } measure reviewed
   *[other] { $count } measures reviewed
}

## The plan

plan-description = Full text of “{ $title }”: { $topics } topics and { $measures } measures.
contents = Contents
notice = Notice of issue
preamble = General requirements
closing = Signature and notes
prevails = Reference translation. The Chinese text prevails.
source-link = Original and corrections
missing-text = This text has not been translated. The Chinese original follows.
pending-mark = [not up to date]
pending-stale = The Chinese text has changed since this was translated. For sentences marked “not up to date”, rely on the Chinese.
pending-partial = Part of this text has not been translated yet and is shown in Chinese.
pending-unreviewed = This translation has not been reviewed yet.
page-changed = Last updated:
withheld-draft = Draft: not published.
withheld-embargo = Not published yet: hidden from readers until { $moment }.
withheld-expired = No longer published: hidden from readers since { $moment }.
missing-page = This page has not been translated yet. It is shown in another language.

## A topic

topic-number = { $kind ->
    [han] Topic { $number }:
    [formal] Topic { $number }:
   *[other] { measure-number }
}
measure-number = { $kind ->
    [han-bracketed] ({ $number })
    [arabic-bracketed] ({ $number })
    [half-bracketed] ({ $number })
    [circled] ({ $number })
    [decimal] { $printed }
    [part] Part { $number }
    [chapter] Chapter { $number }
    [section] Section { $number }
    [article] Article { $number }
    [stage] Stage { $number }
    [step] Step { $number }
   *[other] { $number }.
}
topic-place = Topic { $number } of { $topics }{ $count ->
    [0] {""}
    [1] , measure { $first }
   *[other] , measures { $first } to { $last }
}.
item-place = Item { $number } of { $topics }.
item-steps = Previous and next items
item-previous = Previous item
item-next = Next item
topic-range = { $count ->
    [0] {""}
    [1] measure { $first }
   *[other] measures { $first } to { $last }
}
topic-steps = Previous and next topics
topic-previous = Previous topic
topic-next = Next topic

## A measure

measure-description = Measure { $number } of “{ $plan }”: { $title }
measure-steps = Previous and next measures
measure-previous = Previous measure
measure-next = Next measure
edition-original = Chinese original
edition-derived = Chinese (Traditional)
edition-translation = Reference translation
edition-prevails = { " " }(the Chinese text prevails)
title-in = { $of ->
    [en] English title:{ " " }
    [zh-Hans] Chinese title:{ " " }
    [zh-Hant] Chinese title:{ " " }
   *[other] Title in the other language:{ " " }
}
qr-title = QR code of this page’s address
qr-caption = Scan to read this page on your phone

## Reading

related = Related measures
quote = Link and citation
quote-sentence = Link and citation for sentence { $number }
quote-link = Link
quote-plain = English citation
quote-measure = measure { $number }
quote-part = , sentence { $number }
quote-accessed = Accessed { $day } { $month } { $year }.
quote-copy = Copy
quote-copied = Copied.
quote-selected = The text is selected. Copy it now.

## Corrections and notes

notes = Corrections and notes
note-found = Original
note-corrected = Corrected to
note-removed = removed
note-correction = Correction
note-stays = none; the text is unchanged
note-line = Line { $line } of the original
correction-reference = Correction { $number }
note-reference = Note { $number }

## Other pages

footnotes = Footnotes
footnote = Footnote { $number }
footnote-back = Back to footnote { $number } in the text
task-done = Done
task-open = To do
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## The original

source-title = Original and corrections
source-description = Where the text of “{ $plan }” comes from, its checksum, and all corrections and notes.
source-intro = The original is kept character for character as it was collected and is never changed. Corrections are listed beside it, with the original wording and the reason.
source-issuer = Issued by
source-date = Date issued
source-address = Published at
source-retrieved = Retrieved on
source-checked = Checked on
source-licence = Licence
source-file = File as published
source-size = ({ $kilobytes } kB)
check-title = Check a copy
check-text = If you have a copy of this website, you can check that nothing in it was changed. Get the list of files from this website itself, save it in the folder with the copy, and run one of these commands there. If nothing is printed, every listed file is as published.
check-list = List of files (SHA256SUMS)
check-data = The same for programs, with sizes and the checksums of the originals (manifest.json)
check-linux = Linux
check-macos = macOS
check-windows = Windows (PowerShell)
source-width-title = Punctuation width
source-width = Some commas, colons, semicolons and brackets in the text are half-width. On the other pages they are shown full-width next to Chinese characters or Chinese punctuation. Only the width changes. Dates, numbers and forms such as “1+1” are unchanged. The text below is shown as it is in the file.
source-text = The text as published
source-lines = Each line has its number in the original. A numbered reference follows each passage that has a correction or a note.
source-chrome = (from the web page, not part of the plan)

## Search

search-title = Search
search-description = Search all measures of the work plan in Chinese or English.
search-plan = Search this plan
search-topic = Search this topic
search-noscript = Search needs JavaScript, which is turned off. You can look up a word by its first letter in the index of words, or open the full text and use “find in page” in your browser.
search-noscript-link = Contents of the full text
search-examples = For example:{ " " }
search-topics = Topics
search-nearest = Did you mean
search-count-one = { $count } result for “{ $query }”
search-count-other = { $count } results for “{ $query }”
search-none = Nothing found for “{ $query }”.
search-none-here = Nothing found here for “{ $query }”.
search-relaxed = No full match for “{ $query }”; showing partial matches.
search-has = This site has plans by { $bodies } for { $years }.
search-has-years = This site has plans for { $years }.
search-next = Try other words, browse the topics, or ask the responsible authority.
search-lacks-words = This site has nothing about that.
search-lacks-year = This site has no plan for { $asked }.
search-lacks-place = This site has nothing about { $asked }.
search-lacks-service = This site has nothing about that. Another authority may be responsible.
search-lacks-telephone = This site has no telephone numbers or other contact details for that.
search-lacks-hours = This site has no opening hours or dates for that.
search-lacks-address = This site has no address or directions for that.
search-lacks-price = This site has no prices or amounts for that.
search-lacks-person = This site does not say who holds an office.
search-lacks-form = This site has no form for that.
search-lacks-now = This site has no news, and nothing about today or tomorrow.
search-lacks-lost = This site does not say how to replace what is lost or has expired.
search-lacks-booking = This site has no bookings, enrolments or results.
search-lacks-job = This site has no job vacancies.
search-meant = Showing results for { $to } ({ $from })
search-also = Also searched for: { $list }
search-same = { $to }
search-semicolon = ;{ " " }
search-other-years = Not from { $year }:
search-more = Show { $count } more
search-loading = Searching…
search-failed = The search data could not be loaded. Check the connection and try again.
search-broken = Search does not work on this page. Reload the page.
search-retry = Try again
search-outdated = This site has been updated. Reload the page to search.
search-reload = Reload
search-measure = Measure { $number }
search-kind-measure = Measure
search-kind-topic = Topic
search-kind-plan = Full text
search-kind-page = Page
search-kind-term = Term
search-suggestions = Suggestions
search-recent = Recent searches
search-recent-here = kept on this device only
search-forget = Remove “{ $query }”
search-forget-all = Clear all recent searches
search-key = Press “/” to search
search-narrow = Filter
search-facet-year = Year
search-facet-body = Body
search-facet-plan-kind = Type of plan
search-facet-series = Series
search-facet-topic = Topic
search-facet-audience = Audience
search-facet-kind = Type
search-facet-plan = Plan
search-only = Only: { $name }
search-part = the selected part
search-drop = Remove
search-drop-name = Remove “{ $name }”
search-clear = Clear all

## Index of words

letters = By first letter
terms-title = Index of words
terms-description = { $count } words from A to Z, from the work plan and from everyday language, each with its measures.
terms-intro = Words from the work plan and everyday words for them, from A to Z. The numbers are measures. “See” points from an everyday word to the one that the plan uses, which leads to its explanation.
terms-see = see
terms-and = or

## Glossary

glossary-title = Glossary
glossary-description = { $count } terms from the work plan in plain words, each with its official Chinese term.
glossary-intro = { $count } terms from the work plan. Each has a page that explains in plain words what it means, and lists the measures that use it.
glossary-plans = Used in this sense in
glossary-comma = ,{ " " }
glossary-more = and { $count } more
glossary-body = Organisation
glossary-place = Place
glossary-programme = Programme
glossary-benefit = Benefit or service
glossary-system = Platform or system
glossary-instrument = Law or document
glossary-phrase = Set phrase
glossary-concept = Concept
definitions-title = Words on this page
term-kind = Type
term-also = Also written
term-source = Defined by
term-part-of = Part of
term-uses = Measures that use it
term-cited = All sentences that cite it

## Not found

lost-title = Page not found
lost-text = There is no page at this address. Check that the address is correct. The link may be out of date.
lost-home = Go to the home page
former-title = This page has moved
former-text = You are being redirected. Please update your bookmark or link.
former-link = Go to the new address
gone-title = This page no longer exists
gone-text = The page at this address has been removed.
gone-below = { $address } and all pages below it are no longer available:
gone-terms = Terms no longer in the glossary

## Offline reading

offline-heading = Offline reading
offline-none = Save this site on your device to read and search it offline.
offline-some = The full text and the search were saved on this device on { $date } and work offline.
offline-some-of = “{ $title }” was saved on this device on { $date } and can be read offline.
offline-rest = { $kept } of { $count } plans are saved on this device. The others need a connection:
offline-whole = All texts and the whole search were saved on this device on { $date } and work offline.
offline-keep = Save for offline use
offline-keep-size = Save everything for offline use ({ $size })
offline-renew = Update saved copy ({ $size })
offline-remove = Remove from this device
offline-removed = Removed from this device.
offline-working = One moment…
offline-full = Not enough space on this device. Nothing was saved.
offline-failed = Saving failed. Check your connection and try again.
offline-from = No connection. This is the copy saved on { $date }.
offline-close = Close
offline-title = No connection
offline-text = There is no connection, and this page is not saved on your device. If you have saved the full text and the search, you can still open them.
offline-kept = Saved on this device
offline-others = The other plans need a connection. They are listed at
offline-again = Try again
