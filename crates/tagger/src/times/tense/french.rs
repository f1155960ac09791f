//! French verbs by their endings.

use super::Direction;
use super::french_words::{is_listed_participle, is_no_future, is_no_imperfect, is_no_participle, is_planned};
use crate::tokens::Tokens;

fn is_participle(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let masculine = singular.strip_suffix('e').unwrap_or(singular);
    (word.len() > 3
        && ["é", "ée", "és", "ées"].iter().any(|ending| word.ends_with(ending))
        && !is_no_participle(word))
        || is_listed_participle(word)
        || is_listed_participle(singular)
        || is_listed_participle(masculine)
}

/// Lower case for a capital at the head of a sentence, without allocating for the rest.
fn lower(text: &str) -> std::borrow::Cow<'_, str> {
    if text.chars().next().is_some_and(char::is_uppercase) {
        std::borrow::Cow::Owned(crate::tokens::in_lower_case(text))
    } else {
        std::borrow::Cow::Borrowed(text)
    }
}

fn ends_with_any(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

/// What a word says of the direction, with the words before it.
pub(super) fn cue(tokens: &Tokens<'_>, at: usize) -> Option<Direction> {
    if !tokens.is_word(at) {
        return None;
    }
    let word = lower(tokens.text(at));
    let word = word.as_ref();
    if is_planned(word) {
        let was = (at.saturating_sub(3)..at).any(|before| tokens.text_is_one_of(before, words!("était" | "étaient")));
        return Some(if was { Direction::Past } else { Direction::Future });
    }
    // « est ouvert tous les jours, sauf le 25 décembre ».
    if is_one_of!(word, "ouvert" | "ouverte" | "ouverts" | "ouvertes" | "fermé" | "fermée" | "fermés" | "fermées")
        && matches!(tokens.text(at.wrapping_sub(1)), "est" | "sont" | "reste" | "restent")
        && !tokens.is(at.wrapping_sub(2), '\'')
        && !tokens.text_is(at.wrapping_sub(2), "se")
    {
        return None;
    }
    if is_participle(word) {
        return Some(auxiliary(tokens, at));
    }
    if is_one_of!(
        word,
        "doit"
            | "doivent"
            | "va"
            | "vont"
            | "devait"
            | "devaient"
            | "devrait"
            | "devraient"
            | "peut"
            | "compte"
            | "comptent"
    ) {
        // « va » and « vont » need their infinitive.
        let infinitive = (at + 1..at + 4).any(|next| is_infinitive(tokens.text(next)));
        return infinitive.then_some(Direction::Future);
    }
    if is_infinitive(word) {
        // « avoir retrouvé » looks back; other infinitives wait for the verb that governs them.
        return (word == "avoir").then_some(Direction::Past);
    }
    // The simple past of verbs in -rer.
    if is_one_of!(
        word,
        "entra"
            | "rentra"
            | "pénétra"
            | "montra"
            | "démontra"
            | "rencontra"
            | "demeura"
            | "livra"
            | "délivra"
            | "tira"
            | "retira"
            | "déclara"
            | "prépara"
            | "inspira"
            | "expira"
            | "assura"
            | "jura"
            | "dura"
            | "célébra"
            | "consacra"
            | "sépara"
            | "inaugura"
            | "administra"
            | "enregistra"
    ) {
        return Some(Direction::Past);
    }
    if is_future(word) {
        return Some(Direction::Future);
    }
    if is_one_of!(word, "aurait" | "auraient") {
        return Some(Direction::Past);
    }
    if word.len() > 5 && ends_with_any(word, &["rait", "raient"]) {
        return Some(Direction::Future);
    }
    if word.len() > 4 && ends_with_any(word, &["ait", "aient"]) && !is_no_imperfect(word) {
        return Some(Direction::Past);
    }
    if is_one_of!(word, "fut" | "furent") || (word.len() > 6 && word.ends_with("èrent")) {
        return Some(Direction::Past);
    }
    None
}

fn is_future(word: &str) -> bool {
    let long = word.chars().count() > 4 || is_one_of!(word, "sera" | "aura" | "ira" | "fera");
    long && ends_with_any(word, &["ra", "ront", "rai", "rons", "rez"]) && !is_no_future(word) || word == "aura"
}

fn is_infinitive(word: &str) -> bool {
    word.len() > 3
        && ends_with_any(word, &["er", "ir", "re", "oir"])
        && !is_one_of!(
            word,
            "hier"
                | "dernier"
                | "premier"
                | "janvier"
                | "février"
                | "octobre"
                | "septembre"
                | "novembre"
                | "décembre"
                | "notre"
                | "votre"
                | "entre"
                | "contre"
                | "autre"
                | "outre"
        )
}

/// The auxiliary of a participle, in the few words before it: « sera examiné », « ont été relâchés », or none.
fn auxiliary(tokens: &Tokens<'_>, participle: usize) -> Direction {
    for at in (participle.saturating_sub(5)..participle).rev() {
        if tokens.symbol(at).is_some_and(|symbol| symbol != '\'' && !tokens.is_hyphen(at)) {
            break;
        }
        let word = lower(tokens.text(at));
        let word = word.as_ref();
        if is_one_of!(
            word,
            "sera"
                | "seront"
                | "aura"
                | "auront"
                | "doit"
                | "doivent"
                | "devra"
                | "devront"
                | "va"
                | "vont"
                | "devrait"
                | "devraient"
                | "serait"
                | "seraient"
                | "pourrait"
                | "pourraient"
                | "pourra"
                | "pourront"
                | "devait"
                | "devaient"
        ) {
            return Direction::Future;
        }
        if word == "être" {
            // « doit être examiné », « pour être jugé »: ahead, unless « avoir » comes before.
            let modal_past =
                (at.saturating_sub(2)..at).any(|before| tokens.text_is_one_of(before, words!("a" | "ont" | "avait")));
            return if modal_past { Direction::Past } else { Direction::Future };
        }
        if is_one_of!(
            word,
            "a" | "ont"
                | "avait"
                | "avaient"
                | "est"
                | "sont"
                | "était"
                | "étaient"
                | "avoir"
                | "ayant"
                | "fut"
                | "furent"
                | "été"
                | "aurait"
                | "auraient"
                | "ai"
                | "avons"
        ) {
            // « aura été », « doit avoir été ».
            let ahead =
                (at.saturating_sub(2)..at).any(|before| tokens.text_is_one_of(before, words!("aura" | "auront")));
            return if ahead { Direction::Future } else { Direction::Past };
        }
    }
    Direction::Past
}

/// What the words right before the expression say, and whether that outweighs the verb.
pub(super) fn introduced(tokens: &Tokens<'_>, start: usize) -> Option<(Direction, bool)> {
    let mut at = start;
    while at > 0 && start - at < 3 {
        at -= 1;
        match tokens.key(at) {
            "depuis" => return Some((Direction::Past, true)),
            "ici" => return Some((Direction::Future, true)),
            "dès" | "jusqu" | "partir" => return Some((Direction::Future, false)),
            "le" | "la" | "l" | "à" | "du" | "au" | "en" => {}
            _ => break,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use surligne_model::Language;

    use super::*;

    #[test]
    fn endings() {
        for word in ["recevra", "rendront", "sera", "aura", "ira", "votera"] {
            assert!(is_future(word), "{word}");
        }
        for word in ["opéra", "délai", "front", "quai", "assez"] {
            assert!(!is_future(word), "{word}");
        }
        for word in ["adopté", "annoncée", "parti", "mort"] {
            assert!(is_participle(word), "{word}");
        }
        assert!(!is_participle("marché"));
    }

    #[test]
    fn a_participle_goes_with_its_auxiliary() {
        for (text, direction) in [
            ("le texte sera examiné", Direction::Future),
            ("le texte a été examiné", Direction::Past),
            ("le texte doit être examiné", Direction::Future),
            ("le texte, adopté", Direction::Past),
        ] {
            let tokens = Tokens::new(text, Some(Language::Fr));
            assert_eq!(cue(&tokens, tokens.len() - 1), Some(direction), "{text}");
        }
    }
}
