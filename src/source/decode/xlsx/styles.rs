//! Styles of cells: number format, alignment, bold.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::source::decode::lines::in_line;
use crate::source::decode::xml::{attribute, child, name, number, switch};

/// The longest number format, in bytes: Excel allows 255 characters.
const LONGEST: usize = 1_020;

/// How cells with a style are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// The number format as Excel writes it; empty for General.
    pub(super) format: String,
    pub(super) bold: bool,
    pub(super) centred: bool,
    pub(super) right: bool,
}

/// The styles of a workbook.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<Style>,
}

impl Styles {
    /// Reads the root of `styles.xml`.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let list = |wanted: &str| child(root, wanted).into_iter().flat_map(|n| n.children());
        let formats: BTreeMap<u32, &str> = list("numFmts")
            .filter_map(|node| Some((number(node, "numFmtId")?, attribute(node, "formatCode")?)))
            .filter(|(_, code)| code.len() <= LONGEST)
            .collect();
        let fonts: Vec<bool> = list("fonts")
            .filter(|node| name(*node) == "font")
            .map(|node| switch(node, "b") == Some(true))
            .collect();
        let cells = list("cellXfs")
            .filter(|node| name(*node) == "xf")
            .map(|node| {
                // A style without a format is General.
                let id = number(node, "numFmtId").unwrap_or(0);
                let format = formats.get(&id).copied().unwrap_or_else(|| built_in(id));
                let alignment = child(node, "alignment");
                let alignment = alignment.and_then(|node| attribute(node, "horizontal"));
                let font = number::<usize>(node, "fontId").and_then(|font| fonts.get(font));
                Style {
                    format: in_line(format),
                    bold: font == Some(&true),
                    centred: matches!(alignment, Some("center" | "centerContinuous")),
                    right: alignment == Some("right"),
                }
            });
        Self {
            cells: cells.collect(),
        }
    }

    /// The style of a cell by its number.
    pub(super) fn cell(&self, number: usize) -> Style {
        // A workbook without styles shows numbers as they are.
        self.cells.get(number).cloned().unwrap_or_default()
    }
}

/// The formats that have no code in the file (ECMA-376 §18.8.30), those of
/// Chinese for dates.
fn built_in(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 | 36 | 50 | 52 | 57 => "yyyy\"年\"m\"月\"",
        28 | 29 | 51 | 53 | 54 | 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"时\"mm\"分\"",
        33 => "h\"时\"mm\"分\"ss\"秒\"",
        34 | 55 => "上午/下午h\"时\"mm\"分\"",
        35 | 56 => "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss",
        _ => "",
    }
}
