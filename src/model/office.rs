//! The office that runs a site, with the fields that 《政府网站发展指引》 (国办发〔2017〕47号)
//! requires in footers and page tags.
//!
//! ```text
//! site-code       = 10 digits / "bm" 8 digits            (a ministry's)
//! icp             = province "ICP备" (8 / 10) digits "号" ["-" 1*3 digits]
//! public-security = province "公网安备" [" "] 14 digits "号"
//! telephone       = ["+"] digits, with " ", "-", "(", ")" between them
//! email           = name "@" label *("." label)
//! ```
//!
//! `province` is a province's one-character abbreviation; the digits of a
//! public-security filing begin with that province's code in GB/T 2260.

use std::collections::BTreeMap;

use super::LanguageTag;

use crate::base::{Spanned, up_to};

/// The operator of the site and its registration numbers. Missing values are
/// `None` and not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// 主办单位, by language.
    pub sponsor: BTreeMap<LanguageTag, String>,
    /// 承办单位, by language.
    pub operator: BTreeMap<LanguageTag, String>,
    /// 网站标识码.
    pub site_code: Option<SiteCode>,
    /// ICP 备案.
    pub icp: Option<IcpFiling>,
    /// 公安备案.
    pub public_security: Option<SecurityFiling>,
    /// 联系电话.
    pub telephone: Option<Telephone>,
    /// 电子邮箱.
    pub email: Option<Email>,
    /// 地址, by language.
    pub address: BTreeMap<LanguageTag, String>,
    /// Where to report errors, if not the page that the site code leads to.
    pub error_report: Option<WebAddress>,
    /// 党政机关网站标识: the mark of a site of the Party or the government.
    pub mark: Option<SiteMark>,
    /// The picture that is shown where a page is shared: the path of a static
    /// file.
    pub picture: Option<Spanned<String>>,
}

/// 党政机关网站标识: a picture that leads to the record of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteMark {
    /// The path of a static file.
    pub picture: Spanned<String>,
    /// Where it leads.
    pub address: WebAddress,
}

