//! A made-up feed of any size, the same on every machine and whatever the shipped feed holds: what the benches measure
//! on. The small feed's own products come first; the others are put together from few words, as real names are.

use fengtu::catalog::product::{Name, Product};

use crate::small_feed::SmallFeed;

/// Syllables of brands, in Latin letters and in Chinese.
const SYLLABLES: [(&str, &str); 16] = [
    ("ba", "巴"),
    ("car", "卡尔"),
    ("del", "德尔"),
    ("fer", "费"),
    ("gri", "格里"),
    ("lo", "洛"),
    ("ma", "马"),
    ("ne", "内"),
    ("pe", "佩"),
    ("ro", "罗"),
    ("sa", "萨"),
    ("te", "特"),
    ("va", "瓦"),
    ("vi", "维"),
    ("zan", "赞"),
    ("zo", "佐"),
];

/// What goes between brand and goods: Chinese, English, Italian.
const ATTRIBUTES: [(&str, &str, &str); 8] = [
    ("有机", "organic", "biologico"),
    ("陈年", "aged", "stagionato"),
    ("经典", "classic", "classico"),
    ("手工", "handmade", "artigianale"),
    ("珍藏", "reserve", "riserva"),
    ("原味", "plain", "al naturale"),
    ("切片", "sliced", "affettato"),
    ("低盐", "low-salt", "poco salato"),
];

/// Goods: the class, Chinese, English, Italian.
const GOODS: [(&str, &str, &str, &str); 12] = [
    ("ham-meat", "火腿", "ham", "Prosciutto"),
    ("ham-meat", "萨拉米香肠", "salami", "Salame"),
    ("cheese", "山羊奶酪", "goat's cheese", "Formaggio di capra"),
    ("cheese", "蓝纹奶酪", "blue cheese", "Formaggio erborinato"),
    ("tea", "洋甘菊茶", "chamomile tea", "Camomilla"),
    ("tea", "红茶", "black tea", "Tè nero"),
    ("wine", "干红葡萄酒", "dry red wine", "Vino rosso secco"),
    ("wine", "起泡酒", "sparkling wine", "Spumante"),
    ("wine", "雪莉酒", "sherry", "Vino di Jerez"),
    ("fruit-vegetable", "柑橘果酱", "marmalade", "Marmellata d'arance"),
    ("fruit-vegetable", "腌橄榄", "olives", "Olive in salamoia"),
    (
        "fruit-vegetable",
        "番茄酱",
        "tomato paste",
        "Concentrato di pomodoro",
    ),
];

/// What the benches ask: each kind of thing that people type, found and not found.
pub const QUERIES: [&str; 40] = [
    "帕尔玛火腿",
    "铁观音",
    "奶酪",
    "有机山羊奶酪",
    "卡尔马陈年",
    "意大利奶酪",
    "福建茶",
    "西班牙的火腿",
    "鐵觀音",
    "帕玛森",
    "paermahuotui",
    "tieguanyin",
    "pa er ma",
    "shanyangnailao",
    "ganhong",
    "tieguangying",
    "pemht",
    "tgy",
    "synl",
    "yjjc",
    "gruyere",
    "pruneaux d'agen",
    "formaggio di capra",
    "te nero riserva",
    "organic goat cheese",
    "dry red wine",
    "roqefort",
    "fromagio capra",
    "marmelade classic",
    "tomato pase",
    "pro",
    "mar",
    "organic che",
    "西班牙 ham",
    "法国cheese",
    "萨拉米 salami",
    "PDO-IT-0067",
    "80020041",
    "电视机",
    "xqzwv",
];

/// The head of a feed of `count` products, as it is fetched, but in one part whatever its size.
pub fn head(count: usize) -> Vec<u8> {
    let mut feed = SmallFeed::read();
    let pattern = feed.products[11].clone();
    let next = feed.products.iter().map(|product| product.number).max().unwrap() + 1;
    let countries: Vec<String> = feed
        .places
        .countries
        .iter()
        .map(|country| country.code.clone())
        .collect();
    let mut random = Random(1);
    for number in next..next + count.saturating_sub(feed.products.len()) as u32 {
        feed.products
            .push(product(&pattern, number, &countries, &mut random));
    }
    feed.products.truncate(count);
    let head = feed.compiled().head;
    serde_json::to_vec(&head).unwrap()
}

fn product(pattern: &Product, number: u32, countries: &[String], random: &mut Random) -> Product {
    let syllables = [0; 3].map(|_| SYLLABLES[random.below(SYLLABLES.len())]);
    let latin: String = syllables.map(|(latin, _)| latin).concat();
    let chinese: String = syllables.map(|(_, chinese)| chinese).concat();
    let (zh, en, it) = ATTRIBUTES[random.below(ATTRIBUTES.len())];
    let (class, goods_zh, goods_en, goods_it) = GOODS[random.below(GOODS.len())];
    let name = |text: String| Name {
        text,
        lang: None,
        ..Name::default()
    };
    let mut product = pattern.clone();
    let item = product.item.as_mut().unwrap();
    item.barcode = format!("{}", 2_000_000_000_000 + u64::from(number));
    item.brand = latin.clone();
    product.id = format!("ean-{}", item.barcode);
    product.number = number;
    product.class = class.to_owned();
    product.names.original = vec![name(format!("{goods_it} {it} {latin}"))];
    product.names.zh = Some(name(format!("{chinese}{zh}{goods_zh}")));
    product.names.en = Some(name(format!("{latin} {en} {goods_en}")));
    product.places[0].countries = vec![countries[random.below(countries.len())].clone()];
    product
}

/// The minimal standard generator (Park, Miller 1988).
struct Random(u64);

impl Random {
    /// A number below `bound`, the small ones more often: of two drawn, the smaller.
    fn below(&mut self, bound: usize) -> usize {
        self.even(bound).min(self.even(bound))
    }

    fn even(&mut self, bound: usize) -> usize {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        (self.0 % bound as u64) as usize
    }
}
