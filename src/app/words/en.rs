//! English.

use super::number::grouped;
use super::{About, Frame, Home, Item, Product, Search, Terms, Trouble, Words};
use crate::catalog::place::{PlaceBasis, PlaceRole};
use crate::catalog::product::{Field, Kind, Level};
use crate::catalog::protection::{Change, Scheme, Status};
use crate::catalog::source::SourceKind;
use crate::search::{Facet, Sort};

pub(super) static WORDS: Words = Words {
    frame: Frame {
        brand: "Fengtu",
        description: "A catalogue of geographical indications and imported goods: where each comes from, and how we know.",
        skip: "Skip to content",
        navigation: "Main",
        catalogue: "Catalogue",
        science: "GIs",
        about: "About this catalogue, its sources and licences",
        text_size: |step| match step {
            0 => "Text size: normal",
            1 => "Text size: large",
            _ => "Text size: largest",
        },
        switch: "中文",
        loading: "Fetching the catalogue…",
        as_of: |date| format!("Catalogue reviewed {date}"),
        disclaimer: "This catalogue explains origins and evidence. It advertises nothing and does not replace what is printed on the pack.",
    },
    trouble: Trouble {
        heading: "The catalogue is not here yet",
        offline: "The catalogue did not arrive. Please check the network, then try again.",
        slow: "The network is slow: after ten seconds the catalogue had still not arrived. Please try again.",
        not_the_feed: "What arrived is not the catalogue. Perhaps this Wi-Fi wants you to sign in first; then try again.",
        damaged: "The catalogue arrived incomplete and was not used. Please try again.",
        newer: "The catalogue is newer than this page. Please reload the page.",
        details: "The full record did not arrive; this is only the summary.",
        retry: "Retry",
        not_found: "There is no such page",
        not_found_advice: "The address may be incomplete, or the page is gone. Try a search instead.",
        no_product: "Not in the catalogue",
        no_product_advice: "It may have another address now, or it was withdrawn. Try searching for it by another name.",
    },
    search: Search {
        label: "Search the catalogue",
        placeholder: "Name, place, pinyin, barcode",
        submit: "Search",
        clear: "Clear",
        suggestions: "Suggestions",
        everything: "The whole catalogue",
        results_for: |query| format!("Results for “{query}”"),
        count: |count| match count {
            0 => "No results".to_owned(),
            1 => "1 result".to_owned(),
            count => format!("{} results", grouped(count)),
        },
        results: "Results",
        filters: "Filters",
        show_results: |count| match count {
            0 => "No results".to_owned(),
            1 => "Show 1 result".to_owned(),
            count => format!("Show {} results", grouped(count)),
        },
        chosen: "Chosen filters",
        remove: |name| format!("Remove “{name}”"),
        literally: |word| format!("Search for the word “{word}” itself"),
        passed_over: |words| format!("Left out: “{}”.", words.join("”, “")),
        remove_all: "Remove all",
        sort: "Order",
        more_values: |count| format!("{count} more"),
        fewer_values: "Fewer",
        more: |count| format!("Show {} more", grouped(count)),
        shown: |shown, total| format!("{} of {} shown", grouped(shown), grouped(total)),
        nothing: "Nothing fits all of these filters.",
        nothing_for: |query| format!("Nothing found for “{query}”."),
        advice: "Try fewer letters, another spelling, the original name, pinyin or its initials, a file number or a barcode.",
        without_filters: |count| format!("Without the filters: {}", grouped(count)),
        without_word: |word, count| format!("Without “{word}”: {}", grouped(count)),
        try_these: "For example",
        also_called: "Also",
        facet: |facet| match facet {
            Facet::Kind => "Kind",
            Facet::Class => "Class",
            Facet::Country => "Origin",
            Facet::Region => "Region",
            Facet::Scheme => "Protected as",
            Facet::List => "EU–China list",
            Facet::Status => "Register status",
            Facet::BrandCountry => "Brand registered in",
        },
        years: "Year of registration",
        decade: |first| format!("{first}s"),
        years_from: "From",
        years_to: "to",
        years_between: |from, to| match (from, to) {
            (from, "") => format!("{from} or later"),
            ("", to) => format!("{to} or earlier"),
            (from, to) if from == to => from.to_owned(),
            (from, to) => format!("{from}–{to}"),
        },
        area: "Part of the map",
        of_facet: |facet, value| format!("{facet}: {value}"),
        order: |sort| match sort {
            Sort::Relevance => "Best match",
            Sort::Name => "By name",
            Sort::Newest => "Newest registration",
            Sort::Oldest => "Oldest registration",
        },
    },
    home: Home {
        examples: "Try",
        halls: "By hall",
        classes: "By class",
        numbers: "What is in it",
        products: "entries",
        protected: "geographical indications whose protection we read in a source",
        imported: "imported products with a barcode",
        countries: "countries and territories of origin",
    },
    item: Item {
        brand: |brand| format!("Brand: {brand}"),
        brand_registered: |countries| format!("Brand registered in {countries}; origin unknown"),
        list_separator: ", ",
        listed: |list| format!("EU–China {}", list.to_ascii_lowercase()),
        registered: |scheme| match scheme {
            Scheme::Pdo => "PDO, registered",
            Scheme::Pgi => "PGI, registered",
            Scheme::Gi => "GI, registered",
            Scheme::Tsg => "TSG, registered",
        },
        not_protected: |status| match status {
            Status::Registered => "Registered",
            Status::Published => "Published, not protected",
            Status::Applied => "Applied for, not protected",
            Status::Rejected => "Rejected, not protected",
        },
        change: |change| match change {
            Change::Amendment => "An application to amend an entry, not another name",
            Change::Cancellation => "An application to cancel an entry, not another name",
        },
        recipe: "TSG: a traditional recipe, not a GI",
        no_protection: "No protection found",
    },
    product: Product {
        names: "Names",
        original: "As registered",
        recorded: "As recorded",
        variants: "Other registered forms",
        chinese: "Chinese name",
        no_chinese: "No Chinese name is known, and none has been invented.",
        english: "English name",
        pinyin: "Pinyin",
        aliases: "Also known as",
        protection: "Protection and evidence",
        register: "EU register of geographical indications",
        no_protection: "No protection of this name was read in any source, so it carries no seal.",
        branded: "This is a product with a barcode, not a geographical indication. Whether a place name is protected is another matter.",
        status_as_of: |date, status| {
            let status = match status {
                Status::Registered => "registered",
                Status::Published => "published",
                Status::Applied => "applied for",
                Status::Rejected => "rejected",
            };
            format!("As of {date}: {status}")
        },
        not_protected: "Not protected",
        change: |entry, change| {
            let what = match change {
                Change::Amendment => "amend",
                Change::Cancellation => "cancel",
            };
            format!(
                "This is only an application to {what} entry {entry}, not another name. Whether the name is protected, that entry says."
            )
        },
        recipe: "A TSG protects a traditional recipe or method wherever it is made. It is not a geographical indication.",
        promise: |scheme| match scheme {
            Scheme::Pdo => {
                "Protected designation of origin: produced, processed and prepared within one defined area."
            }
            Scheme::Pgi => {
                "Protected geographical indication: quality or reputation come from the place, and at least one step is done there."
            }
            Scheme::Gi => {
                "Geographical indication of a spirit drink or aromatised wine: its quality, reputation or character is tied to the place."
            }
            Scheme::Tsg => "Traditional speciality guaranteed: made to a traditional recipe or method.",
        },
        file_number: "File number",
        register_class: "Class in the register",
        applied: "Applied for",
        published: "Published",
        registered: "Registered, by the register's date",
        legal_instrument: "Legal act",
        agreement: "EU–China agreement",
        basis: "Basis",
        standing: "Effect",
        in_force: "In force since",
        read_for: "As of",
        list_unread: |list| {
            format!(
                "Generally held to be on the agreement's {}, but no source for that was read, so it carries no seal.",
                list.to_ascii_lowercase()
            )
        },
        facts: "On record",
        wine: "What the specification lays down",
        wine_categories: "Wine types",
        wine_category: |_| None,
        grapes: "Grapes",
        other_grapes: "Other grapes",
        grape_colour: |code| {
            Some(match code {
                "B" => "white",
                "N" => "black",
                "Rg" => "red",
                "Rs" => "pink",
                "G" | "Gr" => "grey",
                _ => return None,
            })
        },
        max_yield: "Highest yield",
        hl_per_ha: "hl/ha",
        kg_per_ha: "kg/ha",
        min_vines: "Fewest vines",
        vines_per_ha: "a hectare",
        irrigation: "Irrigation",
        irrigation_rule: |rule| {
            Some(match rule {
                "Allowed" => "Allowed",
                "Prohibited" => "Prohibited",
                "Allowed/Prohibited" => "Allowed or prohibited, depending",
                _ => return None,
            })
        },
        municipalities: "Municipalities",
        and_more: |count| format!("and {count} more"),
        record: "What the record says",
        record_note: "As recorded by volunteers in a public database. A record is not the pack: recipe, size and origin may have changed since.",
        barcode: "Barcode",
        brand: "Brand",
        quantity: "Quantity",
        labels: "Labels",
        labels_note: "recorded by contributors, not verified",
        allergens: "Allergens",
        allergens_unknown: "Not recorded. That does not mean free of them.",
        allergens_note: "as recorded; go by the pack",
        ingredients: "Ingredients, as recorded",
        snapshot: "Year of the data",
        modified: "Record last changed",
        not_stock: |venue| format!("Being listed here does not mean that the {venue} sells it."),
        places: "Where it comes from",
        role: |role| match role {
            PlaceRole::Origin => "Origin",
            PlaceRole::RawMaterial => "Raw material from",
            PlaceRole::Made => "Made in",
            PlaceRole::Packed => "Packed in",
            PlaceRole::Applicant => "Entry applied for from",
            PlaceRole::BrandRegistered => "Brand registered in",
        },
        place_basis: |basis| match basis {
            PlaceBasis::Register => "from the register",
            PlaceBasis::Agreement => "from the agreement's list",
            PlaceBasis::ManufacturingPlace => "from the place of manufacture in the record",
            PlaceBasis::PackerCode => "from a health mark or packer code",
            PlaceBasis::Ingredients => "from the origin of ingredients in the record",
            PlaceBasis::Label => "from a “made in” label in the record",
            PlaceBasis::Category => "from the record's category",
            PlaceBasis::BarcodePrefix => {
                "from the barcode's prefix, which only says where the number was issued"
            }
            PlaceBasis::Report => "from a press report",
            PlaceBasis::GeneralKnowledge => "general knowledge, not read in a source",
        },
        origin_unknown: "Origin unknown: a barcode tells where the brand registered it, not where anything was made.",
        map: |place| format!("Outline of the world's land with the position of {place}"),
        map_note: "The point shows roughly where, not how far the area reaches. Land and sea only; no borders are drawn.",
        verification: "How this record was checked",
        level: |level| match level {
            Level::RegisterAndList => "Both the register's entry and the agreement's list were read.",
            Level::Register => "The register's entry was read.",
            Level::List => "Only the agreement's list was read, not an entry in the register.",
            Level::ProductType => "A type of product rather than a protected name, taken from press reports.",
        },
        read: "Read in a source",
        general_knowledge: "General knowledge, not read in a source",
        field: |field| match field {
            Field::OriginalName => "registered name",
            Field::NameVariants => "other registered forms",
            Field::ChineseName => "Chinese name",
            Field::EnglishName => "English name",
            Field::Pinyin => "pinyin",
            Field::Country => "country",
            Field::Region => "region",
            Field::Coordinates => "coordinates",
            Field::Class => "class",
            Field::Scheme => "scheme",
            Field::FileNumber => "file number",
            Field::Registered => "registration date",
            Field::RegisterCategory => "class in the register",
            Field::List => "agreement list",
            Field::Facts => "facts",
        },
        notes: "Doubts and notes",
        sources: "Sources",
        source_number: |number| format!("Source {number}"),
        unsourced: "general knowledge",
        other_site: "(another site)",
        kin: "Kindred products",
        kin_intro: "First from the same soil, then from the other end of the world.",
        number: |number| format!("No. {number} in the catalogue"),
    },
    about: About {
        title: "About this catalogue",
        intro: &[
            "Fengtu, 'wind and soil', is the Chinese word for what wine growers call terroir. This catalogue lists geographical indications and imported goods, and says of each where it comes from, what protects its name, and how we know.",
            "What was read in a source names the source. What is only general knowledge says so. What is not known is left open, not filled in.",
        ],
        seals: "How to read the seals",
        seal_registered: "Cinnabar: registered in the EU's register, as of the copy that was read. The character stands for the class, the letters for the scheme.",
        seal_listed: "Celadon: on a list of the EU–China agreement, as read in a source. A dashed frame means that the list names it, but whether that has taken effect is not established.",
        seal_pending: "Dashed ink: applied for, published or rejected. Not protected.",
        seal_recipe: "Ink circle: a traditional speciality (TSG). It protects a method and is not a geographical indication.",
        seal_none: "A character without a frame only tells the class and says nothing of protection.",
        counts: "What is in it",
        broken: |count| match count {
            1 => "1 record is damaged and could not be shown.".to_owned(),
            count => format!("{} records are damaged and could not be shown.", grouped(count)),
        },
        licences: "Sources and licences",
        sources: |count| format!("All sources ({})", grouped(count)),
        privacy: "Privacy",
        privacy_text: &[
            "Searching happens on this device. What you type is sent nowhere.",
            "No account, no cookies, no statistics, and nothing is fetched from any other site.",
        ],
        map: "Map",
        map_text: "The outline of the land is from Natural Earth (public domain), simplified to half a degree: land and sea only.",
        version: "Version",
        version_text: |version, date| format!("Catalogue version {version}, reviewed {date}."),
    },
    terms: Terms {
        kind: |kind| match kind {
            Kind::GeographicalIndication => "Geographical indications",
            Kind::ImportedProduct => "Imported products",
            Kind::ExportProduct => "Export products",
        },
        scheme: |scheme| match scheme {
            Scheme::Pdo => "PDO, designation of origin",
            Scheme::Pgi => "PGI, geographical indication",
            Scheme::Gi => "GI, spirits and the like",
            Scheme::Tsg => "TSG, traditional speciality",
        },
        status: |status| match status {
            Status::Registered => "Registered",
            Status::Published => "Published",
            Status::Applied => "Applied for",
            Status::Rejected => "Rejected",
        },
        source: |kind| match kind {
            SourceKind::Register => "Registers",
            SourceKind::Regulation => "Laws and specifications",
            SourceKind::Official => "Official bodies",
            SourceKind::Press => "Press",
            SourceKind::Reference => "Other material",
        },
    },
};