macro_rules! checked {
    ($($(#[$doc:meta])* $name:ident: $check:path;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Parses a value; `None` if it does not match the grammar.
            pub fn new(text: &str) -> Option<Self> {
                $check(text).then(|| Self(text.to_owned()))
            }

            /// The value as given.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    )*};
}

checked! {
    /// 网站标识码: the site's identifier in the national census of websites.
    SiteCode: is_site_code;
    /// An ICP filing with the industry ministry: 闽ICP备12345678号-1.
    IcpFiling: is_icp_filing;
    /// A filing with the public security organ: 闽公网安备 35020302000001号.
    SecurityFiling: is_security_filing;
    /// A telephone number as people write it.
    Telephone: is_telephone;
    /// An e-mail address.
    Email: is_email;
    /// An absolute URL of a web page.
    WebAddress: is_web_address;
}

impl SecurityFiling {
    /// Its digits, which its record is looked up by.
    pub fn digits(&self) -> String {
        self.0.chars().filter(char::is_ascii_digit).collect()
    }
}

impl Telephone {
    /// The number in dialable form.
    pub fn dialled(&self) -> String {
        let is_dialled = |c: &char| c.is_ascii_digit() || *c == '+';
        self.0.chars().filter(is_dialled).collect()
    }
}

/// Provinces by their one-character abbreviations, with their codes.
const PROVINCES: [(&str, &str); 31] = [
    ("京", "11"),
    ("津", "12"),
    ("冀", "13"),
    ("晋", "14"),
    ("蒙", "15"),
    ("辽", "21"),
    ("吉", "22"),
    ("黑", "23"),
    ("沪", "31"),
    ("苏", "32"),
    ("浙", "33"),
    ("皖", "34"),
    ("闽", "35"),
    ("赣", "36"),
    ("鲁", "37"),
    ("豫", "41"),
    ("鄂", "42"),
    ("湘", "43"),
    ("粤", "44"),
    ("桂", "45"),
    ("琼", "46"),
    ("渝", "50"),
    ("川蜀", "51"),
    ("贵黔", "52"),
    ("云滇", "53"),
    ("藏", "54"),
    ("陕秦", "61"),
    ("甘陇", "62"),
    ("青", "63"),
    ("宁", "64"),
    ("新", "65"),
];

/// The code of the province that a text begins with, and the rest of the text.
fn province(text: &str) -> Option<(&'static str, &str)> {
    let name = text.chars().next()?;
    let mut provinces = PROVINCES.iter();
    let (_, number) = provinces.find(|(names, _)| names.contains(name))?;
    Some((number, text.get(name.len_utf8()..)?))
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

fn is_site_code(text: &str) -> bool {
    let digits = text.strip_prefix("bm").unwrap_or(text);
    text.len() == 10 && are_digits(digits)
}

fn is_icp_filing(text: &str) -> bool {
    let parts = || {
        let (_, rest) = province(text)?;
        let (filing, site) = rest.strip_prefix("ICP备")?.split_once('号')?;
        let has_site = match site.strip_prefix('-') {
            Some(number) => are_digits(number) && number.len() <= 3 && !number.starts_with('0'),
            None => site.is_empty(),
        };
        Some(has_site && are_digits(filing) && matches!(filing.len(), 8 | 10))
    };
    // A missing part makes it invalid.
    parts().unwrap_or(false)
}

fn is_security_filing(text: &str) -> bool {
    let parts = || {
        let (number, rest) = province(text)?;
        let rest = rest.strip_prefix("公网安备")?;
        let digits = rest.strip_prefix(' ').unwrap_or(rest).strip_suffix('号')?;
        Some(are_digits(digits) && digits.len() == 14 && digits.starts_with(number))
    };
    // A missing part makes it invalid.
    parts().unwrap_or(false)
}

fn is_telephone(text: &str) -> bool {
    let number = text.strip_prefix('+').unwrap_or(text);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_part = |c: char| c.is_ascii_digit() || " -()".contains(c);
    let ends = |c: char| c.is_ascii_digit() || "()".contains(c);
    number.chars().all(is_part) && number.starts_with(ends) && number.ends_with(ends)
        // E.164 allows at most 15; the shortest hotlines have three.
        && (3..=15).contains(&digits)
}

fn is_email(text: &str) -> bool {
    let in_name = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty() && name.chars().all(in_name) && is_host(host)
}

fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(plain) && !label.starts_with('-')
    };
    text.contains('.') && text.split('.').all(label)
}

fn is_web_address(text: &str) -> bool {
    let after = |scheme| text.strip_prefix(scheme);
    let Some(rest) = after("https://").or_else(|| after("http://")) else {
        return false;
    };
    let host = up_to(rest, &['/', '?', '#', ':']);
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    is_host(host) && rest.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts that a check accepts the good and rejects the bad values.
    fn hold(check: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(check(text), "{text} should do");
        }
        for text in bad {
            assert!(!check(text), "{text} should not do");
        }
    }

    #[test]
    fn a_site_code_should_have_ten_places() {
        let bad = [
            "350200000",
            "35020000011",
            "3502 00001",
            "bm123456789",
            "３５０２００００01",
            "",
        ];
        hold(is_site_code, &["3502000001", "bm07000001"], &bad);
    }

    #[test]
    fn an_icp_filing_should_name_its_province() {
        let good = [
            "闽ICP备12345678号",
            "闽ICP备12345678号-1",
            "京ICP备2021012345号-12",
            "蜀ICP备05003827号",
        ];
        let bad = [
            "ICP备12345678号",
            "福ICP备12345678号",
            "闽ICP备1234567号",
            "闽ICP备12345678",
            "闽ICP备12345678号-",
            "闽ICP备12345678号-01",
            "闽ICP备 12345678号",
            "闽icp备12345678号",
            "闽ICP证12345678号",
        ];
        hold(is_icp_filing, &good, &bad);
    }

    #[test]
    fn a_security_filing_should_have_the_number_of_its_province() {
        let good = [
            "闽公网安备 35020302000001号",
            "闽公网安备35020302000001号",
            "滇公网安备53062802000020号",
        ];
        let bad = [
            "闽公网安备 11020302000001号",
            "闽公网安备 3502030200000号",
            "闽公网安备 350203020000011号",
            "闽公网安备 35020302000001",
            "公网安备 35020302000001号",
            "闽公网安备  35020302000001号",
        ];
        hold(is_security_filing, &good, &bad);
        let filing = SecurityFiling::new(good[0]).unwrap();
        assert_eq!(filing.digits(), "35020302000001");
    }

    #[test]
    fn a_telephone_number_should_be_one_that_can_be_dialled() {
        let good = [
            "12345",
            "0592-1234567",
            "+86 592 123 4567",
            "(0592) 1234567",
            "110",
        ];
        let bad = [
            "",
            "12",
            "0592-123456x",
            "-12345",
            "1234567890123456",
            "+",
            "电话12345",
        ];
        hold(is_telephone, &good, &bad);
        let dialled = |text| Telephone::new(text).map(|number| number.dialled());
        assert_eq!(dialled("(0592) 123-4567").as_deref(), Some("05921234567"));
        assert_eq!(dialled("+86 592 1").as_deref(), Some("+865921"));
    }

    #[test]
    fn an_email_address_should_have_a_name_and_a_host() {
        let good = ["mzj@xm.example", "a.b+c@mail.xm.example"];
        let bad = [
            "mzj",
            "@xm.example",
            "mzj@",
            "mzj@example",
            "a b@xm.example",
            "a@b@c.example",
            "a@.example",
        ];
        hold(is_email, &good, &bad);
    }

    #[test]
    fn a_web_address_should_be_absolute() {
        let good = [
            "https://a.example/",
            "http://a.example/x?y=1#z",
            "https://a.example:8080/",
        ];
        let bad = [
            "a.example",
            "/report/",
            "https://",
            "https://localhost",
            "javascript:alert(1)",
            "https://a.example/\"x",
        ];
        hold(is_web_address, &good, &bad);
    }
}
