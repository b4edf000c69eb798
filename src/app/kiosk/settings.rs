//! What a kiosk is set to: what the feed says, and what the address said that the device was made a kiosk with.
//!
//! ```text
//! /zh?kiosk                                         as the feed says
//! /zh?kiosk&hall=ham-hall&language=en&idle=120&warning=30&reach=low&narration=off&playlist=roquefort,comte&code=1357
//! /zh?kiosk=off                                     no kiosk any more
//! ```

use crate::app::route::decode_value;
use crate::catalog::kiosk::{IDLE, Kiosk, WARNING, is_code};
use crate::catalog::text::Language;

/// The feed's settings (the usual ones where it has none), and over them what stood behind `?kiosk&`. What cannot be
/// meant there changes nothing.
pub fn settings(of_feed: Option<&Kiosk>, of_device: &str) -> Kiosk {
    let mut settings = of_feed.cloned().unwrap_or_default();
    for pair in of_device.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode_value(value);
        let seconds = value.parse::<u16>().ok();
        match key {
            "hall" => settings.hall = Some(value).filter(|key| !key.is_empty()),
            "language" => settings.language = Language::from_segment(&value).unwrap_or(settings.language),
            "idle" => {
                settings.idle = seconds
                    .filter(|idle| IDLE.contains(idle))
                    .unwrap_or(settings.idle)
            }
            "warning" => {
                let warning = seconds.filter(|warning| WARNING.contains(warning));
                settings.warning = warning.unwrap_or(settings.warning);
            }
            "reach" => settings.low_reach = value == "low",
            "narration" => settings.narration = value != "off",
            "playlist" => settings.playlist = value.split(',').map(str::to_owned).collect(),
            "code" if is_code(&value) => settings.code = value,
            _ => {}
        }
    }
    settings.playlist.retain(|id| !id.is_empty());
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_overrides_the_feed() {
        let of_feed = Kiosk {
            hall: Some("wine-centre".into()),
            idle: 60,
            ..Kiosk::default()
        };
        assert_eq!(settings(Some(&of_feed), ""), of_feed);
        assert_eq!(settings(None, ""), Kiosk::default());
        let address = "hall=ham-hall&language=en&idle=120&warning=30&reach=low&narration=off&playlist=comte%2Cfeta&code=1357";
        let expected = Kiosk {
            hall: Some("ham-hall".into()),
            language: Language::En,
            idle: 120,
            warning: 30,
            low_reach: true,
            narration: false,
            playlist: vec!["comte".into(), "feta".into()],
            code: "1357".into(),
        };
        assert_eq!(settings(Some(&of_feed), address), expected);
    }

    #[test]
    fn what_no_kiosk_could_follow_changes_nothing() {
        let address = "idle=0&idle=soon&warning=9999&language=fr&code=12&code=abcd&volume=11&&=";
        assert_eq!(settings(None, address), Kiosk::default());
        let of_feed = Kiosk {
            hall: Some("wine-centre".into()),
            ..Kiosk::default()
        };
        assert_eq!(
            settings(Some(&of_feed), "hall=&playlist=").hall,
            None,
            "a kiosk may stand in no hall"
        );
    }
}
