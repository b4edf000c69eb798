//! A list as a mail to be written: the visitor's own program opens with it, and nothing is sent before they press the
//! button there. Never by us.

use super::route::Encoded;
use super::words::List as Words;
use crate::catalog::text::Language;
use crate::list::{Line, text};

/// How long an address of a mail may be: what Windows hands on to a mail program ends near 2,000 letters.
const LONGEST: usize = 1_900;

/// The address of a mail with the list in it; `to` is empty where the visitor is to choose. A long list is cut, and the
/// link to all of it stays.
pub fn address(to: &str, title: &str, lines: &[Line], link: &str, language: Language) -> String {
    let words = Words::of(language);
    let greeting = format!("{}\n\n{title}", words.mail_greeting);
    let head = format!(
        "mailto:{}?subject={}&body=",
        Encoded(to).to_string().replace("%40", "@"),
        Encoded(title)
    );
    let encoded = |text: &str| Encoded(&text.replace('\n', "\r\n")).to_string();
    let room = LONGEST.saturating_sub(head.len());
    let body = text::write_within(&greeting, lines, link, language, room, |text| encoded(text).len());
    head + &encoded(&body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Entry;

    #[test]
    fn a_mail_stays_short_enough_and_keeps_the_link() {
        let line = |number: u32| Line {
            entry: Entry::new(number, 20, "去骨"),
            name: "帕尔玛火腿".into(),
            ..Line::default()
        };
        for (count, language) in [(1, Language::Zh), (200, Language::Zh), (200, Language::En)] {
            let lines: Vec<Line> = (1..=count).map(line).collect();
            let mail = address(
                "buyer@host.example",
                "A & B",
                &lines,
                "https://host/zh/list#1A",
                language,
            );
            assert!(
                mail.starts_with("mailto:buyer@host.example?subject=A%20%26%20B&body="),
                "{mail}"
            );
            assert!(mail.ends_with("https%3A%2F%2Fhost%2Fzh%2Flist%231A"), "{mail}");
            assert!(mail.len() <= LONGEST && mail.is_ascii(), "{}", mail.len());
        }
    }
}
