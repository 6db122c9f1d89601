//! A small portal, built in code, with the civic theme.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Digest, File, Place, Span};
use crate::model::{
    Article, BaseUrl, Body, Catalogue, Erratum, Glossary, Issue, Language, LanguageTag, Locale,
    Localized, Mark, Masthead, Names, Number, NumberKind, Office, Page, PageText, Plain, Plan,
    PlanKind, PlanStats, Portal, Profile, Provision, ProvisionPath, PublishedFile, PunctuationRule,
    Role, Route, Run, Site, SiteStats, SourceText, Sources, Standing, StaticFile, Template, Text,
    Theme,
};

/// The files of a folder of the civic theme, by name.
fn theme_files(folder: &str) -> Vec<(String, String)> {
    let folder = format!("{}/themes/civic/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let read = files.map(|file| {
        let name = file.file_name().into_string().unwrap();
        (name, std::fs::read_to_string(file.path()).unwrap())
    });
    let mut files: Vec<(String, String)> = read.collect();
    files.sort();
    files
}

pub(super) fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

fn theme() -> Theme {
    let templates = theme_files("templates");
    let locales = theme_files("locales");
    let settings = File::new("site.toml", "theme = \"civic\"\n");
    Theme {
        name: "civic".to_owned(),
        place: Place::new(&settings, 8..15),
        layers: vec!["civic".to_owned()],
        templates: templates
            .into_iter()
            .map(|(name, text)| Template {
                file: File::new(format!("themes/civic/templates/{name}"), text),
                layer: 0,
                name,
            })
            .collect(),
        statics: vec![StaticFile {
            name: "site.css".to_owned(),
            path: "themes/civic/static/site.css".to_owned(),
            bytes: Arc::from(&b"body{}"[..]),
            size: None,
        }],
        locales: locales
            .into_iter()
            .map(|(name, text)| Locale {
                language: tag(name.trim_end_matches(".ftl")),
                layer: 0,
                file: File::new(format!("themes/civic/locales/{name}"), text),
            })
            .collect(),
    }
}

fn language(name: &str, label: &str, prefix: &str) -> Language {
    Language {
        tag: tag(name),
        label: label.to_owned(),
        site_name: format!("Site {label}"),
        site_description: format!("About {label}"),
        prefix: prefix.to_owned(),
        derived_from: None,
    }
}

fn versions<T>(original: T, english: Option<T>) -> Localized<T> {
    Localized {
        language: tag("zh-Hans"),
        original,
        translations: english.map(|text| (tag("en"), text)).into_iter().collect(),
        derived: BTreeMap::new(),
    }
}

fn title(chinese: &str, english: &str) -> Localized<Text> {
    versions(Text::plain(chinese), Some(Text::plain(english)))
}

fn body(string: &str, marks: Vec<(std::ops::Range<usize>, Mark)>) -> Body {
    Body {
        paragraphs: vec![Text::new(string, marks)],
    }
}

fn provision(
    path: ProvisionPath,
    page: Route,
    title: Localized<Text>,
    body: Localized<Body>,
) -> Provision {
    let kind = match path.role {
        Role::Topic => NumberKind::Han,
        _ => NumberKind::Arabic,
    };
    let number = Number {
        kind,
        value: path.numbers.last(),
    };
    Provision {
        path,
        number: Some(number),
        printed: number.printed(),
        slug: path.numbers.to_string(),
        page,
        title,
        has_heading: true,
        body,
        children: Vec::new(),
        errata: Vec::new(),
        audiences: Vec::new(),
        duties: Vec::new(),
        related: Vec::new(),
        plain: Plain::default(),
        keywords: BTreeMap::new(),
        span: Span::new(0, 0),
    }
}

const ORIGINAL: &str = "通知\n要点\n1.甲。建镇(镇)站,好。又一句。\n2.乙。未译。\n扫一扫";

