//! What the device's clock tells.

use js_sys::Date as Clock;

use crate::catalog::date::Date;

/// A number that is another one at every visit, for what should not always come in one order.
pub fn seed() -> u32 {
    // The milliseconds of 49 days fit.
    (Clock::now() % f64::from(u32::MAX)) as u32
}

/// Today, where the device is.
pub fn today() -> Date {
    let now = Clock::new_0();
    Date(format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    ))
}
