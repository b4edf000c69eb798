//! The import as a whole, on a handful of rows: what becomes of each, and that a second import changes nothing that
//! people have corrected and no number.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Count, ImportReport, import_raw};
use crate::catalog::place::{PlaceBasis, PlaceRole};
use crate::catalog::product::{Kind, Product};
use crate::catalog::protection::Status;
use crate::catalog::tables::{Catalog, ProductFile};
use crate::feed::sources;

const REGISTER: &str = "github:DEFRA/geographical-indications-register-prototype/app/views/v4/data/registers/register.json \
     (eAmbrosia export, 2020)";
const LIST: &str =
    "https://qualivita.it/news/entrano-in-vigore-nuovi-accordi-internazionali-dellue-con-cina-e-armenia";

fn curated(id: &str, file_number: Option<&str>) -> Value {
    json!({
        "id": id, "name_protected": "Asiago", "name_variants": [], "name_zh": "阿齐亚戈奶酪", "name_en": "Asiago cheese",
        "pinyin": null, "countries": ["IT"], "region": "Veneto / Trentino", "lat": 45.88, "lon": 11.51,
        "product_class": "cheese", "list": "first-100", "gi_type": file_number.map(|_| "PDO"),
        "file_number": file_number, "registered": file_number.map(|_| "1996-06-21"),
        "facts": [{ "fact": "A cheese.", "fact_zh": "一种奶酪。", "source": REGISTER }],
        "verified": {
            "read": [
                { "source": REGISTER, "fields": ["name_protected", "country", "file_number"] },
                { "source": LIST, "fields": ["list"] }
            ],
            "general_knowledge": ["name_zh", "lat", "lon"],
            "notes": ["name_zh is common trade usage from memory, not the annex transcription."],
            "level": "register+list"
        }
    })
}

fn entry(file_number: &str, name: &str, status: &str) -> Value {
    json!({
        "name": name, "file_number": file_number, "type": &file_number[..3], "product_type": "Food",
        "category": "Class 1.3. Cheeses", "countries": ["Italia"], "status": status, "applied": null,
        "published": null, "registered": null, "legal_instrument": null
    })
}

fn branded(barcode: &str, evidence: &str, country: &str, gs1: &str) -> Value {
    json!({
        "barcode": barcode, "name": "Gorgonzola  dolce", "name_lang": "it", "names_other": { "en": "gorgonzola dolce" },
        "brand": "Igor", "quantity": null, "class": "cheese", "category_tags": ["cheeses"], "country": country,
        "origin_evidence": evidence, "gs1_country": gs1, "labels": [], "allergens": null, "ingredients_text": null,
        "source": "Synkied/OC_Projet-5:db_file.csv", "snapshot_year": 2018, "record_modified": null
    })
}

/// A folder with the raw files and one with the tables that people write.
fn folders() -> (TempDir, TempDir) {
    let (raw, feed) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let fact =
        |key: &str| json!({ "key": key, "en": "Sent abroad.", "zh": "出口。", "source": "lishui-export" });
    let facts = [
        "export-toon",
        "export-goods",
        "export-jujubes",
        "export-vermicelli",
    ]
    .map(fact);
    let source =
        json!({ "title": "T", "publisher": "P", "date": "2025 (spring; day not stated)", "kind": "press" });
    let wine = json!({
        "file_number": "PDO-FR-A0679", "name": "Seyssel", "country": "FR", "registered": "1973-09-18",
        "wine_categories": ["Wine"], "grapes_oiv": [], "grapes_other": [], "max_yield_hl_per_ha": "78",
        "max_yield_kg_per_ha": null, "min_vines_per_ha": null, "irrigation": null, "municipalities": 2,
        "municipality_names": []
    });
    write(
        raw.path(),
        "gi_agreement.json",
        &json!([curated("asiago", Some("PDO-IT-0001"))]),
    );
    let register = json!([
        entry("PDO-IT-0001", "Asiago", "Registered"),
        entry("PDO-IT-0255-AM02", "Stelvio / Stilfser", "Applied")
    ]);
    write(raw.path(), "eu_register_2020.json", &register);
    write(raw.path(), "wine_pdo_inventory_2021.json", &json!([wine]));
    let imported = json!([
        branded("96385074", "gs1-prefix", "IT", "IT"),
        branded("8002004115072", "origins", "FR", "IT")
    ]);
    write(raw.path(), "imported_products.json", &imported);
    let qingtian = json!({ "sources": { "lishui-export": source }, "facts": facts });
    write(raw.path(), "qingtian_facts.json", &qingtian);

    let text = json!({ "zh": "名", "en": "Name" });
    let classes = [
        "cheese",
        "wine",
        "fruit-vegetable",
        "pasta",
        "honey-jam",
        "seafood",
    ]
    .map(|key| json!({ "key": key, "name": text, "words": [] }));
    let catalog = json!({
        "format": 1, "title": text, "tagline": text, "venue": text, "as_of": "2026-11-22", "numbers": { "next": 1 },
        "classes": classes, "lists": [],
        "register_categories": { "Class 1.3. Cheeses": "cheese", "Wine": "wine" }
    });
    write(feed.path(), sources::CATALOG, &catalog);
    let regions = json!([{ "key": "it-veneto-trentino", "name": text }]);
    write(
        feed.path(),
        sources::PLACES,
        &json!({ "format": 1, "countries": [], "regions": regions }),
    );
    (raw, feed)
}

