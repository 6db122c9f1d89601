//! Characters that no text should hold.

/// Characters that HTML forbids or that turn the text around them over:
/// controls but for tab and line ends, line and paragraph separators,
/// directional overrides (Unicode Technical Report 36), noncharacters.
pub fn is_invisible(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        '\u{FDD0}'..='\u{FDEF}' => true,
        _ => character.is_control() || u32::from(character) & 0xFFFE == 0xFFFE,
    }
}
