//! The feed's parts, fetched and verified. A part is used only if it is what the manifest names: a login page that
//! answers in its place, a cut file or a mixture of two versions is an error, never data.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;
use std::thread::LocalKey;

use gloo_net::http::Request;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

use super::early;
use crate::catalog;
use crate::catalog::compact::{self, Record};
use crate::catalog::detail::{self, Detail};
use crate::catalog::grapes::Grapes;
use crate::catalog::guide::Guide;
use crate::catalog::head::{Head, HeadError};
use crate::catalog::manifest::{Manifest, Part};
use crate::catalog::source::Source;
use crate::catalog::table::Table;

/// As many bytes of a part are taken at once.
const PIECE: usize = 64 * 1024;

/// Where the feed lies on the site.
const FOLDER: &str = "feed/";
/// How many shards of details are kept: enough to walk through kin and back without fetching anything twice.
const SHARDS_KEPT: usize = 4;

/// A part that was read, by its file's name.
type Kept<T> = RefCell<Option<(String, Arc<T>)>>;

thread_local! {
    static FORESEEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static SHARDS: RefCell<Vec<(String, Rc<[u8]>)>> = const { RefCell::new(Vec::new()) };
    static GUIDE: Kept<Guide> = const { RefCell::new(None) };
    static GRAPES: Kept<Grapes> = const { RefCell::new(None) };
}

/// Why the feed could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer: no network, a wrong name, a broken connection.
    Offline,
    /// No answer within the time that a visitor waits.
    Slow,
    /// An answer that says it is none.
    Status(u16),
    /// An answer of another type than the feed's: mostly a login page.
    NotJson(String),
    /// Not the part that the manifest names.
    Mismatch,
    /// The named part, but not of the expected form.
    Form(String),
    /// Of a format that this app does not know.
    Format(u32),
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::Offline => formatter.write_str("no answer from the network"),
            LoadError::Slow => formatter.write_str("no answer yet"),
            LoadError::Status(status) => write!(formatter, "answered with status {status}"),
            LoadError::NotJson(kind) => write!(formatter, "answered with {kind:?} where JSON was expected"),
            LoadError::Mismatch => formatter.write_str("not what the manifest names"),
            LoadError::Form(error) => formatter.write_str(error),
            LoadError::Format(found) => {
                write!(
                    formatter,
                    "the feed has format {found}, this app reads format {}",
                    catalog::FORMAT
                )
            }
        }
    }
}

impl std::error::Error for LoadError {}

/// Whether an answer may come from the browser's cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// As the browser sees fit.
    Cached,
    /// From the network. A request that hangs keeps its cache entry locked: one that tries again must go round it.
    Fresh,
}

/// Loads the manifest and the first part of the head that it names.
///
/// # Errors
/// See [`LoadError`].
pub async fn load(freshness: Freshness) -> Result<(Manifest, Head), LoadError> {
    match load_once(freshness).await {
        // A deployment between the two requests, or something stale in between: once more, from the source.
        Err(LoadError::Mismatch | LoadError::Form(_)) if freshness == Freshness::Cached => {
            load_once(Freshness::Fresh).await
        }
        outcome => outcome,
    }
}

/// Loads the next part of a head and adds it.
///
/// # Errors
/// See [`LoadError`]. The head is then what it was.
pub async fn append(head: &mut Head, next: &Part, freshness: Freshness) -> Result<(), LoadError> {
    let buffer = part(next, freshness).await?;
    append_buffer(head, &buffer).map_err(unreadable)
}

/// Adds a part of a head whose bytes are the browser's: never all of them are here.
///
/// # Errors
/// Where it is no part of a head. The head is then what it was.
pub fn append_buffer(head: &mut Head, buffer: &JsValue) -> Result<(), HeadError> {
    let bytes = Uint8Array::new(buffer);
    let mut starts = (0..bytes.length()).step_by(PIECE);
    head.append_pieces(&mut || {
        let start = starts.next()?;
        Some(bytes.subarray(start, start + PIECE as u32).to_vec())
    })
}

