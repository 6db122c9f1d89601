//! `[office]` of `site.toml`: who stands behind the site.
//!
//! ```toml
//! [office]
//! site-code = "3502000001"                            # 网站标识码
//! icp = "闽ICP备12345678号-1"
//! public-security = "闽公网安备 35020302000001号"
//! error-report = "https://…"    # instead of where the site code leads
//! [office.sponsor]              # 主办单位
//! zh-Hans = "…"
//! [office.operator]             # 承办单位
//! zh-Hans = "…"
//! [office.contact]
//! telephone = "0592-1234567"
//! email = "mzj@xm.example"
//! [office.contact.address]
//! zh-Hans = "…"
//! ```
//!
//! All of it may be absent. What is given is checked for its form, which
//! stands in [`crate::model::Office`].

use super::language::by_language;
use super::table::Table;
use crate::diagnostic::Problems;
use crate::model::{
    Email, IcpFiling, Language, Office, SecurityFiling, SiteCode, Telephone, WebAddress,
};

/// Reads the table, which may be absent.
pub(super) fn office(table: &mut Table<'_>, languages: &[Language], problems: &Problems) -> Office {
    let words = |table: &mut Table<'_>, key| {
        let words = table.table(key, |table| by_language(table, languages, problems));
        // Each key may be absent, and so may the tables.
        words.unwrap_or_default()
    };
    let office = table.table("office", |table| {
        let contact = table.table("contact", |table| Office {
            telephone: checked(table, "telephone", "0592-1234567", Telephone::new),
            email: checked(table, "email", "name@office.example", Email::new),
            address: words(table, "address"),
            ..Office::default()
        });
        Office {
            sponsor: words(table, "sponsor"),
            operator: words(table, "operator"),
            site_code: checked(table, "site-code", "3502000001", SiteCode::new),
            icp: checked(table, "icp", "闽ICP备12345678号-1", IcpFiling::new),
            public_security: checked(
                table,
                "public-security",
                "闽公网安备 35020302000001号",
                SecurityFiling::new,
            ),
            error_report: checked(table, "error-report", "https://…", WebAddress::new),
            // As every key of it.
            ..contact.unwrap_or_default()
        }
    });
    // As said above.
    office.unwrap_or_default()
}

/// A text of a form of its own, without its place.
fn checked<T>(
    table: &mut Table<'_>,
    key: &'static str,
    like: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    table.parsed(key, like, parse).map(|value| value.value)
}
