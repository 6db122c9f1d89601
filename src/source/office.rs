//! `[office]` of `site.toml`: the office responsible for the site.
//!
//! ```toml
//! [office]
//! site-code = "3502000001"                            # 网站标识码
//! icp = "闽ICP备12345678号-1"
//! public-security = "闽公网安备 35020302000001号"
//! error-report = "https://…"    # instead of where the site code leads
//! picture = "share.png"         # a file of `theme/static/`, for pages that are shared
//! [office.sponsor]              # 主办单位
//! zh-Hans = "…"
//! [office.operator]             # 承办单位
//! zh-Hans = "…"
//! [office.mark]                 # 党政机关网站标识
//! picture = "mark.png"          # a file of `theme/static/`
//! address = "https://…"
//! [office.contact]
//! telephone = "0592-1234567"
//! email = "mzj@xm.example"
//! [office.contact.address]
//! zh-Hans = "…"
//! ```
//!
//! All keys are optional. The formats of the values are checked; they are
//! described at [`crate::model::Office`].

use super::language::by_language;
use super::table::Table;
use crate::diagnostic::Problems;
use crate::model::{
    Email, IcpFiling, Language, Office, SecurityFiling, SiteCode, SiteMark, Telephone, WebAddress,
};

/// Reads the table, which is optional.
pub(super) fn office(table: &mut Table<'_>, languages: &[Language], problems: &Problems) -> Office {
    let words = |table: &mut Table<'_>, key| {
        let words = table.table(key, |table| by_language(table, languages, problems));
        // All keys are optional, and so are the tables.
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
            mark: mark(table),
            picture: table.filled_text("picture"),
            // All its keys are optional.
            ..contact.unwrap_or_default()
        }
    });
    // As explained above.
    office.unwrap_or_default()
}

/// Reads the mark of the site, of which both parts are needed.
fn mark(table: &mut Table<'_>) -> Option<SiteMark> {
    let mark = table.table("mark", |table| {
        let picture = table.required_text("picture");
        let address = table.required_parsed("address", "https://…", WebAddress::new);
        Some(SiteMark {
            picture: picture?,
            address: address?.value,
        })
    });
    mark.flatten()
}

/// A value with a format that `parse` checks, without its position.
fn checked<T>(
    table: &mut Table<'_>,
    key: &'static str,
    like: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    table.parsed(key, like, parse).map(|value| value.value)
}
