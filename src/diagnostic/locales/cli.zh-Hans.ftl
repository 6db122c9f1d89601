# yaodian 对人说的话（简体中文）。
# 问题的代码就是它的键，属性 .help 是解决办法。

help = 办法

## 文件

file-missing = 没有文件 { $path }
    .help = { $nearest ->
        [none] 请建立这个文件，或者改正引用它的路径；如果是 site.toml，请在它所在的文件夹中运行 yaodian，或用 --root 指明
       *[other] 是不是想写“{ $nearest }”？
    }
file-unreadable = 无法读取 { $path }：{ $reason }
    .help = 请确认它是文件（或文件夹），并且运行 yaodian 的账户有读取权限
nested-too-deep = 此处嵌套超过 { $most } 层
    .help = 请减少嵌套的层数，正常内容用不到这么多层
file-special = { $path } 不是文件，而是{ $found }
    .help = 请换成普通文件；管道、套接字和设备可能永远读不完，所以不读取
plan-settings-missing = 要点“{ $id }”的文件夹里有别的文件，却没有 { $path }
    .help = 请用它的原文生成：yaodian import --id { $id } 文件（文件夹里已有的不动）；或者删去这个文件夹
file-too-large = { $path } 有 { $size } 字节，最多读取 { $limit } 字节
    .help = 请核对是不是放错了文件；请缩小，或拆成几个
source-dangling = { $path } 是指向 { $target } 的链接，目标不存在
    .help = 请改正链接；如果确实不需要，请删除链接
source-outside = { $path } 通到门户以外：{ $target }
    .help = 请放入文件（或文件夹）本身；如果确实要用链接，请在 site.toml 中列出目标文件夹（site.toml 本身须在门户中）：[sources] outside = ["…"]
not-utf8 = { $path } 不是 UTF-8 编码（第 { NUMBER($byte, useGrouping: "false") } 个字节处编码有误）
    .help = 请将文件另存为 UTF-8；GB18030 或 Big5 编码的文件须先转换
control-character = 文字中有不可见的字符 { $code }
    .help = 请删去：它是复制时带来的，不应出现在文字中
format-unread = { $path } 不能读取：格式是“{ $found }”
    .help = { $kind ->
        [pdf] 请另取一份其他格式的文件：PDF 只记字形和位置，不记行和段落，中文可能读错；也可以提取文字，再与 PDF 逐字核对：{ $command }
        [ofd] 请用 OFD 阅读器打开，把文字另存为 .docx 或 .txt
        [image] 请先识别图片中的文字，再与图片逐字核对：{ $command }
        [archive] 请解压，用其中的文件：{ $command }
        [encrypted] 请用密码打开，另存为不加密的文件
        [web-archive] 请用浏览器打开，另存为“网页，仅 HTML”
       *[office] 请转换格式：{ $command }
    }
bytes-undecodable = { $path } 不是 { $encoding } 编码：第 { NUMBER($byte, useGrouping: "false") } 个字节处，{ $bytes } 不成字
    .help = 如果是其他编码，请指明；否则文件已损坏，请重新取得
encoding-unknown = 没有“{ $label }”这种编码
    .help = { $nearest ->
        [none] 此处可用：{ $known }
       *[other] 是不是想写“{ $nearest }”？此处可用：{ $known }
    }
document-damaged = { $part ->
        [none] { $path } 已损坏：{ $reason }
       *[other] { $path } 已损坏，问题在 { $part }：{ $reason }
    }
    .help = 请重新取得文件；或用相应的软件打开（有时能修复），再另存
archive-too-large = { $path } 解压后超过 { $limit } 字节，超出之处在 { $part }
    .help = 正常文件用不到这么多：文件已损坏，或是有意耗尽内存
archive-entries = { $path } 中有 { $count } 个文件，最多读取 { $limit } 个
    .help = 正常文件没有这么多：文件已损坏，或是有意耗尽内存
file-ignored = 没有用到 { $path }
    .help = { $picture ->
        [none] { $nearest ->
            [none] 请改正文件名（此处可用：{ $known }），或移到别处
           *[other] 是不是想写“{ $nearest }”？
        }
       *[other] 图片只从 theme/static/ 读取：请移到那里，在页面中写 ![…](/assets/{ $picture }) 即可显示
    }
original-empty = 原文 { $path } 没有内容
    .help = 请把文件按公布时的原样放入
original-changed = 原文 { $path } 与制作本要点时所用的文件不一致
    .help = 请恢复公布时的原文；如果新文件才是对的，请写 sha256 = "{ $found }"，并逐条复核勘误和译文
original-unimported = { $path } 是{ $format ->
        [docx] 一份 Word 文件
        [xlsx] 一份 Excel 表格
        [html] 一个网页
        [markdown] 一份 Markdown 文本
        [text] 一份文本
       *[other] 一份文件
    }{ $encoding ->
        [none] { "" }
       *[other] （{ $encoding } 编码）
    }，还没有做成要点
    .help = 请运行 { $command }
original-read = { $path } 读出的文本与制作本要点时不同
    .help = 勘误所指的行可能已经变动：请逐条复核，再写 text-sha256 = "{ $found }"
line-unknown = [[line]] 所指的第 { NUMBER($line, useGrouping: "false") } 行不存在，原文共 { NUMBER($lines, useGrouping: "false") } 行
    .help = yaodian import --dry-run 会显示原文和每一行的行号
levels-disordered = 工作项在第 { $measures } 级，专题在第 { $topics } 级
    .help = 工作项在专题之下：measures 至少比 { $topics } 大 1，或者把 topics 改小
level-idle = 只有标题和条目有级别
    .help = 请删去 level，或者写 is = "heading"

## TOML

toml-syntax = { $slip ->
        [quotes] 用了中文引号，TOML 读不懂
        [equals] 用了全角等号，TOML 读不懂
        [commas] 用了中文标点，TOML 读不懂
        [range] 行号的范围没有加引号
        [unquoted] 文字没有加引号
       *[other] 不是有效的 TOML：{ $reason }
    }
    .help = { $slip ->
        [quotes] 请改用英文的直引号："…"
        [equals] 请改用半角的 =
        [commas] 文字之外请用英文的引号和逗号："…", "…"
        [range] 请写成 "9-10"
        [unquoted] 请把文字写在英文的直引号里："…"
       *[other] 请改正这一行；文字写在引号里，列表写在 [ 和 ] 之间
    }
key-repeated = “{ $key }”重复了
    .help = 请保留其中一处
unknown-key = 无法识别的键“{ $key }”
    .help = { $nearest ->
        [none] 请删去；如果它属于整个文件，请写在第一个 [ ] 之上；这里可用的键有 { $known }
       *[other] 是不是想写“{ $nearest }”？
    }
missing-key = 缺少“{ $key }”
    .help = 请加上一行 { $key } = …
wrong-type = “{ $key }”应为{ $expected }，而不是{ $found }
    .help = 请把 { $key } 写成{ $expected }
empty-value = “{ $key }”没有内容
    .help = 请填写；如果可以没有，请删去这一行
bad-value = “{ $key }”不能是“{ $value }”
    .help = { $nearest ->
        [none] 应当形如 { $expected }
       *[other] 是不是想写“{ $nearest }”？
    }
front-matter-missing = 页面开头没有页头信息
    .help = 文件以一行 +++ 开始，接着写 title = "…" 和 description = "…"，再写一行 +++

## 原文

no-title = 没有找到标题
    .help = 如果没有哪一行是标题，请在 plan.toml 中写 title = "…"；如果有，请在其中写明行号：
        { "[[line]]" }
        lines = 5
        is = "title"
number-without-dot = 第 { $number } 项序号后没有点
    .help = 请在 errata.toml 中补上
pasted-run = “{ $run }”插在语句中间，疑似从第 { NUMBER($line, useGrouping: "false") } 行误粘贴
    .help = 请在 errata.toml 中更正；若原文如此，请在其中加注说明
text-slip = { $kind ->
        [unclosed] 括号或引号没有配对的后一半：“{ $found }”
        [unopened] 括号或引号没有配对的前一半：“{ $found }”
        [turned] 引号方向不对：“{ $found }”
        [widths] 一对括号全角半角不一：“{ $found }”
        [signs] 标点重复：“{ $found }”
       *[doubled] 词语重复：“{ $found }”
    }
    .help = { $corrected ->
        [none] 请与发布的原文核对
       *[other] 如果原文有误，请在 errata.toml 中更正：corrected = "{ $corrected }"
    }；如果原文就是这样，请写一条没有 corrected 的勘误作为说明
deadline-impossible = 没有这一天：“{ $deadline }”，这项完成时限没有日期
    .help = 请与发布的原文核对；如果原文有误，请在 errata.toml 中更正；如果发布时就是这样，请写一条没有 corrected 的勘误作为说明
measure-without-text = 第 { $number } 项只有标题，没有正文
    .help = 标题到第一个“。”为止；若原文如此，请在 errata.toml 中加注说明
chapter-without-measures = 第 { $number } 章没有工作项
    .help = 工作项是带序号的行，如“1.…”；若原文如此，请在 errata.toml 中加注说明
