//! What the app says in the halls' indexes, on the pages of grapes and of what happened last. Both languages side by
//! side.

use crate::catalog::text::Language;

/// The words of the halls' indexes.
pub struct Halls {
    /// The countries of a hall.
    pub pavilions: &'static str,
    /// What stands below a country: how many, and how many of them are protected.
    pub pavilion: fn(&str, &str) -> String,
    /// The countries beyond the first.
    pub more_pavilions: fn(usize) -> String,
    /// The index of grapes.
    pub grapes: &'static str,
    /// What it is: how many grapes, in how many specifications.
    pub grapes_intro: fn(&str, &str) -> String,
    /// The grapes beyond the most frequent.
    pub other_grapes: fn(&str) -> String,
    /// Grapes that a search names.
    pub grapes_named: &'static str,
    /// The title of a grape's page.
    pub grape_title: fn(&str) -> String,
    /// How many specifications name it.
    pub grape_wines: fn(&str) -> String,
    /// What the list of its wines is and is not.
    pub grape_note: &'static str,
    /// A grape that no specification names.
    pub no_grape: &'static str,
    /// What to do there.
    pub no_grape_advice: &'static str,
    /// The goods of the import city by class.
    pub shelves: &'static str,
    /// What the two figures are.
    pub shelves_intro: &'static str,
    /// The columns: class, branded goods, protected names.
    pub shelf_columns: [&'static str; 3],
    /// The brands.
    pub brands: &'static str,
    /// What joins a brand to protected names.
    pub brands_intro: &'static str,
    /// How many goods a brand has here.
    pub brand_goods: fn(&str) -> String,
    /// Protected names of a brand's class and place: how many, class, country.
    pub brand_names: fn(&str, &str, &str) -> String,
    /// The way to the hall in English.
    pub in_english: &'static str,
    /// Nothing was found.
    pub not_found: &'static str,
    /// What happened last.
    pub latest: &'static str,
    /// What is in it.
    pub latest_intro: &'static str,
    /// A fair and what is said of its days.
    pub fair: fn(&str, &str) -> String,
    /// The latest registrations: the year, how many.
    pub registered: fn(u16, &str) -> String,
    /// The drawing of a label: name, mark, number, maker, barcode.
    pub label: [&'static str; 5],
}

impl Halls {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static Halls {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

static ZH: Halls = Halls {
    pavilions: "国家馆",
    pavilion: |all, protected| match protected {
        "0" => format!("{all}款"),
        _ if protected == all => format!("{all}个受保护的名称"),
        _ => format!("{all}款，其中{protected}个受保护的名称"),
    },
    more_pavilions: |count| format!("其余{count}国"),
    grapes: "葡萄索引",
    grapes_intro: |grapes, wines| {
        format!("{wines}个葡萄酒产地名称的规范里写到{grapes}种葡萄。点一种，看哪些地方用它。")
    },
    other_grapes: |count| format!("其余{count}种"),
    grapes_named: "葡萄索引里有这个名字，点开看哪些酒的规范用它：",
    grape_title: |name| format!("用{name}酿的酒"),
    grape_wines: |count| format!("{count}个产地名称的规范里写到这种葡萄。"),
    grape_note: "写进规范，是准许使用，不等于每一瓶都有。名字照规范原文：同一种葡萄在各国常有不同叫法，这里不合并；中文名是通行的译名，规范里没有。",
    no_grape: "没有这种葡萄",
    no_grape_advice: "目录里没有哪份规范写到它，也可能是地址抄错了。",
    shelves: "按品类：货架与地图",
    shelves_intro: "左边是目录收的品牌货，右边是同一品类里受保护的名称。两个数放在一起看：货架上的多数东西没有产地的名分，这不等于不好。",
    shelf_columns: ["品类", "品牌货", "受保护的名称"],
    brands: "按品牌",
    brands_intro: "件数最多的品牌。国家是条码注册的地方，不是产地；后面是同一品类、同一国家里受保护的名称。",
    brand_goods: |count| format!("{count}件"),
    brand_names: |count, class, country| match count {
        "0" => format!("{country}的{class}：没有受保护的名称"),
        _ => format!("{country}的{class}：{count}个受保护的名称"),
    },
    in_english: "看英文",
    not_found: "没有查到",
    latest: "近来的事",
    latest_intro: "按日期排，最近的在前。没有日期的，不说是新的。",
    fair: |hall, days| format!("{hall}：{days}"),
    registered: |year, count| format!("本目录所据的欧盟注册簿里，登记得最晚的是{year}年的{count}个名称。"),
    label: [
        "某地奶酪",
        "PDO",
        "编号 00-0000",
        "某某作坊制　某镇包装",
        "0 000000 000000",
    ],
};

static EN: Halls = Halls {
    pavilions: "Pavilions by country",
    pavilion: |all, protected| match protected {
        "0" => format!("{all} in the catalogue"),
        _ if protected == all => format!("{all} protected names"),
        _ => format!("{all} in the catalogue, {protected} protected"),
    },
    more_pavilions: |count| format!("The other {count} countries"),
    grapes: "Index of grapes",
    grapes_intro: |grapes, wines| {
        format!(
            "The specifications of {wines} wine names mention {grapes} grapes. Tap one to see where it is used."
        )
    },
    other_grapes: |count| format!("The other {count}"),
    grapes_named: "In the index of grapes, with the wines whose specifications name them:",
    grape_title: |name| format!("Wines made with {name}"),
    grape_wines: |count| format!("Named in the specifications of {count} wines."),
    grape_note: "A grape in the specification may be used; it is not in every bottle. Names are those of the specifications: one grape often has several, and they are not merged here.",
    no_grape: "No such grape",
    no_grape_advice: "No specification in the catalogue names it, or the address may be mistyped.",
    shelves: "By class: the shelf and the map",
    shelves_intro: "On one side the branded goods in this catalogue, on the other the protected names of the same class. Most of what stands on a shelf bears no place’s name, and is none the worse for it.",
    shelf_columns: ["Class", "Branded goods", "Protected names"],
    brands: "By brand",
    brands_intro: "The brands with most goods here. The country is where the barcode is registered, which is not the origin; beside it stand the protected names of the same class and country.",
    brand_goods: |count| format!("{count} goods"),
    brand_names: |count, class, country| match count {
        "0" => format!("{class}, {country}: no protected name"),
        "1" => format!("{class}, {country}: 1 protected name"),
        _ => format!("{class}, {country}: {count} protected names"),
    },
    in_english: "Read this hall in English",
    not_found: "Nothing found",
    latest: "What happened last",
    latest_intro: "By date, the latest first. Nothing without a date is called new.",
    fair: |hall, days| format!("{hall}. {days}"),
    registered: |year, count| {
        format!("The latest registrations in our copy of the EU register: {count} names of {year}.")
    },
    label: [
        "Cheese of Somewhere",
        "PDO",
        "No. 00-0000",
        "Made by a small dairy, packed in a town",
        "0 000000 000000",
    ],
};
