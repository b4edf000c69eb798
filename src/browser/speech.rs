//! The device's own voices. Many devices have none, and tell of those that they have only after a while.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// What is called when a text begins.
type Begun = Closure<dyn FnMut(JsValue)>;

thread_local! {
    /// Kept until something else is said: the voices call it meanwhile.
    static BEGUN: RefCell<Option<Begun>> = const { RefCell::new(None) };
}

/// Whether there is a voice for a language, by its BCP 47 tag: any kind of English reads English, but Cantonese does not
/// read Mandarin.
pub fn has_voice(language: &str) -> bool {
    voice(language).is_some()
}

/// Calls `action` when the device has told of its voices.
pub fn on_voices(action: impl Fn() + 'static) {
    if let Some(speech) = speech() {
        let handler = Closure::<dyn FnMut()>::new(action);
        speech.set_onvoiceschanged(Some(handler.as_ref().unchecked_ref()));
        // The app listens as long as the page lives.
        handler.forget();
    }
}

/// Says texts one after the other, instead of what is being said; `begun` is called with each, `ended` behind the last.
/// Each is an utterance of its own: Chromium cuts long ones.
pub fn say(
    texts: &[String],
    language: &str,
    begun: impl Fn(String) + 'static,
    ended: impl FnOnce() + 'static,
) {
    let Some(speech) = speech() else { return };
    speech.cancel();
    let begun = Begun::new(move |event: JsValue| {
        let utterance = Reflect::get(&event, &"utterance".into());
        let text = utterance.and_then(|utterance| Reflect::get(&utterance, &"text".into()));
        begun(text.ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
    let mut ended = Some(Closure::once_into_js(ended));
    for (place, text) in texts.iter().enumerate() {
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
            continue;
        };
        utterance.set_lang(language);
        utterance.set_voice(voice(language).as_ref());
        utterance.set_onstart(Some(begun.as_ref().unchecked_ref()));
        if place + 1 == texts.len()
            && let Some(ended) = ended.take()
        {
            utterance.set_onend(Some(ended.unchecked_ref()));
        }
        speech.speak(&utterance);
    }
    BEGUN.replace(Some(begun));
}

/// Holds.
pub fn pause() {
    if let Some(speech) = speech() {
        speech.pause();
    }
}

/// Goes on.
pub fn resume() {
    if let Some(speech) = speech() {
        speech.resume();
    }
}

/// Says no more.
pub fn stop() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

fn voice(language: &str) -> Option<SpeechSynthesisVoice> {
    let fits = |voice: &SpeechSynthesisVoice| {
        let tag = voice.lang().replace('_', "-");
        match language {
            "zh-CN" => tag.starts_with("zh-CN") || tag.starts_with("cmn"),
            _ => tag.starts_with(language),
        }
    };
    let voices = speech()?.get_voices();
    voices.iter().filter_map(|voice| voice.dyn_into().ok()).find(fits)
}

fn speech() -> Option<SpeechSynthesis> {
    super::window()?.speech_synthesis().ok()
}
