"""The Word specimens: automatic numbers, merged cells, tracked changes, notes."""

from copy import deepcopy

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
MOMENT = "2026-01-01T00:00:00Z"


def document():
    made = Document()
    made.core_properties.author = "specimen"
    made.core_properties.title = ""
    made.core_properties.comments = ""
    return made


def centred(made, text, style=None):
    paragraph = made.add_paragraph(text, style=style)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def signed(made, *lines):
    for line in lines:
        made.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_numbering(made, number, levels):
    """A list of levels, each (format, text) or (format, text, restart)."""
    root = made.part.numbering_part.element
    body = ""
    for index, (kind, text, *restart) in enumerate(levels):
        again = f'<w:lvlRestart w:val="{restart[0]}"/>' if restart else ""
        body += (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{again}'
            f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
        )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        )
    )


def give_number(properties, number, level):
    place = properties.get_or_add_numPr()
    place.get_or_add_ilvl().val = level
    place.get_or_add_numId().val = number


def number_style(made, style, number, level):
    give_number(made.styles[style].element.get_or_add_pPr(), number, level)


def numbered(made, number, level, text):
    paragraph = made.add_paragraph(text)
    give_number(paragraph._p.get_or_add_pPr(), number, level)
    return paragraph


def changed(made, number, *pieces):
    """A paragraph of pieces: plain text, ("ins", text) or ("del", text)."""
    paragraph = made.add_paragraph()
    for piece in pieces:
        if isinstance(piece, str):
            paragraph.add_run(piece)
            continue
        kind, text = piece
        run = deepcopy(paragraph.add_run(text)._r)
        paragraph._p.remove(paragraph._p[-1])
        if kind == "del":
            run.find(qn("w:t")).tag = qn("w:delText")
        change = OxmlElement(f"w:{kind}")
        change.set(qn("w:id"), str(number))
        change.set(qn("w:author"), "specimen")
        change.set(qn("w:date"), MOMENT)
        change.append(run)
        paragraph._p.append(change)
        number += 1
    return paragraph


def add_footnotes(made, texts):
    notes = ""
    for index, text in enumerate(texts, start=1):
        notes += (
            f'<w:footnote w:id="{index}"><w:p><w:r><w:footnoteRef/></w:r>'
            f"<w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"
        )
    blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:footnotes {nsdecls("w")}>'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
        f"{notes}</w:footnotes>"
    ).encode()
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, blob, made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def footnote_mark(paragraph, number):
    run = paragraph.add_run()
    run.font.superscript = True
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run._r.append(mark)


def silver_economy():
    made = document()
    add_numbering(
        made,
        40,
        [
            ("chineseCounting", "%1、"),
            ("chineseCounting", "（%2）"),
            ("decimal", "%3.", 0),
            ("decimalEnclosedCircle", "%4"),
        ],
    )
    for level, style in enumerate(["Heading 1", "Heading 2", "Heading 3"]):
        number_style(made, style, 40, level)
    centred(made, "青汀市促进银发经济发展增进老年人福祉实施意见", "Title")
    made.add_paragraph("为满足老年人多层次多样化需求，促进银发经济发展，现提出如下实施意见。")
    made.add_heading("发展民生事业，解决急难愁盼", 1)
    made.add_heading("扩大老年助餐服务", 2)
    made.add_heading("构建助餐网络。", 3)
    made.add_paragraph("到2027年，全市长者食堂达到260家，城市社区覆盖率达到85%以上。")
    made.add_heading("丰富助餐方式", 3)
    made.add_paragraph("鼓励采取以下方式：")
    numbered(made, 40, 3, "中央厨房集中配餐；")
    numbered(made, 40, 3, "餐饮企业设立老年餐桌；")
    numbered(made, 40, 3, "志愿者上门送餐。")
    made.add_heading("拓展居家助老服务", 2)
    made.add_heading("发展居家养老上门服务。", 3)
    made.add_paragraph("推广“一键呼叫”，支持家政、物业企业开展助浴、助洁、助行等服务。")
    made.add_heading("扩大产品供给，提升质量水平", 1)
    made.add_heading("培育经营主体", 2)
    made.add_paragraph("发挥国有企业引领作用，培育银发经济领域专精特新企业10家。")
    made.add_heading("打造产业集群", 2)
    made.add_heading("建设银发经济产业园。", 3)
    made.add_paragraph("规划建设望海、临江两个园区，2026年底前引进企业30家。")
    made.add_heading("强化要素保障", 1)
    numbered(made, 40, 2, "加强用地保障。科学编制供地计划，保障养老服务设施和银发经济产业用地需求。")
    numbered(made, 40, 2, "完善财政金融支持。用好普惠养老专项再贷款，落实贴息政策。")
    made.add_paragraph("各区、各部门要结合实际细化落实，重大事项及时向市政府报告。")
    signed(made, "青汀市人民政府", "2026年7月15日")
    return made