/// Loads all about the product in a row of the head.
///
/// # Errors
/// See [`LoadError`].
pub async fn detail(manifest: &Manifest, row: usize, freshness: Freshness) -> Result<Detail, LoadError> {
    let (shard, place) = manifest.shard_of(row).ok_or_else(no_such_record)?;
    if let Some(bytes) = kept(shard) {
        return read_detail(&bytes, place);
    }
    let bytes: Rc<[u8]> = part_bytes(shard, freshness).await?.into();
    SHARDS.with_borrow_mut(|shards| {
        shards.retain(|(file, _)| *file != shard.file);
        shards.truncate(SHARDS_KEPT - 1);
        shards.insert(0, (shard.file.clone(), Rc::clone(&bytes)));
    });
    read_detail(&bytes, place)
}

/// Fetches what a product's page will ask for, once for every shard. If that fails, the page will ask again and say so.
pub async fn foresee(manifest: &Manifest, row: usize) {
    let Some((shard, _)) = manifest.shard_of(row) else {
        return;
    };
    let is_known = FORESEEN.with_borrow(|files| files.contains(&shard.file));
    if !is_known {
        FORESEEN.with_borrow_mut(|files| files.push(shard.file.clone()));
        let _ = detail(manifest, row, Freshness::Cached).await;
    }
}

/// All about the product in a row of the head, if its shard is at hand.
pub fn detail_at_hand(manifest: &Manifest, row: usize) -> Option<Detail> {
    let (shard, place) = manifest.shard_of(row)?;
    read_detail(&kept(shard)?, place).ok()
}

/// Loads what explains and joins the products. Kept: most pages of a visit ask for it.
///
/// # Errors
/// See [`LoadError`].
pub async fn guide(manifest: &Manifest, freshness: Freshness) -> Result<Arc<Guide>, LoadError> {
    once(&GUIDE, &manifest.guide, freshness).await
}

/// The guide, if it is at hand.
pub fn guide_at_hand(manifest: &Manifest) -> Option<Arc<Guide>> {
    at_hand(&GUIDE, &manifest.guide)
}

/// Loads the index of grapes; none where the feed has none. Kept: a search asks for it with every letter.
///
/// # Errors
/// See [`LoadError`].
pub async fn grapes(manifest: &Manifest, freshness: Freshness) -> Result<Arc<Grapes>, LoadError> {
    match &manifest.grapes {
        Some(index) => once(&GRAPES, index, freshness).await,
        None => Ok(Arc::default()),
    }
}

/// The index of grapes, if it is at hand.
pub fn grapes_at_hand(manifest: &Manifest) -> Option<Arc<Grapes>> {
    at_hand(&GRAPES, manifest.grapes.as_ref()?)
}

/// A part, loaded where it is not at hand, and then kept.
async fn once<T: Record>(
    kept: &'static LocalKey<Kept<T>>,
    named: &Part,
    freshness: Freshness,
) -> Result<Arc<T>, LoadError> {
    if let Some(known) = at_hand(kept, named) {
        return Ok(known);
    }
    let loaded: Arc<T> = Arc::new(read(&part_bytes(named, freshness).await?)?);
    kept.replace(Some((named.file.clone(), Arc::clone(&loaded))));
    Ok(loaded)
}

fn at_hand<T>(kept: &'static LocalKey<Kept<T>>, named: &Part) -> Option<Arc<T>> {
    kept.with_borrow(|kept| {
        let (file, known) = kept.as_ref()?;
        (*file == named.file).then(|| Arc::clone(known))
    })
}

/// Loads all sources, by key.
///
/// # Errors
/// See [`LoadError`].
pub async fn sources(manifest: &Manifest, freshness: Freshness) -> Result<Table<Source>, LoadError> {
    let bytes = part_bytes(&manifest.sources, freshness).await?;
    read(&bytes)
}

