# 界面用语：简体中文

## 每一页

skip = 跳到正文
navigation = 主导航
menu = 菜单
nav-plan = 工作要点
nav-search = 搜索
nav-glossary = 名词解释
nav-about = 关于
trail = 所在位置
trail-topic = 返回本章
trail-plan = 返回全文
disclaimer = 译文仅供参考，以中文为准。
derived = 本页繁体文字由简体原文自动转换，以简体原文为准。
print-copy = 参考件，打印自
print-day = ，打印日期：{ $date }。
date = { $year }年{ $month }月{ $day }日

## 页面标签：栏目名称和类别

column-home = 首页
column-documents = 政策文件
column-explained = 政策解读

## 文件信息

document = 文件信息
document-index-number = 索引号
document-subject = 主题分类
document-issuer = 发文机关
document-issued = 成文日期
document-number = 发文字号
document-published = 发布日期
document-changed = 更新日期
document-validity = 有效性
document-valid = 有效
document-expired = 失效
document-repealed = 废止
document-from = 自{ $from }起
document-until = 至{ $until }止
document-from-until = 自{ $from }起，至{ $until }止
document-status-time = { $status }（{ $time }）

## 主办单位和备案

office-sponsor = 主办单位：
office-operator = 承办单位：
office-address = 地址：
office-telephone = 联系电话：
office-email = 电子邮箱：
office-mark = 党政机关网站标识
office-site-code = 网站标识码：
office-error-report = 我为政府网站找错

## 网站地图

site-map = 网站地图
site-map-description = 本站全部页面的目录。

## 阅读设置

settings = 阅读设置
nav-home = 首页
nav-help = 帮助
settings-elder = 长者模式：大字体、大按钮、简洁导航
settings-size = 文字大小
settings-colours = 配色
settings-colour = { $colours ->
    [light] 浅色
    [dark] 深色
    [contrast] 高对比度
   *[device] 跟随设备
}
settings-pinyin = 汉字上方标注拼音
settings-glosses = 译文旁显示中文原词
settings-close = 关闭
settings-defaults = 恢复默认设置
settings-kept = 设置只保存在本设备上。
listen = 朗读
listen-pause = 暂停
listen-resume = 继续朗读
listen-stop = 停止
listen-rate = 语速

## 首页

ask = 您想查找什么？
search-button = 搜索
count = { $count } 项
issued = { $date }印发
glance-key = 数字为工作项序号，点击可查看。
read-all = 阅读全文（{ $count } 项）

## 各份工作要点

nav-plans = 全部工作要点
plans-title = 全部工作要点
plans-description = 本站全部工作要点及其年份、发文机关、种类和状态。
plans-of-year = { $year }年工作要点
plans-of-body = { $body }的工作要点
plans-of-series = 《{ $title }》及往年工作要点
plans-of-named = “{ $name }”系列
plans-here-body = 本机关的工作要点
plans-here-series = 历年工作要点
plans-here-named = 本系列的工作要点
plans-all = 全部工作要点
plans-all-of = 全部 { $count } 份工作要点
plans-lists = 工作要点列表
plans-narrow = 筛选
plans-any = 全部
plans-year = 年份
plans-body = 机关
plans-kind = 种类
plans-state = 状态
plans-series = 系列
plans-none = 没有符合条件的工作要点，请更换或清除筛选条件。
plans-one = 1 份
plans-many = {"{count}"} 份
home-plans = 最新工作要点
home-topics = 按主题查找
plan-year = { $year }年
plan-years = { $first }—{ $last }年
plan-days = { $from }至{ $until }
plan-body-unstated = 原文未载明发文机关
plan-was-for = 适用于{ $time }，现已结束。
plan-replaced-by = 已由《
plan-replaced-end = 》替代
plan-newest = 最新：
plan-checked = 最近一次核对：{ $date }。
standing = { $time }{ $state ->
    [upcoming] ，尚未施行
    [in-force] ，施行中
    [ended] ，已结束
    [repealed] ，已废止
    [superseded] ，已被替代
    [replaced-by] ，已由《
   *[unknown] { "" }
}
status-by = { "" }
status-on = { $date }印发。
status-issued = { $date }印发。
plan-published-at = 原发布网页
plan-state-upcoming = 尚未施行
plan-state-in-force = 施行中
plan-state-ended = 已结束
plan-state-repealed = 已废止
plan-state-superseded = 已被替代
plan-kind-work-plan = 工作要点
plan-kind-implementation-plan = 实施方案
plan-kind-action-plan = 行动计划
plan-kind-task-table = 任务分工
plan-kind-report = 工作报告
plan-kind-regulation = 规章制度
plan-kind-notice = 通知公告
plan-kind-other = 其他文件

