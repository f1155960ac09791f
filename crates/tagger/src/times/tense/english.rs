//! English verbs by their auxiliaries and endings.

use super::Direction;
use crate::tokens::Tokens;

/// Past forms that no ending tells.
fn is_past(word: &str) -> bool {
    is_one_of!(
        word,
        "was were had did said told won lost beat met held took made came went gave began broke fell rose led \
         left saw shot struck got found sent spoke wrote ran stood built bought sold brought caught drew \
         drove flew grew heard kept knew laid paid sank sat stole swept swore threw withdrew became shut died \
         born has have been cut hit upheld overturned sought spent felt taught thought slept wore tore chose \
         fled sang swam woke shook rode hung ate drank blew dealt lent meant rang fought"
    )
}

/// Words in -ed that are no past forms.
fn is_no_past(word: &str) -> bool {
    is_one_of!(
        word,
        "red bed need seed feed speed indeed united hundred exceed proceed succeed wed embed shed breed bleed \
         ted fred ahmed mohammed mohamed hamed"
    )
}

/// Words that look ahead by themselves.
fn is_ahead(word: &str) -> bool {
    is_one_of!(
        word,
        "scheduled expected slated planned due set poised plans plan upcoming forthcoming intends hopes \
         hoping expecting opens begins starts expires ends closes resumes reopens hosts host meets runs kicks \
         airs"
    )
}

/// What a word says of the direction, with the words before it.
pub(super) fn cue(tokens: &Tokens<'_>, at: usize) -> Option<Direction> {
    if !tokens.is_word(at) {
        return None;
    }
    let word = tokens.text(at);
    if is_one_of!(word, "will" | "Will" | "shall" | "would" | "ll") {
        return Some(Direction::Future);
    }
    if is_one_of!(word, "is" | "are") {
        // "is to meet", "are going to".
        return (tokens.text_is(at + 1, "to") || tokens.text_is(at + 1, "going")).then_some(Direction::Future);
    }
    if is_ahead(word) {
        let was =
            (at.saturating_sub(3)..at).any(|before| tokens.text_is_one_of(before, words!("was" | "were" | "had")));
        return if was {
            Some(Direction::Past)
        } else if is_one_of!(word, "set" | "due" | "plans" | "plan" | "hopes" | "hoping" | "intends") {
            (tokens.text_is_one_of(at + 1, words!("to" | "for")) || word == "due").then_some(Direction::Future)
        } else {
            Some(Direction::Future)
        };
    }
    let past = is_past(word) || (word.len() > 4 && word.ends_with("ed") && !is_no_past(word));
    (past && (!tokens.is_capitalised(at) || tokens.starts_sentence(at))).then(|| auxiliary(tokens, at)).flatten()
}

/// "will be held", "to be held" look ahead.
fn auxiliary(tokens: &Tokens<'_>, participle: usize) -> Option<Direction> {
    // "rubbish is collected": as a rule.
    if matches!(tokens.text(participle.wrapping_sub(1)), "is" | "are" | "remain" | "remains") {
        return None;
    }
    for at in (participle.saturating_sub(4)..participle).rev() {
        // "in the year to 30 September sales fell".
        if tokens.is_digits(at) || tokens.symbol(at).is_some_and(|symbol| symbol != '\'') {
            break;
        }
        match tokens.text(at) {
            "will" | "would" | "shall" | "must" | "can" | "to" | "could" | "may" | "might" | "should" | "ll" => {
                return Some(Direction::Future);
            }
            _ => {}
        }
    }
    Some(Direction::Past)
}

/// What the words right before the expression say, and whether that outweighs the verb.
pub(super) fn introduced(tokens: &Tokens<'_>, start: usize) -> Option<(Direction, bool)> {
    let before = start.checked_sub(1)?;
    by_word!(tokens.key(before), {
        "since" => (Direction::Past, true),
        "by" | "until" | "till" | "through" => (Direction::Future, false),
    })
}

#[cfg(test)]
mod tests {
    use surligne_model::Language;

    use super::*;

    #[test]
    fn auxiliaries_decide() {
        for (text, direction) in [
            ("the vote will be held", Some(Direction::Future)),
            ("the vote was held", Some(Direction::Past)),
            ("the group announced", Some(Direction::Past)),
            ("the vote is scheduled", Some(Direction::Future)),
            ("the United", None),
        ] {
            let tokens = Tokens::new(text, Some(Language::En));
            assert_eq!(cue(&tokens, tokens.len() - 1), direction, "{text}");
        }
    }
}
