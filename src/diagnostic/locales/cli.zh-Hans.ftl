# yaodian 对人说的话（简体中文）。
# 问题的代码就是它的键，属性 .help 是解决办法。

help = 建议

## 文件

file-missing = 文件 { $path } 不存在
    .help = { $nearest ->
        [none] 请创建该文件，或改正引用它的路径；如果是 site.toml，请在其所在文件夹中运行 yaodian，或用 --root 指定
       *[other] 是否应为“{ $nearest }”？
    }
file-unreadable = 无法读取 { $path }：{ $reason }
    .help = 请确认它是文件（或文件夹），并且运行 yaodian 的账户有读取权限
nested-too-deep = 嵌套超过 { $most } 层
    .help = 请减少嵌套层数，正常内容不需要这么多层
file-special = { $path } 不是普通文件，而是{ $found }
    .help = 请换成普通文件；管道、套接字和设备可能无法读完，因此不读取
plan-settings-missing = 工作要点“{ $id }”的文件夹中有其他文件，但缺少 { $path }
    .help = 请由原文生成：yaodian import --id { $id } 文件（已有文件保持不变）；或删除该文件夹
file-too-large = { $path } 有 { $size } 字节，超过上限 { $limit } 字节
    .help = 请核对是否放错了文件；或缩小、拆分文件
source-dangling = { $path } 链接到 { $target }，但目标不存在
    .help = 请改正链接；如果不需要，请删除链接
source-outside = { $path } 链接到门户之外：{ $target }
    .help = 请将文件或文件夹本身放入门户；如果确需使用链接，请在 site.toml 中列出目标文件夹（site.toml 本身须在门户中）：[sources] outside = ["…"]
not-utf8 = { $path } 不是 UTF-8 编码（第 { NUMBER($byte, useGrouping: "false") } 个字节无效）
    .help = 请将文件另存为 UTF-8；GB18030 或 Big5 编码的文件须先转换
control-character = 文本中有不可见字符 { $code }
    .help = 请删除：它通常是复制时带入的，不应出现在文本中
format-unread = 不支持 { $path } 的格式：{ $found }
    .help = { $kind ->
        [pdf] 请获取其他格式的文件：PDF 只记录字形和位置，不记录行和段落，中文可能出错；也可以提取文本，再与 PDF 逐字核对：{ $command }
        [ofd] 请用 OFD 阅读器打开，将文本另存为 .docx 或 .txt
        [image] 请先进行文字识别（OCR），再与图片逐字核对：{ $command }
        [archive] 请解压后使用其中的文件：{ $command }
        [encrypted] 请用密码打开，另存为不加密的文件
        [web-archive] 请用浏览器打开，另存为“网页，仅 HTML”
       *[office] 请转换格式：{ $command }
    }
bytes-undecodable = { $path } 不是 { $encoding } 编码：第 { NUMBER($byte, useGrouping: "false") } 个字节处的 { $bytes } 无效
    .help = 如果是其他编码，请在 plan.toml 中用 encoding 指定，导入时用 --encoding；否则文件已损坏，请重新获取
encoding-unknown = 未知的编码“{ $label }”
    .help = { $nearest ->
        [none] 支持的编码：{ $known }
       *[other] 是否应为“{ $nearest }”？支持的编码：{ $known }
    }
document-damaged = { $part ->
        [none] { $path } 已损坏：{ $reason }
       *[other] { $path } 已损坏，问题在 { $part }：{ $reason }
    }
    .help = 请重新获取文件；或用相应软件打开（可能自动修复）后另存
archive-too-large = { $path } 解压后超过 { $limit } 字节，位于 { $part }
    .help = 正常文件不会这么大：文件已损坏，或为耗尽内存而制作
archive-entries = { $path } 包含 { $count } 个文件，超过上限 { $limit } 个
    .help = 正常文件不会有这么多：文件已损坏，或为耗尽内存而制作
file-ignored = 未使用 { $path }
    .help = { $picture ->
        [none] { $nearest ->
            [none] 请改正文件名（此处可用：{ $known }），或移到其他位置
           *[other] 是否应为“{ $nearest }”？
        }
       *[other] 请移到 { $known }，在页面中用 ![图片说明]({ $picture }) 显示
    }
names-alike = Windows 和 macOS 会把 { $path } 与 { $other } 当作同一个名称
    .help = 请将其中一个改名：门户复制到那里后，两者只会剩下一个
name-unportable = 在 Windows 上，文件和文件夹不能命名为“{ $name }”
    .help = { $why ->
        [device] 请换用其他名称：Windows 将这一名称留给设备，加扩展名也不能使用
        [end] 请去掉末尾的点或空格
       *[character] 名称中不要使用 < > : " | ? * \ 和控制字符
    }
original-empty = 原文 { $path } 为空
    .help = 请换成发布时的文件，保持原样
original-changed = 原文 { $path } 与导入本工作要点时的文件不一致
    .help = 请恢复发布时的文件；如果新文件正确，请设置 sha256 = "{ $found }"，并逐条复核勘误和译文
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
    }，尚未导入为工作要点
    .help = 请导入：{ $command }
original-read = 从 { $path } 读出的文本与导入本工作要点时不同
    .help = 勘误对应的行可能已经变动：请逐条复核勘误，然后设置 text-sha256 = "{ $found }"
line-unknown = [[line]] 指定的第 { NUMBER($line, useGrouping: "false") } 行不存在，原文共 { NUMBER($lines, useGrouping: "false") } 行
    .help = yaodian import --dry-run 会显示原文及行号
levels-disordered = 项在第 { $measures } 级，章在第 { $topics } 级
    .help = 项必须在章之下：请将 measures 设为 { $topics } + 1 或更大，或减小 topics
level-idle = 只有标题和条目有级别
    .help = 请删除 level，或设置 is = "heading"

## TOML

toml-syntax = { $slip ->
        [quotes] TOML 语法错误：使用了中文引号
        [equals] TOML 语法错误：使用了全角等号
        [commas] TOML 语法错误：使用了中文标点
        [range] TOML 语法错误：行号范围没有加引号
        [unquoted] TOML 语法错误：文本没有加引号
       *[other] TOML 语法错误：{ $reason }
    }
    .help = { $slip ->
        [quotes] 请改用英文直引号："…"
        [equals] 请改用半角 =
        [commas] 文本之外请使用英文引号和逗号："…", "…"
        [range] 请加引号："9-10"
        [unquoted] 请给文本加英文直引号："…"
       *[other] 请改正该行；文本写在引号中，列表写在 [ 和 ] 之间
    }
key-repeated = 键“{ $key }”重复
    .help = 请只保留一处
unknown-key = 未知的键“{ $key }”
    .help = { $nearest ->
        [none] 请删除；如果它属于整个文件，请移到第一个 [ ] 之前；此处可用的键：{ $known }
       *[other] 是否应为“{ $nearest }”？
    }
missing-key = 缺少键“{ $key }”
    .help = 请添加一行 { $key } = …
wrong-type = “{ $key }”应为{ $expected }，而不是{ $found }
    .help = 请将 { $key } 写成{ $expected }
empty-value = “{ $key }”为空
    .help = 请填写；如果是可选项，请删除该行
bad-value = “{ $key }”的值“{ $value }”无效
    .help = { $nearest ->
        [none] 正确写法如：{ $expected }
       *[other] 是否应为“{ $nearest }”？
    }
front-matter-missing = 页面开头缺少 front matter
    .help = 请在文件第一行写 +++，接着写 title = "…" 和 description = "…"，再写一行 +++

## 原文

no-title = 未找到标题
    .help = 如果原文没有标题行，请在 plan.toml 中设置 title = "…"；如果有标题行，请在 plan.toml 中指定行号：
        { "[[line]]" }
        lines = 5
        is = "title"
number-without-dot = 第 { $number } 项的序号后缺少点号
    .help = 请在 errata.toml 中补上
pasted-run = “{ $run }”插在语句中间，疑似从第 { NUMBER($line, useGrouping: "false") } 行误粘贴
    .help = 请在 errata.toml 中更正；如果原文如此，请在其中添加说明
text-slip = { $kind ->
        [unclosed] 括号或引号未闭合：“{ $found }”
        [unopened] 括号或引号缺少前一半：“{ $found }”
        [turned] 引号方向不对：“{ $found }”
        [widths] 括号全角与半角不一致：“{ $found }”
        [signs] 标点重复：“{ $found }”
       *[doubled] 词语重复：“{ $found }”
    }
    .help = { $corrected ->
        [none] 请与已发布的文件核对
       *[other] 如果原文有误，请在 errata.toml 中更正：corrected = "{ $corrected }"
    }；如果原文如此，请添加一条不含 corrected 的勘误作为说明
deadline-impossible = “{ $deadline }”不是有效日期，该完成时限没有日期
    .help = 请与已发布的文件核对；如果原文有误，请在 errata.toml 中更正；如果发布时就是如此，请添加一条不含 corrected 的勘误作为说明
measure-without-text = 第 { $number } 项只有标题，没有正文
    .help = 标题到第一个“。”为止；如果原文如此，请在 errata.toml 中添加说明
chapter-without-measures = 第 { $number } 章没有工作项
    .help = 工作项是带序号的行，如“1.…”；如果原文如此，请在 errata.toml 中添加说明
part-without-measures = { $count ->
        [1] 该部分没有第 { $level } 级条目，因此没有单独的页面
       *[other] 该部分等 { $count } 处没有第 { $level } 级条目，因此没有单独的页面
    }
    .help = 如果读者要查找的是这些部分，请将 plan.toml 中的 measures 改为这些部分的级别；如果这些部分不需要单独的页面，请将所在的行设置为 is = "heading"
