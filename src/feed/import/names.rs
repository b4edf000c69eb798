//! Names: how the register writes several forms of one name, and which language a form is in. Where that is doubtful
//! the name has no language: a wrong one is read aloud wrongly.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::tables::inverted;
use crate::catalog::product::Name;
use crate::catalog::text::LanguageTag;

/// What is known of names beyond their letters.
#[derive(Deserialize)]
pub(super) struct NameTables {
    /// The language of names in Latin letters, by country; only countries where there is one.
    languages: HashMap<String, String>,
    /// The tag of names in Latin letters that stand for another script, by country.
    romanised: HashMap<String, String>,
    /// The language of names in Cyrillic letters, by country.
    cyrillic: HashMap<String, String>,
    /// Forms of names whose slashes do not separate forms, by file number.
    forms: HashMap<String, Vec<String>>,
    /// Languages of single names that the rules would mistake; `und` where it is doubtful.
    #[serde(deserialize_with = "by_text")]
    texts: HashMap<String, String>,
}

fn by_text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<HashMap<String, String>, D::Error> {
    BTreeMap::deserialize(deserializer).map(inverted)
}

impl NameTables {
    /// The forms of a register entry's name.
    pub fn forms(&self, file_number: &str, name: &str) -> Vec<String> {
        self.forms
            .get(file_number)
            .cloned()
            .unwrap_or_else(|| forms(name))
    }

    /// A name from these countries, with its language.
    pub fn name(&self, text: &str, countries: &[String], sources: &[String]) -> Name {
        Name {
            text: text.to_owned(),
            lang: self.language(text, countries),
            sources: sources.to_vec(),
            standing: None,
        }
    }

    /// The language of a name from these countries, where it is not doubtful.
    fn language(&self, text: &str, countries: &[String]) -> Option<LanguageTag> {
        let language = match self.texts.get(text) {
            Some(language) => Some(language.as_str()).filter(|language| *language != "und"),
            None => self.by_script(text, countries),
        };
        language.map(|language| LanguageTag(language.to_owned()))
    }

    fn by_script(&self, text: &str, countries: &[String]) -> Option<&str> {
        let country = match countries {
            [country] => Some(country),
            _ => None,
        };
        match script_of(text)? {
            Script::Greek => Some("el"),
            Script::Han => Some("zh-Hans"),
            Script::Thai => Some("th"),
            Script::Khmer => Some("km"),
            Script::Armenian => Some("hy"),
            Script::Georgian => Some("ka"),
            Script::Cyrillic => self.cyrillic.get(country?).map(String::as_str),
            Script::Latin => self.latin(text, country?),
        }
    }

    fn latin(&self, text: &str, country: &str) -> Option<&str> {
        match self.romanised.get(country) {
            Some(_) if text.contains(" of ") => Some("en"),
            Some(_) if text.contains(" from ") => None,
            Some(tag) => Some(tag),
            None => self.languages.get(country).map(String::as_str),
        }
    }
}

/// The forms of a name as the register writes them: separated by ` / `, except within brackets. Runs of spaces are
/// the export's, not the name's; a form that is repeated word for word is kept once.
fn forms(name: &str) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut form = String::new();
    let mut depth = 0_i32;
    let words: Vec<&str> = name.split_whitespace().collect();
    for (place, word) in words.iter().enumerate() {
        let separates = *word == "/" && depth == 0;
        if !separates {
            depth += word
                .chars()
                .map(|letter| i32::from(letter == '(') - i32::from(letter == ')'))
                .sum::<i32>();
            form = if form.is_empty() {
                (*word).to_owned()
            } else {
                format!("{form} {word}")
            };
        }
        if separates || place + 1 == words.len() {
            let form = std::mem::take(&mut form);
            if !form.is_empty() && !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Han,
    Thai,
    Khmer,
    Armenian,
    Georgian,
}

impl Script {
    fn of(letter: char) -> Option<Self> {
        Some(match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
            '\u{400}'..='\u{52f}' => Script::Cyrillic,
            '\u{530}'..='\u{58f}' => Script::Armenian,
            '\u{10a0}'..='\u{10ff}' => Script::Georgian,
            '\u{e00}'..='\u{e7f}' => Script::Thai,
            '\u{1780}'..='\u{17ff}' => Script::Khmer,
            '\u{3400}'..='\u{9fff}' => Script::Han,
            _ => return None,
        })
    }
}

