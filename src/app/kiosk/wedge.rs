//! A barcode scanner behaves like a keyboard: digits faster than any hand, then Enter.

/// The most milliseconds that a scanner takes for a key, on the whole. The quickest typists need twice as long.
const PACE: f64 = 50.0;
/// The most between two keys of one code: a busy page may meet one late.
const GAP: f64 = 200.0;
/// The fewest characters of a code: EAN-8.
const SHORTEST: usize = 8;

/// What the keys so far may become.
#[derive(Clone, Debug, Default)]
pub struct Wedge {
    typed: String,
    began: f64,
    last: f64,
}

impl Wedge {
    /// Takes a key, by its name, pressed at a time in milliseconds. The code, if the key ended one.
    pub fn press(&mut self, key: &str, at: f64) -> Option<String> {
        if at - self.last > GAP {
            self.typed.clear();
        }
        self.last = at;
        if key == "Enter" {
            let typed = std::mem::take(&mut self.typed);
            let is_quick = at - self.began <= PACE * typed.len() as f64;
            return Some(typed).filter(|typed| is_quick && typed.len() >= SHORTEST);
        }
        // Keys with names, such as Shift, come with capitals and are none of the code.
        if key.len() == 1 && key.bytes().all(|byte| byte.is_ascii_graphic()) {
            if self.typed.is_empty() {
                self.began = at;
            }
            self.typed.push_str(key);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(keys: &str, pace: f64) -> Option<String> {
        let mut wedge = Wedge::default();
        let mut at = 1000.0;
        for key in keys.chars() {
            assert_eq!(wedge.press(&key.to_string(), at), None);
            at += pace;
        }
        wedge.press("Enter", at)
    }

    #[test]
    fn only_quick_keys_are_a_scanner() {
        assert_eq!(pressed("8002004115072", 5.0).as_deref(), Some("8002004115072"));
        assert_eq!(pressed("PDO-IT-0067", 20.0).as_deref(), Some("PDO-IT-0067"));
        assert_eq!(pressed("8002004115072", 120.0), None, "typed by hand");
        assert_eq!(pressed("8002004", 5.0), None, "too short for a barcode");
        assert_eq!(pressed("", 5.0), None);
    }

    #[test]
    fn what_was_typed_by_hand_before_is_none_of_the_code() {
        let mut wedge = Wedge::default();
        wedge.press("p", 100.0);
        wedge.press("a", 400.0);
        for (place, key) in "80020041".chars().enumerate() {
            wedge.press(&key.to_string(), 2000.0 + place as f64 * 8.0);
            wedge.press("Shift", 2000.0 + place as f64 * 8.0 + 1.0);
        }
        assert_eq!(wedge.press("Enter", 2066.0).as_deref(), Some("80020041"));
        assert_eq!(wedge.press("Enter", 2070.0), None, "each code once");
    }
}