part-without-measures = { $count ->
        [1] 这一部分没有第 { $level } 级条目，所以没有单独的网页
       *[other] 这一部分等 { $count } 处没有第 { $level } 级条目，所以没有单独的网页
    }
    .help = 如果读者要找的是它们，请把 plan.toml 中的 measures 改为它们的层级；如果没错，请把它们所在的行写成 is = "heading"
stray-line = 这一行已当作正文，但结尾不像句子
    .help = 请在 plan.toml 中写明这一行是什么："heading"（标题）、"chrome"（不属于文件），没错就写 "text"：
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"

## 勘误

erratum-line = 勘误所指的第 { NUMBER($line, useGrouping: "false") } 行不存在，原文共 { NUMBER($lines, useGrouping: "false") } 行
    .help = 请改正行号
erratum-not-found = 原文第 { NUMBER($line, useGrouping: "false") } 行没有“{ $found }”
    .help = { $nearest ->
        [none] 请照原文逐字抄录，半角标点也照抄
       *[other] 原文作“{ $nearest }”，标点的全角半角不同
    }
erratum-ambiguous = “{ $found }”在原文第 { NUMBER($line, useGrouping: "false") } 行出现 { $count } 次
    .help = 请多取前后几个字，直到只出现一次
erratum-empty = 对“{ $found }”的更正没有改变任何文字
    .help = 如果只是说明，请删去“corrected = …”一行
erratum-overlap = 两条勘误说的是第 { NUMBER($line, useGrouping: "false") } 行的同一处
    .help = 请合并为一条

## 语言

language-unknown = 网站没有“{ $tag }”这种语言
    .help = { $nearest ->
        [none] 请使用网站的语言：{ $languages }；或在 site.toml 中添加 [[language]]
       *[other] 是不是想写“{ $nearest }”？
    }
language-unpublished = { $count ->
       *[other] 有 { $count } 个文件
    }含有“{ $tag }”的内容，网站却没有这种语言：{ $files }
    .help = 请在 site.toml 中为它添加 [[language]]；如果暂不发布，请在其开头写 unpublished = ["{ $tag }"]；或删去这些内容
language-derived = “{ $tag }”的文字由“{ $from }”转换而来
    .help = 请写在“{ $from }”中，或删去
language-repeated = “{ $tag }”这种语言已经有了
    .help = 请保留其中一处
language-not-derivable = “{ $tag }”不能由“{ $from }”转换
    .help = 请填写本文件中另一种不经转换的语言；可以转换的有：{ $known }
override-length = “{ $written }”与“{ $term }”字数不同
    .help = 转换是一字对一字，请写出同样多的字

## 要点设置

no-plans = content/plans/ 中没有要点
    .help = 请为每份要点在其中建立文件夹，并写好 plan.toml；如果本应有，请检查 content/ 是否被移走
plans-withheld = 此时没有已发布的要点：{ $plans } { $why }
    .help = 请删去暂缓发布的设置，或等到发布时间；yaodian serve --drafts 可提前查看
plan-name = “{ $name }”不能用作要点的网址
    .help = 请用小写字母、数字和连字符给文件夹改名，如 2023
plan-name-reserved = “{ $name }”不能用作要点：/plans/{ $name }/ 是要点的列表
    .help = 请给文件夹换个名称，如 2023-{ $name }
year-outside-period = 年份 { $year } 不在期限 { $period } 之内
    .help = 请改正其中一个，或者去掉“year”：只有要列在期限中某一年的要点才需要它
year-unlike-title = “{ $key }”是 { $value }，而标题写的是 { $titled }
    .help = 请改正，或者去掉“{ $key }”：不写则以标题中的时间为准
superseded-by-unknown = “superseded-by”所指的要点“{ $id }”不存在
    .help = { $nearest ->
        [none] 请写 content/plans/ 中一份要点的文件夹名
       *[other] 是不是“{ $nearest }”？
    }
superseded-by-itself = 要点 { $id } 不能替代它自己
    .help = 请写替代它的那份要点，或者删去这一行
superseded-circle = 几份要点循环替代：{ $plans }
    .help = 请删去其中最新一份的“superseded-by”
plans-alike = 要点 { $other } 的机关、年份（{ $year }）和种类（{ $kind }）都与此相同
    .help = 如果一份替代另一份，请写明：superseded-by = "…"；否则请用“kind”或“series”区分，或者删去一份
body-two-names = “{ $name }”和“{ $other }”像是同一个机关的两个名称
    .help = 请在 plan.toml 的 [body] 中，给它的所有要点写同一个名称
series-unknown = 没有属于系列“{ $series }”的要点
    .help = { $nearest ->
        [none] 请在这个系列各份要点的 plan.toml 中写 series = "{ $series }"，或者删去这个名称
       *[other] 是不是“{ $nearest }”？
    }
owner-two-names = “{ $short }”像是“{ $long }”的简称
    .help = 如果是同一个机关，请在 glossary.toml 中把它设为 kind = "body" 的词条，另一个名称写在 also 中：两个名称就会指向同一页。原文不变
owners-doubtful = “{ $bracket }”像是责任单位，但只当作正文
    .help = 请在 annotations.toml 中给这一项写上 owners；如果括号里不是责任单位，写 owners = []。原文不变
owner-unknown = 要点中没有“{ $name }”这个名称
    .help = 请照原文抄写名称，或在 glossary.toml 中把它设为 kind = "body" 的词条
topic-without-slug = 第 { $number } 章“{ $title }”没有地址名
    .help = 请在 plan.toml 中加上：[[topic]] number = { $number } slug = "…"（小写英文词，用连字符相连；它就是网址，不再改变）
topic-unknown = 没有第 { $number } 章：原文共 { $topics } 章
    .help = 请删去，或改正序号{ $nearest ->
        [none] { "" }
       *[other] ；最接近的是 { $nearest }
    }
topic-repeated = 第 { $number } 章写了两次
    .help = 请保留其中一处
slug-repeated = 有两章的地址名都是“{ $slug }”
    .help = 请各取其名：地址名就是网址
dates-disordered = “{ $key }”（{ $date }）早于“{ $other }”（{ $other_date }）
    .help = 请改正其中有误的日期
schedule-differs = “{ $key }”在这里是 { $date }，在本页的另一种语言中是 { $other_date }
    .help = 请只在一种语言中写明，或各语言写成一致：一个页面的各种语言同时发布、同时撤下

## 译文

edition-heading = 这个标题应写作 { $expected }
    .help = 标题使译文与原文一一对应，请照抄序号
edition-stray-text = 这段文字不在任何一项之下
    .help = 请移到所属工作项的 ## 标题之下
edition-topic-unknown = 原文没有第 { $number } 章
    .help = { $own ->
        [none] 请改正序号；它是原文的章序号{ $nearest ->
            [none] { "" }
           *[other] ；最接近的是 { $nearest }
        }
       *[other] 请写作 # { $own }. …：从文件名看，这是第 { $own } 章的文件
    }
edition-topic-repeated = 第 { $number } 章写了两次
    .help = { $own ->
        [none] 请保留其中一个文件
       *[other] 请写作 # { $own }. …：从文件名看，这是第 { $own } 章的文件
    }
edition-measure-unknown = 原文第 { $topic } 章没有第 { $number } 项
    .help = { $home ->
        [none] 请改正序号{ $nearest ->
            [none] { "" }
           *[other] ；本章最接近的是第 { $nearest } 项
        }
       *[other] { $own ->
            [none] 请移到它所属的第 { $home } 章的文件中，或改正序号
           *[other] 请把文件开头的标题写作 # { $own }. …：第 { $number } 项属于第 { $own } 章，从文件名看，本文件也是
        }
    }
edition-measure-repeated = 第 { $number } 项写了两次
    .help = 请保留其中一处
front-segment-count = “{ $part }”译文 { $lines ->
       *[other] { $lines } 行
    }，原文 { $sentences ->
       *[other] { $sentences } 句
    }
    .help = 每个中文句子对应一行；一行可以有几个英文句子
segment-count = 第 { $number } 项译文 { $lines ->
       *[other] { $lines } 行
    }，原文 { $sentences ->
       *[other] { $sentences } 句
    }
    .help = 标题之后，每个中文句子对应一行；一行可以有几个英文句子
numbers-differ = { $chinese ->
        [none] { $part }：译文有 { $english }，原文没有
       *[other] { $english ->
            [none] { $part }：原文有 { $chinese }，译文没有
           *[other] { $part }：原文为 { $chinese }，译文为 { $english }
        }
    }
    .help = 改正译文中的数字；如属固定提法或名称、并非计数，请收入术语表
instrument-unknown = 引用了《{ $name }》，术语表未收录
    .help = 在 content/glossary.toml 增加一条 kind = "instrument" 的条目，写明正式名称，使各译本用同一译名
edition-missing = 没有 { $path }{ $others ->
        [0] { "" }
       *[other] ，还缺译文的另外 { $others } 个文件
    }，以原文代替（{ $language }）
    .help = 用 yaodian translate export --plan { $plan } --language { $language } --output FILE.po 导出待译的文字，译好后用 translate import 导入，就会生成译文的文件；如果这份要点不译，请在 plan.toml 中写 untranslated = ["{ $language }"]
