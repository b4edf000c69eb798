//! What made-up names are put together from.

/// A sort of goods.
pub(super) struct Good {
    pub(super) class: &'static str,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    /// As a maker would call it, and in which language.
    pub(super) original: &'static str,
    pub(super) language: &'static str,
}

const fn good(
    class: &'static str,
    zh: &'static str,
    en: &'static str,
    original: &'static str,
    language: &'static str,
) -> Good {
    Good {
        class,
        zh,
        en,
        original,
        language,
    }
}

/// The most frequent first.
pub(super) const GOODS: &[Good] = &[
    good("wine", "干红葡萄酒", "dry red wine", "Vino tinto", "es"),
    good("bakery", "黄油饼干", "butter biscuits", "Biscotti al burro", "it"),
    good("pasta", "意大利细面", "spaghetti", "Spaghetti", "it"),
    good(
        "oil-fat",
        "特级初榨橄榄油",
        "extra virgin olive oil",
        "Aceite de oliva virgen extra",
        "es",
    ),
    good("chocolate", "黑巧克力", "dark chocolate", "Chocolat noir", "fr"),
    good("wine", "干白葡萄酒", "dry white wine", "Vin blanc sec", "fr"),
    good("honey-jam", "洋槐蜂蜜", "acacia honey", "Miel d'acacia", "fr"),
    good(
        "soft-drink",
        "气泡矿泉水",
        "sparkling mineral water",
        "Acqua minerale frizzante",
        "it",
    ),
    good("ham-meat", "风干火腿", "air-dried ham", "Jamón curado", "es"),
    good("cheese", "山羊奶酪", "goat's cheese", "Fromage de chèvre", "fr"),
    good("coffee", "咖啡豆", "coffee beans", "Caffè in grani", "it"),
    good(
        "snack",
        "海盐薯片",
        "sea salt crisps",
        "Batatas fritas com sal marinho",
        "pt",
    ),
    good(
        "fruit-vegetable",
        "去核橄榄",
        "pitted olives",
        "Ελιές χωρίς κουκούτσι",
        "el",
    ),
    good("honey-jam", "无花果酱", "fig jam", "Feigenmarmelade", "de"),
    good("seafood", "油浸金枪鱼", "tuna in oil", "Atún en aceite", "es"),
    good("beer", "小麦啤酒", "wheat beer", "Weißbier", "de"),
    good(
        "spice-condiment",
        "葡萄酒醋",
        "wine vinegar",
        "Vinagre de vino",
        "es",
    ),
    good("dairy", "全脂牛奶", "whole milk", "Volle melk", "nl"),
    good("spirit", "白兰地", "brandy", "Бренди", "bg"),
    good("cereal-rice", "什锦麦片", "muesli", "Müsli", "de"),
    good(
        "confectionery",
        "杏仁牛轧糖",
        "almond nougat",
        "Turrón de almendra",
        "es",
    ),
    good("tea", "花草茶", "herbal tea", "Herbata ziołowa", "pl"),
];

/// A property of goods.
pub(super) struct Attribute {
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
}

/// The most frequent first.
pub(super) const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        zh: "经典",
        en: "Classic",
    },
    Attribute {
        zh: "有机",
        en: "Organic",
    },
    Attribute {
        zh: "珍藏",
        en: "Reserve",
    },
    Attribute {
        zh: "家庭装",
        en: "Family",
    },
    Attribute {
        zh: "手工",
        en: "Artisan",
    },
    Attribute {
        zh: "传统",
        en: "Traditional",
    },
    Attribute {
        zh: "特选",
        en: "Selection",
    },
    Attribute {
        zh: "陈年",
        en: "Aged",
    },
    Attribute {
        zh: "高山",
        en: "Mountain",
    },
    Attribute {
        zh: "庄园",
        en: "Estate",
    },
    Attribute {
        zh: "低糖",
        en: "Low Sugar",
    },
    Attribute {
        zh: "丰收",
        en: "Harvest",
    },
];

/// Syllables of brands, each with the character that usually renders it.
pub(super) const SYLLABLES: &[(&str, &str)] = &[
    ("al", "阿尔"),
    ("ba", "巴"),
    ("bel", "贝尔"),
    ("bor", "博尔"),
    ("ca", "卡"),
    ("co", "科"),
    ("da", "达"),
    ("del", "德尔"),
    ("do", "多"),
    ("fe", "费"),
    ("ga", "加"),
    ("la", "拉"),
    ("li", "利"),
    ("lo", "洛"),
    ("ma", "玛"),
    ("mi", "米"),
    ("mon", "蒙"),
    ("na", "纳"),
    ("ni", "尼"),
    ("pa", "帕"),
    ("pe", "佩"),
    ("ra", "拉"),
    ("ri", "里"),
    ("ro", "罗"),
    ("sa", "萨"),
    ("san", "桑"),
    ("so", "索"),
    ("ta", "塔"),
    ("te", "特"),
    ("to", "托"),
    ("va", "瓦"),
    ("ve", "韦"),
    ("vi", "维"),
    ("za", "扎"),
];
