//! Sums whose currency is left out (rule 10 of the annotation guide).

use surligne_model::Language;

use super::Reader;
use super::context::{sentence, speaks_of};
use super::measure::Measure;
use super::range::counts_a_noun;
use super::tables;
use crate::numbers::Form;
use crate::tokens::{Classes, Tokens};

impl Reader<'_, '_, '_> {
    /// Whether millions and billions with no unit are a sum whose currency is left out (rule 10): nothing that is
    /// counted follows, and the sentence speaks of money, or in French of nothing else that is counted so.
    pub(super) fn is_sum(&self, start: usize, end: usize, form: Form) -> bool {
        let tokens = self.tokens;
        let french = tokens.language() == Language::Fr;
        let what = match tokens.key(end) {
            "de" | "of" => Some(end + 1),
            "d" if french => Some(end + 2),
            _ if !french && counts_a_noun(tokens, end) => Some(end),
            _ => None,
        };
        if let Some(what) = what.filter(|&what| tokens.same_line(end) && tokens.key(what) != "ici") {
            // « 62 millions de dividendes ».
            return tokens.is_any(what, Classes::MONEY);
        }
        let around = sentence(tokens, start);
        let sign = |at: usize| matches!(tokens.symbol(at), Some('€' | '$' | '£' | '¥'));
        let money = speaks_of(tokens, around.clone(), Classes::MONEY)
            || around.clone().any(sign)
            || self.sum.is_some_and(|sum| sum + 60 > start && french);
        let before = around.start.saturating_sub(if money { 0 } else { 40 });
        let counted = speaks_of(tokens, before.min(around.start)..around.end, Classes::COUNTED);
        // « Luxembourg met 57 millions sur les rails »: what else is counted in French keeps its « de ».
        if !french {
            return money && !counted;
        }
        // A count of millions in words, in an article without sums, says nothing of money.
        let spoken = || around.clone().filter(|&at| tokens.is_word(at) && !(start..end).contains(&at)).count() >= 4;
        money || (!counted && (self.sums || form == Form::Figures && !self.crowds && spoken()))
    }

    /// Whether a figure with no unit is a price: a sum stands shortly before it, a word of price right before it, and
    /// nothing counted after it: « 29 900 euros, 24 900 avec le bonus », « contre 3,10 ».
    pub(super) fn is_price(&self, measure: &Measure) -> bool {
        let tokens = self.tokens;
        let (start, end) = (measure.tokens.start, measure.tokens.end);
        if !matches!(measure.form, Form::Figures | Form::Words)
            || measure.vague
            || start == 0
            || !tokens.same_line(start)
        {
            return false;
        }
        // « 1 446 pour un dollar », "20.7 per dollar", "18.98 against the dollar".
        let coin = |at: usize| tables::money::coin_at(tokens, at).is_some();
        let quoted = match tokens.key(end) {
            "per" | "against" => coin(end + 1 + usize::from(tokens.key(end + 1) == "the")),
            "pour" => tokens.key(end + 1) == "un" && coin(end + 2),
            _ => false,
        };
        if quoted {
            return true;
        }
        // « 3 000 euros d'amende, dont 1 500 avec sursis ».
        let of_which = tokens.key(start - 1) == "dont"
            || (tokens.key(start - 1) == "de" && start >= 3 && tokens.key(start - 3) == "dont");
        let suspended = of_which
            && measure.form == Form::Figures
            && (matches!(
                (tokens.key(end), tokens.key(end + 1)),
                ("avec", "sursis") | ("assortis", "du") | ("ferme" | "fermes", _)
            ) || measure.value >= 100.0 && is_one_of!(tokens.key(end), "de" | "du" | "des" | "d"));
        let near = self.sum.is_some_and(|sum| sum <= start && start - sum <= 24);
        let eve = matches!(
            (tokens.key(end), tokens.key(end + 1)),
            ("la", "veille" | "semaine")
                | ("l", _)
                | ("hier" | "lundi" | "mardi" | "mercredi" | "jeudi" | "vendredi", _)
        );
        // « 3 places à 15 €, 2 à 20 € ».
        let priced_next = tokens.key(end) == "à" && tokens.is_digits(end + 1);
        let ends = eve
            || !tokens.same_line(end)
            || tokens
                .symbol(end)
                .is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ')' | '!' | '?' | '»' | '”' | '"'))
            || is_one_of!(
                tokens.key(end),
                "avec"
                    | "par"
                    | "il"
                    | "contre"
                    | "en"
                    | "à"
                    | "actuellement"
                    | "auparavant"
                    | "alors"
                    | "initialement"
                    | "précédemment"
                    | "per"
                    | "a"
                    | "with"
                    | "last"
            );
        // « un budget de 260 000 ».
        let of = start >= 2 && tokens.key(start - 1) == "de" && tokens.is_any(start - 2, Classes::MONEY);
        let priced = of
            || tokens.is_any(start - 1, Classes::PRICED)
            || tokens.is(start - 1, ':')
            || (tokens.is(start - 1, ',') && self.sum == Some(start - 1));
        let year = measure.plain && (1900.0..2100.0).contains(&measure.value);
        // « huit voix contre sept »: small numbers in words are counts, and so is what shares its sentence with voters.
        let large = measure.value >= 20.0 || (measure.form == Form::Figures && measure.value > 1.0);
        let counted = measure.form == Form::Words && speaks_of(tokens, sentence(tokens, start), Classes::COUNTED);
        near && (ends && priced && !priced_next || suspended) && !year && large && !counted
    }
}

/// Whether the figures before a token count people or things: « 8 milliards d'humains ».
pub(super) fn counts_a_crowd(tokens: &Tokens<'_>, measure: &Measure) -> bool {
    let end = measure.tokens.end;
    let noun = match tokens.key(end) {
        "de" | "of" => end + 1,
        "d" => end + 2,
        _ => end,
    };
    measure.scale >= 1e6 && tokens.same_line(end) && tokens.is_any(noun, Classes::COUNTED)
}
