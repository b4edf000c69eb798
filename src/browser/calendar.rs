//! Today's date, by the device's clock.

use js_sys::Date as Clock;

use crate::catalog::date::Date;

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