stray-line = 该行已识别为正文，但结尾不像句子
    .help = 请在 plan.toml 中指定该行的类型："heading"（标题）、"chrome"（不属于文件），如果无误则为 "text"：
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"

## 勘误

erratum-line = 勘误指定的第 { NUMBER($line, useGrouping: "false") } 行不存在，原文共 { NUMBER($lines, useGrouping: "false") } 行
    .help = 请改正行号
erratum-not-found = 原文第 { NUMBER($line, useGrouping: "false") } 行中没有“{ $found }”
    .help = { $nearest ->
        [none] 请从原文逐字复制，包括半角标点
       *[other] 原文为“{ $nearest }”，标点的全角与半角不同
    }
erratum-ambiguous = “{ $found }”在原文第 { NUMBER($line, useGrouping: "false") } 行出现了 { $count } 次
    .help = 请增加前后的文字，使其只出现一次
erratum-empty = 对“{ $found }”的更正没有改变内容
    .help = 如果只是说明，请删除“corrected = …”一行
erratum-overlap = 两条勘误涉及第 { NUMBER($line, useGrouping: "false") } 行的同一处文字
    .help = 请合并为一条

## 语言

language-unknown = 网站不包含语言“{ $tag }”
    .help = { $nearest ->
        [none] 请使用网站的语言：{ $languages }；或在 site.toml 中添加 [[language]]
       *[other] 是否应为“{ $nearest }”？
    }
language-unpublished = { $count ->
       *[other] 有 { $count } 个文件
    }包含“{ $tag }”的内容，但网站不包含该语言：{ $files }
    .help = 请在 site.toml 中为该语言添加 [[language]]；如果暂不发布，请在 site.toml 开头设置 unpublished = ["{ $tag }"]；或删除这些内容
language-derived = “{ $tag }”的内容由“{ $from }”转换生成
    .help = 请写在“{ $from }”中，或删除
language-repeated = 语言“{ $tag }”重复
    .help = 请只保留一处
language-not-derivable = “{ $tag }”无法由“{ $from }”转换
    .help = 请使用本文件中另一种不经转换的语言；支持转换的语言：{ $known }
override-length = “{ $written }”与“{ $term }”字数不同
    .help = 转换是逐字进行的，字数必须相同

## 要点设置

no-plans = content/plans/ 中没有工作要点
    .help = 请在 content/plans/ 中为每份工作要点创建文件夹，并写好 plan.toml；如果原本有工作要点，请检查 content/ 是否被移走
plans-withheld = 目前没有已发布的工作要点：{ $plans } { $why }
    .help = 请删除暂缓发布的设置，或等待发布时间；yaodian serve --drafts 可提前查看
plan-name = “{ $name }”不能用作工作要点的网址
    .help = 请将文件夹改名，只用小写字母、数字和连字符，如 2023
plan-name-reserved = “{ $name }”不能用作工作要点名称：/plans/{ $name }/ 是工作要点列表
    .help = 请更换文件夹名，如 2023-{ $name }
year-outside-period = 年份 { $year } 不在期限 { $period } 内
    .help = 请改正其中之一，或删除“year”：只有需要列在期限中某一年时才使用
year-unlike-title = “{ $key }”为 { $value }，但标题中为 { $titled }
    .help = 请改正，或删除“{ $key }”，以标题中的时间为准
superseded-by-unknown = “superseded-by”指定的工作要点“{ $id }”不存在
    .help = { $nearest ->
        [none] 请使用 content/plans/ 中某份工作要点的文件夹名
       *[other] 是否应为“{ $nearest }”？
    }
superseded-by-itself = 工作要点 { $id } 不能替代自身
    .help = 请指定替代它的工作要点，或删除该行
superseded-circle = 工作要点循环替代：{ $plans }
    .help = 请从最新一份中删除“superseded-by”
plans-alike = 与工作要点 { $other } 的机关、年份（{ $year }）和种类（{ $kind }）相同
    .help = 如果一份替代另一份，请设置 superseded-by = "…"；否则请用“kind”或“series”区分，或删除一份
body-two-names = “{ $name }”和“{ $other }”可能是同一机关
    .help = 请在该机关所有工作要点的 plan.toml 中，将 [body] 统一为同一名称
series-unknown = 没有工作要点属于系列“{ $series }”
    .help = { $nearest ->
        [none] 请在该系列各份工作要点的 plan.toml 中设置 series = "{ $series }"，或删除该名称
       *[other] 是否应为“{ $nearest }”？
    }
owner-two-names = “{ $short }”可能是“{ $long }”的简称
    .help = 如果是同一机关，请在 glossary.toml 中添加 kind = "body" 的术语，另一个名称写入 also，两者即共用一个页面。原文不变
owners-doubtful = “{ $bracket }”可能是责任单位，但已按正文处理
    .help = 请在 annotations.toml 中为该项设置 owners；如果括号中不是责任单位，请设置 owners = []。原文不变
owner-unknown = 责任单位“{ $name }”在工作要点和术语表中都没有
    .help = 请从原文复制名称，或在 glossary.toml 中将其添加为 kind = "body" 的术语
topic-without-slug = 第 { $number } 章“{ $title }”没有网址标识（slug）
    .help = 请在 plan.toml 中添加：[[topic]] number = { $number } slug = "…"（小写英文单词，用连字符连接；它是网址的一部分，发布后不再改变）
topic-unknown = 第 { $number } 章不存在：原文共 { $topics } 章
    .help = 请删除，或改正序号{ $nearest ->
        [none] { "" }
       *[other] ；最接近的是 { $nearest }
    }
topic-repeated = 第 { $number } 章重复
    .help = 请只保留一处
slug-repeated = 两章使用了相同的网址标识（slug）“{ $slug }”
    .help = 请使用不同的网址标识
dates-disordered = “{ $key }”（{ $date }）早于“{ $other }”（{ $other_date }）
    .help = 请改正有误的日期
schedule-differs = “{ $key }”在此处为 { $date }，在本页的另一种语言中为 { $other_date }
    .help = 请只在一种语言中设置，或各语言保持一致：页面的各种语言同时发布、同时撤下

## 译文

edition-heading = 该标题应为 { $expected }
    .help = 请按所示格式书写标题，“…”处填写译文标题；有序号的，序号须与原文一致
edition-stray-text = 这段文字不属于任何一项
    .help = 请移到所属工作项的 ## 标题之下
edition-topic-unknown = 原文没有第 { $number } 章
    .help = { $own ->
        [none] 请改正序号，须为原文的章序号{ $nearest ->
            [none] { "" }
           *[other] ；最接近的是 { $nearest }
        }
       *[other] 请写作 # { $own }. …：按文件名，这是第 { $own } 章的文件
    }
edition-topic-repeated = 第 { $number } 章重复
    .help = { $own ->
        [none] 请只保留一个文件
       *[other] 请写作 # { $own }. …：按文件名，这是第 { $own } 章的文件
    }
edition-measure-unknown = 原文第 { $topic } 章没有第 { $number } 项
    .help = { $home ->
        [none] 请改正序号{ $nearest ->
            [none] { "" }
           *[other] ；本章最接近的是第 { $nearest } 项
        }
       *[other] { $own ->
            [none] 请移到第 { $home } 章的文件中，或改正序号
           *[other] 请将文件开头的标题写作 # { $own }. …：第 { $number } 项属于第 { $own } 章，按文件名，本文件也是
        }
    }
edition-measure-repeated = 第 { $number } 项重复
    .help = 请只保留一处
front-segment-count = “{ $part }”译文有 { $lines ->
       *[other] { $lines } 行
    }，原文有 { $sentences ->
       *[other] { $sentences } 句
    }
    .help = 每个中文句子对应一行；一行可包含多个英文句子
segment-count = 第 { $number } 项译文有 { $lines ->
       *[other] { $lines } 行
    }，原文有 { $sentences ->
       *[other] { $sentences } 句
    }
    .help = 标题之后，每个中文句子对应一行；一行可包含多个英文句子
numbers-differ = { $chinese ->
        [none] { $part }：译文有 { $english }，原文没有
       *[other] { $english ->
            [none] { $part }：原文有 { $chinese }，译文没有
           *[other] { $part }：原文为 { $chinese }，译文为 { $english }
        }
    }
    .help = 请改正译文中的数字；如果是固定提法或名称，不表示数量，请收入术语表
instrument-unknown = 引用了《{ $name }》，但术语表未收录
    .help = 请在 content/glossary.toml 中添加 kind = "instrument" 的术语，写明正式名称，以统一各译本的译名
edition-missing = 缺少 { $path }{ $others ->
        [0] { "" }
       *[other] 及译文的另外 { $others } 个文件
    }，将显示原文（{ $language }）
    .help = 请用 yaodian translate export --plan { $plan } --language { $language } --output FILE.po 导出待译文本，翻译后用 translate import 导入，即可生成译文文件；如果无需翻译，请在 plan.toml 中设置 untranslated = ["{ $language }"]
edition-unexpected = { $folder ->
        [none] “{ $language }”是本工作要点的原文语言
       *[other] 本工作要点已设为不翻译成“{ $language }”，但 { $folder } 中有译文
    }
    .help = { $folder ->
        [none] 请从“untranslated”中删除“{ $language }”：该项只列出无需翻译成的其他语言
       *[other] 请从“untranslated”中删除“{ $language }”，或删除该文件夹
    }
reason-missing = 该勘误缺少 { $language } 的理由
    .help = 请在 [erratum.reason] 中添加一行 { $language } = …；在此之前，读者看到的是原文语言的理由
translation-missing = { $count ->
       *[other] 尚无译文（{ $language }），共 { $count } 处：
    }{ $numbers }
    .help = 请在相应的标题下添加译文；在此之前显示原文
