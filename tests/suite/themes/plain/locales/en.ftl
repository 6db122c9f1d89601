# What the program says itself

date = { $year }-{ $month }-{ $day }
correction-reference = see correction { $number }
note-reference = see note { $number }
pending-mark = (older than the original)
qr-title = Address as a code
feed-issued = Out: { $title }
feed-published = Online: { $title }
feed-ended = Over: { $title }
feed-correction = { $found } becomes { $corrected }
feed-note = Remark on { $found }
feed-accepted = { $name }: { $count } read again
footnotes = Notes below the text
footnote = note { $number }
footnote-back = up to note { $number }
task-done = [done]
task-open = [open]
alert-note = Remark
alert-tip = Hint
alert-important = Key point
alert-warning = Danger
alert-caution = Take care

# What these pages say

plain-up = Up: { $name }
plain-find = Find
plain-plans = Plans
plain-nothing = No answer here.
plain-words = Words
plain-people = People
plain-languages = Languages
plain-original = The original
plain-remarks = Remarks
plain-remark = Line { $line }: { $from }
plain-into = becomes { $to }
plain-untranslated = Not translated
plain-numbers = Measures
plain-gone = No such page
plain-scripts = Finding needs JavaScript; all words are at
plain-former = Moved
plain-further = Further
plain-ended = Ended
plain-away = Not saved on this device
