//! A typed word read as pinyin: which characters it may stand for. Full syllables, the beginning of the last one, and
//! initials, also mixed (`paerma`, `paer`, `pem`, `longjc`).
//!
//! A word has at most [`MAX_LETTERS`] letters, so that the places reached in it fit one machine word: bit *n* stands
//! for *n* letters read. Each character of a name moves the bits; no branch of a reading is followed by itself.

use super::alphabet::{Alphabet, Number};

/// Longer words are not read as pinyin: the longest Chinese name of a product is spelled with fewer letters.
pub const MAX_LETTERS: usize = 60;

/// One letter is the initial of every tenth character; it says nothing.
const MIN_INITIALS: usize = 2;

/// A typed word as pinyin.
pub struct Spelling {
    letters: usize,
    ear: Ear,
    /// The letters of the word, by place.
    word: Vec<u8>,
    /// Places from which syllables and initials can make the rest of the word: no other is worth going on from.
    hopeful: u64,
    /// For each syllable of the alphabet, where in the word it can be read.
    syllables: Vec<Syllable>,
}

/// How exactly a spelling is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ear {
    /// As the dictionary spells.
    Exact,
    /// Also as many people south of the Yangtze say and type it: z for zh, c for ch, s for sh, n for l, f for h, -n for
    /// -ng, and the other way round.
    Southern,
}

/// Where in the word one syllable can be read. Bit *n* stands for the place behind *n* letters.
#[derive(Clone, Copy, Default)]
struct Syllable {
    /// Places where the whole syllable stands, and where those that sound nearly alike do, each with its length.
    whole: [(u64, u32); FORMS],
    /// Places where its first letter stands.
    initial: u64,
    /// Places where its zh, ch or sh stands.
    double_initial: u64,
    /// Places from which the rest of the word is a beginning of the syllable, and not all of it.
    begun: u64,
}

/// In how many ways a syllable is written: three lengths, from one letter less to one letter more (zhang, zang, zhan
/// and zan; ways of the same length share one place).
const FORMS: usize = 5;

/// How a name reads as the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spelled {
    /// In whole syllables.
    Whole,
    /// In whole syllables, with the last one begun.
    Begun,
    /// By the first letter of every syllable, as it is mostly read.
    Initials,
    /// In whole syllables and initials mixed, with both letters of zh, ch or sh, or by initials of rarer readings.
    Mixed,
}

