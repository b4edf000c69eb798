//! Cutting a run of Chinese characters, which knows no spaces, into words that a search knows and what lies between
//! them: 意大利 奶酪, 福建 茶.

use super::index::words::TableWords;

/// Characters that join Chinese words and narrow nothing down: 法国的奶酪.
const JOINING_CHARACTERS: [char; 6] = ['的', '之', '和', '与', '产', '及'];

/// The longest word that is looked for, in characters.
const LONGEST_WORD: usize = 12;

/// What a way to cut costs up to a place: each character that is in no word, each stretch of them, each word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    unknown: usize,
    parts: usize,
}

/// A way to cut, by the part that ends at a place.
#[derive(Clone, Copy)]
struct Step {
    cost: Cost,
    /// Where the last part begins.
    from: usize,
    /// Whether the last part is a word.
    is_word: bool,
}

/// The parts of a run, joining characters left out. Of all ways to cut, the one that leaves the fewest characters and
/// stretches over, then the one with the fewest parts.
pub fn cut<'a>(han: &'a str, words: &TableWords) -> Vec<&'a str> {
    let stands_for_a_value = |part: &str| words.equal_to(part).iter().any(|word| word.value.is_some());
    let parts = parts(han, &stands_for_a_value);
    let trimmed = |(part, is_word): (&'a str, bool)| match is_word {
        true => part,
        false => part.trim_matches(JOINING_CHARACTERS),
    };
    parts
        .into_iter()
        .map(trimmed)
        .filter(|part| !part.is_empty())
        .collect()
}

/// A part of a run and where it begins.
pub type Placed<'a> = (usize, &'a str);

/// The stretches of a run between the words that a search does not need, and those words.
pub fn without_fillers<'a>(han: &'a str, words: &TableWords) -> (Vec<Placed<'a>>, Vec<Placed<'a>>) {
    let is_filler = |part: &str| words.equal_to(part).iter().any(|word| word.value.is_none());
    let place = |part: &str| part.as_ptr() as usize - han.as_ptr() as usize;
    let (fillers, kept): (Vec<_>, Vec<_>) = parts(han, &is_filler)
        .into_iter()
        .partition(|(_, is_filler)| *is_filler);
    let placed =
        |parts: Vec<(&'a str, bool)>| parts.into_iter().map(|(part, _)| (place(part), part)).collect();
    (placed(kept), placed(fillers))
}

fn joins(part: &str) -> bool {
    part.chars()
        .all(|character| JOINING_CHARACTERS.contains(&character))
}

/// The parts of a run and whether each is a word.
fn parts<'a>(han: &'a str, is_word: &dyn Fn(&str) -> bool) -> Vec<(&'a str, bool)> {
    let ends: Vec<usize> = han
        .char_indices()
        .map(|(place, _)| place)
        .chain([han.len()])
        .collect();
    let nothing = Step {
        cost: Cost { unknown: 0, parts: 0 },
        from: 0,
        is_word: true,
    };
    let mut best = vec![nothing];
    for end in 1..ends.len() {
        // The character is left over: it goes on with a stretch of such, or begins one.
        let before = best[end - 1];
        let goes_on = end > 1 && !before.is_word;
        let character = &han[ends[end - 1]..ends[end]];
        let mut step = Step {
            cost: Cost {
                unknown: before.cost.unknown + usize::from(!joins(character)) + usize::from(!goes_on),
                parts: before.cost.parts + usize::from(!goes_on),
            },
            from: if goes_on { before.from } else { end - 1 },
            is_word: false,
        };
        for start in end.saturating_sub(LONGEST_WORD)..end {
            let cost = Cost {
                parts: best[start].cost.parts + 1,
                ..best[start].cost
            };
            if cost < step.cost && is_word(&han[ends[start]..ends[end]]) {
                step = Step {
                    cost,
                    from: start,
                    is_word: true,
                };
            }
        }
        best.push(step);
    }
    let mut parts = Vec::new();
    let mut end = ends.len() - 1;
    while end > 0 {
        let Step { from, is_word, .. } = best[end];
        parts.push((&han[ends[from]..ends[end]], is_word));
        end = from;
    }
    parts.reverse();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(han: &str, words: &[&str]) -> String {
        let parts = parts(han, &|part| words.contains(&part)).into_iter();
        let parts = parts.map(|(part, is_word)| {
            if is_word {
                format!("[{part}]")
            } else {
                part.to_owned()
            }
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_run_is_cut_where_the_least_is_left_over() {
        for (han, words, expected) in [
            ("意大利奶酪", &["意大利", "奶酪"][..], "[意大利] [奶酪]"),
            ("帕尔玛火腿", &["火腿"], "帕尔玛 [火腿]"),
            ("水牛奶酪", &["牛奶", "奶酪"], "水牛 [奶酪]"),
            ("葡萄酒", &["葡萄", "葡萄酒", "酒"], "[葡萄酒]"),
            ("法国的奶酪", &["法国", "奶酪"], "[法国] 的 [奶酪]"),
            ("火腿", &[], "火腿"),
            ("", &["火腿"], ""),
        ] {
            assert_eq!(shown(han, words), expected, "{han}");
        }
    }
}
