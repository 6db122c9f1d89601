//! What an editor says that lines are, in `[[line]]` of `plan.toml`.

use super::role::Role;

/// What a line is, in the words of an editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Of the title.
    Title,
    /// A heading. Its level from 1; `None` for the one of its number, or of the
    /// provision before.
    Heading(Option<usize>),
    /// An item. Its level from 1; `None` for the one of its number, or of items
    /// near it.
    Item(Option<usize>),
    /// Running text.
    Text,
    /// Of a metadata box.
    Metadata,
    /// 主送机关
    Addressees,
    /// 发文机关署名
    Issuer,
    /// 成文日期
    Date,
    /// Of the notice.
    Notice,
    /// Not of the document.
    Chrome,
    /// A list of attachments.
    Attachment,
}

impl Told {
    /// The words of `is`, with what they mean.
    pub const WORDS: [(&str, Self); 11] = [
        ("title", Self::Title),
        ("heading", Self::Heading(None)),
        ("item", Self::Item(None)),
        ("text", Self::Text),
        ("metadata", Self::Metadata),
        ("addressees", Self::Addressees),
        ("issuer", Self::Issuer),
        ("date", Self::Date),
        ("notice", Self::Notice),
        ("chrome", Self::Chrome),
        ("attachment", Self::Attachment),
    ];

    /// Whether such a line begins a provision.
    pub(in crate::source) fn opens(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Item(_))
    }

    /// The same at a level.
    pub(in crate::source) fn at_level(self, level: Option<usize>) -> Self {
        match self {
            Self::Heading(_) => Self::Heading(level),
            Self::Item(_) => Self::Item(level),
            other => other,
        }
    }

    /// The role of such a line; `None` if the whole document decides on it.
    pub(super) fn role(self) -> Option<Role> {
        match self {
            Self::Title => Some(Role::Title),
            Self::Heading(_) | Self::Item(_) => None,
            Self::Text => Some(Role::Text),
            Self::Metadata => Some(Role::Metadata),
            Self::Addressees => Some(Role::Addressees),
            Self::Issuer => Some(Role::Issuer),
            Self::Date => Some(Role::Date),
            Self::Notice => Some(Role::Notice),
            Self::Chrome => Some(Role::Chrome),
            Self::Attachment => Some(Role::Attachment),
        }
    }
}
