//! Pairs of phrases that express the same quantity, and pairs that do not:
//! first from the 2023 plan, then from other plans.
use super::*;

/// Pairs that agree.
const AGREE: &[(&str, &str)] = &[
    ("2023年3月2日", "2 March 2023"),
    (
        "2023年,全市民政系统要坚持",
        "In 2023, the city’s civil affairs system must",
    ),
    (
        "党的二十大精神",
        "the guiding principles of the 20th National Congress",
    ),
    ("增强“四个意识”", "strengthen the “Four Consciousnesses”"),
    (
        "落实中央八项规定精神",
        "the spirit of the eight-point decision",
    ),
    ("纠治“四风”", "correct the “Four Forms of Misconduct”"),
    (
        "把“三个区分开来”要求",
        "the requirements of the “Three Distinctions”",
    ),
    (
        "作为“高素质”的第一要求",
        "the first requirement of being “high-calibre”",
    ),
    (
        "作为“高素质”的第一要求",
        "the foremost requirement of being “high-calibre”",
    ),
    ("两委成员", "members of the two committees"),
    ("“六大保护”责任", "the “six forms of protection”"),
    ("“一人一档”", "the “one file per child” system"),
    ("新建一批未保站", "a number of new stations"),
    ("等六大服务项目", "six major services"),
    (
        "将4个照料中心和6个敬老餐厅",
        "4 care centres and 6 seniors’ canteens",
    ),
    (
        "将4个照料中心和6个敬老餐厅",
        "four care centres and six seniors’ canteens",
    ),
    (
        "新冠“乙类乙管”",
        "managing COVID-19 as a Class B disease with Class B measures",
    ),
    (
        "完成年度总投资4亿元以上",
        "a total investment of RMB 400 million or more",
    ),
    ("总投资4亿元", "a total investment of 400 million yuan"),
    ("总投资4亿元", "a total investment of RMB 400,000,000"),
    ("第三方监督机制", "a mechanism for third-party supervision"),
    ("第三方监督机制", "an independent mechanism for supervision"),
    (
        "“双随机、一公开”执法检查",
        "dual random selection and public disclosure",
    ),
    ("“三减”行动", "the “three reductions” campaign"),
    ("“一件事”改革", "the “one matter” reform"),
    (
        "首届社区邻里节",
        "the first National Community Neighbourhood Festival",
    ),
    ("第十届海峡两岸论坛", "the 10th Cross-Straits Forum"),
    (
        "第十届海峡两岸论坛",
        "the tenth forum across the Taiwan Straits",
    ),
    ("《厦门市“十四五”规划》", "the Xiamen 14th Five-Year Plan"),
    (
        "“八五”普法规划",
        "the Eighth Five-Year Plan for publicising the law",
    ),
    ("四岗18级", "four posts and 18 grades"),
    ("五项基本殡葬服务", "the five basic funeral services"),
    (
        "残疾人两项补贴",
        "the two subsidies for persons with disabilities",
    ),
    (
        "第五轮区级和第四轮镇级",
        "the fifth round and the fourth round",
    ),
    ("“五社联动”", "“five-party community collaboration”"),
    ("第三次分配", "tertiary distribution"),
    ("阳光1+1牵手计划", "Sunshine 1+1 Hand in Hand Programme"),
    (
        "革命“五老”",
        "“five categories of veterans” of the revolution",
    ),
    (
        "三年行动“回头看”",
        "a “look-back” at the three-year campaign",
    ),
    ("按照“筹划一批、开工一批”", "“plan a batch, start a batch”"),
    (
        "进一步统一标准,一体推进一系列工作",
        "further unify standards and advance work in an integrated way",
    ),
    ("一方面", "on the one hand"),
    ("补贴50万元", "a subsidy of RMB 500,000"),
    ("1.5亿元", "RMB 150 million"),
    ("三千万元", "30 million yuan"),
    ("3—5万元", "RMB 30,000–50,000"),
    ("3至5年", "three to five years"),
    ("3000-5000元", "RMB 3,000 to 5,000"),
    ("增长5%", "rise by 5%"),
    ("增长5.5％", "rise by 5.5 per cent"),
    ("百分之五十", "50 percent"),
    ("提高2个百分点", "2 percentage points higher"),
    ("60岁以上老年人", "people aged 60 and over"),
    ("80岁老人", "80-year-olds"),
    ("三个月内", "within three months"),
    ("5日内办结", "completed within 5 days"),
    ("每月5日发放", "paid on the 5th of each month"),
    ("3月底前", "by the end of March"),
    ("3月5日学雷锋日", "Learn from Lei Feng Day on March 5"),
    ("2023年3月至5月", "from March to May 2023"),
    ("3月2日至5日", "2 to 5 March"),
    ("二〇二三年", "the year 2023"),
    ("2023—2025年", "2023–2025"),
    (
        "党的二十大精神和二十大部署",
        "the 20th National Congress and the plans of the Congress",
    ),
    ("十八大以来", "since the 18th National Congress"),
    ("第十四个五年规划", "the 14th Five-Year Plan"),
    ("成立十周年", "the tenth anniversary"),
    ("三级联动", "three-level coordination"),
    ("三级甲等", "third-level, top grade"),
    ("二期工程", "the second phase of the project"),
    ("100多个社区", "more than 100 communities"),
    ("一百二十个社区", "one hundred and twenty communities"),
    ("一百个社区", "a hundred communities"),
    ("12345热线", "the 12345 hotline"),
    ("12,345人", "12,345 people"),
    ("2000人", "2,000 people"),
    ("二十一个", "twenty-one"),
    ("第二十一条", "the twenty-first article"),
    ("两次检查", "inspect twice"),
    ("两个部门", "both departments"),
    ("海峡两岸", "across the Taiwan Straits"),
    ("海峡两岸", "the two sides of the Taiwan Straits"),
    ("三分之一以上", "more than one third"),
    ("三分之二以上", "over two-thirds"),
    ("5G网络", "a 5G network"),
    ("GB/T 9704标准", "the standard GB/T 9704"),
    ("1个中心", "one centre"),
    ("1个中心", "1 centre"),
    ("一个中心", "a centre"),
    ("三五个人,万一有事", "a few people, should anything happen"),
    (
        "第一,加强领导;第二,",
        "First, strengthen leadership; second,",
    ),
    ("可以", "May be"),
    ("按照第三章", "according to chapter 3"),
    ("按照第三章", "according to Chapter Three"),
    ("按照第三章", "according to the third chapter"),
    ("按照第三章", "according to Chapter III"),
    ("第3章", "the third chapter"),
    ("第一章", "Chapter I"),
    ("第四十九条", "Article XLIX"),
    ("第二节第五项", "section 2, item (5)"),
    ("第二十一条", "article twenty-one"),
    ("第六个项目", "project No. 6"),
    ("第五届", "session 5"),
    ("第四次会议", "meeting no. 4"),
    ("第十条和第十二条", "Articles 10 and 12"),
    ("第十条至第十二条", "Articles 10–12"),
    ("第一、第二、第三章", "chapters 1, 2 and 3"),
    ("第三章的5个中心", "the 5 centres of chapter 3"),
    ("第三章后5年", "in chapter 3, five years later"),
    ("三级", "level 3"),
    ("3月2日的第二节", "section 2 of 2 March"),
];

