# What the program says itself

date = { $year }-{ $month }-{ $day }
correction-reference = see correction { $number }
note-reference = see note { $number }
pending-mark = (behind its original)
qr-title = Address as a code
footnotes = Notes below
footnote = note { $number }
footnote-back = up to note { $number }
task-done = [done]
task-open = [open]
alert-note = Remark
alert-tip = Hint
alert-important = Mind this
alert-warning = Beware
alert-caution = Take care

# What these pages say

plain-up = Up: { $name }
plain-find = Find
plain-plans = Plans
plain-nothing = There is no answer to that here.
plain-words = Words
plain-people = People
plain-languages = Languages
plain-original = The original
plain-remarks = Remarks
plain-remark = Line { $line }: { $from }
plain-into = becomes { $to }
plain-untranslated = Not translated
plain-numbers = Measures
plain-gone = Nothing is here
plain-scripts = Finding needs scripts; all words stand under
plain-former = Moved
plain-further = Further
plain-ended = Ended
plain-away = Not kept on this device
