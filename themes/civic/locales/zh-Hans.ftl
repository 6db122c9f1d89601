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
disclaimer = 译文仅供参考，以中文为准。
derived = 本页繁体文字由简体原文自动转换，以简体原文为准。
print-copy = 参考件，印自
print-day = ，{ $date }打印。
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
settings-kept = 设置只保存在这台设备上。
listen = 朗读
listen-pause = 暂停
listen-resume = 继续朗读
listen-stop = 停止
listen-rate = 语速

## 首页

ask = 您关心什么事？
search-button = 搜索
count = { $count } 项
issued = { $date }印发
read-all = 阅读全文（{ $count } 项）

## 各份要点

nav-plans = 全部要点
plans-title = 全部要点
plans-description = 本站的全部要点，及其年份、机关、种类和状态。
plans-of-year = { $year }年的要点
plans-of-body = { $body }的要点
plans-of-series = “{ $title }”及往年
plans-of-named = “{ $name }”系列
plans-here-body = 这个机关的要点
plans-here-series = 这份要点及往年的要点
plans-here-named = 这个系列的要点
plans-all = 全部要点
plans-all-of = 全部 { $count } 份要点
plans-lists = 要点的列表
plans-narrow = 缩小范围
plans-any = 全部
plans-year = 年份
plans-body = 机关
plans-kind = 种类
plans-state = 状态
plans-series = 系列
plans-none = 没有符合条件的要点，请更换或清除筛选条件。
plans-one = 1 份
plans-many = {"{count}"} 份
home-plans = 最新要点
home-topics = 按主题查找
plan-year = { $year }年
plan-years = { $first }—{ $last }年
plan-days = { $from }至{ $until }
plan-was-for = 用于{ $time }，现已结束。
plan-replaced-by = 已由新的文件替代：
plan-newest = 最新的是
plan-checked = { $date }核对
plan-published-at = 发布网页
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
audiences-description = 要点为各类人群作了哪些安排，按人群从各章汇集。
audience-others = 其他服务对象
audience-glance = 要点中的 { $count } 项，在全部各项中的位置：
measure-serves = 服务对象：
list-comma = 、

## 要点提到的

names-title = 要点提到的
named-title = 本项提到的
names-target = 量化目标
names-target-intro = 要点定下的数量目标，共 { $count } 项，附所在的句子。
names-instrument = 法规与文件
names-instrument-intro = 要点引用的法规、标准和文件，共 { $count } 件，附引用它的句子。
names-system = 平台与系统
names-system-intro = 要点提到的平台、信息系统和公开电话，共 { $count } 个，附提到它的句子。
names-body = 机构
names-body-intro = 要点提到的机关、组织和机构，共 { $count } 个，附提到它的句子。
names-place = 地点
names-place-intro = 要点提到的地点，共 { $count } 处，附提到它的句子。
names-period = 时间：
names-more = 另有 { $count } 句
home-targets = 量化目标
glance-target = 有量化目标
home-laws = 提到的法规（含制定、修订中的）

## 谁来做，何时完成

duties-title = 由谁负责，何时完成
duty-leads = 牵头
duty-supports = 配合
duty-due = 完成时限
deadline-past = 时限已过
label-end = ：
responsible-title = 责任单位
bodies-title = 机构
bodies-intro = 要点写明的责任单位，以及各自牵头和配合的工作。
body-intro = 要点写明由该单位承担的工作。是否完成，这里没有说明。
body-description = 要点写明由{ $name }承担的工作：牵头哪些、配合哪些、何时完成。
body-named = 机构说明和其他出处
body-own-plans = 该单位的要点
body-leads-count = 牵头 { $count } 项
body-supports-count = 配合 { $count } 项
deadlines-title = 完成时限
deadlines-intro = 要点写明的完成时限，共 { $count } 项。是否按时完成，这里没有说明。
deadlines-coming = 即将到期
deadlines-past = 已过期限
deadlines-past-note = 以下日期已过。当时是否完成，要点中没有说明。
deadlines-open = 没有具体日期
tasks-more = 另有 { $count } 项，见要点原文。
names-duty = 责任单位
names-deadline = 完成时限

## 近期更新

home-recent = 近期更新
recent-corrections = 原文更正与说明 { $count } 处
recent-accepted = { $name } 译文审定 { $count } 项

## 工作要点

