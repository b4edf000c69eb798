//! Numbers that lead to the sources at the end of the page.

use leptos::prelude::*;

use crate::app::references::References;
use crate::app::words::Words;
use crate::catalog::text::Language;

/// What every part of a product's page needs to name its sources.
#[derive(Clone, Copy)]
pub struct Cite<'a> {
    /// The page's language.
    pub language: Language,
    /// The numbered sources.
    pub references: &'a References,
}

impl Cite<'_> {
    /// The numbers of these sources; where there are none, that this is general knowledge.
    pub fn sources(self, keys: &[String]) -> AnyView {
        let words = &Words::of(self.language).product;
        if keys.is_empty() {
            return view! { <span class="unsourced">{words.unsourced}</span> }.into_any();
        }
        let number = |key: &String| {
            let number = self.references.number(key)?;
            let href = format!("#{}", element_id(number));
            Some(view! {
                <a class="cite" href=href aria-label=(words.source_number)(number)>
                    {number}
                </a>
            })
        };
        keys.iter().map(number).collect_view().into_any()
    }

    /// The number of one source.
    pub fn source(self, key: &String) -> AnyView {
        self.sources(std::slice::from_ref(key))
    }
}

/// The element that a source's number leads to.
pub fn element_id(number: usize) -> String {
    format!("source-{number}")
}

/// One line of a definition list.
pub fn line(label: &'static str, content: AnyView) -> AnyView {
    view! {
        <div class="line">
            <dt>{label}</dt>
            <dd>{content}</dd>
        </div>
    }
    .into_any()
}

/// One line with nothing but text in it, where there is text.
pub fn text_line(label: &'static str, text: Option<impl Into<String>>) -> Option<AnyView> {
    text.map(|text| line(label, text.into().into_any()))
}
