# 程序自身所用

date = { $year }-{ $month }-{ $day }
correction-reference = 见更正 { $number }
note-reference = 见说明 { $number }
pending-mark = （落后于原文）
qr-title = 网址码
feed-issued = 印：{ $title }
feed-published = 上网：{ $title }
feed-ended = 结束：{ $title }
feed-correction = { $found } 改成 { $corrected }
feed-note = 附注：{ $found }
feed-accepted = { $name }：复核 { $count } 项
footnotes = 页末注
footnote = 注 { $number }
footnote-back = 回到注 { $number }
task-done = 〔完〕
task-open = 〔未完〕
alert-note = 备注
alert-tip = 技巧
alert-important = 重点
alert-warning = 危险
alert-caution = 小心

# 页面所用

plain-up = 上级：{ $name }
plain-find = 查找
plain-plans = 各份工作要点
plain-nothing = 这里没有答案。
plain-words = 词语
plain-people = 人群
plain-languages = 语言
plain-original = 原文
plain-remarks = 附注
plain-remark = 第 { $line } 行：{ $from }
plain-into = 改为 { $to }
plain-untranslated = 未翻译
plain-numbers = 措施
plain-gone = 此处无页面
plain-scripts = 查找需启用 JavaScript；全部词语见
plain-former = 已迁移
plain-further = 继续
plain-ended = 已结束
plain-away = 未保存到本设备