plan-description = 《{ $title }》全文，共 { $topics } 章、{ $measures } 项。
contents = 目录
notice = 印发通知
preamble = 序言
closing = 落款及附注
prevails = 参考译文，以中文为准。
source-link = 原文与更正
missing-text = 这段文字没有译文，以下是原文。
pending-mark = 〔译文未更新〕
pending-stale = 中文在翻译之后有过改动，标有“译文未更新”的句子请看中文。
pending-partial = 其中一部分还没有译文，以中文代替。
pending-unreviewed = 译文尚未审核。
page-changed = 更新日期：
withheld-draft = 这是草稿，尚未发布。
withheld-embargo = 尚未发布：{ $moment } 起读者才能看到。
withheld-expired = 已撤下：读者自 { $moment } 起看不到本页。
missing-page = 本页还没有译成中文，以下是另一种文字。

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
topic-range = { $count ->
    [0] {""}
    [1] 第 { $first } 项
   *[other] 第 { $first }—{ $last } 项
}
topic-steps = 前后章
topic-previous = 上一章
topic-next = 下一章

## 项

measure-description = 《{ $plan }》第 { $number } 项：{ $title }
measure-steps = 前后项
measure-previous = 上一项
measure-next = 下一项
edition-original = 中文原文
edition-derived = 中文（繁体）
edition-translation = 参考译文，以中文为准
qr-title = 本页网址的二维码
qr-caption = 扫一扫，在手机上查看当前页面

## 阅读

related = 相关各项
quote = 链接与引用
quote-sentence = 第 { $number } 句的链接与引用
quote-link = 链接
quote-plain = 英文格式
quote-measure = 第{ $number }项
quote-part = 第{ $number }句
quote-accessed = { $year }年{ $month }月{ $day }日访问。
quote-copy = 复制
quote-copied = 已复制。
quote-selected = 文字已选中，请复制。

## 更正和说明

notes = 更正与说明
note-found = 原文
note-corrected = 更正为
note-removed = 删去
note-correction = 更正
note-stays = 无，文字照原文
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
source-description = 《{ $plan }》原文的出处、校验值，以及全部更正和说明。
source-intro = 原文按采集时的样子逐字保存，从不改动。更正另列，并附原来的文字和理由。
source-issuer = 发文机关
source-date = 成文日期
source-address = 发布网页
source-retrieved = 获取日期
source-checked = 核对日期
source-licence = 许可
source-file = 原文文件
source-size = （{ $kilobytes } kB）
source-width-title = 标点的宽窄
source-width = 原文中有的逗号、冒号、分号和括号是半角的。其他各页的中文里，与汉字或中文标点相邻的这些标点按全角显示，一个字符对一个字符；日期、数字和“1+1”一类写法不变。下面的原文与文件相同，不作转换。
source-text = 原文
source-lines = 每行前的数字是原文的行号。有更正或说明的地方后面有编号。
source-chrome = （网页自带的文字，不属于要点）

## 搜索

