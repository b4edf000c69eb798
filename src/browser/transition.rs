//! Pages that flow into each other, where the browser can (View Transitions): the seal and the picture of a card become
//! those of the product's page, and back. Nothing waits for it: the change itself is made before the next picture, and
//! whoever wants little motion, a kiosk without a graphics card, and browsers that cannot have it at once.

use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Document, Element};

use super::{device, frame, kiosk, task, timer};

/// What flows: a seal with its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The head of a product's page.
    Head,
    /// The card that leads to this address, if it can be seen.
    CardOf(String),
}

/// The class that gives seal and picture their names while they flow: names must be unique on a page.
const FLOWS: &str = "flows";

/// Makes a `change` of the page, and does what is to be done when it stands; between the two pictures the page flows.
pub fn run(from: &Picture, to: Picture, change: impl FnOnce() + 'static, then: impl FnOnce() + 'static) {
    boxed(from, to, Box::new(change), Box::new(then));
}

#[inline(never)]
fn boxed(from: &Picture, to: Picture, change: Box<dyn FnOnce()>, then: Box<dyn FnOnce()>) {
    let at_once = device::moves_little() || kiosk::is_on();
    let begin = beginning(from).filter(|_| !at_once);
    let Some((document, start, shown)) = begin else {
        change();
        frame::next(then);
        return;
    };
    let marked = mark(&shown);
    let update = Closure::once_into_js(move || -> JsValue {
        future_to_promise(async move {
            change();
            // Until this comes round the page is built; pictures, and all that waits for them, are held back.
            timer::pause(Duration::ZERO).await;
            then();
            if let Some(found) = super::window().and_then(|window| found(&window.document()?, &to)) {
                mark(&found);
            }
            Ok(JsValue::UNDEFINED)
        })
        .into()
    });
    let Ok(transition) = start.call1(&document, &update) else {
        return unmark(&marked);
    };
    // A flow that another overtakes is no fault: each of its promises is heard, so that none complains.
    for stage in ["ready", "updateCallbackDone", "finished"] {
        let promise = Reflect::get(&transition, &stage.into()).map(JsCast::dyn_into::<Promise>);
        if let Ok(Ok(promise)) = promise {
            task::spawn(async move {
                let _ = JsFuture::from(promise).await;
                if stage == "finished" {
                    all_unmarked();
                }
            });
        }
    }
}

/// What is needed to begin: a browser that can, and something to flow from.
fn beginning(from: &Picture) -> Option<(Document, Function, Element)> {
    let document = super::window()?.document()?;
    let start = Reflect::get(&document, &"startViewTransition".into()).ok()?;
    let found = found(&document, from)?;
    Some((document, start.dyn_into().ok()?, found))
}

fn found(document: &Document, picture: &Picture) -> Option<Element> {
    match picture {
        Picture::Head => document.query_selector(".product-head").ok()?,
        Picture::CardOf(address) => {
            let selector = format!("main .card a[href=\"{address}\"]");
            let link = document.query_selector(&selector).ok()??;
            let card = link.closest(".plated, .cards > li, .card").ok()??;
            let place = card.get_bounding_client_rect();
            let height = super::window()?.inner_height().ok()?.as_f64()?;
            (place.bottom() > 0.0 && place.top() < height).then_some(card)
        }
    }
}

fn mark(element: &Element) -> Element {
    // Fails only for names with spaces, as below.
    let _ = element.class_list().add_1(FLOWS);
    element.clone()
}

fn unmark(element: &Element) {
    let _ = element.class_list().remove_1(FLOWS);
}

fn all_unmarked() {
    let document = super::window().and_then(|window| window.document());
    while let Some(marked) = document
        .as_ref()
        .and_then(|document| document.query_selector(".flows").ok()?)
    {
        unmark(&marked);
    }
}
