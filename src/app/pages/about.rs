//! About the catalogue: what it is, how to read its seals, what it holds, where the data come from and under which
//! terms, what happens to what one types.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::{Failure, Headed, seal, source, when_ready};
use crate::app::counts::Counts;
use crate::app::labels::facet_value;
use crate::app::mark::Mark;
use crate::app::navigation::use_navigation;
use crate::app::state::Loaded;
use crate::app::words::{Words, date, number};
use crate::browser::feed::{self, Freshness, LoadError};
use crate::catalog::protection::{Scheme, Status};
use crate::catalog::source::{Source, SourceKind};
use crate::catalog::tables::{Class, Licence};
use crate::catalog::text::Language;
use crate::search::Facet;

/// All kinds of sources, the weightiest first.
const KINDS: [SourceKind; 5] = [
    SourceKind::Register,
    SourceKind::Regulation,
    SourceKind::Official,
    SourceKind::Press,
    SourceKind::Reference,
];

/// The page about the catalogue.
#[component]
pub fn About(
    /// The page's language.
    language: Language,
) -> impl IntoView {
    let words = &Words::of(language).about;
    let navigation = use_navigation();
    let paragraph = |text: &&'static str| view! { <p>{*text}</p> };
    let of_the_feed = when_ready(
        language,
        Headed::ByThePage,
        || ().into_any(),
        move |loaded| {
            navigation.content_arrived();
            view! {
                {counts(&loaded, language)}
                {seals(&loaded, language)}
                {licences(&loaded, language)}
                {version(&loaded, language)}
                <AllSources language loaded />
            }
            .into_any()
        },
    );
    view! {
        <div class="sheet about">
            <h1>{words.title}</h1>
            {words.intro.iter().map(paragraph).collect_view()}
            <section>
                <h2>{words.privacy}</h2>
                {words.privacy_text.iter().map(paragraph).collect_view()}
            </section>
            {of_the_feed}
        </div>
    }
}

/// What the catalogue holds, by kind, scheme and list.
fn counts(loaded: &Arc<Loaded>, language: Language) -> AnyView {
    let words = &Words::of(language);
    let counts = Counts::of(&loaded.engine);
    let tables = &loaded.head().tables;
    let line = |facet: Facet, key: &str, count: usize| {
        view! {
            <div class="line">
                <dt>{facet_value(tables, facet, key, language)}</dt>
                <dd>{number::grouped(count)}</dd>
            </div>
        }
    };
    let facet = |facet: Facet| {
        let lines = counts
            .values(facet)
            .iter()
            .map(|value| line(facet, &value.key, value.count))
            .collect_view();
        view! {
            <h3>{(words.search.facet)(facet)}</h3>
            <dl class="lines lines-numbers">{lines}</dl>
        }
    };
    let broken = loaded.head().broken().len();
    view! {
        <section>
            <h2>{words.about.counts}</h2>
            <p>{(words.search.count)(counts.products)}</p>
            {[Facet::Kind, Facet::Scheme, Facet::List].map(facet).collect_view()}
            {(broken > 0).then(|| view! { <p class="note">{(words.about.broken)(broken)}</p> })}
        </section>
    }
    .into_any()
}

/// Every shape of the seal, and what it means.
fn seals(loaded: &Arc<Loaded>, language: Language) -> AnyView {
    let words = &Words::of(language).about;
    let Some(class) = loaded.head().tables.classes.first() else {
        return ().into_any();
    };
    let sample = |class: &Class, mark: Mark, meaning: &'static str| {
        view! {
            <li>
                {seal(mark, class)}
                <p>{meaning}</p>
            </li>
        }
    };
    view! {
        <section>
            <h2>{words.seals}</h2>
            <ul class="seal-samples">
                {sample(class, Mark::Registered(Scheme::Pdo), words.seal_registered)}
                {sample(class, Mark::Listed { in_force: true }, words.seal_listed)}
                {sample(class, Mark::Pending(Scheme::Pgi, Status::Applied), words.seal_pending)}
                {sample(class, Mark::Recipe(Status::Registered), words.seal_recipe)}
                {sample(class, Mark::Plain, words.seal_none)}
            </ul>
        </section>
    }
    .into_any()
}

/// The terms of every body of data.
fn licences(loaded: &Arc<Loaded>, language: Language) -> AnyView {
    let words = Words::of(language);
    let terms = |licence: &Licence| {
        let text = licence.terms.get(language).to_owned();
        match licence
            .address
            .clone()
            .filter(|address| address.starts_with("https://"))
        {
            Some(address) => view! {
                <a href=address target="_blank" rel="noopener external">
                    {text}
                    <span class="visually-hidden">{words.product.other_site}</span>
                </a>
            }
            .into_any(),
            None => text.into_any(),
        }
    };
    let licence = |licence: &Licence| {
        view! {
            <li>
                <h3>{licence.covers.get(language).to_owned()}</h3>
                <p>{licence.attribution.get(language).to_owned()}</p>
                <p class="note">{terms(licence)}</p>
            </li>
        }
    };
    view! {
        <section>
            <h2>{words.about.licences}</h2>
            <ul class="licences">{loaded.head().tables.licences.iter().map(licence).collect_view()}</ul>
            <h3>{words.about.map}</h3>
            <p>{words.about.map_text}</p>
        </section>
    }
    .into_any()
}

fn version(loaded: &Arc<Loaded>, language: Language) -> AnyView {
    let words = &Words::of(language).about;
    let as_of = date::in_words(&loaded.head().tables.as_of, language);
    view! {
        <section>
            <h2>{words.version}</h2>
            <p>{(words.version_text)(&loaded.manifest.version, &as_of)}</p>
        </section>
    }
    .into_any()
}

/// Every source, by kind. Comes in a part of its own.
#[component]
fn AllSources(
    /// The page's language.
    language: Language,
    /// The feed.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let navigation = use_navigation();
    let state = RwSignal::new(None::<Result<Arc<BTreeMap<String, Source>>, LoadError>>);
    let load = move |freshness| {
        let loaded = Arc::clone(&loaded);
        spawn_local(async move {
            let outcome = feed::sources(&loaded.manifest, freshness).await;
            state.try_set(Some(outcome.map(Arc::new)));
        });
    };
    load(Freshness::Cached);
    let retry = move || {
        state.set(None);
        load(Freshness::Fresh);
    };
    move || match state.get() {
        None => ().into_any(),
        Some(Err(error)) => view! { <Failure language error retry=retry.clone() /> }.into_any(),
        Some(Ok(sources)) => {
            navigation.content_arrived();
            list(&sources, language)
        }
    }
}

fn list(sources: &BTreeMap<String, Source>, language: Language) -> AnyView {
    let words = Words::of(language);
    let item = |found: &Source| view! { <li>{source(found, false, language)}</li> };
    let kind = |kind: SourceKind| {
        let of_kind: Vec<&Source> = sources.values().filter(|source| source.kind == kind).collect();
        (!of_kind.is_empty()).then(|| {
            view! {
                <details>
                    <summary>
                        {(words.terms.source)(kind)} " "
                        <span class="facet-count">{number::grouped(of_kind.len())}</span>
                    </summary>
                    <ul>{of_kind.into_iter().map(item).collect_view()}</ul>
                </details>
            }
        })
    };
    view! {
        <section class="sources">
            <h2>{(words.about.sources)(sources.len())}</h2>
            {KINDS.map(kind).collect_view()}
        </section>
    }
    .into_any()
}