translation-unreviewed = { $count ->
       *[other] 有 { $count } 处译文（{ $language }）尚未审核：
    }{ $parts }
    .help = 请审核后运行 yaodian translate accept，并指定各处名称，或使用 --all
translation-stale = { $part }：翻译（{ $language }）之后原文有改动
    .help = 请更新译文，然后运行 yaodian translate accept { $id }
placeholder-unbalanced = { $part }：花括号不成对
    .help = 占位符请按原文写成 {"{"}…{"}"}
bad-segment = “{ $id }”不是有效的语段名称
    .help = { $nearest ->
        [none] 正确写法如 title、notice/1、preamble/1、topic/3、measure/8/title、measure/8/2；本文件由 yaodian translate accept 生成
       *[other] 是否应为“{ $nearest }”？
    }
segment-unknown = 工作要点中没有（或不再有）语段 { $id }
    .help = { $nearest ->
        [none] yaodian translate accept 生成本文件时会删除此类行
       *[other] 请删除该行，或运行 yaodian translate accept；最接近的语段是 { $nearest }
    }

## 处理译文

segment-none = 工作要点中没有语段或部分“{ $name }”
    .help = { $nearest ->
        [none] 正确写法如 title、notice、preamble、closing、topic/3、measure/8、measure/8/2；yaodian translate status 会列出
       *[other] 是否应为“{ $nearest }”？
    }
translation-absent = “{ $name }”无法审核：{ $part }没有译文
    .help = 请先在译文中添加该行
plan-unknown = 工作要点“{ $id }”不存在
    .help = { $nearest ->
        [none] { $plans ->
            [none] 还没有工作要点；可用 yaodian import FILE 导入
           *[other] 现有工作要点：{ $plans }
        }
       *[other] 是否应为“{ $nearest }”？
    }
plan-unnamed = 有多份工作要点
    .help = 请用 --plan 指定：{ $plans }
edition-unknown = 工作要点 { $plan } 没有“{ $language }”译本
    .help = { $nearest ->
        [none] 现有译本的语言：{ $languages }
       *[other] 是否应为“{ $nearest }”？
    }
edition-none = 工作要点 { $plan } 没有译本
    .help = 如果网站只有一种非转换的语言，请在 site.toml 中添加 [[language]]；如果 plan.toml 的“untranslated”列出了其他语言，请从中删除要翻译成的语言
edition-unnamed = 工作要点 { $plan } 有多种译本
    .help = 请用 --language 指定：{ $languages }
exchange-unknown = 该文件既不是 PO，也不是 XLIFF
    .help = 请使用 yaodian translate export 导出的文件
exchange-charset = 文件声明的编码是 { $charset }
    .help = 请将文件存为 UTF-8，并将声明改为 UTF-8
exchange-plan = 文件属于工作要点“{ $found }”，不是 { $expected }
    .help = 请用 --plan 指定工作要点，或使用对应的文件
exchange-language = 文件的语言是“{ $found }”，不是 { $expected }
    .help = 请用 --language 指定语言，或使用对应的文件
exchange-original = 文件由另一版本的 { $path } 导出
    .help = 已逐句核对，文字相同；重新导出即可更新文件中的校验值
po-line = 该行不符合 PO 格式
    .help = 只能是空行、注释（#）、msgctxt、msgid、msgstr，或续行 "…"
po-string = 字符串未结束，或转义无效
    .help = 字符串须写在引号中；其中的引号和反斜杠写作 \" 和 \\，也可以使用 \n 和 \t
po-incomplete = 该条目缺少 { $keyword }
    .help = 请按导出的文件恢复
po-plural = 该条目有复数形式
    .help = 一个语段只有一种译文：请删除 msgid_plural，并将 msgstr[0]、msgstr[1] 等改为一个 msgstr
po-header = 缺少文件头
    .help = 请恢复导出文件的第一个条目（msgid "" 及其字段）
xml-syntax = XML 格式错误：{ $reason }
    .help = 请改正该行，或从翻译软件重新导出
xml-doctype = 文件包含文档类型声明（<!DOCTYPE …>）
    .help = 请删除：XLIFF 不使用该声明，它可能引入其他文件
xliff-version = 不是 XLIFF 2.0 或 2.1（版本“{ $found }”）
    .help = 请在翻译软件中存为 XLIFF 2.1
xliff-element = 缺少 <{ $element }>
    .help = 请按导出的文件恢复
xliff-attribute = <{ $element }> 的“{ $attribute }”值无效
    .help = 应为：{ $expected }
xliff-repeated = 标识符“{ $id }”重复
    .help = 每个标识符只能出现一次，请按导出的文件恢复
xliff-files = 文件中有两个 <file>
    .help = 每份工作要点请使用单独的文件
xliff-segments = 该单元被拆分成多段
    .help = 请合并：导出文件设置了 canResegment="no"
xliff-codes = 译文的行内标记与原文不同：{ $found ->
        [none] 没有标记
       *[other] { $found }
    }
    .help = 应为：{ $expected ->
        [none] 无
       *[other] { $expected }
    }
xliff-unbalanced = { $found } 不成对
    .help = 请补上缺少的另一半，或删除该标记
unit-unknown = 工作要点中没有语段“{ $id }”
    .help = { $nearest ->
        [none] 请删除该条目，或按导出的文件恢复名称
       *[other] 是否应为“{ $nearest }”？
    }
unit-repeated = 语段“{ $id }”重复
    .help = 请只保留一个
unit-source = { $part }：原文已变，译文无法对应
    .help = 请重新导出，按当前原文翻译：{ $expected }
unit-emptied = { $part }：文件中缺少已有的译文
    .help = 请恢复；如需删除，请写 […]
unit-lines = { $part }：译文中有换行
    .help = 请写成一行：译文的每一行是一个语段
unit-heading = { $part }：译文以 # 开头
    .help = 请以文字开头：# 会使该行变成标题
placeholder-other = { $part }：占位符与原文不同：{ $found ->
        [none] 没有占位符
       *[other] { $found }
    }
    .help = 应为：{ $expected ->
        [none] 无
       *[other] { $expected }
    }
export-foreign = { $path } 已存在，且不是翻译文件
    .help = 请用 --output 指定其他文件名；未改动任何文件
trace-foreign = { $path } 已存在，且不是跟踪文件
    .help = 请用 --trace 指定其他文件名；未改动任何文件
changed-list-foreign = { $path } 已存在，且不是变动清单
    .help = 请用 --changed-list 指定其他文件名；未改动任何文件
budget-missing = site.toml 中没有 [budget]
    .help = 请为各类页面设置上限，例如在 [budget.measure] 下写 bytes = 20000
budget-unknown = 没有类型为“{ $kind }”的页面
    .help = { $nearest ->
        [none] 网站有以下类型：{ $kinds }
       *[other] 是否应为“{ $nearest }”？
    }
budget-exceeded = { $page } { $unit ->
        [bytes] 有 { $most } 字节，上限为 { $limit } 字节
       *[other] 有 { $most } 个请求，上限为 { $limit } 个
    }{ $others ->
        [0] { "" }
       *[other] ；该类型另有 { $others } 个页面超过上限
    }
    .help = 请减小“{ $kind }”类页面，或提高上限；原有网站未受影响
copy-unlisted = { $path } 不存在，或不是 sha256sum 格式的清单
    .help = 请指定存有完整网站副本的文件夹；请从网站重新获取 SHA256SUMS
copy-differs = { $state ->
        [changed] { $path } 已被改动
        [missing] 缺少 { $path }
       *[added] 多出 { $path }
    }
    .help = { $state ->
        [changed] 请从网站重新获取该文件
        [missing] 请从网站重新获取该文件
       *[added] 该文件不属于网站，请删除
    }
write-source = 无法写入 { $path }：{ $holder } 是网站的源文件
    .help = 请使用 content、seeds、theme、themes 之外的文件名；未改动任何文件
write-published = 无法写入 { $path }：{ $holder } 是 yaodian 生成的网站
    .help = 请使用该网站之外的文件名；未改动任何文件
write-special = { $path } 是{ $kind ->
        [block-device] 块设备
        [socket] 套接字
       *[other] 特殊文件，不是普通文件或管道
    }
    .help = 请指定普通文件，或省略文件名；未改动任何文件
rewrite-failed = 无法写入 { $path }：{ $reason }
    .help = 请释放空间或修改权限后重试
rewrite-changed = { $path } 已被他人改动
    .help = 未写入任何文件；请查看该文件后重新运行
rewrite-halfway = 更新网站源文件时中断：{ $reason }
    .help = 请释放空间或修改权限；下次运行时会根据 { $path } 完成更新或恢复原状

## 术语

term-slug-repeated = 两条术语使用了相同的网址标识（slug）“{ $slug }”
    .help = 请使用不同的网址标识：它是术语的网址
term-unknown = 术语“{ $slug }”不存在
    .help = { $nearest ->
        [none] 请使用上级术语的网址标识（slug）
       *[other] 是否应为“{ $nearest }”？
    }
term-plan-unknown = 术语指定的工作要点“{ $id }”不存在
    .help = { $nearest ->
        [none] 请使用 content/plans/ 中该工作要点的文件夹名；省略 plans 则适用于所有工作要点
       *[other] 是否应为“{ $nearest }”？
    }
term-repeated = “{ $form }”（{ $language }）已属于另一条术语
    .help = 请合并两条术语，或从其中一条删除该写法，或用 plans 指定各自适用的工作要点
term-language-missing = 术语“{ $slug }”缺少 { $language } 的内容
    .help = 请添加 [term.{ $language }]，设置 term = "…" 和 explanation = "…"
terms-untranslated = { $count ->
       *[other] 尚无译法（{ $language }）的术语，共 { $count } 条：
    }{ $slugs }
    .help = 添加 [term.{ $language }] 之前，术语页显示其他语言的内容
