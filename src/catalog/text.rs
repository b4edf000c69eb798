//! The catalogue's two languages, text in both, and language tags for everything else.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language the catalogue speaks to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Simplified Chinese, the venue's own language and so the first.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// Both languages, in the order they are offered.
    pub const ALL: [Language; 2] = [Language::Zh, Language::En];

    /// The first segment of a page's path: `zh` or `en`.
    pub fn segment(self) -> &'static str {
        match self {
            Language::Zh => "zh",
            Language::En => "en",
        }
    }

    /// The language of a path's first segment, if it is one of ours.
    pub fn from_segment(segment: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.segment() == segment)
    }

    /// The BCP 47 tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh-CN",
            Language::En => "en",
        }
    }

    /// The other language: where the language switch leads.
    pub fn other(self) -> Self {
        match self {
            Language::Zh => Language::En,
            Language::En => Language::Zh,
        }
    }

    /// The better of our languages for a reader whose browser prefers `tag` (such as `zh-TW` or `it`): Chinese for
    /// every kind of Chinese, English for everyone else.
    pub fn for_reader(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") {
            Language::Zh
        } else {
            Language::En
        }
    }
}

/// Text in both languages. Each is written for its readers; neither is a translation word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text for readers of `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

/// A BCP 47 language tag such as `it`, `zh-Hans` or `el`: the language a name is written in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct LanguageTag(pub String);

impl LanguageTag {
    /// Whether the tag is well formed: a language of two or three letters, then optionally a script of four letters,
    /// a region of two letters or three digits, and variants of five to eight characters or a digit and three
    /// (RFC 5646, section 2.1, without extensions, which a product's name never needs).
    pub fn is_well_formed(&self) -> bool {
        let mut parts = self.0.split('-').peekable();
        let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let alphanumeric = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let Some(language) = parts.next() else {
            return false;
        };
        if !(2..=3).contains(&language.len()) || !letters(language) {
            return false;
        }
        parts.next_if(|part| part.len() == 4 && letters(part));
        parts.next_if(|part| {
            (part.len() == 2 && letters(part))
                || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
        });
        parts.all(|part| {
            alphanumeric(part)
                && ((5..=8).contains(&part.len()) || (part.len() == 4 && part.as_bytes()[0].is_ascii_digit()))
        })
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_judged_by_their_form() {
        for (tag, expected) in [
            ("it", true),
            ("zh-Hans", true),
            ("zh-Hant-TW", true),
            ("es-419", true),
            ("und", true),
            ("ca-valencia", true),
            ("", false),
            ("i", false),
            ("italian", false),
            ("zh_CN", false),
            ("it-", false),
            ("e1", false),
        ] {
            assert_eq!(LanguageTag(tag.into()).is_well_formed(), expected, "{tag:?}");
        }
    }

    #[test]
    fn every_kind_of_chinese_reader_gets_chinese() {
        for (tag, expected) in [
            ("zh", Language::Zh),
            ("zh-TW", Language::Zh),
            ("ZH_cn", Language::Zh),
            ("en-GB", Language::En),
            ("it", Language::En),
            ("", Language::En),
        ] {
            assert_eq!(Language::for_reader(tag), expected, "{tag:?}");
        }
    }
}
