//! What the lines of a document are.

/// What a line was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Of the web page around the document.
    Chrome,
    /// The number of a page.
    PageNumber,
    /// A metadata box.
    Metadata,
    /// 发文字号, and the head of a red-headed document.
    Number,
    /// A title.
    Title,
    /// 主送机关
    Addressees,
    /// The signature of a body.
    Issuer,
    /// 成文日期
    Date,
    /// An issuing sentence or another paragraph of a notice.
    Notice,
    /// A heading or an item of this level, from 1.
    Heading(usize),
    /// Running text.
    Text,
    /// The heads of the columns of a table of tasks.
    Columns,
    /// A list of attachments, the heading 附件, or an attachment that is only a
    /// table.
    Attachment,
    /// Who can be asked, how public the document is, who printed it.
    Remark,
    /// A table of contents.
    Contents,
    /// A footnote or an endnote.
    Note,
}

impl Role {
    /// Its word in `plan.toml`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chrome | Self::PageNumber | Self::Contents => "chrome",
            Self::Metadata | Self::Number | Self::Columns => "metadata",
            Self::Title => "title",
            Self::Addressees => "addressees",
            Self::Issuer => "issuer",
            Self::Date => "date",
            Self::Notice => "notice",
            Self::Heading(_) => "heading",
            Self::Text | Self::Remark | Self::Note => "text",
            Self::Attachment => "attachment",
        }
    }
}

/// Sets what a line is taken for.
pub(super) fn set(roles: &mut [Option<Role>], at: usize, role: Role) {
    if let Some(slot) = roles.get_mut(at) {
        *slot = Some(role);
    }
}