term-not-used = { $part }：原文有“{ $term }”，但译文未使用统一译法“{ $agreed }”
    .help = 请改用统一译法，或将此译法加入 content/glossary.toml 的“also”

## 服务对象、标注、近义词

audience-slug-repeated = 两类服务对象使用了相同的网址标识（slug）“{ $slug }”
    .help = 请使用不同的网址标识
audience-language-missing = 服务对象“{ $slug }”缺少 { $language } 的内容
    .help = 请添加 [audience.{ $language }]，设置 name = "…" 和 line = "…"
audience-untranslated = 服务对象“{ $slug }”尚未翻译成 { $language }
    .help = 添加 [audience.{ $language }] 之前，名称以其他语言显示
audience-unknown = 服务对象“{ $slug }”不存在
    .help = { $nearest ->
        [none] { $audiences ->
            [none] 请先在 content/audiences.toml 中添加
           *[other] 请使用 content/audiences.toml 中已有的：{ $audiences }
        }
       *[other] 是否应为“{ $nearest }”？
    }
annotation-unknown = 第 { $number } 项不存在：原文共 { $measures } 项
    .help = 请删除，或改正序号{ $nearest ->
        [none] { "" }
       *[other] ；最接近的是 { $nearest }
    }
annotation-repeated = 第 { $number } 项重复
    .help = 请合并到一个 [[measure]] 中
plain-missing = { $count } 项没有通俗说明，其他各项有：{ $measures }
    .help = 请在 [measure.says] 下写一两句
plain-unrecorded = 第 { $number } 项的通俗说明没有记录所依据的文字
    .help = 请与该项核对，然后添加 source = "{ $hash }"
plain-stale = 写好通俗说明之后，第 { $number } 项的文字有改动
    .help = 请与该项核对，然后改为 source = "{ $hash }"
plain-untranslated = 第 { $number } 项的通俗说明 [measure.{ $key }] 缺少 { $language }
    .help = 请添加 { $language } = "…"；在此之前，该语言的读者看不到通俗说明
name-not-found = 第 { $number } 项中没有“{ $found }”
    .help = { $nearest ->
        [none] 请从更正后的原文复制，标点与发布时一致
       *[other] 该项中为“{ $nearest }”，标点的全角与半角不同
    }
not-named-idle = 在该项中，“{ $found }”未被识别为此类名称
    .help = 请删除该条目，或使用要排除的名称的原文
name-slug-repeated = 同类名称中有两个使用了相同的网址标识（slug）“{ $slug }”
    .help = 请使用不同的网址标识：它是名称在该类页面上的网址
related-unknown = 相关的第 { $number } 项不存在：原文共 { $measures } 项
    .help = 请删除，或改正序号{ $nearest ->
        [none] { "" }
       *[other] ；最接近的是 { $nearest }
    }
related-self = 第 { $number } 项将自身列为相关项
    .help = 请删除：“related”用于列出相关的其他各项
related-repeated = 第 { $number } 项重复
    .help = 请只保留一处
keyword-repeated = 关键词“{ $keyword }”重复
    .help = 请只保留一处
synonym-repeated = “{ $word }”在该组中重复
    .help = 请只保留一处：“said”是读者用语，“written”是文中用语
synonym-plan-unknown = 近义词组指定的工作要点“{ $id }”不存在
    .help = { $nearest ->
        [none] 请使用 content/plans/ 中该工作要点的文件夹名；省略 plans 则适用于所有工作要点
       *[other] 是否应为“{ $nearest }”？
    }
synonym-nowhere = “{ $word }”在网站的 { $language } 内容中没有出现
    .help = 请改为文中的用语，或删除：它无法指向任何内容

## 页面、链接、主题

page-name = “{ $name }”不是有效的页面文件名
    .help = { $nearest ->
        [none] 页面文件应直接放在 content/pages/ 中，命名为 NAME.LANG.md；可用语言：{ $languages }
       *[other] 是否应为“{ $nearest }”？
    }
page-missing = 页面“{ $name }”缺少 { $language } 版本
    .help = 请补充，使各语言的读者都能看到全部内容
page-outline = 标题为 { $level } 级，应为 { $expected } 级或更高
    .help = 请从 ## 开始（页面标题是唯一的一级标题），逐级使用
page-reserved = 页面“{ $name }”与网站自身的网址冲突
    .help = 请更换名称
picture-without-text = 图片 { $target } 缺少替代文字
    .help = 请在方括号中写明图片内容，供读屏软件朗读：![办事大厅]({ $target })
picture-unreadable = { $why ->
        [heic] { $path } 是 HEIC 图片，浏览器不能显示
        [not-xml] { $path } 不是 SVG：不是格式正确的 UTF-8 编码 XML
        [not-svg] { $path } 不是 SVG：根元素不是 <svg xmlns="http://www.w3.org/2000/svg">
        [active] { $path } 含有可运行的内容：脚本、事件处理或嵌入的网页
       *[other] { $path } 不是 PNG、JPEG、GIF、WebP 或 AVIF 图片，或文件不完整
    }
    .help = { $why ->
        [not-xml] 请用绘图软件重新存为 SVG
        [not-svg] 请用绘图软件重新存为 SVG
        [active] 请用绘图软件存为普通 SVG，或存为 PNG
       *[other] 请重新获取文件；或用图片软件打开后存为 PNG、JPEG 或 WebP
    }
picture-unused = 没有页面使用图片 { $path }
    .help = 请用 ![图片说明]({ $name }) 显示，或删除；未显示的图片不会发布
link-broken = 页面或文件 { $target } 不存在
    .help = { $nearest ->
        [none] 请改正网址；链接以 / 开头，指向同一语言的页面；content/pages/ 中的图片只写文件名
       *[other] 是否应为“{ $nearest }”？
    }
link-withheld = { $target } { $why }
    .help = 请删除链接，或发布目标内容
fragment-broken = { $target }：页面中没有该锚点
    .help = { $nearest ->
        [none] 请改正 # 之后的部分，或删除该部分
       *[other] 是否应为“{ $nearest }”？
    }
reference-dead = { $target } 不存在，但被 { $count ->
       *[other] { $count } 个页面
    }引用，如 { $page }
    .help = { $nearest ->
        [none] 请改正主题的模板，或将文件放入主题的 static/
       *[other] 是否应为“{ $nearest }”？
    }
theme-missing = 主题“{ $name }”不存在
    .help = { $nearest ->
        [none] 请改正名称，或将主题放入 themes/{ $name }/
       *[other] 是否应为“{ $nearest }”？
    }
theme-circular = 主题“{ $name }”循环继承自身
    .help = 请改正 theme.toml 中的 extends = "…"，或设置 extends = "none"
template-missing = 主题缺少模板 { $name }
    .help = { $nearest ->
        [none] 请在主题的 templates/ 中添加该文件，或继承含有该模板的主题
       *[other] 如果“{ $nearest }”就是该模板，请改名；否则请在主题的 templates/ 中添加该文件
    }
template = 模板 { $name }：{ $reason }
    .help = 请改正模板的此处；可用字段见 themes/civic/REFERENCE.md
template-itself = 模板 { $name } 继承了自身
    .help = 如需改动主题同名模板的一部分，请写 {"{%"} extends "{ $lower }" {"%}"}
block-missing = { $name } 缺少主题页面使用的区块：{ $blocks }
    .help = 请为每个区块添加 {"{%"} block … {"%}"}{"{%"} endblock {"%}"}，或继承主题的同名模板，只改动其中一个区块
template-unused = 未使用模板 { $name }
    .help = { $nearest ->
        [none] 请使用主题中已有的模板名：{ $known }
       *[other] 是否应为“{ $nearest }”？
    }
message-unused = 未使用界面文字“{ $key }”
    .help = { $nearest ->
        [none] 请使用主题中已有的键，或删除该条
       *[other] 是否应为“{ $nearest }”？
    }
locale-syntax = Fluent 语法错误：{ $reason }
    .help = 请将每条界面文字写成一行“键 = 文字”，续行须缩进
locale-key = { $language } 的界面文字缺少“{ $key }”
    .help = { $nearest ->
        [none] 请补充：主题各语言的界面文字必须一致
       *[other] 是否应为已有的“{ $nearest }”？主题各语言的界面文字必须一致
    }
locale-keys = { $language } 的界面文字缺少 { $count } 条：{ $keys }
    .help = 请补充：主题各语言的界面文字必须一致
locale-pattern = { $language } 的界面文字“{ $key }”无法生成：{ $reason }
    .help = 只能使用模板传入的变量
locale-missing = 主题缺少 { $language } 的界面文字
    .help = { $like ->
        [none] 请添加 { $path }
       *[other] 请添加 { $path }，翻译 { $like } 中的全部内容
    }

## 网站

base-url-missing = 未设置 base-url：将省略规范网址、二维码、订阅源、网站地图文件（sitemap.xml）和 404 页面
    .help = 请在 site.toml 中设置 base-url = "https://…/"，或使用 --base-url 构建
artifact-repeated = { $first } 和 { $second } 都要写入 { $path }
    .help = 请更改其中一个的网址标识（slug）或名称
address-lost = 上次生成的网站在 { $address } 有内容，本次没有{ $below ->
        [0] { "" }
       *[other] ，其下 { $below } 个网址也没有
    }
    .help = { $file ->
        [none] 如果已由其他页面代替，请在定义新网址的文件中添加 { $formerly }
       *[other] 如果已移到 { $nearest }，请在 { $file } 的相应位置添加 { $formerly }
    }；如果不再提供，请在 site.toml 的 [gone] 下添加 { $gone } 并说明原因；如果网站从未对外发布，请删除输出文件夹（public）后重新构建。上次生成的网站没有改动
address-taken = { $address } 仍在使用
    .help = 请从 formerly 或 [gone] 中删除：其中只列出已不存在的网址
