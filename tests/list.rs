//! The visitor's list out and in again: as a link, over several codes, as a table.
#![allow(clippy::unwrap_used)]

use fengtu::catalog::text::Language;
use fengtu::list::link::{self, Part, Sent, Unreadable};
use fengtu::list::{Entry, LONGEST_NOTE, Line, List, MOST, csv, qr};
use proptest::prelude::*;

fn any_note() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        1 => any::<String>(),
        1 => "[去骨要冷链，。0-9a-z ]{1,30}",
        1 => "[=+@'\";,-]{1,5}",
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let number = prop_oneof![4 => 1..6000_u32, 1 => any::<u32>()];
    let quantity = prop_oneof![2 => Just(0), 1 => 1..200_u32, 1 => any::<u32>()];
    (number, quantity, any_note()).prop_map(|(number, quantity, note)| Entry::new(number, quantity, &note))
}

fn any_list() -> impl Strategy<Value = List> {
    proptest::collection::vec(any_entry(), 0..60).prop_map(|entries| entries.into_iter().collect())
}

fn any_sent() -> impl Strategy<Value = Sent> {
    let part =
        proptest::option::of((1..=200_u8, 1..=200_u8).prop_map(|(index, count)| Part { index, count }));
    (any_list(), any::<bool>(), part).prop_map(|(list, english, part)| Sent {
        list,
        language: if english { Language::En } else { Language::Zh },
        part,
    })
}

fn line(entry: &Entry) -> Line {
    Line {
        entry: entry.clone(),
        name: "=帕尔玛, \"火腿\"".into(),
        original: "Prosciutto\ndi Parma".into(),
        ..Line::default()
    }
}

/// Strings that were once given out. They are never changed: whoever kept such a link can still open it.
#[test]
fn links_of_old_stay_readable() {
    let sent = |entries: &[(u32, u32, &str)], language, part| Sent {
        list: entries
            .iter()
            .map(|(number, quantity, note)| Entry::new(*number, *quantity, note))
            .collect(),
        language,
        part,
    };
    for (fragment, expected) in [
        ("10005R9P1", sent(&[], Language::Zh, None)),
        ("1000233LTMU", sent(&[(7, 0, "")], Language::Zh, None)),
        (
            "10M7LIIBQ1NA01B2DSB",
            sent(&[(5964, 0, ""), (1, 0, ""), (300, 0, "")], Language::En, None),
        ),
        (
            "10UIQ6HF54O62B2R27PJPJO022N4O7O6X8AAN7J2Z2JZV9YY94INERKF3UXDC67PJ6T8YQPVBD136Z0ST8JD4",
            sent(
                &[
                    (12, 20, "去骨，要冷链"),
                    (4_000_000_000, 0, ""),
                    (3, 999_999, "2 pallets €/kg"),
                ],
                Language::En,
                None,
            ),
        ),
        (
            "10GNFJ2CV8JL005GDKA26G0GDD85C7R7BO1D446D9",
            sent(
                &[(101, 0, "🍷 Φέτα")],
                Language::Zh,
                Some(Part { index: 2, count: 3 }),
            ),
        ),
    ] {
        assert_eq!(
            link::read(fragment),
            Ok(expected.clone()),
            "{}",
            link::write(&expected)
        );
    }
}

#[test]
fn what_is_no_list_is_told_apart_from_what_a_later_version_wrote() {
    let sent = Sent {
        list: (1..9).map(|number| Entry::new(number * 7, 0, "")).collect(),
        ..Sent::default()
    };
    let good = link::write(&sent);
    for (fragment, expected) in [
        (format!("{good}。"), Ok(sent.clone())),
        (good.to_lowercase(), Ok(sent.clone())),
        (good[..good.len() - 1].to_owned(), Err(Unreadable::Damaged)),
        (format!("{good}0"), Err(Unreadable::Damaged)),
        ("1".to_owned(), Err(Unreadable::Damaged)),
        (String::new(), Err(Unreadable::Damaged)),
        ("main".to_owned(), Err(Unreadable::Damaged)),
        (format!("2{}", &good[1..]), Err(Unreadable::Newer)),
    ] {
        assert_eq!(link::read(&fragment), expected, "{fragment}");
    }
}

