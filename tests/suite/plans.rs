//! A portal of several plans: whose they are, for when, of what kind, and
//! whether they are in force.

use jiff::Timestamp;
use yaodian::diagnostic::{Problem, Warned};
use yaodian::model::{PlanKind, Portal as Linked, State, Turn};
use yaodian::pipeline;
use yaodian::source::Options;

use crate::harness::{ORIGINAL, PLAN, Portal};

/// The portal as it is at a moment.
fn linked(portal: &Portal, now: &str) -> Warned<std::sync::Arc<Linked>> {
    let now: Timestamp = now.parse().expect("should be a moment");
    let options = Options {
        now,
        ..Options::default()
    };
    pipeline::load(&portal.reader(), &options).expect("should be joined")
}

/// The sample with more in the settings of its plan.
fn with_keys(portal: Portal, keys: &str) -> Portal {
    portal.replace(PLAN, "language = ", &format!("{keys}\nlanguage = "))
}

/// Plans with these keys beside the one of the sample, which is for 2031.
fn portal(plans: &[(&str, &str)]) -> Portal {
    let mut portal = Portal::sample();
    for (id, keys) in plans {
        let settings = format!("content/plans/{id}/plan.toml");
        portal = portal.plan_again(id);
        portal = portal.replace(&settings, "language = ", &format!("{keys}\nlanguage = "));
    }
    portal
}

fn ids(portal: &Linked) -> Vec<&str> {
    portal.every_plan().map(|plan| plan.id.as_str()).collect()
}

#[test]
fn what_the_document_says_of_itself_should_be_the_default() {
    let read = linked(&Portal::sample(), "2031-05-01T00:00:00Z").value;
    let plan = &read.plans[0];
    assert_eq!(plan.profile.kind, PlanKind::WorkPlan);
    let time = plan.profile.time.expect("should be known");
    assert_eq!(time.period.to_string(), "2031");
    let bodies: Vec<&str> = plan.profile.bodies(&plan.language).collect();
    assert_eq!(bodies, ["示例市民政局"]);
    assert_eq!(plan.standing.state, Some(State::InForce));
    assert_eq!(read.catalogue.bodies[0].slug, "shi-li-shi-min-zheng-ju");
}

#[test]
fn what_editors_say_should_be_taken_before_the_document() {
    let keys = "year = 2032\nperiod = \"2031-03-01/2032-02-28\"\nkind = \"task-table\"\nbody.zh-Hans = \"甲局 乙局\"";
    let read = linked(&with_keys(Portal::sample(), keys), "2031-02-01T00:00:00Z").value;
    let plan = &read.plans[0];
    assert_eq!(plan.profile.kind, PlanKind::TaskTable);
    let time = plan.profile.time.expect("should be known");
    assert_eq!(time.period.to_string(), "2031-03-01/2032-02-28");
    assert_eq!(time.years(), 2032..=2032);
    let slugs = read.catalogue.bodies.iter().map(|body| body.slug.as_str());
    assert_eq!(slugs.collect::<Vec<_>>(), ["jia-ju", "yi-ju"]);
    assert_eq!(plan.standing.state, Some(State::Upcoming));
}

#[test]
fn plans_should_be_in_the_order_of_their_time_whatever_their_folders() {
    let plans = [("a-2033", "year = 2033"), ("z-2029", "year = 2029")];
    let read = linked(&portal(&plans), "2031-05-01T00:00:00Z").value;
    assert_eq!(ids(&read), ["a-2033", "2031", "z-2029"]);
    let newest = read.stats.newest.as_ref().map(|newest| newest.id.as_str());
    assert_eq!(newest, Some("a-2033"));
}

#[test]
fn the_next_change_of_a_state_should_be_when_the_site_is_due() {
    let due = |portal: &Portal, now: &str| {
        let due = linked(portal, now).value.due.clone()?;
        Some((due.at.minute(), due.name, due.turn, due.more))
    };
    let one = |at: &str, turn| Some((at.to_owned(), "2031".to_owned(), turn, 0));
    let sample = Portal::sample();
    let begin = one("2031-01-01 00:00", Turn::Begin);
    assert_eq!(due(&sample, "2030-12-31T15:59:59Z"), begin);
    let end = one("2032-01-01 00:00", Turn::End);
    assert_eq!(due(&sample, "2030-12-31T16:00:00Z"), end);
    assert_eq!(due(&sample, "2031-12-31T16:00:00Z"), None);
    // What is published at the same moment counts, too.
    let both = portal(&[("2032", "publish-at = \"2032-01-01 00:00\"\nyear = 2033")]);
    let due = due(&both, "2031-05-01T00:00:00Z").expect("should be due");
    assert_eq!((due.1.as_str(), due.2, due.3), ("2032", Turn::Publish, 1));
}