## 服务对象

home-whom = 按服务对象查找
audiences-title = 服务对象
audiences-description = 工作要点对各类人群作出的安排，按服务对象分类列出。
audience-others = 其他服务对象
audience-key = 每个方格代表一项工作，按原文顺序排列，每组为一章；标有数字的与该服务对象相关。下方列表按相关程度排序。
audience-glance = 工作要点中与此相关的 { $count } 项，在全部各项中的位置：
plain-says = 通俗说明：
plain-means = 有何影响：
plain-by = 以上是编者的说明，以下是工作要点原文。
measure-serves = 服务对象：
list-comma = 、

## 文中涉及

names-title = 文中涉及
named-title = 文中涉及
names-target = 量化目标
names-target-intro = 工作要点提出的量化目标，共 { $count } 项，并列出所在语句。
names-instrument = 法规与文件
names-instrument-intro = 工作要点引用的法规、标准和文件，共 { $count } 件，并列出引用语句。
names-system = 平台与系统
names-system-intro = 工作要点涉及的平台、信息系统和服务热线，共 { $count } 个，并列出相关语句。
names-body = 机构
names-body-intro = 工作要点涉及的机关、组织和机构，共 { $count } 个，并列出相关语句。
names-place = 地点
names-place-intro = 工作要点涉及的地点，共 { $count } 处，并列出相关语句。
names-period = 时间：
names-more = 另有 { $count } 句
home-targets = 量化目标
glance-target = 有量化目标
home-laws = 相关法规

## 责任单位和完成时限

duties-title = 责任单位和完成时限
duty-lead = 牵头
duty-responsible = 责任单位
duty-support = 配合
duty-due = 完成时限
deadline-past = 时限已过
deadline-words = 原文：
label-end = ：
responsible-title = 责任单位
bodies-title = 机构
bodies-intro = 工作要点明确的责任单位，以及各单位牵头、负责和配合的工作。
body-intro = 工作要点明确由该单位承担的工作。本站不反映完成情况。
body-description = 工作要点明确由{ $name }承担的工作，包括牵头、负责和配合的工作以及完成时限。
body-named = 机构说明和其他出处
body-own-plans = 该单位印发的工作要点
body-count-lead = 牵头 { $count } 项
body-count-responsible = 负责 { $count } 项
body-count-support = 配合 { $count } 项
body-count-ended = （已结束 { $count } 项）
body-of = （{ $place }）
mentioned-title = 文中提到的机构
of-plan = 工作要点
of-plan-all = 全部
of-plan-one = 1 项
of-plan-many = {"{count}"} 项
deadlines-title = 完成时限
deadlines-intro = 工作要点明确的完成时限，共 { $count } 项，由程序从原文识别，可能有遗漏。本站不反映完成情况。
deadlines-coming = 尚未到期
deadlines-past = 已过期限
deadlines-past-note = 以下日期已过。工作要点未说明届时是否完成。
deadlines-open = 无具体日期
tasks-more = 另有 { $count } 项，见工作要点原文。
names-duty = 责任单位
names-deadline = 完成时限

