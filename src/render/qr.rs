//! QR codes (ISO/IEC 18004) as inline SVG.

use fast_qr::{ECL, Mask, QRBuilder, QRCode};

use super::html::escape_into;

/// Modules of empty space around a code (ISO/IEC 18004:2015 §9.1).
const QUIET: usize = 4;

/// The QR code of a URL as SVG with a title, dark on light in every colour
/// scheme; `None` if the URL is too long.
pub(super) fn svg(url: &str, title: &str) -> Option<String> {
    let mut code = QRBuilder::new(url);
    // Comparing all eight masks takes most of the time of making a code, and
    // what is read from a screen or from print is read with any of them.
    code.ecl(ECL::M).mask(Mask::Checkerboard);
    // The only possible error is that the URL is too long.
    let code = code.build().ok()?;
    let side = code.size + 2 * QUIET;
    let mut svg = format!(
        "<svg viewBox=\"0 -.5 {side} {side}\" width=\"{0}\" \
         height=\"{0}\" role=\"img\" aria-labelledby=\"qr-title\" shape-rendering=\"crispEdges\">\
         <title id=\"qr-title\">",
        side * 4
    );
    escape_into(&mut svg, title);
    let (path, dashes) = (rows(code.size), dashes(&code));
    svg.push_str(&format!(
        "</title><path fill=\"#fff\" d=\"M0-.5h{side}v{side}H0z\"/>\
         <path fill=\"none\" stroke=\"#000\" d=\"{path}\" stroke-dasharray=\"{dashes}\"/></svg>"
    ));
    Some(svg)
}

/// One line through all modules: along each row to its end and back along the
/// next one, from the middle of the first module's edge.
fn rows(size: usize) -> String {
    let mut path = format!("M{QUIET} {QUIET}");
    for row in 0..size {
        let along = if row % 2 == 0 { "h" } else { "h-" };
        let down = if row + 1 < size { "v1" } else { "" };
        path.push_str(&format!("{along}{size}{down}"));
    }
    path
}

/// The lengths of dark and light by turns along that line. Two digits for a
/// run of modules are a third of what a stroke of its own takes, on every page.
fn dashes(code: &QRCode) -> String {
    let modules = (0..code.size).flat_map(|row| {
        let along = (0..code.size).map(move |at| match row % 2 {
            0 => at,
            _ => code.size - 1 - at,
        });
        let along = along.map(move |column| code[row][column].value());
        // The step down to the next row is light.
        along.chain([false])
    });
    // The corner where it begins is dark (ISO/IEC 18004:2015 §6.3.3).
    let (mut lengths, mut is_dark, mut length) = (String::new(), true, 0);
    for module in modules {
        if module != is_dark {
            lengths.push_str(&format!("{length} "));
            (is_dark, length) = (module, 0);
        }
        length += 1;
    }
    // At least the last step is light: the list ends with a gap, so that it has
    // an even number of lengths.
    lengths.push_str(&length.to_string());
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_should_be_square_with_finder_patterns_and_a_quiet_zone() {
        let svg = svg("https://minzheng.example/", "A & B").unwrap();
        // 25 bytes at level M are version 2: 25 modules, 33 with the margin.
        assert!(svg.contains("viewBox=\"0 -.5 33 33\""), "{svg}");
        assert!(svg.contains("d=\"M4 4h25v1h-25v1h25"), "{svg}");
        let (_, dashes) = svg.split_once("dasharray=\"7 ").unwrap();
        let (dashes, _) = dashes.split_once('"').unwrap();
        let lengths = dashes.split(' ').map(|length| length.parse::<usize>());
        let lengths: Vec<_> = lengths.collect::<Result<_, _>>().unwrap();
        assert_eq!(lengths.len() % 2, 1, "an even number with the first: {svg}");
        assert_eq!(7 + lengths.iter().sum::<usize>(), 25 * 26, "{svg}");
        assert!(svg.contains("<title id=\"qr-title\">A &amp; B</title>"));
    }

    #[test]
    fn what_no_code_can_hold_should_be_left_out() {
        assert_eq!(svg(&"x".repeat(4000), ""), None);
    }
}