#[test]
fn only_what_an_editor_names_should_replace_a_plan() {
    let series = "series = \"work-plans\"";
    let later = format!("year = 2032\n{series}");
    let now = "2031-05-01T00:00:00Z";
    let both = with_keys(Portal::sample(), series)
        .plan_again("2032")
        .replace("content/plans/2032/plan.toml", series, &later);
    let read = linked(&both, now).value;
    let first = &read.plans[1].standing;
    assert_eq!(first.state, Some(State::InForce));
    assert_eq!(first.successor, None);
    assert_eq!(
        first.newest.as_ref().map(|name| name.id.as_str()),
        Some("2032")
    );
    assert_eq!(read.plans[0].standing.newest, None);

    let replaced = with_keys(both.clone(), "superseded-by = \"2032\"");
    let read = linked(&replaced, now).value;
    let first = &read.plans[1].standing;
    assert_eq!(first.state, Some(State::Superseded("2032".to_owned())));
    let title = |tag: &str| {
        let successor = first.successor.as_ref()?;
        let tag = yaodian::model::LanguageTag::new(tag)?;
        successor.title.get(&tag).cloned()
    };
    assert!(title("zh-Hans").is_some_and(|title| title.contains("要点")));
    assert!(title("en").is_some());

    // One that is not published yet replaces nothing yet.
    let waiting = "content/plans/2032/plan.toml";
    let waiting = replaced.replace(
        waiting,
        series,
        &format!("{series}\npublish-at = \"2031-06-01 00:00\""),
    );
    assert_eq!(
        linked(&waiting, now).value.plans[0].standing.state,
        Some(State::InForce)
    );
    let later = linked(&waiting, "2031-06-01T00:00:00Z").value;
    assert_eq!(
        later.plans[1].standing.state.as_ref().map(State::word),
        Some("superseded")
    );
}

#[test]
fn the_year_of_issue_should_not_end_a_document() {
    let titled = Portal::sample()
        .in_original("2031年民政工作要点", "民政工作要点")
        .without("content/plans/2031/en");
    let read = linked(&titled, "2035-05-01T00:00:00Z").value;
    let plan = &read.plans[0];
    assert_eq!(
        plan.profile
            .time
            .map(|time| time.period.to_string())
            .as_deref(),
        Some("2031")
    );
    assert_eq!(plan.standing.state, None, "{}", titled.text(ORIGINAL));
}

#[test]
fn plans_that_are_told_apart_should_not_be_reported_as_alike() {
    let codes = |portal: &Portal| {
        let said = linked(portal, "2031-05-01T00:00:00Z").diagnostics;
        said.iter()
            .filter(|said| said.problem.code() == "plans-alike")
            .count()
    };
    assert_eq!(codes(&portal(&[("2032", "")])), 1);
    for keys in [
        "year = 2032",
        "kind = \"report\"",
        "superseded-by = \"2031\"",
        "body.zh-Hans = \"甲局\"",
    ] {
        assert_eq!(codes(&portal(&[("2032", keys)])), 0, "{keys}");
    }
    let series = with_keys(portal(&[("2032", "series = \"a\"")]), "series = \"b\"");
    assert_eq!(codes(&series), 0);
}

#[test]
fn a_kind_that_is_none_should_be_refused_with_the_nearest() {
    let portal = with_keys(Portal::sample(), "kind = \"work-plans\"");
    let found = portal.build().expect_err("should be refused");
    let said: Vec<_> = found.iter().map(|one| &one.problem).collect();
    let nearest = said.iter().find_map(|problem| match problem {
        Problem::BadValue { key, nearest, .. } if key == "kind" => nearest.as_deref(),
        _ => None,
    });
    assert_eq!(nearest, Some("work-plan"), "{said:?}");
}

#[test]
fn several_bodies_should_each_have_the_plan() {
    let keys = "body.zh-Hans = \"海州市教育局 海州市财政局\"";
    let read = linked(&portal(&[("2032", keys)]), "2031-05-01T00:00:00Z").value;
    let bodies = read.catalogue.bodies.iter();
    let bodies: Vec<(&str, usize)> = bodies
        .map(|body| (body.slug.as_str(), body.plans.len()))
        .collect();
    let own = ("shi-li-shi-min-zheng-ju", 1);
    let both = [
        ("hai-zhou-shi-jiao-yu-ju", 1),
        ("hai-zhou-shi-cai-zheng-ju", 1),
    ];
    assert_eq!(bodies, [both[0], both[1], own]);
}
