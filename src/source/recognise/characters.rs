//! Kinds of characters.

use crate::text::numeral::decimal_digit;

/// White space, as documents have it: also U+3000, no-break spaces, and what
/// word processors leave behind.
pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{FEFF}' | '\u{200B}')
}

/// Whether a character is a decimal digit of either width.
pub(super) fn is_digit(character: char) -> bool {
    decimal_digit(character).is_some()
}
