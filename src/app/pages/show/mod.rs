//! A hall on a large screen: its slides one after the other, by themselves or by the keys of whoever presents them. The
//! address says which slide is shown. Where things should rather not move, the show waits for a key.

mod slide;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::not_found::nothing_here;
use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_of, fixed, known, live, live_text, plain, text,
    unsubscribe_at_end,
};
use crate::app::components::{guided, when_settled};
use crate::app::navigation::{Navigation, use_navigation};
use crate::app::route::{Page, Route, SearchState};
use crate::app::show::{Slide, slides};
use crate::app::state::Loaded;
use crate::app::words;
use crate::browser::presence::Keys;
use crate::browser::timer::Timer;
use crate::browser::{device, full_screen};
use crate::catalog::guide::Guide;
use crate::catalog::tables::Hall;
use crate::catalog::text::Language;

/// How long the show waits after somebody has turned a slide: they are talking about it.
const TALKED_ABOUT: Duration = Duration::from_secs(120);

/// A hall's show, and how far it is.
#[derive(Clone)]
struct Show {
    language: Language,
    loaded: Arc<Loaded>,
    guide: Arc<Guide>,
    hall: Arc<Hall>,
    slides: Arc<Vec<Slide>>,
    navigation: Navigation,
    /// Whether it waits.
    paused: RwSignal<bool>,
    /// Whether somebody has turned the slide that is shown.
    by_hand: StoredValue<bool>,
}

/// The show of the hall with this key.
pub fn show(language: Language, key: String) -> Piece {
    // All of the feed must be here: a show that grows while it is shown has no fixed places.
    when_settled(
        language,
        |_| false,
        move |loaded| {
            if !loaded.is_whole() {
                return plain("div", &[("class", "show")], Vec::new());
            }
            let words = words::Guide::of(language);
            let hall = loaded.head().tables.halls.iter().find(|hall| hall.key == key);
            let Some(hall) = hall.cloned().map(Arc::new) else {
                return nothing_here(language, words.no_hall, words.no_hall_advice);
            };
            let whole = Arc::clone(&loaded);
            guided(language, loaded, move |guide| {
                stage(language, Arc::clone(&whole), Arc::clone(guide), Arc::clone(&hall))
            })
        },
    )
}

fn stage(language: Language, loaded: Arc<Loaded>, guide: Arc<Guide>, hall: Arc<Hall>) -> Piece {
    let rows = loaded.rows(&SearchState::parse(&hall.query), language);
    let slides = Arc::new(slides(guide.hall(&hall.key), &rows, loaded.head()));
    let show = Show {
        language,
        loaded,
        guide,
        hall,
        slides,
        navigation: use_navigation(),
        paused: RwSignal::new(device::moves_little()),
        by_hand: StoredValue::new(false),
    };
    let (place, shown, by_key) = (show.place(), show.clone(), show.clone());
    show.clone().goes_on(place);
    let keys = Keys::listen(move |key| by_key.key(key));
    // Kept as long as the page.
    StoredValue::new_local(keys);
    let class = move || Some(slide::class(shown.slides.get(place.get()).copied()).to_owned());
    let name = (words::Show::of(language).name)(show.hall.name.get(language));
    let (content, progress) = (show.clone(), show.clone());
    element_of(
        "section",
        vec![changing("class", class), fixed("aria-label", name)],
        vec![
            element("h1", "show-hall", vec![text(show.hall.name.get(language))]),
            live(move || slide::slide(&content, place.get())),
            controls(&show, place),
            plain(
                "div",
                &[("class", "show-progress"), ("aria-hidden", "true")],
                vec![element_of(
                    "progress",
                    vec![
                        fixed("max", progress.slides.len().to_string()),
                        changing("value", move || Some((place.get() + 1).to_string())),
                    ],
                    Vec::new(),
                )],
            ),
        ],
    )
}

