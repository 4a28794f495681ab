//! Finds which of several hundred short words stand in a line, in any case of ASCII. Three
//! table look-ups a byte, none of which waits for the one before, beat an automaton whose
//! table is larger than the cache; what passes them is compared.

/// How many classes of bytes there are: what keys are made of, in small letters, one for all
/// else, and one for all beyond ASCII.
const CLASSES: usize = 64;
/// The class of bytes that no key has.
const NONE: u8 = 0;
/// The class of bytes beyond ASCII.
const FOREIGN: u8 = 1;
const CLASS_MAX: u8 = 63;

/// Words to be looked for, by their first two bytes.
pub(super) struct Keys {
    class: [u8; 256],
    /// For each pair of classes, the number of its head; 0 if no key begins so.
    heads: Vec<u16>,
    /// For each head, the classes that may stand third, as bits.
    thirds: Vec<u64>,
    /// For each head, its keys.
    words: Vec<Vec<Key>>,
}

struct Key {
    /// Up to eight bytes of the word as a number, and which of them count.
    start: u64,
    mask: u64,
    word: Box<[u8]>,
    number: usize,
}

impl Key {
    fn new(word: &[u8], number: usize) -> Self {
        let unused = 8_usize.saturating_sub(word.len());
        let mask = u64::MAX >> (unused * 8);
        Self { start: start_of(word) & mask, mask, word: word.into(), number }
    }
}

/// The first eight bytes as a number, with small and capital letters the same. Some signs
/// become the same too; what is equal here is compared byte by byte.
fn start_of(text: &[u8]) -> u64 {
    let start = text.first_chunk::<8>().copied().unwrap_or_else(|| {
        let mut padded = [0; 8];
        padded.iter_mut().zip(text).for_each(|(slot, byte)| *slot = *byte);
        padded
    });
    u64::from_le_bytes(start) | 0x2020_2020_2020_2020
}

impl Keys {
    /// Prepares the words; each is known by its place in the list.
    pub(super) fn new(words: &[&str]) -> Result<Self, String> {
        let mut made = Self {
            class: classes(words),
            heads: vec![0; CLASSES * CLASSES],
            thirds: vec![0],
            words: vec![Vec::new()],
        };
        for (number, word) in words.iter().enumerate() {
            made.add(word.as_bytes(), number)?;
        }
        Ok(made)
    }

    fn add(&mut self, word: &[u8], number: usize) -> Result<(), String> {
        let classes: Vec<u8> = word.iter().take(3).map(|byte| self.class_of(*byte)).collect();
        let first = classes.first().ok_or("an empty key")?;
        // A word of one byte may be followed by anything, and so may be one of two.
        let seconds = match classes.get(1) {
            Some(second) => usize::from(*second)..usize::from(*second) + 1,
            None => 0..CLASSES,
        };
        let third = classes.get(2).map_or(u64::MAX, |third| 1 << third);
        for second in seconds {
            let slot = self.heads.get_mut(usize::from(*first) * CLASSES + second);
            let slot = slot.ok_or("too many classes")?;
            if *slot == 0 {
                *slot = u16::try_from(self.thirds.len()).map_err(|error| error.to_string())?;
                self.thirds.push(0);
                self.words.push(Vec::new());
            }
            let head = usize::from(*slot);
            self.thirds.get_mut(head).into_iter().for_each(|thirds| *thirds |= third);
            self.words
                .get_mut(head)
                .into_iter()
                .for_each(|words| words.push(Key::new(word, number)));
        }
        Ok(())
    }

    /// Hands each key that stands in `line`, by its number, with its end, to `take`. `skip`
    /// tells where the text goes on that an opening `<` takes out.
    pub(super) fn each(
        &self,
        line: &str,
        skip: impl Fn(usize) -> Option<usize>,
        mut take: impl FnMut(usize, usize),
    ) {
        let bytes = line.as_bytes();
        let class = |at: usize| bytes.get(at).map_or(NONE, |byte| self.class_of(*byte));
        let (mut at, mut first, mut second) = (0, class(0), class(1));
        while at < bytes.len() {
            let third = class(at + 2);
            let pair = usize::from(first) * CLASSES + usize::from(second);
            let head = usize::from(self.heads.get(pair).copied().unwrap_or_default());
            let thirds = self.thirds.get(head).copied().unwrap_or_default();
            if thirds >> third & 1 == 1 {
                self.compare(head, bytes.get(at..).unwrap_or_default(), |number, length| {
                    take(number, at + length);
                });
            }
            if bytes.get(at) == Some(&b'<')
                && let Some(end) = skip(at)
            {
                at = end;
                (first, second) = (class(at), class(at + 1));
                continue;
            }
            at += 1;
            (first, second) = (second, third);
        }
    }

    fn compare(&self, head: usize, rest: &[u8], mut take: impl FnMut(usize, usize)) {
        let start = start_of(rest);
        for key in self.words.get(head).into_iter().flatten() {
            let length = key.word.len();
            if start & key.mask == key.start
                && rest.get(..length).is_some_and(|text| text.eq_ignore_ascii_case(&key.word))
            {
                take(key.number, length);
            }
        }
    }

    fn class_of(&self, byte: u8) -> u8 {
        self.class.get(usize::from(byte)).copied().unwrap_or(NONE)
    }
}

/// Gives each byte that occurs in a word a class, small and capital letters the same. The
/// last bytes share one if there are too many: a class only says what is worth comparing.
fn classes(words: &[&str]) -> [u8; 256] {
    let mut class = [NONE; 256];
    class.iter_mut().skip(0x80).for_each(|class| *class = FOREIGN);
    let mut next = FOREIGN;
    for byte in words.iter().flat_map(|word| word.bytes()).filter(u8::is_ascii) {
        if class.get(usize::from(byte)) != Some(&NONE) {
            continue;
        }
        next = (next + 1).min(CLASS_MAX);
        for same in [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()] {
            class.get_mut(usize::from(same)).into_iter().for_each(|class| *class = next);
        }
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str], line: &str) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let keys = Keys::new(words).unwrap();
        let skip = |at: usize| line[at..].starts_with("<user>").then_some(at + 5);
        keys.each(line, skip, |number, end| found.push((words[number].to_owned(), end)));
        found
    }

    #[test]
    fn words_are_found_wherever_they_stand_and_however_they_overlap() {
        let words = ["user", "use", "ser ", "?", "--", "ß", "rö"];
        let told =
            |line: &str| found(&words, line).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(told("USER x"), ["user", "use", "ser "]);
        assert_eq!(told("a--?"), ["--", "?"]);
        assert_eq!(told("Rös ß"), ["rö", "ß"]);
        assert_eq!(told("u se r"), Vec::<String>::new());
        assert_eq!(found(&words, "a user"), [("user".to_owned(), 6), ("use".to_owned(), 5)]);
    }

    #[test]
    fn what_is_skipped_is_not_searched() {
        assert_eq!(
            found(&["user", "<", ">x"], "<user>x"),
            [("<".to_owned(), 1), (">x".to_owned(), 7)]
        );
    }
}