edition-unexpected = { $folder ->
        [none] 这份要点本身就是“{ $language }”
       *[other] 这份要点注明不译成“{ $language }”，却在 { $folder } 中有译文
    }
    .help = { $folder ->
        [none] 请从“untranslated”中删去“{ $language }”：那里只写有意不译成的其他语言
       *[other] 请从“untranslated”中删去“{ $language }”，或删去该文件夹
    }
reason-missing = 这条更正没有 { $language } 的理由
    .help = 请在 [erratum.reason] 中加上一行 { $language } = …；补上之前，读者看到的是原文语言的理由
translation-missing = { $count ->
       *[other] 尚无译文（{ $language }），共 { $count } 处：
    }{ $numbers }
    .help = 在标题下写出译文之前，以原文代替
translation-unreviewed = { $count ->
       *[other] 有 { $count } 处译文（{ $language }）未经审核：
    }{ $parts }
    .help = 请审核，然后运行 yaodian translate accept，写明各处名称，或用 --all
translation-stale = { $part }：译文（{ $language }）完成后原文已有改动
    .help = 请修改译文，然后运行 yaodian translate accept { $id }
placeholder-unbalanced = { $part }：花括号不成对
    .help = 占位符请照原文写成 {"{"}…{"}"}
bad-segment = “{ $id }”不是语段的名称
    .help = { $nearest ->
        [none] 应如 title、notice/1、preamble/1、topic/3、measure/8/title、measure/8/2；本文件由 yaodian translate accept 写出
       *[other] 是不是想写“{ $nearest }”？
    }
segment-unknown = 要点中没有（或不再有）语段 { $id }
    .help = { $nearest ->
        [none] yaodian translate accept 写本文件时会删去这样的行
       *[other] 请删去这一行，或由 yaodian translate accept 删去；最接近的语段是 { $nearest }
    }

## 处理译文

segment-none = 要点中没有语段或部分“{ $name }”
    .help = { $nearest ->
        [none] 应如 title、notice、preamble、closing、topic/3、measure/8、measure/8/2；yaodian translate status 会列出
       *[other] 是不是想写“{ $nearest }”？
    }
translation-absent = “{ $name }”没有可审核的译文：缺 { $part }
    .help = 请先在译本中写出这一行
plan-unknown = 没有要点“{ $id }”
    .help = { $nearest ->
        [none] { $plans ->
            [none] 还没有要点；yaodian import FILE 可以由文件生成一份
           *[other] 现有要点：{ $plans }
        }
       *[other] 是不是想写“{ $nearest }”？
    }
plan-unnamed = 要点不止一个
    .help = 请用 --plan 指明：{ $plans }
edition-unknown = 要点 { $plan } 没有“{ $language }”译本
    .help = { $nearest ->
        [none] 现有译本的语言：{ $languages }
       *[other] 是不是想写“{ $nearest }”？
    }
edition-none = 要点 { $plan } 没有译本
    .help = 网站只有一种可以自行撰写的语言，请在 site.toml 中添加 [[language]]；或者 plan.toml 的“untranslated”列出了其他语言
edition-unnamed = 要点 { $plan } 有几种译本
    .help = 请用 --language 指明：{ $languages }
exchange-unknown = 这个文件既不是 PO，也不是 XLIFF
    .help = 请交回 yaodian translate export 写出的文件
exchange-charset = 文件注明的编码是 { $charset }
    .help = 请存为 UTF-8，并照此注明
exchange-plan = 文件属于要点“{ $found }”，不是 { $expected }
    .help = 请用 --plan 指明要点，或改交相应的文件
exchange-language = 文件的语言是“{ $found }”，不是 { $expected }
    .help = 请用 --language 指明语言，或改交相应的文件
exchange-original = 文件是按 { $path } 的另一版本制作的
    .help = 已逐句核对，文字相同；重新导出即可更新这一记载
po-line = PO 文件中不应有这一行
    .help = 一行可以是空行、注释（#）、msgctxt、msgid、msgstr，或以 "…" 接续
po-string = 字符串没有结束，或有不能识别的转义
    .help = 字符串写在引号之间；其中的引号和反斜杠写作 \" 和 \\，另有 \n 和 \t
po-incomplete = 这一条缺少 { $keyword }
    .help = 请照导出的文件补上
po-plural = 这一条有复数形式
    .help = 一个语段只有一种译文，请写在 msgstr 中
po-header = 文件没有文件头
    .help = 请恢复导出文件的第一条（msgid "" 及其各字段）
xml-syntax = 不是格式正确的 XML：{ $reason }
    .help = 请改正这一行，或从翻译软件重新导出
xml-doctype = 文件含有文档类型声明（<!DOCTYPE …>）
    .help = 请删去：XLIFF 没有这种声明，它可能引入其他文件
xliff-version = 不是 XLIFF 2.0 或 2.1（版本“{ $found }”）
    .help = 请在翻译软件中存为 XLIFF 2.1
xliff-element = 这里缺少 <{ $element }>
    .help = 请照导出的文件补上
xliff-attribute = <{ $element }> 的“{ $attribute }”没有可用的值
    .help = 应为：{ $expected }
xliff-repeated = 标识“{ $id }”已经有了
    .help = 每个只能出现一次，请照导出的文件改回
xliff-files = 文件中有两个 <file>
    .help = 请每个要点各交一个文件
xliff-segments = 这个单元被切分成几段
    .help = 请合并：导出文件注明 canResegment="no"
xliff-codes = 译文的行内标记与原文不同：{ $found ->
        [none] 没有标记
       *[other] { $found }
    }
    .help = 应为：{ $expected ->
        [none] 没有
       *[other] { $expected }
    }
xliff-unbalanced = { $found } 不成对
    .help = 请补上另一个，或两个都删去
unit-unknown = 要点中没有语段“{ $id }”
    .help = { $nearest ->
        [none] 请删去这一条，或照导出的文件改回名称
       *[other] 是不是想写“{ $nearest }”？
    }
unit-repeated = 语段“{ $id }”已经有了
    .help = 请保留其中一条
unit-source = { $part }：原文现已不同，译文无处可放
    .help = 请重新导出，按现在的原文翻译：{ $expected }
unit-emptied = { $part }：译本中已有的译文在文件中不见了
    .help = 请补回；确要删去，请在该处写 […]
unit-lines = { $part }：译文中有换行
    .help = 请写成一行：译本的一行就是一个语段
unit-heading = { $part }：译文以 # 开头
    .help = 请以文字开头：# 会使译本的这一行变成标题
placeholder-other = { $part }：占位符与原文不同：{ $found ->
        [none] 没有占位符
       *[other] { $found }
    }
    .help = 应为：{ $expected ->
        [none] 没有
       *[other] { $expected }
    }
export-foreign = { $path } 已是别的内容，不是供翻译的文件
    .help = 请用 --output 另取文件名；没有改动任何文件
trace-foreign = { $path } 已是别的内容，不是性能记录
    .help = 请用 --trace 另取文件名；没有改动任何文件
write-source = { $path } 处不能写入：{ $holder } 是网站的源文件
    .help = 请换一个 content、seeds、theme、themes 之外的文件名；没有改动任何文件
write-published = { $path } 处不能写入：{ $holder } 是 yaodian 生成的网站
    .help = 请换一个该文件夹之外的文件名；没有改动任何文件
write-special = { $path } 是{ $kind ->
        [block-device] 块设备
        [socket] 套接字
       *[other] 特殊文件，既不是普通文件，也不是管道
    }
    .help = 请换一个普通文件的文件名，或不指定文件名；没有改动任何文件
rewrite-failed = { $path } 无法写入：{ $reason }
    .help = 请腾出空间或改正权限后重试
rewrite-changed = { $path } 在此期间被别人改过
    .help = 没有写入任何文件；请查看该文件，然后重新运行
rewrite-halfway = 改写网站源文件时中断：{ $reason }
    .help = 请腾出空间或改正权限；下次运行时会根据 { $path } 完成改写或恢复原状

## 术语

term-slug-repeated = 有两条术语的地址名都是“{ $slug }”
    .help = 请各取其名：地址名就是术语在术语页上的网址
term-unknown = 没有术语“{ $slug }”
    .help = { $nearest ->
        [none] 请写上这条术语所属术语的地址名
       *[other] 是不是想写“{ $nearest }”？
    }
term-plan-unknown = 没有这条术语所写的要点“{ $id }”
    .help = { $nearest ->
        [none] 请写 content/plans/ 下该要点的文件夹名；不写 plans，就适用于所有要点
       *[other] 是不是想写“{ $nearest }”？
    }
term-repeated = “{ $form }”（{ $language }）已属于另一条术语
    .help = 请将两条合并，或从其中一条删去这一写法，或用 plans 写明两条各适用于哪些要点
term-language-missing = 术语“{ $slug }”没有 { $language } 的内容
    .help = 请加上 [term.{ $language }]，写明 term = "…" 和 explanation = "…"
terms-untranslated = { $count ->
       *[other] 尚无译法（{ $language }）的术语，共 { $count } 条：
    }{ $slugs }
    .help = 补上 [term.{ $language }] 之前，术语页以另一种语言显示
