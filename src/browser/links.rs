//! Clicks on links that stay on the site. Every link is a plain `<a href>`: it can be copied, opened beside and read
//! out; only the plain click is taken over, so that the page does not have to load again.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, HtmlAnchorElement, MouseEvent};

/// Calls `follow` with path and search (fragment included) of a link that was clicked, if the link stays on the site.
/// Where `follow` says that it did not take it, the browser does.
pub fn on_click(follow: impl Fn(&str, &str) -> bool + 'static) {
    let handler = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(link) = plain_click(&event)
            && follow(&link.path, &link.search)
        {
            event.prevent_default();
        }
    });
    if let Some(document) = super::window().and_then(|window| window.document()) {
        // Fails for no kind of document.
        let _ = document.add_event_listener_with_callback("click", handler.as_ref().unchecked_ref());
    }
    // The app listens as long as the page lives.
    handler.forget();
}

/// Calls `meant` with the path of a link on the site that somebody may be about to follow: a pointer comes to it, a finger
/// touches it (which Safari also needs to show a touch at all), the keyboard reaches it; with an empty one where a
/// pointer comes to something else.
pub fn on_intent(meant: impl Fn(&str) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='/']").ok()?);
        let href = link
            .and_then(|link| link.get_attribute("href"))
            .unwrap_or_default();
        meant(href.split('?').next().unwrap_or_default());
    });
    let options = AddEventListenerOptions::new();
    options.set_passive(true);
    if let Some(document) = super::window().and_then(|window| window.document()) {
        let function = handler.as_ref().unchecked_ref();
        for event in ["pointerover", "touchstart", "focusin"] {
            // Fails for no kind of document.
            let _ = document
                .add_event_listener_with_callback_and_add_event_listener_options(event, function, &options);
        }
    }
    // The app listens as long as the page lives.
    handler.forget();
}

/// Where a link on the site leads.
struct Link {
    path: String,
    search: String,
}

/// The link of a click that asks for nothing but to follow it here.
fn plain_click(event: &MouseEvent) -> Option<Link> {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = match target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>() {
        Ok(link) => link,
        Err(drawn) => return in_drawing(&drawn),
    };
    let location = super::window()?.location();
    let stays = link.origin() == location.origin().ok()?
        && link.target().is_empty()
        && !link.has_attribute("download");
    // A link within the page, such as the one past the header.
    let within = !link.hash().is_empty()
        && link.pathname() == location.pathname().ok()?
        && link.search() == location.search().ok()?;
    (stays && !within).then(|| Link {
        path: link.pathname(),
        search: link.search() + &link.hash(),
    })
}

/// A link in a drawing is another sort of element, which only tells what is written in it.
fn in_drawing(link: &Element) -> Option<Link> {
    let href = link.get_attribute("href")?;
    let (path, search) = href.split_once('?').unwrap_or((&href, ""));
    path.starts_with('/').then(|| Link {
        path: path.to_owned(),
        search: format!("?{search}"),
    })
}
