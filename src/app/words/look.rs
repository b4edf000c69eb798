//! What the search page says of its layouts, and the product page of the way to the venue and through a hall; shelf
//! tags. Both languages side by side.

use crate::app::route::Layout;
use crate::catalog::text::Language;

/// The words of these.
pub struct Look {
    /// The choice between the layouts of results.
    pub layouts: &'static str,
    /// A layout.
    pub layout: fn(Layout) -> &'static str,
    /// How far it is to the venue's town, in kilometres, for goods that come to it.
    pub from_here: fn(&str, &str) -> String,
    /// How far it is from there, for goods of the venue's own country.
    pub from_there: fn(&str, &str) -> String,
    /// What such a distance is, and what it is not.
    pub as_the_crow_flies: &'static str,
    /// What a map with such a line shows.
    pub map_of_way: fn(&str, &str) -> String,
    /// The products before and behind, in a hall.
    pub in_hall: fn(&str) -> String,
    /// A product's place in it, of how many.
    pub place: fn(&str, &str) -> String,
    /// The one before.
    pub previous: &'static str,
    /// The one behind.
    pub next: &'static str,
    /// Makes shelf tags.
    pub tags: &'static str,
    /// What they are.
    pub tags_note: fn(usize) -> String,
    /// Prints them.
    pub print_tags: &'static str,
    /// Goes back to the sheet.
    pub no_tags: &'static str,
    /// What the code of a tag leads to.
    pub tag_code: fn(&str) -> String,
}

impl Look {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static Look {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

/// A product's number on a tag, for readers of either language.
pub fn tag_number(number: u32) -> String {
    format!("No. {number}")
}

static ZH: Look = Look {
    layouts: "显示方式",
    layout: |layout| match layout {
        Layout::Cards => "卡片",
        Layout::Rows => "列表",
        Layout::Map => "地图",
    },
    from_here: |town, distance| format!("图上这一点离{town}直线约{distance}公里。"),
    from_there: |town, distance| format!("从{town}到图上这一点，直线约{distance}公里。"),
    as_the_crow_flies: "按两地坐标算出，是地球表面上最短的线（大圆），不是货物走的路。",
    map_of_way: |place, town| format!("世界轮廓图：{place}与{town}，以及两地间的大圆线"),
    in_hall: |hall| format!("在{hall}里往前、往后"),
    place: |place, all| format!("第{place}件，共{all}件"),
    previous: "上一件",
    next: "下一件",
    tags: "货架签",
    tags_note: |count| format!("共{count}张，A4 纸每页十张，沿虚线裁开。扫签上的码，就到这件商品的页面。"),
    print_tags: "打印货架签",
    no_tags: "收起货架签",
    tag_code: |name| format!("{name}：二维码"),
};

static EN: Look = Look {
    layouts: "Layout",
    layout: |layout| match layout {
        Layout::Cards => "Cards",
        Layout::Rows => "List",
        Layout::Map => "Map",
    },
    from_here: |town, distance| {
        format!("From the point on the map to {town}: about {distance} km in a straight line.")
    },
    from_there: |town, distance| {
        format!("From {town} to the point on the map: about {distance} km in a straight line.")
    },
    as_the_crow_flies: "Calculated from the two points as the shortest line over the globe (a great circle). It is not the route the goods take.",
    map_of_way: |place, town| {
        format!("Outline of the world’s land with {place}, {town} and the great circle between them")
    },
    in_hall: |hall| format!("Before and after it in {hall}"),
    place: |place, all| format!("{place} of {all}"),
    previous: "Previous",
    next: "Next",
    tags: "Shelf tags",
    tags_note: |count| {
        let tags = match count {
            1 => "One tag".to_owned(),
            count => format!("{count} tags"),
        };
        format!(
            "{tags}, ten to a page of A4. Cut along the dashed lines. The code on a tag leads to the product’s page."
        )
    },
    print_tags: "Print the shelf tags",
    no_tags: "Put the shelf tags away",
    tag_code: |name| format!("{name}: QR code"),
};
