//! What a document is about, where that decides what its names are: a town in a report of a match is a club.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::forms::spellings;
use crate::hash;
use crate::word::Word;

/// Words of sport, in both languages.
const SPORT: &str = "match matchs but buts victoire défaite championnat ligue journée classement entraîneur joueur joueurs \
     équipe équipes saison stade finale essai essais mi-temps domicile buteur tournoi points league coach goal goals season \
     win defeat team game games players player scored championship final striker innings victory half-time";

/// How much a document speaks of sport: 0 not, 1 somewhat (a word in a hundred), 2 throughout (three in a hundred).
pub(super) fn sport(words: &[Word]) -> u32 {
    static HASHES: OnceLock<HashSet<u32>> = OnceLock::new();
    let hashes = HASHES.get_or_init(|| SPORT.split_whitespace().map(hash::of).collect());
    let of_sport: Vec<bool> = spellings(words).map(|spelling| hashes.contains(&spelling.lower)).collect();
    let count = words.iter().filter(|word| of_sport[word.number as usize]).count();
    match count * 100 {
        n if n >= 3 * words.len() => 2,
        n if n >= words.len() => 1,
        _ => 0,
    }
}