term-not-used = { $part }：原文有“{ $term }”，这一行却没有商定的译法“{ $agreed }”
    .help = 请改用商定的译法，或在 content/glossary.toml 的“also”中补上这一写法

## 服务对象、附注、近义词

audience-slug-repeated = 有两类服务对象的地址名都是“{ $slug }”
    .help = 请各取其名：地址名就是网址
audience-language-missing = 服务对象“{ $slug }”没有 { $language } 的内容
    .help = 请加上 [audience.{ $language }]，写明 name = "…" 和 line = "…"
audience-untranslated = 服务对象“{ $slug }”尚无 { $language } 的内容
    .help = 补上 [audience.{ $language }] 之前，其名称以另一种语言显示
audience-unknown = 没有服务对象“{ $slug }”
    .help = { $nearest ->
        [none] { $audiences ->
            [none] 请先在 content/audiences.toml 中写上
           *[other] 请使用 content/audiences.toml 中的：{ $audiences }
        }
       *[other] 是不是想写“{ $nearest }”？
    }
annotation-unknown = 没有第 { $number } 项：原文共 { $measures } 项
    .help = 请删去，或改正序号{ $nearest ->
        [none] { "" }
       *[other] ；最接近的是 { $nearest }
    }
annotation-repeated = 第 { $number } 项附注了两次
    .help = 请合写在一个 [[measure]] 之下
name-not-found = 第 { $number } 项的文字中没有“{ $found }”
    .help = { $nearest ->
        [none] 请照更正后的原文抄写，标点与发布时一致
       *[other] 这一项作“{ $nearest }”，标点的全角半角不同
    }
not-named-idle = “{ $found }”在这一项中本来就不是这一类名称
    .help = 请删去此条，或写上要排除的名称的原文
name-slug-repeated = 同类名称中有两个的地址名都是“{ $slug }”
    .help = 请各取其名：地址名就是名称在本类页面上的网址
related-unknown = 相关的第 { $number } 项不存在：原文共 { $measures } 项
    .help = 请删去，或改正序号{ $nearest ->
        [none] { "" }
       *[other] ；最接近的是 { $nearest }
    }
related-self = 第 { $number } 项把自己列为相关项
    .help = 请删去：“related”写接下来可以读的其他各项
related-repeated = 第 { $number } 项在这里已经列出
    .help = 请保留其中一处
keyword-repeated = 这一项已有关键词“{ $keyword }”
    .help = 请保留其中一处
synonym-repeated = “{ $word }”在这一组中已经有了
    .help = 请保留其中一处：“said”写读者的说法，“written”写文中的说法
synonym-plan-unknown = 没有这组近义说法所写的要点“{ $id }”
    .help = { $nearest ->
        [none] 请写 content/plans/ 下该要点的文件夹名；不写 plans，就适用于所有要点
       *[other] 是不是想写“{ $nearest }”？
    }
synonym-nowhere = 网站的 { $language } 内容中没有“{ $word }”
    .help = 请照文中的写法改正，或删去：它不能把读者带到任何内容

## 页面、链接、主题

page-name = “{ $name }”不是页面的文件名
    .help = { $nearest ->
        [none] 页面文件直接放在 content/pages/ 中，名为 NAME.LANG.md；语言有 { $languages }
       *[other] 是不是想写“{ $nearest }”？
    }
page-missing = 页面“{ $name }”没有 { $language } 版
    .help = 请补写，使每种语言的读者都能读到全部内容
page-outline = 此处标题为 { $level } 级，应为 { $expected } 级或更高
    .help = 请从 ## 开始（页面标题是唯一的一级标题），逐级使用
page-reserved = 页面“{ $name }”与网站自身的地址冲突
    .help = 请另取名称
link-broken = { $target } 处没有页面
    .help = { $nearest ->
        [none] 请改正地址；链接以 / 开头，指同一语言的页面
       *[other] 是不是想写“{ $nearest }”？
    }
link-withheld = { $target } { $why }
    .help = 请删去链接，或发布它所指的内容
fragment-broken = { $target } 页内没有这个位置
    .help = { $nearest ->
        [none] 请改正 # 之后的部分
       *[other] 是不是想写“{ $nearest }”？
    }
reference-dead = { $target } 不存在，却被 { $count ->
       *[other] { $count } 个页面
    }引用，如 { $page }
    .help = { $nearest ->
        [none] 请改正主题的模板，或把文件放入主题的 static/
       *[other] 是不是想写“{ $nearest }”？
    }
theme-missing = 没有主题“{ $name }”
    .help = { $nearest ->
        [none] 请改正名称，或把主题放入 themes/{ $name }/
       *[other] 是不是想写“{ $nearest }”？
    }
theme-circular = 主题“{ $name }”以自身为基础
    .help = 请改正 theme.toml 中的 extends = "…"，或写 extends = "none"
template-missing = 主题缺少模板 { $name }
    .help = { $nearest ->
        [none] 请在主题的 templates/ 中加上这个文件，或让主题以有此模板的主题为基础
       *[other] 如果“{ $nearest }”就是它，请改名；否则请在主题的 templates/ 中加上这个文件
    }
template = 模板 { $name }：{ $reason }
    .help = 请改正模板的这个地方；可用的字段见 themes/civic/REFERENCE.md
template-itself = 模板 { $name } 扩展了自身
    .help = 如要改动主题中同名模板的一部分，请写 {"{%"} extends "{ $lower }" {"%}"}
block-missing = { $name } 中没有主题各页要填的区块：{ $blocks }
    .help = 请为每一个加上 {"{%"} block … {"%}"}{"{%"} endblock {"%}"}，或扩展主题的同名模板，只改动其中一个区块
template-unused = 没有页面用到模板 { $name }
    .help = { $nearest ->
        [none] 请用主题中已有模板的名称：{ $known }
       *[other] 是不是想写“{ $nearest }”？
    }
message-unused = 没有地方用到用语“{ $key }”
    .help = { $nearest ->
        [none] 请用主题中已有用语的键，或删去这一条
       *[other] 是不是想写“{ $nearest }”？
    }
locale-syntax = 不是有效的 Fluent：{ $reason }
    .help = 每条消息写作一行“键 = 文字”，续行要缩进
locale-key = { $language } 的用语中没有“{ $key }”
    .help = { $nearest ->
        [none] 请补上：主题的各种语言用语应当一致
       *[other] 已有的“{ $nearest }”是不是写错了？主题的各种语言用语应当一致
    }
locale-keys = { $language } 的用语缺少 { $count } 条：{ $keys }
    .help = 请补上：主题的各种语言用语应当一致
locale-pattern = { $language } 的用语“{ $key }”填不出来：{ $reason }
    .help = 只能使用模板给这条用语的变量
locale-missing = 主题没有 { $language } 的用语
    .help = { $like ->
        [none] 请加上 { $path }
       *[other] 请加上 { $path }，写上 { $like } 中全部用语的译文
    }

## 网站

base-url-missing = 没有设置 base-url：规范网址、二维码和 404 页面都将省去
    .help = 请在 site.toml 中写 base-url = "https://…/"，或用 --base-url 构建
artifact-repeated = { $first } 和 { $second } 都要写入 { $path }
    .help = 请更改其中一个的地址名或名称
address-lost = 上次发布的网站在 { $address } 有内容，这次没有了{ $below ->
        [0] { "" }
       *[other] ，其下的 { $below } 个网址也没有了
    }
    .help = { $file ->
        [none] 如果已由别的页面代替，请在新页面网址所出自的文件中写上 { $formerly }
       *[other] 如果已移到 { $nearest }，请在 { $file } 的相应位置写上 { $formerly }
    }；如果不再提供，请在 site.toml 的 [gone] 下写上 { $gone } 并说明原因；如果网站还没有对外发布过，删去输出文件夹（public）再生成即可。上次发布的网站没有改动
address-taken = { $address } 是网站上现有内容的网址
    .help = 请从 formerly 或 [gone] 中删去：那里只写网站已经没有的网址
address-repeated = { $address } 有两处说明，去向不一致
    .help = 请保留一处：一个网址或者转到一个页面，或者不再提供
output-foreign = { $path } 中有不是 yaodian 写的文件：{ $found }
    .help = 请把它们移到别处，或用 --output 另选文件夹；没有改动任何文件
output-no-folder = { $path } 不是文件夹
    .help = 请用 --output 另选文件夹；没有改动任何文件
output-obstructed = 构建要用 { $path } 这个名称，而那里已有不是 yaodian 写的东西
    .help = 请给它改名，或用 --output 另选文件夹；没有改动任何文件
output-misplaced = 网站不能写入 { $path }：{ $holder } 中有制作网站所用的文件
    .help = 请用 --output 选 content、seeds、theme、themes 之外的文件夹，如 public
output-nested = 网站不能写入 { $path }：{ $holder } 是 yaodian 写的另一个网站
    .help = 请用 --output 选它之外的文件夹
output-busy = 另一个构建正在写入 { $path }
    .help = 请等它结束后再构建
output-failed = 无法写入 { $path }：{ $reason }
    .help = 原有网站未受影响；请腾出空间或改正权限后重新构建
