//! What may be meant, below the box while one types: values of facets and the first products found. A combobox as the
//! ARIA Authoring Practices describe it: the focus stays in the box, and the arrow keys go through the list.

use leptos::prelude::*;

use super::results::Search;
use super::search_box::INPUT_ID;
use crate::app::components::markup::{
    Piece, button, changing, element, element_of, fixed, live, maybe, nothing, on, pieces, text,
};
use crate::app::components::named;
use crate::app::labels;
use crate::app::route::Route;
use crate::app::state::{Loaded, use_catalog};
use crate::app::words::Words;
use crate::browser::field;
use crate::catalog::head::{Row, ShownName};
use crate::catalog::text::Language;
use crate::search::Suggestion;

/// The list.
pub const LIST_ID: &str = "suggestions";
/// How many lines it has at most.
const LINES: usize = 7;
/// How many of them are products.
const PRODUCTS: usize = 4;

/// The list's state. Copied freely.
#[derive(Clone, Copy)]
pub struct Suggestions {
    search: Search,
    /// Whether something is to be suggested: while one types, until one has chosen.
    open: RwSignal<bool>,
    /// How many lines there are.
    lines: RwSignal<usize>,
    /// The line that the arrow keys have come to, from 1 on; 0 is the box itself.
    active: RwSignal<usize>,
}

impl Suggestions {
    /// None yet.
    pub fn new(search: Search) -> Self {
        Self {
            search,
            open: RwSignal::new(false),
            lines: RwSignal::new(0),
            active: RwSignal::new(0),
        }
    }

    /// Suggests for what stands in the box.
    pub fn open(self) {
        self.active.set(0);
        self.open.set(true);
    }

    /// Suggests nothing until one types again; whether anything was there to see. Also where this is gone already: a box
    /// that is taken away with its page loses the focus then, and tells so.
    pub fn close(self) -> bool {
        self.open.try_set(false);
        self.lines.try_get_untracked().is_some_and(|lines| lines > 0)
    }

    /// Whether there are lines to see.
    pub fn is_shown(self) -> bool {
        self.lines.get() > 0
    }

    /// The `id` of the line that the arrow keys have come to.
    pub fn active_id(self) -> Option<String> {
        let active = self.active.get();
        (0 < active && active <= self.lines.get()).then(|| line_id(active))
    }

    /// Goes down one line, or up; past the last one is the box, then the first again. Opens a list that is closed.
    /// Whether there is one.
    pub fn step(self, down: bool) -> bool {
        let (places, active) = (self.lines.get_untracked() + 1, self.active.get_untracked());
        let step = if down { 1 } else { places - 1 };
        if places > 1 {
            self.active.set((active + step) % places);
        } else {
            self.open();
        }
        places > 1
    }

    /// Follows the line that the arrow keys have come to; whether there is one.
    pub fn choose_active(self) -> bool {
        untrack(|| self.active_id()).is_some_and(|id| field::press(&id))
    }

    /// The list.
    pub fn list(self) -> Piece {
        let catalog = use_catalog();
        let lines = live(move || {
            let loaded = catalog.loaded().filter(|_| self.open.get());
            let lines = loaded.map_or_else(Vec::new, |loaded| self.lines(&loaded));
            self.lines.set(lines.len());
            pieces(lines)
        });
        let attributes = vec![
            fixed("id", LIST_ID),
            fixed("class", "suggestions"),
            fixed("role", "listbox"),
            fixed("aria-label", Words::of(self.search.language).search.suggestions),
            changing("hidden", move || (!self.is_shown()).then(String::new)),
            // The focus stays in the box.
            on("mousedown", |event| event.prevent_default()),
        ];
        element_of("div", attributes, vec![lines])
    }

    /// The lines: values that were typed in whole, products, values only begun.
    fn lines(self, loaded: &Loaded) -> Vec<Piece> {
        let query = self.search.navigation.search().query;
        let mut lines = Vec::new();
        if query.trim().is_empty() {
            return lines;
        }
        let values = loaded.engine.suggest(&query, LINES);
        let begun = values
            .iter()
            .position(|value| !value.whole)
            .unwrap_or(values.len());
        for value in &values[..begun] {
            lines.push(self.value(lines.len() + 1, value, loaded));
        }
        for hit in self.search.answer.get().hits.iter().take(PRODUCTS) {
            if let Some(row) = loaded.head().row(hit.row) {
                lines.push(self.product(lines.len() + 1, row));
            }
        }
        for value in &values[begun..] {
            lines.push(self.value(lines.len() + 1, value, loaded));
        }
        lines.truncate(LINES);
        lines
    }

    /// A value: leads to everything that has it.
    fn value(self, place: usize, value: &Suggestion, loaded: &Loaded) -> Piece {
        let language = self.search.language;
        let name = labels::facet_value(&loaded.head().tables, value.facet, &value.value, language);
        let mut state = self.search.state.get_untracked();
        state.query.clear();
        state.filters.insert(value.facet, &value.value);
        let facet = (Words::of(language).search.facet)(value.facet);
        let way = Route::search(language, state);
        self.line(place, way, [text(name), nothing(), text(facet)])
    }

    /// A product, in both languages: leads to its page.
    fn product(self, place: usize, row: Row<'_>) -> Piece {
        let language = self.search.language;
        let name = row.name(language);
        let other = match language {
            Language::Zh => row.en(),
            Language::En => row.zh(),
        };
        let other = other.map_or_else(
            || row.original(),
            |text| ShownName {
                text,
                language: Some(language.other().tag()),
            },
        );
        let also = (other.text != name.text).then(|| named(other.text, other.language, language));
        let name = named(name.text, name.language, language);
        let way = Route::product(language, row.id());
        self.line(
            place,
            way,
            [name, maybe(also), text(labels::origin(row, language))],
        )
    }

    /// A line: where it leads; a name, another one, and what or where it is.
    fn line(self, place: usize, way: Route, [name, also, note]: [Piece; 3]) -> Piece {
        let attributes = vec![
            fixed("id", line_id(place)),
            fixed("role", "option"),
            fixed("tabindex", "-1"),
            fixed("aria-selected", (place == self.active.get()).to_string()),
        ];
        let choose = move || {
            self.close();
            // Takes the on-screen keyboard away from what comes.
            field::leave(INPUT_ID);
            self.search.navigation.open(way.clone());
        };
        let content = vec![
            element("span", "suggestion-name", vec![name]),
            element("span", "suggestion-also", vec![also]),
            element("span", "suggestion-note", vec![note]),
        ];
        button("suggestion", content, choose, attributes)
    }
}

fn line_id(place: usize) -> String {
    format!("{LIST_ID}-{place}")
}
