//! The feed tool's command line: what can be asked, and how the answer is printed. The work is in [`fengtu::feed`].

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};
use fengtu::catalog::text::Language;
use fengtu::feed::problem::{Problem, counted, tally};
use fengtu::feed::{build, check, schema, search, spreadsheet, stats};
use fengtu::search::Engine;

/// Checks, builds, searches and edits the feed of products.
///
/// The sources are JSON files that people edit: catalog.json, places.json, sources.json and products/**/*.json.
/// `check` says what is wrong with them, `build` compiles them into what the browser reads.
#[derive(Parser)]
#[command(name = "feed", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "Examples:
  feed check                                 every problem of the sources, errors first
  feed build --out target/feed               compile them
  feed export csv products.csv               all products as a table for a spreadsheet program
  feed import csv products.csv               take the edited table back
  feed search 帕尔玛火腿                     what a visitor would find, and why
  feed search --batch queries.txt --json     the same for a query a line
  feed stats                                 what the feed holds and how well it is supported

Exit code: 0 done, 1 the sources or the file have errors, 2 wrong use of the tool.";

#[derive(Subcommand)]
enum Command {
    /// Say everything that is wrong with the sources
    ///
    /// One line a problem: file · record · field: found …, expected …. Errors come first and keep the feed from being
    /// built; warnings do not.
    Check {
        #[command(flatten)]
        sources: SourcesFolder,
        /// Print one JSON object instead of lines
        #[arg(long)]
        json: bool,
    },
    /// Check and compile the sources into what the browser reads
    ///
    /// Nothing is written where the sources have errors. The new feed takes the place of the old one in one step; the
    /// same sources always give the same bytes.
    Build {
        #[command(flatten)]
        sources: SourcesFolder,
        /// The folder for the compiled feed: new, empty, or with an older one
        #[arg(long, value_name = "DIR", default_value = "target/feed")]
        out: PathBuf,
    },
    /// Take data over into the sources
    #[command(subcommand)]
    Import(Import),
    /// Give data out of the sources
    #[command(subcommand)]
    Export(Export),
    /// Search the feed as a visitor would, with the reasons for each result
    ///
    /// Each result: rank, id, name, [score] and, for each term of the query, where it was found and how closely
    /// (whole, beginning, part, with an error).
    Search {
        /// What to search for
        #[arg(required_unless_present = "batch")]
        query: Option<String>,
        /// Search for each line of this file instead
        #[arg(long, value_name = "FILE", conflicts_with = "query")]
        batch: Option<PathBuf>,
        /// The reader's language
        #[arg(long, value_enum, default_value = "zh")]
        lang: Lang,
        /// How many results to show
        #[arg(long, default_value_t = 10)]
        limit: usize,
        /// Print one JSON object a query
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        sources: SourcesFolder,
    },
    /// Count what the feed holds
    Stats {
        #[command(flatten)]
        sources: SourcesFolder,
        /// Print one JSON object instead of lines
        #[arg(long)]
        json: bool,
    },
    /// Write JSON Schemas of the sources' files, for editors that complete and check while typing
    Schema {
        /// The folder for them
        #[arg(long, value_name = "DIR", default_value = "public/feed/schema")]
        out: PathBuf,
        /// Write nothing; fail where a schema there is not current
        #[arg(long)]
        check: bool,
    },
}

#[derive(Subcommand)]
enum Import {
    /// Take an edited table back
    ///
    /// Rows are told apart by `id`. A known product gets the cells that changed; everything that has no column (facts,
    /// further places, verification) stays. A new row becomes a new product: it needs at least id, kind, class and a
    /// name, gets the next free number, and goes into products/curated/<class>.json. Products without a row stay.
    /// With one bad cell, nothing is written.
    Csv {
        /// The table: UTF-8, separated by commas, with headings
        file: PathBuf,
        #[command(flatten)]
        sources: SourcesFolder,
    },
}

#[derive(Subcommand)]
enum Export {
    /// Write all products into a table for a spreadsheet program
    ///
    /// One row a product, one column for each flat field; several values in one cell are separated by `; `. A value
    /// that a spreadsheet program would take for a formula (it starts with = + - @) gets an apostrophe in front, which
    /// import takes away again. Importing an unchanged table changes no byte of the sources.
    Csv {
        /// The table to write
        file: PathBuf,
        #[command(flatten)]
        sources: SourcesFolder,
    },
}

#[derive(clap::Args)]
struct SourcesFolder {
    /// The folder with the sources
    #[arg(long = "sources", value_name = "DIR", default_value = "public/feed")]
    folder: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// Chinese
    Zh,
    /// English
    En,
}

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
            sources,
        } => {
            let queries = queries(query, batch.as_deref())?;
            let engine = search::engine(&sources.folder)?;
            for query in queries {
                print_answer(&engine, &query, lang, limit, json)?;
            }
        }
        Command::Stats { sources, json } => {
            let stats = stats::stats(&sources.folder)?;
            if json {
                say(serde_json::to_string(&stats)?)?
            } else {
                say(stats)?
            }
        }
        Command::Schema { out, check } => schemas(&out, check)?,
    }
    Ok(ExitCode::SUCCESS)
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

fn print_answer(engine: &Engine, query: &str, lang: Lang, limit: usize, json: bool) -> Result<()> {
    let language = match lang {
        Lang::Zh => Language::Zh,
        Lang::En => Language::En,
    };
    let answer = search::answer(engine, query, language, limit);
    if json {
        say(serde_json::to_string(&answer)?)
    } else {
        say(answer)
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
