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
   *[device] As on this device
}
settings-pinyin = Pinyin above Chinese characters
settings-glosses = Chinese terms beside the translation
settings-close = Close
settings-defaults = Back to the defaults
settings-kept = Your settings are kept on this device only.
listen = Read aloud
listen-pause = Pause
listen-resume = Go on reading
listen-stop = Stop
listen-rate = Speed

## Home

ask = What concerns you?
search-button = Search
count = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
issued = Issued on { $date }
read-all = Read the full text ({ $count } measures)

## Plans among others

nav-plans = Plans
plans-title = All plans
plans-description = All plans of this site, with their year, body, kind and state.
plans-of-year = Plans for { $year }
plans-of-body = Plans of { $body }
plans-of-series = All years of “{ $title }”
plans-of-named = All years of “{ $name }”
plans-here-body = Plans of this body
plans-here-series = This plan and those of the years before
plans-here-named = Plans of this series
plans-all = All plans
plans-all-of = All { $count } plans
plans-lists = Lists of plans
plans-narrow = Narrow down
plans-any = All
plans-year = Year
plans-body = Body
plans-kind = Kind
plans-state = State
plans-series = Series
plans-none = No plan matches. Change or clear a choice.
plans-one = 1 plan
plans-many = {"{count}"} plans
home-plans = Newest plans
home-topics = Find by topic
plan-year = { $year }
plan-years = { $first }–{ $last }
plan-days = { $from } to { $until }
plan-was-for = This plan was for { $time }. It has ended.
plan-replaced-by = Replaced by
plan-newest = The newest is
plan-checked = Checked on { $date }
plan-published-at = Where it was published
plan-state-upcoming = Not yet in force
plan-state-in-force = In force
plan-state-ended = Ended
plan-state-repealed = Repealed
plan-state-superseded = Replaced
plan-kind-work-plan = Work plan
plan-kind-implementation-plan = Implementation plan
plan-kind-action-plan = Action plan
plan-kind-task-table = Table of tasks
plan-kind-report = Report
plan-kind-regulation = Regulation
plan-kind-notice = Notice
plan-kind-other = Document

## Whom measures serve

home-whom = Whom does it concern?
audiences-title = Whom it concerns
audiences-description = What the work plan has for each group of people, gathered from all its topics.
audience-others = Others whom it concerns
audience-glance = { $count ->
    [one] { $count } measure of the plan, shown among all of them:
   *[other] { $count } measures of the plan, shown among all of them:
}
measure-serves = For:
list-comma = ,{ " " }

## What plans name

names-title = What the plan names
named-title = Named here
names-target = Targets in figures
names-target-intro = { $count ->
    [one] The amount that the plan sets itself to reach, with the sentence that sets it.
   *[other] The { $count } amounts that the plan sets itself to reach, each with the sentence that sets it.
}
names-instrument = Laws and documents
names-instrument-intro = { $count ->
    [one] The law or document that the plan cites, with the sentence that cites it.
   *[other] The { $count } laws, regulations, standards and documents that the plan cites, each with the sentences that cite it.
}
names-system = Platforms and systems
names-system-intro = { $count ->
    [one] The platform or system that the plan names, with the sentence that names it.
   *[other] The { $count } platforms, information systems and public lines that the plan names, each with the sentences that name it.
}
names-body = Bodies
names-body-intro = { $count ->
    [one] The body that the plan names, with the sentence that names it.
   *[other] The { $count } offices, organisations and institutions that the plan names, each with the sentences that name it.
}
names-place = Places
names-place-intro = { $count ->
    [one] The place that the plan names, with the sentence that names it.
   *[other] The { $count } places that the plan names, each with the sentences that name it.
}
names-period = When:
names-more = { $count ->
    [one] { $count } more sentence
   *[other] { $count } more sentences
}
home-targets = Targets in figures
glance-target = sets a target
home-laws = Laws and regulations named, including any drafts

## Who does what, by when