address-repeated = formerly 或 [gone] 中有两条对 { $address } 的说明不一致
    .help = 请保留正确的一条：原网址只能转到一个页面，或不再提供
output-foreign = { $path } 中有非 yaodian 生成的文件：{ $found }
    .help = 请将其移到其他位置，或用 --output 指定其他文件夹；未改动任何文件
output-no-folder = { $path } 不是文件夹
    .help = 请用 --output 指定其他文件夹；未改动任何文件
output-obstructed = 构建需要使用 { $path }，但该名称已被非 yaodian 生成的内容占用
    .help = 请将占用该名称的文件或文件夹改名，或用 --output 指定其他文件夹；未改动任何文件
output-misplaced = 网站不能写入 { $path }：{ $holder } 包含网站的源文件
    .help = 请用 --output 指定 content、seeds、theme、themes 之外的文件夹，如 public
output-nested = 网站不能写入 { $path }：{ $holder } 是 yaodian 生成的另一个网站
    .help = 请用 --output 指定该文件夹之外的位置
output-busy = 另一个构建正在写入 { $path }
    .help = 请等待其结束后再构建
output-failed = 无法写入 { $path }：{ $reason }
    .help = 原有网站未受影响；请释放空间或修改权限后重新构建
output-displaced = 无法替换 { $path }：{ $reason }；原有网站现在位于 { $place }
    .help = 请检查 { $path } 被什么占用，然后重新构建：构建会先恢复原有网站
output-mixed = { $path } 没有写完：{ $reason }；其中新旧文件并存
    .help = 请释放空间或修改权限后重新构建：构建会完成写入
output-in-place = { $path } 无法改名，其中的文件已逐个替换
    .help = 如需一次性替换整个网站，请用 --output 指定其他文件夹：不能是挂载点，也不能在容器镜像中
output-two-steps = { $path } 分两次改名替换，其间短暂没有网站
    .help = 如需一次性替换整个网站，请用 --output 指定其他文件夹，其文件系统须支持互换文件名，例如 ext4、XFS 或 Btrfs
output-unflushed = { $path } 已是新网站，但断电可能导致丢失：{ $reason }
    .help = 请重新构建，或检查磁盘
output-kept = 构建期间出现了非 yaodian 生成的文件：{ $found }；现位于 { $place }
    .help = 请移到其他位置：含有其他文件的文件夹不能用于构建
line-doubtful = { $doubt ->
        [gap] 该序号之前有缺号
        [repeated] 该序号与前一个序号相同，或比它小
        [bare] 该序号后没有点号
        [text] 该行开头像序号，但与前后不连续
        [lost] 该标题没有序号，或前面缺少换行
       *[orphan] 该标题出现在本应属于其下的内容之后
    }
    .help = 该行已识别为{ $taken ->
            [heading] 标题或条目
            [text] 正文
           *[other] “{ $taken }”
        }，请与已发布的文件核对。如果无误，请将以下几行添加到 plan.toml 中；如果有误，添加时请改为 is = { $taken ->
            [heading] "text"
           *[other] "heading"
        }：
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "{ $taken }"
title-unsure = { $title ->
        [none] 未找到标题
       *[other] 已将第 { NUMBER($line, useGrouping: "false") } 行识别为标题“{ $title }”，但没有其他依据
    }
    .help = { $other ->
        [none] 请对照已发布的文件确认标题
       *[other] 标题也可能是“{ $other }”：请对照已发布的文件确认
    }，然后在 plan.toml 中设置 title = "…"，或指定标题所在的行：
        { "[[line]]" }
        lines = { $title ->
            [none] "…"
           *[other] { NUMBER($line, useGrouping: "false") }
        }
        is = "title"
table-unread = 第 { NUMBER($line, useGrouping: "false") }—{ NUMBER($last, useGrouping: "false") } 行的表格未识别为任务，表格的每一行作为一段正文
    .help = 请与已发布的文件核对；如果表格的行是条目，请在 plan.toml 中为条目名称所在的每一行添加 [[line]]，设置 is = "item" 和 level；如果是正文，请在 plan.toml 中添加：
        { "[[line]]" }
        lines = { NUMBER($line, useGrouping: "false") }
        is = "text"
import-language = 文件的语言是 { $language }，但网站没有该语言的原创内容
    .help = 网站目前有 { $languages }；请在 site.toml 中添加该语言，不设置 derived-from，并写明语言名称以及网站的名称和简介：
        { "[[language]]" }
        tag = "{ $language }"
        label = "…"
        name = "…"
        description = "…"
import-plan-taken = 工作要点“{ $id }”已存在
    .help = 请用 --id 指定其他编号；如果该文件是更正后重新发布的版本，请用 --replace；未写入任何文件
import-seed-taken = 已有另一份原文 { $path }
    .help = { $is_own ->
        [yes] 请将要导入的文件改名
       *[no] 请用 --id 指定其他编号
    }；未写入任何文件
import-unrecorded = 没有工作要点“{ $id }”的导入记录
    .help = { $nearest ->
        [none] { $known ->
            [none] 没有可以撤销的导入
           *[other] 有记录的是 { $known }
        }
       *[other] 是否应为“{ $nearest }”？
    }
import-undo-edited = 无法撤销工作要点“{ $id }”的原文替换：{ $edited ->
        [none] 缺少 { $kept }
       *[other] 以下文件在替换后有改动：{ $edited }
    }
    .help = 未改动任何文件；{ $edited ->
        [none] 请换回原来的文件
       *[other] 请先还原这些改动（替换前的文件在 { $kept } 中），或换回原来的原文
    }：yaodian import --replace { $id } { $original ->
        [none] 文件
       *[other] { $original }
    }
import-record-damaged = 工作要点“{ $id }”的导入记录 { $path } 已损坏
    .help = 未改动任何文件；请从备份或版本库中恢复；如果无法恢复，请删除该文件，此前的导入和替换将无法撤销
import-in-place = { $path } 已被新的原文覆盖，无法与原来的原文比较
    .help = 未改动任何文件；请将新的原文改名，恢复原来的原文，再进行替换，译文和标注会随文字移动；如果没有原来的原文，译文和标注会保持不动
import-one-file = { $count ->
        [0] 未指定文件
       *[other] 指定了 { $count } 份文件，但一次只能导入一份
    }
    .help = 请只指定一份；使用 --dry-run 时可以指定多份
import-json = 导入不支持 JSON 输出
    .help = 请加上 --dry-run 输出识别结果，或不使用 --format
port-taken = 无法使用端口 { NUMBER($port, useGrouping: "false") }：{ $reason }
    .help = 请用 --port 指定其他端口
watch-failed = 无法监视文件变动：{ $reason }
    .help = 请重新启动 serve 以查看改动

## 外部

external-gone = { $url } 已不存在：服务器返回 { NUMBER($status, useGrouping: "false") }
    .help = 请查找新网址并改正链接，或删除链接
external-refused = 无法访问 { $url }：服务器返回 { NUMBER($status, useGrouping: "false") }
    .help = 请用浏览器打开确认，部分服务器只响应浏览器；如果也无法打开，请改正或删除链接
external-unreachable = 无法访问 { $url }：{ $why }
    .help = 请用浏览器打开确认，稍后再检查；如果仍然如此，请改正或删除链接
external-moved = { $url } 已永久移到 { $to }
    .help = 请改为新网址
external-private = { $url } 指向内部网络
    .help = 外部读者无法打开：请删除链接，或改为公开网址；如需一并检查，请加 --allow-private
history-missing = 无法读取文件的历史：{ $said ->
        [none] 未安装 git
       *[other] git 提示：{ $said }
    }
    .help = 请在已安装 git 且门户位于仓库中的环境运行；构建不需要 git
history-shallow = 仓库为浅克隆，缺少完整历史
    .help = 请运行 git fetch --unshallow（持续集成中设置 fetch-depth: 0），再运行 check --dates

## 命令行

