//! All integration tests of yaodian in one binary: one link step, one summary
//! line.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop where it stands"
)]

mod addresses;
mod agreement;
mod annotations;
mod bad_input;
mod browser;
mod cli;
mod configured;
mod copies;
mod dates;
mod decode;
mod dependencies;
mod derived;
mod document_box;
mod documents;
mod duties;
mod edition_files;
mod editors;
mod examples;
mod explain;
mod external;
mod faults;
mod feeds;
mod fixes;
mod footer;
mod fuzzed;
mod grammar;
mod growth;
mod guide;
mod harness;
mod help;
mod hosting;
mod house;
mod import;
mod incremental;
mod internal_links;
mod language;
mod left_over;
mod links;
mod markdown;
mod mounts;
mod named;
mod named_anywhere;
mod offline;
mod open_data;
mod opensearch;
mod output;
mod over_all;
mod overrides;
mod overview;
mod page_tags;
mod pages;
mod phrases;
mod pictures;
mod plain_theme;
mod plain_words;
mod plan_lists;
mod plans;
mod problems;
mod readability;
mod reading;
mod rebuilt;
mod reported;
mod saved_meanwhile;
mod schedule;
mod schema;
mod seed;
mod shell;
mod sitemap;
mod sources;
mod start;
mod structured;
mod tables;
mod term_index;
mod terms;
mod theme_reference;
mod timings;
mod topics;
mod translate;
mod trees;
mod untranslated;
mod usage;
mod user_file;
mod view_docs;
mod visitor;
mod words;
