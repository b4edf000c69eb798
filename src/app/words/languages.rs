//! What the languages of names are called. A table, not `Intl.DisplayNames`: pages are to be written natively too.

use crate::catalog::text::Language;

/// Primary language subtag, Chinese name, English name; in the order of the subtags.
const NAMES: &[(&str, &str, &str)] = &[
    ("ar", "阿拉伯语", "Arabic"),
    ("bg", "保加利亚语", "Bulgarian"),
    ("ca", "加泰罗尼亚语", "Catalan"),
    ("cs", "捷克语", "Czech"),
    ("cy", "威尔士语", "Welsh"),
    ("da", "丹麦语", "Danish"),
    ("de", "德语", "German"),
    ("el", "希腊语", "Greek"),
    ("en", "英语", "English"),
    ("es", "西班牙语", "Spanish"),
    ("et", "爱沙尼亚语", "Estonian"),
    ("eu", "巴斯克语", "Basque"),
    ("fi", "芬兰语", "Finnish"),
    ("fr", "法语", "French"),
    ("ga", "爱尔兰语", "Irish"),
    ("gd", "苏格兰盖尔语", "Scottish Gaelic"),
    ("gl", "加利西亚语", "Galician"),
    ("hr", "克罗地亚语", "Croatian"),
    ("hu", "匈牙利语", "Hungarian"),
    ("hy", "亚美尼亚语", "Armenian"),
    ("id", "印度尼西亚语", "Indonesian"),
    ("is", "冰岛语", "Icelandic"),
    ("it", "意大利语", "Italian"),
    ("ja", "日语", "Japanese"),
    ("km", "高棉语", "Khmer"),
    ("ko", "韩语", "Korean"),
    ("la", "拉丁语", "Latin"),
    ("lt", "立陶宛语", "Lithuanian"),
    ("lv", "拉脱维亚语", "Latvian"),
    ("mn", "蒙古语", "Mongolian"),
    ("mt", "马耳他语", "Maltese"),
    ("nl", "荷兰语", "Dutch"),
    ("no", "挪威语", "Norwegian"),
    ("pl", "波兰语", "Polish"),
    ("pt", "葡萄牙语", "Portuguese"),
    ("ro", "罗马尼亚语", "Romanian"),
    ("ru", "俄语", "Russian"),
    ("sk", "斯洛伐克语", "Slovak"),
    ("sl", "斯洛文尼亚语", "Slovenian"),
    ("sr", "塞尔维亚语", "Serbian"),
    ("sv", "瑞典语", "Swedish"),
    ("th", "泰语", "Thai"),
    ("tr", "土耳其语", "Turkish"),
    ("uk", "乌克兰语", "Ukrainian"),
    ("vi", "越南语", "Vietnamese"),
    ("zh", "中文", "Chinese"),
];

/// The name of a tag's language for readers of `reader`; `None` where we have none for it.
pub fn name(tag: &str, reader: Language) -> Option<&'static str> {
    let primary = tag.split('-').next().unwrap_or_default();
    let found = NAMES
        .binary_search_by(|(subtag, ..)| (*subtag).cmp(primary))
        .ok()?;
    let (_, zh, en) = NAMES.get(found)?;
    Some(match reader {
        Language::Zh => zh,
        Language::En => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_so_that_every_language_is_found() {
        assert!(NAMES.is_sorted_by(|one, next| one.0 < next.0));
        assert_eq!(name("pt-BR", Language::Zh), Some("葡萄牙语"));
        assert_eq!(name("zh-Hans", Language::En), Some("Chinese"));
        assert_eq!(name("und", Language::En), None);
    }
}
