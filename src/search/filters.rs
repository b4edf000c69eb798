//! What a search is narrowed to: facets and the values chosen in each, years, a part of the map. Keys here are those in
//! addresses of pages.

use std::fmt;

use catalog::place::Point;

/// A property that results are counted and narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Geographical indication, imported or export product.
    Kind,
    /// The class.
    Class,
    /// A country it comes from.
    Country,
    /// A region it comes from.
    Region,
    /// The scheme it is protected under. Entries that are not protected have none.
    Scheme,
    /// The agreement's list.
    List,
    /// How far its entry in the register has come.
    Status,
    /// A country where the brand's number is registered.
    BrandCountry,
}

impl Facet {
    /// All facets, in the order they are offered.
    pub const ALL: [Facet; 8] = [
        Facet::Kind,
        Facet::Class,
        Facet::Country,
        Facet::Region,
        Facet::Scheme,
        Facet::List,
        Facet::Status,
        Facet::BrandCountry,
    ];

    /// The facet's key in addresses of pages.
    pub fn key(self) -> &'static str {
        match self {
            Facet::Kind => "kind",
            Facet::Class => "class",
            Facet::Country => "country",
            Facet::Region => "region",
            Facet::Scheme => "scheme",
            Facet::List => "list",
            Facet::Status => "status",
            Facet::BrandCountry => "brand-country",
        }
    }

    /// The facet with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

/// Years of registration, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Years {
    /// The first.
    pub from: u16,
    /// The last.
    pub to: u16,
}

/// A part of the map, in hundredths of a degree. It reaches from `west` eastwards to `east`, so that one across the
/// 180th meridian has the greater number in the west.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Area {
    /// The southern edge.
    pub south: i32,
    /// The western edge.
    pub west: i32,
    /// The northern edge.
    pub north: i32,
    /// The eastern edge.
    pub east: i32,
}

/// What results are narrowed to. A product must have one of the values of every facet that has any, and lie within the
/// years and the area where they are given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filters {
    /// By facet, in their order; a facet without values does not stand here. A handful: a list is smaller than a tree,
    /// in the browser too.
    chosen: Vec<(Facet, Vec<String>)>,
    /// The years of registration.
    pub years: Option<Years>,
    /// The part of the map.
    pub area: Option<Area>,
}

impl Years {
    /// Whether a year lies within.
    pub fn contains(self, year: u16) -> bool {
        (self.from..=self.to).contains(&year)
    }

    /// Reads `1996-2005`, or one year, as they stand in addresses of pages.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        let (from, to) = (from.parse().ok()?, to.parse().ok()?);
        (0 < from && from <= to).then_some(Self { from, to })
    }
}

impl fmt::Display for Years {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.from, self.to)
    }
}

impl Area {
    /// Whether a point lies within.
    pub fn contains(self, point: Point) -> bool {
        let hundredths = |degrees: f64| (degrees * 100.0).round() as i32;
        let (lat, lon) = (hundredths(point.lat), hundredths(point.lon));
        let within = if self.west <= self.east {
            (self.west..=self.east).contains(&lon)
        } else {
            lon >= self.west || lon <= self.east
        };
        within && (self.south..=self.north).contains(&lat)
    }

    /// Reads the four edges, south, west, north and east, in hundredths of a degree as they stand in addresses of
    /// pages: `4350,920,4510,1240`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut edges = text.split(',').map(|edge| edge.parse::<i32>().ok());
        let mut edge = |most: i32| edges.next()?.filter(|edge| edge.abs() <= most);
        let area = Self {
            south: edge(9000)?,
            west: edge(18000)?,
            north: edge(9000)?,
            east: edge(18000)?,
        };
        (edges.next().is_none() && area.south <= area.north).then_some(area)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            south,
            west,
            north,
            east,
        } = self;
        write!(formatter, "{south},{west},{north},{east}")
    }
}

impl Filters {
    /// The values chosen in a facet, in the order they were chosen.
    pub fn values(&self, facet: Facet) -> &[String] {
        let place = self.chosen.binary_search_by_key(&facet, |(facet, _)| *facet);
        place.map_or(&[], |place| &self.chosen[place].1)
    }

    /// Every chosen value with its facet.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.chosen
            .iter()
            .flat_map(|(facet, values)| values.iter().map(|value| (*facet, value.as_str())))
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.years.is_none() && self.area.is_none()
    }

    /// Whether the value is chosen.
    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.values(facet).iter().any(|chosen| chosen == value)
    }

    /// The same filters with other years.
    pub fn with_years(&self, years: Option<Years>) -> Self {
        Self {
            years,
            ..self.clone()
        }
    }

    /// The same filters with another part of the map.
    pub fn with_area(&self, area: Option<Area>) -> Self {
        Self { area, ..self.clone() }
    }

    /// Chooses a value; an empty or repeated one changes nothing.
    pub fn insert(&mut self, facet: Facet, value: &str) {
        if value.is_empty() || self.contains(facet, value) {
            return;
        }
        match self.chosen.binary_search_by_key(&facet, |(facet, _)| *facet) {
            Ok(place) => self.chosen[place].1.push(value.to_owned()),
            Err(place) => self.chosen.insert(place, (facet, vec![value.to_owned()])),
        }
    }

    /// The same filters with the value chosen if it was not, and not chosen if it was.
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut filters = self.clone();
        if !filters.contains(facet, value) {
            filters.insert(facet, value);
            return filters;
        }
        for (_, values) in filters.chosen.iter_mut().filter(|(known, _)| *known == facet) {
            values.retain(|chosen| chosen != value);
        }
        filters.chosen.retain(|(_, values)| !values.is_empty());
        filters
    }
}

/// The order of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// The best match first; without a query, people's records first, then by number.
    #[default]
    Relevance,
    /// By the name shown: letters without accents, Chinese characters by their pinyin.
    Name,
    /// By year of registration, the newest first; products without one last.
    Newest,
    /// By year of registration, the oldest first; products without one last.
    Oldest,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Sort; 4] = [Sort::Relevance, Sort::Name, Sort::Newest, Sort::Oldest];

    /// The order's key in addresses of pages.
    pub fn key(self) -> &'static str {
        match self {
            Sort::Relevance => "relevance",
            Sort::Name => "name",
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
        }
    }

    /// The order with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toggling_twice_is_toggling_never() {
        let none = Filters::default();
        let one = none.toggled(Facet::Class, "cheese");
        let two = one.toggled(Facet::Class, "wine");
        assert_eq!(two.values(Facet::Class), ["cheese", "wine"]);
        assert_eq!(two.toggled(Facet::Class, "wine"), one);
        assert_eq!(one.toggled(Facet::Class, "cheese"), none);
        assert!(none.is_empty());
    }

    #[test]
    fn keys_lead_back_to_what_they_name() {
        for facet in Facet::ALL {
            assert_eq!(Facet::from_key(facet.key()), Some(facet));
        }
        for sort in Sort::ALL {
            assert_eq!(Sort::from_key(sort.key()), Some(sort));
        }
        assert_eq!(Facet::from_key("price"), None);
    }
}