impl Spelling {
    /// Reads a folded word; `None` where it is no Latin word or too long.
    pub fn new(word: &str, alphabet: &Alphabet, ear: Ear) -> Option<Self> {
        let letters = word.len();
        if letters == 0 || letters > MAX_LETTERS || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return None;
        }
        let syllables = alphabet.syllables().iter();
        let syllables: Vec<_> = syllables
            .map(|syllable| Syllable::in_word(word, syllable, ear))
            .collect();
        let hopeful = hopeful(letters, &syllables);
        // Most words of other languages end here: `weisswurst` is no Chinese, whatever the name.
        (hopeful & 1 == 1).then_some(Self {
            letters,
            ear,
            word: word.as_bytes().to_vec(),
            hopeful,
            syllables,
        })
    }

    /// The letters that the next character's readings may begin with; none where no character can go on.
    pub fn next_letters(&self, reading: &Reading) -> FirstLetters {
        let mut reached = (reading.whole | reading.initials | reading.mixed) & !(1 << self.letters);
        let mut letters = 0;
        while reached != 0 {
            letters |= self.first_letters_of(self.word[reached.trailing_zeros() as usize]);
            reached &= reached - 1;
        }
        letters
    }

    /// The letters that syllables heard with this first letter may be written with.
    fn first_letters_of(&self, letter: u8) -> FirstLetters {
        match (self.ear, letter) {
            (Ear::Southern, b'n' | b'l') => bit(b'n') | bit(b'l'),
            (Ear::Southern, b'f' | b'h') => bit(b'f') | bit(b'h'),
            _ => bit(letter),
        }
    }

    /// Reads one more character.
    pub fn go_on(&self, reading: &mut Reading, character: Number, alphabet: &Alphabet) {
        let end = 1_u64 << self.letters;
        let Reading {
            whole,
            initials,
            mixed,
            ..
        } = *reading;
        let (mut next_whole, mut next_initials, mut next_mixed, mut begun) = (0, 0, 0, false);
        let any = whole | initials | mixed;
        for (rarity, read_as) in alphabet.readings(character).iter().enumerate() {
            let syllable = &self.syllables[usize::from(*read_as)];
            for (places, length) in syllable.whole.iter().take_while(|(places, _)| *places != 0) {
                next_whole |= (whole & places) << length;
                next_mixed |= (any & places) << length;
            }
            next_mixed |= (any & syllable.initial) << 1;
            next_mixed |= (any & syllable.double_initial) << 2;
            // One letter stands for the reading that everybody knows: 橙 is c, and hardly ever d.
            if rarity == 0 {
                next_initials |= (initials & syllable.initial) << 1;
                begun |= whole & syllable.begun != 0;
            } else {
                begun |= whole & syllable.begun & !(end >> 1) != 0;
            }
        }
        reading.characters += 1;
        reading.whole = next_whole & self.hopeful;
        reading.initials = next_initials & self.hopeful;
        reading.mixed = next_mixed & self.hopeful & !reading.whole & !reading.initials;
        let several = reading.characters >= MIN_INITIALS;
        let spelled = if reading.whole & end != 0 {
            // Nothing is better, and what follows is no longer part of it.
            (reading.whole, reading.initials, reading.mixed) = (0, 0, 0);
            Spelled::Whole
        } else if begun {
            Spelled::Begun
        } else if reading.initials & end != 0 && several {
            Spelled::Initials
        } else if reading.mixed & end != 0 && several {
            Spelled::Mixed
        } else {
            return;
        };
        if reading.found.is_none_or(|(_, known)| spelled < known) {
            reading.found = Some((reading.characters, spelled));
        }
    }

    /// Reads characters up to a 0 or their end, as far as it leads.
    pub fn read(&self, mut reading: Reading, characters: &[Number], alphabet: &Alphabet) -> Reading {
        for character in characters.iter().take_while(|number| **number != 0) {
            if reading.is_over() {
                break;
            }
            self.go_on(&mut reading, *character, alphabet);
        }
        reading
    }
}

/// How far characters of a name have been read as the word: bit *n* stands for *n* letters read.
#[derive(Clone, Copy)]
pub struct Reading {
    /// In whole syllables.
    whole: u64,
    /// By initials.
    initials: u64,
    /// In both.
    mixed: u64,
    characters: usize,
    /// How many characters the word stands for, and how: the best so far.
    pub found: Option<(usize, Spelled)>,
}

impl Reading {
    /// Nothing yet.
    pub const START: Self = Self {
        whole: 1,
        initials: 1,
        mixed: 0,
        characters: 0,
        found: None,
    };

    /// Whether no more characters can change what was found.
    pub fn is_over(&self) -> bool {
        self.whole | self.initials | self.mixed == 0
    }
}

/// Letters that syllables begin with: one bit each, a to z.
pub type FirstLetters = u32;

/// The letters that readings begin with.
pub fn first_letters(readings: &[u16], alphabet: &Alphabet) -> FirstLetters {
    let syllables = readings
        .iter()
        .map(|reading| alphabet.syllables()[usize::from(*reading)].as_bytes());
    syllables
        .filter_map(|syllable| syllable.first())
        .fold(0, |letters, letter| letters | bit(*letter))
}

fn bit(letter: u8) -> FirstLetters {
    1 << letter.wrapping_sub(b'a').min(26)
}

/// The places of a word from which its rest can be read, by any characters.
fn hopeful(letters: usize, syllables: &[Syllable]) -> u64 {
    let mut hopeful = 1_u64 << letters;
    for place in (0..letters).rev() {
        let can_go_on = syllables.iter().any(|syllable| {
            let reads =
                |places: u64, length: usize| places >> place & 1 == 1 && hopeful >> (place + length) & 1 == 1;
            syllable.begun >> place & 1 == 1
                || reads(syllable.initial, 1)
                || reads(syllable.double_initial, 2)
                || syllable
                    .whole
                    .iter()
                    .any(|(places, length)| reads(*places, *length as usize))
        });
        hopeful |= u64::from(can_go_on) << place;
    }
    hopeful
}