about = 将已发布的工作要点生成可搜索的双语门户网站
heading-usage = 用法：
heading-verbs = 命令
heading-options = 选项
heading-everywhere = 全局选项
import-file = { $path }：{ $format ->
        [text] 纯文本
        [html] 网页
        [docx] Word 文件
        [xlsx] Excel 文件
       *[markdown] Markdown
    }，{ $encoding }{ $how ->
        [detected] （自动检测）
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
import-insertions = 修订：{ $count } 处插入，按已接受处理；读者下载的文件中仍可看到修订，请确认是否为定稿
import-deletions = 修订：{ $count } 处删除，按已接受处理；读者下载的文件中仍可看到修订，请确认是否为定稿
import-comments = 批注：{ $count } 条，未读取，但读者下载的文件中仍可看到
import-hidden = 隐藏文字：{ $count } 处，未读取，但读者下载的文件中仍可看到
import-hidden-sheets = 隐藏工作表：{ $count } 张，未读取，但读者下载的文件中仍可看到
import-pictures = 图片等：{ $count } 个，未读取
import-headers = 页眉页脚：{ $count } 处，未读取
import-invisible = 不可见字符：{ $count } 个，未读取
import-suggested = 勘误建议：{ $count } 条，以注释形式写入 errata.toml
import-written = 已写入：{ $files }
import-next = 下一步：先运行 yaodian check，再运行 yaodian serve
import-already = 工作要点“{ $id }”已经导入，内容相同；未写入任何文件
replace-same = 原文已是该文件：{ $path }；未写入任何文件
replace-lines = [[line]]：{ $moved } 条改了行号{ $unsure ->
        [none] { "" }
       *[other] ；第 { $unsure } 行的文字已变，请在 plan.toml 中改正行号
    }
replace-original = 原文：{ $to }，替换 { $from }{ $kept ->
        [used] （保留：可能被其他工作要点使用）
        [changed] （保留：与导入工作要点时的文件不一致）
        [undecoded] （保留：无法读取）
        [outside] （保留：不在 seeds 中）
       *[none] { "" }
    }
replace-errata = 勘误：{ $kept } 条不变，{ $moved } 条改了行号，{ $gone } 条已注释掉
replace-errata-unedited = 勘误：请手动改正 errata.toml 中的行号，因为该文件未使用 [[erratum]] 格式
replace-erratum = “{ $found }”：第 { $from } 行 → { $to ->
        [none] 已不存在
       *[other] 第 { $to } 行
    }
replace-not-compared = 变动：无法比较，原来的原文{ $why ->
        [gone] 已不存在
        [undecoded] 无法读取
       *[changed] 与导入工作要点时的文件不一致
    }
replace-changes = 变动：{ $count ->
        [0] 序号和标题均无变动
       *[other] { $count } 处序号或标题
    }
replace-suggestions = 勘误建议：{ $moved } 条改了行号，{ $gone } 条的文字已不存在
replace-parts-stay = 其他：未移动，因为工作要点无法同时按新旧原文读取；请手动核对译文、标注和网址标识（slug）
replace-topics = 章：plan.toml 中修改了 { $count } 个
replace-topics-unedited = 章：请手动修改 plan.toml，因为该文件未使用 [[topic]] 格式
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
replace-annotations-unedited = 标注：请手动改正 annotations.toml 中的序号，因为该文件未使用 [[measure]] 格式
replace-plain = 通俗说明：{ $kept } 项不变，{ $moved } 项改了序号，{ $gone } 项已注释掉{ $gone ->
        [0] { "" }
       *[other] （第 { $numbers } 项）
    }
replace-plain-unedited = 通俗说明：请手动改正 plain.toml 中的序号，因为该文件未使用 [[measure]] 格式
replace-edition = 译文 { $language }：共 { $lines } 行，{ $moved } 行已移动，{ $changed } 行已过时，{ $unplaced } 行无法移动{ $unplaced ->
        [0] { "" }
       *[other] （已作为注释保留在 segments.toml 末尾）
    }
replace-edition-unread = 译文 { $language }：未移动，因为文件有错误，或有的行不对应任何句子；请手动移动，或先撤销替换，改正后重新替换
replace-edition-records = 译文 { $language }：未移动，因为 segments.toml 中的记录不是每行一条；请先撤销替换，改为每行一条后重新替换，或手动移动
replace-removed =   已移到其他文件：{ $files }
replace-unplaced = { $segment }：{ $line }
replace-addresses = 网址：{ $count } 个网址的内容已变或已不存在
replace-address = { $from } → { $to ->
        [none] 内容已不存在
       *[other] { $to }
    }
replace-dry = 将写入：{ $files }
    未写入任何文件。
replace-renamed = { $marker } { $from } → { $to }
replace-gone = { $marker } { $heading }：已不存在
replace-new = { $marker } { $heading }：新增
replace-more = 另有 { $count } 处
undo-restored = 已恢复：{ $path }
undo-removed = 已删除：{ $path }
undo-edited = 保留（写入后有改动）：{ $path }
undo-used = 保留（工作要点 { $plan } 正在使用）：{ $path }
undo-other = 保留（非导入时写入）：{ $path }
undo-nothing = 导入工作要点 { $id } 时写入的文件均已不存在
import-plan-head =
    由 yaodian import 根据 { $file } 生成。请改正识别有误之处；
    可用 yaodian check 检查。

    原文按发布时的内容保存；sha256 是文件的校验值，文件有改动则不构建网站。
import-plan-text = 从原文读出的文本的 SHA-256：勘误的行号以此文本为准。
import-plan-no-title = 未找到标题，此处为文件名。请改为文件的标题。
import-plan-title-elsewhere = 原文中没有标题行，该标题取自文件属性。
import-plan-title-unsure =
    标题“{ $title }”没有其他依据。{ $other ->
        [none] { "" }
       *[other] 也可能是“{ $other }”。
    }
    删除下一行的 # 即可确认：
import-errata-head =
    原文中可能的错误。以下仅为建议，请与已发布的文件核对。
    如需采用，请删除各行开头的单个 # 并填写理由；不采用的请删除。
import-slip = { $kind ->
        [unclosed] 缺少后一半：
        [unopened] 缺少前一半：
        [turned] 两个引号方向相同：
        [widths] 括号一个全角、一个半角：
        [doubled] 文字重复：
        [signs] 多了一个标点：
        [bare] 序号后缺少标点：
        [number] 序号不连续：
       *[pasted] 句中误粘贴了其他文字：
    }
import-erratum-gone =
    重新发布的文件中，没有哪一行恰好出现一次该文字。如果仍需勘误，请改正
    line 和 found 并删除 #；不需要则删除。
import-unplaced-head =
    替换原文后，以下译文的原句已不存在或已改变。译文列在原来的句子下方。
import-topic-gone =
    重新发布的文件中没有这一章。请删除，或将其网址标识写入另一章的 formerly。
import-annotation-gone =
    重新发布的文件中没有这一项。如果仍需标注，请改正 number 并删除 #；不需要则删除。
import-plan-topics =
    slug 是各章的网址标识，请在发布前确定。默认为标题开头几个字的拼音。
import-plan-validity =
    施行日期和有效期，依据原文：{ $sentence }
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
role-columns = 表头
role-remark = 附注
role-contents = 目录
role-note = 注释
heading-examples = 示例：
usage-line = yaodian 命令 [选项]
usage-import = yaodian import [选项] 文件 | --dry-run 文件… | [--dry-run] --replace 编号 文件 | --undo 编号
usage-build = yaodian build [选项]
usage-check = yaodian check [选项]
usage-serve = yaodian serve [选项]
usage-hosting = yaodian hosting [选项] nginx|apache|caddy|headers
usage-verify = yaodian verify [选项] 文件夹
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
usage-translate-more = 运行“yaodian translate 命令 --help”查看各命令的选项。
usage-more = 运行“yaodian 命令 --help”查看各命令的选项。
verb-build = 将网站构建到文件夹；失败时保留原有网站
verb-check = 报告所有问题；只有使用 --fix 时才写入文件
verb-import = 导入已发布的文件，生成工作要点：纯文本、网页、Word、Excel 或 Markdown
verb-serve = 在浏览器中预览网站，随编辑实时更新
verb-hosting = 输出网页服务器的配置
verb-verify = 按文件清单核对网站副本
verb-explain = 解释问题的含义、影响和改正方法；不指定代码则列出全部
verb-new = 新建一个可直接使用的小型门户，作为起点
verb-schema = 输出 TOML 文件的 JSON Schema，供编辑器使用；不指定名称则列出全部
verb-completions = 输出 shell 补全脚本
verb-man = 输出手册页
verb-translate = 查看译文进度，处理译文
verb-translate-status = 列出与原文一致、已过时、未审核和未译的语段
verb-translate-accept = 将译文标记为已对照现有原文审核
verb-translate-export = 将译本导出为翻译软件可用的文件
verb-translate-import = 导入译者返回的文件；如有错误则全部不写入
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
option-root = site.toml 所在的文件夹 [默认：当前文件夹]
option-lang = 提示信息的语言 [默认：按 LC_ALL 或 LANG]
option-format = 问题的输出格式：供人阅读、每行一个 JSON 对象，或一份 SARIF 2.1.0 日志
option-output = 输出文件夹，相对于根文件夹 [默认：public]
option-base-url = 网站的网址，覆盖 site.toml 中的 base-url
option-strict = 将警告视为错误
option-verify = 不看记录，逐一读取原文件和现有网站的每个文件，核对有无改动
option-budget = 如有页面超过 site.toml 中 [budget] 的上限，则不发布
option-durable = 先逐个确保文件和文件夹已落盘（fsync），再替换旧网站，以防断电丢失
option-now = 作为当前时间的时刻，如 2023-03-06T09:00:00+08:00 [默认：SOURCE_DATE_EPOCH 或系统时间]
option-drafts = 包含草稿、未到发布时间和已到期的内容，并加以标明
option-answered = 同时列出已有勘误或说明的原文问题
option-host = 监听地址 [默认：127.0.0.1，仅限本机]；0.0.0.0 表示允许其他设备访问
option-port = 监听端口 [默认：8000]；0 表示任选空闲端口
option-dates = 根据 git 历史建议更新日期；构建只使用文件中的日期
option-external = 检查指向其他网站的链接
option-no-cache = 重新检查 7 天内已确认有效的网址
option-allow-private = 同时检查内部网络的网址
option-write = 写入 --dates 建议的日期
option-fix = 列出可自动修复的问题，确认后修复
option-yes = 同意 --fix 列出的全部修改
option-code = 问题代码，即方括号中的内容，如 unknown-key
option-copy = 存有副本的文件夹
value-copy = 文件夹
option-changed-list = 将输出中的变动按发布顺序写入文件，供 rsync 或 rclone 使用
option-watch = 每次改动后以及内容到期时重新构建
option-poll = 每秒检查改动，用于系统不通知改动的位置 [默认：用于网络和共享文件系统]
option-ci = 同时写入自动检查、构建、预览和发布网站的工作流：github、gitlab 或 gitee
value-host = 平台
value-server = 服务器
option-precompress = 同时为文本文件生成压缩副本（.gz 和 .br），供服务器直接发送
option-timings = 结束时报告各步骤用时
option-trace = 将各文件的用时写入跟踪文件，可用 chrome://tracing 打开
option-folder = 要创建的文件夹，必须不存在或为空
option-name = 文件：site、plan、errata、annotations、plain、audiences、synonyms、glossary、theme，或 page（页面的 front matter）
option-shell = shell 类型：bash、zsh 或 fish
option-language = 译本的语言，如 en [只有一种时可省略]
option-languages = 门户的语言，第一种为默认语言，以逗号分隔：zh-Hans、zh-Hant、en [默认：zh-Hans,en]
option-plan = 工作要点的编号，如 2023 [只有一份时可省略]
option-segment = measure/8/2，或一部分：measure/8、topic/3（包括其中各项）、notice、preamble、closing、title
option-all = 所有已有译文的语段
option-from-memory = 未译的语段采用其他工作要点中相同句子已审核的译文；省略 --plan 则处理所有工作要点
option-exchange-format = 格式：po（gettext）或 xliff（XLIFF 2.1） [默认：po]
option-export-output = 输出文件，相对于根文件夹 [默认：标准输出]
option-file = 译者返回的文件，PO 或 XLIFF
option-dry-run = 只显示结果，不写入文件
option-id = 新工作要点的编号，用于网址 [默认：年份和文种]
option-replace = 将某份工作要点的原文替换为更正后重新发布的版本
option-undo = 删除导入某份工作要点时写入的文件，导入后有改动的除外
option-encoding = 文件的编码，如 gb18030，仅在声明或检测有误时使用
option-document = 已发布的文件
value-document = 文件
value-encoding = 编码
option-server = 服务器：nginx、apache、caddy，或 headers（用于读取 _headers 文件的托管平台）
option-document-root = 服务器上作为主机根目录的文件夹 [默认：/var/www/主机名]
option-open = 在浏览器中打开网站
examples-new =
    yaodian new my-portal
        在新文件夹中创建门户
    yaodian new portal-zh --lang zh
        同上，README 使用中文
    yaodian new portal-chinese --languages zh-Hans
        仅中文，没有译文
examples-build =
    yaodian build
        将网站构建到 public/
    yaodian build --output site --strict
        构建到 site/，将警告视为错误
    yaodian build --base-url https://plans.example/2026/
        使用与 site.toml 不同的网址
examples-import =
    yaodian import --dry-run plan.docx
        显示每行的识别结果和概要
    yaodian import --dry-run --format json plan.docx page.html
        每份文件一个 JSON 对象
    yaodian import --id 2026-silver-economy plan.docx
        写入原文、plan.toml 和勘误建议
    yaodian import --replace 2026-silver-economy page.html
        替换为更正后重新发布的文件，勘误随文字移动
    yaodian import --undo 2026-silver-economy
        删除写入的文件，有改动的除外
examples-check =
    yaodian check
        列出所有问题及其位置和改正建议
    yaodian check --fix
        以差异形式显示可修复的问题，然后询问
    yaodian check --strict --format json
        供程序使用：每行一个对象，将警告视为错误
examples-serve =
    yaodian serve
        在 http://127.0.0.1:8000/ 实时预览
    yaodian serve --port 0 --open
        使用空闲端口，并打开浏览器
examples-translate =
    yaodian translate status
        各译本的进度
examples-translate-status =
    yaodian translate status
        按章列出，包括与原文不一致的语段
    yaodian translate status --language en --format json
        仅一种译本，供程序使用
examples-translate-accept =
    yaodian translate accept measure/4/1
        一句译文审核通过
    yaodian translate accept topic/2 notice
        一章各项和通知的译文审核通过
    yaodian translate accept --all
        全部译文审核通过
    yaodian translate accept --from-memory
        采用其他工作要点中已有的译文
examples-translate-export =
    yaodian translate export --output plan.po
        供使用 gettext 格式的翻译软件
    yaodian translate export --format xliff --output plan.xlf
        供使用 XLIFF 2.1 的翻译软件
examples-translate-import =
    yaodian translate import --dry-run plan.po
        预览改动
    yaodian translate import plan.po
        导入文件
examples-explain =
    yaodian explain unknown-key
        解释方括号中的代码
    yaodian explain
        列出全部代码
examples-hosting =
    yaodian hosting nginx > plans.conf
        网站作为 nginx 的一个虚拟主机
    yaodian hosting caddy --base-url https://plans.example/2026/
        网站位于主机的子目录
examples-verify =
    yaodian verify public
        显示被改动、缺少和多出的文件
examples-schema =
    yaodian schema
        列出有 JSON Schema 的文件
    yaodian schema plan > plan.json
        保存 plan.toml 的 JSON Schema
examples-completions =
    mkdir -p ~/.local/share/bash-completion/completions
    yaodian completions bash > ~/.local/share/bash-completion/completions/yaodian
        对新打开的 bash 生效
    mkdir -p ~/.zfunc ~/.config/fish/completions
    yaodian completions zsh > ~/.zfunc/_yaodian
        用于 zsh；.zshrc 中须在 compinit 之前加入 fpath+=~/.zfunc
    yaodian completions fish > ~/.config/fish/completions/yaodian.fish
        用于 fish
examples-man =
    yaodian man > yaodian.1
        保存手册页
    yaodian man | man -l -
        直接阅读

new-not-empty = { $path } 不为空，包含 { $found }
    .help = 请指定不存在或为空的文件夹；未写入任何文件
new-no-folder = { $path } 不是文件夹
    .help = 请指定不存在或为空的文件夹；未写入任何文件
new-failed = 无法写入 { $path }：{ $reason }
    .help = 请释放空间、修改权限或更换文件夹；未留下任何文件
root-missing = 文件夹 { $path } 不存在
    .help = 请改正 --root：应为 site.toml 所在的文件夹
usage-unknown-argument = 未知的参数“{ $argument }”
    .help = { $nearest ->
        [none] 可用参数见 --help
       *[other] 是否应为“{ $nearest }”？
    }
usage-unknown-verb = 未知的命令“{ $verb }”
    .help = { $nearest ->
        [none] 可用命令：{ $verbs }
       *[other] 是否应为“{ $nearest }”？
    }
usage-unknown-code = 未知的问题代码“{ $code }”
    .help = { $nearest ->
        [none] 全部代码见 yaodian explain
       *[other] 是否应为“{ $nearest }”？
    }
usage-missing-verb = 缺少命令
    .help = 请使用其中之一：{ $verbs }；详见 --help
usage-bad-value = { $argument } 的值“{ $value }”无效
    .help = { $nearest ->
        [none] 应为：{ $expected }
       *[other] 是否应为“{ $nearest }”？
    }
usage-bad-base-url = { $argument } 的值“{ $value }”无效
    .help = 应为 https://host/path/，只用 ASCII 字符：中文域名写成 Punycode 形式（xn--…），路径中的中文使用百分号编码（%E8…）
usage-missing-value = { $argument } 缺少值
    .help = 请将值写在选项之后；详见 --help
usage-needless-value = { $argument } 不接受值，但指定了“{ $value }”
    .help = 请删除该值
usage-repeated = { $argument } 重复
    .help = 请只保留一处
usage-missing-argument = 缺少 { $argument }
    .help = 详见 --help
usage-conflict = { $argument } 与 { $other } 不能同时使用
    .help = 请只保留一个
usage-not-utf8 = 命令行不是有效的 UTF-8 编码
    .help = 请将终端设为 UTF-8 后重新输入
usage-other = 命令行无效：{ $reason }
    .help = 可用参数见 --help

## 程序本身

internal-error = yaodian 内部错误：{ $what }（{ $file }:{ NUMBER($line, useGrouping: "false") }）
    .help = 这不是您的文件造成的，原有网站未受影响；请将此行内容和操作步骤告知 yaodian 的维护者

build-done = { $pages ->
       *[other] { $pages } 个页面
    }（{ $files ->
       *[other] { $files } 个文件
    }，{ $size }{ $kept ->
        [0] { "" }
       *[other] ，其中 { $kept } 个无变化
    }）已写入 { $output }，{ $entries ->
       *[other] { $entries } 条搜索条目
    }，用时 { $seconds } 秒{ $warnings ->
        [0] { "" }
       *[other] ；{ $warnings } 个警告
    }{ $awaited ->
        [0] { "" }
       *[other] （未翻译的内容见 yaodian check）
    }
rebuild-due = 下次需要重新构建：{ $moment }：{ $what ->
        [plan] 工作要点
       *[page] 页面
    } { $name } 届时{ $turn ->
        [publish] 发布
        [expire] 撤下
        [begin] 开始施行
        [deadline] 有完成时限到期
       *[end] 到期
    }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 处
    }
