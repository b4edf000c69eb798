//! A feed of three products, answered by the page itself in place of a server, or not answered at all.

use fengtu::catalog::FORMAT;
use fengtu::catalog::manifest::{Manifest, Part};
use js_sys::{Reflect, Uint8Array};

/// Parma ham, Longjing tea and a biscuit that only has a barcode.
const HEAD: &str = r#"{ "format": 1, "count": 3,
  "tables": {
    "title": { "zh": "风土", "en": "Fengtu" }, "tagline": { "zh": "名录", "en": "A catalogue" },
    "venue": { "zh": "商品城", "en": "the city" }, "as_of": "2026-11-22",
    "classes": [{ "key": "ham", "name": { "zh": "火腿", "en": "Ham" } },
                { "key": "tea", "name": { "zh": "茶", "en": "Tea" } },
                { "key": "bakery", "name": { "zh": "糕点", "en": "Bakery" } }],
    "countries": [{ "code": "IT", "name": { "zh": "意大利", "en": "Italy" } },
                  { "code": "CN", "name": { "zh": "中国", "en": "China" } }],
    "regions": [], "lists": [], "halls": [], "meanings": [], "fillers": [], "labels": {}, "allergens": {}, "licences": [] },
  "country_sets": [[], [0], [1]], "languages": ["it", "zh-Hans"],
  "readings": { "characters": "井尔帕火玛腿龙", "syllables": "jing\ner\npa\nhuo\nma\ntui\nlong", "variants": "\n\n\n\n瑪\n\n龍" },
  "columns": {
    "id": "parma\nlongjing\n", "number": "111", "kind": "001", "curated": "110", "class": "012",
    "original": "Prosciutto di Parma\n龙井\nBaci", "original_language": "121", "zh": "帕尔玛火腿\n龙井\n",
    "en": "Parma ham\nLongjing\n", "aliases": "\n\n", "brand": "\n\nBaci", "code": "PDO-IT-0067\n\n8002004115072",
    "countries": "120", "brand_countries": "001", "region": "000", "lat": "000", "lon": "000",
    "scheme": "100", "status": "100", "list": "000", "year": "199600000000" } }"#;

/// What stands in for the network. Whatever is not in `feedAnswers` is answered as a hotel's wireless network would.
const NETWORK: &str = r#"
    globalThis.feedAnswers = {};
    const network = globalThis.fetch;
    globalThis.fetch = (request) => {
        const { pathname } = new URL(request.url ?? request, location.href);
        if (!pathname.startsWith("/feed/")) return network(request);
        const bytes = globalThis.feedAnswers[pathname];
        const type = bytes ? "application/json" : "text/html";
        return Promise.resolve(new Response(bytes ?? "<h1>Log in</h1>", { headers: { "content-type": type } }));
    };
"#;

/// A guide that tells nothing.
const GUIDE: &str =
    r#"{ "terms": [], "pairs": [], "halls": [], "sections": [], "timeline": [], "sources": {} }"#;

/// From now on every part of the feed is answered with a login page.
pub fn log_in_first() {
    js_sys::eval(NETWORK).expect("the page takes the stand-in");
}

/// From now on the feed is answered.
pub fn answer() {
    let part = |file: &str, text: &str| Part {
        file: file.into(),
        bytes: text.len() as u32,
        // The page that stands in for the network does not look at it.
        integrity: String::new(),
        rows: None,
    };
    let manifest = Manifest {
        format: FORMAT,
        version: "test".into(),
        products: 3,
        head: vec![part("head.json", HEAD)],
        sources: part("sources.json", "{}"),
        guide: part("guide.json", GUIDE),
        grapes: None,
        details: Vec::new(),
    };
    let manifest = serde_json::to_string(&manifest).expect("a manifest is JSON");
    let answers = Reflect::get(&js_sys::global(), &"feedAnswers".into()).expect("the stand-in is there");
    for (path, text) in [
        ("/feed/manifest.json", manifest.as_str()),
        ("/feed/head.json", HEAD),
        ("/feed/guide.json", GUIDE),
    ] {
        Reflect::set(&answers, &path.into(), &Uint8Array::from(text.as_bytes()))
            .expect("an object takes a property");
    }
}
