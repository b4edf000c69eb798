//! A product in a list.

use leptos::prelude::*;

use super::{highlighted, named, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::Route;
use crate::app::words::Words;
use crate::catalog::head::{Head, Row, ShownName};
use crate::catalog::product::Kind;
use crate::catalog::text::Language;

/// A product in a list: seal, name, original name, class and origin, standing. The whole card leads to its page.
/// `terms` is what was typed, folded, and marked in the names; `why` another name that was matched.
pub fn card(row: Row<'_>, language: Language, terms: &[String], why: Option<&str>) -> AnyView {
    let words = Words::of(language);
    let name = row.name(language);
    let original =
        Some(row.original()).filter(|original| !original.text.is_empty() && original.text != name.text);
    let brand = row.brand().map(|brand| (words.item.brand)(brand));
    let show = |name: ShownName<'_>| highlighted(name.text, name.language, language, terms);
    let original = original.map(|name| view! { <p class="card-original">{show(name)}</p> });
    let brand = brand.map(|brand| view! { <p class="card-facts">{named(&brand, None, language)}</p> });
    let why = why.map(|why| {
        let name = highlighted(why, None, language, terms);
        view! { <p class="card-why">{words.search.also_called} " " {name}</p> }
    });
    view! {
        <article class="card">
            {seal(Mark::of_row(row), row.class())} <div class="card-text">
                <h3 class="card-name">
                    <a href=Route::product(language, row.id()).to_string()>{show(name)}</a>
                </h3>
                {original}
                <p class="card-facts">{class_and_origin(row, language)}</p>
                {brand}
                {standing(row, language)}
                {why}
            </div>
        </article>
    }
    .into_any()
}

/// A list of products, by their rows.
pub fn cards(head: &Head, rows: &[usize], language: Language) -> AnyView {
    let item = |row: Row<'_>| view! { <li>{card(row, language, &[], None)}</li> };
    let items = rows
        .iter()
        .filter_map(|row| head.row(*row))
        .map(item)
        .collect_view();
    view! { <ul class="cards">{items}</ul> }.into_any()
}

/// Class and origin. Where only the brand's registration is known, that, and that it is no origin.
fn class_and_origin(row: Row<'_>, language: Language) -> String {
    let class = row.class().name.get(language);
    let origin = labels::origin(row, language);
    let place = match (origin.as_str(), labels::brand_registration(row, language)) {
        ("", brand) if brand.is_empty() => return class.to_owned(),
        ("", brand) => (Words::of(language).item.brand_registered)(&brand),
        (origin, _) => origin.to_owned(),
    };
    format!("{class} · {place}")
}

/// In words what the seal says.
fn standing(row: Row<'_>, language: Language) -> Option<AnyView> {
    let style = match Mark::of_row(row) {
        Mark::Registered(_) => "card-standing is-registered",
        Mark::Listed { .. } => "card-standing is-listed",
        Mark::Recipe(_) | Mark::Pending(..) | Mark::Plain => "card-standing",
    };
    let text = labels::standing(row, language).join(" · ");
    let shown =
        !text.is_empty() && (row.kind() == Kind::GeographicalIndication || Mark::of_row(row) != Mark::Plain);
    shown.then(|| view! { <p class=style>{text}</p> }.into_any())
}