def river_tasks():
    made = document()
    centred(made, "附件2")
    centred(made, "青汀市2026年河湖长制重点任务分工表")
    rows = [
        ("水资源保护", "1", "严格用水总量控制。全市用水总量控制在8.6亿立方米以内。", "市水务局", "各区政府", "12月底"),
        ("", "2", "完成3处县级饮用水水源地规范化建设", "市生态环境局", "市水务局、澜川县政府", "9月底"),
        ("水域岸线管理", "3", "清理整治“四乱”问题。排查一处、整改一处、销号一处。", "市河长办", "各区政府", "持续推进"),
        ("", "4", "划定河道管理范围，设置界桩600个。", "", "市自然资源局", "10月底"),
        ("", "5", "编制岸线保护利用规划", "", "市交通运输局", "11月底"),
        ("水环境治理", "6", "消除城市黑臭水体。建立“长制久清”机制，水质监测每季度1次。", "市住建局", "市生态环境局", "12月底"),
        ("", "7", "新建污水管网80公里，改造雨污错接混接点500处。", "", "各区政府", "11月底"),
    ]
    table = made.add_table(rows=2 + len(rows), cols=6)
    table.style = "Table Grid"
    heads = ["任务类别", "序号", "重点任务", "责任单位", "", "完成时限"]
    for column, text in enumerate(heads):
        table.cell(0, column).text = text
    table.cell(0, 3).merge(table.cell(0, 4))
    table.cell(1, 3).text, table.cell(1, 4).text = "牵头单位", "配合单位"
    for column in (0, 1, 2, 5):
        table.cell(0, column).merge(table.cell(1, column))
    for index, row in enumerate(rows, start=2):
        for column, text in enumerate(row):
            if text:
                table.cell(index, column).text = text
    for first, last in ((2, 3), (4, 6), (7, 8)):
        table.cell(first, 0).merge(table.cell(last, 0))
    for first, last in ((4, 6), (7, 8)):
        table.cell(first, 3).merge(table.cell(last, 3))
    for row in table.rows:
        for cell in row.cells:
            while len(cell.paragraphs) > 1 and not cell.paragraphs[-1].text:
                cell._tc.remove(cell.paragraphs[-1]._p)
    made.add_paragraph("注：各任务完成情况于每季度末月25日前报送市河长办。")
    return made


