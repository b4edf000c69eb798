//! What holds the place of things to come, in their size: nothing moves when they arrive.

use leptos::prelude::*;

/// Empty cards.
pub fn card_skeletons(count: usize) -> AnyView {
    let card = |_| view! { <li class="card card-empty"></li> };
    let cards = (0..count).map(card).collect_view();
    view! { <ul class="cards" aria-hidden="true">{cards}</ul> }.into_any()
}