impl Syllable {
    fn in_word(word: &str, syllable: &str, ear: Ear) -> Self {
        let mut found = Self::default();
        let may_stand = |first: u8| word.as_bytes().contains(&first);
        // The south takes n and l, f and h for each other, and no other first letters.
        let first: &[u8] = match syllable.as_bytes().first() {
            Some(b'n' | b'l') => b"nl",
            Some(b'f' | b'h') => b"fh",
            Some(first) => &[*first],
            None => &[],
        };
        if !first.iter().any(|first| may_stand(*first)) {
            return found;
        }
        match ear {
            Ear::Exact => found.add_whole(word, syllable),
            Ear::Southern => southern_forms(syllable)
                .iter()
                .for_each(|form| found.add_whole(word, form)),
        }
        let double = syllable.get(1..2) == Some("h");
        for place in 0..word.len() {
            let rest = &word[place..];
            let bit = 1 << place;
            if syllable.len() > rest.len() && syllable.starts_with(rest) {
                found.begun |= bit;
            }
            if rest.as_bytes()[0] == syllable.as_bytes()[0] {
                found.initial |= bit;
            }
            if double && rest.as_bytes().get(..2) == syllable.as_bytes().get(..2) {
                found.double_initial |= bit;
            }
        }
        found
    }

    /// Notes where the word holds a whole form of the syllable.
    fn add_whole(&mut self, word: &str, form: &str) {
        let places = (0..word.len()).filter(|place| word[*place..].starts_with(form));
        let places = places.fold(0, |places, place| places | 1 << place);
        let length = form.len() as u32;
        let free = self
            .whole
            .iter_mut()
            .find(|(known, known_length)| *known == 0 || *known_length == length);
        if let Some(slot) = free
            && places != 0
        {
            *slot = (slot.0 | places, length);
        }
    }
}

/// The ways in which a syllable is said and then typed in the south, itself among them.
fn southern_forms(syllable: &str) -> Vec<String> {
    let (initial, rest) = syllable.split_at(syllable.find(['a', 'e', 'i', 'o', 'u', 'v']).unwrap_or(0));
    let initials: &[&str] = match initial {
        "z" | "zh" => &["z", "zh"],
        "c" | "ch" => &["c", "ch"],
        "s" | "sh" => &["s", "sh"],
        "n" | "l" => &["n", "l"],
        "f" | "h" => &["f", "h"],
        _ => &[initial],
    };
    let open = rest.strip_suffix("ng").or(rest.strip_suffix('n'));
    let endings = match open {
        // Nobody's -ong is -un; but it is typed without its g, and -uo without its u.
        _ if rest == "ong" => vec!["on".to_owned(), "ong".to_owned()],
        _ if rest == "uo" => vec!["o".to_owned(), "uo".to_owned()],
        Some(open) if open.ends_with(['a', 'e', 'i']) => vec![format!("{open}n"), format!("{open}ng")],
        _ => vec![rest.to_owned()],
    };
    initials
        .iter()
        .flat_map(|initial| endings.iter().map(move |ending| format!("{initial}{ending}")))
        .collect()
}

