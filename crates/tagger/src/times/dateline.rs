//! The date that an article gives of its own writing.

use crate::candidate::Article;
use crate::suggestion::Dateline;

/// The article's own date, where its head shows one.
pub(super) fn find(article: &Article<'_>) -> Option<Dateline> {
    let _ = article;
    None
}
