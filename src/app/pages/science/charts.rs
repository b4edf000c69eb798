//! The catalogue in numbers: columns by year of registration, bars by decade, country and class. What is drawn stands in
//! tables too. The drawings have the page's colours, and so keep to those of a reader and of paper.

use crate::app::components::drawn::{Drawn, drawn, path};
use crate::app::components::markup::{Piece, element, element_with, heading, paragraph, text};
use crate::app::counts::{self, Years};
use crate::app::labels::facet_value;
use crate::app::mark::Mark;
use crate::app::words::{self, Words, number};
use crate::catalog::head::Head;
use crate::catalog::text::Language;
use crate::list::step;
use crate::search::Facet;

/// How many countries and classes a chart shows.
const BARS: usize = 12;
/// Where it is told what the columns show: that is their name.
const TOLD_ID: &str = "years-told";

/// All charts.
pub fn charts(head: &Head, language: Language) -> Piece {
    let words = words::Guide::of(language);
    let protected = || head.rows().filter(|row| Mark::of_row(*row).is_protected());
    let of_facet = |facet: Facet, keys: Vec<&str>| {
        let bars = counts::counted(keys).into_iter().take(BARS);
        bars.map(|(key, count)| (facet_value(&head.tables, facet, key, language), count))
            .collect()
    };
    let countries = protected().flat_map(|row| row.countries().map(|country| country.code.as_str()));
    let classes = protected().map(|row| row.class().key.as_str());
    let [by_year, by_decade, by_country, by_class] = words.chart;
    let mut charts = Vec::new();
    let dated: Vec<u16> = protected().filter_map(|row| row.year()).collect();
    // Somebody's own feed may know no years.
    if !dated.is_empty() {
        let years = Years::of(&dated);
        let decade = |(first, count)| ((Words::of(language).search.decade)(first), count);
        let decades = years.by_decade().into_iter().map(decade);
        charts.push(columns(&years, by_year, language));
        charts.push(table(by_decade, decades.collect(), language));
    }
    for (title, bars) in [
        (by_country, of_facet(Facet::Country, countries.collect())),
        (by_class, of_facet(Facet::Class, classes.collect())),
    ] {
        charts.push(table(title, bars, language));
    }
    let note = paragraph("band-intro", words.charts_note);
    element(
        "section",
        "band",
        vec![heading(words.charts), note, element("div", "charts", charts)],
    )
}

/// A column for each year, before lines for the height and above marks for the decades.
fn columns(years: &Years, title: &'static str, language: Language) -> Piece {
    let most = years.counts.iter().copied().max().unwrap_or(0);
    // Even, so that there is a number for the line in the middle.
    let top = step::next(most as u32, true).next_multiple_of(2) as usize;
    let mut peak = 0;
    let mut paths = [String::new(), String::new()];
    for (place, count) in years.counts.iter().enumerate() {
        if *count == most {
            peak = place;
        }
        paths[usize::from(*count == most)] += &format!("M{place}.1 {top}v-{count}h.8v{count}z");
    }
    let plot = vec![
        marks("plot-lines", &[top, top / 2].map(number::grouped)),
        drawing(years.counts.len(), top, paths, Some(TOLD_ID)),
        marks(
            "plot-decades",
            &years.decades.iter().map(u16::to_string).collect::<Vec<_>>(),
        ),
    ];
    let told = (words::Guide::of(language).years_told)(
        years.ends,
        &number::grouped(years.counts.iter().sum()),
        usize::from(years.decades[0]) + peak,
        &number::grouped(most),
    );
    let named = vec![("id", TOLD_ID.to_owned())];
    let content = vec![
        element("figcaption", "", vec![text(title)]),
        element("div", "plot", plot),
        element_with("p", "note", named, vec![text(told)]),
    ];
    element("figure", "chart", content)
}

/// What stands beside columns for those who look.
fn marks(class: &'static str, marks: &[String]) -> Piece {
    let marks = marks.iter().map(|mark| element("span", "", vec![text(mark)]));
    element_with(
        "div",
        class,
        vec![("aria-hidden", "true".to_owned())],
        marks.collect(),
    )
}

/// Columns or bars, and those that stand out, stretched to the room they have. Without a name they are hidden from those
/// who listen.
fn drawing(width: usize, height: usize, paths: [String; 2], named_by: Option<&'static str>) -> Piece {
    let (name, value) = named_by.map_or(("aria-hidden", "true"), |id| ("aria-labelledby", id));
    let attributes = [
        ("role", "img"),
        ("preserveAspectRatio", "none"),
        ("viewBox", &format!("0 0 {width} {height}")),
        (name, value),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let [usual, most] = paths;
    let paths = vec![path("", usual), path("plot-most", most)];
    drawn(Drawn::Drawing, attributes.into(), paths)
}

/// A table with a bar in each row.
fn table(title: &'static str, bars: Vec<(String, usize)>, language: Language) -> Piece {
    let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let cell = |tag: &'static str, content: &str| element(tag, "", vec![text(content)]);
    let bar = |(name, count): &(String, usize)| {
        let bar = drawing(most, 1, [format!("M0 0h{count}v1H0z"), String::new()], None);
        let value = element("td", "", vec![bar, cell("span", &number::grouped(*count))]);
        element("tr", "", vec![cell("th", name), value])
    };
    let columns = words::Guide::of(language)
        .columns
        .map(|column| cell("th", column));
    let head = element(
        "thead",
        "visually-hidden",
        vec![element("tr", "", columns.into())],
    );
    let body = element("tbody", "", bars.iter().map(bar).collect());
    element("table", "chart", vec![cell("caption", title), head, body])
}
