//! What lies over the page while it asks something: the question before a visit ends, the code of the staff.

use crate::app::components::markup::{Piece, Property, element, element_of, fixed, known, plain, text};

/// A sheet with a heading over the page.
#[inline(never)]
pub fn cover(role: &'static str, heading: &'static str, content: Vec<Piece>, more: Vec<Property>) -> Piece {
    let mut sheet = vec![plain("h2", &[("id", "kiosk-asks")], vec![text(heading)])];
    sheet.extend(content);
    let mut attributes = known(&[
        ("class", "kiosk-cover"),
        ("aria-modal", "true"),
        ("aria-labelledby", "kiosk-asks"),
    ]);
    attributes.push(fixed("role", role));
    attributes.extend(more);
    element_of("div", attributes, vec![element("div", "kiosk-sheet", sheet)])
}