/// What all syllables that are taken for each other in the south have in common.
pub fn in_the_south(syllable: &str) -> String {
    southern_forms(syllable).into_iter().min().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::alphabet::tests::alphabet;
    use super::*;

    fn read(name: &str, typed: &str) -> Option<(usize, Spelled)> {
        heard(name, typed, Ear::Exact)
    }

    fn heard(name: &str, typed: &str, ear: Ear) -> Option<(usize, Spelled)> {
        let alphabet = alphabet();
        let characters: Vec<Number> = name.chars().map(|character| alphabet.number(character)).collect();
        let spelling = Spelling::new(typed, &alphabet, ear)?;
        spelling.read(Reading::START, &characters, &alphabet).found
    }

    #[test]
    fn a_name_is_read_by_kind_of_spelling() {
        for (kind, name, typed, expected) in [
            ("whole", "帕尔玛火腿", "paermahuotui", Some((5, Spelled::Whole))),
            ("first syllables", "帕尔玛火腿", "paer", Some((2, Spelled::Whole))),
            (
                "last syllable begun",
                "帕尔玛火腿",
                "paermah",
                Some((4, Spelled::Begun)),
            ),
            ("first syllable begun", "龙井茶", "lon", Some((1, Spelled::Begun))),
            ("initials", "帕尔玛火腿", "pemht", Some((5, Spelled::Initials))),
            (
                "initial of the usual reading",
                "重安",
                "za",
                Some((2, Spelled::Initials)),
            ),
            (
                "initial of a rarer reading",
                "重安",
                "ca",
                Some((2, Spelled::Mixed)),
            ),
            ("a rarer reading, begun", "重安", "cho", Some((1, Spelled::Begun))),
            (
                "mixed, syllables first",
                "龙井茶",
                "longjc",
                Some((3, Spelled::Mixed)),
            ),
            (
                "mixed, syllables last",
                "龙井茶",
                "ljcha",
                Some((3, Spelled::Mixed)),
            ),
            ("double initial", "绍兴", "shx", Some((2, Spelled::Mixed))),
            (
                "simple initial of a double one",
                "绍兴",
                "sx",
                Some((2, Spelled::Initials)),
            ),
            ("one reading", "六安", "liuan", Some((2, Spelled::Whole))),
            ("the other reading", "六安", "luan", Some((2, Spelled::Whole))),
            ("ü as v", "绿", "lv", Some((1, Spelled::Whole))),
            ("ü as u", "绿", "lu", Some((1, Spelled::Whole))),
            ("one initial is not enough", "火腿", "x", None),
            ("another name", "金华火腿", "paer", None),
            ("letters left over", "火腿", "huotuix", None),
            ("not Latin", "火腿", "火", None),
        ] {
            assert_eq!(read(name, typed), expected, "{kind}");
        }
    }

    #[test]
    fn a_southern_ear_takes_neighbouring_sounds_for_each_other() {
        for (name, typed, expected) in [
            ("绍兴", "saoxin", Some((2, Spelled::Whole))),
            ("龙井茶", "nongjincha", Some((3, Spelled::Whole))),
            ("龙井茶", "longjinca", Some((3, Spelled::Whole))),
            ("安", "ang", Some((1, Spelled::Whole))),
            ("帕尔玛", "paerma", Some((3, Spelled::Whole))),
            ("金华", "jinfa", None),
        ] {
            assert_eq!(heard(name, typed, Ear::Southern), expected, "{typed}");
        }
        assert_eq!(heard("绍兴", "saoxin", Ear::Exact), None);
    }

    /// The obvious way to read: follow every branch.
    fn reads_slowly(readings: &[Vec<&str>], typed: &str) -> bool {
        let Some((first, rest)) = readings.split_first() else {
            return typed.is_empty();
        };
        typed.is_empty()
            || first.iter().any(|syllable| {
                syllable.starts_with(typed)
                    || typed
                        .strip_prefix(syllable)
                        .is_some_and(|left| reads_slowly(rest, left))
            })
    }

    proptest! {
        #[test]
        fn bits_read_what_following_every_branch_reads(
            name in "[六安瓜片绿帕尔玛火腿龙井茶绍兴金华]{1,6}",
            cut in 0_usize..30,
            pick in any::<u64>(),
        ) {
            let alphabet = alphabet();
            let readings: Vec<Vec<&str>> = name.chars().map(|character| {
                let readings = alphabet.readings(alphabet.number(character));
                readings.iter().map(|reading| alphabet.syllables()[usize::from(*reading)].as_str()).collect()
            }).collect();
            let spelled: String = readings.iter().enumerate()
                .map(|(place, readings)| readings[(pick >> place) as usize % readings.len()]).collect();
            let typed = &spelled[..cut.clamp(1, spelled.len())];
            prop_assert!(reads_slowly(&readings, typed));
            let found = read(&name, typed).map(|(_, spelled)| spelled);
            prop_assert!(found.is_some_and(|spelled| spelled <= Spelled::Begun), "{name} {typed} {found:?}");
        }

        #[test]
        fn any_word_is_read_without_panic(name in "[六安瓜片绿]{0,8}", typed in "\\PC{0,80}") {
            let _ = read(&name, &typed);
        }
    }
}
