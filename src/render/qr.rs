//! QR codes (ISO/IEC 18004) as inline SVG.

use fast_qr::{ECL, QRBuilder};

use super::html::escape_into;

/// Modules of empty space around a code (ISO/IEC 18004:2015 §9.1).
const QUIET: usize = 4;

/// The QR code of a URL as SVG with a title, dark on light in every colour
/// scheme; `None` if the URL is too long.
pub(super) fn svg(url: &str, title: &str) -> Option<String> {
    // The only possible error is that the URL is too long.
    let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut path = String::new();
    for row in 0..code.size {
        let modules = &code[row];
        let mut column = 0;
        while column < code.size {
            let run = modules
                .iter()
                .skip(column)
                .take_while(|module| module.value())
                .count();
            if run > 0 {
                let (x, y) = (column + QUIET, row + QUIET);
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            column += run + 1;
        }
    }
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{0}\" \
         height=\"{0}\" role=\"img\" aria-labelledby=\"qr-title\" shape-rendering=\"crispEdges\">\
         <title id=\"qr-title\">",
        side * 4
    );
    escape_into(&mut svg, title);
    svg.push_str(&format!(
        "</title><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ));
    Some(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_should_be_square_with_finder_patterns_and_a_quiet_zone() {
        let svg = svg("https://minzheng.example/", "A & B").unwrap();
        // 25 bytes at level M are version 2: 25 modules, 33 with the margin.
        assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
        assert!(svg.contains("d=\"M4 4h7v1h-7z"), "{svg}");
        assert!(svg.contains("<title id=\"qr-title\">A &amp; B</title>"));
    }

    #[test]
    fn what_no_code_can_hold_should_be_left_out() {
        assert_eq!(svg(&"x".repeat(4000), ""), None);
    }
}