/// The script of a text whose words are all in one. Within a word the most letters decide: the register's export
/// types some Greek and Cyrillic words with a Latin letter that looks the same.
fn script_of(text: &str) -> Option<Script> {
    let mut scripts = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter_map(script_of_word);
    let first = scripts.next()?;
    scripts.all(|script| script == first).then_some(first)
}

fn script_of_word(word: &str) -> Option<Script> {
    let count = |script| {
        word.chars()
            .filter(|letter| Script::of(*letter) == Some(script))
            .count()
    };
    word.chars()
        .filter_map(Script::of)
        .max_by_key(|script| count(*script))
}

#[cfg(test)]
mod tests {
    use super::super::tables::Tables;

    #[test]
    fn forms_are_told_apart_by_spaced_slashes_outside_brackets() {
        let tables = Tables::read().unwrap().names;
        for (file_number, name, expected) in [
            ("PDO-GR-0427", "Φέτα / Feta", &["Φέτα", "Feta"][..]),
            (
                "",
                "Mont  d'Or / Vacherin  du  Haut-Doubs",
                &["Mont d'Or", "Vacherin du Haut-Doubs"],
            ),
            (
                "",
                "Salciccia de l'Ile de Beauté\u{a0}",
                &["Salciccia de l'Ile de Beauté"],
            ),
            ("", "Zázrivské vojky / Zázrivské vojky", &["Zázrivské vojky"]),
            ("", "A (B / C от D) / E (F / G)", &["A (B / C от D)", "E (F / G)"]),
            ("", "Malvasia/Banyalbufar", &["Malvasia/Banyalbufar"]),
            (
                "PGI-GB-0290",
                "Gloucestershire cider / perry",
                &["Gloucestershire cider/perry"],
            ),
            ("", "", &[]),
        ] {
            assert_eq!(tables.forms(file_number, name), expected, "{name:?}");
        }
    }

    #[test]
    fn a_name_has_a_language_where_script_and_country_leave_no_doubt() {
        let tables = Tables::read().unwrap().names;
        for (text, countries, expected) in [
            ("Aceto Balsamico di Modena", "IT", Some("it")),
            ("Südtiroler Speck", "IT", Some("de")),
            ("Φέτα", "GR", Some("el")),
            ("Feta", "GR", Some("el-Latn")),
            ("Ouzo of Thrace", "GR", Some("en")),
            ("Mυτιλήνη", "GR", Some("el")), // with a Latin M
            ("Malvasia Πάρος", "GR", None),
            ("Χαλλούμι", "CY", Some("el")),
            ("Halloumi", "CY", None),
            ("Странджански манов мед", "BG", Some("bg")),
            ("Strandzhanski manov med", "BG", Some("bg-Latn")),
            ("Увс чацаргана", "MN", Some("mn")),
            ("龙井茶", "CN", Some("zh-Hans")),
            ("Longjing cha", "CN", Some("zh-Latn")),
            ("ข้าวสังข์หยดเมืองพัทลุง", "TH", Some("th")),
            ("ម្រេចកំពត", "KH", Some("km")),
            ("ՍԵՒԱՆԻ ԻՇԽԱՆ", "AM", Some("hy")),
            ("Phú Quốc", "VN", Some("vi")),
            ("Tørrfisk fra Lofoten", "NO", Some("nb")),
            ("Commune de Champagne", "CH", None),
            ("Beurre d'Ardenne", "BE", Some("fr")),
            ("Plate de Florenville", "BE", None),
            ("Istra", "HR SI", None),
            ("Ouzo", "CY GR", None),
            ("Sherry", "ES", Some("en")),
        ] {
            let countries: Vec<String> = countries.split(' ').map(str::to_owned).collect();
            let found = tables.language(text, &countries);
            assert_eq!(found.as_ref().map(|tag| tag.0.as_str()), expected, "{text:?}");
        }
    }
}