/// Quiet buttons for a hand or a mouse, and where the show is.
fn controls(show: &Show, place: Memo<usize>) -> Piece {
    let words = words::Show::of(show.language);
    let [previous, next, end] = words.buttons;
    let sign = |class, label: &'static str, act: fn(&Show)| {
        let show = show.clone();
        button(
            class,
            Vec::new(),
            move || act(&show),
            vec![fixed("aria-label", label)],
        )
    };
    let (paused, count) = (show.paused, show.slides.len());
    let pause = vec![
        changing("aria-label", move || {
            Some(words.pause[usize::from(paused.get())].to_owned())
        }),
        changing("class", move || {
            Some(
                if paused.get() {
                    "show-button show-play"
                } else {
                    "show-button show-pause"
                }
                .to_owned(),
            )
        }),
    ];
    let held = show.clone();
    let told = live_text(move || (words.place)(place.get() + 1, count));
    element(
        "div",
        "show-controls",
        vec![
            element("p", "show-keys", vec![text(words.keys)]),
            plain("p", &[("class", "show-place"), ("role", "status")], vec![told]),
            sign("show-button show-back", previous, |show| show.turn_by_hand(false)),
            button("", Vec::new(), move || held.pause(), pause),
            sign("show-button show-next", next, |show| show.turn_by_hand(true)),
            sign("show-button show-end", end, Show::end),
        ],
    )
}

impl Show {
    /// Which slide is shown, from 0 on.
    fn place(&self) -> Memo<usize> {
        let (route, last) = (self.navigation.route(), self.slides.len().saturating_sub(1));
        Memo::new(move |before: Option<&usize>| {
            unsubscribe_at_end();
            route.with(|route| match route.page {
                Page::Show(_, place) => place.saturating_sub(1).min(last),
                // On the way to another page.
                _ => before.copied().unwrap_or_default(),
            })
        })
    }

    /// Turns to a slide; past the last one is the first again.
    fn turn(&self, by: usize) {
        let count = self.slides.len();
        let place = self.navigation.route().with_untracked(|route| match route.page {
            Page::Show(_, place) => place.saturating_sub(1).min(count - 1),
            _ => 0,
        });
        self.turn_to((place + by) % count);
    }

    fn turn_to(&self, place: usize) {
        let page = Page::Show(self.hall.key.clone(), place + 1);
        self.navigation.turn(Route::page(self.language, page));
    }

    fn turn_by_hand(&self, on: bool) {
        self.by_hand.set_value(true);
        self.turn(if on { 1 } else { self.slides.len() - 1 });
    }

    fn pause(&self) {
        self.by_hand.set_value(false);
        self.paused.update(|paused| *paused = !*paused);
    }

    fn end(&self) {
        self.navigation
            .open(Route::page(self.language, Page::Hall(self.hall.key.clone())));
    }

    /// Turns the slides when each was shown long enough.
    fn goes_on(self, place: Memo<usize>) {
        let waiting = StoredValue::new_local(None);
        effect(move || {
            let time = match self.by_hand.get_value() {
                true => TALKED_ABOUT,
                false => slide::time(&self, place.get()),
            };
            place.track();
            let next = self.clone();
            let timer = (!self.paused.get()).then(|| {
                Timer::after(time, move || {
                    next.by_hand.set_value(false);
                    next.turn(1);
                })
            });
            waiting.set_value(timer);
        });
    }

    /// Takes a key, of a keyboard or of a presenter's remote control; whether it means something here.
    fn key(&self, key: &str) -> bool {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | "Enter" => self.turn_by_hand(true),
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => self.turn_by_hand(false),
            "Home" | "End" => {
                self.by_hand.set_value(true);
                self.turn_to(if key == "Home" { 0 } else { self.slides.len() - 1 });
            }
            " " => self.pause(),
            "f" | "F" => full_screen::toggle(),
            "Escape" => self.end(),
            _ => return false,
        }
        true
    }
}

/// The way to a hall's show.
pub fn way_to_show(language: Language, key: &str) -> Piece {
    let mut attributes = known(&[("class", "button")]);
    let route = Route::page(language, Page::Show(key.to_owned(), 1));
    attributes.push(fixed("href", route.to_string()));
    element_of("a", attributes, vec![text(words::Show::of(language).way)])
}
