//! The engine alone, for a page that measures it beside other search libraries (`make bench PEERS=…`): the same code
//! and the same build as the app's, without the app. Never part of the site. Nothing is measured here.

#[cfg(target_arch = "wasm32")]
mod page {
    use std::cell::RefCell;
    use std::sync::Arc;

    use fengtu::browser::feed::append_buffer;
    use fengtu::catalog::head::Head;
    use fengtu::catalog::text::Language;
    use fengtu::search::{Engine, EngineBuilder, Filters, Request, Sort};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    thread_local! {
        static STATE: RefCell<State> = const {
            RefCell::new(State {
                head: None,
                builder: None,
                engine: None,
            })
        };
    }

    /// How far loading has come.
    struct State {
        /// The parts that were read.
        head: Option<Head>,
        /// The next engine.
        builder: Option<EngineBuilder>,
        /// What answers.
        engine: Option<Engine>,
    }

    /// Reads the first part of a head; says what is wrong with it, if anything.
    #[wasm_bindgen]
    pub fn read(bytes: Vec<u8>) -> Option<String> {
        let read = Head::read(bytes).map(|head| STATE.with_borrow_mut(|state| state.head = Some(head)));
        read.err().map(|error| error.to_string())
    }

    /// Adds the next part, whose bytes stay in the page, as in the app.
    #[wasm_bindgen]
    pub fn append(buffer: &JsValue) -> Option<String> {
        STATE.with_borrow_mut(|state| {
            let added = append_buffer(state.head.as_mut()?, buffer);
            added.err().map(|error| error.to_string())
        })
    }

    /// Begins to build an engine over what was read; after the `last` part nothing else is read.
    #[wasm_bindgen]
    pub fn begin(last: bool) {
        STATE.with_borrow_mut(|state| {
            let head = if last {
                state.head.take()
            } else {
                state.head.clone()
            };
            state.builder = head.map(|head| EngineBuilder::new(Arc::new(head)));
        });
    }

    /// Goes on building the engine; whether it is ready. The page calls again, in a task of its own, until it is.
    #[wasm_bindgen]
    pub fn build() -> bool {
        STATE.with_borrow_mut(|state| {
            if state.builder.as_mut().is_some_and(|builder| !builder.step()) {
                return false;
            }
            if let Some(builder) = state.builder.take() {
                state.engine = Some(builder.finish());
            }
            true
        })
    }

    /// The rows of the best products, best first. As in the app, the facets are counted over all that match.
    #[wasm_bindgen]
    pub fn search(text: &str, limit: usize) -> Vec<u32> {
        STATE.with_borrow(|state| {
            let Some(engine) = &state.engine else {
                return Vec::new();
            };
            let answer = engine.search(&Request {
                text,
                filters: &Filters::default(),
                sort: Sort::Relevance,
                language: Language::Zh,
                limit,
            });
            answer.hits.iter().map(|hit| hit.row as u32).collect()
        })
    }
}

fn main() {}