output-displaced = 无法替换 { $path }：{ $reason }；原有网站现在位于 { $place }
    .help = 请查看是什么占用了 { $path } 这个名称，然后重新构建：构建会先把原有网站放回去
output-mixed = { $path } 没有写完：{ $reason }；其中的文件新旧都有
    .help = 请腾出空间或改正权限后重新构建：构建会先把它写完
output-in-place = { $path } 不能改名，其中的文件是逐个替换的
    .help = 如需一步替换整个网站，请用 --output 另选文件夹：不是挂载点，也不在容器镜像中
output-two-steps = { $path } 是分两次改名替换的，其间有一瞬没有网站
    .help = 如需一步替换整个网站，请用 --output 另选文件夹，所在文件系统要能互换两个名称，例如 ext4、XFS 或 Btrfs
output-unflushed = { $path } 已是新网站，但断电后可能丢失：{ $reason }
    .help = 请重新构建，或检查磁盘
output-kept = 构建期间出现了不是 yaodian 写的文件：{ $found }；现在位于 { $place }
    .help = 请移到别处：文件夹中有别人的文件时不能构建
line-doubtful = { $doubt ->
        [gap] 这个序号之前缺号
        [repeated] 这个序号与前一个重复，或者倒退了
        [bare] 这个序号后面没有点号，已当作条目
        [text] 这一行开头像序号，但与前后都接不上
        [lost] 这个标题没有序号，或者前面缺了换行
       *[orphan] 这个标题出现在本应属于它下面的内容之后
    }
    .help = 这一行已当作{ $taken ->
            [heading] 标题或条目
            [text] 正文
           *[other] “{ $taken }”
        }；如果没错，请在 plan.toml 中确认；如果不对，写 is = { $taken ->
            [heading] "text"
           *[other] "heading"
        }：
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "{ $taken }"
title-unsure = { $title ->
        [none] 没有找到标题
       *[other] 已把第 { NUMBER($line, useGrouping: "false") } 行当作标题“{ $title }”，但没有其他依据
    }
    .help = { $other ->
        [none] 请与发布的原文核对
       *[other] 也可能是“{ $other }”：请与发布的原文核对
    }；请在 plan.toml 中写 title = "…"，或者写明哪一行是标题：
        { "[[line]]" }
        lines = { $title ->
            [none] "…"
           *[other] { NUMBER($line, useGrouping: "false") }
        }
        is = "title"
table-unread = 第 { NUMBER($line, useGrouping: "false") }—{ NUMBER($last, useGrouping: "false") } 行是表格，没有识别为任务，每一行都作为一段正文
    .help = 请看网页；如果没错，请在 plan.toml 中写明：
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"
        如果表格的行是条目，请给写有条目名称的每一行都写一条，is = "item"，并写明 level。
import-language = 文件的语言是 { $language }，而网站没有这种语言自己的文字
    .help = 网站目前有 { $languages }；请在 site.toml 中加上这种语言，不写 derived-from，写明它的名称以及网站的名称和简介：
        { "[[language]]" }
        tag = "{ $language }"
        label = "…"
        name = "…"
        description = "…"
import-plan-taken = 已经有要点“{ $id }”
    .help = 请用 --id 另选一个编号；如果文件是它更正后重新发布的，请用 --replace；没有写入任何文件
import-seed-taken = 已经有另一份原文 { $path }
    .help = { $is_own ->
        [yes] 请给要导入的文件改名
       *[no] 请用 --id 另选一个编号
    }；没有写入任何文件
import-unrecorded = 没有导入要点“{ $id }”的记录
    .help = { $nearest ->
        [none] { $known ->
            [none] 这里没有可以撤销的导入
           *[other] 有记录的是 { $known }
        }
       *[other] 您是不是要写“{ $nearest }”？
    }
import-undo-edited = 要点“{ $id }”原文的替换不能撤销：{ $edited ->
        [none] 没有 { $kept }
       *[other] 以下文件后来改过：{ $edited }
    }
    .help = 没有改动任何文件；{ $edited ->
        [none] 请换回原来的文件
       *[other] 请先还原这些改动（替换前的文件在 { $kept }），或换回原来的原文
    }：yaodian import --replace { $id } { $original ->
        [none] 文件
       *[other] { $original }
    }
import-record-damaged = 导入要点“{ $id }”的记录 { $path } 已损坏
    .help = 没有改动任何文件；请从备份或版本库中恢复这份记录；如果无法恢复，请删除它，此前的导入和替换就不能再撤销
import-in-place = { $path } 已被新的原文覆盖，无法与原来的原文比较
    .help = 没有改动任何文件；请把新的原文另起一个文件名，换回原来的原文，再进行替换：译文和标注会随文字移动；没有原来的原文，它们就保持不动
import-one-file = { $count ->
        [0] 没有给出文件
       *[other] 给出了 { $count } 份文件，而一次只导入一份
    }
    .help = 请只给出一份；加上 --dry-run 可以同时查看几份
import-json = 导入的结果不以 JSON 输出
    .help = 请加上 --dry-run 来输出识别的结果，或者不写 --format
port-taken = 无法使用端口 { NUMBER($port, useGrouping: "false") }：{ $reason }
    .help = 请用 --port 另选端口
watch-failed = 无法监视文件变动：{ $reason }
    .help = 请重新启动 serve 以查看变动

## 外部

external-gone = { $url } 已不存在：服务器答复 { NUMBER($status, useGrouping: "false") }
    .help = 请查明它移到了哪里并改正链接，或删去链接
external-refused = 取不到 { $url }：服务器答复 { NUMBER($status, useGrouping: "false") }
    .help = 请用浏览器打开看看，有的服务器只答复真人；如果也打不开，请改正链接
external-unreachable = { $url } 没有答复：{ $why }
    .help = 请用浏览器打开看看，过后再检查一次；如果仍然如此，请改正链接
external-moved = { $url } 已永久移到 { $to }
    .help = 请改写为新地址
external-private = { $url } 指向内部网络
    .help = 别处的读者打不开：请删去链接，或改写为公开的地址；加 --allow-private 则照样检查
history-missing = 无法读取文件的历史：{ $said ->
        [none] 没有安装 git
       *[other] git 提示：{ $said }
    }
    .help = 请在装有 git、且门户在其仓库中的地方运行；构建不需要 git
history-shallow = 仓库是不带历史取得的
    .help = 请运行 git fetch --unshallow（持续集成中设 fetch-depth: 0），再运行 check --dates

## 命令行

about = 把公开发布的工作要点做成可检索的双语门户网站
heading-usage = 用法：
heading-verbs = 命令
heading-options = 选项
heading-everywhere = 各命令通用
import-file = { $path }：{ $format ->
        [text] 纯文本
        [html] 网页
        [docx] Word 文件
        [xlsx] Excel 文件
       *[markdown] Markdown
    }，{ $encoding }{ $how ->
        [detected] （检测）
       *[other] { "" }
    }，{ $lines } 行
import-title = 标题：{ $value ->
        [none] 无
       *[other] { $value }
    }
import-number = 发文字号：{ $value ->
        [none] 无
       *[other] { $value }
    }
import-issuer = 发文机关：{ $value ->
        [none] 无
       *[other] { $value }
    }
import-issued = 成文日期：{ $value ->
        [none] 无
       *[other] { $value }
    }
import-addressees = 主送机关：{ $value ->
        [none] 无
       *[other] { $value }
    }
import-outline = 条目（逐级）：{ $levels ->
        [none] 无
       *[other] { $levels }
    }
import-left-out = 不属于文件的：{ $lines ->
        [0] 无
       *[other] { $lines } 行
    }
import-confidence = 可信度：{ $confidence }
import-insertions = 修订：{ $count } 处插入，按接受读取；读者下载的文件里看得到修订，请确认它是定稿
import-deletions = 修订：{ $count } 处删除，按接受略去；读者下载的文件里看得到修订，请确认它是定稿
import-comments = 批注：{ $count } 条，没有读取，但读者下载的文件里看得到
import-hidden = 隐藏文字：{ $count } 处，没有读取，但读者下载的文件里看得到
import-hidden-sheets = 隐藏工作表：{ $count } 张，没有读取，但读者下载的文件里看得到
import-pictures = 图片等：{ $count } 个，没有读取
import-headers = 页眉页脚：{ $count } 处，没有读取
import-invisible = 不可见字符：{ $count } 个，已略去
import-suggested = 勘误建议：{ $count } 条，在 errata.toml 中，写成注释
import-written = 已写入：{ $files }
import-next = 下一步：先 yaodian check，再 yaodian serve
import-already = 要点“{ $id }”已经导入，内容完全相同；没有写入任何文件
replace-same = 原文已经是这份文件：{ $path }；没有写入任何文件
replace-lines = [[line]]：{ $moved } 条改了行号{ $unsure ->
        [none] { "" }
       *[other] ；第 { $unsure } 行的文字已变，请在 plan.toml 中核对行号
    }
replace-original = 原文：{ $to }，替换 { $from }{ $kept ->
        [used] （保留，可能有其他要点在用）
        [changed] （保留，它已不是建立要点时的那份文件）
        [undecoded] （保留，因为它无法读取）
        [outside] （保留，因为它不在 seeds 中）
       *[none] { "" }
    }
