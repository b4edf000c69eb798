//! What the app says when a hall is shown on a large screen. Both languages side by side.

use crate::catalog::text::Language;

/// The words of a show.
pub struct Show {
    /// The way to it from the hall's page.
    pub way: &'static str,
    /// What it is, for those who listen.
    pub name: fn(&str) -> String,
    /// Which slide of how many is shown.
    pub place: fn(usize, usize) -> String,
    /// The buttons: the slide before, the next one, the end of the show.
    pub buttons: [&'static str; 3],
    /// Holds it; lets it go on.
    pub pause: [&'static str; 2],
    /// The keys.
    pub keys: &'static str,
    /// Beside the code of a product.
    pub scan: &'static str,
    /// Beside the code of the hall.
    pub scan_hall: &'static str,
}

impl Show {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static Show {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

static ZH: Show = Show {
    way: "大屏放映",
    name: |hall| format!("{hall}：放映"),
    place: |place, count| format!("第 {place} 张，共 {count} 张"),
    buttons: ["上一张", "下一张", "结束放映"],
    pause: ["暂停", "接着放"],
    keys: "← → 翻页　空格 暂停　F 全屏　Esc 结束",
    scan: "扫码看全文与出处",
    scan_hall: "扫码，把展馆装进手机",
};

static EN: Show = Show {
    way: "Show on a large screen",
    name: |hall| format!("{hall}: the show"),
    place: |place, count| format!("Slide {place} of {count}"),
    buttons: ["Previous slide", "Next slide", "End the show"],
    pause: ["Pause", "Go on"],
    keys: "← → turn · Space pauses · F full screen · Esc ends",
    scan: "Scan for the whole story and its sources",
    scan_hall: "Scan to take the hall with you",
};
