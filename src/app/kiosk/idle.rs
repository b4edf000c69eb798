//! Whether somebody is there, by when the screen was last touched.

use crate::catalog::kiosk::Kiosk;

/// How far a visit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Somebody is there.
    Visit,
    /// Perhaps nobody: so many seconds are left to say otherwise.
    Warning(u16),
    /// Nobody is there: stories are shown.
    Attract,
}

impl Phase {
    /// The phase as a number: what views depend on is told by numbers (see `kept`).
    pub fn code(self) -> usize {
        match self {
            Phase::Visit => 0,
            Phase::Warning(left) => usize::from(left),
            Phase::Attract => usize::MAX,
        }
    }

    /// The phase with a number.
    pub fn of(code: usize) -> Self {
        match code {
            0 => Phase::Visit,
            usize::MAX => Phase::Attract,
            left => Phase::Warning(u16::try_from(left).unwrap_or(u16::MAX)),
        }
    }
}

/// The phase of a visit whose last touch is so many milliseconds ago.
pub fn phase(untouched: f64, settings: &Kiosk) -> Phase {
    let seconds = untouched / 1000.0;
    let left = f64::from(settings.idle) + f64::from(settings.warning) - seconds;
    if seconds < f64::from(settings.idle) {
        Phase::Visit
    } else if left > 0.0 {
        Phase::Warning(left.ceil() as u16)
    } else {
        Phase::Attract
    }
}

/// What a kiosk knows of itself when nobody is there.
#[derive(Clone, Copy, Debug)]
pub struct Health {
    /// Milliseconds since the page was loaded.
    pub up: f64,
    /// The app's memory in bytes, and what it was when the first story was shown.
    pub memory: [f64; 2],
    /// The hour of the day.
    pub hour: u32,
}

/// The hour at which every kiosk loads the page anew: the market is closed, and a new feed may lie there.
const NIGHT: u32 = 4;
/// A page this young need not be loaded anew for the night, in milliseconds.
const YOUNG: f64 = 2.0 * 3600.0 * 1000.0;
/// No page becomes older than this without being loaded anew.
const OLD: f64 = 24.0 * 3600.0 * 1000.0;
/// By so many bytes may the memory grow while nobody is there: it never shrinks, and loading anew is the only cure.
const GROWTH: f64 = 16.0 * 1024.0 * 1024.0;

impl Health {
    /// Whether the page had better be loaded anew now that nobody is there.
    pub fn needs_reload(self) -> bool {
        let [memory, at_first] = self.memory;
        let is_night = self.hour == NIGHT && self.up > YOUNG;
        is_night || self.up > OLD || memory > at_first + GROWTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_warned_and_then_ends() {
        let settings = Kiosk::default();
        for (seconds, expected) in [
            (0.0, Phase::Visit),
            (89.9, Phase::Visit),
            (90.0, Phase::Warning(20)),
            (90.1, Phase::Warning(20)),
            (109.5, Phase::Warning(1)),
            (110.0, Phase::Attract),
            (100_000.0, Phase::Attract),
        ] {
            assert_eq!(phase(seconds * 1000.0, &settings), expected, "{seconds}");
            assert_eq!(Phase::of(expected.code()), expected);
        }
    }

    #[test]
    fn a_page_is_loaded_anew_at_night_when_old_and_before_it_grows() {
        let megabyte = 1024.0 * 1024.0;
        let young = Health {
            up: 60_000.0,
            memory: [20.0 * megabyte, 16.0 * megabyte],
            hour: 11,
        };
        assert!(!young.needs_reload());
        assert!(
            !Health { hour: 4, ..young }.needs_reload(),
            "or it would be loaded all night"
        );
        assert!(
            Health {
                hour: 4,
                up: YOUNG + 1.0,
                ..young
            }
            .needs_reload()
        );
        assert!(
            Health {
                up: OLD + 1.0,
                ..young
            }
            .needs_reload()
        );
        assert!(
            Health {
                memory: [33.0 * megabyte, 16.0 * megabyte],
                ..young
            }
            .needs_reload()
        );
    }
}
