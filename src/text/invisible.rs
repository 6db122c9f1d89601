//! Characters that are not allowed in texts.

/// Characters that HTML forbids or that reorder the surrounding text: controls
/// except tab and line breaks, line and paragraph separators, directional
/// overrides (Unicode Technical Report 36), noncharacters.
pub fn is_invisible(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => false,
        '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        '\u{FDD0}'..='\u{FDEF}' => true,
        _ => character.is_control() || u32::from(character) & 0xFFFE == 0xFFFE,
    }
}
