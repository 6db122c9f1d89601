"""The Excel specimens: merged groups, rows that head a group, dates as numbers."""

import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment


def workbook(title):
    made = Workbook()
    made.properties.creator = "specimen"
    sheet = made.active
    sheet.title = title
    return made, sheet


def head(sheet, title, columns, row=1):
    sheet.cell(row, 1, title).alignment = Alignment(horizontal="center")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(columns))
    for column, text in enumerate(columns, start=1):
        sheet.cell(row + 1, column, text)


def fill(sheet, first, rows):
    for index, row in enumerate(rows, start=first):
        for column, value in enumerate(row, start=1):
            if value is not None:
                sheet.cell(index, column, value)


def civil_affairs():
    made, sheet = workbook("任务分工")
    columns = ["类别", "序号", "任务", "牵头单位", "配合单位", "完成时限"]
    head(sheet, "青汀市民政局2026年重点任务分工表", columns)
    year_end = datetime.date(2026, 12, 31)
    fill(
        sheet,
        3,
        [
            ("社会救助", 1, "出台低保边缘家庭认定办法。实现与低保审核一次申请、分类认定。", "社会救助处", "政策法规处", datetime.date(2026, 6, 30)),
            (None, 2, "建成低收入人口动态监测平台", "社会救助处", "信息中心", datetime.date(2026, 9, 30)),
            (None, 3, "开展“救助政策进万家”活动4场次。", "社会救助处", "各区民政局", year_end),
            ("养老服务", 4, "新建区域性养老服务中心4个，2026年底前投入使用", "养老服务处", "规划财务处", year_end),
            (None, 5, "为1200户特殊困难老年人家庭实施适老化改造。", "养老服务处", "各区民政局", datetime.date(2026, 11, 30)),
            ("儿童福利", 6, "推进未成年人保护工作站建设。乡镇（街道）覆盖率达到100%。", "儿童福利处", "市救助站", datetime.date(2026, 10, 31)),
            (None, 7, "资助“福彩圆梦·孤儿助学”学生150名", "儿童福利处", "市慈善总会", "持续推进"),
            ("社会事务", 8, "实现婚姻登记“全省通办”窗口全覆盖。", "社会事务处", None, "已完成，继续巩固"),
        ],
    )
    for first, last in ((3, 5), (6, 7), (8, 9)):
        sheet.merge_cells(start_row=first, start_column=1, end_row=last, end_column=1)
    sheet.merge_cells("D6:D7")
    notes = made.create_sheet("填表说明")
    notes["A1"] = "填表说明"
    notes["A2"] = "牵头单位每月25日前在“进展情况”栏填报工作进展，不得空项、漏项。"
    return made


def business_climate():
    made, sheet = workbook("Sheet1")
    columns = ["序号", "重点任务", "责任单位", "完成时限"]
    head(sheet, "澜川县2026年优化营商环境任务清单", columns)
    sheet.insert_rows(1)
    sheet.merged_cells.ranges.clear()
    sheet["A1"] = "附件"
    sheet.merge_cells("A2:D2")
    fill(
        sheet,
        4,
        [
            ("一、便利市场准入",),
            ("1", "企业开办全流程压缩至0.5个工作日。\n推行电子营业执照“一照通用”。", "县市场监管局", "6月底前"),
            ("2", "推行“一址多照”登记", "县市场监管局", "9月底前"),
            ("二、优化要素供给",),
            ("1", "工业项目“拿地即开工”。\n带方案出让土地不少于6宗。", "县自然资源局\n县住建局", "12月底前"),
            ("2", "低压小微企业用电报装\n零投资", "国网澜川供电公司", "持续推进"),
            ("3", "设立2亿元中小微企业信用贷款风险补偿资金池。", "县财政局", "8月底前"),
            ("三、规范监管执法",),
            ("1", "推行“综合查一次”，减少入企检查频次30%以上。", "县司法局", "12月底前"),
            ("2", "编制轻微违法行为免罚清单。清单事项不少于200项。", "县司法局", "7月底前"),
        ],
    )
    for row in (4, 7, 11):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)
    sheet["A14"] = "备注：排在首位的为牵头单位。"
    sheet.merge_cells("A14:D14")
    return made


def rural_revival():
    made, sheet = workbook("分工方案")
    columns = ["重点领域", "工作任务", "编号", "具体举措", "责任单位"]
    head(sheet, "望海区2026年乡村全面振兴工作任务分解表", columns)
    fill(
        sheet,
        3,
        [
            ("一、产业振兴", "（一）发展特色农业", "1-1", "新建紫菜标准化养殖基地2个。", "区海洋渔业局"),
            (None, None, "1-2", "推广应用优良品种，良种覆盖率达到97%", "区农业农村局"),
            (None, "（二）发展乡村旅游", "2-1", "打造“海岛慢生活”旅游线路。", "区文旅局"),
            (None, None, "2-2", "提升民宿80家。评定等级民宿不少于10家。", "区文旅局"),
            ("二、生态振兴", "（三）整治人居环境", "3-1", "农村生活垃圾分类覆盖率达到90%。", "区城管局"),
            (None, None, "3-2", "改造农村危旧厕所320座", "区农业农村局"),
            (None, "（四）治理农村污水", "4-1", "完成15个行政村污水治理。出水水质稳定达标。", "望海生态环境局"),
        ],
    )
    for cells in ("A3:A6", "A7:A9", "B3:B4", "B5:B6", "B7:B8"):
        sheet.merge_cells(cells)
    return made


def flood_duties():
    made, sheet = workbook("责任分工")
    columns = ["序号", "工作任务", "具体措施", "牵头领导", "责任单位", "配合单位", "完成时间"]
    head(sheet, "临江区2026年城市防涝重点任务分工表", columns)
    fill(
        sheet,
        3,
        [
            (1, "疏浚排水管网", "清疏管网260公里、雨水口1.2万个。", "何予", "区城管局\n区水务局", "各街道", datetime.date(2026, 4, 30)),
            (2, "整治易涝点", "改造下穿通道3处。", "何予", "区住建局", "区公安分局", "汛期前"),
            (None, None, "改造低洼小区5个。", None, "区城管局", "各街道", "11月底前"),
            (3, "完善应急预案", "修订分区分级响应机制。", "林某", "区应急局", None, "第一季度"),
            (4, "加强物资储备", "储备移动泵车12台。", "林某", None, "区发改局、区财政局", "5月31日前"),
            (5, "开展宣传", "推送预警信息。", "林某", "区融媒体中心、各街道", "区气象局", "全年"),
        ],
    )
    for cells in ("A4:A5", "B4:B5", "D3:D5", "E6:E7"):
        sheet.merge_cells(cells)
    return made


SPECIMENS = [
    ("civil-affairs-division.xlsx", civil_affairs),
    ("business-climate-group-rows.xlsx", business_climate),
    ("rural-revival-two-levels.xlsx", rural_revival),
    ("flood-duties-merged.xlsx", flood_duties),
]
