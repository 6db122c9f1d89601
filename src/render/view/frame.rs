//! The frame of each page: the page tags of its head, the document that it
//! belongs to, the office that runs the site.
//!
//! Unknown values are absent, so that a theme shows no empty ones.

use serde::Serialize;

use super::{Date, Words};

/// The frame of a page.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Frame {
    /// Page tags of 《政府网站发展指引》 that come from data rather than wording.
    pub tags: Tags,
    /// The document that the page belongs to, if any of its metadata is known.
    pub document: Option<DocumentBox>,
    /// Whose site this is, if `site.toml` says so.
    pub masthead: Option<Masthead>,
    /// The office that runs the site, if anything is known about it.
    pub office: Option<Office>,
    /// Why the page is not published, if it is only previewed.
    pub withheld: Option<Withheld>,
    /// Link to the site map.
    pub site_map: String,
}

/// The head of every page; what is not given is absent.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Masthead {
    /// The place that the site is about.
    pub place: Option<Words>,
    /// The body that runs the site.
    pub body: Option<Words>,
    /// What the site is for, in one line.
    pub purpose: Option<Words>,
    /// That the site is a demonstration.
    pub demonstration: Option<Words>,
}

/// An Atom feed.
#[derive(Debug, Serialize)]
pub(in crate::render) struct FeedLink {
    /// Link to it.
    pub url: String,
    /// What it is of: the name of the site, or the title of the plan.
    pub title: String,
}

/// Values of the page tags; names and descriptions are in the templates.
#[derive(Debug, Default, Serialize)]
pub(in crate::render) struct Tags {
    /// `SiteDomain`: the host of the site's address.
    pub domain: Option<String>,
    /// `SiteIDCode`.
    pub site_code: Option<String>,
    /// `ColumnKeywords` of a list, `Keywords` of a text.
    pub keywords: Vec<String>,
    /// `PubDate`: `2023-03-06 09:30`.
    pub published: Option<String>,
    /// `dcterms.modified`: `2026-11-23`.
    pub changed: Option<String>,
    /// `ContentSource`: who published the text.
    pub source: Option<String>,
    /// `Author`.
    pub author: Option<String>,
    /// `Image`: the absolute address of the first picture in the text.
    pub image: Option<String>,
    /// `Url`: the page's absolute address.
    pub url: Option<String>,
    /// `og:locale`: the page's language and where it is written so: `zh_CN`.
    pub locale: String,
    /// `og:image`: the absolute address of the picture for pages that are
    /// shared.
    pub picture: Option<String>,
}

/// The document box (文件信息).
#[derive(Debug, Serialize)]
pub(in crate::render) struct DocumentBox {
    /// 索引号.
    pub index_number: Option<String>,
    /// 主题分类.
    pub subject: Option<Words>,
    /// 发文机关.
    pub issuer: Option<Words>,
    /// 成文日期.
    pub issued: Option<Date>,
    /// 发文字号.
    pub number: Option<Words>,
    /// 发布日期; its `iso` has the time too.
    pub published: Option<Date>,
    /// The day of its last change, if its editors record that.
    pub changed: Option<Date>,
    /// 有效性.
    pub validity: Option<Validity>,
}

/// Why a page is not published.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Withheld {
    /// `draft`, `embargo` or `expired`.
    pub why: &'static str,
    /// When it will be published or has expired, by the office's clock.
    pub moment: Option<String>,
}

/// 有效性.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Validity {
    /// `valid`, `expired` or `repealed`.
    pub status: Option<&'static str>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// The office that runs the site.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Office {
    /// 主办单位.
    pub sponsor: Option<Words>,
    /// 承办单位.
    pub operator: Option<Words>,
    /// 网站标识码.
    pub site_code: Option<String>,
    /// ICP 备案.
    pub icp: Option<NumberLink>,
    /// 公安备案.
    pub public_security: Option<NumberLink>,
    /// 联系电话.
    pub telephone: Option<NumberLink>,
    /// 电子邮箱.
    pub email: Option<String>,
    /// 地址.
    pub address: Option<Words>,
    /// Link to where errors of government websites are reported.
    pub error_report: Option<String>,
    /// 党政机关网站标识.
    pub mark: Option<SiteMark>,
}

/// 党政机关网站标识.
#[derive(Debug, Serialize)]
pub(in crate::render) struct SiteMark {
    /// Link to the picture.
    pub picture: String,
    /// Where it leads.
    pub url: String,
}

/// A number and the link that it represents.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NumberLink {
    /// As people write it.
    pub number: String,
    /// Where to.
    pub url: String,
}