duties-title = Who does it, by when
duty-leads = Lead
duty-supports = Support
duty-due = Deadline
deadline-past = past
label-end = :{ " " }
responsible-title = Who does what
bodies-title = Bodies
bodies-intro = The bodies that plans name as responsible, with what each leads and supports.
body-intro = What plans say this body has to do. Whether it was done is not stated here.
body-description = What plans say { $name } has to do: what it leads, what it supports, and by when.
body-named = What it is, and where else it is named
body-own-plans = Its own plans
body-leads-count = { $count ->
    [one] leads { $count } measure
   *[other] leads { $count } measures
}
body-supports-count = { $count ->
    [one] supports { $count }
   *[other] supports { $count }
}
deadlines-title = Deadlines
deadlines-intro = { $count ->
    [one] The deadline that a plan sets. Whether it was met is not stated here.
   *[other] The { $count } deadlines that plans set. Whether they were met is not stated here.
}
deadlines-coming = Coming
deadlines-past = Past
deadlines-past-note = These days have passed. The plans do not say whether the work was finished by then.
deadlines-open = Without a day
tasks-more = { $count ->
    [one] { $count } more is in the plan itself.
   *[other] { $count } more are in the plans themselves.
}
names-duty = Who does what
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

## The plan

plan-description = Full text of “{ $title }”: { $topics } topics and { $measures } measures.
contents = Contents
notice = Notice of issue
preamble = General requirements
closing = Signature and notes
prevails = Reference translation. The Chinese text prevails.
source-link = The original and its corrections
missing-text = This text is not translated. The Chinese original follows.
pending-mark = [not up to date]
pending-stale = The Chinese text has changed since this was translated. Where a sentence is marked “not up to date”, rely on the Chinese.
pending-partial = A part of this has not been translated yet and stands in Chinese.
pending-unreviewed = This translation has not been reviewed yet.
page-changed = Last updated:
withheld-draft = This is a draft. It is not published.
withheld-embargo = Not published yet: readers will see this from { $moment } on.
withheld-expired = Published no more: readers have not seen this since { $moment }.
missing-page = This page has not been translated yet. It follows in another language.

## A topic

topic-number = { $kind ->
    [han-bracketed] ({ $number })
    [arabic-bracketed] ({ $number })
    [half-bracketed] ({ $number })
    [circled] ({ $number })
    [decimal] { $printed }
    [part] Part { $number }
    [chapter] Chapter { $number }
    [section] Section { $number }
    [article] Article { $number }
   *[other] { $number }.
}
measure-number = { topic-number }
topic-place = Topic { $number } of { $topics }{ $count ->
    [0] {""}
    [1] , measure { $first }
   *[other] , measures { $first } to { $last }
}.
topic-range = { $count ->
    [0] {""}
    [1] measure { $first }
   *[other] measures { $first } to { $last }
}
topic-steps = Neighbouring topics
topic-previous = Previous topic
topic-next = Next topic

## A measure

measure-description = Measure { $number } of “{ $plan }”: { $title }
measure-steps = Neighbouring measures
measure-previous = Previous measure
measure-next = Next measure
edition-original = Chinese original
edition-derived = Chinese (Traditional)
edition-translation = Reference translation. The Chinese text prevails.
qr-title = QR code of this page’s address
qr-caption = Scan to read this page on your phone

## Reading

related = Related measures
quote = Link and citation
quote-sentence = Link and citation for sentence { $number }
quote-link = Link
quote-plain = Plain English
quote-measure = measure { $number }
quote-part = , sentence { $number }
quote-accessed = Accessed { $day } { $month } { $year }.
quote-copy = Copy
quote-copied = Copied.
quote-selected = The text is selected: copy it now.

## Corrections and notes

notes = Corrections and notes
note-found = Original
note-corrected = Corrected to
note-removed = removed
note-correction = Correction
note-stays = none; the text stays as published
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

source-title = The original and its corrections
source-description = Where the text of “{ $plan }” comes from, its checksum, and every correction and note.
source-intro = The original is kept character for character as it was collected and is never altered. Corrections are listed beside it, with the original wording and the reason.
source-issuer = Issued by
source-date = Date of issue
source-address = Published at
source-retrieved = Retrieved on
source-checked = Checked on
source-licence = Licence
source-file = File as published
source-size = ({ $kilobytes } kB)
source-width-title = Width of punctuation
source-width = Some of the commas, colons, semicolons and brackets of the text are half-width. On the other pages they are shown full-width next to Chinese characters or Chinese punctuation, one character for one. Dates, numbers and forms such as “1+1” are unchanged. The text below is shown as it is in the file.
source-text = The text as published
source-lines = The figures are the line numbers of the original. A numbered reference follows each passage that has a correction or a note.
source-chrome = (from the web page, not part of the plan)

## Search

