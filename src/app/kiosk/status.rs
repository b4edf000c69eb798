//! How the device is, for staff: what runs, for how long, in how much memory, and what went wrong lately.

use super::mode::use_kiosk;
use super::settings::settings;
use crate::app::components::markup::{Piece, element, element_with, heading, paragraph, text};
use crate::app::components::{Headed, card_skeletons, when_ready};
use crate::app::state::Loaded;
use crate::app::words::{Kiosk, number};
use crate::browser::{device, kiosk, performance};
use crate::catalog::text::Language;

/// The page.
pub fn status(language: Language) -> Piece {
    let words = Kiosk::of(language);
    let title = element("h1", "", vec![text(words.status)]);
    let body = when_ready(
        language,
        Headed::ByThePage,
        || card_skeletons(0),
        move |loaded| lines(&loaded, language),
    );
    element("div", "sheet", vec![title, body, faults(language)])
}

fn lines(loaded: &Loaded, language: Language) -> Piece {
    let words = Kiosk::of(language);
    let minutes = (performance::now() / 60_000.0) as usize;
    let kilobytes = (device::memory() / 1000.0) as usize;
    let tables = &loaded.head().tables;
    let set = settings(tables.kiosk.as_ref(), &kiosk::device().unwrap_or_default());
    let hall = tables
        .halls
        .iter()
        .find(|hall| Some(&hall.key) == set.hall.as_ref());
    let hall = hall.map_or(words.no_hall, |hall| hall.name.get(language));
    let values = [
        words.mode[usize::from(use_kiosk().is_some())].to_owned(),
        format!("{} {}", env!("CARGO_PKG_VERSION"), kiosk::build()),
        format!("{} ({})", loaded.manifest.version, tables.as_of.0),
        number::grouped(loaded.head().len()),
        (words.hours)(minutes / 60, minutes % 60),
        // In whole numbers: what it takes to write a fraction weighs four kilobytes.
        format!("{}.{} MB", kilobytes / 1000, kilobytes % 1000 / 100),
        number::grouped(kiosk::loads() as usize),
        (words.settings)(hall, set.idle, set.warning),
    ];
    let line = |(name, value): (&'static str, String)| {
        let content = vec![
            element("dt", "", vec![text(name)]),
            element("dd", "", vec![text(value)]),
        ];
        element("div", "line", content)
    };
    let lines = words.lines.into_iter().zip(values).map(line).collect();
    element("dl", "lines", lines)
}

fn faults(language: Language) -> Piece {
    let words = Kiosk::of(language);
    let faults = kiosk::faults();
    let list = if faults.is_empty() {
        paragraph("", words.no_faults)
    } else {
        let fault = |fault: &kiosk::Fault| {
            let when = device::moment(fault.at, language.tag());
            let message = element_with(
                "span",
                "",
                vec![("lang", "en".to_owned())],
                vec![text(&fault.message)],
            );
            element("li", "", vec![text(format!("{when}  ")), message])
        };
        element("ul", "faults", faults.iter().map(fault).collect())
    };
    element("section", "", vec![heading(words.faults), list])
}
