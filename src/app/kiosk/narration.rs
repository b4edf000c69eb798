//! Reads a product's story out, where the device has a voice for the language; where it has none, says so. What is being
//! said stands above the bar, for halls that are loud. It ends with the page.

use std::time::Duration;

use leptos::prelude::*;

use super::kept::kept;
use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_of, fixed, live, live_text, nothing, pieces, plain,
    text,
};
use crate::app::route::Page;
use crate::app::words::Kiosk;
use crate::browser::{feed, speech, task, timer};
use crate::catalog::text::Language;

/// How long after a story was begun the device may still find its voices.
const VOICES_LATE: Duration = Duration::from_secs(2);

/// How far reading has come, as a number: not begun;
const SILENT: usize = 0;
/// aloud;
const ALOUD: usize = 1;
/// held, to go on later.
const HELD: usize = 2;

/// The button, on pages of products.
pub fn narration(mode: KioskMode) -> Piece {
    let route = mode.navigation.route();
    let reading = RwSignal::new(SILENT);
    // Voices are not told of by signals: this says when to ask again.
    let asked = RwSignal::new(0_usize);
    let ask = move || asked.update(|asked| *asked = asked.wrapping_add(1));
    speech::on_voices(ask);
    task::spawn(async move {
        timer::pause(VOICES_LATE).await;
        ask();
    });
    effect(move || {
        route.track();
        speech::stop();
        reading.set(SILENT);
    });
    let is_product = Memo::new(move |_| route.with(|route| matches!(route.page, Page::Product { .. })));
    live(move || {
        let is_wanted = kept(|kept| kept.settings.borrow().narration);
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
                SILENT => listen,
                ALOUD => pause,
                _ => go_on,
            }
            .to_owned()
        };
        let sign = plain(
            "span",
            &[("class", "sign sign-listen"), ("aria-hidden", "true")],
            Vec::new(),
        );
        let is_mute = move || (!has_voice()).then(String::new);
        let listen = button(
            "kiosk-listen",
            vec![sign, element("span", "", vec![live_text(word)])],
            move || press(mode, reading, asked),
            vec![fixed("aria-live", "polite"), changing("disabled", is_mute)],
        );
        let caption = live(move || {
            asked.track();
            if reading.get() == SILENT {
                return nothing();
            }
            let said = kept(|kept| kept.caption.borrow().clone());
            // Who listens to a screen reader hears it already.
            element_of(
                "p",
                vec![fixed("class", "kiosk-caption"), fixed("aria-hidden", "true")],
                vec![text(said)],
            )
        });
        pieces(vec![listen, caption])
    })
}

fn press(mode: KioskMode, reading: RwSignal<usize>, asked: RwSignal<usize>) {
    let now = match reading.get_untracked() {
        SILENT => {
            let language = mode.language();
            let texts = texts(mode, language);
            if texts.is_empty() {
                return;
            }
            kept(|kept| kept.caption.borrow_mut().clear());
            let begun = move |text| {
                kept(|kept| kept.caption.replace(text));
                asked.try_update(|asked| *asked = asked.wrapping_add(1));
            };
            speech::say(&texts, language.tag(), begun, move || {
                reading.try_set(SILENT);
            });
            ALOUD
        }
        ALOUD => {
            speech::pause();
            HELD
        }
        _ => {
            speech::resume();
            ALOUD
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
                Page::Product { id, .. } => Some(id.clone()),
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
