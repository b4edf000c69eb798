//! The feed tool: asks [`fengtu::feed`] and prints the answer. No work is done here.
// Nothing in the browser: cargo builds every binary beside the browser tests.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::Parser;
use fengtu::catalog::text::Language;
use fengtu::feed::arguments::{Arguments, Command, Export, Import, Lang};
use fengtu::feed::problem::{Problem, counted, tally};
use fengtu::feed::{build, check, coverage, import, schema, search, spreadsheet, stats, synth};
use fengtu::search::Engine;
use serde::Serialize;

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        // Whoever reads the output has seen enough, as in `feed check | head`.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn say(line: impl Display) -> Result<()> {
    Ok(writeln!(io::stdout(), "{line}")?)
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Check { sources, json } => return check(&sources.folder, json),
        Command::Build { sources, out } => build(&sources.folder, &out)?,
        Command::Import(Import::Raw { raw, sources }) => say(import::import_raw(&raw, &sources.folder)?)?,
        Command::Import(Import::Csv { file, sources }) => {
            say(spreadsheet::import(&sources.folder, &file)?)?;
        }
        Command::Export(Export::Csv { file, sources }) => {
            let count = spreadsheet::export(&sources.folder, &file)?;
            say(format_args!(
                "{} in {}",
                counted(count, "product"),
                file.display()
            ))?;
        }
        Command::Search {
            query,
            batch,
            lang,
            limit,
            json,
            explain,
            sources,
        } => {
            let form = match (json, explain) {
                (true, _) => Form::Json,
                (_, true) => Form::Explained,
                _ => Form::Lines,
            };
            let queries = queries(query, batch.as_deref())?;
            let engine = search::engine(&sources.folder)?;
            for query in queries {
                print_answer(&engine, &query, lang, limit, form)?;
            }
        }
        Command::Stats { sources, json } => counts(stats::stats(&sources.folder)?, json)?,
        Command::Coverage { sources, json } => counts(coverage::coverage(&sources.folder)?, json)?,
        Command::Synth {
            products,
            seed,
            out,
            sources,
        } => {
            synth::write(&check::sound(&sources.folder)?.0, products, seed, &out)?;
            say(format_args!(
                "{} in {}",
                counted(products, "product"),
                out.display()
            ))?;
        }
        Command::Schema { out, check } => schemas(&out, check)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Counts, for a reader or for a program.
fn counts(counts: impl Display + Serialize, json: bool) -> Result<()> {
    match json {
        true => say(serde_json::to_string(&counts)?),
        false => say(counts),
    }
}

fn check(folder: &Path, json: bool) -> Result<ExitCode> {
    let (sources, problems) = check::read(folder);
    let products = sources.map_or(0, |sources| sources.products.len());
    if json {
        say(serde_json::json!({ "products": products, "problems": problems }))?;
    } else {
        for problem in &problems {
            say(format_args!(
                "{}: {problem}",
                if problem.is_error() { "error" } else { "warning" }
            ))?;
        }
        say(format_args!(
            "{} checked: {}",
            counted(products, "product"),
            tally(&problems)
        ))?;
    }
    let has_errors = problems.iter().any(Problem::is_error);
    Ok(if has_errors {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn build(folder: &Path, out: &Path) -> Result<()> {
    let start = Instant::now();
    let built = build::build(folder, out)?;
    say(format_args!(
        "{}, {} of {:.1} MB in {} ({:.1} s)",
        counted(built.products, "product"),
        counted(built.parts, "part"),
        built.bytes as f64 / 1e6,
        out.display(),
        start.elapsed().as_secs_f64()
    ))?;
    if !built.warnings.is_empty() {
        say(format_args!(
            "{}: `feed check` lists them",
            counted(built.warnings.len(), "warning")
        ))?;
    }
    Ok(())
}

fn queries(query: Option<String>, batch: Option<&Path>) -> Result<Vec<String>> {
    let Some(file) = batch else {
        return Ok(query.into_iter().collect());
    };
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(text
        .lines()
        .map(str::to_owned)
        .filter(|line| !line.trim().is_empty())
        .collect())
}

/// How an answer is printed.
#[derive(Clone, Copy)]
enum Form {
    Lines,
    Explained,
    Json,
}

fn print_answer(engine: &Engine, query: &str, lang: Lang, limit: usize, form: Form) -> Result<()> {
    let language = match lang {
        Lang::Zh => Language::Zh,
        Lang::En => Language::En,
    };
    let answer = search::answer(engine, query, language, limit);
    match form {
        Form::Lines => say(answer),
        Form::Explained => say(answer.explained().trim_end()),
        Form::Json => say(serde_json::to_string(&answer)?),
    }
}

fn schemas(out: &Path, check: bool) -> Result<()> {
    let count = if check {
        schema::check(out)?
    } else {
        schema::write(out)?
    };
    let done = if check { "current" } else { "written" };
    say(format_args!(
        "{} in {} {done}",
        counted(count, "schema"),
        out.display()
    ))
}
