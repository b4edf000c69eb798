//! What can be asked of the feed tool on the command line: the doc comments here are its `--help`. Not here: what
//! happens then (`src/bin/feed.rs` calls the rest of this room).

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Checks, builds, searches and edits the feed of products.
///
/// The sources are JSON files that people edit: catalog.json, places.json, sources.json and products/**/*.json.
/// `check` says what is wrong with them, `build` compiles them into what the browser reads.
#[derive(Parser)]
#[command(name = "feed", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "Examples:
  feed check                                 every problem of the sources, errors first
  feed build --out target/feed               compile them
  feed export csv products.csv               all products as a table for a spreadsheet program
  feed import csv products.csv               take the edited table back
  feed search 帕尔玛火腿                     what a visitor would find, and why
  feed search --batch queries.txt --json     the same for a query a line
  feed stats                                 what the feed holds and how well it is supported
  feed coverage                              which records have a story, and what the stories rest on

Exit code: 0 done, 1 the sources or the file have errors, 2 wrong use of the tool.";

/// The commands
#[derive(Subcommand)]
pub enum Command {
    /// Say everything that is wrong with the sources
    ///
    /// One line a problem: file · record · field: found …, expected …. Errors come first and keep the feed from being
    /// built; warnings do not.
    Check {
        /// Where the sources are
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
        /// Where the sources are
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
    /// Each result: rank, id, name, score and, for each term of the query, where it was found and how closely
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
        /// Print what words were taken for and the parts of each score
        #[arg(long, conflicts_with = "json")]
        explain: bool,
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
    },
    /// Count what the feed holds
    Stats {
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
        /// Print one JSON object instead of lines
        #[arg(long)]
        json: bool,
    },
    /// Tell how far the content has come
    ///
    /// Stories by class and depth, facts by topic, sources by kind, which fields were read and which are general
    /// knowledge, how complete the agreement's lists are.
    Coverage {
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
        /// Print one JSON object instead of lines
        #[arg(long)]
        json: bool,
    },
    /// Make up a feed of any size, for benchmarks and load tests
    ///
    /// The first products are the sources' own, the others are made up: bilingual names, brands, places and barcodes
    /// with the shape of real ones. The same seed gives the same feed.
    Synth {
        /// How many products
        #[arg(long, value_name = "N")]
        products: usize,
        /// What is drawn
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
        /// The folder for its sources: new or empty
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
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

/// What can be imported
#[derive(Subcommand)]
pub enum Import {
    /// Bring the researched raw data into the sources
    ///
    /// Records that are there already stay as they are, with every correction and number. catalog.json and
    /// places.json must be there.
    Raw {
        /// The folder with the raw files
        #[arg(value_name = "DIR")]
        raw: PathBuf,
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
    },
    /// Take an edited table back
    ///
    /// Rows are told apart by `id`. A known product gets the cells that changed; everything that has no column (facts,
    /// further places, verification) stays. A new row becomes a new product: it needs at least id, kind, class and a
    /// name, gets the next free number, and goes into products/curated/CLASS.json. Products without a row stay.
    /// With one bad cell, nothing is written.
    Csv {
        /// The table: UTF-8, separated by commas, with headings
        file: PathBuf,
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
    },
}

/// What can be exported
#[derive(Subcommand)]
pub enum Export {
    /// Write all products into a table for a spreadsheet program
    ///
    /// One row a product, one column for each flat field; several values in one cell are separated by `; `. A value
    /// that a spreadsheet program would take for a formula (it starts with = + - @) gets an apostrophe in front, which
    /// import takes away again. Importing an unchanged table changes no byte of the sources.
    Csv {
        /// The table to write
        file: PathBuf,
        /// Where the sources are
        #[command(flatten)]
        sources: SourcesFolder,
    },
}

/// Where the sources are
#[derive(Args)]
pub struct SourcesFolder {
    /// The folder with the sources
    #[arg(long = "sources", value_name = "DIR", default_value = "public/feed")]
    pub folder: PathBuf,
}

/// A reader's language
#[derive(Clone, Copy, ValueEnum)]
pub enum Lang {
    /// Chinese
    Zh,
    /// English
    En,
}
