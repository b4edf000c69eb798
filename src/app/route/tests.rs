//! Addresses that are read, written, and read again.

use super::*;
use crate::search::{Area, Facet, Filters, Sort, Years};
use proptest::prelude::*;

fn parsed(address: &str) -> Option<Route> {
    let (path, search) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
    Route::parse(path, search)
}

fn product(id: &str, hall: Option<&str>) -> Page {
    Page::Product {
        id: id.to_owned(),
        hall: hall.map(str::to_owned),
    }
}

#[test]
fn a_product_has_one_address_whichever_hall_leads_to_it() {
    let in_hall = Route::product_in(Language::En, "comte", "ham hall");
    assert_eq!(in_hall.to_string(), "/en/product/comte?hall=ham%20hall");
    assert_eq!(in_hall.canonical().to_string(), "/en/product/comte");
    let search = Route::search(Language::En, SearchState::of_query("comte"));
    assert_eq!(search.canonical(), search);
}

#[test]
fn an_address_names_its_page() {
    let found = |page| {
        Some(Route {
            language: Language::Zh,
            page,
        })
    };
    for (address, expected) in [
        ("/", None),
        ("", None),
        ("/zh", found(Page::Home)),
        ("/zh/", found(Page::Home)),
        ("/zh/?utm_source=wechat", found(Page::Home)),
        ("/zh/search", found(Page::Search(SearchState::default()))),
        ("/zh/search/", found(Page::Search(SearchState::default()))),
        ("/zh/product/comte", found(product("comte", None))),
        ("/zh/product/comte?kiosk&hall=", found(product("comte", None))),
        (
            "/zh/product/comte?hall=wine-centre#source-1",
            found(product("comte", Some("wine-centre"))),
        ),
        ("/zh/product", found(Page::NotFound)),
        ("/zh/product/comte/more", found(Page::NotFound)),
        ("/zh/about", found(Page::About)),
        ("/zh/science", found(Page::Science)),
        ("/zh/kin/", found(Page::Kin)),
        ("/zh/hall/wine-centre", found(Page::Hall("wine-centre".into()))),
        (
            "/zh/hall/wine-centre?screen",
            found(Page::Show("wine-centre".into(), 1)),
        ),
        (
            "/zh/hall/wine-centre?a=b&screen=3",
            found(Page::Show("wine-centre".into(), 3)),
        ),
        (
            "/zh/hall/wine-centre?screen=0",
            found(Page::Show("wine-centre".into(), 1)),
        ),
        (
            "/zh/hall/wine-centre?screen=last",
            found(Page::Show("wine-centre".into(), 1)),
        ),
        ("/zh/hall", found(Page::NotFound)),
        (
            "/zh/grape/gr%C3%BCner-veltliner",
            found(Page::Grape("grüner-veltliner".into())),
        ),
        ("/zh/grape", found(Page::NotFound)),
        ("/zh/list", found(Page::List(String::new()))),
        ("/zh/list#main", found(Page::List(String::new()))),
        ("/zh/list#10M7", found(Page::List("10M7".into()))),
        (
            "/zh/list/?from=wechat#10M7%E3%80%82",
            found(Page::List("10M7。".into())),
        ),
        ("/zh/compare", found(Page::Compare(vec![]))),
        (
            "/zh/compare?a=b&ids=comte,,feta,comte,a%2Cb,c,d#main",
            found(Page::Compare(
                ["comte", "feta", "a", "b"].map(str::to_owned).into(),
            )),
        ),
        ("/zh/price", found(Page::NotFound)),
        ("/fr/search", found(Page::NotFound)),
    ] {
        assert_eq!(parsed(address), expected, "{address:?}");
    }
}

#[test]
fn a_search_is_written_one_way_and_read_in_many() {
    let mut state = SearchState::of_query("帕尔玛 ham");
    for (facet, value) in [
        (Facet::Country, "IT"),
        (Facet::Country, "ES"),
        (Facet::Class, "ham-meat"),
    ] {
        state.filters.insert(facet, value);
    }
    state.sort = Sort::Newest;
    state.layout = Layout::Rows;
    let canonical = "q=%E5%B8%95%E5%B0%94%E7%8E%9B%20ham&class=ham-meat&country=IT,ES&sort=newest&view=list";
    assert_eq!(state.to_string(), canonical);
    for written in [
        canonical,
        "?country=IT&country=ES&class=ham-meat&view=list&sort=newest&q=帕尔玛+ham",
        "country=IT%2CES,&class=ham-meat,ham-meat&sort=newest&q=帕尔玛%20ham&q=second&view=list&view=spiral",
        "view=list&sort=newest&sort=price&price=low&&=&q=帕尔玛 ham&class=ham-meat&country=IT,ES&kiosk",
    ] {
        assert_eq!(SearchState::parse(written), state, "{written:?}");
    }
}

