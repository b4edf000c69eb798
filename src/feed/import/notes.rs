//! Notes in both languages. The raw notes are English and made from a few dozen patterns; `tables/notes.json` holds
//! each pattern with its Chinese, and with better English where the raw note speaks of the raw data's own fields.
//! Every note must have Chinese: one that fits no pattern is an error.

use std::collections::HashMap;

use anyhow::Context;
use serde::Deserialize;

use crate::catalog::text::Text;

/// The table of notes.
#[derive(Deserialize)]
pub(super) struct Notes {
    notes: Vec<Pattern>,
    /// Notes that this importer adds, by key.
    own: HashMap<String, Text>,
    /// Chinese names of the towns that notes speak of.
    towns: HashMap<String, String>,
}

#[derive(Deserialize)]
struct Pattern {
    /// The raw note, with `{name}` for what varies.
    raw: String,
    /// Its English, where it should not be the raw note.
    en: Option<String>,
    zh: String,
}

impl Notes {
    /// A raw note in both languages.
    pub fn translate(&self, note: &str) -> anyhow::Result<Text> {
        let found = self
            .notes
            .iter()
            .find_map(|pattern| Some((pattern, captures(&pattern.raw, note)?)));
        let (pattern, values) =
            found.with_context(|| format!("the importer's notes.json has no Chinese for {note:?}"))?;
        let mut zh = pattern.zh.clone();
        for (name, value) in values {
            zh = zh.replace(&format!("{{{name}}}"), &self.in_chinese(name, value)?);
        }
        Ok(Text {
            zh,
            en: pattern.en.clone().unwrap_or_else(|| note.to_owned()),
        })
    }

    /// A note of the importer's own, with `value` in its gap.
    pub fn own(&self, key: &str, value: &str) -> anyhow::Result<Text> {
        let Text { zh, en } = self
            .own
            .get(key)
            .with_context(|| format!("the importer's notes.json has no note {key:?}"))?;
        Ok(Text {
            zh: zh.replace("{}", value),
            en: en.replace("{}", value),
        })
    }

    fn in_chinese(&self, name: &str, value: &str) -> anyhow::Result<String> {
        if name != "town" {
            return Ok(value.to_owned());
        }
        let town = self.towns.get(value);
        let town =
            town.with_context(|| format!("the importer's notes.json has no Chinese name for {value:?}"))?;
        Ok(format!("{town}（{value}）"))
    }
}

/// What stands in the note where the pattern has `{name}`: `None` where the note does not fit the pattern.
fn captures<'p, 'n>(pattern: &'p str, note: &'n str) -> Option<Vec<(&'p str, &'n str)>> {
    let mut values = Vec::new();
    let (mut pattern, mut note) = (pattern, note);
    while let Some((before, rest)) = pattern.split_once('{') {
        let (name, after) = rest.split_once('}')?;
        note = note.strip_prefix(before)?;
        let end = after.find('{').unwrap_or(after.len());
        let literal = &after[..end];
        let value = if end == after.len() {
            note.strip_suffix(literal)?
        } else {
            &note[..note.find(literal)?]
        };
        values.push((name, value));
        note = &note[value.len()..];
        pattern = after;
    }
    (pattern == note).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::super::tables::Tables;
    use super::*;

    /// One note of each shape in the raw data.
    const SHAPES: [(&str, &str); 24] = [
        (
            "Coordinates of anchor town San Daniele del Friuli (choice of anchor: general knowledge).",
            "坐标取自代表城镇圣达涅莱-德尔弗留利（San Daniele del Friuli）",
        ),
        (
            "Coordinates: administrative point of 仁怀市 (choice of place: general knowledge).",
            "坐标取自仁怀市的",
        ),
        ("Coordinates: approximate centre of Scotland.", "苏格兰"),
        ("Coordinates: country centre (zone is national).", "国家中心点"),
        (
            "Coordinates: median of 3 of 17 listed municipalities matched by name in GeoNames (cities500).",
            "17个市镇中，按名称在GeoNames（cities500）匹配到3个",
        ),
        (
            "Second register dump gives EU protection date 2000-02-01.",
            "保护日期为2000-02-01",
        ),
        (
            "A 2023 tea-fair page says first list; the ctma list puts it in the second. Second kept.",
            "茶博会",
        ),
        (
            "Chinese name rendered from the English or Korean name in the list source.",
            "还原",
        ),
        (
            "Greek form respelled with all-Greek letters; the register export mixes Latin and Greek characters.",
            "希腊字母",
        ),
        (
            "List membership from memory: it closes the count of 96 EU names that MOFCOM gives for Annex IV.",
            "凭记忆",
        ),
        (
            "List membership rests on a secondary text (municipal or shop page kept in a code repository).",
            "二手文本",
        ),
        ("List source is in Korean (Liaoning News).", "朝鲜文"),
        (
            "List source is in Korean (Liaoning News); Chinese name rendered from it.",
            "中文名由其还原",
        ),
        (
            "One of the ten EU names of the 2007-2012 \"10+10\" pilot; United Kingdom, so kept as \"other\".",
            "因属英国",
        ),
        (
            "Product type sold at the Qingtian import city, not a geographical indication.",
            "商品类别",
        ),
        (
            "Register entry reads \"Τσικουδιά / Tsikoudia / Τσίπουρο / Tsipouro\"; reordered.",
            "“Τσικουδιά / Tsikoudia",
        ),
        (
            "Registered EU name; membership of the agreement lists not established, so \"other\".",
            "未能确认",
        ),
        (
            "Registered in the EU on its own application (10+10 pilot) before the agreement; presence in the \
             agreement annexes not established.",
            "凭自身申请",
        ),
        (
            "Reported in the press among the 100 European names of 2019-2020, but MOFCOM counts 96 EU names in \
             Annex IV; UK names kept as \"other\".",
            "96个欧盟名称",
        ),
        (
            "Source is the June 2017 notice that the name was put on the \"100+100\" list for public consultation.",
            "2017年6月",
        ),
        (
            "Source lists fifteen Greek names; those not among the six of the first list are taken to be second-list \
             (inference).",
            "推断为第二批",
        ),
        (
            "name_zh is a form printed by that source; the transcription in the agreement annex may differ.",
            "译名可能不同",
        ),
        (
            "name_zh is common trade usage from memory, not the annex transcription.",
            "通行商用译名",
        ),
        (
            "registered = euProtectionDate in eAmbrosia (3 June 2017, date of the EU public-consultation notice OJ C \
             177); protection runs under the agreement (OJ L 408I, 4.12.2020), in force since 1 March 2021. List: the \
             register cites the agreement; second-list names had no protection yet when the dump was made (2022).",
            "自2021年3月1日起生效",
        ),
    ];

    #[test]
    fn every_shape_of_note_has_chinese_and_no_gap_left_open() {
        let notes = Tables::read().unwrap().notes;
        assert_eq!(notes.notes.len(), SHAPES.len(), "a fixture for each pattern");
        for (note, expected) in SHAPES {
            let Text { zh, en } = notes.translate(note).unwrap();
            assert!(
                zh.contains(expected) && !zh.contains(['{', '}']),
                "{note:?} became {zh:?}"
            );
            assert!(!en.contains("name_zh") && !en.contains("MOFCOM counts"), "{en:?}");
        }
        assert!(notes.translate("A note nobody has seen before.").is_err());
    }
}
