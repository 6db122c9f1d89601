//! Arguments of messages: text, numbers, and reasons of system errors.

use std::io;

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Text, such as words, a path, or a part of a file.
    Text(String),
    /// A number, to which plural rules apply.
    Number(u64),
    /// A translated phrase, with arguments of its own.
    Phrase {
        /// Its key in the messages.
        key: &'static str,
        /// Its arguments.
        arguments: Vec<(&'static str, Argument)>,
    },
    /// A translated word, with a fallback if there is no message.
    Word {
        /// Its key in the messages.
        key: &'static str,
        /// The fallback.
        otherwise: String,
    },
}

/// A part of a plan, as a translated phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Key of the message: `part-measure`.
    pub key: &'static str,
    /// The numbers of the provision's path, if it is part of one.
    pub numbers: Option<String>,
    /// Number of the sentence or line; 0 if it is not one.
    pub sentence: u32,
}

impl From<&Part> for Argument {
    fn from(part: &Part) -> Self {
        Self::Phrase {
            key: part.key,
            arguments: vec![
                ("number", Self::from(&part.numbers)),
                ("sentence", Self::from(&part.sentence)),
            ],
        }
    }
}

/// Why something is not published, as a translated phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Key of the message: `absent-draft`.
    pub key: &'static str,
    /// The date and time that it depends on; empty if none.
    pub moment: String,
}

impl From<&Absence> for Argument {
    fn from(absence: &Absence) -> Self {
        Self::Phrase {
            key: absence.key,
            arguments: vec![("moment", Self::from(&absence.moment))],
        }
    }
}

/// Why a URL of another site could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreachable {
    /// The URL is invalid.
    Address,
    /// The host name could not be resolved.
    Name,
    /// The connection failed or was lost.
    Connection,
    /// The request timed out.
    Timeout,
    /// The TLS connection could not be verified.
    Tls,
    /// The response is not HTTP.
    Protocol,
    /// A redirect is broken or endless.
    Redirect,
}

impl From<&Unreachable> for Argument {
    fn from(why: &Unreachable) -> Self {
        let key = match why {
            Unreachable::Address => "unreachable-address",
            Unreachable::Name => "unreachable-name",
            Unreachable::Connection => "unreachable-connection",
            Unreachable::Timeout => "unreachable-timeout",
            Unreachable::Tls => "unreachable-tls",
            Unreachable::Protocol => "unreachable-protocol",
            Unreachable::Redirect => "unreachable-redirect",
        };
        Self::Word {
            key,
            otherwise: String::new(),
        }
    }
}

/// Why a system call failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    kind: io::ErrorKind,
    words: String,
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        let words = error.to_string();
        // Removes the error number that Rust appends to the system's message.
        let bare = words.split_once(" (os error").map(|(bare, _)| bare);
        Self {
            kind: error.kind(),
            words: bare.unwrap_or(&words).to_owned(),
        }
    }
}

impl From<&Reason> for Argument {
    fn from(reason: &Reason) -> Self {
        let key = match reason.kind {
            io::ErrorKind::PermissionDenied => "system-permission",
            io::ErrorKind::NotFound => "system-not-found",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "system-full",
            io::ErrorKind::ReadOnlyFilesystem => "system-read-only",
            io::ErrorKind::IsADirectory => "system-folder",
            io::ErrorKind::NotADirectory => "system-no-folder",
            io::ErrorKind::AddrInUse => "system-in-use",
            _ => "system-other",
        };
        Self::Word {
            key,
            otherwise: reason.words.clone(),
        }
    }
}

/// What is in the place of a file and may never end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpecialFile {
    /// A named pipe.
    Pipe,
    /// A socket of another program.
    Socket,
    /// A device.
    Device,
}

impl From<&SpecialFile> for Argument {
    fn from(found: &SpecialFile) -> Self {
        let key = match found {
            SpecialFile::Pipe => "special-pipe",
            SpecialFile::Socket => "special-socket",
            SpecialFile::Device => "special-device",
        };
        Self::Word {
            key,
            otherwise: String::new(),
        }
    }
}

