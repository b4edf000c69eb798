//! Searches a feed from the command line, with the reasons: the same engine that the browser runs, on a head compiled
//! in memory. Not here: how anything is found or ranked ([`crate::search`]).

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;
use serde::Serialize;

use super::build::compile_sources;
use super::check;
use crate::catalog::text::Language;
use crate::search::rank::WHOLE_NAME;
use crate::search::{Engine, Filters, Hit, Quality, Request, Sort, Understood};

/// The answer to one query.
#[derive(Clone, Debug, Serialize)]
pub struct Answered {
    /// The query.
    pub query: String,
    /// How long the search took, without reading and compiling the feed.
    pub milliseconds: f64,
    /// How many products match.
    pub total: usize,
    /// Words that were also taken for a value of a facet: `西班牙 = country ES`.
    pub understood: Vec<String>,
    /// Words that were passed over.
    pub passed_over: Vec<String>,
    /// The first of them, best first.
    pub hits: Vec<Found>,
}

/// One product that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// Its place in the list, from 1.
    pub rank: usize,
    /// Its slug.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// Its name, in the language asked for where it has one.
    pub name: String,
    /// How well it matches; only comparable within one answer.
    pub score: u32,
    /// Why, for each term of the query.
    pub why: Vec<Why>,
    /// What was added to the points of the terms, and for what.
    pub added: Vec<(&'static str, u32)>,
}

/// Why a term matches.
#[derive(Clone, Debug, Serialize)]
pub struct Why {
    /// The term, folded.
    pub term: String,
    /// Where it was found.
    pub field: &'static str,
    /// How closely.
    pub quality: &'static str,
    /// What that is worth.
    pub points: u32,
}

/// An engine over the sources in `folder`.
///
/// # Errors
/// [`check::Unsound`] where the sources have errors.
pub fn engine(folder: &Path) -> Result<Engine> {
    let (sources, _) = check::sound(folder)?;
    Ok(Engine::new(Arc::new(compile_sources(&sources)?.head)))
}

/// Answers one query with at most `limit` products.
pub fn answer(engine: &Engine, query: &str, language: Language, limit: usize) -> Answered {
    let filters = Filters::default();
    let request = Request {
        text: query,
        filters: &filters,
        sort: Sort::Relevance,
        language,
        limit,
    };
    let start = Instant::now();
    let answer = engine.search(&request);
    let milliseconds = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
    let hits = answer.hits.iter().enumerate();
    let hits = hits
        .filter_map(|(place, hit)| found(engine, place + 1, hit, language))
        .collect();
    Answered {
        query: query.to_owned(),
        milliseconds,
        total: answer.total,
        understood: answer.understood.iter().map(meaning).collect(),
        passed_over: answer.passed_over,
        hits,
    }
}

fn meaning(word: &Understood) -> String {
    format!("{} = {} {}", word.word, word.facet.key(), word.value)
}

fn found(engine: &Engine, rank: usize, hit: &Hit, language: Language) -> Option<Found> {
    let row = engine.head().row(hit.row)?;
    let why = hit.reasons.iter();
    let why = why.map(|reason| Why {
        term: reason.term.clone(),
        field: reason.field.key(),
        quality: in_words(reason.quality),
        points: reason.points,
    });
    let added = hit.score - hit.reasons.iter().map(|reason| reason.points).sum::<u32>();
    let (whole_name, by_people) = (added / WHOLE_NAME * WHOLE_NAME, added % WHOLE_NAME);
    let added = [
        ("the whole name", whole_name),
        ("a record that people wrote", by_people),
    ];
    Some(Found {
        rank,
        id: row.id().into_owned(),
        number: row.number(),
        name: row.name(language).text.to_owned(),
        score: hit.score,
        why: why.collect(),
        added: added.into_iter().filter(|(_, points)| *points > 0).collect(),
    })
}

fn in_words(quality: Quality) -> &'static str {
    match quality {
        Quality::Exact => "whole",
        Quality::Prefix => "beginning",
        Quality::Part => "part",
        Quality::Sound => "in sound",
        Quality::Error => "with an error",
    }
}

impl Answered {
    /// The answer with what it was made of: what words were taken for, and the parts of each score.
    pub fn explained(&self) -> String {
        let mut text = format!("{:?}: {} found\n", self.query, self.total);
        for (what, words) in [
            ("understood", &self.understood),
            ("passed over", &self.passed_over),
        ] {
            if !words.is_empty() {
                text.push_str(&format!("      {what}: {}\n", words.join(", ")));
            }
        }
        for hit in &self.hits {
            text.push_str(&format!(
                "{:>4}  {}  {}  [{}]\n",
                hit.rank, hit.id, hit.name, hit.score
            ));
            for Why {
                term,
                field,
                quality,
                points,
            } in &hit.why
            {
                text.push_str(&format!("      {points:>5}  {term} → {field} ({quality})\n"));
            }
            for (what, points) in &hit.added {
                text.push_str(&format!("      {points:>5}  {what}\n"));
            }
        }
        text
    }
}

impl fmt::Display for Answered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answered {
            query,
            milliseconds,
            total,
            hits,
            ..
        } = self;
        writeln!(
            formatter,
            "{query:?}: {total} found, {} shown, {milliseconds:.3} ms",
            hits.len()
        )?;
        for hit in hits {
            writeln!(formatter, "{hit}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why: Vec<String> = self
            .why
            .iter()
            .map(|why| format!("{} → {} ({})", why.term, why.field, why.quality))
            .collect();
        let Found {
            rank,
            id,
            name,
            score,
            ..
        } = self;
        write!(
            formatter,
            "{rank:>4}  {id}  {name}  [{score}]  {}",
            why.join(", ")
        )
    }
}
