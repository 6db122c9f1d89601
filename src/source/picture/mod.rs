//! Reads the size of a picture from its bytes.
//!
//! The size is that at which browsers show it: one that is stored on its side
//! is turned. Browsers know PNG, JPEG, GIF, WebP and AVIF by their content,
//! whatever their names are, and SVG by its name.

mod exif;
mod fault;
mod svg;

use imagesize::{Compression, ImageType, blob_size, image_type};

use crate::model::PictureSize;
use fault::Fault;

/// The size of the picture in a file; `None` for a drawing that has none.
///
/// # Errors
/// Why browsers would not show it.
pub(super) fn size(name: &str, bytes: &[u8]) -> Result<Option<PictureSize>, Fault> {
    match name.rsplit_once('.') {
        Some((_, ending)) if ending.eq_ignore_ascii_case("svg") => svg::size(bytes),
        _ => pixels(bytes).map(Some),
    }
}

/// The size of a picture made of pixels.
fn pixels(bytes: &[u8]) -> Result<PictureSize, Fault> {
    let format = image_type(bytes).map_err(|_| Fault::Unknown)?;
    if matches!(format, ImageType::Heif(Compression::Hevc)) {
        return Err(Fault::Heic);
    }
    let found = blob_size(bytes).map_err(|_| Fault::Unknown)?;
    let is_turned = matches!(format, ImageType::Jpeg) && exif::is_on_its_side(bytes);
    let (width, height) = match is_turned {
        true => (found.height, found.width),
        false => (found.width, found.height),
    };
    let side = |pixels| u32::try_from(pixels).map_err(|_| Fault::Unknown);
    let (width, height) = (side(width)?, side(height)?);
    match width > 0 && height > 0 {
        true => Ok(PictureSize { width, height }),
        false => Err(Fault::Unknown),
    }
}

#[cfg(test)]
mod tests;
