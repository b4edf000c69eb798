//! What comes with a product's record: everything but its heading and its kin.

use std::sync::Arc;

use leptos::prelude::*;

use super::{facts, item, names, places, protection, sheet, story, verification, wine};
use crate::app::components::citation::{self, Cite};
use crate::app::components::markup::{Piece, element, element_with, live, maybe, pieces};
use crate::app::components::{Coming, Part, when_fetched};
use crate::app::printing::use_printing;
use crate::app::references::References;
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::browser::feed::{self, Freshness};
use crate::browser::{console, task};
use crate::catalog::detail::Detail;
use crate::catalog::guide::Guide;
use crate::catalog::text::Language;

/// The record of the product in a row.
pub fn record(language: Language, loaded: Arc<Loaded>, row: usize) -> Piece {
    let part = Part {
        name: "a record",
        waiting,
        trouble: Words::of(language).trouble.details,
    };
    let at_hand = feed::detail_at_hand(&loaded.manifest, row).map(Arc::new);
    let guide = RwSignal::new(feed::guide_at_hand(&loaded.manifest));
    load_guide(guide, &loaded);
    let of_feed = Arc::clone(&loaded);
    let fetch = move |freshness| -> Coming<Arc<Detail>> {
        let loaded = Arc::clone(&of_feed);
        Box::pin(async move { feed::detail(&loaded.manifest, row, freshness).await.map(Arc::new) })
    };
    when_fetched(language, part, at_hand, fetch, move |detail| {
        sections(language, &loaded, detail, guide)
    })
}

fn waiting() -> Piece {
    element_with(
        "div",
        "record-empty",
        vec![("aria-hidden", "true".to_owned())],
        Vec::new(),
    )
}

/// Loads the guide for what it adds to a story. A story is whole without it, so a failure is only for the console.
fn load_guide(guide: RwSignal<Option<Arc<Guide>>>, loaded: &Arc<Loaded>) {
    if guide.get_untracked().is_some() {
        return;
    }
    let loaded = Arc::clone(loaded);
    task::spawn(async move {
        match feed::guide(&loaded.manifest, Freshness::Cached).await {
            Ok(found) => {
                guide.try_set(Some(found));
            }
            Err(error) => console::warn(&format!("feed: the guide: {error}")),
        }
    });
}

fn sections(
    language: Language,
    loaded: &Arc<Loaded>,
    detail: &Arc<Detail>,
    guide: RwSignal<Option<Arc<Guide>>>,
) -> Piece {
    let tables = &loaded.head().tables;
    let product = &detail.product;
    let references = Arc::new(References::of(
        product,
        &tables.lists,
        tables.town.as_ref(),
        &detail.sources,
    ));
    let cite = Cite {
        language,
        references: &references,
    };
    let told = vec![
        on_paper(language, loaded, detail, &references),
        told(language, detail, &references, guide),
        facts::facts(product, cite),
        wine::specification(product, cite),
        item::item(product, tables, cite),
    ];
    let claims = vec![
        protection::protection(product, tables, cite),
        names::names(product, cite),
    ];
    let placed = vec![places::places(product, loaded.head(), cite)];
    let grounds = vec![
        verification::verification(product, cite),
        citation::sources(&detail.sources, cite),
    ];
    let kin = kin(language, loaded, product.id.clone(), guide);
    let parts = vec![
        element("div", "record-main", told),
        element("div", "record-side", claims),
        element("div", "record-main", placed),
        element("div", "record-end", grounds),
    ];
    pieces(vec![element("div", "record", parts), kin])
}

/// The story; its words are explained as soon as the guide is there.
fn told(
    language: Language,
    detail: &Arc<Detail>,
    references: &Arc<References>,
    guide: RwSignal<Option<Arc<Guide>>>,
) -> Piece {
    let (detail, references) = (Arc::clone(detail), Arc::clone(references));
    live(move || {
        let cite = Cite {
            language,
            references: &references,
        };
        story::story(&detail.product, guide.get().as_deref(), cite)
    })
}

/// The sheet, made when it is printed.
fn on_paper(
    language: Language,
    loaded: &Arc<Loaded>,
    detail: &Arc<Detail>,
    references: &Arc<References>,
) -> Piece {
    let printing = use_printing();
    let (loaded, detail, references) = (Arc::clone(loaded), Arc::clone(detail), Arc::clone(references));
    live(move || {
        let cite = Cite {
            language,
            references: &references,
        };
        let sheet = printing
            .is_on()
            .then(|| sheet::sheet(&detail.product, loaded.head(), cite));
        maybe(sheet)
    })
}

/// The pairs that the product is in.
fn kin(language: Language, loaded: &Arc<Loaded>, id: String, guide: RwSignal<Option<Arc<Guide>>>) -> Piece {
    let loaded = Arc::clone(loaded);
    live(move || {
        let guide = guide.get();
        maybe(guide.map(|guide| story::kin(&id, loaded.head(), &guide, language)))
    })
}
