//! Products that belong together by class and place. Worked out from the head alone, so that any feed has them; always
//! the same for the same feed. Not here: pairs that people chose and gave reasons for (the guide).

use crate::app::mark::Mark;
use crate::catalog::head::{Head, Row};
use crate::search::order::sorted;

/// How many kin a product's page shows.
pub const KIN: usize = 6;

/// Rows of up to [`KIN`] products of the same class: half from the same region or country, nearest first, half from
/// the other side of the world. Where one side has too few, the other fills up.
pub fn kin(head: &Head, of: Row<'_>) -> Vec<usize> {
    let mut near = Vec::new();
    let mut far: Vec<(u8, usize)> = Vec::new();
    for row in head
        .rows()
        .filter(|row| row.index() != of.index() && row.class().key == of.class().key)
    {
        if row.is_chinese() == of.is_chinese() {
            near.extend(closeness(row, of).map(|closeness| (standing(row), closeness, row.index())));
        } else if row.countries().next().is_some() {
            far.push((standing(row), row.index()));
        }
    }
    let near = sorted(near, |(a_standing, a, _), (b_standing, b, _)| {
        a.cmp(b).then(a_standing.cmp(b_standing))
    });
    let mut far = sorted(far, |(a, _), (b, _)| a.cmp(b));
    // Not the same few for every product of a class: each begins at its own place among the best of them.
    let best = far
        .iter()
        .take_while(|(standing, _)| Some(standing) == far.first().map(|(first, _)| first))
        .count();
    far[..best].rotate_left(if best == 0 { 0 } else { of.number() as usize % best });

    let from_far = far.len().min(KIN - near.len().min(KIN / 2));
    let near = near.into_iter().take(KIN - from_far).map(|(.., row)| row);
    near.chain(far.into_iter().take(from_far).map(|(_, row)| row))
        .collect()
}

/// 0 for reviewed records of protected names, 1 for other protected names, 2 for the rest.
fn standing(row: Row<'_>) -> u8 {
    match (Mark::of_row(row), row.is_curated()) {
        (Mark::Registered(_) | Mark::Listed { in_force: true }, true) => 0,
        (Mark::Registered(_) | Mark::Listed { in_force: true }, false) => 1,
        _ => 2,
    }
}

/// 0 for the same region, 1 for a country in common; `None` for neither.
fn closeness(row: Row<'_>, of: Row<'_>) -> Option<u8> {
    if row.region().is_some() && row.region() == of.region() {
        return Some(0);
    }
    row.countries()
        .any(|country| of.countries().any(|other| other == country))
        .then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::head::{Columns, Readings, Tables};
    use crate::catalog::rows::Rows;
    use crate::catalog::tables::{Class, Country, Region};
    use crate::catalog::text::Text;

    /// A head of (class, country, region, protected) rows; countries 1 = CN, 2 = IT, 3 = FR, regions 0 = none.
    fn head(rows: &[(u16, u16, u16, bool)]) -> Head {
        let name = |text: &str| Text {
            zh: text.into(),
            en: text.into(),
        };
        let country = |code: &str| Country {
            code: code.into(),
            name: name(code),
            words: vec![],
        };
        let class = |key: &str| Class {
            key: key.into(),
            name: name(key),
            words: vec![],
        };
        let tables = Tables {
            title: name("t"),
            tagline: name("t"),
            venue: name("t"),
            town: None,
            contact: None,
            as_of: crate::catalog::date::Date("2026".into()),
            classes: ["wine", "tea"].map(class).into(),
            countries: ["CN", "IT", "FR"].map(country).into(),
            regions: ["parma", "modena"]
                .map(|key| Region {
                    key: key.into(),
                    name: name(key),
                    words: vec![],
                })
                .into(),
            lists: vec![],
            halls: vec![],
            meanings: vec![],
            fillers: vec![],
            labels: Default::default(),
            allergens: Default::default(),
            licences: vec![],
            kiosk: None,
        };
        let ids: Vec<String> = (0..rows.len()).map(|row| format!("p-{row}")).collect();
        let names = || Rows::from_values(ids.iter().map(String::as_str));
        let empty = || Rows::from_values(ids.iter().map(|_| ""));
        let zeros = vec![0_u16; rows.len()];
        let columns = Columns {
            id: names(),
            number: (1..=rows.len() as u32).collect(),
            kind: zeros.clone(),
            curated: vec![1; rows.len()],
            class: rows.iter().map(|row| row.0).collect(),
            original: names(),
            original_language: zeros.clone(),
            zh: empty(),
            en: empty(),
            aliases: empty(),
            brand: empty(),
            code: empty(),
            countries: rows.iter().map(|row| row.1).collect(),
            brand_countries: vec![0; rows.len()],
            region: rows.iter().map(|row| row.2).collect(),
            lat: vec![0; rows.len()],
            lon: vec![0; rows.len()],
            scheme: rows.iter().map(|row| u16::from(row.3)).collect(),
            status: rows.iter().map(|row| u16::from(row.3)).collect(),
            list: zeros,
            year: vec![0; rows.len()],
        };
        Head::new(
            tables,
            vec![vec![], vec![0], vec![1], vec![2]],
            vec![],
            Readings::default(),
            columns,
        )
        .unwrap()
    }

    fn kin_of(head: &Head, row: usize) -> Vec<usize> {
        kin(head, head.row(row).unwrap())
    }

    #[test]
    fn the_same_region_comes_before_the_same_country_and_the_other_side_of_the_world_last() {
        let head = head(&[
            (0, 2, 1, true),
            (0, 2, 2, true),
            (0, 2, 1, true),
            (0, 1, 0, true),
            (1, 2, 1, true),
        ]);
        assert_eq!(kin_of(&head, 0), [2, 1, 3], "another class is no kin");
    }

    #[test]
    fn one_side_fills_up_for_the_other() {
        let near: Vec<_> = (0..9).map(|_| (0, 2, 0, true)).collect();
        assert_eq!(kin_of(&head(&near), 0).len(), KIN);
        let far: Vec<_> = (0..9)
            .map(|place| (0, if place == 0 { 1 } else { 2 }, 0, true))
            .collect();
        assert_eq!(kin_of(&head(&far), 0).len(), KIN);
    }

    #[test]
    fn neighbours_do_not_all_have_the_same_kin_from_afar() {
        let rows: Vec<_> = (0..20)
            .map(|place| (0, if place < 4 { 1 } else { 2 }, 0, true))
            .collect();
        let head = head(&rows);
        assert_ne!(kin_of(&head, 0)[3..], kin_of(&head, 1)[3..]);
        assert_eq!(kin_of(&head, 0), kin_of(&head, 0));
    }

    #[test]
    fn a_product_that_stands_alone_has_no_kin() {
        assert!(kin_of(&head(&[(0, 2, 0, true), (1, 2, 0, true)]), 0).is_empty());
        assert!(kin_of(&head(&[(0, 0, 0, false), (0, 0, 0, false)]), 0).is_empty());
    }
}
