//! Files that the reader keeps or brings.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, TextDecoder, Url};

/// The most that is read of a file: a list of two hundred products is a hundredth of it.
const MOST_BYTES: f64 = 4e6;

/// Lets the reader keep a text as a file; whether that was possible.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    saved(name, kind, text).is_some()
}

fn saved(name: &str, kind: &str, text: &str) -> Option<()> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let content = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&content, &properties).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = super::window()?.document()?.create_element("a").ok()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The click has taken hold of the content; the address is needed no longer.
    Url::revoke_object_url(&address).ok()
}

/// The text of the file that was chosen in a field, by the field's `id`: UTF-8, or what a spreadsheet program on a
/// Chinese Windows writes.
pub async fn text(id: &str) -> Option<String> {
    let field = super::window()?.document()?.get_element_by_id(id)?;
    let file = field.dyn_into::<HtmlInputElement>().ok()?.files()?.get(0)?;
    if file.size() > MOST_BYTES {
        return None;
    }
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = Uint8Array::new(&bytes).to_vec();
    let label = match (bytes.as_slice(), std::str::from_utf8(&bytes)) {
        ([0xFF, 0xFE, ..], _) => "utf-16le",
        (_, Ok(text)) => return Some(text.to_owned()),
        _ => "gb18030",
    };
    TextDecoder::new_with_label(label)
        .ok()?
        .decode_with_u8_array(&bytes)
        .ok()
}
