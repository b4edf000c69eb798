//! Marks and measures that tests and curious people read: see "Conventions that tests rely on" in the design.

use std::cell::Cell;

use web_sys::Performance;

thread_local! {
    static MEASURES: Cell<u32> = const { Cell::new(0) };
}

/// After so many measures the list is emptied: a browser keeps them all, and a kiosk runs for months.
const KEPT: u32 = 200;

/// Marks this moment.
pub fn mark(name: &str) {
    if let Some(performance) = performance() {
        // Fails only for names that the browser keeps for itself.
        let _ = performance.mark(name);
    }
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Measures how long `work` takes.
pub fn measure<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let Some(performance) = performance() else {
        return work();
    };
    let start = format!("{name}-start");
    let _ = performance.mark(&start);
    let result = work();
    let _ = performance.measure_with_start_mark(name, &start);
    performance.clear_marks_with_mark_name(&start);
    let measures = MEASURES.get() + 1;
    MEASURES.set(measures % KEPT);
    if measures == KEPT {
        performance.clear_measures_with_measure_name(name);
    }
    result
}

fn performance() -> Option<Performance> {
    super::window()?.performance()
}
