//! Names of bodies as they are within the documents of one body: 市财政局 in a
//! plan of 厦门市民政局 is 厦门市财政局.

/// Units of places with their ranks; a longer one before its end.
const UNITS: [(&str, u8); 14] = [
    ("自治区", 0),
    ("省", 0),
    ("自治州", 1),
    ("州", 1),
    ("盟", 1),
    ("市", 1),
    ("自治县", 2),
    ("新区", 2),
    ("区", 2),
    ("县", 2),
    ("旗", 2),
    ("街道", 3),
    ("镇", 3),
    ("乡", 3),
];

/// Words that begin with a unit and are not of a place.
const WORDS: [&str; 14] = [
    "市场",
    "市容",
    "市政园",
    "市政公",
    "市政设",
    "市政工",
    "市政管",
    "市政集",
    "市民中",
    "市民服",
    "市民热",
    "区块",
    "县域",
    "乡村",
];

/// Words that end with a unit and are not of a place.
const COMMON: [&str; 10] = [
    "社区", "园区", "小区", "校区", "景区", "城区", "辖区", "城市", "城乡", "村镇",
];

/// How names of bodies of the whole country begin.
const NATIONAL: [&str; 6] = ["国家", "国务院", "中央", "中共中央", "全国", "中国"];

/// Departments of party committees, which have the endings of ministries.
const DEPARTMENTS: [&str; 6] = [
    "组织部",
    "宣传部",
    "统战部",
    "武装部",
    "社会工作部",
    "政治部",
];

/// How the names of parts of a body end.
const PARTS: [&str; 4] = ["处", "科", "股", "室"];

/// The name of a body for comparison with those in documents of other bodies:
/// `name` as it is in a document of `of`, which can be empty. It is completed
/// with the place to which it is relative, or, if it is a part of a body, with
/// that.
///
/// ```
/// use yaodian::text::bodies::full_name;
///
/// assert_eq!(full_name("市财政局", "厦门市民政局"), "厦门市财政局");
/// assert_eq!(full_name("厦门市财政局", "厦门市民政局"), "厦门市财政局");
/// assert_eq!(full_name("财务处", "厦门市民政局"), "厦门市民政局财务处");
/// assert_eq!(full_name("民政部", "厦门市民政局"), "民政部");
/// ```
pub fn full_name(name: &str, of: &str) -> String {
    let of = of.strip_prefix("中共").unwrap_or(of);
    let places = places(of);
    let Some(whole) = places.last() else {
        return name.to_owned();
    };
    let unit = unit_at_start(name);
    let is_whole = places.iter().any(|place| name.starts_with(place));
    if is_whole || (unit.is_none() && is_national(name)) {
        return name.to_owned();
    }
    let place = unit.and_then(|unit| places.iter().find(|place| place.ends_with(unit)));
    if let (Some(unit), Some(place)) = (unit, place) {
        let rest = name.strip_prefix(unit).unwrap_or(name);
        return format!("{place}{rest}");
    }
    let is_part = PARTS.iter().any(|part| name.ends_with(part));
    match is_part && unit.is_none() {
        true => format!("{of}{name}"),
        false => format!("{whole}{name}"),
    }
}

/// The place or the body that completes the name of a body as printed: that of
/// 区水务局 whose full name is 临江区水务局 is 临江区. `None` if it is complete as it
/// is.
///
/// ```
/// use yaodian::text::bodies::completed_by;
///
/// assert_eq!(completed_by("区水务局", "临江区水务局"), Some("临江区"));
/// assert_eq!(completed_by("财务处", "厦门市民政局财务处"), Some("厦门市民政局"));
/// assert_eq!(completed_by("民政部", "民政部"), None);
/// ```
pub fn completed_by<'f>(printed: &str, full: &'f str) -> Option<&'f str> {
    let unit = unit_at_start(printed);
    // A part of a body has no unit before it.
    let rest = (unit.and_then(|unit| printed.strip_prefix(unit))).unwrap_or(printed);
    let before = full.strip_suffix(rest)?;
    (full != printed && !before.is_empty()).then_some(before)
}

