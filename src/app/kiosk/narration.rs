//! Reads a product's story out, where the device has a voice for the language; where it has none, says so. It ends with
//! the page.

use std::time::Duration;

use leptos::prelude::*;

use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_with, fixed, live, live_text, nothing,
};
use crate::app::route::Page;
use crate::app::words::Kiosk;
use crate::browser::timer::Timer;
use crate::browser::{feed, speech};
use crate::catalog::text::Language;

/// How long after a story was begun the device may still find its voices.
const VOICES_LATE: Duration = Duration::from_secs(2);

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Silent,
    Aloud,
    Held,
}

/// The button, on pages of products.
pub fn narration(mode: KioskMode) -> Piece {
    let route = mode.navigation.route();
    let reading = RwSignal::new(Reading::Silent);
    // Voices are not told of by signals: this says when to ask again.
    let asked = RwSignal::new(0_u32);
    let ask = move || asked.update(|asked| *asked = asked.wrapping_add(1));
    speech::on_voices(ask);
    let later = StoredValue::new_local(Some(Timer::after(VOICES_LATE, ask)));
    on_cleanup(move || drop(later.try_update_value(Option::take)));
    effect(move || {
        route.track();
        speech::stop();
        reading.set(Reading::Silent);
    });
    let is_product = Memo::new(move |_| route.with(|route| matches!(route.page, Page::Product(_))));
    live(move || {
        let is_wanted = mode.settings.with_value(|settings| settings.narration);
        if !is_product.get() || !is_wanted {
            return nothing();
        }
        let language = move || route.with(|route| route.language);
        let has_voice = move || {
            asked.track();
            speech::has_voice(language().tag())
        };
        let word = move || {
            let words = Kiosk::of(language());
            let [listen, go_on, pause] = words.listen;
            match reading.get() {
                _ if !has_voice() => words.no_voice,
                Reading::Silent => listen,
                Reading::Aloud => pause,
                Reading::Held => go_on,
            }
            .to_owned()
        };
        let sign = element_with(
            "span",
            "sign sign-listen",
            vec![("aria-hidden", "true".to_owned())],
            Vec::new(),
        );
        let is_mute = move || (!has_voice()).then(String::new);
        button(
            "kiosk-listen",
            vec![sign, element("span", "", vec![live_text(word)])],
            move || press(mode, reading),
            vec![fixed("aria-live", "polite"), changing("disabled", is_mute)],
        )
    })
}

fn press(mode: KioskMode, reading: RwSignal<Reading>) {
    let now = match reading.get_untracked() {
        Reading::Silent => {
            let language = mode.navigation.route().with_untracked(|route| route.language);
            let texts = texts(mode, language);
            if texts.is_empty() {
                return;
            }
            speech::say(&texts, language.tag(), move || {
                reading.try_set(Reading::Silent);
            });
            Reading::Aloud
        }
        Reading::Aloud => {
            speech::pause();
            Reading::Held
        }
        Reading::Held => {
            speech::resume();
            Reading::Aloud
        }
    };
    reading.set(now);
}

/// What is read: the name and the first two layers of the story.
fn texts(mode: KioskMode, language: Language) -> Vec<String> {
    let told = || {
        let loaded = untrack(|| mode.catalog.loaded())?;
        let id = mode
            .navigation
            .route()
            .with_untracked(|route| match &route.page {
                Page::Product(id) => Some(id.clone()),
                _ => None,
            })?;
        let row = loaded.head().row_of(&id)?;
        let story = feed::detail_at_hand(&loaded.manifest, row.index())?
            .product
            .story?;
        let name = row.name(language).text.to_owned();
        let paragraphs = std::iter::once(&story.brief).chain(&story.short);
        let paragraphs = paragraphs.map(|paragraph| paragraph.text.get(language).to_owned());
        Some(std::iter::once(name).chain(paragraphs).collect())
    };
    told().unwrap_or_default()
}