proptest! {
    #[test]
    fn a_link_brings_the_list_back(sent in any_sent()) {
        let fragment = link::write(&sent);
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()));
        prop_assert_eq!(link::read(&fragment), Ok(sent));
    }

    #[test]
    fn one_wrong_letter_is_noticed(sent in any_sent(), place in any::<prop::sample::Index>(), letter in "[0-9A-Z]") {
        let fragment = link::write(&sent);
        let place = 1 + place.index(fragment.len() - 1);
        prop_assume!(fragment[place..=place] != letter);
        let mut wrong = fragment.clone();
        wrong.replace_range(place..=place, &letter);
        prop_assert_eq!(link::read(&wrong), Err(Unreadable::Damaged));
    }

    #[test]
    fn no_fragment_makes_the_reader_stumble(fragment in any::<String>(), digits in "1[0-9A-Z]{0,80}") {
        let _ = (link::read(&fragment), link::read(&digits));
    }

    #[test]
    fn the_parts_of_a_long_list_make_the_whole(list in any_list(), english in any::<bool>()) {
        let language = if english { Language::En } else { Language::Zh };
        let parts = qr::fragments(&list, language, "https://catalogue.example/zh/list#");
        let mut whole = List::default();
        for (place, fragment) in parts.iter().enumerate() {
            let sent = link::read(fragment).unwrap();
            let expected = Part { index: place as u8 + 1, count: parts.len() as u8 };
            prop_assert_eq!(sent.part, (parts.len() > 1).then_some(expected));
            prop_assert_eq!(sent.language, language);
            whole.merge(&sent.list);
        }
        prop_assert_eq!(whole, list);
    }

    #[test]
    fn a_table_brings_the_list_back(list in any_list(), english in any::<bool>()) {
        let language = if english { Language::En } else { Language::Zh };
        let lines: Vec<Line> = list.entries().iter().map(line).collect();
        let table = csv::write(&lines, language);
        prop_assert_eq!(csv::read(&table), Some(csv::Imported { list, passed_over: 0 }));
        let mut reader = ::csv::ReaderBuilder::new().from_reader(table.trim_start_matches('\u{FEFF}').as_bytes());
        for record in reader.records() {
            for cell in record.unwrap().iter() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{}", cell);
            }
        }
    }
}

#[test]
fn fifty_products_fit_a_code_that_a_phone_reads_from_afar() {
    let address = "https://catalogue.qingtian.example/zh/list#";
    // Far apart and in no order: what costs most.
    let scattered = |place: u32| place * 2_797 % 5_964 + 1;
    let list = |note: &str, quantity: u32| -> List {
        (0..50)
            .map(|place| Entry::new(scattered(place), quantity, note))
            .collect()
    };
    for (note, quantity, version) in [("", 0, 9), ("", 20, 10)] {
        let fragments = qr::fragments(&list(note, quantity), Language::Zh, address);
        let [fragment] = &fragments[..] else {
            panic!("{} codes", fragments.len())
        };
        assert!(qr::code(address, fragment).unwrap().version <= version, "{note}");
    }
    let long = list(&"去".repeat(LONGEST_NOTE), 20);
    let codes = qr::fragments(&long, Language::Zh, address);
    assert!(codes.len() > 1);
    for fragment in codes {
        assert!(qr::code(address, &fragment).unwrap().version <= qr::LARGEST);
    }
    // Even a note of the costliest characters has its code, if a larger one.
    let worst: List = [Entry::new(1, 0, &"𠀀".repeat(LONGEST_NOTE))]
        .into_iter()
        .collect();
    let fragments = qr::fragments(&worst, Language::Zh, address);
    assert_eq!(fragments.len(), 1);
    assert!(qr::code(address, &fragments[0]).is_some());
}

#[test]
fn a_whole_list_with_long_notes_still_is_a_link() {
    let note = "去".repeat(LONGEST_NOTE);
    let list: List = (0..MOST as u32)
        .map(|place| Entry::new(place * 29 + 1, 7, &note))
        .collect();
    let sent = Sent {
        list,
        ..Sent::default()
    };
    assert_eq!(link::read(&link::write(&sent)), Ok(sent));
}

#[test]
fn tables_are_read_as_spreadsheet_programs_write_them() {
    let expected = |passed_over| csv::Imported {
        list: [Entry::new(12, 1200, "a; \"b\""), Entry::new(7, 0, "=1")]
            .into_iter()
            .collect(),
        passed_over,
    };
    for (table, passed_over) in [
        (
            "Number,Quantity,Note\r\n12,1200,\"a; \"\"b\"\"\"\r\n7,,'=1\r\n",
            0,
        ),
        (
            "\u{FEFF}目录编号;数量;备注\n12;\"1,200\";\"a; \"\"b\"\"\"\n7;;'=1",
            0,
        ),
        (
            "备注\t目录编号\t品名\t数量\n\"a; \"\"b\"\"\"\t12\tParma\t1200\n'=1\t7\t\tmany\n\n\t\t\t\n",
            0,
        ),
        (
            " number , note,quantity\n12,\"a; \"\"b\"\"\",1200\n7,'=1\nsum,,1200\n12,again,\n",
            2,
        ),
    ] {
        assert_eq!(csv::read(table), Some(expected(passed_over)), "{table}");
    }
    for table in ["", "\n", "Name,Note\nParma,good\n", "<html>"] {
        assert_eq!(csv::read(table), None, "{table}");
    }
    let table = csv::write(&[line(&Entry::new(7, 0, ""))], Language::Zh);
    assert!(table.starts_with("\u{FEFF}目录编号,品名,"));
    assert!(table.contains("\r\n7,\"'=帕尔玛, \"\"火腿\"\"\","));
}
