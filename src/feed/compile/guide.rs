//! The guide: what the four files of texts hold, in one part with the sources that they name.

use std::collections::{BTreeMap, BTreeSet};

use super::Input;
use crate::catalog::guide::{Guide, Guides, Term};
use crate::catalog::story::Paragraph;

/// Compiles the guide. Words that only the checker asks for stay behind.
pub(super) fn compile(input: Input<'_>) -> Guide {
    let Guides {
        glossary,
        kin,
        halls,
        science,
    } = input.guides;
    let term = |term: &Term| Term {
        instead_of: None,
        ..term.clone()
    };
    let keys: BTreeSet<&str> = source_keys(input.guides).collect();
    let used = input
        .sources
        .iter()
        .filter(|(key, _)| keys.contains(key.as_str()))
        .map(|(key, source)| (key.clone(), source.clone()));
    Guide {
        terms: glossary.terms.iter().map(term).collect(),
        pairs: kin.pairs.clone(),
        halls: halls.halls.clone(),
        sections: science.sections.clone(),
        timeline: science.timeline.clone(),
        sources: BTreeMap::from_iter(used).into(),
    }
}

/// The keys of all sources that the texts name, with repetitions.
fn source_keys(guides: &Guides) -> impl Iterator<Item = &str> {
    let halls = || guides.halls.halls.iter();
    let meanings = guides.glossary.terms.iter().map(|term| &term.meaning);
    let bridges = guides.kin.pairs.iter().flat_map(|pair| &pair.bridge);
    let told = halls().flat_map(|hall| hall.told());
    let sections = guides.science.sections.iter().flat_map(|section| section.told());
    let paragraphs = meanings.chain(bridges).chain(told).chain(sections);
    let single = halls()
        .flat_map(|hall| &hall.facts)
        .map(|fact| &fact.source)
        .chain(halls().filter_map(|hall| Some(&hall.open.as_ref()?.source)))
        .chain(guides.science.timeline.iter().map(|event| &event.source));
    let of_paragraphs = paragraphs.flat_map(|paragraph: &Paragraph| &paragraph.sources);
    of_paragraphs.chain(single).map(String::as_str)
}
