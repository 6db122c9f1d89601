//! Pure functions on Chinese and English text: numerals, quantities, dates,
//! character width, sentences, scripts, readings. Nothing here depends on
//! files, plans or pages.

pub mod bodies;
pub mod breaks;
pub mod characters;
pub mod collate;
pub mod common;
pub mod date;
pub mod file_name;
pub mod invisible;
pub mod lexicon;
pub mod likeness;
pub mod markdown;
pub mod names;
pub mod nesting;
pub mod note;
pub mod numeral;
pub mod occurrences;
pub mod phrases;
pub mod pinyin;
pub mod placeholder;
pub mod quantity;
pub mod readings;
pub mod script;
pub mod sentence;
pub mod shell;
pub mod simplified;
pub mod slug;
pub mod spelling;
pub mod start_tags;
pub mod stem;
pub mod suggest;
pub mod validity;
pub mod width;
pub mod written;
pub mod years;
