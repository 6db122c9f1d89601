//! QR codes (ISO/IEC 18004) as inline SVG.

use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::types::{Color, QrError};
use qrcode::{EcLevel, bits, ec};

use super::html::escape_into;
use crate::base::ok_or_bug;

/// Modules of empty space around a code (ISO/IEC 18004:2015 §9.1).
const QUIET: usize = 4;

/// The QR code of a URL as SVG with a title, dark on light in every colour
/// scheme; `None` if the URL is too long.
pub(super) fn svg(url: &str, title: &str) -> Option<String> {
    // The only possible error is that the URL is too long.
    let (size, modules) = modules(url).ok()?;
    let side = size + 2 * QUIET;
    let mut svg = format!(
        "<svg viewBox=\"0 -.5 {side} {side}\" width=\"{0}\" \
         height=\"{0}\" role=\"img\" aria-labelledby=\"qr-title\" shape-rendering=\"crispEdges\">\
         <title id=\"qr-title\">",
        side * 4
    );
    escape_into(&mut svg, title);
    svg.push_str(&format!(
        "</title><path fill=\"#fff\" d=\"M0-.5h{side}v{side}H0z\"/>\
         <path fill=\"none\" stroke=\"#000\" d=\""
    ));
    push_rows(&mut svg, size);
    svg.push_str("\" stroke-dasharray=\"");
    push_dashes(&mut svg, size, &modules);
    svg.push_str("\"/></svg>");
    Some(svg)
}

/// How many modules a side of the code has, and all of them, row by row.
fn modules(url: &str) -> Result<(usize, Vec<Color>), QrError> {
    const LEVEL: EcLevel = EcLevel::M;
    let bits = bits::encode_auto(url.as_bytes(), LEVEL)?;
    let version = bits.version();
    let (data, correction) = ec::construct_codewords(&bits.into_bytes(), version, LEVEL)?;
    let mut canvas = Canvas::new(version, LEVEL);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    // Comparing all eight masks takes most of the time of making a code, and
    // what is read from a screen or from print is read with any of them.
    canvas.apply_mask(MaskPattern::Checkerboard);
    let size = ok_or_bug(usize::try_from(version.width()), "a code of no width");
    Ok((size, canvas.into_colors()))
}

/// One line through all modules: along each row to its end and back along the
/// next one, from the middle of the first module's edge.
fn push_rows(path: &mut String, size: usize) {
    path.push('M');
    push_number(path, QUIET);
    path.push(' ');
    push_number(path, QUIET);
    for row in 0..size {
        path.push_str(if row % 2 == 0 { "h" } else { "h-" });
        push_number(path, size);
        path.push_str(if row + 1 < size { "v1" } else { "" });
    }
}

/// The lengths of dark and light by turns along that line. Two digits for a
/// run of modules are a third of what a stroke of its own takes, on every page.
fn push_dashes(dashes: &mut String, size: usize, modules: &[Color]) {
    // The corner where it begins is dark (ISO/IEC 18004:2015 §6.3.3).
    let (mut current, mut length) = (Color::Dark, 0);
    let mut step = |module: Color| {
        if module != current {
            push_number(dashes, length);
            dashes.push(' ');
            (current, length) = (module, 0);
        }
        length += 1;
    };
    for (row, modules) in modules.chunks(size).enumerate() {
        match row % 2 {
            0 => modules.iter().copied().for_each(&mut step),
            _ => modules.iter().rev().copied().for_each(&mut step),
        }
        // The step down to the next row is light.
        step(Color::Light);
    }
    // At least the last step is light: the list ends with a gap, so that it has
    // an even number of lengths.
    push_number(dashes, length);
}

/// Adds a number in decimal digits. A code has hundreds of them.
fn push_number(text: &mut String, number: usize) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    // A digit is at most 9.
    text.extend(char::from_digit((number % 10) as u32, 10));
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

    /// What is read from the code in some SVG.
    fn read(svg: &str) -> String {
        let (_, view_box) = svg.split_once("viewBox=\"0 -.5 ").unwrap();
        let side: usize = view_box.split(' ').next().unwrap().parse().unwrap();
        let size = side - 2 * QUIET;
        let (_, dashes) = svg.split_once("dasharray=\"").unwrap();
        let dashes = dashes.split('"').next().unwrap().split(' ');
        let mut is_dark = false;
        let line = dashes.flat_map(|length| {
            is_dark = !is_dark;
            std::iter::repeat_n(is_dark, length.parse().unwrap())
        });
        let line: Vec<bool> = line.collect();
        // Modules of several points, as on a screen.
        const POINTS: usize = 4;
        let is_dark = |x: usize, y: usize| {
            let (column, row) = (x / POINTS, y / POINTS);
            let within = QUIET..QUIET + size;
            let (true, true) = (within.contains(&column), within.contains(&row)) else {
                return false;
            };
            let (column, row) = (column - QUIET, row - QUIET);
            let along = if row % 2 == 0 {
                column
            } else {
                size - 1 - column
            };
            line[row * (size + 1) + along]
        };
        let points = side * POINTS;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(points, points, |x, y| {
            if is_dark(x, y) { 0 } else { 255 }
        });
        let found = picture.detect_grids();
        assert_eq!(found.len(), 1, "{svg}");
        found[0].decode().unwrap().1
    }

    #[test]
    fn a_code_should_be_read_as_its_url() {
        for url in [
            "https://minzheng.example/",
            "https://mzj.xm.gov.cn.example/plans/2023/measures/51/",
            "HTTPS://EXAMPLE.CN/12345678901234567890",
            "https://例.example/政策/?q=养老&x=1#s2",
        ] {
            assert_eq!(read(&svg(url, "").unwrap()), url);
        }
        let long = format!("https://example.cn/{}", "a-1/".repeat(60));
        assert_eq!(read(&svg(&long, "").unwrap()), long);
    }

    #[test]
    fn what_no_code_can_hold_should_be_left_out() {
        assert_eq!(svg(&"x".repeat(4000), ""), None);
    }
}
