//! What the app says on the pages that tell: stories, halls, kin, the science of GIs. Both languages side by side.

use crate::catalog::product::{Standing, Topic};
use crate::catalog::text::Language;

/// The words of the pages that tell.
pub struct Guide {
    /// The part of a product's story that one reads with time.
    pub deep: &'static str,
    /// Explained words, for those who listen.
    pub explains: fn(&str) -> String,
    /// What a text rests on.
    pub grounds: fn(&str) -> String,
    /// Closes an explanation.
    pub close: &'static str,
    /// What a fact is about.
    pub topic: fn(Topic) -> &'static str,
    /// Facts of no topic.
    pub other_facts: &'static str,
    /// How well established a Chinese name is.
    pub standing: fn(Standing) -> &'static str,
    /// The page of pairs.
    pub kin: &'static str,
    /// What pairs are.
    pub kin_intro: &'static str,
    /// The way to all pairs.
    pub all_kin: fn(usize) -> String,
    /// The pairs that a product is in.
    pub kin_of_product: &'static str,
    /// The figures of a hall.
    pub figures: &'static str,
    /// For when a figure was given.
    pub for_when: fn(&str) -> String,
    /// A guided way.
    pub path: &'static str,
    /// What a hall has, by country and class.
    pub by: fn(&str) -> String,
    /// The first products of a hall.
    pub first_products: &'static str,
    /// The way to all products of a hall.
    pub all_products: fn(&str) -> String,
    /// A fair that is still to come, on, over.
    pub fair: [fn(&str, &str) -> String; 3],
    /// A hall that the feed does not have.
    pub no_hall: &'static str,
    /// What to do there.
    pub no_hall_advice: &'static str,
    /// The map of origins.
    pub map: &'static str,
    /// How to use it.
    pub map_note: &'static str,
    /// A part of the map: its country, and how many come from there.
    pub here: fn(&str, &str) -> String,
    /// How many are not on the map, because they come from far away.
    pub off_map: fn(&str) -> String,
    /// The page about GIs.
    pub science: &'static str,
    /// The heading of the time line.
    pub timeline: &'static str,
    /// The heading of the quiz.
    pub quiz: &'static str,
    /// Where does this come from?
    pub asks_origin: fn(&str) -> String,
    /// What is this?
    pub asks_class: fn(&str) -> String,
    /// What does the scheme of this product promise?
    pub asks_promise: fn(&str, &str) -> String,
    /// The answer was right; it was not, and this is right.
    pub answered: [fn(&str) -> String; 2],
    /// The way to the product that was asked about.
    pub read_on: fn(&str) -> String,
    /// The way to the next question.
    pub next_question: &'static str,
    /// The heading of the glossary.
    pub glossary: &'static str,
    /// The heading of the charts.
    pub charts: &'static str,
    /// What the charts count.
    pub charts_note: &'static str,
    /// The charts' headings: years, decades, countries, classes.
    pub chart: [&'static str; 4],
    /// What the years show: the first and the last, how many in all, the year with most and how many those are.
    pub years_told: fn([u16; 2], &str, usize, &str) -> String,
    /// The columns of a chart's table: what, how many.
    pub columns: [&'static str; 2],
    /// How much of each list is here: list, European names, Chinese names.
    pub list_completeness: fn(&str, usize, usize) -> String,
    /// The heading above how complete the lists are.
    pub completeness: &'static str,
}

impl Guide {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static Guide {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

static ZH: Guide = Guide {
    deep: "细说",
    explains: |term| format!("{term}：看解释"),
    grounds: |titles| format!("出处：{titles}"),
    close: "关闭",
    topic: |topic| match topic {
        Topic::Zone => "产地",
        Topic::RawMaterial => "原料",
        Topic::Method => "做法",
        Topic::Ageing => "熟成与陈酿",
        Topic::Yield => "产量与规格",
        Topic::Recognise => "怎么认",
        Topic::Table => "怎么吃、怎么喝",
        Topic::Season => "时令",
        Topic::History => "来历",
        Topic::Trade => "产销",
        Topic::Protection => "保护",
    },
    other_facts: "其他",
    standing: |standing| match standing {
        Standing::Official => "官方写法",
        Standing::Trade => "通行译名",
        Standing::Unverified => "译名待核",
    },
    kin: "两地同源",
    kin_intro: "一边中国，一边海外：同一种葡萄，同一路手艺，或在餐桌上坐同一个位子。每一对都说明凭什么放在一起。",
    all_kin: |count| format!("看全部{count}对"),
    kin_of_product: "隔海相望",
    figures: "数字与日期",
    for_when: |date| format!("数据时间：{date}"),
    path: "跟着走一圈",
    by: |facet| format!("按{facet}看"),
    first_products: "先看这些",
    all_products: |count| format!("全部{count}件"),
    fair: [
        |from, to| format!("{from}开幕，{to}结束。"),
        |_, to| format!("正在举行，{to}结束。"),
        |from, to| format!("已结束（{from}至{to}）。"),
    ],
    no_hall: "没有这个展馆",
    no_hall_advice: "地址可能抄错了，或者展馆已经改名。从首页可以看到全部展馆。",
    map: "从哪里来",
    map_note: "圆越大，来自这一带的越多；点一下就看这一带。只画陆地与海洋，不含任何界线。没有坐标的不在图上，可以按国家找。",
    here: |place, count| format!("{place}一带，{count}件"),
    off_map: |count| format!("另有{count}件来自图外。"),
    science: "地理标志是什么",
    timeline: "大事记",
    quiz: "考考你",
    asks_origin: |name| format!("{name}来自哪里？"),
    asks_class: |name| format!("{name}是什么？"),
    asks_promise: |name, scheme| format!("{name}带{scheme}。{scheme}说的是什么？"),
    answered: [
        |_| "答对了。".to_owned(),
        |right| format!("不对，应该是：{right}"),
    ],
    read_on: |name| format!("去看{name}"),
    next_question: "下一题",
    glossary: "词语",
    charts: "目录里的数字",
    charts_note: "只数查到保护依据的名称：欧盟注册簿中已注册的，以及协定名单上查到出处的。",
    chart: ["按注册年份", "按注册年代", "按国家", "按品类"],
    years_told: |[first, last], total, peak, most| {
        format!("{first}至{last}年间，注册年份可查的共{total}个；{peak}年最多，有{most}个。")
    },
    columns: ["项", "个数"],
    list_completeness: |list, european, chinese| {
        format!("{list}：查到欧洲名称{european}个，中国名称{chinese}个。")
    },
    completeness: "协定名单查到多少",
};

static EN: Guide = Guide {
    deep: "In depth",
    explains: |term| format!("{term}: what it means"),
    grounds: |titles| format!("Sources: {titles}"),
    close: "Close",
    topic: |topic| match topic {
        Topic::Zone => "Where",
        Topic::RawMaterial => "What it is made from",
        Topic::Method => "How it is made",
        Topic::Ageing => "Ageing",
        Topic::Yield => "Limits and yields",
        Topic::Recognise => "How to recognise it",
        Topic::Table => "At the table",
        Topic::Season => "Season",
        Topic::History => "History",
        Topic::Trade => "Trade",
        Topic::Protection => "Protection",
    },
    other_facts: "Also known",
    standing: |standing| match standing {
        Standing::Official => "official form",
        Standing::Trade => "used in the trade",
        Standing::Unverified => "not verified",
    },
    kin: "Kin across two continents",
    kin_intro: "One from China, one from abroad: the same grape, the same craft, or the same seat at the table. Each pair says what joins it, and how we know.",
    all_kin: |count| format!("All {count} pairs"),
    kin_of_product: "Its kin across the sea",
    figures: "Figures and dates",
    for_when: |date| format!("as of {date}"),
    path: "A walk through the hall",
    by: |facet| match facet {
        "Protected as" => "By kind of protection".to_owned(),
        "EU–China list" => "By list of the agreement".to_owned(),
        _ => format!("By {}", facet.to_ascii_lowercase()),
    },
    first_products: "Begin with these",
    all_products: |count| format!("All {count} products"),
    fair: [
        |from, to| format!("Opens on {from} and closes on {to}."),
        |_, to| format!("Open now, until {to}."),
        |from, to| format!("Over ({from} to {to})."),
    ],
    no_hall: "There is no such hall",
    no_hall_advice: "The address may be mistyped, or the hall has another name now. The start page lists them all.",
    map: "Where they come from",
    map_note: "The larger the circle, the more come from there; touch one to see them. Land and sea only, no borders. What has no point is not on the map: look for it by country.",
    here: |place, count| format!("Around {place}: {count}"),
    off_map: |count| format!(" Another {count} come from beyond its edges."),
    science: "What geographical indications are",
    timeline: "Time line",
    quiz: "A short quiz",
    asks_origin: |name| format!("Where does {name} come from?"),
    asks_class: |name| format!("What is {name}?"),
    asks_promise: |name, scheme| format!("{name} is a {scheme}. What does {scheme} promise?"),
    answered: [
        |_| "Right.".to_owned(),
        |right| format!("No. The answer is: {right}"),
    ],
    read_on: |name| format!("Read about {name}"),
    next_question: "Next question",
    glossary: "Words",
    charts: "The catalogue in numbers",
    charts_note: "Counted are only names whose protection we read in a source: registered in the EU, or on a list of the agreement.",
    chart: [
        "By year of registration",
        "By decade of registration",
        "By country",
        "By class",
    ],
    years_told: |[first, last], total, peak, most| {
        format!(
            "{first} to {last}: {total} names whose year of registration is known. Most came in {peak}: {most}."
        )
    },
    columns: ["What", "How many"],
    list_completeness: |list, european, chinese| {
        format!("{list}: {european} European and {chinese} Chinese names found in a source.")
    },
    completeness: "How much of the agreement’s lists is here",
};