/// A format of documents that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignFormat {
    /// A document of Word 97 to 2003.
    Doc,
    /// A workbook of Excel 97 to 2003.
    Xls,
    /// A document of WPS Office in its own format.
    Wps,
    /// An OLE compound file with something else.
    Compound,
    /// A document that a password protects.
    Encrypted,
    /// A presentation.
    Presentation,
    /// Rich Text Format.
    Rtf,
    /// OpenDocument.
    OpenDocument,
    /// A document as one XML file.
    Xml,
    /// PDF.
    Pdf,
    /// OFD (GB/T 33190).
    Ofd,
    /// EPUB.
    Epub,
    /// A web page in one file with its images (MHTML).
    WebArchive,
    /// An image, such as a scan.
    Image,
    /// An archive of files.
    Compressed,
}

impl ForeignFormat {
    /// Which remedy a format has, for the message to select by.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Ofd => "ofd",
            Self::Image => "image",
            Self::Compressed => "archive",
            Self::Encrypted => "encrypted",
            Self::WebArchive => "web-archive",
            _ => "office",
        }
    }
}

impl From<&ForeignFormat> for Argument {
    fn from(found: &ForeignFormat) -> Self {
        let key = match found {
            ForeignFormat::Doc => "format-doc",
            ForeignFormat::Xls => "format-xls",
            ForeignFormat::Wps => "format-wps",
            ForeignFormat::Compound => "format-compound",
            ForeignFormat::Encrypted => "format-encrypted",
            ForeignFormat::Presentation => "format-presentation",
            ForeignFormat::Rtf => "format-rtf",
            ForeignFormat::OpenDocument => "format-opendocument",
            ForeignFormat::Xml => "format-xml",
            ForeignFormat::Pdf => "format-pdf",
            ForeignFormat::Ofd => "format-ofd",
            ForeignFormat::Epub => "format-epub",
            ForeignFormat::WebArchive => "format-web-archive",
            ForeignFormat::Image => "format-image",
            ForeignFormat::Compressed => "format-compressed",
        };
        Self::Word {
            key,
            otherwise: String::new(),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// As small as a text can be, for problems with many of them.
impl From<&Box<str>> for Argument {
    fn from(text: &Box<str>) -> Self {
        Self::from(&**text)
    }
}

impl From<&Option<Box<str>>> for Argument {
    fn from(text: &Option<Box<str>>) -> Self {
        // As for `String`.
        Self::from(text.as_deref().unwrap_or("none"))
    }
}

impl From<&Option<String>> for Argument {
    fn from(text: &Option<String>) -> Self {
        // Fluent selects on this word; no real value is `none`.
        Self::Text(text.clone().unwrap_or_else(|| "none".to_owned()))
    }
}

impl From<&Option<u32>> for Argument {
    fn from(number: &Option<u32>) -> Self {
        number
            .as_ref()
            .map_or_else(|| Self::Text("none".to_owned()), Self::from)
    }
}

impl From<&u32> for Argument {
    fn from(number: &u32) -> Self {
        Self::Number(u64::from(*number))
    }
}

impl From<&u64> for Argument {
    fn from(number: &u64) -> Self {
        Self::Number(*number)
    }
}

impl From<&usize> for Argument {
    fn from(number: &usize) -> Self {
        Self::Number(*number as u64)
    }
}

/// The type of a value in a TOML file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `"…"`
    Text,
    /// `8`; where a number is expected, it must be positive.
    Number,
    /// `0`, `-1`, or above 4,294,967,295: no number of anything.
    OutOfRange,
    /// `2026-11-23`
    Date,
    /// `[name]`
    Table,
    /// `[[name]]`
    Tables,
    /// `[ … ]`
    List,
    /// `true` or `false`
    Boolean,
    /// `1.5`, and other types that no key has.
    Other,
}

impl From<&Kind> for Argument {
    fn from(kind: &Kind) -> Self {
        let key = match kind {
            Kind::Text => "kind-text",
            Kind::Number => "kind-number",
            Kind::OutOfRange => "kind-out-of-range",
            Kind::Date => "kind-date",
            Kind::Table => "kind-table",
            Kind::Tables => "kind-tables",
            Kind::List => "kind-list",
            Kind::Boolean => "kind-boolean",
            Kind::Other => "kind-other",
        };
        Self::Word {
            key,
            otherwise: String::new(),
        }
    }
}
