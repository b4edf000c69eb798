//! The app in a real browser. Everything that needs none is tested natively, beside its code.
//!
//! One app serves all tests, as one app serves a visitor: whichever test comes first starts it, on a network that wants
//! a login first.
#![cfg(target_arch = "wasm32")]

mod feed;
mod page;

use std::cell::Cell;

use page::{address, click, find, press_enter, products, put, rest, search_box, tell, text, until};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The status that tells the count.
const STATUS: &str = "main [role=status]";

thread_local! {
    static STARTED: Cell<bool> = const { Cell::new(false) };
}

/// The search page, without a query.
async fn search_page() {
    if !STARTED.replace(true) {
        feed::log_in_first();
        fengtu::app::mount();
        until("the failure is told", || find("[role=alert]").is_some()).await;
        feed::answer();
        click("[role=alert] button");
        until("the feed is here", || {
            find("[role=alert]").is_none() && !text("footer").is_empty()
        })
        .await;
    }
    click("nav a[href$='/search']");
    until("everything is listed", || {
        products().len() == 3 && search_box().value().is_empty()
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_login_page_in_place_of_the_feed_is_told_and_trying_again_helps() {
    // What is told and what helps is part of the start.
    search_page().await;
    assert_eq!(products().len(), 3);
    assert!(find("#boot").is_none());
}

#[wasm_bindgen_test]
async fn letters_that_are_being_composed_are_not_searched() {
    search_page().await;
    tell("compositionstart");
    put("long");
    rest().await;
    assert_eq!(products().len(), 3, "the half-typed pinyin was searched");
    assert!(
        !address().contains("q="),
        "it stands in the address: {}",
        address()
    );
    assert_eq!(search_box().value(), "long", "the box was written into");

    search_box().set_value("龙井");
    tell("compositionend");
    until("the tea is found", || products().len() == 1).await;
    assert!(products()[0].ends_with("/product/longjing"));
    until("the address follows", || {
        address().contains("q=%E9%BE%99%E4%BA%95")
    })
    .await;
}

/// Safari ends a composition before the Enter that ended it: only the key code tells.
#[wasm_bindgen_test]
async fn enter_that_ends_a_composition_submits_nothing() {
    search_page().await;
    assert!(!press_enter(true), "the browser would submit the form");
    assert!(press_enter(false), "an Enter of its own is the browser's");
}

#[wasm_bindgen_test]
async fn the_count_is_spoken_when_typing_has_settled() {
    search_page().await;
    until("the count of everything is there", || text(STATUS).contains('3')).await;
    put("parma");
    until("the ham is found", || products().len() == 1).await;
    assert!(
        text(STATUS).contains('3'),
        "the count was spoken while typing: {}",
        text(STATUS)
    );
    until("the count is spoken", || text(STATUS).contains('1')).await;
    assert!(
        !text(STATUS).contains("Parma"),
        "the list was spoken: {}",
        text(STATUS)
    );
}

#[wasm_bindgen_test]
async fn typing_leaves_one_step_in_the_history_and_the_box_keeps_what_was_typed() {
    search_page().await;
    let history = web_sys::window()
        .and_then(|window| window.history().ok())
        .expect("a page has a history");
    let before = history.length().expect("a length");
    for typed in ["p", "pa", "par", "parm"] {
        put(typed);
        rest().await;
    }
    until("the address follows", || address().ends_with("?q=parm")).await;
    assert_eq!(
        history.length().expect("a length"),
        before,
        "a step for every letter"
    );

    click("main a[href$='/product/parma']");
    until("the product is shown", || {
        !text("h1").contains("parm") && address().ends_with("/product/parma")
    })
    .await;
    history.back().expect("a way back");
    until("the search is back", || {
        find("[role=search]").is_some() && search_box().value() == "parm"
    })
    .await;
    until("its result too", || products().len() == 1).await;
}

#[wasm_bindgen_test]
async fn a_brand_s_country_is_never_told_as_an_origin() {
    search_page().await;
    put("baci");
    until("the biscuit is found", || products().len() == 1).await;
    let card = text("main .card");
    assert!(
        card.contains("产地未知") || card.contains("origin unknown"),
        "{card}"
    );
}
