//! The engine alone, for a page that measures it beside other search libraries (`make bench PEERS=…`): the same code
//! and the same build as the app's, without the app. Never part of the site. Nothing is measured here.

#[cfg(target_arch = "wasm32")]
mod page {
    use std::cell::RefCell;
    use std::sync::Arc;

    use fengtu::catalog::head::Head;
    use fengtu::catalog::text::Language;
    use fengtu::search::{Engine, EngineBuilder, Filters, Request, Sort};
    use wasm_bindgen::prelude::wasm_bindgen;

    thread_local! {
        static STATE: RefCell<State> = const { RefCell::new(State::Empty) };
    }

    /// How far loading has come.
    enum State {
        Empty,
        Building(Box<EngineBuilder>),
        Ready(Box<Engine>),
    }

    /// Reads a head; says what is wrong with it, if anything.
    #[wasm_bindgen]
    pub fn read(bytes: Vec<u8>) -> Option<String> {
        match Head::read(&bytes) {
            Ok(head) => {
                STATE.set(State::Building(Box::new(EngineBuilder::new(Arc::new(head)))));
                None
            }
            Err(error) => Some(error.to_string()),
        }
    }

    /// Goes on building the engine; whether it is ready. The page calls again, in a task of its own, until it is.
    #[wasm_bindgen]
    pub fn build() -> bool {
        STATE.with_borrow_mut(|state| {
            let State::Building(builder) = state else {
                return true;
            };
            if !builder.step() {
                return false;
            }
            if let State::Building(builder) = std::mem::replace(state, State::Empty) {
                *state = State::Ready(Box::new(builder.finish()));
            }
            true
        })
    }

    /// The rows of the best products, best first. As in the app, the facets are counted over all that match.
    #[wasm_bindgen]
    pub fn search(text: &str, limit: usize) -> Vec<u32> {
        STATE.with_borrow(|state| {
            let State::Ready(engine) = state else {
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
