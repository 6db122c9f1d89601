//! `yaodian translate status`: the coverage of each edition.

use clap::ArgMatches;
use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::editions::{LoadedEdition, Memories, Wanted, editions};
use super::remembered::FromMemory;
use super::session::Session;
use crate::base::to_json;
use crate::cli::report::{Console, Form};
use crate::diagnostic::{Argument, Diagnostic};
use crate::exchange::coverage::Coverage;
use crate::exchange::{Catalogue, Unit};
use crate::model::{Numbers, Pending};

/// Maximum widths of a topic's title and of a segment's text, in columns.
const TITLE: usize = 36;
const WORDS: usize = 48;

/// Prints the coverage of every requested edition.
pub(super) fn run(
    session: &Session,
    matches: &ArgMatches,
    console: &Console,
) -> Result<(), Vec<Diagnostic>> {
    let workspace = &session.workspace;
    let editions = editions(workspace, &Wanted::by(matches))?;
    let mut memories = Memories::default();
    for (index, edition) in editions.iter().enumerate() {
        let catalogue = edition.catalogue();
        let remembered = FromMemory::of(memories.of(edition), &catalogue);
        if console.form() == Form::Json {
            console.print(&json(&catalogue, &remembered));
        } else {
            let gap = if index == 0 { "" } else { "\n" };
            let text = human(edition, &catalogue, &remembered, console);
            console.print(&format!("{gap}{text}"));
        }
    }
    Ok(())
}

/// The state of a pending unit, for programs.
fn name(pending: Pending) -> &'static str {
    match pending {
        Pending::Missing => "missing",
        Pending::Unreviewed => "unreviewed",
        Pending::Stale => "stale",
    }
}

/// File and line of a unit: in the edition, or else in the original.
fn place(catalogue: &Catalogue, unit: &Unit) -> (String, usize) {
    match &unit.place {
        Some(place) => (
            place.file.path.clone(),
            place.file.position(place.span.start).0,
        ),
        None => (catalogue.original.clone(), unit.line),
    }
}

/// The rows of the table: the front, then each topic.
fn rows(catalogue: &Catalogue) -> Vec<(Option<Numbers>, String, Coverage)> {
    let topics = catalogue.topics().into_iter().map(Some);
    let numbers = std::iter::once(None).chain(topics);
    numbers
        .map(|topic| {
            let title = topic.map_or("", |numbers| catalogue.topic_title(numbers));
            (
                topic,
                title.to_owned(),
                Coverage::of(catalogue.of_topic(topic)),
            )
        })
        .collect()
}

// Output for people

fn human(
    edition: &LoadedEdition<'_>,
    catalogue: &Catalogue,
    remembered: &FromMemory<'_>,
    console: &Console,
) -> String {
    let say = |key: &str| console.word(key, &[]);
    let columns = [
        "segments",
        "current",
        "stale",
        "unreviewed",
        "missing",
        "done",
    ];
    let mut table = Table::default();
    let heads = columns.map(|column| say(&format!("status-{column}")));
    table.row(say("status-topic"), heads);
    for (topic, title, coverage) in rows(catalogue) {
        let label = match topic {
            Some(number) => format!("{:>2}  {}", number.to_string(), shortened(&title, TITLE)),
            None => format!("    {}", say("status-front")),
        };
        table.row(label, cells(&coverage));
    }
    let whole = Coverage::of(&catalogue.units);
    table.row(format!("    {}", say("status-all")), cells(&whole));

    let head = [
        ("plan", Argument::from(&catalogue.plan)),
        ("language", Argument::Text(edition.language())),
    ];
    let mut text = format!("{}\n\n{}", console.word("status-head", &head), table.text());
    let waiting = waiting(catalogue, console);
    if !waiting.is_empty() {
        text.push('\n');
        text.push_str(&list(&waiting));
    }
    text.push_str(&remembered.human(edition, whole.missing, console));
    let end = [
        ("language", Argument::Text(edition.language())),
        ("current", Argument::from(&whole.current)),
        ("segments", Argument::from(&whole.segments())),
        ("percent", Argument::from(&whole.percent())),
    ];
    text.push_str(&format!("\n{}\n", console.word("status-end", &end)));
    text
}

/// The segments that are not current: state, name, place and words.
fn waiting(catalogue: &Catalogue, console: &Console) -> Vec<[String; 4]> {
    let waiting = catalogue.units.iter().filter_map(|unit| {
        let pending = unit.pending?;
        let (file, line) = place(catalogue, unit);
        let state = console.word(&format!("status-{}", name(pending)), &[]);
        Some([
            state,
            unit.id.to_string(),
            format!("{file}:{line}"),
            shortened(&unit.source, WORDS),
        ])
    });
    waiting.collect()
}

fn cells(coverage: &Coverage) -> [String; 6] {
    [
        coverage.segments().to_string(),
        coverage.current.to_string(),
        coverage.stale.to_string(),
        coverage.unreviewed.to_string(),
        coverage.missing.to_string(),
        format!("{} %", coverage.percent()),
    ]
}