replace-errata = 勘误：{ $kept } 条不变，{ $moved } 条改了行号，{ $gone } 条已注释掉
replace-errata-unedited = 勘误：请手工改正行号，因为文件不是逐条写成 [[erratum]] 的
replace-erratum = “{ $found }”：第 { $from } 行 → { $to ->
        [none] 已不存在
       *[other] 第 { $to } 行
    }
replace-not-compared = 变动：无法比较，因为原来的原文{ $why ->
        [gone] 已不存在
        [undecoded] 无法读取
       *[changed] 已不是建立要点时的那份文件
    }
replace-changes = 变动：{ $count ->
        [0] 序号和标题都没有变
       *[other] { $count } 处序号或标题
    }
replace-suggestions = 勘误建议：{ $moved } 条改了行号，{ $gone } 条的文字已不存在
replace-parts-stay = 其他：没有移动，因为要点用新旧原文不能都读出来；请手工核对译文、标注和 slug
replace-topics = 主题：plan.toml 中改了 { $count } 个
replace-topics-unedited = 主题：请手工改 plan.toml，因为主题不是逐个写成 [[topic]] 的
replace-topic = “{ $slug }”：{ $from ->
        [none] 新增，序号 { $to }
       *[other] { $from } → { $to ->
            [none] 已不存在，已注释掉
           *[other] { $to }
        }
    }
replace-annotations = 标注：{ $kept } 项不变，{ $moved } 项改了序号，{ $gone } 项已注释掉{ $gone ->
        [0] { "" }
       *[other] （第 { $numbers } 项）
    }
replace-annotations-unedited = 标注：请手工改正序号，因为文件不是逐项写成 [[measure]] 的
replace-edition = 译文 { $language }：共 { $lines } 行，{ $moved } 行已移动，{ $changed } 行已过时，{ $unplaced } 行无处可移{ $unplaced ->
        [0] { "" }
       *[other] （已作为注释留在 segments.toml 末尾）
    }
replace-edition-unread = 译文 { $language }：没有移动，因为文件有错误，或有的行不对应任何句子；请手工移动，或者先撤销替换，改好后再替换
replace-edition-records = 译文 { $language }：没有移动，因为 segments.toml 中的记录不是一条一行；请先撤销替换，把每条记录写成一行，再替换，或者手工移动
replace-removed =   内容已移到别的文件：{ $files }
replace-unplaced = { $segment }：{ $line }
replace-addresses = 网址：{ $count } 个地址的内容已变或已不存在
replace-address = { $from } → { $to ->
        [none] 内容已不存在
       *[other] { $to }
    }
replace-dry = 将写入：{ $files }
    没有写入任何文件。
replace-renamed = { $marker } { $from } → { $to }
replace-gone = { $marker } { $heading }：已不存在
replace-new = { $marker } { $heading }：新增
replace-more = 另有 { $count } 处
undo-restored = 已恢复：{ $path }
undo-removed = 已删除：{ $path }
undo-edited = 保留（导入后改过）：{ $path }
undo-used = 保留（要点 { $plan } 以它为原文）：{ $path }
undo-other = 保留（不是导入时写的）：{ $path }
undo-nothing = 导入要点 { $id } 时写的文件都已不在
import-plan-head =
    由 yaodian import 根据 { $file } 生成。请改正识别得不对的地方；
    yaodian check 会检查各项是否相符。

    原文照发布时的样子保存；sha256 是其字节的校验值，文件一变就不再生成网站。
import-plan-text = 从原文读出的文字的 SHA-256：勘误的行号按这份文字计算。
import-plan-no-title = 没有找到标题，这里写的是文件名。请改成文件的标题。
import-plan-title-elsewhere = 原文中没有标题行，这个标题取自文件信息。
import-plan-title-unsure =
    没有什么能证实标题是“{ $title }”。{ $other ->
        [none] { "" }
       *[other] 也可能是“{ $other }”。
    }
    去掉下一行的井号，就以它为准：
import-errata-head =
    原文中可能有误的地方。这些只是建议，请与发布的原文核对。
    采用某一条时，去掉各行开头单个的井号并写上理由；不采用的请删去。
import-slip = { $kind ->
        [unclosed] 只有前一半，缺后一半：
        [unopened] 只有后一半，缺前一半：
        [turned] 两个引号方向相同：
        [widths] 括号一个全角、一个半角：
        [doubled] 文字重复：
        [signs] 多了一个标点：
        [bare] 序号后面缺点号：
        [number] 序号与前后不相接：
       *[pasted] 句中误粘贴了别处的文字：
    }
import-erratum-gone =
    重新发布的文件中，没有哪一行恰好有一处这样的文字。如果仍需勘误，请改正
    line 和 found 并去掉井号；不需要就删去。
import-unplaced-head =
    替换原文以后，这些译文的原句已不存在或已不同。每条在原来的句子下面。
import-topic-gone =
    重新发布的文件中没有这个主题。请删去，或者把它的地址写进另一主题的 formerly。
import-annotation-gone =
    重新发布的文件中没有这一项。标注如果还有用，请改正 number 并去掉井号；不需要就删去。
import-plan-topics =
    slug 是主题的地址，请在发布之前定好。这里用的是标题开头几个字的拼音。
role-chrome = 网页
role-page-number = 页码
role-metadata = 信息
role-number = 字号
role-title = 标题
role-addressees = 主送
role-issuer = 署名
role-date = 日期
role-notice = 通知
role-heading = { $level } 级
role-text = 正文
role-attachment = 附件
role-remark = 附注
role-contents = 目录
role-note = 注释
heading-examples = 示例：
usage-line = yaodian 命令 [选项]
usage-import = yaodian import [选项] 文件 | --dry-run 文件… | [--dry-run] --replace 编号 文件 | --undo 编号
usage-build = yaodian build [选项]
usage-check = yaodian check [选项]
usage-serve = yaodian serve [选项]
usage-explain = yaodian explain [选项] [代码]
usage-new = yaodian new [选项] 文件夹
usage-schema = yaodian schema [选项] [名称]
usage-completions = yaodian completions [选项] bash|zsh|fish
usage-man = yaodian man [选项]
usage-translate = yaodian translate 命令 [选项]
usage-translate-status = yaodian translate status [选项]
usage-translate-accept = yaodian translate accept [选项] 语段… | --all | --from-memory
usage-translate-export = yaodian translate export [选项]
usage-translate-import = yaodian translate import [选项] 文件
usage-translate-more = 用“yaodian translate 命令 --help”查看某个命令的选项。
usage-more = 用“yaodian 命令 --help”查看某个命令的选项。
verb-build = 把网站写入文件夹；不成功时保留原有网站
verb-check = 报告所有问题；除 --fix 改正的以外不写任何文件
verb-import = 由一份已发布的文件建立要点：纯文本、网页、Word、Excel 或 Markdown
verb-serve = 在浏览器中查看网站，随改随看
verb-explain = 讲解一个问题：是什么、有何影响、如何改正；不写代码则列出全部
verb-new = 新建一个马上可用的小门户，供您换上自己的内容
verb-schema = 输出 TOML 文件的格式（JSON Schema），供编辑器使用；不写名称则列出全部
verb-completions = 输出补全脚本，让 shell 补全 yaodian 的命令和选项
verb-man = 输出手册页
verb-translate = 查看译文进度，处理译文
verb-translate-status = 列出哪些译文与原文一致、已过时、未审核或尚缺
verb-translate-accept = 记录译文已按现有原文审核
verb-translate-export = 把译本写成翻译软件可用的文件
verb-translate-import = 把译者交回的文件并入译本；有一处不对就全不写入
value-segment = 语段
value-tag = 标签
value-tags = 标签,…
value-plan = 编号
value-file = 文件
value-exchange-format = po|xliff
value-verb = 命令
value-folder = 文件夹
value-url = 网址
value-port = 端口
value-time = 时间
value-address = 地址
value-language = en|zh
value-format = human|json|sarif
value-code = 代码
value-name = 名称
value-shell = bash|zsh|fish
option-help = 显示本说明
option-version = 显示版本
option-root = site.toml 所在的文件夹（不写则为当前文件夹）
option-lang = 提示所用的语言（不写则按 LC_ALL 或 LANG）
option-format = 问题的写法：供人阅读，每行一个 JSON 对象，或一份 SARIF 2.1.0 日志
option-output = 写入的文件夹，从根文件夹算起（不写则为 public）
option-base-url = 网站的网址，代替 site.toml 中的 base-url
option-strict = 有警告也算不成功
option-durable = 先把网站的每个文件和文件夹写入磁盘，再换上新网站
option-now = 以此刻为准，如 2023-03-06T09:00:00+08:00（不写则依 SOURCE_DATE_EPOCH 或时钟）
option-drafts = 同时显示草稿、未到发布时间和已到期的内容，并加以标明
option-answered = 同时列出已有勘误或注释说明的原文问题
option-host = 监听地址（不写则为 127.0.0.1，仅限本机；写 0.0.0.0 则同一网络都能访问）
option-port = 端口（不写则为 8000，写 0 则任选空闲端口）
option-dates = 按 git 的记录提出更新日期；构建只读已写明的日期
option-external = 检查指向其他网站的链接是否仍然有效
option-no-cache = 7 天内查过有效的地址也重新检查
option-allow-private = 内部网络的地址也检查
option-write = 写入 --dates 提出的日期
option-fix = 列出可以确定如何改正的问题，经您同意后改正
option-yes = 同意 --fix 列出的全部改动
option-code = 问题的代码，即方括号中的词，如 unknown-key
option-timings = 结束时列出各步骤的用时
option-trace = 把每个文件的用时写成 chrome://tracing 可打开的跟踪文件
option-folder = 要建的文件夹：尚不存在，或者是空的
option-name = 哪个文件：site、plan、errata、annotations、audiences、synonyms、glossary、theme，或 page（页面的开头）
option-shell = 哪种 shell：bash、zsh 或 fish
option-language = 译本的语言，如 en（只有一种时可不写）
option-languages = 门户的语言，第一种为默认语言：zh-Hans、zh-Hant、en，以半角逗号分隔（不写则为 zh-Hans,en）
option-plan = 要点的编号，如 2023（只有一个时可不写）
option-segment = 如 measure/8/2，或一部分：measure/8、topic/3（连同其中各项）、notice、preamble、closing、title
option-all = 所有已有译文的语段
option-from-memory = 同一句话在其他要点里已有审核过的译文，而这里尚缺的，直接采用；不写 --plan 就是所有要点
option-exchange-format = 格式：po（gettext）或 xliff（XLIFF 2.1），不写则为 po
option-export-output = 写入的文件，从根文件夹算起（不写则输出到终端或管道）
option-file = 译者交回的文件，PO 或 XLIFF
option-dry-run = 只显示，不写入
option-id = 新要点的编号，即其地址（不写则用年份和文种）
option-replace = 用这份文件替换某个要点的原文，即它更正后重新发布的版本
option-undo = 删除导入某个要点时写的文件，导入后改过的除外
option-encoding = 文件的编码，如 gb18030；只在声明或检测到的不对时使用
option-document = 已发布的文件
value-document = 文件
value-encoding = 编码
option-open = 在浏览器中打开网站
examples-new =
    yaodian new my-portal
        在新文件夹中建一个门户
    yaodian new portal-zh --lang zh
        同上，说明用中文（写 en 则用英文）
    yaodian new portal-chinese --languages zh-Hans
        只用中文，没有译文
