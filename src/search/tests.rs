//! Tests of the whole room, with portals built in code.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;

use super::reader::{Families, Index, decode, holding};
use super::shard::Shards;
use super::tokens::IndexProfile;
use super::{Files, client, documents, files, order, pack, postings, shard_files, tokens};
use crate::base::{Digest, File, Place, Span};
use crate::model::{
    Article, Audience, AudienceWords, Body, Catalogue, Glossary, Issue, Language, LanguageTag,
    Localized, Mark, Masthead, Names, Office, Page, PageText, Period, Plain, Plan, PlanKind,
    PlanStats, PlanTime, Portal, Profile, Provision, ProvisionPath, PublishedFile, PunctuationRule,
    Role, Route, Site, SitePath, SiteStats, SourceText, Sources, Standing, SynonymGroup, Term,
    TermKind, TermWords, Text, Theme,
};
use crate::site::{self, Artifacts};
use crate::text::script::Script;

/// Title and sentences of a measure.
type Words = (String, Vec<String>);
type Bilingual = (Words, Option<Words>);

fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

fn language(name: &str, prefix: &str, derived_from: Option<&str>) -> Language {
    Language {
        tag: tag(name),
        label: name.to_owned(),
        site_name: name.to_owned(),
        site_description: name.to_owned(),
        prefix: prefix.to_owned(),
        derived_from: derived_from.map(tag),
    }
}

fn versions<T>(chinese: T, english: Option<T>, derive: impl Fn(&T) -> T) -> Localized<T> {
    Localized {
        language: tag("zh-Hans"),
        derived: BTreeMap::from([(tag("zh-Hant"), derive(&chinese))]),
        original: chinese,
        translations: english
            .map(|words| (tag("en"), words))
            .into_iter()
            .collect(),
    }
}

fn traditional(text: &Text) -> Text {
    text.rewritten(|words| Script::plain().convert(words))
}

fn title(chinese: Text, english: Option<Text>) -> Localized<Text> {
    versions(chinese, english, traditional)
}

fn text(chinese: Body, english: Option<Body>) -> Localized<Body> {
    versions(chinese, english, |body| Body {
        paragraphs: body.paragraphs.iter().map(traditional).collect(),
    })
}

fn body(sentences: &[String], between: &str) -> Body {
    let mut text = String::new();
    let mut marks = Vec::new();
    for (number, sentence) in (1..).zip(sentences) {
        if !text.is_empty() {
            text.push_str(between);
        }
        marks.push((
            text.len()..text.len() + sentence.len(),
            Mark::Segment(number),
        ));
        text.push_str(sentence);
    }
    Body {
        paragraphs: vec![Text::new(text, marks)],
    }
}

fn measure(number: u32, (chinese, english): &Bilingual) -> Provision {
    let words = |(title, _): &Words| Text::plain(title.clone());
    let path = ProvisionPath::cited(number);
    provision(
        path,
        &number.to_string(),
        title(words(chinese), english.as_ref().map(words)),
        text(
            body(&chinese.1, ""),
            english.as_ref().map(|english| body(&english.1, " ")),
        ),
    )
}

