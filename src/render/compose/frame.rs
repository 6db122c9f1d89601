//! The frame of a page: the document that it belongs to, and the office that
//! runs the site.

use std::collections::BTreeMap;

use super::Composer;
use crate::model::{
    LanguageTag, Masthead, Plan, Published, SiteCode, Validity, ValidityStatus, Why,
};
use crate::render::links::encoded;
use crate::render::view::{self, NumberLink, Words};

/// Where ICP filings are looked up.
const ICP: &str = "https://beian.miit.gov.cn/";
/// Where filings with the public security are looked up, by their digits.
const PUBLIC_SECURITY: &str = "https://beian.mps.gov.cn/#/query/webSearch?code=";
/// Where errors of government websites are reported (我为政府网站找错).
const ERROR_REPORT: &str = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=";

impl Composer<'_> {
    /// Why an unpublished page is withheld; such pages are only previewed.
    pub(in crate::render) fn withheld(why: &Why) -> view::Withheld {
        view::Withheld {
            why: match why {
                Why::Draft => "draft",
                Why::Embargo(_) => "embargo",
                Why::Expired(_) => "expired",
            },
            moment: why.moment().map(Published::with_clock),
        }
    }

    /// The document that a page belongs to, if any of its metadata is known.
    pub(in crate::render) fn document(&self, plan: &Plan) -> Option<view::DocumentBox> {
        let issue = &plan.issue;
        let words = |words| self.in_words(words, &plan.language);
        let published = issue.published.as_ref();
        let document = view::DocumentBox {
            index_number: issue.index_number.clone(),
            subject: words(&issue.subject),
            issuer: words(&issue.issuer),
            issued: issue.date.map(|date| self.date(date)),
            number: words(&issue.number),
            published: published.map(|published| view::Date {
                iso: published.iso(),
                ..self.date(published.date())
            }),
            changed: issue.changed.map(|date| self.date(date)),
            validity: self.validity(issue.validity),
        };
        let is_known = document.index_number.is_some()
            || document.subject.is_some()
            || document.issuer.is_some()
            || document.issued.is_some()
            || document.number.is_some()
            || document.published.is_some()
            || document.changed.is_some()
            || document.validity.is_some();
        is_known.then_some(document)
    }

    fn validity(&self, validity: Validity) -> Option<view::Validity> {
        (validity != Validity::default()).then(|| view::Validity {
            status: validity.status.map(ValidityStatus::word),
            from: validity.from.map(|date| self.date(date)),
            until: validity.until.map(|date| self.date(date)),
        })
    }

    /// Whose site this is, if the settings say anything of it.
    pub(in crate::render) fn masthead(&self) -> Option<view::Masthead> {
        let masthead = self.context.masthead;
        let default = &self.context.site.languages.first()?.tag;
        (*masthead != Masthead::default()).then(|| view::Masthead {
            place: self.in_words(&masthead.place, default),
            body: self.in_words(&masthead.body, default),
            purpose: self.in_words(&masthead.purpose, default),
            demonstration: self.in_words(&masthead.demonstration, default),
        })
    }

    /// The office that runs the site, if anything is known about it.
    pub(in crate::render) fn office(&self) -> Option<view::Office> {
        let site = self.context.site;
        let office = self.context.office;
        let default = &site.languages.first()?.tag;
        if *office == crate::model::Office::default() {
            return None;
        }
        let base = site.base_url.as_ref();
        let page = (self.canonical()).or_else(|| Some(base?.as_str().to_owned()));
        let by_code = |code: &SiteCode| {
            let page = page.map(|page| format!("&url={}", encoded(&page)));
            format!(
                "{ERROR_REPORT}{}{}",
                code.as_str(),
                // Without a base URL the page is left out of the address.
                page.unwrap_or_default()
            )
        };
        let code = office.site_code.as_ref();
        let given = office.error_report.as_ref();
        Some(view::Office {
            sponsor: self.in_words(&office.sponsor, default),
            operator: self.in_words(&office.operator, default),
            site_code: code.map(|code| code.as_str().to_owned()),
            icp: office.icp.as_ref().map(|icp| NumberLink {
                number: icp.as_str().to_owned(),
                url: ICP.to_owned(),
            }),
            public_security: office.public_security.as_ref().map(|filing| NumberLink {
                number: filing.as_str().to_owned(),
                url: format!("{PUBLIC_SECURITY}{}", filing.digits()),
            }),
            telephone: office.telephone.as_ref().map(|number| NumberLink {
                number: number.as_str().to_owned(),
                url: format!("tel:{}", number.dialled()),
            }),
            email: office.email.as_ref().map(|email| email.as_str().to_owned()),
            address: self.in_words(&office.address, default),
            mark: office.mark.as_ref().map(|mark| view::SiteMark {
                picture: self.links.fixed(&format!("assets/{}", mark.picture.value)),
                url: mark.address.as_str().to_owned(),
            }),
            error_report: match given {
                Some(address) => Some(address.as_str().to_owned()),
                None => code.map(by_code),
            },
        })
    }

    /// Words in the page's language, else in `other`, else in any.
    pub(in crate::render) fn in_words(
        &self,
        words: &BTreeMap<LanguageTag, String>,
        other: &LanguageTag,
    ) -> Option<Words> {
        let (language, words) = self.in_language(words, other)?;
        Some(Self::words(language, words))
    }
}
