//! The only room that names web-sys, js-sys and gloo. One capability a file; what can fail says so by its type, and
//! what a private window or an old browser lacks is simply not there. Nothing here knows what a page looks like.
//!
//! | file | what it gives |
//! | --- | --- |
//! | [`calendar`] | today |
//! | [`console`] | warnings for whoever looks for a fault |
//! | [`device`] | memory, clock, what the device's user prefers |
//! | [`document`] | the title, the language and the links in the page's head |
//! | [`feed`] | the feed's parts, fetched and verified |
//! | [`field`] | what stands in a field that the reader fills in |
//! | [`file`] | files that the reader keeps or brings |
//! | [`focus`] | where the keyboard is |
//! | [`full_screen`] | the whole screen |
//! | [`frame`] | what must wait for the next picture |
//! | [`history`] | the address bar and the way back |
//! | [`kiosk`] | what a kiosk has beside the app |
//! | [`language`] | the reader's language |
//! | [`links`] | clicks on links that stay on the site |
//! | [`panic`] | the last words of an app that cannot go on |
//! | [`paper`] | whether the page is being printed |
//! | [`performance`] | marks and measures |
//! | [`presence`] | whether somebody is there |
//! | [`scroll`] | where the page is scrolled to |
//! | [`share`] | what the reader takes along: the share sheet, the clipboard, the printer |
//! | [`speech`] | the device's voices |
//! | [`storage`] | what the device keeps, and how all of it is forgotten |
//! | [`text_size`] | how large the page is set |
//! | [`task`] | what goes on while the page does something else |
//! | [`timer`] | what must wait a while |
//! | [`transition`] | pages that flow into each other |

pub mod calendar;
pub mod console;
pub mod device;
pub mod document;
mod early;
pub mod feed;
pub mod field;
pub mod file;
pub mod focus;
pub mod frame;
pub mod full_screen;
pub mod history;
pub mod kiosk;
pub mod language;
pub mod links;
pub mod panic;
pub mod paper;
pub mod performance;
pub mod presence;
pub mod scroll;
pub mod share;
pub mod speech;
pub mod storage;
pub mod task;
pub mod text_size;
pub mod timer;
pub mod transition;

/// The window. There is always one where the app runs.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}
