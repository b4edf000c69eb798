//! What changed cells do to a product's claims: its place, its protection, its pack. Each is a group of cells: all
//! empty means that there is no such claim; otherwise the group must make a whole one.

use super::columns::shown_place;
use super::edit::Edit;
use crate::catalog::check::quoted;
use crate::catalog::date::Date;
use crate::catalog::item::Item;
use crate::catalog::place::{Place, PlaceBasis, PlaceRole, Point};
use crate::catalog::product::Product;
use crate::catalog::protection::{AgreementEntry, Protection, RegisterEntry, Scheme, Status};

const PLACE: [&str; 7] = [
    "place_role",
    "countries",
    "region",
    "lat",
    "lon",
    "place_basis",
    "place_sources",
];
const REGISTER: [&str; 5] = [
    "scheme",
    "file_number",
    "status",
    "register_as_of",
    "register_sources",
];
const AGREEMENT: [&str; 3] = ["list", "list_as_of", "list_sources"];
const ITEM: [&str; 5] = ["brand", "barcode", "quantity", "item_source", "snapshot_year"];

const SCHEMES: &str = "PDO, PGI, GI or TSG";
const STATUSES: &str = "registered, published, applied or rejected";
const ROLES: &str = "origin, raw-material, made, packed or applicant";
const BASES: &str = "register, agreement, manufacturing-place, packer-code, ingredients, label, category, report or \
                     general-knowledge";
const AS_OF: &str = "the date for which it was true, such as 2020 or 2020-06-21";

impl Edit {
    /// Takes over the cells about the product's claims.
    pub(super) fn claims(&mut self, product: &mut Product) {
        if self.changed(&PLACE) {
            self.place(product);
        }
        if self.changed(&REGISTER) {
            self.register(product);
        }
        if self.changed(&AGREEMENT) {
            self.agreement(product);
        }
        if self.changed(&ITEM) {
            self.item(product);
        }
    }

    /// A new place is an origin from general knowledge unless its cells say otherwise.
    fn place(&mut self, product: &mut Product) {
        let shown = shown_place(product);
        if self.is_empty(&PLACE) {
            shown.map(|position| product.places.remove(position));
            return;
        }
        let role = match self.optional("place_role") {
            Some(role) => self.key("place_role", &role, ROLES),
            None => Some(PlaceRole::Origin),
        };
        let basis = match self.optional("place_basis") {
            Some(basis) => self.key("place_basis", &basis, BASES),
            None => Some(PlaceBasis::GeneralKnowledge),
        };
        let point = self.point();
        let (Some(role), Some(basis)) = (role, basis) else {
            return;
        };
        let place = Place {
            role,
            countries: self.list("countries"),
            region: self.optional("region"),
            point,
            basis,
            sources: self.list("place_sources"),
        };
        match shown {
            Some(position) => product.places[position] = place,
            None => product.places.insert(0, place),
        }
    }

    fn point(&mut self) -> Option<Point> {
        if self.is_empty(&["lat", "lon"]) {
            return None;
        }
        let [lat, lon] = [
            ("lat", "a latitude in degrees"),
            ("lon", "a longitude in degrees"),
        ]
        .map(|(column, expected)| self.number(column, expected));
        Some(Point { lat: lat?, lon: lon? })
    }

    fn register(&mut self, product: &mut Product) {
        if self.is_empty(&REGISTER) {
            protect(product, |protection| protection.register = None);
            return;
        }
        let scheme = self.required_key::<Scheme>("scheme", SCHEMES);
        let file_number = self.required("file_number", "a file number such as PDO-IT-0067");
        let status = self.required_key::<Status>("status", STATUSES);
        let as_of = self.required("register_as_of", AS_OF).map(Date);
        let (Some(scheme), Some(file_number), Some(status), Some(as_of)) =
            (scheme, file_number, status, as_of)
        else {
            return;
        };
        let sources = self.list("register_sources");
        protect(product, |protection| {
            let new = match protection.register.take() {
                Some(old) => RegisterEntry {
                    scheme,
                    file_number,
                    status,
                    as_of,
                    sources,
                    ..old
                },
                None => RegisterEntry {
                    scheme,
                    file_number,
                    status,
                    category: None,
                    applied: None,
                    published: None,
                    registered: None,
                    legal_instrument: None,
                    as_of,
                    sources,
                },
            };
            protection.register = Some(new);
        });
    }

    fn agreement(&mut self, product: &mut Product) {
        if self.is_empty(&AGREEMENT) {
            protect(product, |protection| protection.agreement = None);
            return;
        }
        let list = self.required("list", "the key of a list in catalog.json");
        let as_of = self.required("list_as_of", AS_OF).map(Date);
        let sources = self.list("list_sources");
        if let (Some(list), Some(as_of)) = (list, as_of) {
            protect(product, |protection| {
                protection.agreement = Some(AgreementEntry { list, as_of, sources })
            });
        }
    }

    fn item(&mut self, product: &mut Product) {
        if self.is_empty(&ITEM) {
            product.item = None;
            return;
        }
        let barcode = self.required("barcode", "8 or 13 digits; format the column as text");
        let brand = self.required("brand", "a brand");
        let source = self.required("item_source", "the key of a source in sources.json");
        let year = self.required("snapshot_year", "the year in which the record was read");
        let year = year.and_then(|_| self.number("snapshot_year", "a year such as 2025"));
        let (Some(barcode), Some(brand), Some(source), Some(snapshot_year)) = (barcode, brand, source, year)
        else {
            return;
        };
        let quantity = self.optional("quantity");
        product.item = Some(match product.item.take() {
            Some(old) => Item {
                barcode,
                brand,
                quantity,
                source,
                snapshot_year,
                ..old
            },
            None => Item {
                barcode,
                brand,
                quantity,
                categories: Vec::new(),
                labels: Vec::new(),
                allergens: None,
                ingredients: None,
                snapshot_year,
                modified: None,
                source,
            },
        });
    }

    fn is_empty(&self, columns: &[&'static str]) -> bool {
        columns.iter().all(|column| self.value(column).is_empty())
    }

    fn number<T: std::str::FromStr>(&mut self, column: &'static str, expected: &str) -> Option<T> {
        let value = self.value(column).parse().ok();
        if value.is_none() {
            self.refuse(column, quoted(self.value(column)), expected);
        }
        value
    }
}

/// Changes a product's protection; one that says nothing any more goes.
fn protect(product: &mut Product, change: impl FnOnce(&mut Protection)) {
    let mut protection = product.protection.take().unwrap_or_default();
    change(&mut protection);
    product.protection = Some(protection).filter(|protection| *protection != Protection::default());
}
