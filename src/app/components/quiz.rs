//! The quiz: a question, its choices, and after the answer what is right and where to read on.

use std::sync::Arc;

use leptos::prelude::*;

use super::markup::{Piece, button, element, element_with, fixed, heading, link, live, maybe, text};
use crate::app::quiz::{Question, Quiz};
use crate::app::route::Route;
use crate::app::state::Loaded;
use crate::app::words::Guide;
use crate::browser::calendar;
use crate::catalog::head::Head;
use crate::catalog::text::Language;

/// Where the quiz stands.
#[derive(Clone)]
struct Turn {
    question: Question,
    answer: Option<usize>,
}

/// The quiz about the names of a feed; nothing where it has none to ask about.
pub fn quiz(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let quiz = StoredValue::new(Quiz::new(loaded.head(), calendar::seed()));
    let next = {
        let loaded = Arc::clone(loaded);
        move || {
            let question = quiz
                .try_update_value(|quiz| quiz.next(loaded.head(), language))
                .flatten();
            question.map(|question| Turn {
                question,
                answer: None,
            })
        }
    };
    let turn = RwSignal::new(next());
    let loaded = Arc::clone(loaded);
    let shown = live(move || {
        let next = next.clone();
        let go_on = move || turn.set(next());
        maybe(
            turn.get()
                .map(|now| asked(now, turn, go_on, loaded.head(), language)),
        )
    });
    element(
        "section",
        "band quiz",
        vec![heading(Guide::of(language).quiz), shown],
    )
}

fn asked(
    now: Turn,
    turn: RwSignal<Option<Turn>>,
    go_on: impl Fn() + 'static,
    head: &Head,
    language: Language,
) -> Piece {
    let choice = |(place, choice): (usize, &String)| {
        let state = match now.answer {
            Some(_) if place == now.question.right => "button choice choice-right",
            Some(answer) if place == answer => "button choice choice-wrong",
            _ => "button choice",
        };
        let answer = move || {
            turn.update(|turn| {
                turn.iter_mut()
                    .for_each(|turn| turn.answer = turn.answer.or(Some(place)))
            })
        };
        let done = now.answer.map(|_| fixed("disabled", "")).into_iter().collect();
        element("li", "", vec![button(state, vec![text(choice)], answer, done)])
    };
    let choices = now.question.choices.iter().enumerate().map(choice).collect();
    let told = now
        .answer
        .map(|answer| verdict(&now.question, answer, go_on, head, language));
    let status = element_with(
        "div",
        "verdict",
        vec![("role", "status".to_owned())],
        vec![maybe(told)],
    );
    let question = element("p", "story-brief", vec![text(&now.question.text)]);
    element(
        "div",
        "",
        vec![question, element("ul", "choices", choices), status],
    )
}

/// Whether the answer was right, where to read why, and the way on.
fn verdict(
    question: &Question,
    answer: usize,
    go_on: impl Fn() + 'static,
    head: &Head,
    language: Language,
) -> Piece {
    let words = Guide::of(language);
    let [right, wrong] = words.answered;
    let correct = &question.choices[question.right];
    let told = if answer == question.right {
        right(correct)
    } else {
        wrong(correct)
    };
    let read_on = head.row(question.row).map(|row| {
        let href = Route::product(language, row.id()).to_string();
        link("", href, vec![text((words.read_on)(row.name(language).text))])
    });
    let next = button("button", vec![text(words.next_question)], go_on, Vec::new());
    element("p", "", vec![text(told), text(" "), maybe(read_on), next])
}