fn write(folder: &Path, name: &str, value: &Value) {
    fs::write(folder.join(name), serde_json::to_string_pretty(value).unwrap()).unwrap();
}

fn products(feed: &Path) -> Vec<Product> {
    let (sources, problems) = sources::load(feed);
    assert_eq!(problems, []);
    sources.unwrap().records().into_iter().cloned().collect()
}

#[test]
fn every_row_becomes_one_record_on_its_own_grounds() {
    let (raw, feed) = folders();
    let report = import_raw(raw.path(), feed.path()).unwrap();
    assert_eq!(report.wines_beside_register, ["PDO-FR-A0679"]);
    let products = products(feed.path());
    let shown: Vec<(u32, &str, &str)> = products
        .iter()
        .map(|product| (product.number, product.id.as_str(), product.kind.key()))
        .collect();
    assert_eq!(
        shown[..5],
        [
            (1, "asiago", "gi"),
            (2, "pdo-it-0255-am02", "gi"),
            (3, "pdo-fr-a0679", "gi"),
            (4, "ean-96385074", "imported"),
            (5, "ean-8002004115072", "imported"),
        ]
    );
    assert!(
        products[5..]
            .iter()
            .all(|product| product.kind == Kind::ExportProduct)
    );

    let protection = products[0].protection.as_ref().unwrap();
    assert_eq!(
        protection.register.as_ref().unwrap().sources,
        ["eu-register-2020"]
    );
    assert_eq!(
        protection.agreement.as_ref().unwrap().sources,
        ["qualivita-eu-china-armenia"]
    );
    assert!(
        products[0].names.zh.as_ref().unwrap().sources.is_empty(),
        "general knowledge"
    );
    assert!(
        products[0].verification.as_ref().unwrap().notes[0]
            .zh
            .contains("通行商用译名")
    );

    let amendment = &products[1];
    assert_eq!(
        amendment
            .protection
            .as_ref()
            .unwrap()
            .register
            .as_ref()
            .unwrap()
            .status,
        Status::Applied
    );
    assert!(
        amendment.verification.as_ref().unwrap().notes[0]
            .en
            .contains("PDO-IT-0255")
    );

    let claims = |product: &Product| -> Vec<(PlaceRole, PlaceBasis, String)> {
        product
            .places
            .iter()
            .map(|place| (place.role, place.basis, place.countries[0].clone()))
            .collect()
    };
    let registered = (
        PlaceRole::BrandRegistered,
        PlaceBasis::BarcodePrefix,
        "IT".to_owned(),
    );
    let ingredients = (PlaceRole::RawMaterial, PlaceBasis::Ingredients, "FR".to_owned());
    assert_eq!(claims(&products[3]), std::slice::from_ref(&registered));
    assert_eq!(claims(&products[4]), [ingredients, registered]);
    assert_eq!(products[3].names.original[0].text, "Gorgonzola dolce");
    assert!(
        products[3].names.aliases.is_empty(),
        "the same name in another case"
    );
}

#[test]
fn a_second_import_keeps_corrections_and_numbers() {
    let (raw, feed) = folders();
    import_raw(raw.path(), feed.path()).unwrap();
    let path = feed.path().join("products/curated/cheese.json");
    let mut file: ProductFile = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    file.products[0].number = 700;
    file.products[0].names.en = None;
    write(
        path.parent().unwrap(),
        "cheese.json",
        &serde_json::to_value(&file).unwrap(),
    );

    let rows = json!([
        curated("asiago", Some("PDO-IT-0001")),
        curated("asiago-nuovo", None)
    ]);
    write(raw.path(), "gi_agreement.json", &rows);
    let ImportReport {
        curated,
        register,
        imported,
        next_number,
        ..
    } = import_raw(raw.path(), feed.path()).unwrap();
    assert_eq!(curated, Count { added: 1, kept: 1 });
    assert_eq!((register.added, imported.added, next_number), (0, 0, 702));

    let products = products(feed.path());
    let found = |id: &str| products.iter().find(|product| product.id == id).unwrap();
    assert_eq!(
        (found("asiago").number, found("asiago").names.en.is_none()),
        (700, true)
    );
    assert_eq!(found("asiago-nuovo").number, 701);
    let catalog = fs::read_to_string(feed.path().join(sources::CATALOG)).unwrap();
    assert_eq!(
        serde_json::from_str::<Catalog>(&catalog).unwrap().numbers.next,
        702
    );
}

#[test]
fn a_row_that_no_table_knows_stops_the_import_before_anything_is_written() {
    for (field, value, expected) in [
        ("product_class", json!("moon-cheese"), "moon-cheese"),
        ("region", json!("Atlantis"), "it-atlantis"),
        ("list", json!("third"), "third"),
    ] {
        let (raw, feed) = folders();
        let mut row = curated("asiago", None);
        row[field] = value;
        write(raw.path(), "gi_agreement.json", &json!([row]));
        let error = format!("{:#}", import_raw(raw.path(), feed.path()).unwrap_err());
        assert!(
            error.contains(expected) && error.contains("gi_agreement.json: asiago"),
            "{error}"
        );
        assert!(
            !feed.path().join(sources::PRODUCTS).exists() && !feed.path().join(sources::SOURCES).exists()
        );
    }
}