/// Pairs that differ; at least one side must be reported.
const DIFFER: &[(&str, &str)] = &[
    ("4亿元", "RMB 40 million"),
    ("4亿元", "400 million"),
    ("4亿元", "400 million people"),
    ("第五轮", "the fourth round"),
    ("第五轮", "five rounds"),
    ("三年行动", "a three-month campaign"),
    ("三年行动", "a campaign"),
    ("两项补贴", "the three subsidies"),
    ("两项补贴", "one subsidy"),
    ("补贴", "the two subsidies"),
    ("党的二十大", "the 19th National Congress"),
    ("2023年3月2日", "3 March 2023"),
    ("2023年3月2日", "2 April 2023"),
    ("2023年3月2日", "2 March 2022"),
    ("2023年", "In 2024,"),
    ("5%", "5"),
    ("5%", "15%"),
    ("百分之五", "fifty per cent"),
    ("4个中心和6个餐厅", "4 centres and 4 canteens"),
    ("1个中心", "centres"),
    ("十四五", "the 13th Five-Year Plan"),
    ("四风", "the Five Forms"),
    ("3月底", "by the end of April"),
    ("1.5亿元", "RMB 15 million"),
    ("阳光1+1", "Sunshine 1+2"),
    ("一件事", "two matters"),
    ("第三章", "chapter 4"),
    ("第三章", "three chapters"),
    ("第三章", "the chapter"),
    ("第三条", "Articles 3 and 5"),
    ("第三条", "Article IV"),
    ("3年", "phase 3"),
    ("第三章", "chapter 3%"),
];

