//! The list for machines: an ItemList as <https://schema.org/ItemList> has it. Written by hand: a dozen strings are not
//! worth a serializer in what every visitor downloads.

use super::Line;

/// Writes a list; `language` as a BCP 47 tag.
pub fn write(title: &str, language: &str, address: &str, lines: &[Line]) -> String {
    let items: Vec<String> = (1..).zip(lines).map(|(place, line)| item(place, line)).collect();
    format!(
        "{{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"ItemList\",\n  \"name\": {},\n  \"inLanguage\": {},\n  \
         \"url\": {},\n  \"numberOfItems\": {},\n  \"itemListElement\": [{}\n  ]\n}}\n",
        string(title),
        string(language),
        string(address),
        lines.len(),
        items.join(",")
    )
}

fn item(place: usize, line: &Line) -> String {
    let mut product = String::from("\"@type\": \"Product\"");
    let mut add = |key: &str, value: &str| {
        if !value.is_empty() {
            product.push_str(&format!(", \"{key}\": {}", string(value)));
        }
    };
    add("name", &line.name);
    add("alternateName", &line.original);
    add("category", &line.class);
    add("url", &line.address);
    add("productID", &line.entry.number.to_string());
    let mut asked = Vec::new();
    let mut property = |name: &str, value: String| {
        asked.push(format!(
            "{{ \"@type\": \"PropertyValue\", \"name\": \"{name}\", \"value\": {value} }}"
        ));
    };
    if line.entry.quantity > 0 {
        property("quantity", line.entry.quantity.to_string());
    }
    if !line.entry.note.is_empty() {
        property("note", string(&line.entry.note));
    }
    if !asked.is_empty() {
        product.push_str(&format!(", \"additionalProperty\": [{}]", asked.join(", ")));
    }
    format!("\n    {{ \"@type\": \"ListItem\", \"position\": {place}, \"item\": {{ {product} }} }}")
}

/// A string of JSON. `<` is escaped as well, so that the file may stand in a page.
fn string(text: &str) -> String {
    let mut string = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => string.extend(['\\', letter]),
            '\0'..='\u{1F}' | '<' | '\u{2028}' | '\u{2029}' => {
                string.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => string.push(letter),
        }
    }
    string.push('"');
    string
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Entry;
    use serde_json::{Value, json};

    #[test]
    fn machines_read_what_was_written() {
        let lines = [
            Line {
                entry: Entry::new(7, 20, "\"boned\" <b>\\"),
                name: "Parma ham".into(),
                original: "Prosciutto di Parma".into(),
                class: "Ham".into(),
                address: "https://host/en/product/prosciutto-di-parma".into(),
                ..Line::default()
            },
            Line {
                entry: Entry::new(99, 0, ""),
                name: "No. 99".into(),
                ..Line::default()
            },
        ];
        let written = write("My\tlist", "en", "https://host/en/list#1A", &lines);
        assert!(!written.contains('<'));
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["@type"], "ItemList");
        assert_eq!(read["name"], "My\tlist");
        assert_eq!(read["numberOfItems"], 2);
        let first = &read["itemListElement"][0];
        assert_eq!(first["position"], 1);
        assert_eq!(first["item"]["alternateName"], "Prosciutto di Parma");
        assert_eq!(first["item"]["additionalProperty"][0]["value"], 20);
        assert_eq!(first["item"]["additionalProperty"][1]["value"], "\"boned\" <b>\\");
        let second = json!({ "@type": "Product", "name": "No. 99", "productID": "99" });
        assert_eq!(read["itemListElement"][1]["item"], second);
    }
}
