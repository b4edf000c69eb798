//! The numbers in a text, and those that a record knows: a story says no number that its record does not have, so that
//! one correction in the record finds every sentence that must follow it.

use std::collections::HashSet;

use serde_json::Value;

/// The numbers written in digits: `1,250` as 1250, `12.5` and `2020-06-21` as they can be said in a sentence.
pub(super) fn of_text(text: &str) -> impl Iterator<Item = String> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    text.split(move |letter| !is_part(letter))
        .map(|number| number.trim_matches(['.', ',']).replace(',', ""))
        .filter(|number| !number.is_empty())
}

/// Every number in a value, and the parts of its dates and ranges without leading noughts, but for the fields named
/// `but`.
pub(super) fn of_value(value: &Value, but: &[&str], numbers: &mut HashSet<String>) {
    match value {
        Value::String(text) => {
            numbers.extend(of_text(text));
            let parts = text.split(|letter: char| !letter.is_ascii_digit());
            numbers.extend(
                parts
                    .map(|part| part.trim_start_matches('0').to_owned())
                    .filter(|part| !part.is_empty()),
            );
        }
        Value::Number(number) => {
            numbers.insert(number.to_string());
        }
        Value::Array(values) => values.iter().for_each(|value| of_value(value, but, numbers)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !but.contains(&name.as_str()))
            .for_each(|(_, value)| of_value(value, but, numbers)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The first number in a Chinese text that is written in characters and counts something: `三十年`, `十二个月`.
pub(super) fn counted(text: &str) -> Option<&str> {
    const NUMERALS: &str = "一二三四五六七八九十百千万两";
    const COUNTED: [&str; 10] = [
        "个月", "年", "天", "世纪", "公里", "公斤", "米", "度", "升", "厘米",
    ];
    let starts = text
        .char_indices()
        .filter(|(_, letter)| NUMERALS.contains(*letter));
    starts.map(|(start, _)| &text[start..]).find_map(|rest| {
        let end = rest
            .find(|letter| !NUMERALS.contains(letter))
            .unwrap_or(rest.len());
        let unit = COUNTED.iter().find(|unit| rest[end..].starts_with(**unit))?;
        Some(&rest[..end + unit.len()])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_found_as_they_are_said() {
        for (text, expected) in [
            ("at least 12 months, 8.5–11.5 cm", vec!["12", "8.5", "11.5"]),
            ("1,250 hectares.", vec!["1250"]),
            ("自上盐起12个月。", vec!["12"]),
            ("GB/T 18650-2008, and so on", vec!["18650", "2008"]),
            ("none, really.", vec![]),
        ] {
            assert_eq!(of_text(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn a_record_knows_the_parts_of_its_dates() {
        let mut numbers = HashSet::new();
        let record = json!({ "number": 7, "date": "1996-06-21", "of": [ { "min": 3 } ] });
        of_value(&record, &["number"], &mut numbers);
        for (number, expected) in [
            ("1996", true),
            ("6", true),
            ("21", true),
            ("3", true),
            ("7", false),
        ] {
            assert_eq!(numbers.contains(number), expected, "{number}");
        }
    }

    #[test]
    fn a_number_in_characters_counts_something() {
        for (text, expected) in [
            ("至少陈酿三十年以上", Some("三十年")),
            ("放十二个月", Some("十二个月")),
            ("一般切薄片，一口一片", None),
            ("三文鱼", None),
            ("第十九世纪", Some("十九世纪")),
        ] {
            assert_eq!(counted(text), expected, "{text}");
        }
    }
}