pub(super) fn portal() -> Portal {
    let found = ORIGINAL.find("镇(镇)").unwrap();
    let errata = File::new("content/plans/2023/errata.toml", "");
    let chinese = "建镇(街)站,好。又一句。";
    let first = Provision {
        errata: vec![0],
        ..provision(
            ProvisionPath::cited(1),
            Route::cited("2023", 1),
            title("甲", "One"),
            versions(
                body(
                    chinese,
                    vec![
                        (0..21, Mark::Segment(1)),
                        (21..chinese.len(), Mark::Segment(2)),
                        (3..11, Mark::Correction(0)),
                    ],
                ),
                Some(body(
                    "Build <stations> 镇. Another.",
                    vec![(0..21, Mark::Segment(1)), (22..30, Mark::Segment(2))],
                )),
            ),
        )
    };
    let second = provision(
        ProvisionPath::cited(2),
        Route::cited("2023", 2),
        title("乙", "Two"),
        versions(body("未译。", vec![(0..9, Mark::Segment(1))]), None),
    );
    let topic = Provision {
        slug: "first".to_owned(),
        children: vec![Arc::new(first), Arc::new(second)],
        ..provision(
            ProvisionPath::topic(1),
            Route::topic("2023", "first"),
            title("头", "First"),
            versions(Body::default(), None),
        )
    };
    let provisions = vec![Arc::new(topic)];
    let reason = BTreeMap::from([
        (tag("zh-Hans"), "重复。".to_owned()),
        (tag("en"), "“镇” twice.".to_owned()),
    ]);
    let erratum = Erratum {
        place: Place::head(&errata),
        line: 3,
        found: "镇(镇)".to_owned(),
        span: Span::new(found, found + "镇(镇)".len()),
        corrected: Some("镇(街)".to_owned()),
        reason: reason.clone(),
        date: crate::text::date::parse("2026年11月23日").unwrap(),
    };
    let file = File::new("seeds/2023.txt", ORIGINAL);
    let runs = vec![Run::same(0, 0)];
    let published = PublishedFile::new(file, ORIGINAL.as_bytes(), runs);
    let plan = Plan {
        id: "2023".to_owned(),
        language: tag("zh-Hans"),
        punctuation: PunctuationRule::FullWidth,
        issue: Issue {
            issuer: BTreeMap::from([(tag("zh-Hans"), "某局".to_owned())]),
            date: crate::text::date::parse("2023年3月2日"),
            ..Issue::default()
        },
        title: title("要点", "Key points"),
        profile: Profile {
            body: BTreeMap::new(),
            time: None,
            kind: PlanKind::WorkPlan,
            series: None,
        },
        standing: Standing::default(),
        notice: Some(versions(
            Body {
                paragraphs: vec![Text::plain("通知:"), Text::plain("某局")],
            },
            None,
        )),
        preamble: versions(body("前言。", vec![(0..9, Mark::Segment(1))]), None),
        closing: versions(Body::default(), None),
        stats: PlanStats::of(provisions[0].cited().map(Arc::as_ref)),
        provisions,
        source: Arc::new(SourceText::new(published, vec![erratum])),
        reasons: vec![reason],
        names: Names::default(),
        changes: Vec::new(),
        chrome: vec![5],
        withheld: None,
        digest: Digest([7; 32]),
    };
    let text = PageText {
        title: "About".to_owned(),
        description: "What it is".to_owned(),
        markdown: "## More\n\n[plan](/plans/2023/)".to_owned(),
        article: Article::default(),
    };
    let site = Site {
        languages: vec![
            language("zh-Hans", "简体中文", ""),
            language("en", "English", "en/"),
        ],
        base_url: BaseUrl::new("https://minzheng.example/here"),
        offline: false,
        is_preview: false,
        budget: Vec::new(),
    };
    let plans = vec![Arc::new(plan)];
    Portal {
        stats: Arc::new(SiteStats::of(&plans, &site, &Glossary::default(), &[])),
        site,
        catalogue: Arc::new(Catalogue::of(&plans, BTreeMap::new())),
        duties: Arc::default(),
        plans,
        pages: Arc::new(vec![Page {
            name: "about".to_owned(),
            pictures: BTreeMap::new(),
            withheld: None,
            texts: BTreeMap::from([(tag("en"), text)]),
        }]),
        glossary: Arc::default(),
        office: Office::default(),
        masthead: Masthead::default(),
        addresses: Arc::default(),
        audiences: Arc::default(),
        synonyms: Arc::default(),
        letterhead: BTreeMap::new(),
        theme: Arc::new(theme()),
        due: None,
        sources: Sources {
            context: Digest([7; 32]),
            pages: Digest([7; 32]),
            synonyms: Digest([7; 32]),
            theme: Digest([7; 32]),
        },
    }
}