def charity_tracked():
    made = document()
    made.sections[0].header.paragraphs[0].text = "征求意见稿"
    made.sections[0].footer.paragraphs[0].text = "— 1 —"
    changed(made, 100, "青汀市民政局关于印发《", ("del", "2025年"), ("ins", "2026年"), "慈善事业发展工作计划》的通知")
    made.add_paragraph("青民〔2026〕17号")
    made.add_paragraph("各区民政局，各慈善组织：")
    changed(made, 110, "现将《2026年慈善事业发展工作计划》印发给你们，请", ("ins", "结合实际"), "认真贯彻", ("del", "执"), ("ins", "落实"), ("del", "行"), "。")
    signed(made, "青汀市民政局", "二〇二六年三月二十日")
    centred(made, "2026年慈善事业发展工作计划")
    changed(made, 120, "一、", ("del", "大力"), "培育慈善", ("del", "机构"), ("ins", "组织"))
    first = changed(made, 130, "（一）", ("ins", "稳妥"), "发展社区慈善基金。", "新设立社区慈善基金", ("del", "20"), ("ins", "30"), "只")
    footnote_mark(first, 1)
    first.add_run("，单只基金规模不低于5万元。")
    changed(made, 140, "（二）规范慈善组织认定。", ("del", "每年集中办理一次。"), ("ins", "全年常态化受理。"))
    second = made.add_paragraph("二、创新慈善方式")
    footnote_mark(second, 2)
    made.add_paragraph("（三）发展慈善信托。备案规模力争突破3000万元。")
    changed(made, 150, "（四）", ("del", "举办"), ("ins", "办好"), "“9·5”中华慈善日活动。围绕年度主题，组织义演、义卖、义诊等活动。")
    made.add_paragraph("三、加强慈善监管")
    noted = made.add_paragraph("健全慈善组织信息公开制度，对互联网公开募捐开展“双随机、一公开”检查，检查结果向社会公布。")
    comment = made.add_comment(noted.runs, text="一、此处请法规处再核。", author="specimen", initials="s")
    comment._comment_elm.set(qn("w:date"), MOMENT)
    made.add_paragraph("联系人：何予，联系电话：0000-0000008")
    add_footnotes(made, ["一、指在社区层面设立、由慈善组织管理的专项基金。", "参见《青汀市慈善条例》第三章。"])
    return made


def regulation_letterhead():
    made = document()
    add_numbering(
        made,
        41,
        [
            ("japaneseCounting", "第%1章　"),
            ("chineseCountingThousand", "第%2条　", 0),
            ("chineseCounting", "（%3）"),
        ],
    )
    table = made.add_table(rows=3, cols=4)
    cells = [
        ["索引号", "LC02011-2026-00007", "发文机关", "澜川县民政局"],
        ["标题", "关于印发《澜川县农村公益性公墓管理办法》的通知", "", ""],
        ["发文字号", "澜民规〔2026〕2号", "有效性", "有效"],
    ]
    for row, texts in enumerate(cells):
        for column, text in enumerate(texts):
            if text:
                table.cell(row, column).text = text
    table.cell(1, 1).merge(table.cell(1, 3))
    centred(made, "澜川县民政局文件")
    centred(made, "澜民规〔2026〕2号")
    centred(made, "关于印发《澜川县农村公益性公墓管理办法》的通知")
    made.add_paragraph("各乡镇人民政府、县直有关单位：")
    made.add_paragraph("《澜川县农村公益性公墓管理办法》已经县政府第32次常务会议研究同意，现予印发，请遵照执行。")
    signed(made, "澜川县民政局", "2026年6月3日")
    centred(made, "澜川县农村公益性公墓管理办法")
    numbered(made, 41, 0, "总则")
    numbered(made, 41, 1, "为规范农村公益性公墓管理，根据《殡葬管理条例》，结合本县实际，制定本办法。")
    numbered(made, 41, 1, "本办法所称农村公益性公墓，是指由乡镇人民政府或者村民委员会建设，为当地村民提供骨灰安葬服务的公共设施。")
    numbered(made, 41, 0, "建设与管理")
    numbered(made, 41, 1, "建设农村公益性公墓应当具备下列条件：")
    numbered(made, 41, 2, "符合国土空间规划和殡葬设施布局规划；")
    numbered(made, 41, 2, "不占用耕地、林地保护区和水源保护区；")
    numbered(made, 41, 2, "节地生态，单个墓位占地面积不超过0.5平方米。")
    numbered(made, 41, 1, "公墓实行专人管理，建立安葬档案。档案应当永久保存。")
    made.add_paragraph("任何单位和个人不得利用公墓从事经营活动。")
    numbered(made, 41, 0, "附则")
    numbered(made, 41, 1, "本办法自2026年7月1日起施行，有效期五年。")
    return made


SPECIMENS = [
    ("silver-economy-auto-numbers.docx", silver_economy),
    ("river-tasks-merged-cells.docx", river_tasks),
    ("charity-tracked-changes.docx", charity_tracked),
    ("cemetery-regulation-letterhead.docx", regulation_letterhead),
]