external-done = 已检查其他网站的 { $count } 个网址{ $kept ->
        [0] { "" }
       *[other] ，其中 { $kept } 个近期已检查
    }
dates-none = { $count } 个日期与 git 历史一致，无需修改
dates-proposed = { $count } 个日期中有 { $changes } 个需要修改；如需写入，请使用 --write
dates-written = 已写入 { $changes } 个日期
dates-uncommitted = 尚未提交，因此没有日期：{ $files }
build-failed = 未写入：{ $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }；原有网站未受影响
build-cut-off = 网站未能完全替换：{ $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }；下次构建将从此处继续
build-refused = 未写入：{ $warnings ->
       *[other] { $warnings } 个警告
    }被视为错误（--strict）；原有网站未受影响
verify-done = { $copy }：{ $files } 个文件均与发布时一致
verify-failed = { $copy }：{ $files } 个文件中，{ $changed } 个被改动，{ $missing } 个缺少；另有 { $added } 个多出
watch-polling = 此文件系统不通知改动，改为每秒检查
hosting-failed = 未输出配置：{ $errors } 个错误
hosting-nginx =
    { $url } 的 nginx 配置
    由“yaodian hosting nginx”生成。网址有变动时，请重新生成。
hosting-nginx-server =
    请保存为 /etc/nginx/conf.d/{ $host }.conf，将网站复制到 { $folder }。
    先用“nginx -t”检查，再运行“nginx -s reload”。