## 近期更新

home-recent = 近期更新
recent-corrections = 原文更正与说明 { $count } 处
recent-accepted = { $name ->
    [English] 英文译文
   *[other] { $name } 译文
}已核对 { $count } 项

## 订阅

feed-issued = 印发：{ $title }
feed-published = 发布：{ $title }
feed-ended = 不再有效：{ $title }
feed-correction = 更正：“{ $found }”改为“{ $corrected }”
feed-note = 说明：“{ $found }”
feed-accepted = { $name ->
    [English] 英文译文
   *[other] { $name } 译文
}已核对 { $count } 项

## 工作要点

plan-description = 《{ $title }》全文，共 { $topics } 章、{ $measures } 项。
contents = 目录
notice = 印发通知
preamble = 序言
closing = 落款及附注
prevails = 参考译文，以中文为准。
source-link = 原文与更正
missing-text = 这段文字暂无译文，以下为中文原文。
pending-mark = 〔译文未更新〕
pending-stale = 中文原文在翻译后有改动，标有“译文未更新”的语句请以中文为准。
pending-partial = 部分内容暂无译文，以中文显示。
pending-unreviewed = 译文尚未审核。
page-changed = 更新日期：
withheld-draft = 草稿，尚未发布。
withheld-embargo = 尚未发布，读者在 { $moment } 之前无法看到。
withheld-expired = 已撤下，读者自 { $moment } 起无法看到。
missing-page = 本页暂无中文版，以下为其他语言版本。

## 章

topic-number = { $kind ->
    [part] 第{ $numeral }编
    [chapter] 第{ $numeral }章
    [section] 第{ $numeral }节
    [article] 第{ $numeral }条
   *[other] { $printed }
}
measure-number = { topic-number }
topic-place = 全文共 { $topics } 章，这是第{ $numeral }章{ $count ->
    [0] {""}
    [1] ，第 { $first } 项
   *[other] ，第 { $first } 至第 { $last } 项
}。
item-place = 全文共 { $topics } 项，这是第{ $numeral }项。
item-steps = 上一项和下一项
item-previous = 上一项
item-next = 下一项
topic-range = { $count ->
    [0] {""}
    [1] 第 { $first } 项
   *[other] 第 { $first }—{ $last } 项
}
topic-steps = 上一章和下一章
topic-previous = 上一章
topic-next = 下一章

## 项

measure-description = 《{ $plan }》第 { $number } 项：{ $title }
measure-steps = 上一项和下一项
measure-previous = 上一项
measure-next = 下一项
edition-original = 中文原文
edition-derived = 中文（繁体）
edition-translation = 参考译文
edition-prevails = （以中文为准）
title-in = { $of ->
    [en] 英文标题：
    [zh-Hans] 中文标题：
    [zh-Hant] 中文标题：
   *[other] 其他语言标题：
}
qr-title = 本页网址的二维码
qr-caption = 扫一扫，在手机上查看当前页面

## 阅读

related = 相关各项
quote = 链接与引用
quote-sentence = 第 { $number } 句的链接与引用
quote-link = 链接
quote-plain = 英文引用格式
quote-measure = 第{ $number }项
quote-part = 第{ $number }句
quote-accessed = { $year }年{ $month }月{ $day }日访问。
quote-copy = 复制
quote-copied = 已复制。
quote-selected = 文字已选中，请手动复制。

## 更正和说明

notes = 更正与说明
note-found = 原文
note-corrected = 更正为
note-removed = 删去
note-correction = 更正
note-stays = 无，保留原文
note-line = 原文第 { $line } 行
correction-reference = 更正 { $number }
note-reference = 说明 { $number }

## 其他页面

footnotes = 脚注
footnote = 脚注 { $number }
footnote-back = 返回脚注 { $number } 在正文中的位置
task-done = 已完成
task-open = 未完成
alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 注意