examples-build =
    yaodian build
        把网站做成文件，放在 public/
    yaodian build --output site --strict
        放在 site/，有警告也不写
    yaodian build --base-url https://plans.example/2026/
        换一个网址构建，不改 site.toml
examples-import =
    yaodian import --dry-run plan.docx
        显示全文、每一行识别为什么，以及概要
    yaodian import --dry-run --format json plan.docx page.html
        每份文件一个 JSON 对象
    yaodian import --id 2026-silver-economy plan.docx
        写入原文、plan.toml 和勘误建议
    yaodian import --replace 2026-silver-economy page.html
        换上更正后重新发布的文件，勘误随文字移动
    yaodian import --undo 2026-silver-economy
        删除写入的文件，改过的除外
examples-check =
    yaodian check
        列出所有问题、所在位置和改正办法
    yaodian check --fix
        把可以改正的列成差异，然后询问
    yaodian check --strict --format json
        供程序使用：每行一个对象，有警告也算不成功
examples-serve =
    yaodian serve
        在 http://127.0.0.1:8000/ 随改随看
    yaodian serve --port 0 --open
        任选空闲端口，并打开浏览器
examples-translate =
    yaodian translate status
        各译本的进度
examples-translate-status =
    yaodian translate status
        按章列出，并列出与原文不一致的
    yaodian translate status --language en --format json
        只看一种译本，供程序使用
examples-translate-accept =
    yaodian translate accept measure/4/1
        审核了一句
    yaodian translate accept topic/2 notice
        审核了一章的各项和通知
    yaodian translate accept --all
        审核了全部
    yaodian translate accept --from-memory
        采用其他要点已有的译文
examples-translate-export =
    yaodian translate export --output plan.po
        供使用 gettext 格式的翻译软件
    yaodian translate export --format xliff --output plan.xlf
        供使用 XLIFF 2.1 的翻译软件
examples-translate-import =
    yaodian translate import --dry-run plan.po
        先看会改动什么
    yaodian translate import plan.po
        把文件并入译本
examples-explain =
    yaodian explain unknown-key
        方括号中的代码是什么意思
    yaodian explain
        列出全部代码
examples-schema =
    yaodian schema
        列出有格式的文件
    yaodian schema plan > plan.json
        把 plan.toml 的格式存成文件
examples-completions =
    mkdir -p ~/.local/share/bash-completion/completions
    yaodian completions bash > ~/.local/share/bash-completion/completions/yaodian
        供新打开的 bash 使用
    mkdir -p ~/.zfunc ~/.config/fish/completions
    yaodian completions zsh > ~/.zfunc/_yaodian
        供 zsh 使用；.zshrc 在 compinit 之前要有 fpath+=~/.zfunc
    yaodian completions fish > ~/.config/fish/completions/yaodian.fish
        供 fish 使用
examples-man =
    yaodian man > yaodian.1
        把手册页存成文件
    yaodian man | man -l -
        马上阅读

new-not-empty = { $path } 不是空的：里面有 { $found }
    .help = 请写一个尚不存在或者空的文件夹；没有写入任何文件
new-no-folder = { $path } 不是文件夹
    .help = 请写一个尚不存在或者空的文件夹；没有写入任何文件
new-failed = 无法写入 { $path }：{ $reason }
    .help = 请腾出空间、改正权限，或者换一个文件夹；没有留下任何文件
root-missing = 没有文件夹 { $path }
    .help = 请改正 --root：它指明 site.toml 所在的文件夹
usage-unknown-argument = 这里没有参数“{ $argument }”
    .help = { $nearest ->
        [none] 用 --help 查看可用的参数
       *[other] 是不是想写“{ $nearest }”？
    }
usage-unknown-verb = 没有命令“{ $verb }”
    .help = { $nearest ->
        [none] 可用的命令有 { $verbs }
       *[other] 是不是想写“{ $nearest }”？
    }
usage-unknown-code = 没有代码为“{ $code }”的问题
    .help = { $nearest ->
        [none] 用 yaodian explain 列出全部代码
       *[other] 是不是想写“{ $nearest }”？
    }
usage-missing-verb = 没有写命令
    .help = 请写上其中一个：{ $verbs }；--help 有说明
usage-bad-value = { $argument } 不能是“{ $value }”
    .help = { $nearest ->
        [none] 应为：{ $expected }
       *[other] 是不是想写“{ $nearest }”？
    }
usage-bad-base-url = { $argument } 不能是“{ $value }”
    .help = 应为：https://host/path/，只用 ASCII 字符：中文域名请写成 Punycode 形式（xn--…），路径中的中文请用百分号编码（%E8…）
usage-missing-value = { $argument } 后面缺少值
    .help = 请把值写在选项之后；--help 有说明
usage-needless-value = { $argument } 不带值，却写了“{ $value }”
    .help = 请删去这个值
usage-repeated = { $argument } 写了两次
    .help = 请保留其中一处
usage-missing-argument = 缺少 { $argument }
    .help = --help 有说明
usage-conflict = { $argument } 与 { $other } 不能同用
    .help = 请保留其中一个
usage-not-utf8 = 命令中有一处不是 UTF-8 编码
    .help = 请把终端设为 UTF-8 后重新输入
usage-other = 无法理解这行命令：{ $reason }
    .help = 用 --help 查看可用的参数

## 程序本身

internal-error = yaodian 自身出错：{ $what }（{ $file }:{ NUMBER($line, useGrouping: "false") }）
    .help = 不是您的文件有问题，原有网站未受影响；请把这一行和所做的操作告诉 yaodian 的维护者

build-done = { $pages ->
       *[other] { $pages } 个页面
    }（{ $files ->
       *[other] { $files } 个文件
    }，{ $size }{ $kept ->
        [0] { "" }
       *[other] ，其中 { $kept } 个未变
    }）已写入 { $output }，{ $entries ->
       *[other] { $entries } 条可搜索
    }，用时 { $seconds } 秒{ $warnings ->
        [0] { "" }
       *[other] ；{ $warnings } 个警告
    }{ $awaited ->
        [0] { "" }
       *[other] （尚未翻译之处见 yaodian check）
    }
rebuild-due = 下次应重新构建：{ $moment }：{ $what ->
        [plan] 要点
       *[page] 页面
    } { $name } 届时{ $turn ->
        [publish] 发布
        [expire] 撤下
        [begin] 开始施行
        [deadline] 有完成时限已过
       *[end] 到期
    }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 处
    }
external-done = 已检查其他网站的 { $count } 个地址{ $kept ->
        [0] { "" }
       *[other] ，其中 { $kept } 个近期查过
    }
dates-none = { $count } 个日期都与 git 的记录一致
dates-proposed = { $count } 个日期中有 { $changes } 个应改；用 --write 写入
dates-written = 已写入 { $changes } 个日期
dates-uncommitted = 尚未提交，因此没有日期：{ $files }
build-failed = 没有写入：{ $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }；原有网站未受影响
build-cut-off = 网站没有替换完：{ $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }；下次构建会从这里继续
build-refused = 没有写入：因为用了 --strict，{ $warnings ->
       *[other] { $warnings } 个警告
    }也算不成功；原有网站未受影响