fn provision(
    path: ProvisionPath,
    slug: &str,
    title: Localized<Text>,
    body: Localized<Body>,
) -> Provision {
    let page = match path.role {
        Role::Cited => Route::cited("2023", path.numbers),
        _ => Route::topic("2023", slug),
    };
    Provision {
        path,
        number: None,
        printed: String::new(),
        slug: slug.to_owned(),
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

fn plan(id: &str, measures: &[Bilingual]) -> Plan {
    let heading = title(
        Text::plain("篇章名称"),
        Some(Text::plain("Chapter heading")),
    );
    let nothing = text(Body::default(), None);
    let mut topic = provision(ProvisionPath::topic(1), "first", heading, nothing);
    topic.children = (1..)
        .zip(measures)
        .map(|(n, words)| Arc::new(measure(n, words)))
        .collect();
    let provisions = vec![Arc::new(topic)];
    let cited = provisions[0].cited().map(Arc::as_ref);
    Plan {
        id: id.to_owned(),
        language: tag("zh-Hans"),
        punctuation: PunctuationRule::FullWidth,
        issue: Issue::default(),
        title: title(Text::plain("工作要点"), Some(Text::plain("Work plan"))),
        profile: Profile {
            body: BTreeMap::new(),
            time: None,
            kind: PlanKind::WorkPlan,
            series: None,
        },
        standing: Standing::default(),
        notice: None,
        preamble: text(body(&["总的要求。".to_owned()], ""), None),
        closing: text(Body::default(), None),
        stats: PlanStats::of(cited),
        provisions,
        source: Arc::new(SourceText::new(
            PublishedFile::new(File::new("seeds/plan.txt", ""), Vec::new(), Vec::new()),
            Vec::new(),
        )),
        reasons: Vec::new(),
        names: Names::default(),
        changes: Vec::new(),
        chrome: Vec::new(),
        withheld: None,
        digest: Digest([7; 32]),
    }
}

/// The first topic of a plan.
fn first_topic(plan: &mut Plan) -> &mut Provision {
    Arc::make_mut(&mut plan.provisions[0])
}

/// A measure of the first topic, by index.
fn nth_measure(plan: &mut Plan, at: usize) -> &mut Provision {
    Arc::make_mut(&mut first_topic(plan).children[at])
}

fn term_words(term: &str, also: &[&str], explanation: &str, everyday: &[&str]) -> TermWords {
    let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    TermWords {
        term: term.to_owned(),
        also: owned(also),
        explanation: explanation.to_owned(),
        source: None,
        everyday: owned(everyday),
        reading: None,
    }
}

fn portal(measures: &[Bilingual]) -> Arc<Portal> {
    let file = File::new("site.toml", "");
    let page = PageText {
        title: "关于本站".to_owned(),
        description: String::new(),
        markdown: "# 说明\n\n本站 *公开* 要点。\n".to_owned(),
        article: Article::default(),
    };
    let term = Term {
        slug: "care".to_owned(),
        formerly: Vec::new(),
        kind: TermKind::Benefit,
        part_of: None,
        plans: Vec::new(),
        words: BTreeMap::from([
            (
                tag("zh-Hans"),
                term_words("子丑", &["丑子", "子"], "帮助。", &["发钱", "给钱"]),
            ),
            (
                tag("zh-Hant"),
                term_words("子丑", &["丑子", "子"], "幫助。", &["發錢", "給錢"]),
            ),
        ]),
    };
    let site = Site {
        languages: vec![
            language("zh-Hans", "", None),
            language("en", "en/", None),
            language("zh-Hant", "zh-hant/", Some("zh-Hans")),
        ],
        base_url: None,
        offline: false,
        is_preview: false,
        budget: Vec::new(),
    };
    let plans = vec![Arc::new(plan("2023", measures))];
    Arc::new(Portal {
        stats: Arc::new(SiteStats::of(&plans, &site, &Glossary::default(), &[])),
        site,
        catalogue: Arc::new(Catalogue::of(&plans, BTreeMap::new())),
        duties: Arc::default(),
        plans,
        pages: Arc::new(vec![Page {
            name: "about".to_owned(),
            pictures: BTreeMap::new(),
            withheld: None,
            texts: BTreeMap::from([(tag("zh-Hans"), page)]),
        }]),
        glossary: Arc::new(Glossary { terms: vec![term] }),
        audiences: Arc::default(),
        office: Office::default(),
        masthead: Masthead::default(),
        addresses: Arc::default(),
        synonyms: Arc::default(),
        letterhead: BTreeMap::new(),
        theme: Arc::new(Theme {
            name: "civic".to_owned(),
            place: Place::head(&file),
            layers: Vec::new(),
            templates: Vec::new(),
            statics: Vec::new(),
            locales: Vec::new(),
        }),
        due: None,
        sources: Sources {
            context: Digest([7; 32]),
            pages: Digest([7; 32]),
            synonyms: Digest([7; 32]),
            theme: Digest([7; 32]),
        },
    })
}

fn words(title: &str, sentences: &[&str]) -> Words {
    let sentences = sentences.iter().map(|&sentence| sentence.to_owned());
    (title.to_owned(), sentences.collect())
}

fn sample() -> Arc<Portal> {
    portal(&[
        (words("甲乙", &["丙丁,戊己。", "庚辛。"]), None),
        (
            words("子丑", &["寅卯(辰)2023年。"]),
            Some(words("Low-income care", &["People’s homes. Care for all."])),
        ),
    ])
}

/// The files of a portal's index, by path.
fn made(portal: &Arc<Portal>) -> BTreeMap<String, Vec<u8>> {
    let files = files(portal, &[]).unwrap().into_iter();
    files
        .map(|file| (file.path.to_string(), file.bytes))
        .collect()
}

fn read(portal: &Arc<Portal>) -> Index {
    Index::read(&made(portal))
}

/// The terms of a portal's index, as if it had a profile.
fn indexed(portal: &Portal, profile: IndexProfile) -> Families {
    let edited: Vec<_> = portal.site.edited().collect();
    let documents = documents::documents(portal, &[]);
    let index = postings::index(&order::ordered(&documents, &portal.plans), &edited, profile);
    let shards = Shards::new(&index.terms, profile, 1024);
    let decoded = (0..shards.count()).map(|number| decode(&shards.shard(number), profile));
    decoded.flatten().collect()
}

fn units(terms: &Families, query: &str, profile: IndexProfile) -> Vec<u32> {
    holding(terms, query, profile).into_keys().collect()
}

#[test]
fn every_file_should_be_named_by_the_entry() {
    let files = made(&sample());
    // Reading checks that names contain the content's hash.
    let mut named = Index::read(&files).named;
    let client = client::files().into_iter().map(|(name, ..)| name);
    let fixed = client.chain(["entry.json".to_owned()]);
    named.extend(fixed.map(|name| format!("search/{name}")));
    assert_eq!(named, files.keys().cloned().collect());
}

#[test]
fn many_shards_should_share_hashes_by_groups() {
    let portal = sample();
    let edited: Vec<_> = portal.site.edited().collect();
    let documents = documents::documents(&portal, &[]);
    let ordered = order::ordered(&documents, &portal.plans);
    let index = postings::index(&ordered, &edited, IndexProfile::Fine);
    let shards = Shards::new(&index.terms, IndexProfile::Fine, 32);
    let mut files = Files::default();
    let hashes = shard_files(&shards, 4, &mut files).unwrap();
    let (together, all) = (shards.together(), shards.count());
    assert!(together > 4 && all > together);
    let shared = (0..together).step_by(together / 4);
    let shared = shared.map(|first| first..first + together / 4);
    // A large family is a group by itself.
    let own = (together..all).map(|number| number..number + 1);
    let groups: Vec<_> = shared.chain(own).collect();
    assert_eq!((hashes.len(), files.0.len()), (groups.len() * 5, all));
    for (numbers, hash) in groups.into_iter().zip(hashes.as_bytes().chunks(5)) {
        let hash = std::str::from_utf8(hash).unwrap();
        let contents: Vec<u8> = numbers.clone().flat_map(|n| shards.shard(n)).collect();
        assert_eq!(pack::hash(&contents), hash);
        for number in numbers {
            assert!(
                files.0.contains_key(&format!("terms-{number}-{hash}.bin")),
                "{number}"
            );
        }
    }
}

#[test]
fn the_entry_should_read_as_its_grammar_says() {
    let mut entry = read(&sample()).entry;
    let lists = ["terms", "titles", "tables"].map(|list| entry[list].take());
    assert!(lists.iter().all(|list| !list.is_null()));
    // Measures, topic, plan, page and term; in English only those translated
    // into it; a derived language uses the index of its source.
    let expected = serde_json::json!({
        "format": "yaodian-search", "version": 9,
        "languages": [
            { "tag": "zh-Hans", "prefix": "", "reads": 0, "documents": 6, "title": 18, "text": 35 },
            { "tag": "en", "prefix": "en/", "reads": 1, "documents": 3, "title": 7, "text": 5 },
            { "tag": "zh-Hant", "prefix": "zh-hant/", "reads": 0 },
        ],
        "editions": 2,
        "runs": [
            ["measure", 2, 1], ["topic", 1, 1], ["plan", 1, null],
            ["page", 1, null], ["term", 1, null],
        ],
        "plans": ["2023"], "years": [null], "groups": [[0, 2]], "fine": false, "shards": 1, "alone": "",
        "terms": null, "titles": null, "passages": "7", "tables": null,
    });
    assert_eq!(entry, expected);
}

#[test]
fn runs_should_end_with_their_plan_and_where_numbers_jump() {
    let mut portal = Portal::clone(&sample());
    let mut older = Plan::clone(&portal.plans[0]);
    older.id = "2022".to_owned();
    nth_measure(&mut older, 1).path = ProvisionPath::cited(3);
    portal.plans.push(Arc::new(older));
    let index = read(&Arc::new(portal));
    let expected = serde_json::json!([
        ["measure", 2, 1],
        ["topic", 1, 1],
        ["plan", 1, null],
        ["measure", 1, 1],
        ["measure", 1, 3],
        ["topic", 1, 1],
        ["plan", 1, null],
        ["page", 1, null],
        ["term", 1, null],
    ]);
    assert_eq!(index.entry["runs"], expected);
    assert_eq!(index.entry["plans"], serde_json::json!(["2023", "2022"]));
    let topics = serde_json::json!([
        [0, "first", 1, "Chapter heading", 0, 2],
        [1, "first", 1, "Chapter heading", 4, 2],
    ]);
    assert_eq!(index.tables["facets-en"]["topics"], topics);
}

#[test]
fn titles_should_stand_in_the_order_of_the_plan() {
    let index = read(&sample());
    let of = |tag: &str| index.titles[tag][0].clone();
    let expected = serde_json::json!({
        "places": ["篇章名称", "工作要点"],
        "rows": [
            ["plans/2023/measures/1/", "甲乙", 0],
            ["plans/2023/measures/2/", "子丑", 0],
            ["plans/2023/first/", "篇章名称", 1],
            ["plans/2023/", "工作要点", null],
            ["about/", "关于本站", null],
            ["glossary/care/", "子丑", null],
        ],
    });
    assert_eq!(of("zh-Hans"), expected);
    let expected = serde_json::json!({
        "places": ["Chapter heading", "Work plan"],
        "rows": [
            ["plans/2023/measures/1/", "甲乙", 0, "zh-Hans"],
            ["plans/2023/measures/2/", "Low-income care", 0],
            ["plans/2023/first/", "Chapter heading", 1],
            ["plans/2023/", "Work plan", null],
            ["about/", "关于本站", null, "zh-Hans"],
            ["glossary/care/", "子丑", null, "zh-Hans"],
        ],
    });
    assert_eq!(of("en"), expected);
    assert_eq!(
        of("zh-Hant")["places"],
        serde_json::json!(["篇章名稱", "工作要點"])
    );
}

#[test]
fn passages_should_be_the_displayed_text() {
    let index = read(&sample());
    let expected = serde_json::json!([
        ["丙丁，戊己。", "庚辛。"],
        ["寅卯（辰）2023年。"],
        [],
        ["总的要求。"],
        ["说明", "本站 公开 要点。"],
        ["帮助。"],
    ]);
    assert_eq!(serde_json::json!(index.passages["zh-Hans"]), expected);
    let expected = serde_json::json!([[], ["People’s homes. Care for all."], [], [], [], []]);
    assert_eq!(serde_json::json!(index.passages["en"]), expected);
    let derived = &index.passages["zh-Hant"];
    assert_eq!(derived[3], serde_json::json!(["總的要求。"]));
    assert_eq!(derived[5], serde_json::json!(["幫助。"]));
}

#[test]
fn texts_should_be_kept_in_files_of_about_one_size() {
    let short = portal(&vec![(words("甲乙", &["丙。"]), None); 300]);
    let long = "丙丁".repeat(1000);
    let long = portal(&vec![(words("甲乙", &[&long]), None); 300]);
    for (portal, powers) in [(short, "777"), (long, "333")] {
        let index = read(&portal);
        // Three blocks: 300 measures, topic, plan, page and term.
        let titles = &index.titles["zh-Hans"];
        let rows = |block: &serde_json::Value| block["rows"].as_array().unwrap().len();
        assert_eq!(titles.iter().map(rows).collect::<Vec<_>>(), [128, 128, 48]);
        assert_eq!(index.entry["passages"], powers);
        assert_eq!(index.passages["zh-Hans"].len(), 304);
    }
}

#[test]
fn neighbours_should_be_found_over_punctuation_and_sentence_ends() {
    let [coarse, fine] =
        [IndexProfile::Coarse, IndexProfile::Fine].map(|profile| indexed(&sample(), profile));
    assert_eq!(coarse, read(&sample()).terms());
    // Six documents in two edited languages: units 0, 1, 2 and 5 are the
    // measures, their topic and the term in Chinese, 7 is measure 2 in English.
    for (query, expected) in [
        ("丁戊", vec![0]),
        ("丁，戊", vec![0]),
        ("己庚", vec![0]),
        ("戊己庚辛", vec![0]),
        ("乙丙", vec![0]),
        ("甲乙丙", vec![0]),
        ("卯辰2", vec![1]),
        ("２０２３年", vec![1]),
        ("low income", vec![7]),
        ("people's homes care", vec![7]),
        ("丁己", vec![]),
        ("丙丁己", vec![]),
        ("income fund", vec![]),
        ("篇章名称", vec![0, 1, 2]),
        ("称甲", vec![]),
        ("篇章名稱", vec![0, 1, 2]),
        ("發錢", vec![5]),
        ("丑", vec![1, 5]),
    ] {
        assert_eq!(
            units(&coarse, query, IndexProfile::Coarse),
            expected,
            "{query}"
        );
        assert_eq!(units(&fine, query, IndexProfile::Fine), expected, "{query}");
    }
}

#[test]
fn a_posting_should_say_where_and_how_often_a_term_stands() {
    let terms = read(&sample()).terms();
    let postings = |term: &str| {
        let family = &tokens::families(term, IndexProfile::Coarse)[0];
        let postings = terms[family][term].iter();
        postings
            .map(|p| (p.unit, p.place, p.title, p.text, p.sentences))
            .collect::<Vec<_>>()
    };
    // Texts of five and of six tokens are of class 1.
    assert_eq!(postings("丁戊"), [(0, false, 0, 17, 1)]);
    assert_eq!(postings("己庚"), [(0, false, 0, 17, 1)]);
    assert_eq!(postings("庚辛"), [(0, false, 0, 17, 2)]);
    // The title's length.
    assert_eq!(postings("乙丙"), [(0, false, 2, 0, 0)]);
    assert_eq!(postings("章名").first(), Some(&(0, true, 0, 0, 0)));
    assert_eq!(postings("care"), [(7, false, 3, 17, 1)]);
    assert_eq!(
        postings("heading"),
        [(7, true, 0, 0, 0), (8, false, 2, 0, 0)]
    );
}

#[test]
fn what_is_counted_should_stay_in_its_bounds() {
    let sentences = vec!["一二。"; 20];
    let title = "一二三".repeat(300);
    let terms = read(&portal(&[(words(&title, &sentences), None)])).terms();
    let posting = &terms["一"]["一二"][0];
    assert_eq!(
        (posting.title, posting.text % 16, posting.sentences),
        (255, 9, 255)
    );
}

#[test]
fn pairs_should_know_where_they_stand() {
    let portal = portal(&[(words("甲乙", &["丙丁。", "庚，辛丙丁。"]), None)]);
    let terms = read(&portal).terms();
    let positions = |family: &str, term: &str| terms[family][term][0].positions.clone().unwrap();
    assert_eq!(positions("甲", "甲乙").title, [0, 126]);
    assert_eq!(positions("乙", "乙丙").title, [1, 127]);
    // The second sentence begins two tokens later, and one; each sentence adds
    // 97.
    assert_eq!(positions("丙", "丙丁").text, [254, 95, 0, 99]);
    assert_eq!(positions("丁", "丁庚").text, [254, 96, 1]);
    assert_eq!(positions("庚", "庚辛").text, [97]);
    assert_eq!(positions("章", "章名").place, [1]);
}

#[test]
fn a_changed_sentence_should_leave_the_places_of_others() {
    let places = |sentence: &str| {
        let portal = portal(&[(words("甲乙", &[sentence, "庚辛壬癸。"]), None)]);
        read(&portal).terms()["庚"]["庚辛"].clone()
    };
    assert_eq!(places("丙丁。"), places("丙丁戊己。"));
}

#[test]
fn a_derived_language_should_add_no_terms() {
    let with = sample();
    let mut without = Portal::clone(&with);
    without.site.languages.pop();
    assert_eq!(read(&with).terms(), read(&Arc::new(without)).terms());
}

#[test]
fn the_lexicon_should_lead_from_what_is_said_to_where_it_stands() {
    let held = |number: usize| {
        words(
            "甲乙",
            &[if number.is_multiple_of(2) {
                "子丑。"
            } else {
                "寅。"
            }],
        )
    };
    let mut portal = Portal::clone(&portal(&[
        (held(1), None),
        (held(2), None),
        (held(4), None),
    ]));
    let term = |text: &Text| Text::new(text.string.clone(), vec![(0..6, Mark::Term(0))]);
    let plan = Arc::make_mut(&mut portal.plans[0]);
    let topic = first_topic(plan);
    topic.title.original = term(&topic.title.original);
    let third = nth_measure(plan, 2);
    third.title.original = term(&third.title.original);
    for measure in &mut first_topic(plan).children[1..] {
        let measure = Arc::make_mut(measure);
        let paragraph = &mut measure.body.original.paragraphs[0];
        *paragraph = term(paragraph);
    }
    let said = |portal: Portal| read(&Arc::new(portal)).tables["lexicon-zh-hans"].clone();
    // In the title, in the text, in the topic's title.
    let expected = serde_json::json!([[["子丑", "丑子", "子"], ["发钱", "给钱"], [2, 1, 3], 1]]);
    assert_eq!(said(portal.clone())["terms"], expected);
    let measures = &mut first_topic(Arc::make_mut(&mut portal.plans[0])).children;
    measures.extend(vec![measures[1].clone(); 63]);
    assert_eq!(
        said(portal.clone())["terms"][0][2],
        serde_json::Value::Null,
        "too many"
    );
    // There are no everyday words in English, and so no file.
    assert!(!read(&Arc::new(portal)).tables.contains_key("lexicon-en"));
}

#[test]
fn titles_should_stand_topic_by_topic_whatever_the_plan() {
    let mut portal = Portal::clone(&sample());
    let plan = Arc::make_mut(&mut portal.plans[0]);
    let mut second = first_topic(plan).clone();
    second.slug = "second".to_owned();
    second.page = Route::topic("2023", "second");
    second.path = ProvisionPath::topic(2);
    second.children.remove(0);
    first_topic(plan).children.truncate(1);
    plan.provisions.push(Arc::new(second));
    let mut older = plan.clone();
    older.id = "2022".to_owned();
    older.provisions.swap(0, 1);
    for topic in &mut older.provisions {
        let topic = Arc::make_mut(topic);
        topic.page = Route::topic("2022", &topic.slug);
        for measure in &mut topic.children {
            let measure = Arc::make_mut(measure);
            measure.page = Route::cited("2022", measure.path.numbers);
        }
    }
    portal.plans.push(Arc::new(older));
    let index = read(&Arc::new(portal));
    assert_eq!(
        index.entry["groups"],
        serde_json::json!([[0, 1, 1, 1], [1, 1, 0, 1]])
    );
    let rows = index.titles["zh-Hans"][0]["rows"].as_array().unwrap();
    let paths: Vec<_> = rows.iter().map(|row| row[0].as_str().unwrap()).collect();
    assert_eq!(
        paths[..8],
        [
            "plans/2023/measures/1/",
            "plans/2022/measures/1/",
            "plans/2023/first/",
            "plans/2022/first/",
            "plans/2023/measures/2/",
            "plans/2022/measures/2/",
            "plans/2023/second/",
            "plans/2022/second/",
        ]
    );
}

#[test]
fn the_lexicon_should_hold_synonyms_and_keywords_of_its_language() {
    let mut portal = Portal::clone(&sample());
    Arc::make_mut(&mut portal.glossary).terms.clear();
    let owned = |words: &[&str]| {
        words
            .iter()
            .map(|&word| word.to_owned())
            .collect::<Vec<_>>()
    };
    Arc::make_mut(&mut portal.synonyms).push(SynonymGroup {
        language: tag("en"),
        said: owned(&["poor"]),
        written: owned(&["low-income", "homes"]),
        plans: Vec::new(),
    });
    let measure = nth_measure(Arc::make_mut(&mut portal.plans[0]), 1);
    measure.keywords = BTreeMap::from([(tag("zh-Hans"), owned(&["魚", "领钱"]))]);
    let tables = read(&Arc::new(portal)).tables;
    let english = serde_json::json!([[["low-income", "homes"], ["poor"], [1], 1]]);
    assert_eq!(tables["lexicon-en"]["said"], english);
    let chinese = serde_json::json!([[[], ["魚", "领钱"], [1], 1]]);
    assert_eq!(tables["lexicon-zh-hans"]["said"], chinese);
    // Everyday words are folded and typed like written ones.
    assert!(tables["fold"].as_str().unwrap().contains("魚鱼"));
    assert!(tables["pinyin"]["yu"].as_str().unwrap().contains('鱼'));
}

#[test]
fn words_of_some_plans_should_lead_to_these_only() {
    let mut portal = Portal::clone(&sample());
    let mut older = Plan::clone(&portal.plans[0]);
    older.id = "2022".to_owned();
    // More than are named of a word that all plans have.
    let first = first_topic(&mut older).children[1].clone();
    first_topic(&mut older).children = vec![first; NAMED_AT_MOST + 1];
    portal.plans.push(Arc::new(older));
    let group = |plans: &[&str]| SynonymGroup {
        language: tag("en"),
        said: vec!["poor".to_owned()],
        written: vec!["homes".to_owned()],
        plans: plans.iter().map(|&plan| plan.to_owned()).collect(),
    };
    portal.synonyms = Arc::new(vec![group(&[]), group(&["2022"]), group(&["2023"])]);
    Arc::make_mut(&mut portal.glossary).terms[0].plans = vec!["2022".to_owned()];
    let index = read(&Arc::new(portal));
    let said = index.tables["lexicon-en"]["said"].as_array().unwrap();
    assert_eq!(said[0][2], serde_json::Value::Null, "all have the words");
    assert_eq!(said[1][2].as_array().unwrap().len(), NAMED_AT_MOST + 1);
    assert_eq!(said[2][2], serde_json::json!([1]));
    // The result of the term says which plan it is of.
    let titles = index.titles["en"].iter().flat_map(|block| {
        let places = block["places"].as_array().unwrap();
        let rows = block["rows"].as_array().unwrap().iter();
        rows.filter_map(|row| Some((row[0].as_str()?, &places[row[2].as_u64()? as usize])))
    });
    let term = titles.filter(|(path, _)| path.starts_with("glossary/"));
    let term: Vec<_> = term.map(|(_, place)| place.as_str().unwrap()).collect();
    assert_eq!(term, ["Work plan"]);
}

/// Most documents that a row of the lexicon names.
const NAMED_AT_MOST: usize = 64;

#[test]
fn facets_should_name_the_audiences_that_are_served() {
    let mut portal = Portal::clone(&sample());
    let words = |name: &str| AudienceWords {
        name: name.to_owned(),
        line: String::new(),
        words: vec![],
    };
    portal.audiences = Arc::new(vec![
        Audience {
            slug: "nobody".to_owned(),
            words: BTreeMap::from([(tag("zh-Hans"), words("无人"))]),
        },
        Audience {
            slug: "old".to_owned(),
            words: BTreeMap::from([(tag("zh-Hans"), words("老人")), (tag("fr"), words("Âgés"))]),
        },
    ]);
    for measure in &mut first_topic(Arc::make_mut(&mut portal.plans[0])).children {
        Arc::make_mut(measure).audiences = vec![1];
    }
    let tables = read(&Arc::new(portal)).tables;
    for table in ["facets-zh-hans", "facets-en"] {
        let expected = serde_json::json!([["old", "老人", [0, 1]]]);
        assert_eq!(tables[table]["audiences"], expected, "{table}");
    }
}

#[test]
fn tables_should_hold_what_the_texts_need() {
    let tables = read(&sample()).tables;
    let fold = tables["fold"].as_str().unwrap();
    for pair in ["發发", "髮发", "稱称", "錢钱"] {
        assert!(fold.contains(pair), "{pair}");
    }
    assert!(!fold.contains('龜'), "nothing here is folded to 龟");
    let under = |syllable: &str| tables["pinyin"][syllable].as_str().unwrap();
    assert!(under("chou").contains('丑') && under("ma").contains('马'));
    let spelling = tables["spelling-0"].as_str().unwrap();
    assert_eq!(
        spelling,
        "all 1 care 1 chapter 2 for 1 heading 2 homes 1 income 1 low 1 people's 1 plan 1 work 1"
    );
    let facets = serde_json::json!({
        "topics": [[0, "first", 1, "篇章名稱", 0, 2]],
        "audiences": [],
    });
    assert_eq!(tables["facets-zh-hant"], facets);
    let plans = serde_json::json!({
        "plans": [["工作要點", null, [], "work-plan", null, null]],
        "bodies": [],
        "series": [],
    });
    assert_eq!(tables["plans-zh-hant"], plans);
}

#[test]
fn plans_should_be_named_with_their_years_bodies_and_series() {
    let mut portal = Portal::clone(&sample());
    let period = Period::new("2021-2025").unwrap();
    let body = BTreeMap::from([
        (tag("zh-Hans"), "某局 另一局".to_owned()),
        (tag("zh-Hant"), "某局 另一局".to_owned()),
    ]);
    let plan = Arc::make_mut(&mut portal.plans[0]);
    plan.profile = Profile {
        body,
        time: Some(PlanTime {
            period,
            year: None,
            is_stated: true,
        }),
        kind: PlanKind::ActionPlan,
        series: Some("five-years".to_owned()),
    };
    portal.catalogue = Arc::new(Catalogue::of(&portal.plans, BTreeMap::new()));
    let index = read(&Arc::new(portal));
    assert_eq!(index.entry["years"], serde_json::json!([[2021, 2025]]));
    let english = serde_json::json!({
        "plans": [["Work plan", null, [0, 1], "action-plan", 0, null]],
        "bodies": [["mou-ju", "某局"], ["ling-yi-ju", "另一局"]],
        "series": [["five-years", "Work plan"]],
    });
    assert_eq!(index.tables["plans-en"], english);
}

#[test]
fn the_same_portal_should_make_the_same_bytes_on_any_number_of_threads() {
    let measures: Vec<Bilingual> = (0..400_u32)
        .map(|number| {
            let character = |offset| char::from_u32(0x4E00 + (number * 7 + offset) % 900).unwrap();
            let sentence: String = (0..20).map(character).collect();
            let english = (
                format!("Care {number}"),
                vec![format!("Homes for year {number}.")],
            );
            (words("甲乙", &[&sentence]), Some(english))
        })
        .collect();
    let portal = portal(&measures);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        pool.build().unwrap().install(|| made(&portal))
    };
    let once = with(1);
    for threads in [1, 2, 7] {
        assert!(with(threads) == once, "{threads} threads");
    }
}

#[test]
fn what_an_artifact_depends_on_should_tell_it_apart() {
    let mut set = Artifacts::new();
    set.insert_group(site::index(&sample(), Vec::new()));
    let files = set.files(&|_| false).unwrap();
    let digests: BTreeSet<Digest> = files.iter().map(|(_, file)| file.input_hash).collect();
    assert_eq!(digests.len(), files.len());
}

#[test]
fn an_empty_portal_should_have_an_index() {
    let mut portal = Portal::clone(&sample());
    portal.plans.clear();
    Arc::make_mut(&mut portal.pages).clear();
    Arc::make_mut(&mut portal.glossary).terms.clear();
    let files = made(&Arc::new(portal));
    assert!(Index::read(&files).terms().is_empty());
    assert!(files.contains_key(SitePath::new("search/client.js").unwrap().as_str()));
}

/// Sentences of a random measure.
fn sentences() -> impl Strategy<Value = Vec<String>> {
    let chinese = "([一-伞發髮0-9,、()“”a-c ]{1,30})。";
    prop::collection::vec(chinese, 1..12)
}

fn english() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("([A-Ca-z0-9,’ ]{1,40})\\.", 1..12)
}