## 原文

source-title = 原文与更正
source-description = 《{ $plan }》原文的来源、校验值，以及全部更正和说明。
source-intro = 原文按采集时的内容逐字保存，不作改动。更正单独列出，并附更正前的文字和理由。
source-issuer = 发文机关
source-date = 成文日期
source-address = 发布网页
source-retrieved = 获取日期
source-checked = 核对日期
source-licence = 许可
source-file = 原文文件
source-size = （{ $kilobytes } kB）
check-title = 核对网站副本
check-text = 如果您有本网站的副本，可以核对其中的内容是否被改动。请从本网站获取文件清单，保存到副本所在的文件夹，在该文件夹中运行下列命令之一。如果没有任何输出，则清单中的文件均与发布时一致。
check-list = 文件清单（SHA256SUMS）
check-data = 供程序使用的清单，含文件大小和原文的校验值（manifest.json）
check-linux = Linux
check-macos = macOS
check-windows = Windows（PowerShell）
source-width-title = 标点全角与半角
source-width = 原文中部分逗号、冒号、分号和括号为半角。其他页面中，与汉字或中文标点相邻的这些标点按全角显示，只改变宽度；日期、数字和“1+1”一类写法不变。以下原文与文件一致，未作转换。
source-text = 原文
source-lines = 行首数字为原文行号。有更正或说明的地方标有编号。
source-chrome = （网页自带文字，不属于工作要点）

## 搜索

search-title = 搜索
search-description = 搜索工作要点的全部内容。
search-plan = 搜索本工作要点
search-topic = 搜索本章
search-noscript = 搜索需启用 JavaScript，当前浏览器未启用。您可以按拼音首字母查词语索引，或者打开全文，使用浏览器的“在页面中查找”功能。
search-noscript-link = 全文目录
search-examples = 例如：
search-topics = 各章
search-nearest = 您是不是要找
search-count-one = 找到 { $count } 条与“{ $query }”相关的结果
search-count-other = 找到 { $count } 条与“{ $query }”相关的结果
search-none = 未找到与“{ $query }”相关的内容。
search-none-here = 在当前范围内未找到与“{ $query }”相关的内容。
search-relaxed = 未找到与“{ $query }”完全匹配的结果，以下为部分匹配。
search-has = 本站收录{ $bodies }{ $years }年的工作要点。
search-has-years = 本站收录{ $years }年的工作要点。
search-next = 您可以换个说法再搜，按章查找，或向主管部门咨询。
search-lacks-words = 本站暂无相关内容。
search-lacks-year = 本站未收录{ $asked }年的工作要点。
search-lacks-place = 本站暂无与{ $asked }相关的内容。
search-lacks-service = 本站暂无相关内容，该事项可能由其他部门办理。
search-lacks-telephone = 本站暂无相关电话或其他联系方式。
search-lacks-hours = 本站暂无相关的办公或开放时间。
search-lacks-address = 本站暂无相关地址和路线。
search-lacks-price = 本站暂无相关价格或金额。
search-lacks-person = 本站暂无任职人员信息。
search-lacks-form = 本站暂无相关表格。
search-lacks-now = 本站不提供新闻，也不提供今日或明日的信息。
search-lacks-lost = 本站暂无遗失或过期后补办的说明。
search-lacks-booking = 本站不提供预约、报名或结果查询。
search-lacks-job = 本站暂无招聘信息。
search-meant = 以下为“{ $to }”的搜索结果（{ $from }）
search-also = 也查找了：{ $list }
search-same = { $to }
search-semicolon = ；
search-other-years = 以下不是 { $year } 年的内容：
search-more = 再显示 { $count } 条结果
search-loading = 正在搜索……
search-failed = 搜索数据加载失败，请检查网络后重试。
search-broken = 搜索出现错误，请刷新页面。
search-retry = 重试
search-outdated = 本站已更新，请刷新页面后搜索。
search-reload = 刷新页面
search-measure = 第{ $number }项
search-kind-measure = 工作项
search-kind-topic = 章
search-kind-plan = 全文
search-kind-page = 其他页面
search-kind-term = 名词
search-suggestions = 搜索建议
search-recent = 最近搜索
search-recent-here = 仅保存在本设备上
search-forget = 删除“{ $query }”
search-forget-all = 清除全部最近搜索
search-key = 按“/”键跳转到搜索框
search-narrow = 筛选
search-facet-year = 按年份
search-facet-body = 按机关
search-facet-plan-kind = 按文件种类
search-facet-series = 按系列
search-facet-topic = 按章
search-facet-audience = 按服务对象
search-facet-kind = 按类型
search-facet-plan = 按工作要点
search-only = 只看：{ $name }
search-part = 所选的部分
search-drop = 取消
search-drop-name = 取消“{ $name }”
search-clear = 全部取消

