//! The annotation guide's boundaries, where the chain does not hold them: titles stand outside a person's name and
//! announce one (« M. Paris »), nouns that announce a thing with a name of its own stand outside, and a generic noun
//! belongs to the place that is not named without it (rule 13).

use std::collections::HashMap;
use std::sync::OnceLock;

use super::forms::Forms;
use super::gazetteer::{Class, Gazetteer};
use super::hash;
use super::memory::Found;
use super::word::{Case, Word};

/// What a word before or at the beginning of a name does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Outside, and what follows is a person.
    Title,
    /// A title of several people: what is enumerated after it are people.
    Titles,
    /// père, sœur: outside, and a person's name follows, unless « de » does.
    Religious,
    /// Outside a person's name.
    Rank,
    /// Outside.
    Announces,
    /// Inside the place named after « de » and the like.
    PlaceNoun,
    /// Inside the institution named after a place.
    InstitutionNoun,
    /// et, and.
    And,
    /// à, en, at: a place follows.
    Site,
    /// de, du, d', of: stands between a noun and a name.
    Of,
}

const ROLES: [(Role, &str); 10] = [
    (Role::Title, "m. mme mlle me mgr mr mr. mrs mrs. ms ms. monsieur madame"),
    (Role::Titles, "mm. mmes mes messrs messieurs mesdames"),
    (Role::Religious, "père abbé sœur"),
    (
        Role::Rank,
        "président général colonel capitaine roi reine prince princesse pape docteur professeur imam cardinal maire dr pr \
         president rep. sen. gov. judge sir professor mayor lord lady officer king queen pope general father sister coach \
         chief captain colonel princess doctor",
    ),
    (
        Role::Announces,
        "ville commune village hameau bourg canton département région province préfecture association société groupe \
         entreprise start-up sarl collectif trio troupe institut syndicat coopérative ong fabricant constructeur enseigne",
    ),
    (
        Role::PlaceNoun,
        "lac aéroport gare pont rue avenue boulevard stade château église col plage glacier golfe île îles cap baie abbaye \
         cathédrale basilique quai forêt vallée détroit canal barrage dune étang gorges cimetière square allée chapelle",
    ),
    (Role::InstitutionNoun, "tribunal lycée université hôpital collège musée chu conservatoire"),
    (Role::And, "et and"),
    (Role::Site, "à en vers près at in near from to"),
    (Role::Of, "de du des d' la l'"),
];

fn role(word: &Word) -> Option<Role> {
    static TABLE: OnceLock<HashMap<u32, Role>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        ROLES.iter().flat_map(|(role, words)| words.split_whitespace().map(|word| (hash::of(word), *role))).collect()
    });
    table.get(&word.lower).copied()
}

const PERSON: usize = 0;
const ORGANISATION: usize = 1;
const PLACE: usize = 2;

/// Moves the edges of what was found to where the guide has them; the mentions are in text order.
pub(super) fn to_guide(words: &[Word], found: &mut [Found]) {
    let mut free = 0;
    for mention in found.iter_mut() {
        // « Mgr Vesco », « hameau de La Pouardière »: the name begins after.
        while mention.end - mention.start > 1 {
            let first = &words[mention.start];
            let drop = match role(first) {
                Some(Role::Title) => mention.kind == PERSON && first.case != Case::Upper || is_initial(first),
                Some(Role::Titles) => first.case != Case::Lower,
                Some(Role::Rank | Role::Religious) => mention.kind == PERSON && first.case != Case::Upper,
                Some(Role::Announces) => first.case == Case::Lower || first.case == Case::Upper,
                Some(Role::Of) => mention.start > free && first.case == Case::Lower,
                _ => false,
            };
            if !drop {
                break;
            }
            mention.start += 1;
        }
        let before = |at: usize| at.checked_sub(1).filter(|&b| b >= free && !words[at].starts_sentence);
        if let Some(at) = before(mention.start) {
            let titled = match role(&words[at]) {
                Some(Role::Title) => words[at].case == Case::Title || is_initial(&words[at]),
                Some(Role::Titles) => words[at].case != Case::Lower,
                Some(Role::Religious) => mention.kind == PLACE,
                _ => false,
            };
            if titled {
                mention.kind = PERSON;
            } else if mention.kind == PLACE
                && let Some((start, kind)) = noun_before(words, mention.start, free)
            {
                mention.start = start;
                mention.kind = kind;
            }
        }
        free = mention.end;
    }
}

/// Where the chain is unsure of a whole name's kind and every entry of the lexicon for that name is of one other kind,
/// the lexicon decides.
pub(super) fn by_lexicon(text: &str, words: &[Word], gazetteer: &Gazetteer, found: &mut [Found]) {
    const UNSURE: f32 = 0.75;
    for mention in found.iter_mut().filter(|mention| mention.score < UNSURE) {
        let mut kind = None;
        gazetteer.phrases_at(text, &words[mention.start..mention.end], |length, classes| {
            if length == mention.end - mention.start {
                kind = only_kind(classes);
            }
        });
        if let Some(kind) = kind {
            mention.kind = kind;
        }
    }
}