search-title = 搜索
search-description = 搜索工作要点的全文各项。
search-plan = 搜索这份要点
search-topic = 搜索这一章
search-noscript = 搜索框要用到脚本，现在没有脚本。请按拼音首字母查词语索引，或者打开全文，再用浏览器的“在页面中查找”。
search-noscript-link = 全文目录
search-examples = 例如：
search-topics = 各章
search-nearest = 您要找的是不是
search-count-one = 找到 { $count } 个与“{ $query }”有关的结果
search-count-other = 找到 { $count } 个与“{ $query }”有关的结果
search-none = 没有找到与“{ $query }”有关的内容。可以换一个说法，或者只用其中两三个字。
search-none-here = 在这个范围里没有找到与“{ $query }”有关的内容。
search-relaxed = 没有一处同时写有“{ $query }”的全部内容，以下各处含有其中一部分。
search-has = 本站收录的是{ $bodies }{ $years }年的工作要点。
search-has-years = 本站收录的是{ $years }年的工作要点。
search-next = 可以换个说法再搜，按章查找，或者向主管部门咨询。
search-lacks-words = 本站没有这方面的内容。
search-lacks-year = 本站没有{ $asked }年的工作要点。
search-lacks-place = 本站没有关于{ $asked }的内容。
search-lacks-service = 本站没有这方面的内容，可能由其他部门办理。
search-lacks-telephone = 本站没有这方面的电话等联系方式。
search-lacks-hours = 本站没有这方面的办公或开放时间。
search-lacks-address = 本站没有这方面的地址和路线。
search-lacks-price = 本站没有这方面的价格或金额。
search-lacks-person = 本站没有写明由谁任职。
search-lacks-form = 本站没有这方面的表格。
search-lacks-now = 本站没有新闻，也没有今天或明天的情况。
search-lacks-lost = 本站没有写明遗失或过期后怎么补办。
search-lacks-booking = 本站没有预约、报名或结果查询。
search-lacks-job = 本站没有招聘信息。
search-meant = 按“{ $to }”查找（{ $from }）
search-also = 同义：{ $list }
search-same = { $from }＝{ $to }
search-semicolon = ；
search-more = 再显示 { $count } 个结果
search-loading = 正在搜索……
search-failed = 搜索数据没有载入。请检查网络后重试。
search-broken = 本页的搜索出了错，请重新载入本页。
search-retry = 重试
search-outdated = 本站刚刚更新，请重新载入本页。
search-reload = 重新载入
search-measure = 第{ $number }项
search-kind-measure = 工作项
search-kind-topic = 章
search-kind-plan = 全文
search-kind-page = 说明页
search-kind-term = 名词
search-suggestions = 搜索建议
search-recent = 最近搜索
search-recent-here = 只保存在本机
search-forget = 删除“{ $query }”
search-forget-all = 清除全部最近搜索
search-key = 按“/”键来到搜索框
search-narrow = 缩小范围
search-facet-year = 按年份
search-facet-body = 按机关
search-facet-plan-kind = 按要点种类
search-facet-series = 按系列
search-facet-topic = 按章
search-facet-audience = 按对象
search-facet-kind = 按类型
search-facet-plan = 按要点
search-only = 只看：{ $name }
search-part = 所选的部分
search-drop = 取消
search-drop-name = 取消“{ $name }”
search-clear = 全部取消

## 词语索引

letters = 按拼音首字母
terms-title = 词语索引
terms-description = 工作要点中的名词和大家平时的说法，共 { $count } 条，按拼音排列，从每一条可以找到有关的各项。
terms-intro = 工作要点中的名词和大家平时的说法，按拼音排在一起。数字是项的序号，点开就是那一项；“见”指向文件里用的名称，从那里可以再看解释。
terms-see = 见
terms-and = 或

## 名词解释

glossary-title = 名词解释
glossary-description = 用大白话解释工作要点中的 { $count } 个名词。
glossary-intro = 工作要点中的 { $count } 个名词。点开每一个，可以看到用大白话写的解释，以及哪些工作项用到它。
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
term-part-of = 属于
term-uses = 用到它的工作项
term-cited = 引用它的全部语句

## 找不到

lost-title = 找不到这个页面
lost-text = 这个网址没有页面，可能是输错了，也可能是链接已经过时。
lost-home = 返回首页
former-title = 本页网址已变更
former-text = 即将转到新网址。请更新您收藏的网址或链接。
former-link = 前往新网址
gone-title = 本页已不再提供
gone-text = 这个网址上原来的页面已经撤下。
gone-below = { $address } 及其下的页面已不再提供：
gone-terms = 已不再收录的术语

## 离线阅读

offline-heading = 离线阅读
offline-none = 可以把本站保存在这台设备上，没有网络时也能阅读和搜索。
offline-some = 全文和搜索已于{ $date }保存在这台设备上，没有网络时也能使用。
offline-some-of = “{ $title }”和搜索已于{ $date }保存在这台设备上，没有网络时也能使用。
offline-rest = { $count } 份要点中有 { $kept } 份保存在这台设备上，其余的需要联网阅读：
offline-whole = 全部文字和全部搜索内容已于{ $date }保存在这台设备上，没有网络时也能使用。
offline-keep = 离线保存
offline-keep-size = 离线保存全部内容（{ $size }）
offline-renew = 更新已保存的内容（{ $size }）
offline-remove = 从这台设备移除
offline-removed = 已从这台设备移除。
offline-working = 请稍候……
offline-full = 这台设备的空间不足，没有保存。
offline-failed = 没有保存成功。请检查网络后重试。
offline-from = 没有网络，当前显示的是{ $date }保存的内容。
offline-close = 关闭
offline-title = 没有网络
offline-text = 现在没有网络，这一页也没有保存在设备上。全文和搜索如果已经保存，仍可打开。
offline-kept = 已保存在这台设备上
offline-others = 其余要点需要联网阅读，列表在
offline-again = 重试
