//! The list as plain text: for a chat, for a mail.

use super::Line;
use crate::catalog::text::Language;

/// The list under its title, with the address under which it opens.
pub fn write(title: &str, lines: &[Line], address: &str, language: Language) -> String {
    let told = lines
        .iter()
        .enumerate()
        .map(|(place, line)| told(place, line, language));
    let told: Vec<String> = told.collect();
    format!("{title}\n{}\n\n{address}", told.join("\n"))
}

/// As [`write()`], cut so that the whole is at most `room` long as `length` measures it: what is left out is said.
pub fn write_within(
    title: &str,
    lines: &[Line],
    address: &str,
    language: Language,
    room: usize,
    length: impl Fn(&str) -> usize,
) -> String {
    for kept in (0..=lines.len()).rev() {
        let mut text = write(title, &lines[..kept], address, language);
        if kept < lines.len() {
            let more = lines.len() - kept;
            let note = match language {
                Language::Zh => format!("……另有 {more} 件，全部见："),
                Language::En => format!("… and {more} more; all of them here:"),
            };
            text = text.replacen(&format!("\n\n{address}"), &format!("\n{note}\n\n{address}"), 1);
        }
        if length(&text) <= room || kept == 0 {
            return text;
        }
    }
    String::new()
}

/// One product: its place, names, origin, quantity and note.
fn told(place: usize, line: &Line, language: Language) -> String {
    let mut told = format!("{}. {}", place + 1, line.name);
    if !line.original.is_empty() {
        told.push(' ');
        told.push_str(&line.original);
    }
    let (origin, note) = match language {
        Language::Zh => (
            format!("（{}）", line.origin),
            format!("\n   备注：{}", line.entry.note),
        ),
        Language::En => (
            format!(" ({})", line.origin),
            format!("\n   Note: {}", line.entry.note),
        ),
    };
    if !line.origin.is_empty() {
        told.push_str(&origin);
    }
    if line.entry.quantity > 0 {
        told.push_str(&format!(" × {}", line.entry.quantity));
    }
    if !line.entry.note.is_empty() {
        told.push_str(&note);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Entry;

    fn lines() -> Vec<Line> {
        vec![
            Line {
                entry: Entry::new(7, 20, "去骨"),
                name: "帕尔玛火腿".into(),
                original: "Prosciutto di Parma".into(),
                origin: "意大利".into(),
                ..Line::default()
            },
            Line {
                entry: Entry::new(99, 0, ""),
                name: "编号 99".into(),
                ..Line::default()
            },
        ]
    }

    #[test]
    fn a_list_reads_well_in_a_chat() {
        let text = write("询价清单", &lines(), "https://host/zh/list#1A", Language::Zh);
        let expected = "询价清单\n1. 帕尔玛火腿 Prosciutto di Parma（意大利） × 20\n   备注：去骨\n2. 编号 99\n\nhttps://host/zh/list#1A";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_cut_is_said_and_the_address_stays() {
        let mut lines = lines();
        lines[1].name = "a product of a very long name ".repeat(3);
        let within = |room| write_within("List", &lines, "https://h/", Language::En, room, str::len);
        let cut = within(150);
        assert!(
            cut.contains("… and 1 more") && cut.ends_with("\n\nhttps://h/"),
            "{cut}"
        );
        let none = within(1);
        assert!(
            none.contains("… and 2 more") && none.ends_with("\n\nhttps://h/"),
            "{none}"
        );
        assert_eq!(within(1000), write("List", &lines, "https://h/", Language::En));
    }
}
