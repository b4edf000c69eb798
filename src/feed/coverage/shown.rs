//! The counts for reading.

use std::fmt;

use super::{Coverage, Depth, Grounds};

impl fmt::Display for Coverage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{:<18} rows  10 s  1 min  in depth  facts", "stories")?;
        for (class, depth) in &self.classes {
            writeln!(formatter, "  {class:<16} {depth}")?;
        }
        writeln!(formatter, "  {:<16} {}", "all", self.curated)?;
        for (what, counts) in [
            ("facts by topic", &self.topics),
            ("facts by source", &self.facts_by_kind),
            ("sources by kind", &self.sources_by_kind),
            ("Chinese names", &self.chinese_names),
        ] {
            let counts: Vec<String> = counts
                .iter()
                .map(|(key, count)| format!("{key} {count}"))
                .collect();
            writeln!(formatter, "{what:<18} {}", counts.join(", "))?;
        }
        writeln!(formatter, "{:<18} read  general knowledge  verified", "fields")?;
        for (field, grounds) in &self.fields {
            writeln!(formatter, "  {field:<16} {grounds}")?;
        }
        for list in &self.lists {
            writeln!(formatter, "{list}")?;
        }
        writeln!(formatter, "{:<18} {}", "pairs of kin", self.kin_pairs)?;
        writeln!(formatter, "{:<18} {}", "glossary terms", self.terms)?;
        write!(formatter, "{:<18} {}", "halls with a text", self.halls)
    }
}

impl fmt::Display for Depth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Depth {
            rows,
            brief,
            short,
            deep,
            facts,
        } = self;
        write!(formatter, "{rows:>5} {brief:>5} {short:>6} {deep:>9} {facts:>6}")
    }
}

impl fmt::Display for Grounds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Grounds {
            read,
            general_knowledge,
        } = self;
        let share = (100 * read).checked_div(read + general_knowledge).unwrap_or(0);
        write!(formatter, "{read:>6} {general_knowledge:>18} {share:>8} %")
    }
}