## 词语索引

letters = 按拼音首字母
terms-title = 词语索引
terms-description = 工作要点中的名词和日常说法，共 { $count } 条，按拼音排序，可查到相关各项。
terms-intro = 工作要点中的名词和日常说法，按拼音排序。数字为项的序号，点击可查看该项；“见”指向文件中使用的名称，由此可查看解释。
terms-see = 见
terms-and = 或

## 名词解释

glossary-title = 名词解释
glossary-description = 用通俗语言解释工作要点中的 { $count } 个名词。
glossary-intro = 工作要点中的 { $count } 个名词。点击名词可查看通俗解释，以及哪些工作项用到该名词。
glossary-plans = 这一含义用于
glossary-comma = 、
glossary-more = 另有 { $count } 项
glossary-body = 机构
glossary-place = 地点
glossary-programme = 项目与行动
glossary-benefit = 待遇与服务
glossary-system = 平台或系统
glossary-instrument = 法规与文件
glossary-phrase = 提法
glossary-concept = 概念
definitions-title = 文中名词
term-kind = 类别
term-also = 也写作
term-source = 依据
term-part-of = 属于
term-uses = 用到该名词的工作项
term-cited = 全部引用语句

## 找不到

lost-title = 页面不存在
lost-text = 您访问的页面不存在，请检查网址。链接也可能已经失效。
lost-home = 返回首页
former-title = 本页网址已变更
former-text = 即将跳转到新网址，请更新您的收藏或链接。
former-link = 前往新网址
gone-title = 本页已不再提供
gone-text = 该网址上的页面已撤下。
gone-below = { $address } 及其下级页面已不再提供：
gone-terms = 不再收录的名词

## 离线阅读

offline-heading = 离线阅读
offline-none = 将本站保存到本设备，没有网络时也能阅读和搜索。
offline-some = 全文和搜索已于{ $date }保存到本设备，没有网络时也能使用。
offline-some-of = 《{ $title }》已于{ $date }保存到本设备，没有网络时也能阅读。
offline-rest = { $count } 份工作要点中，{ $kept } 份已保存到本设备，其余需联网查看：
offline-whole = 全部内容和搜索已于{ $date }保存到本设备，没有网络时也能使用。
offline-keep = 保存以供离线使用
offline-keep-size = 保存全部内容以供离线使用（{ $size }）
offline-renew = 更新已保存的内容（{ $size }）
offline-remove = 从本设备删除
offline-removed = 已从本设备删除。
offline-working = 请稍候……
offline-full = 本设备空间不足，保存失败。
offline-failed = 保存失败，请检查网络后重试。
offline-from = 没有网络，当前显示的是{ $date }保存的内容。
offline-close = 关闭
offline-title = 没有网络
offline-text = 当前没有网络，且本页未保存到本设备。全文和搜索如已保存，仍可打开。
offline-kept = 已保存到本设备
offline-others = 其余工作要点需联网查看，列表见
offline-again = 重试
