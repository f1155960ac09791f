//! Any file is read or refused without a panic, and what was read without loss is written and read again alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use surligne_formats::native;

fuzz_target!(|file: &str| {
    let Ok(opened) = native::read(file) else { return };
    let again = native::read(&native::write(&opened.document)).expect("what was written can be read");
    assert_eq!(again.document, opened.document);
    assert!(again.dropped.is_empty());
});