async fn load_once(freshness: Freshness) -> Result<(Manifest, Head), LoadError> {
    let manifest = buffer("manifest.json", None, freshness).await?;
    let manifest: Manifest = read(&bytes(&manifest))?;
    if manifest.format != catalog::FORMAT {
        return Err(LoadError::Format(manifest.format));
    }
    let first = manifest.head.first();
    let first = first.ok_or_else(|| LoadError::Form("the manifest names no head".to_owned()))?;
    let bytes = part_bytes(first, freshness).await?;
    let head = Head::read(bytes).map_err(unreadable)?;
    Ok((manifest, head))
}

fn unreadable(error: HeadError) -> LoadError {
    match error {
        HeadError::Format(found) => LoadError::Format(found),
        other => LoadError::Form(other.to_string()),
    }
}

/// A part, of the digest that the manifest gives. A preload that went wrong is handed to the first request for its
/// address, whatever that says of caches: so a bad answer is asked for once more before it counts.
async fn part(part: &Part, freshness: Freshness) -> Result<JsValue, LoadError> {
    let digest = Some(part.integrity.as_str());
    if let Ok(buffer) = buffer(&part.file, digest, freshness).await {
        return Ok(buffer);
    }
    if let Ok(buffer) = buffer(&part.file, digest, Freshness::Fresh).await {
        return Ok(buffer);
    }
    // A browser reports another digest as it does a network that is down. Asked without the digest, it tells which.
    match buffer(&part.file, None, Freshness::Fresh).await {
        Ok(_) => Err(LoadError::Mismatch),
        Err(error) => Err(error),
    }
}

async fn part_bytes(named: &Part, freshness: Freshness) -> Result<Vec<u8>, LoadError> {
    Ok(bytes(&part(named, freshness).await?))
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

/// The bytes of a file of the feed, in an `ArrayBuffer`. The browser refuses those of another digest than the given one.
async fn buffer(file: &str, digest: Option<&str>, freshness: Freshness) -> Result<JsValue, LoadError> {
    let path = format!("{FOLDER}{file}");
    if freshness == Freshness::Cached
        && let Some(buffer) = early::take(&path).await
    {
        return Ok(buffer);
    }
    let request = Request::get(&format!("/{path}"));
    let request = match freshness {
        Freshness::Cached => request,
        Freshness::Fresh => request.cache(RequestCache::NoStore),
    };
    let request = match digest {
        Some(digest) => request.integrity(digest),
        None => request,
    };
    let response = request.send().await.map_err(|_| LoadError::Offline)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    if !kind.contains("json") {
        return Err(LoadError::NotJson(kind));
    }
    let body = web_sys::Response::from(response).array_buffer();
    let body = body.map_err(|_| LoadError::Offline)?;
    JsFuture::from(body).await.map_err(|_| LoadError::Offline)
}

fn read<T: Record>(bytes: &[u8]) -> Result<T, LoadError> {
    compact::parse(bytes)
        .and_then(|value| compact::read(&value))
        .map_err(|error| LoadError::Form(error.to_string()))
}

fn kept(part: &Part) -> Option<Rc<[u8]>> {
    SHARDS.with_borrow_mut(|shards| {
        let place = shards.iter().position(|(file, _)| *file == part.file)?;
        shards[..=place].rotate_right(1);
        shards.first().map(|(_, bytes)| Rc::clone(bytes))
    })
}

fn read_detail(bytes: &[u8], place: usize) -> Result<Detail, LoadError> {
    let detail = detail::read(bytes, place).map_err(|error| LoadError::Form(error.to_string()))?;
    detail.ok_or_else(no_such_record)
}

fn no_such_record() -> LoadError {
    LoadError::Form("the manifest's shards do not hold this record".to_owned())
}
