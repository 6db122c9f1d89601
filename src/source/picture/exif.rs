//! The orientation in the Exif data of a JPEG (CIPA DC-008, 4.6.4): cameras
//! store a picture as the sensor saw it, and say how it was held.

/// Whether a JPEG is stored on its side, so that browsers turn it.
pub(super) fn is_on_its_side(jpeg: &[u8]) -> bool {
    let orientation = exif(jpeg).and_then(orientation);
    orientation.is_some_and(|orientation| (5..=8).contains(&orientation))
}

/// The Exif data of a JPEG: a TIFF file in a segment of its own.
fn exif(jpeg: &[u8]) -> Option<&[u8]> {
    let mut rest = jpeg.get(2..)?;
    loop {
        let [0xFF, marker, high, low, after @ ..] = rest else {
            return None;
        };
        // The length counts its own two bytes.
        let length = u16::from_be_bytes([*high, *low]).checked_sub(2)?;
        let (segment, next) = after.split_at_checked(usize::from(length))?;
        let found = segment.strip_prefix(b"Exif\0\0");
        if *marker == 0xE1 && found.is_some() {
            return found;
        }
        rest = next;
    }
}

/// The value of the tag `Orientation` in the first directory of a TIFF file.
fn orientation(tiff: &[u8]) -> Option<u16> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = tiff.get(at..)?.first_chunk().copied()?;
        Some(match is_little {
            true => u16::from_le_bytes(bytes),
            false => u16::from_be_bytes(bytes),
        })
    };
    let bytes = tiff.get(4..)?.first_chunk().copied()?;
    let directory = match is_little {
        true => u32::from_le_bytes(bytes),
        false => u32::from_be_bytes(bytes),
    };
    let directory = usize::try_from(directory).ok()?; // Nothing is that far.
    let mut entries = (0..short(directory)?).map(|number| {
        let entry = directory.checked_add(2 + 12 * usize::from(number))?;
        Some((short(entry)?, short(entry.checked_add(8)?)?))
    });
    // After an entry that is cut short there is no other.
    let (_, value) = entries.find_map(|entry| entry.filter(|(tag, _)| *tag == 0x0112))?;
    Some(value)
}