#[test]
fn years_and_a_part_of_the_map_are_written_one_way_and_read_in_many() {
    let years = Years { from: 1990, to: 1999 };
    let area = Area {
        south: 4350,
        west: -920,
        north: 4510,
        east: 1240,
    };
    let state = SearchState {
        filters: Filters::default().with_years(Some(years)).with_area(Some(area)),
        ..SearchState::default()
    };
    let canonical = "years=1990-1999&area=4350,-920,4510,1240";
    assert_eq!(state.to_string(), canonical);
    for written in [
        canonical,
        "?area=4350%2C-920%2C4510%2C1240&years=1990-1999",
        "years=1990-1999&years=soon&area=4350,-920,4510,1240&area=everywhere",
    ] {
        assert_eq!(SearchState::parse(written), state, "{written:?}");
    }
    let one_year = SearchState::parse("years=1996").filters.years;
    assert_eq!(one_year, Some(Years { from: 1996, to: 1996 }));
}

#[test]
fn what_cannot_be_read_narrows_nothing() {
    for written in [
        "sort=price",
        "view=spiral",
        "years=1999-1990",
        "years=-",
        "years=0-1990",
        "years=99999",
        "area=1,2,3",
        "area=9001,0,9002,0",
        "area=20,0,10,0",
    ] {
        assert_eq!(SearchState::parse(written), SearchState::default(), "{written:?}");
    }
}

fn any_years() -> impl Strategy<Value = Years> {
    (1..=u16::MAX, 1..=u16::MAX).prop_map(|(one, other)| Years {
        from: one.min(other),
        to: one.max(other),
    })
}

fn any_area() -> impl Strategy<Value = Area> {
    let edges = (-9000..=9000, -18000..=18000, -9000..=9000, -18000..=18000);
    edges.prop_map(|(one, west, other, east): (i32, i32, i32, i32)| Area {
        south: one.min(other),
        west,
        north: one.max(other),
        east,
    })
}

fn any_search() -> impl Strategy<Value = Page> {
    let value = (0..Facet::ALL.len(), "[A-Za-z0-9-]{1,12}");
    (
        any::<String>(),
        proptest::collection::vec(value, 0..6),
        proptest::option::of(any_years()),
        proptest::option::of(any_area()),
        0..Sort::ALL.len(),
        0..Layout::ALL.len(),
    )
        .prop_map(|(query, values, years, area, sort, layout)| {
            let mut filters = Filters::default().with_years(years).with_area(area);
            values
                .iter()
                .for_each(|(facet, value)| filters.insert(Facet::ALL[*facet], value));
            Page::Search(SearchState {
                query,
                filters,
                sort: Sort::ALL[sort],
                layout: Layout::ALL[layout],
            })
        })
}

fn any_route() -> impl Strategy<Value = Route> {
    let page = prop_oneof![
        Just(Page::Home),
        Just(Page::About),
        Just(Page::Science),
        Just(Page::Kin),
        Just(Page::KioskStatus),
        any::<String>()
            .prop_filter("a fragment of a list is no place", |fragment| !is_place(fragment))
            .prop_map(Page::List),
        proptest::collection::hash_set("[^,]{1,8}", 0..=COMPARED)
            .prop_map(|ids| Page::Compare(ids.into_iter().collect())),
        any::<String>()
            .prop_filter("a key is not empty", |key| !key.is_empty())
            .prop_map(Page::Hall),
        Just(Page::NotFound),
        (any::<String>(), proptest::option::of(any::<String>()))
            .prop_filter("neither is empty", |(id, hall)| {
                !id.is_empty() && hall.as_deref() != Some("")
            })
            .prop_map(|(id, hall)| Page::Product { id, hall }),
        any_search(),
    ];
    (page, any::<bool>()).prop_map(|(page, chinese)| Route {
        language: if chinese { Language::Zh } else { Language::En },
        page,
    })
}

proptest! {
    #[test]
    fn every_route_is_read_as_it_was_written(route in any_route()) {
        prop_assert_eq!(parsed(&route.to_string()), Some(route));
    }

    #[test]
    fn an_address_is_plain_ascii(route in any_route()) {
        let address = route.to_string();
        prop_assert!(address.bytes().all(|byte| byte.is_ascii_graphic()), "{}", address);
    }

    #[test]
    fn no_address_makes_the_reader_stumble(path in any::<String>(), search in any::<String>()) {
        if let Some(route) = Route::parse(&path, &search) {
            prop_assert_eq!(parsed(&route.to_string()), Some(route));
        }
    }
}
