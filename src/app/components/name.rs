//! Names in their own languages. A screen reader reads a name as what `lang` says, and a browser picks the glyphs of
//! Chinese characters by it.

use super::markup::{self, Piece, element, element_with};
use crate::app::highlight::pieces;
use crate::catalog::text::Language;
use crate::search::fold::is_han;

/// The `lang` of a text within a page: nothing where the page's own language says it, `und` where the record does not
/// say which it is.
fn language_attribute(tag: Option<&str>, page: Language) -> Option<String> {
    let primary = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    match tag {
        None => Some("und".to_owned()),
        Some(tag) if primary(tag) == primary(page.tag()) => None,
        Some(tag) => Some(tag.to_owned()),
    }
}

/// A name, kept apart from the text around it.
pub fn named(text: &str, tag: Option<&str>, page: Language) -> Piece {
    highlighted(text, tag, page, &[])
}

/// What someone typed: Chinese where it has a Chinese character in it, else as the page.
pub fn typed(text: &str, page: Language) -> Piece {
    let tag = if text.contains(is_han) {
        "zh-Hans"
    } else {
        page.tag()
    };
    named(text, Some(tag), page)
}

/// A name in which what was typed is marked.
pub fn highlighted(text: &str, tag: Option<&str>, page: Language, terms: &[String]) -> Piece {
    let view = |piece: crate::app::highlight::Piece<'_>| match piece.typed {
        true => element("mark", "", vec![markup::text(piece.text)]),
        false => markup::text(piece.text),
    };
    let content = match terms {
        [] => vec![markup::text(text)],
        terms => pieces(text, terms).into_iter().map(view).collect(),
    };
    let language = language_attribute(tag, page).map(|tag| ("lang", tag));
    element_with("bdi", "", language.into_iter().collect(), content)
}