/// The place with which the title of a document begins: 临江区2026年…任务分工表.
pub fn place_of_title(title: &str) -> Option<&str> {
    const OURS: [&str; 5] = ["全", "本", "我", "各", "该"];
    let place = places(title).pop()?;
    let is_relative = OURS.iter().any(|word| place.starts_with(word));
    let after = title.get(place.len()..)?;
    // 市 of 城市 and 区 of 小区 are within words.
    let is_end = after.starts_with(|c: char| c.is_ascii_digit() || "人民关贯落“".contains(c));
    (!is_relative && is_end).then_some(place)
}

fn is_national(name: &str) -> bool {
    let is_ministry = name.ends_with('部')
        && name.chars().count() <= 9
        && !DEPARTMENTS.iter().any(|end| name.ends_with(end));
    is_ministry || NATIONAL.iter().any(|start| name.starts_with(start))
}

/// The unit of a place, itself not named, that a name begins with.
fn unit_at_start(name: &str) -> Option<&'static str> {
    let mut units = UNITS.iter().map(|(unit, _)| *unit);
    let unit = units.find(|unit| name.starts_with(unit))?;
    (!WORDS.iter().any(|word| name.starts_with(word))).then_some(unit)
}

/// The places in the name of a body, each with the wider ones before it:
/// 昆明市, 昆明市晋宁区.
fn places(name: &str) -> Vec<&str> {
    let mut places: Vec<&str> = Vec::new();
    let mut lowest = None;
    for (at, _) in name.char_indices() {
        let start = places.last().map_or(0, |place| place.len());
        // A place has a name before its unit.
        if at <= start {
            continue;
        }
        let rest = name.get(at..).unwrap_or_default();
        let Some((unit, rank)) = UNITS.iter().find(|(unit, _)| rest.starts_with(unit)) else {
            continue;
        };
        let end = at + unit.len();
        let (Some(whole), Some(after)) = (name.get(..end), name.get(end..)) else {
            continue;
        };
        // 州 in 苏州市 is of the place's name.
        let is_name = UNITS.iter().any(|(unit, _)| after.starts_with(unit));
        let is_common = COMMON.iter().any(|word| whole.ends_with(word));
        if !is_name && !is_common && lowest.is_none_or(|lowest| lowest < *rank) {
            places.push(whole);
            lowest = Some(*rank);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_name_should_be_completed() {
        for (name, of, full) in [
            ("市民政局", "苏州市民政局", "苏州市民政局"),
            (
                "区民政局",
                "昆明市晋宁区人民政府办公室",
                "昆明市晋宁区民政局",
            ),
            ("市财政局", "昆明市晋宁区人民政府办公室", "昆明市财政局"),
            (
                "自治区财政厅",
                "广西壮族自治区民政厅",
                "广西壮族自治区财政厅",
            ),
            ("省财政厅", "浙江省民政厅", "浙江省财政厅"),
            ("市市场监管局", "厦门市民政局", "厦门市市场监管局"),
            ("市场监管局", "厦门市民政局", "厦门市市场监管局"),
            ("各区政府", "中共厦门市委办公厅", "厦门市各区政府"),
            ("市委组织部", "厦门市城市管理局", "厦门市委组织部"),
            ("组织部", "厦门市民政局", "厦门市组织部"),
            ("社会救助处", "厦门市民政局", "厦门市民政局社会救助处"),
            ("街道办事处", "厦门市民政局", "厦门市街道办事处"),
        ] {
            assert_eq!(full_name(name, of), full, "{name} of {of}");
        }
    }

    #[test]
    fn a_name_should_be_kept_where_it_is_complete() {
        for (name, of) in [
            ("教育部", "厦门市民政局"),
            ("国家卫生健康委员会", "厦门市民政局"),
            ("市财政局", "民政部"),
            ("市财政局", ""),
            ("厦门市财政局", "厦门市民政局"),
        ] {
            assert_eq!(full_name(name, of), name, "{name} of {of}");
        }
    }
}