proptest! {
    #[test]
    fn any_substring_should_find_its_measure_and_its_sentence(
        measures in prop::collection::vec(
            (("[一-伞]{1,8}", sentences()), prop::option::of(("[a-z ]{1,8}", english()))),
            1..6,
        ),
        measure in any::<prop::sample::Index>(),
        sentence in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
        length in 2_usize..12,
        translated in any::<bool>(),
        profile in prop_oneof![Just(IndexProfile::Coarse), Just(IndexProfile::Fine)],
    ) {
        let portal = portal(&measures);
        let documents = documents::documents(&portal, &[]).len();
        let terms = indexed(&portal, profile);
        let number = measure.index(measures.len());
        let (chinese, english) = &measures[number];
        let (language, words) = match english {
            Some(english) if translated => (1, english),
            _ => (0, chinese),
        };
        let at = sentence.index(words.1.len());
        let characters: Vec<char> = words.1[at].chars().collect();
        let mut from = from.index(characters.len());
        let mut to = characters.len().min(from + length);
        // Only whole words are found: cuts within a word are moved out of it.
        let is_letter = |at: usize| characters[at].is_ascii_alphabetic() || characters[at] == '’';
        let inside = |at: usize| {
            at > 0 && at < characters.len() && is_letter(at - 1) && is_letter(at)
        };
        while inside(from) {
            from -= 1;
        }
        while inside(to) {
            to += 1;
        }
        let query: String = characters[from..to].iter().collect();
        prop_assume!(!tokens::cut(&query).is_empty());
        let found = holding(&terms, &query, profile);
        let unit = (language * documents + number) as u32;
        prop_assert!(found.contains_key(&unit), "{query} in {number}: {found:?}");
        // Sentences without tokens do not count.
        let before = words.1[..at].iter().filter(|before| !tokens::cut(before).is_empty());
        let bit = 1 << (before.count() % 8);
        prop_assert!(found[&unit] & bit != 0, "{query} in sentence {at}: {found:?}");
    }
}
