//! The first original is the document as it was published, byte for byte.

use sha2::{Digest, Sha256};

use crate::harness;

#[test]
fn the_first_original_should_stay_as_published() {
    let bytes = std::fs::read(harness::root().join("seeds/2023-civil-affairs-work-plan.txt"))
        .expect("should be there");
    let hash: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        hash,
        "ccc1f1f70b488f0723e7bc054667c01a936f3af8a4c3dbaa5ceecb22e0d28666"
    );
}