/// "the Greens 7": a bare figure after a name of the lexicon is a count, unless the lexicon has it in the name
/// (« France 2 »).
pub(super) fn without_counts(text: &str, words: &[Word], gazetteer: &Gazetteer, found: &mut [Found]) {
    const COUNTED: u32 = Class::Party.bit() | Class::Club.bit() | Class::Country.bit();
    for mention in found.iter_mut().filter(|mention| mention.end - mention.start > 1) {
        let last = &words[mention.end - 1];
        if last.case != Case::None || !last.digit {
            continue;
        }
        let length = mention.end - mention.start;
        let (mut whole, mut counted) = (false, false);
        gazetteer.phrases_at(text, &words[mention.start..mention.end], |found, classes| {
            whole |= found == length;
            counted |= found + 1 == length && classes & COUNTED != 0;
        });
        if counted && !whole {
            mention.end -= 1;
        }
    }
}

/// « Mmes Hamon, Leclerc et Toussaint »: whoever is enumerated after a title of several people is a person.
pub(super) fn titled_together(words: &[Word], found: &mut [Found]) {
    let mut open_until = None;
    for mention in found.iter_mut() {
        let before = mention.start.checked_sub(1).filter(|_| !words[mention.start].starts_sentence);
        let titles = before.is_some_and(|at| role(&words[at]) == Some(Role::Titles) && words[at].case != Case::Lower);
        let goes_on = open_until.is_some_and(|end: usize| {
            let between = &words[end..mention.start];
            (1..=2).contains(&between.len())
                && between.iter().all(|word| word.sign == ',' || role(word) == Some(Role::And))
        });
        open_until = (titles || goes_on).then_some(mention.end);
        if goes_on {
            mention.kind = PERSON;
        }
    }
}

/// A line of results, « Nevers – Dax : 34-12 »: towns on either side of the dash stand for their clubs (rule 14); and so
/// they do in the same article wherever no preposition of place stands before them.
pub(super) fn clubs(words: &[Word], forms: &Forms, gives_score: impl Fn(usize) -> bool, found: &mut [Found]) {
    let dash =
        |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| matches!(word.sign, '–' | '-' | '—'));
    let mut clubs = vec![false; forms.count()];
    for mention in found.iter_mut().filter(|mention| matches!(mention.kind, PLACE | ORGANISATION)) {
        if gives_score(mention.start) && (dash(mention.start.checked_sub(1)) || dash(Some(mention.end))) {
            mention.kind = ORGANISATION;
            if mention.end == mention.start + 1 {
                clubs[forms.of(&words[mention.start])] = true;
            }
        }
    }
    for mention in found.iter_mut().filter(|mention| mention.kind == PLACE && mention.end == mention.start + 1) {
        let before = mention.start.checked_sub(1).map(|at| &words[at]);
        let situated = before.is_some_and(|word| {
            matches!(role(word), Some(Role::Of | Role::Site)) && !words[mention.start].starts_sentence
        });
        if clubs[forms.of(&words[mention.start])] && !situated {
            mention.kind = ORGANISATION;
        }
    }
}

/// The kind of names that all classes of a set speak for; `None` where they speak for several, or for no name.
fn only_kind(classes: u32) -> Option<usize> {
    let people = Class::GivenName.bit() | Class::Surname.bit() | Class::Person.bit();
    let organisations = Class::Company.bit()
        | Class::Brand.bit()
        | Class::Institution.bit()
        | Class::Party.bit()
        | Class::Media.bit()
        | Class::Club.bit()
        | Class::International.bit()
        | Class::School.bit();
    let places = Class::Country.bit()
        | Class::City.bit()
        | Class::Town.bit()
        | Class::Region.bit()
        | Class::Nature.bit()
        | Class::Place.bit();
    let works = Class::Event.bit() | Class::Work.bit();
    [people, organisations, places, works].into_iter().position(|kind| classes != 0 && classes & !kind == 0)
}

/// « M. » has one letter.
fn is_initial(word: &Word) -> bool {
    word.case == Case::Single && word.letters.count == 1
}

