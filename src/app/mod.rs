//! What a visitor sees. Views ask [`crate::browser`] for what only a browser has and name no web-sys themselves.
//!
//! | file | what it holds | runs |
//! | --- | --- | --- |
//! | [`route`] | the addresses of the pages, read and written in one place | everywhere |
//! | [`words`] | everything the app itself says, in both languages | everywhere |
//! | [`mark`] | which seal a product carries | everywhere |
//! | [`labels`] | what the feed's keys are called | everywhere |
//! | [`titles`] | what a page is called in tabs and previews | everywhere |
//! | [`highlight`] | which letters of a name were typed | everywhere |
//! | [`globe`] | the shortest line between two points | everywhere |
//! | [`glossary`] | the words of the glossary in a text | everywhere |
//! | [`grapes`] | which grapes a search names | everywhere |
//! | [`kin`] | products that belong together | everywhere |
//! | [`kiosk`] | the app on a touch screen in a hall | its rules everywhere |
//! | [`counts`] | how many there are of everything | everywhere |
//! | [`origins`] | where products come from, cell by cell | everywhere |
//! | [`plate`] | the lines of a product's picture | everywhere |
//! | [`quiz`] | questions made from the feed | everywhere |
//! | [`references`] | the numbered sources of a page | everywhere |
//! | [`show`] | the slides of a hall on a large screen | everywhere |
//! | [`lines`] | what is known of the entries of a list |
//! | [`mail`] | a list as a mail to be written |
//! | [`years`] | a span of years as it is typed and read | everywhere |
//! | `navigation` | where the visitor is, and every way to go on | in the browser |
//! | `state` | the feed, loaded once for all pages | in the browser |
//! | `enquiry` | the visitor's list, kept on the device | in the browser |
//! | `prefetch` | what somebody seems to want next | in the browser |
//! | `printing` | whether the page is being printed | in the browser |
//! | `shell` | the frame around every page | in the browser |
//! | `pages` | one file or folder a page | in the browser |
//! | `components` | what more than one page uses | in the browser |
//!
//! # How it hangs together
//! The route is the only owner of what a page shows: pages are functions of it, and everything that changes a page
//! does so through `navigation`, which keeps the browser's history in step. A page is built anew when its language or
//! the kind of page changes, so that its words are plain strings; within the search page nothing is rebuilt but the
//! results.

pub mod counts;
pub mod globe;
pub mod glossary;
pub mod grapes;
pub mod highlight;
pub mod kin;
pub mod kiosk;
pub mod labels;
pub mod lines;
pub mod mail;
pub mod mark;
pub mod origins;
pub mod plate;
pub mod quiz;
pub mod references;
pub mod route;
pub mod show;
pub mod titles;
pub mod words;
pub mod years;

#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
pub mod enquiry;
#[cfg(target_arch = "wasm32")]
pub mod navigation;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
mod prefetch;
#[cfg(target_arch = "wasm32")]
mod printing;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
pub mod state;

/// Mounts the app.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    crate::browser::panic::report_to_page();
    crate::browser::document::remove_boot();
    leptos::mount::mount_to_body(shell::shell);
}
