//! Keys of too many parts.

use crate::base::Span;

/// The line with the most dots, which has the key with the most parts.
pub(super) fn longest_key(text: &str) -> Span {
    let mut start = 0;
    let mut longest = (0, Span::new(0, 0));
    for line in text.split('\n') {
        let dots = line.matches('.').count();
        if dots > longest.0 {
            longest = (dots, Span::new(start, start + line.trim_end().len()));
        }
        start += line.len() + 1;
    }
    longest.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::File;
    use crate::diagnostic::Problems;

    #[test]
    fn a_key_of_too_many_parts_should_be_told_with_its_line() {
        for key in [
            format!("a{} = 1", ".a".repeat(9000)),
            format!("[a{}]", ".a".repeat(9000)),
        ] {
            let file = File::new("a.toml", format!("b = 1.5\n{key}\n"));
            let problems = Problems::new();
            let whole = Span::new(0, file.text.len());
            assert!(super::super::read(&file, whole, &problems, |_| ()).is_none());
            let found = problems.into_inner();
            let place = found[0].place.as_ref().unwrap();
            assert_eq!(file.position(place.span.start), (2, 1));
        }
    }
}