/// The generic noun before a place's name, with at least one « de » between them.
fn noun_before(words: &[Word], start: usize, free: usize) -> Option<(usize, usize)> {
    let mut at = start;
    for _ in 0..3 {
        if at <= free || words[at].starts_sentence {
            return None;
        }
        at -= 1;
        match role(&words[at]) {
            Some(Role::Of) if words[at].case == Case::Lower => {}
            Some(Role::PlaceNoun) if at + 1 < start => return Some((at, PLACE)),
            Some(Role::InstitutionNoun) if at + 1 < start => return Some((at, ORGANISATION)),
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::PhraseHasher;
    use crate::testing::words_of;
    use surligne_model::Language;

    fn moved(text: &str, name: &str, kind: usize) -> (String, usize) {
        let words = words_of(text, Language::Fr);
        let byte = text.find(name).unwrap();
        let start = words.iter().position(|word| word.bytes.start as usize == byte).unwrap();
        let end = words.iter().position(|word| word.bytes.end as usize == byte + name.len()).unwrap() + 1;
        let mut found = [Found { start, end, kind, score: 1.0 }];
        to_guide(&words, &mut found);
        let bytes = words[found[0].start].bytes.start as usize..words[found[0].end - 1].bytes.end as usize;
        (text[bytes].to_owned(), found[0].kind)
    }

    #[test]
    fn edges_stand_where_the_guide_has_them() {
        for (text, name, kind, expected) in [
            ("selon M. Paris hier", "Paris", PLACE, ("Paris", PERSON)),
            ("selon Mgr Vesco hier", "Mgr Vesco", PERSON, ("Vesco", PERSON)),
            ("au hameau de La Roche", "hameau de La Roche", PLACE, ("La Roche", PLACE)),
            ("au lac du Bourget", "Bourget", PLACE, ("lac du Bourget", PLACE)),
            ("au musée de l’Homme", "Homme", PLACE, ("musée de l’Homme", ORGANISATION)),
            ("la ville de Lyon", "Lyon", PLACE, ("Lyon", PLACE)),
            ("Au lac. Annecy dort", "Annecy", PLACE, ("Annecy", PLACE)),
            ("le lac Annecy", "Annecy", PLACE, ("Annecy", PLACE)),
            ("(pouvoir à M. Évain)", "M. Évain", ORGANISATION, ("Évain", PERSON)),
            ("avec MM. Boucher", "MM. Boucher", PERSON, ("Boucher", PERSON)),
            ("la SARL Boucher Père", "SARL Boucher Père", ORGANISATION, ("Boucher Père", ORGANISATION)),
            ("selon King Felipe VI hier", "King Felipe VI", PERSON, ("Felipe VI", PERSON)),
            ("à King Street hier", "King Street", PLACE, ("King Street", PLACE)),
            ("le père Paris hier", "Paris", PLACE, ("Paris", PERSON)),
            ("le père de Paris hier", "Paris", PLACE, ("Paris", PLACE)),
        ] {
            assert_eq!(moved(text, name, kind), (expected.0.to_owned(), expected.1), "{text}");
        }
    }

    #[test]
    fn a_count_is_no_part_of_a_party() {
        let text = "Greens 7 and Channel 4";
        let words = words_of(text, Language::En);
        let mut hashes = Vec::new();
        for (first, more, set) in [("Greens", "", 0), ("Channel", "4", 1)] {
            let mut hasher = PhraseHasher::default();
            hashes.push((hasher.push(first), if more.is_empty() { set } else { 2 }));
            if !more.is_empty() {
                hashes.push((hasher.push(more), set));
            }
        }
        hashes.sort_unstable();
        let gazetteer = Gazetteer::new(vec![Class::Party.bit(), Class::Media.bit(), Class::Party.bit()], &hashes);
        let at = |start: usize| Found { start, end: start + 2, kind: ORGANISATION, score: 1.0 };
        let mut found = [at(0), at(3)];
        without_counts(text, &words, &gazetteer, &mut found);
        assert_eq!(found.map(|mention| mention.end - mention.start), [1, 2]);
    }

    #[test]
    fn people_titled_together_are_people() {
        let words = words_of("Mmes Hamon, Carrefour et Tours, de Nantes", Language::Fr);
        let at = |start: usize, kind| Found { start, end: start + 1, kind, score: 1.0 };
        let mut found = [at(1, PERSON), at(3, ORGANISATION), at(5, PLACE), at(8, PLACE)];
        titled_together(&words, &mut found);
        assert_eq!(found.map(|mention| mention.kind), [PERSON, PERSON, PERSON, PLACE]);
    }

    #[test]
    fn towns_in_a_line_of_results_are_clubs() {
        for (text, kind) in [("Nevers – Dax : 34-12", ORGANISATION), ("Nevers – Dax : la route est barrée", PLACE)]
        {
            let words = words_of(text, Language::Fr);
            let context = crate::features::Context::new(text, &words, &Gazetteer::default(), &Default::default());
            let mut found = [Found { start: 0, end: 1, kind: PLACE, score: 1.0 }];
            clubs(&words, context.forms(), |at| context.gives_score(at), &mut found);
            assert_eq!(found[0].kind, kind, "{text}");
        }
    }

    #[test]
    fn a_name_of_one_kind_in_the_lexicon_decides_what_is_unsure() {
        assert_eq!(only_kind(Class::Company.bit() | Class::Media.bit()), Some(ORGANISATION));
        assert_eq!(only_kind(Class::Company.bit() | Class::Surname.bit()), None);
        assert_eq!(only_kind(Class::Function.bit()), None);
        assert_eq!(only_kind(0), None);
    }
}