timings-task = { $seconds } 秒  { $task }
task-read = 读取
task-join = 汇总
task-list = 列出文件并建立索引
task-make = 生成
task-keep = 列出可离线保存的内容
task-publish = 发布
check-done = 检查了 { $pages ->
       *[other] { $pages } 个页面
    }：没有错误，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }{ $answered ->
        [0] { "" }
       *[other] ；原文有 { $answered } 处问题已作说明
    }
check-refused = 检查了 { $pages ->
       *[other] { $pages } 个页面
    }：因为用了 --strict，{ $warnings ->
       *[other] { $warnings } 个警告
    }也算不成功
check-failed = { $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }
translate-errors = 门户内容有 { $errors ->
       *[other] { $errors } 个错误
    }，运行 yaodian check 可逐条查看；有关的句子可能计为未译
translate-refused = 没有处理：门户内容有 { $errors ->
       *[other] { $errors } 个错误
    }
rewrite-completed = 上次中断的改写已经完成：{ $files }
rewrite-taken-back = 上次中断的改写已经撤销：{ $files }{ $kept ->
        [none] {""}
       *[other] ；其间有人改过、予以保留的文件：{ $kept }
    }
translate-failed = 没有处理：{ $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }
explain-hint = 想进一步了解，请运行 yaodian explain { $code }
explain-list = 用“yaodian explain 代码”查看其中一条的讲解。
schema-list = 用 yaodian schema 名称 输出其中一个；yaodian new 把它们放在 .schemas/。
new-done = 新门户的 { $files } 个文件已写入{ $folder ->
        [none] 当前文件夹
       *[other] { " " }{ $folder }
    }。
    接下来：
    { $folder ->
        [none] { "  " }yaodian serve
       *[other] { "  " }cd { $folder }
    {"  "}yaodian serve
    }
    第一步怎么做，见 README.md。
man-manual = 要点
man-name = 名称
man-synopsis = 用法
man-status = 退出状态
man-status-0 = 已完成。
man-status-1 = 有错误（用 --strict 时也包括警告），或者没有做成。
man-status-2 = 命令行写错了。
man-more = 参见
man-more-text = 用“yaodian 命令 --help”查看某个命令，用“yaodian explain”查看它报告的各种问题。
explain-why = 有何影响
explain-wrong = 错误写法
explain-right = 正确写法
explain-remedy = 如何改正
sarif-root = site.toml 所在的文件夹
fix-none = 没有可以确定如何改正的问题
fix-worse = 没有改动任何文件：这样改正会多出 { $count ->
       *[other] { $count } 个错误
    }
fix-ask = 要改正{ $files ->
       *[other] { $files } 个文件
    }中的{ $count ->
       *[other] { $count } 个问题
    }吗？[y/N]
fix-unasked = 没有改动任何文件：没有可供询问的终端；加上 --yes 即改正以上 { $count ->
       *[other] { $count } 个问题
    }
fix-declined = 没有改动任何文件
fix-outdated = 没有改动任何文件：其间文件已有变化，请重新运行
fix-done = 已改正 { $files ->
       *[other] { $files } 个文件
    }中的 { $count ->
       *[other] { $count } 个问题
    }{ $waiting ->
        [0] { "" }
       *[other] ；还有 { $waiting } 个，请再运行一次
    }
accept-done = { $language }：{ $accepted ->
        [0] 没有新审核的语段
       *[other] 新审核 { $accepted } 个语段
    }{ $missing ->
        [0] { "" }
       *[other] ；{ $missing } 个尚无译文
    }{ $pruned ->
        [0] { "" }
       *[other] ；删去 { $pruned } 条已无对应语段的记录
    }
memory-nothing = 没有可采用的：尚缺的语段，翻译记忆中都没有
memory-differs = { $plan }，{ $segment }：{ $from } 和 { $others } 的译文不同；采用 { $from } 的，因为它审核得最晚
memory-taken = { $plan }，{ $language }：采用 { $from } 的译文 { $count } 处：{ $segments }
export-done = { $segments ->
       *[other] { $segments } 个语段
    }已写入 { $path }
import-translated = { $count ->
       *[other] { $count } 处译文有改动
    }：{ $segments }
import-accepted = { $count ->
       *[other] { $count } 处新审核
    }：{ $segments }
import-withdrawn = { $count ->
       *[other] { $count } 处不再算作已审核
    }：{ $segments }
import-noted = { $count ->
       *[other] { $count } 处注释有改动
    }：{ $segments }
import-done = { $language }：读入 { $units ->
       *[other] { $units } 个单元
    }{ $absent ->
        [0] { "" }
       *[other] ；文件中没有的 { $absent } 个语段保持原样
    }；{ $count ->
        [0] 没有改动
       *[other] 已写入 { $files }
    }
import-dry = { $language }：读入 { $units ->
       *[other] { $units } 个单元
    }{ $absent ->
        [0] { "" }
       *[other] ；文件中没有的 { $absent } 个语段将保持原样
    }；{ $count ->
        [0] 不会有改动
       *[other] 将写入 { $files }
    }
status-head = 要点 { $plan }，{ $language }
status-end = { $language }：共 { $segments } 个语段，{ $current } 个与原文一致，{ $percent } %
status-from-memory = 来自翻译记忆的语段 { $count } 个：{ $segments }
status-in-memory = 尚缺的 { $missing } 个语段中，{ $count } 个翻译记忆中已有：yaodian translate accept --from-memory --plan { $plan } --language { $tag }
status-topic = 章
status-front = 标题、通知、序言、落款
status-all = 合计
status-segments = 语段
status-current = 一致
status-stale = 过时
status-unreviewed = 未审核
status-missing = 尚缺
status-done = 完成
serve-listening = 网站在 { $url }（按 Ctrl-C 结束）
serve-built = { $pages ->
       *[other] { $pages } 个页面
    }，用时 { $seconds } 秒{ $warnings ->
        [0] { "" }
       *[other] ；{ $warnings } 个警告
    }
serve-failed = 构建不成功：{ $errors ->
       *[other] { $errors } 个错误
    }；浏览器中仍是原来的网站
serve-open-to-all = 注意：能连上这台机器的人都能看到网站，包括草稿和差错
serve-stopped = 已停止
serve-open-failed = 无法打开浏览器：{ $reason }

## serve 显示的页面

overlay-language = zh-Hans
overlay-title = 网站构建不成功
overlay-stale = 当前页面来自上一次成功的构建。问题解决后，本提示自行消失。
overlay-empty = 还没有成功的构建。问题解决后，本页自行继续。
overlay-close = 收起
overlay-place = { $file }，第 { NUMBER($line, useGrouping: "false") } 行，第 { NUMBER($column, useGrouping: "false") } 列

## 系统所说的原因

format-doc = Word 97–2003 文档
format-xls = Excel 97–2003 工作簿
format-wps = WPS 文档
format-compound = 旧版办公软件的文档
format-encrypted = 加密的文档
format-presentation = 演示文稿
format-rtf = RTF 文档
format-opendocument = OpenDocument 文档
format-xml = XML 文件
format-pdf = PDF 文件
format-ofd = OFD 文件
format-epub = EPUB 电子书
format-web-archive = 单个文件的网页
format-image = 图片
format-compressed = 压缩包
special-pipe = 命名管道
special-socket = 套接字
special-device = 设备
system-permission = 账户没有权限
system-not-found = 它不存在
system-full = 磁盘已满
system-read-only = 磁盘只读
system-folder = 它是文件夹
system-no-folder = 路径中有一段不是文件夹
system-in-use = 已被其他程序占用

## 要点的各部分

part-title = 要点标题
unreachable-address = 不是有效的网址（中文域名请写成 Punycode 形式，xn--…）
unreachable-name = 找不到它的域名
unreachable-connection = 连接不上，或中途断开
unreachable-timeout = 等候超时
unreachable-tls = 无法建立安全连接
unreachable-protocol = 答复的不是 HTTP
unreachable-redirect = 重定向没有尽头，或没有去处
absent-draft = 是草稿
absent-embargo = 要到 { $moment } 才发布
absent-expired = 已于 { $moment } 撤下
part-notice = 印发通知第 { $sentence } 行
part-preamble = 序言第 { $sentence } 句
part-closing = 落款及附注第 { $sentence } 句
part-topic = 第 { $number } 章标题
part-topic-text = 第 { $number } 章第 { $sentence } 句
part-heading = 标题 { $number }
part-heading-text = 标题 { $number } 下第 { $sentence } 句
part-measure-title = 第 { $number } 项标题
part-measure = 第 { $number } 项第 { $sentence } 句

## 值的类型

kind-text = 文字（"…"）
kind-number = 1 以上的整数
kind-out-of-range = 小于 1 或过大的数
kind-date = 日期
kind-table = 表（[…]）
kind-tables = 一组表（[[…]]）
kind-list = 列表
kind-boolean = true 或 false
kind-other = 其他类型的值