fn left(chinese_text: &str, english_text: &str) -> Vec<String> {
    let (missing, extra) = unmatched(chinese(chinese_text, &[]), english(english_text, &[]));
    let words = |text: &str, left: Vec<Quantity>| -> Vec<String> {
        left.into_iter()
            .map(|quantity| text[quantity.range].to_owned())
            .collect()
    };
    let mut left = words(chinese_text, missing);
    left.extend(words(english_text, extra));
    left
}

#[test]
fn wordings_of_one_quantity_should_agree() {
    for (chinese, english) in AGREE {
        let left = left(chinese, english);
        assert!(left.is_empty(), "{chinese} – {english}: {left:?}");
    }
}

#[test]
fn wordings_of_different_quantities_should_differ() {
    for (chinese, english) in DIFFER {
        assert!(!left(chinese, english).is_empty(), "{chinese} – {english}");
    }
}

#[test]
fn what_differs_should_be_named_with_its_unit() {
    assert_eq!(
        left("总投资4亿元以上", "some RMB 40 million or more"),
        ["4亿元", "RMB 40 million"]
    );
    assert_eq!(left("开展第五轮", "the fourth round"), ["第五轮", "fourth"]);
    assert_eq!(
        left("2023年3月2日起", "from 3 March 2023"),
        ["2023年3月2日", "3 March 2023"]
    );
}

#[test]
fn values_should_be_read_exactly() {
    let amount = |number, unit| Value::Amount(Number::whole(number), unit);
    let values = |quantities: Vec<Quantity>| -> Vec<Value> {
        quantities
            .into_iter()
            .map(|quantity| quantity.value)
            .collect()
    };
    let date = Value::Date {
        year: Some(2023),
        month: Some(3),
        day: Some(2),
    };
    assert_eq!(
        values(chinese(
            "2023年3月2日,4亿元、三年、第十届、百分之五十、18级",
            &[]
        )),
        [
            date,
            amount(400_000_000, Unit::Yuan),
            amount(3, Unit::Year),
            Value::Ordinal(10),
            amount(50, Unit::Percent),
            Value::Rank(18),
        ]
    );
    assert_eq!(
        values(english(
            "March 2, 2023, RMB 400 million, three years, the 10th, 50%, 18 grades",
            &[]
        )),
        [
            date,
            amount(400_000_000, Unit::Yuan),
            amount(3, Unit::Year),
            Value::Ordinal(10),
            amount(50, Unit::Percent),
            amount(18, Unit::Thing),
        ]
    );
}

#[test]
fn an_excluded_range_should_hold_no_quantity() {
    let text = "两个维护和三个维护";
    let excluded = 0.."两个维护".len();
    let found = chinese(text, std::slice::from_ref(&excluded));
    assert_eq!(found.len(), 1, "{found:?}");
    let excluded = 4..15;
    let found = english("the Two Upholds", std::slice::from_ref(&excluded));
    assert_eq!(found, []);
    // A term that only covers the unit does not exclude the number.
    let excluded = 4..10;
    let found = chinese("2023年度", std::slice::from_ref(&excluded));
    assert_eq!(found.len(), 1);
}
