//! The title, the language and the links in the page's head.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlMetaElement};

/// What a page says of itself to browsers, previews and search engines.
pub struct Description<'a> {
    /// The title.
    pub title: &'a str,
    /// One or two sentences.
    pub summary: &'a str,
    /// The BCP 47 tag of its language.
    pub language: &'a str,
    /// Its address, from the site's root on.
    pub address: &'a str,
    /// The same page in every language: (tag, address from the site's root on).
    pub alternates: &'a [(&'a str, String)],
}

/// Puts a description into the page's head.
pub fn describe(description: &Description<'_>) {
    let Some(document) = document() else { return };
    document.set_title(description.title);
    if let Some(root) = document.document_element() {
        // Fails only for malformed names of attributes, here as below.
        let _ = root.set_attribute("lang", description.language);
    }
    if let Some(meta) = document.query_selector("meta[name=description]").ok().flatten() {
        meta.unchecked_into::<HtmlMetaElement>()
            .set_content(description.summary);
    }
    let origin = super::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default();
    if let Some(link) = head_link(&document, "link[rel=canonical]") {
        let _ = link.set_attribute("rel", "canonical");
        let _ = link.set_attribute("href", &format!("{origin}{}", description.address));
    }
    for (language, address) in description.alternates {
        if let Some(link) = head_link(&document, &format!("link[rel=alternate][hreflang={language}]")) {
            let _ = link.set_attribute("rel", "alternate");
            let _ = link.set_attribute("hreflang", language);
            let _ = link.set_attribute("href", &format!("{origin}{address}"));
        }
    }
}

/// Takes away what stood in the page while the app was on its way.
pub fn remove_boot() {
    if let Some(boot) = document().and_then(|document| document.get_element_by_id("boot")) {
        boot.remove();
    }
}

/// The link that the selector finds, or a new one.
fn head_link(document: &Document, selector: &str) -> Option<Element> {
    let found = document.query_selector(selector).ok().flatten();
    found.or_else(|| {
        let link = document.create_element("link").ok()?;
        document.head()?.append_child(&link).ok()?;
        Some(link)
    })
}

fn document() -> Option<Document> {
    super::window()?.document()
}