/// A table of labels and numbers.
#[derive(Default)]
struct Table(Vec<(String, [String; 6])>);

impl Table {
    fn row(&mut self, label: String, figures: [String; 6]) {
        self.0.push((label, figures));
    }

    /// Aligns the columns by display width: a Chinese character is two columns
    /// wide.
    fn text(&self) -> String {
        let label_width = widest(self.0.iter().map(|(label, _)| label));
        let widths: [usize; 6] = std::array::from_fn(|column| {
            widest(self.0.iter().filter_map(|(_, figures)| figures.get(column)))
        });
        let mut text = String::new();
        for (label, figures) in &self.0 {
            text.push_str(&padded(label, label_width));
            for (figure, width) in figures.iter().zip(widths) {
                text.push_str("  ");
                text.push_str(&" ".repeat(width - figure.width().min(width)));
                text.push_str(figure);
            }
            text.push('\n');
        }
        text
    }
}

/// Aligns all columns but the last.
fn list(rows: &[[String; 4]]) -> String {
    let widths: [usize; 4] =
        std::array::from_fn(|column| widest(rows.iter().filter_map(|row| row.get(column))));
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(widths);
        let line: Vec<String> = cells.map(|(cell, width)| padded(cell, width)).collect();
        text.push_str(line.join("  ").trim_end());
        text.push('\n');
    }
    text
}

fn widest<'t>(texts: impl Iterator<Item = &'t String>) -> usize {
    // Without texts, the column has no width.
    texts.map(|text| text.width()).max().unwrap_or(0)
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width - text.width().min(width)))
}

/// A text shortened to a display width, with an ellipsis.
fn shortened(text: &str, most: usize) -> String {
    if text.width() <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut width = "…".width();
    for character in text.chars() {
        // Control characters have no width.
        width += character.width().unwrap_or(0);
        if width > most {
            break;
        }
        short.push(character);
    }
    short + "…"
}

// Output for programs

/// A line of the report. Its format is stable.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Line<'c> {
    Topic {
        plan: &'c str,
        language: &'c str,
        /// Absent for the front of the plan.
        topic: Option<Numbers>,
        title: Option<String>,
        #[serde(flatten)]
        figures: Figures,
    },
    Segment {
        plan: &'c str,
        language: &'c str,
        segment: String,
        state: &'static str,
        file: String,
        line: usize,
        source: &'c str,
        /// The plan whose translation the memory has, if it has one.
        #[serde(skip_serializing_if = "Option::is_none")]
        memory: Option<&'c str>,
    },
    /// A current segment whose translation is from the memory.
    Taken {
        plan: &'c str,
        language: &'c str,
        segment: String,
        memory: &'c str,
    },
    Edition {
        plan: &'c str,
        language: &'c str,
        #[serde(flatten)]
        figures: Figures,
        /// Number of missing segments that the memory has a translation for.
        in_memory: usize,
        /// Number of current segments whose translation is from the memory.
        from_memory: usize,
    },
}

#[derive(Serialize)]
struct Figures {
    segments: usize,
    current: usize,
    stale: usize,
    unreviewed: usize,
    missing: usize,
    percent: usize,
}

impl From<Coverage> for Figures {
    fn from(coverage: Coverage) -> Self {
        Self {
            segments: coverage.segments(),
            current: coverage.current,
            stale: coverage.stale,
            unreviewed: coverage.unreviewed,
            missing: coverage.missing,
            percent: coverage.percent(),
        }
    }
}

fn json<'c>(catalogue: &'c Catalogue, remembered: &FromMemory<'c>) -> String {
    let (plan, language) = (catalogue.plan.as_str(), catalogue.language.as_str());
    let topics = rows(catalogue)
        .into_iter()
        .map(|(topic, title, coverage)| Line::Topic {
            plan,
            language,
            topic,
            title: topic.map(|_| title),
            figures: coverage.into(),
        });
    let segments = catalogue.units.iter().filter_map(|unit| {
        let (file, line) = place(catalogue, unit);
        Some(Line::Segment {
            plan,
            language,
            segment: unit.id.to_string(),
            state: name(unit.pending?),
            file,
            line,
            source: &unit.source,
            memory: remembered.offer(unit.id),
        })
    });
    let taken = remembered.taken.iter().map(|(id, memory)| Line::Taken {
        plan,
        language,
        segment: id.to_string(),
        memory,
    });
    let whole = Line::Edition {
        plan,
        language,
        figures: Coverage::of(&catalogue.units).into(),
        in_memory: remembered.offered.len(),
        from_memory: remembered.taken.len(),
    };
    let lines = topics.chain(segments).chain(taken).chain([whole]);
    lines.map(|line| to_json(&line) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_should_be_cut_by_display_width() {
        assert_eq!(shortened("做好民政工作", 12), "做好民政工作");
        assert_eq!(shortened("做好民政工作", 11), "做好民政工…");
        assert_eq!(shortened("做好民政工作", 10), "做好民政…");
        assert_eq!(padded("民政", 6), "民政  ");
    }
}