search-title = Search
search-description = Search all measures of the work plan in Chinese or English.
search-plan = Search this plan
search-topic = Search this topic
search-noscript = The search box needs scripts, and there are none. Look a word up by its first letter in the index of words, or open the full text and use your browser’s “find in page”.
search-noscript-link = Contents of the full text
search-examples = For example:
search-topics = Topics
search-nearest = Did you mean
search-count-one = { $count } result for “{ $query }”
search-count-other = { $count } results for “{ $query }”
search-none = Nothing found for “{ $query }”. Try another word, or fewer words.
search-none-here = Nothing found here for “{ $query }”.
search-relaxed = Nothing has all of “{ $query }”; these have parts of it.
search-has = This portal has plans by { $bodies } for { $years }.
search-has-years = This portal has plans for { $years }.
search-next = Use other words, look through the topics, or ask the authority that is responsible.
search-lacks-words = Nothing here answers that.
search-lacks-year = There is no plan for { $asked } here.
search-lacks-place = Nothing here is about { $asked }.
search-lacks-service = Nothing here is about that. It may be for another authority.
search-lacks-telephone = There are no telephone numbers or other contact details for that here.
search-lacks-hours = There are no opening hours or dates for that here.
search-lacks-address = There is no address for that here, and no directions.
search-lacks-price = There are no prices or amounts for that here.
search-lacks-person = Nothing here says who holds an office.
search-lacks-form = There is no form for that here.
search-lacks-now = There is no news here, and nothing about today or tomorrow.
search-lacks-lost = Nothing here says how to replace what is lost or has expired.
search-lacks-booking = There are no bookings, enrolments or results here.
search-lacks-job = There are no vacancies here.
search-meant = Showing results for { $to } ({ $from })
search-also = Also: { $list }
search-same = { $from } = { $to }
search-semicolon = ;{ " " }
search-more = Show { $count } more
search-loading = Searching…
search-failed = The search data could not be loaded. Check the connection and try again.
search-broken = The search on this page does not work. Please reload the page.
search-retry = Try again
search-outdated = This portal has just been updated. Please reload the page.
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
search-key = The “/” key leads to this box
search-narrow = Narrow down
search-facet-year = Year
search-facet-body = Body
search-facet-plan-kind = Kind of plan
search-facet-series = Series
search-facet-topic = Topic
search-facet-audience = For whom
search-facet-kind = Kind
search-facet-plan = Plan
search-only = Only: { $name }
search-part = the chosen part
search-drop = Remove
search-drop-name = Remove “{ $name }”
search-clear = Clear all

## Index of words

letters = By first letter
terms-title = Index of words
terms-description = { $count } words from A to Z, those of the work plan and those of every day, each with the measures that it leads to.
terms-intro = The words of the work plan and everyday words for them, from A to Z. The numbers are measures. “See” points from an everyday word to the one that the plan uses; that one leads to its explanation.
terms-see = see
terms-and = or

## Glossary

glossary-title = Glossary
glossary-description = { $count } terms of the work plan in plain words, each with its official Chinese term.
glossary-intro = { $count } terms of the work plan. Each has a page that says in plain words what it means, and which measures use it.
glossary-plans = In this sense in
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
term-kind = What it is
term-also = Also written
term-part-of = Part of
term-uses = Measures that use it
term-cited = All sentences that cite it

## Not found

lost-title = This page does not exist
lost-text = There is nothing at this address. It may be mistyped, or the link may be out of date.
lost-home = Go to the home page
former-title = This page has a new address
former-text = You will be taken there. Please update your bookmark or link.
former-link = Go to the new address
gone-title = This page no longer exists
gone-text = The page that was at this address has been taken down.
gone-below = { $address } and everything below it are no longer available:
gone-terms = Terms no longer in the glossary

## Kept for reading offline

offline-heading = Offline reading
offline-none = Keep this portal on your device, to read and search it without a network.
offline-some = The full text and the search are on this device (saved on { $date }) and work without a network.
offline-some-of = “{ $title }” and the search are on this device (saved on { $date }) and work without a network.
offline-rest = { $kept } of { $count } plans are on this device. The others need a network:
offline-whole = All texts and the whole search are on this device (saved on { $date }) and work without a network.
offline-keep = Keep for offline
offline-keep-size = Keep everything for offline ({ $size })
offline-renew = Update what is kept ({ $size })
offline-remove = Remove from this device
offline-removed = Removed from this device.
offline-working = One moment…
offline-full = There is not enough room on this device. Nothing was saved.
offline-failed = It could not be saved. Check the connection and try again.
offline-from = No connection. This is the copy saved on { $date }.
offline-close = Close
offline-title = No connection
offline-text = There is no connection, and this page is not kept on your device. The full text and the search can be opened if they are.
offline-kept = On this device
offline-others = The other plans need a network. They are listed at
offline-again = Try again
