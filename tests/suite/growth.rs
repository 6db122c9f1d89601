//! Twice as much to read takes twice as long: each reader is given n and 2n of
//! what it reads, and of what it complains about.
//!
//! Measures the processor time of one thread, less that of the same portal with
//! nothing added. A reader that takes n² takes four times as long; one that
//! seems to has further chances, because a busy machine slows it down a little.

use std::time::Duration;

use yaodian::base::File;
use yaodian::diagnostic::draw;
use yaodian::diagnostic::wording::{Speech, Wording};
use yaodian::exchange::import;
use yaodian::model::{PublishedFile, Run};
use yaodian::pipeline;
use yaodian::source::Options;
use yaodian::source::grammar::{Asked, parse};

use super::harness::{
    ANNOTATIONS, ERRATA, GLOSSARY, ORIGINAL, PLAN, Portal, SYNONYMS, TOPIC_1_EN, sampled,
};

/// Below the square of two, above two.
const RATIO: f64 = 3.0;

/// What takes less for 2n is no burden, whatever its ratio.
const SLIGHT: Duration = Duration::from_millis(40);

const ATTEMPTS: usize = 6;

/// The last words of the original.
const LAST: &str = "扫一扫在手机上查看当前页面";

const PAGE: &str = "content/pages/about.zh-Hans.md";
const SEGMENTS: &str = "content/plans/2031/en/segments.toml";

/// Holds the time for 2n against that for n, each less that for nothing. All
/// three are taken in turn: what else the machine does then slows down all three.
fn holds(name: &str, n: usize, run: impl Fn(usize) -> Duration) {
    let (mut base, mut one, mut two) = (Duration::MAX, Duration::MAX, Duration::MAX);
    for _ in 0..ATTEMPTS {
        base = base.min(run(0));
        one = one.min(run(n));
        two = two.min(run(2 * n));
        let (one, two) = (one.saturating_sub(base), two.saturating_sub(base));
        if two < SLIGHT || two.as_secs_f64() < RATIO * one.as_secs_f64() {
            return;
        }
    }
    // What else runs slows down twice as much work more than the same work, but
    // not four times as much to what a square would be, which is sixteen.
    let four = (0..ATTEMPTS).map(|_| run(4 * n)).min();
    let four = four.unwrap_or(Duration::MAX).saturating_sub(base);
    if four.as_secs_f64() < RATIO * RATIO * one.saturating_sub(base).as_secs_f64() {
        return;
    }
    panic!(
        "{name}: {n} take {one:?}, {} take {two:?}, nothing takes {base:?}",
        2 * n
    );
}

/// The processor time that work takes.
fn time(work: impl FnOnce() + Send) -> Duration {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1);
    let pool = pool.build().expect("should start a thread");
    pool.install(|| {
        let start = now();
        work();
        now().saturating_sub(start)
    })
}

/// The processor time that this thread has taken so far.
#[cfg(unix)]
fn now() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(now).expect("should be after the start")
}

#[cfg(not(unix))]
fn now() -> Duration {
    let now = std::time::SystemTime::now();
    now.duration_since(std::time::UNIX_EPOCH)
        .expect("should be after the epoch")
}

/// Reads and joins a portal and draws all of its problems.
fn read(portal: &Portal) -> Duration {
    let reader = portal.reader();
    time(|| {
        let problems = match pipeline::load(&reader, &Options::default()) {
            Ok(portal) => portal.diagnostics,
            Err(problems) => problems,
        };
        let wording = Wording::new(Speech::English);
        for problem in &problems {
            draw::json(problem, &wording);
        }
    })
}

/// A line for each of n numbers.
fn lines(n: usize, line: impl Fn(usize) -> String) -> String {
    (100..100 + n).map(line).collect()
}

fn added(path: &str, more: &str) -> Portal {
    let portal = small();
    let text = portal.text(path) + more;
    portal.with(path, text)
}

fn small() -> Portal {
    Portal::sample().in_plain_theme()
}

fn original(from: &str, to: &str) -> Portal {
    small().without(ERRATA).in_original(from, to)
}

/// A long line with an erratum for each of its sentences.
fn on_one_line(n: usize, found: impl Fn(usize) -> String) -> Portal {
    let line = lines(n, |i| format!("（甲{i}字）。"));
    let number = 1 + small()
        .text(ORIGINAL)
        .lines()
        .take_while(|line| !line.starts_with(LAST))
        .count();
    let entry = "corrected = \"子\"\ndate = \"2031-04-01\"\nreason = { zh-Hans = \"甲\" }\n";
    let errata = lines(n, |i| {
        let found = found(i);
        format!("[[erratum]]\nline = {number}\nfound = \"{found}\"\n{entry}")
    });
    original(LAST, &line).with(ERRATA, errata)
}

