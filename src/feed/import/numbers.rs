//! Short numbers: given out once, in order, and never again. Not here: the check that none is used twice.

use anyhow::Context;

use crate::catalog::product::Product;
use crate::catalog::tables::Numbers;

/// Gives out numbers.
pub(super) struct Giver {
    next: u32,
}

impl Giver {
    /// Goes on where the catalogue stands: behind every number in use, and behind every number ever given out.
    pub fn new<'a>(given: &Numbers, in_use: impl IntoIterator<Item = &'a Product>) -> Self {
        let behind_use = in_use.into_iter().map(|product| product.number.saturating_add(1));
        let behind_retired = given.retired.iter().map(|number| number.saturating_add(1));
        let next = behind_use.chain(behind_retired).fold(given.next.max(1), u32::max);
        Self { next }
    }

    /// The next number.
    pub fn give(&mut self) -> anyhow::Result<u32> {
        let number = self.next;
        self.next = number.checked_add(1).context("all numbers have been given out")?;
        Ok(number)
    }

    /// The number that would be given out next.
    pub fn next(&self) -> u32 {
        self.next
    }
}

/// The text of `catalog.json` with another `numbers.next`. All else stays as people have laid it out.
pub(super) fn with_next(catalog: &str, next: u32) -> anyhow::Result<String> {
    const FIELD: &str = "\"next\"";
    let numbers = catalog
        .find("\"numbers\"")
        .context("catalog.json has no numbers")?;
    let field = catalog[numbers..]
        .find(FIELD)
        .context("catalog.json has no numbers.next")?
        + numbers
        + FIELD.len();
    let digits = |text: &str| text.find(|letter: char| letter.is_ascii_digit());
    let start = field + digits(&catalog[field..]).context("numbers.next in catalog.json is no number")?;
    let length = catalog[start..]
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(0);
    Ok(format!(
        "{}{next}{}",
        &catalog[..start],
        &catalog[start + length..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(number: u32) -> Product {
        let json =
            format!(r#"{{"id":"a","number":{number},"kind":"export-product","class":"tea","names":{{}}}}"#);
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn numbers_go_on_behind_every_number_ever_given_out() {
        for (next, retired, in_use, expected) in [
            (1, &[][..], &[][..], 1),
            (0, &[], &[], 1),
            (7, &[3], &[1, 2], 7),
            (1, &[], &[5, 2], 6),
            (1, &[9], &[5], 10),
        ] {
            let products: Vec<Product> = in_use.iter().copied().map(product).collect();
            let mut giver = Giver::new(
                &Numbers {
                    next,
                    retired: retired.to_vec(),
                },
                &products,
            );
            assert_eq!(giver.give().unwrap(), expected);
            assert_eq!(giver.next(), expected + 1);
        }
    }

    #[test]
    fn the_catalogues_layout_survives_a_new_number() {
        let before =
            "{ \"title\": \"x\",\n  \"numbers\": { \"next\": 1, \"retired\": [4] },\n  \"next\": 3 }\n";
        let after = with_next(before, 5941).unwrap();
        assert_eq!(after, before.replacen("\"next\": 1", "\"next\": 5941", 1));
        assert!(with_next("{}", 2).is_err());
    }
}
