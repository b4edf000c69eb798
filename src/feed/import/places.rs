//! Keys of regions. Not here: the regions themselves, which people keep in `places.json`.

use anyhow::Context;

use crate::catalog::tables::Places;

/// The key of a region in `places.json`, from how the raw data write it.
pub(super) fn region(places: &Places, country: &str, raw: &str) -> anyhow::Result<String> {
    let key = key(country, raw);
    let found = places.regions.iter().find(|region| region.key == key);
    Ok(found
        .with_context(|| format!("places.json has no region {key:?}, for {raw:?}"))?
        .key
        .clone())
}

/// The country's code and the region's name, in lower-case letters and digits without accents, with hyphens between.
fn key(country: &str, raw: &str) -> String {
    let text = format!("{country}-{raw}").to_lowercase();
    let plain: String = text.chars().map(without_accent).collect();
    let parts = plain
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// The letter under an accent, for the accents that occur in names of European regions.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ę' | 'ě' => 'e',
        'ì'..='ï' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ț' => 't',
        'ù'..='ü' | 'ů' | 'ű' => 'u',
        'ý' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_a_key_that_follows_from_its_name() {
        for (country, raw, expected) in [
            ("IT", "Emilia-Romagna (Parma)", "it-emilia-romagna-parma"),
            ("CN", "Anhui (Lu'an)", "cn-anhui-lu-an"),
            ("FR", "Île-de-France", "fr-ile-de-france"),
            ("RO", "Iași county, Moldavia", "ro-iasi-county-moldavia"),
            (
                "CZ",
                "Ústecký / Středočeský / Plzeňský kraj",
                "cz-ustecky-stredocesky-plzensky-kraj",
            ),
            ("FR", "Bourgogne (Côte-d'Or)", "fr-bourgogne-cote-d-or"),
        ] {
            assert_eq!(key(country, raw), expected);
        }
    }
}