type Case = (&'static str, usize, fn(usize) -> Portal);

const CASES: [Case; 23] = [
    ("equal headings", 1000, |n| {
        added(PAGE, &"## 节\n\n".repeat(n))
    }),
    ("headings of wrong levels", 1000, |n| {
        added(PAGE, &"#### 节\n\n## 段\n\n".repeat(n))
    }),
    ("footnotes", 500, |n| {
        let notes = lines(n, |i| format!("甲[^{i}]\n\n[^{i}]: 注\n\n"));
        added(PAGE, &notes)
    }),
    ("broken reference links", 666, |n| {
        let links = lines(n, |i| format!("[甲][{i}]\n\n[{i}]: /nowhere/{i}/\n\n"));
        added(PAGE, &links)
    }),
    ("broken links on a line", 666, |n| {
        added(PAGE, &"[甲](/nowhere/)".repeat(n))
    }),
    ("broken fragments", 666, |n| {
        let links = lines(n, |i| format!("## 标题{i}\n\n[甲](#标不题{i})\n\n"));
        added(PAGE, &links)
    }),
    ("unknown keys", 1333, |n| {
        let keys = lines(n, |i| format!("key{i} = 1\n"));
        small().replace("site.toml", "theme =", &format!("{keys}theme ="))
    }),
    ("records of unknown segments", 666, |n| {
        let record = "{ source = \"3f2a91c0d4e5b6a7\", accepted = \"2031-04-02\" }";
        added(
            SEGMENTS,
            &lines(n, |i| format!("\"measure/{i}/1\" = {record}\n")),
        )
    }),
    ("repeated headings of an edition", 1000, |n| {
        added(TOPIC_1_EN, &"## 1. Again\n\nx\n\n".repeat(n))
    }),
    ("unknown headings of an edition", 1000, |n| {
        added(TOPIC_1_EN, &lines(n, |i| format!("## {i}. Again\n\nx\n\n")))
    }),
    ("sentences on a line", 500, |n| {
        original("及时开展临时救助。", &"及时开展临时救助。".repeat(n))
    }),
    ("names in a sentence", 300, |n| {
        let name = |i| format!("落实《规定{i}》，在望海区、临江区建设智慧养老平台{i}个，");
        original("及时开展临时救助", &lines(n, name))
    }),
    ("names that are no names", 300, |n| {
        let sentence = |i| format!("落实《规定{i}》。");
        let not =
            |i| format!("[[measure.not-named]]\nkind = \"instrument\"\nfound = \"规定{i}\"\n");
        let annotations = format!("[[measure]]\nnumber = 1\n{}", lines(n, not));
        original("及时开展临时救助。", &lines(n, sentence)).with(ANNOTATIONS, annotations)
    }),
    ("lines that end like none", 1000, |n| {
        original("二、", &format!("{}二、", "甲乙\n".repeat(n)))
    }),
    ("errata", 666, |n| {
        let entry = "found = \"字\"\ncorrected = \"子\"\ndate = \"2031-04-01\"\nreason = { zh-Hans = \"甲\" }\n";
        let errata = lines(n, |i| format!("[[erratum]]\nline = {}\n{entry}", i - 87));
        original(LAST, &"甲字。\n".repeat(n)).with(ERRATA, errata)
    }),
    ("errata on one line", 4000, |n| {
        on_one_line(n, |i| format!("甲{i}字"))
    }),
    ("errata that one line does not have", 666, |n| {
        on_one_line(n, |i| format!("(甲{i}字)"))
    }),
    ("errata on no line", 666, |n| {
        let errata = "[[erratum]]\nline = 999\nfound = \"字\"\ndate = \"2031-04-01\"\n";
        small().with(ERRATA, errata.repeat(n))
    }),
    ("annotations of unknown measures", 1000, |n| {
        small().with(
            ANNOTATIONS,
            lines(n, |i| format!("[[measure]]\nnumber = {i}\n")),
        )
    }),
    ("unknown topics", 1000, |n| {
        added(
            PLAN,
            &lines(n, |i| {
                format!("\n[[topic]]\nnumber = {i}\nslug = \"s{i}\"\n")
            }),
        )
    }),
    ("terms", 333, |n| {
        let words = |i| format!("[term.zh-Hans]\nterm = \"术语{i}\"\nexplanation = \"甲\"\n");
        let term = |i| {
            format!(
                "\n[[term]]\nslug = \"t{i}\"\nkind = \"concept\"\n{}",
                words(i)
            )
        };
        added(GLOSSARY, &lines(n, term))
    }),
    ("synonyms", 500, |n| {
        let group = |i| {
            format!(
                "\n[[group]]\nlanguage = \"zh-Hans\"\nsaid = [\"词{i}\"]\nwritten = [\"低保\"]\n"
            )
        };
        added(SYNONYMS, &lines(n, group))
    }),
    ("messages of no use", 500, |n| {
        small().with(
            "theme/locales/en.ftl",
            lines(n, |i| format!("x-message-{i} = Hello\n")),
        )
    }),
];

#[test]
fn twice_the_sources_should_take_twice_as_long() {
    for (name, n, portal) in CASES {
        holds(name, n, |n| match n {
            0 => read(&small()),
            n => read(&portal(n)),
        });
    }
}

const PO: &str =
    "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n";

fn xliff(units: &str) -> String {
    let namespace = "urn:oasis:names:tc:xliff:document:2.0";
    let head =
        format!("<xliff xmlns=\"{namespace}\" version=\"2.1\" srcLang=\"zh-Hans\" trgLang=\"en\">");
    format!("{head}<file id=\"2031\">{units}</file></xliff>")
}

type Delivery = (&'static str, usize, fn(usize) -> String);

const DELIVERIES: [Delivery; 6] = [
    ("bad lines of PO", 3333, |n| {
        format!("{PO}{}", "bad line\n".repeat(n))
    }),
    ("units of PO", 1666, |n| {
        let unit = |i| format!("msgctxt \"measure/{i}/1\"\nmsgid \"a\"\nmsgstr \"b\"\n\n");
        format!("{PO}{}", lines(n, unit))
    }),
    ("fields of PO", 1666, |n| {
        let fields = lines(n, |i| format!("\"Language: e{i}\\n\"\n"));
        PO.replace("\"\n\n", &format!("\"\n{fields}\n"))
    }),
    ("nested groups of XLIFF", 1666, |n| {
        xliff(&(lines(n, |i| format!("<group id=\"{i}\">")) + &"</group>".repeat(n)))
    }),
    ("units of XLIFF on a line", 1000, |n| {
        let segment = "<segment><source>a</source></segment>";
        xliff(&lines(n, |i| {
            format!("<unit id=\"{}\">{segment}</unit>", i % 7)
        }))
    }),
    ("crossed codes of XLIFF", 1666, |n| {
        let open = lines(n, |i| format!("<sc id=\"{i}\"/>"));
        let close: String = (100..100 + n)
            .rev()
            .map(|i| format!("<ec startRef=\"{i}\"/>"))
            .collect();
        let target = format!("<target>{open}{close}</target>");
        xliff(&format!(
            "<unit id=\"title\"><segment><source>a</source>{target}</segment></unit>"
        ))
    }),
];

#[test]
fn twice_the_delivery_should_take_twice_as_long() {
    let wording = Wording::new(Speech::English);
    for (name, n, text) in DELIVERIES {
        holds(name, n, |n| {
            let text = text(n);
            time(|| {
                if let Err(problems) = import::read("in.txt", text.as_bytes()) {
                    for problem in &problems {
                        draw::json(problem, &wording);
                    }
                }
            })
        });
    }
}

#[test]
fn a_long_line_should_not_be_drawn_again_for_each_problem() {
    let wording = Wording::new(Speech::English);
    let portal = |n: usize| added(PAGE, &"[甲](/nowhere/)".repeat(n));
    holds("drawn links on a line", 100, |n| {
        let read = pipeline::load(&portal(n).reader(), &Options::default());
        // Of no links none is broken.
        let problems = read.err().unwrap_or_default();
        assert_eq!(problems.is_empty(), n == 0);
        time(|| {
            for problem in &problems {
                draw::human(problem, &wording, false);
            }
        })
    });
    assert!(small().has(ORIGINAL));
}

#[test]
fn twice_the_document_should_take_twice_as_long_to_read() {
    let of = |text: String| {
        let file = File::new("seeds/plan.txt", text.as_str());
        let published = PublishedFile::new(file, text.into_bytes(), vec![Run::same(0, 0)]);
        time(|| drop(parse(published.clone(), Vec::new(), &[], &Asked::default())))
    };
    for (name, piece) in [
        ("items", "1.加强监管，\n"),
        ("numbers without a dot", "1.加强。\n2改革\n3监管\n"),
        ("chapters", "一、加强\n（一）改革。做好工作。\n二、监管\n"),
        ("slips", "做好（工作工作。落实条例，落实“条例。\n"),
        ("issuing sentences", "现将《要点》印发给你们。\n"),
        ("signatures", "青汀市民政局\n2026年3月2日\n"),
        (
            "attachments",
            "附件1\n青汀市工作方案\n一、加强\n三、改革。\n",
        ),
        ("metadata", "索引号：1 发文机关：青汀市民政局\n"),
        (
            "lines without a stop",
            "加强监管一二三四五六七八九十一二三四五六七八九\n",
        ),
        ("cells", "序号\n任务\n责任单位\n1\n加强监管\n市民政局\n"),
    ] {
        holds(name, sampled(700, 2_000), |n| of(piece.repeat(n)));
    }
}