hosting-nginx-within =
    请在 { $host } 的 server 块中包含本文件，将网站复制到 { $folder }。
    先用“nginx -t”检查，再运行“nginx -s reload”。
hosting-apache =
    { $url } 的 Apache 配置
    由“yaodian hosting apache”生成。网址有变动时，请重新生成。
    所需模块：a2enmod deflate dir headers mime rewrite ssl
hosting-apache-server =
    请保存为 /etc/apache2/sites-available/{ $host }.conf，将网站复制到 { $folder }。
    然后运行“a2ensite { $host }”“apachectl configtest”和“apachectl graceful”。
hosting-apache-within =
    请在 { $host } 的 VirtualHost 中包含本文件，将网站复制到 { $folder }。
    先用“apachectl configtest”检查，再运行“apachectl graceful”。
hosting-caddy =
    { $url } 的 Caddy 配置
    由“yaodian hosting caddy”生成。网址有变动时，请重新生成。
hosting-caddy-server =
    请添加到 /etc/caddy/Caddyfile，将网站复制到 { $folder }。
    先用“caddy validate”检查，再运行“caddy reload”。Caddy 会自动申请证书。
hosting-caddy-within =
    请添加到 { $host } 的站点块中，将网站复制到 { $folder }。
    先用“caddy validate”检查，再运行“caddy reload”。
hosting-headers-file =
    { $url } 的响应头
    由“yaodian hosting headers”生成。请保存为 _headers，放在所发布内容的根目录。
hosting-certificate = 请改为您的证书文件。
hosting-lost = 页面不存在时，按网址的语言显示提示页面。
hosting-cache = 以内容命名的文件不会变化；其他文件由浏览器向服务器核对。
hosting-relative = 补全末尾“/”的跳转沿用访问时的主机名和端口。
hosting-headers = 只能由响应头规定的内容：禁止其他网站在框架中显示本站页面。
hosting-types = 媒体类型。许多服务器会将 client.d.ts 当作视频。
hosting-compressed = “yaodian build --precompress”生成的压缩副本；其他文件在传输时压缩。
hosting-folder = 没有页面的文件夹视为页面不存在。
hosting-hidden = 隐藏文件（如构建清单）不对外提供。
hosting-nginx-log = 页面不存在的请求已记入访问日志，不再记入错误日志。
hosting-read-only = 访问者只能读取文件，不能提交内容。
hosting-former = 曾用网址。
hosting-gone = 已删除的页面。
hosting-apache-etag = 若无此行，Apache 无法识别压缩文件自己的 ETag。
timings-task = { $seconds } 秒  { $task }
task-read = 读取
task-join = 汇总
task-list = 列出文件
task-index = 建立搜索索引（与生成页面同时进行）
task-make = 生成
task-keep = 列出可离线保存的内容
task-compress = 压缩文本
task-publish = 发布
check-done = 检查了 { $pages ->
       *[other] { $pages } 个页面
    }：没有错误，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }{ $answered ->
        [0] { "" }
       *[other] ；原文有 { $answered } 处问题已有勘误或说明
    }
check-refused = 检查了 { $pages ->
       *[other] { $pages } 个页面
    }：{ $warnings ->
       *[other] { $warnings } 个警告
    }被视为错误（--strict）
check-failed = { $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }
translate-errors = 门户内容有 { $errors ->
       *[other] { $errors } 个错误
    }，可运行 yaodian check 查看；受影响的语段可能计为未译
translate-refused = 未处理：门户内容有 { $errors ->
       *[other] { $errors } 个错误
    }
rewrite-completed = 上次中断的更新已完成：{ $files }
rewrite-taken-back = 上次中断的更新已撤销，涉及的文件：{ $files }{ $kept ->
        [none] {""}
       *[other] ；其中在中断后又有改动的，未撤销：{ $kept }
    }
translate-failed = 未处理：{ $errors ->
       *[other] { $errors } 个错误
    }，{ $warnings ->
        [0] 没有警告
       *[other] { $warnings } 个警告
    }
explain-hint = 详细说明：yaodian explain { $code }
explain-list = 运行“yaodian explain 代码”查看详细说明。
schema-list = 运行“yaodian schema 名称”可输出以上任意一个；“yaodian new”会将全部写入 .schemas/。
new-done = 已创建新门户，共 { $files } 个文件，位于{ $folder ->
        [none] 当前文件夹
       *[other] { " " }{ $folder }
    }。
    接下来：
    { $folder ->
        [none] { "  " }yaodian serve
       *[other] { "  " }cd { $folder }
    {"  "}yaodian serve
    }
    使用说明见 README.md。
man-manual = 要点
man-name = 名称
man-synopsis = 用法
man-status = 退出状态
man-status-0 = 成功。
man-status-1 = 发现错误（使用 --strict 时也包括警告），或命令执行失败。
man-status-2 = 命令行有误。
man-more = 参见
man-more-text = “yaodian 命令 --help”查看某个命令，“yaodian explain”查看各种问题的说明。
explain-why = 影响
explain-wrong = 错误写法
explain-right = 正确写法
explain-remedy = 改正方法
sarif-root = site.toml 所在的文件夹
fix-none = 没有可自动修复的问题
fix-worse = 未改动任何文件：这样修复会增加 { $count ->
       *[other] { $count } 个错误
    }
fix-ask = 要修复 { $files ->
       *[other] { $files } 个文件
    }中的 { $count ->
       *[other] { $count } 个问题
    }吗？[y/N]
fix-unasked = 未改动任何文件：没有可用于确认的终端；使用 --yes 可修复以上 { $count ->
       *[other] { $count } 个问题
    }
fix-declined = 未改动任何文件
fix-outdated = 未改动任何文件：文件在此期间已有变化，请重新运行
fix-done = 已修复 { $files ->
       *[other] { $files } 个文件
    }中的 { $count ->
       *[other] { $count } 个问题
    }{ $waiting ->
        [0] { "" }
       *[other] ；还有 { $waiting } 个，请再次运行
    }
accept-done = { $language }：{ $accepted ->
        [0] 没有新审核通过的语段
       *[other] 新审核通过 { $accepted } 个语段
    }{ $missing ->
        [0] { "" }
       *[other] ；{ $missing } 个尚无译文
    }{ $pruned ->
        [0] { "" }
       *[other] ；删除 { $pruned } 条无对应语段的记录
    }
memory-nothing = 没有可采用的译文：翻译记忆中没有与未译语段相同的句子
memory-differs = { $plan }，{ $segment }：{ $from } 和 { $others } 的译文不同；已采用 { $from } 的译文，因为其审核时间最近
memory-taken = { $plan }，{ $language }：采用了 { $from } 的 { $count } 处译文：{ $segments }
export-done = { $segments ->
       *[other] { $segments } 个语段
    }已写入 { $path }
import-translated = { $count ->
       *[other] { $count } 处译文有改动
    }：{ $segments }
import-accepted = { $count ->
       *[other] { $count } 处译文新审核通过
    }：{ $segments }
import-withdrawn = { $count ->
       *[other] { $count } 处译文不再视为已审核
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
status-head = 工作要点 { $plan }，{ $language }
status-end = { $language }：共 { $segments } 个语段，{ $current } 个与原文一致，{ $percent } %
status-from-memory = 来自翻译记忆的语段 { $count } 个：{ $segments }
status-in-memory = { $missing } 个未译语段中，有 { $count } 个可采用翻译记忆中的译文，请运行：yaodian translate accept --from-memory --plan { $plan } --language { $tag }
status-topic = 章
status-front = 标题、通知、序言、落款
status-all = 合计
status-segments = 语段
status-current = 一致
status-stale = 过时
status-unreviewed = 未审核
status-missing = 未译
status-done = 完成
serve-listening = 网站已启动：{ $url }（按 Ctrl-C 停止）
serve-built = { $pages ->
       *[other] 已构建 { $pages } 个页面
    }，用时 { $seconds } 秒{ $warnings ->
        [0] { "" }
       *[other] ；{ $warnings } 个警告
    }
serve-failed = 构建失败：{ $errors ->
       *[other] { $errors } 个错误
    }；浏览器仍显示上次成功构建的网站
serve-open-to-all = 警告：任何能访问本机的人都可以看到网站，包括草稿和错误
serve-stopped = 已停止
serve-open-failed = 无法打开浏览器：{ $reason }

## serve 显示的页面

overlay-language = zh-Hans
overlay-title = 网站构建失败
overlay-stale = 当前页面来自上次成功的构建。问题解决后，本提示自动消失。
overlay-empty = 还没有成功的构建。问题解决后，本页自动刷新。
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
format-web-archive = 单文件网页
format-image = 图片
format-compressed = 压缩包
special-pipe = 命名管道
special-socket = 套接字
special-device = 设备
system-permission = 没有权限
system-not-found = 文件不存在
system-full = 磁盘已满
system-read-only = 磁盘只读
system-folder = 这是文件夹
system-no-folder = 路径中有一部分不是文件夹
system-in-use = 正被其他程序使用

## 要点的各部分

part-title = 工作要点标题
unreachable-address = 不是有效的网址（中文域名请写成 Punycode 形式，xn--…）
unreachable-name = 无法解析域名
unreachable-connection = 无法连接，或连接中断
unreachable-timeout = 连接超时
unreachable-tls = 无法建立安全连接
unreachable-protocol = 响应不是 HTTP
unreachable-redirect = 重定向循环或缺少目标
absent-draft = 是草稿
absent-embargo = 将于 { $moment } 发布
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
kind-number = 1 或更大的整数
kind-out-of-range = 小于 1 或过大的数字
kind-date = 日期
kind-table = 表（[…]）
kind-tables = 一组表（[[…]]）
kind-list = 列表
kind-boolean = true 或 false
kind-other = 其他类型的值
