//! A page of `content/pages`.

use jiff::civil;
use pulldown_cmark::{Event, Tag};
use serde::Serialize;

use super::kind::PageKind;
use crate::model::{self, Language, PageText, Picture, PictureSize, Route, SitePath, Why};
use crate::render::compose::Composer;
use crate::render::context::SiteContext;
use crate::render::lang_marking::LangMarking;
use crate::render::markdown;
use crate::render::view::{Date, Section, Tags};
use crate::text;

/// A page of `content/pages`.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Content {
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// Language of its words.
    pub language: String,
    /// The day of its last change, if its editors record that.
    pub changed: Option<Date>,
    /// HTML: the text.
    pub html: String,
    /// Its second-level headings.
    pub sections: Vec<Section>,
}

/// A content page, available in at least one of the site's languages.
pub(super) struct Page {
    page: model::Page,
    /// The fallback, if the page is not available in the requested language:
    /// the first language that has it, and its text there.
    first: (Language, PageText),
}

impl Page {
    /// Its text in the page's language, else in the first that has it, with the
    /// language that it is actually in.
    fn text<'a>(&'a self, composer: &'a Composer<'_>) -> (&'a Language, &'a PageText) {
        match self.page.texts.get(composer.tag()) {
            Some(text) => (composer.links.language, text),
            None => (&self.first.0, &self.first.1),
        }
    }

    /// The size of a picture that it shows: one beside it, or a static file of
    /// the theme.
    fn size(&self, composer: &Composer<'_>, destination: &str) -> Option<PictureSize> {
        match Picture::named(destination) {
            Some(name) => self.page.pictures.get(name)?.size,
            None => {
                let name = destination.strip_prefix("/assets/")?;
                composer.context.static_file(name)?.size
            }
        }
    }
}

impl PageKind for Page {
    type About = Vec<model::Page>;
    type View = Content;

    const TEMPLATE: &'static str = "page.html";
    const VIEW: &'static str = "content";

    fn folders() -> Vec<&'static str> {
        Vec::new()
    }

    fn all(context: &SiteContext<'_>, pages: &Vec<model::Page>) -> Vec<Self> {
        let page = |page: &model::Page| {
            let mut texts = page.texts.iter();
            let (language, text) =
                texts.find_map(|(tag, text)| Some((context.site.language(tag)?, text)))?;
            Some(Self {
                page: page.clone(),
                first: (language.clone(), text.clone()),
            })
        };
        pages.iter().filter_map(page).collect()
    }

    fn route(&self, _pages: &Vec<model::Page>) -> Route {
        Route::page(&self.page.name)
    }

    fn name(&self) -> &str {
        &self.page.name
    }

    fn view(&self, composer: &Composer<'_>, _pages: &Vec<model::Page>) -> Content {
        let (language, text) = self.text(composer);
        let marking = LangMarking::in_texts_of(language);
        let say = |key: &str, number: Option<&str>| composer.said(&language.tag, key, number);
        let size = |destination: &str| self.size(composer, destination);
        let with = (&say as _, &size as _);
        let written = markdown::write(&text.markdown, &composer.links, marking, with);
        Content {
            title: text.title.clone(),
            description: text.description.clone(),
            language: language.tag.to_string(),
            changed: text.article.changed.map(|day| composer.date(day)),
            html: written.html,
            sections: written.sections,
        }
    }

    /// `ContentSource` is the site's sponsor.
    fn tags(&self, composer: &Composer<'_>, _pages: &Vec<model::Page>) -> Tags {
        let (written, text) = self.text(composer);
        let article = &text.article;
        let sponsor = composer.in_words(&composer.context.office.sponsor, &written.tag);
        Tags {
            keywords: article.keywords.clone(),
            published: article.published.as_ref().map(|time| time.minute()),
            changed: article.changed.map(|date| date.to_string()),
            source: sponsor.map(|sponsor| sponsor.text),
            author: article.author.clone(),
            image: first_image(composer, text),
            ..Tags::default()
        }
    }

    fn changed(&self, _pages: &Vec<model::Page>, language: &Language) -> Option<civil::Date> {
        let text = self.page.texts.get(&language.tag);
        text.unwrap_or(&self.first.1).article.changed
    }

    fn withheld<'a>(&'a self, _pages: &'a Vec<model::Page>) -> Option<&'a Why> {
        self.page.withheld.as_ref()
    }
}

/// The absolute address of the first image of a page.
fn first_image(composer: &Composer<'_>, text: &PageText) -> Option<String> {
    let parser = text::markdown::parser(&text.markdown);
    let mut images = parser.filter_map(|event| match event {
        Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    let image = images.next()?;
    let beside = Picture::named(&image).and_then(SitePath::picture);
    let from_root = || SitePath::new(image.strip_prefix('/')?);
    match beside.or_else(from_root) {
        Some(path) => Some(composer.context.site.base_url.as_ref()?.join(&path)),
        None => image.contains("://").then_some(image),
    }
}
