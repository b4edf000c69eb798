//! The list for spreadsheet programs, and back: what RFC 4180 says, in UTF-8 with the mark in front by which a
//! spreadsheet program knows it. Reads what such programs make of it too: semicolons or tabs where theirs is a comma in
//! numbers, columns in another order or left out, headings in either language.

use super::cell::{guarded, unguarded};
use super::{Entry, Line, List};
use crate::catalog::text::Language;

/// By this a spreadsheet program knows UTF-8.
const MARK: char = '\u{FEFF}';
/// The headings, in Chinese and English. They are part of the format: files are read by them.
const HEADINGS: [[&str; 2]; 9] = [
    [NUMBER, "Number"],
    ["品名", "Name"],
    ["原名", "Original name"],
    ["品类", "Class"],
    ["产地", "Origin"],
    ["保护", "Protection"],
    [QUANTITY, "Quantity"],
    [NOTE, "Note"],
    ["网页", "Page"],
];
const NUMBER: &str = "目录编号";
const QUANTITY: &str = "数量";
const NOTE: &str = "备注";

/// A list that was read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The list.
    pub list: List,
    /// How many rows were of no product, of one that had come before, or too many.
    pub passed_over: usize,
}

/// Writes a list.
pub fn write(lines: &[Line], language: Language) -> String {
    let column = match language {
        Language::Zh => 0,
        Language::En => 1,
    };
    let mut text = String::from(MARK);
    row(&mut text, HEADINGS.map(|heading| heading[column].to_owned()));
    for line in lines {
        let entry = &line.entry;
        let quantity = match entry.quantity {
            0 => String::new(),
            quantity => quantity.to_string(),
        };
        let cells = [
            entry.number.to_string(),
            guarded(&line.name),
            guarded(&line.original),
            guarded(&line.class),
            guarded(&line.origin),
            guarded(&line.protection),
            quantity,
            guarded(&entry.note),
            line.address.clone(),
        ];
        row(&mut text, cells);
    }
    text
}

fn row(text: &mut String, cells: [String; 9]) {
    let quoted = cells.map(|cell| match cell.contains([',', ';', '"', '\n', '\r', '\t']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}

/// Reads a list; `None` where no row of headings has one for the number.
pub fn read(text: &str) -> Option<Imported> {
    let text = text.trim_start_matches(MARK);
    let mut tables = [',', ';', '\t']
        .into_iter()
        .map(|separator| rows(text, separator));
    let (headings, rows) = tables.find_map(|rows| {
        let mut rows = rows.into_iter();
        let headings = rows.next()?;
        column(&headings, NUMBER)?;
        Some((headings, rows))
    })?;
    let columns = [NUMBER, QUANTITY, NOTE].map(|heading| column(&headings, heading));
    let mut imported = Imported::default();
    for row in rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty())) {
        let cell = |column: usize| {
            let cell = columns[column].and_then(|column| row.get(column));
            cell.map_or("", |cell| unguarded(cell.trim()))
        };
        let is_new = number(cell(0)).is_some_and(|number| {
            let is_new = imported.list.place_of(number).is_none();
            is_new
                && imported
                    .list
                    .add(Entry::new(number, self::number(cell(1)).unwrap_or(0), cell(2)))
        });
        imported.passed_over += usize::from(!is_new);
    }
    Some(imported)
}

/// The column with this heading, in either language.
fn column(headings: &[String], chinese: &str) -> Option<usize> {
    let names = HEADINGS.iter().find(|names| names[0] == chinese)?;
    let is_it = |heading: &String| names.iter().any(|name| name.eq_ignore_ascii_case(heading.trim()));
    headings.iter().position(is_it)
}

/// A number as a spreadsheet program may write it: 1,200 or 1200.
fn number(cell: &str) -> Option<u32> {
    let digits: String = cell
        .chars()
        .filter(|letter| !matches!(letter, ',' | ' ' | '\u{A0}'))
        .collect();
    digits.parse().ok()
}

/// The rows of a text, with quoted cells told apart from separators and line breaks in them.
fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            letter if quoted => cell.push(letter),
            '\r' => {}
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter if letter == separator => row.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}
