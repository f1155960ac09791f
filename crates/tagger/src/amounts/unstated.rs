//! Sums whose currency is left out (rule 10 of the annotation guide).

use surligne_model::Language;

use super::Reader;
use super::context::{sentence, speaks_of};
use super::measure::Measure;
use super::range::counts_a_noun;
use super::{rate, tables};
use crate::numbers::Form;
use crate::tokens::{Classes, Tokens};

impl Reader<'_, '_, '_> {
    /// Whether millions and billions with no unit are a sum whose currency is left out (rule 10): nothing that is
    /// counted follows, and the sentence speaks of money, or in French of nothing else that is counted so.
    pub(super) fn is_sum(&self, start: usize, end: usize, form: Form, scale: f64) -> bool {
        let tokens = self.tokens;
        let french = tokens.language() == Language::Fr;
        let what = match tokens.key(end) {
            "de" | "of" => Some(end + 1),
            "d" if french => Some(end + 2),
            _ if !french && counts_a_noun(tokens, end) => Some(end),
            _ => None,
        };
        if let Some(what) = what.filter(|&what| {
            tokens.same_line(end) && !is_one_of!(tokens.key(what), "ici" | "plus" | "moins" | "ses" | "leurs")
        }) {
            // « 62 millions de dividendes ».
            return tokens.is_any(what, Classes::MONEY);
        }
        // « une chance sur 19 millions ».
        if french && start > 1 && tokens.key(start - 1) == "sur" && counts_a_noun(tokens, start - 2) {
            let counted = start.checked_sub(3).map_or("", |at| tokens.key(at));
            if is_one_of!(counted, "un" | "une") {
                return false;
            }
        }
        let around = sentence(tokens, start);
        let sign = |at: usize| matches!(tokens.symbol(at), Some('€' | '$' | '£' | '¥'));
        let money = speaks_of(tokens, around.clone(), Classes::MONEY)
            || around.clone().any(sign)
            || self.sum.as_ref().is_some_and(|(sum, _)| sum.end + 60 > start && french);
        // What the sentence before counts, it may count on; but there are few milliards of anything.
        // « des ventes de 4 millions d'exemplaires, les premiers tomes 1 million »: no money but by its name.
        let named =
            || around.clone().any(|at| sign(at) || tokens.is_any(at, Classes::CURRENCY) && tokens.text(at).len() > 2);
        let crowd = french && money && self.crowds && speaks_of(tokens, around.clone(), Classes::COUNTED) && !named();
        let money = money && !crowd;
        let before = around.start.saturating_sub(if money || scale >= 1e9 { 0 } else { 40 });
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
        let Some((sum, _)) = &self.sum else { return false };
        let year = measure.plain && (1900.0..2100.0).contains(&measure.value);
        if sum.end > start || start - sum.end > 24 || year {
            return false;
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
        // « 740 millions, dont 85 pour le viaduc ».
        let of_it = of_which && start - sum.end <= 3 && measure.form == Form::Figures && !counts_a_noun(tokens, end);
        let eve = matches!(
            (tokens.key(end), tokens.key(end + 1)),
            ("la", "veille" | "semaine")
                | ("l", _)
                | ("hier" | "lundi" | "mardi" | "mercredi" | "jeudi" | "vendredi", _)
        );
        // « 3 places à 15 €, 2 à 20 € ».
        let priced_next = tokens.key(end) == "à" && tokens.is_digits(end + 1);
        let ends = eve
            || self.is_at_an_end(end)
            // « 899 euros, 100 de plus ».
            || sum.end + 1 == start
                && tokens.key(end) == "de"
                && is_one_of!(tokens.key(end + 1), "plus" | "moins")
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
        // « 1 500 euros par tête, 2 000 avec le gilet ».
        let rated = start - sum.end <= 4 && rate::per(tokens, sum.end).is_some();
        // « plafonnée à 20 000 ».
        let set =
            start >= 2 && ["é", "ée", "és", "ées"].iter().any(|ending| tokens.text(start - 2).ends_with(ending));
        // « un budget de 260 000 ».
        let of = start >= 2 && tokens.key(start - 1) == "de" && tokens.is_any(start - 2, Classes::MONEY);
        let priced = of
            || tokens.is_any(start - 1, Classes::PRICED)
            || tokens.is(start - 1, ':')
            || (tokens.is(start - 1, ',') && (sum.end == start - 1 || rated))
            // « une baguette à 1,30 €, un café à 2 ».
            || (tokens.key(start - 1) == "à"
                && (eve || self.is_at_an_end(end))
                && (tokens.key(sum.start.wrapping_sub(1)) == "à"
                    || set
                    || start >= 2 && is_one_of!(tokens.key(start - 2), "est" | "sont" | "était" | "étais")));
        // « 171 euros par habitant, contre 212 dans les villes », « 18 000 euros, plus 1 200 au titre des frais ».
        let planned = is_one_of!(tokens.key(end), "prévus" | "annoncés" | "attendus" | "réclamés" | "demandés");
        let against = start >= 2
            && measure.form == Form::Figures
            && (tokens.key(start - 1) == "contre" && tokens.language() == Language::Fr
                || tokens.key(start - 1) == "plus" && tokens.is(start - 2, ','))
            && !tokens.is_digits(start - 2)
            && (!counts_a_noun(tokens, end) || planned)
            && !tokens.is_capitalised(end);
        // « 12 € pour un plat, 4 pour un dessert », « 3 000 € à l'Amicale, 800 aux Boules ».
        let to = |at: usize| is_one_of!(tokens.key(at), "à" | "au" | "aux");
        let each = tokens.is(start - 1, ',')
            && (tokens.key(end) == "pour" && tokens.key(sum.end) == "pour" || to(end) && to(sum.end))
            && measure.form == Form::Figures;
        // « huit voix contre sept »: small numbers in words are counts, and so is what shares its sentence with voters.
        let large = measure.value >= 20.0 || (measure.form == Form::Figures && measure.value > 1.0);
        let counted = measure.form == Form::Words && speaks_of(tokens, sentence(tokens, start), Classes::COUNTED);
        let stated = ends && priced && !priced_next
            || suspended
            || of_it
            || against
            || each
            || self.has_two_decimals_of_a_sum(end)
            || measure.form == Form::Figures && self.is_noun_priced(start, end);
        stated && large && !counted
    }

    /// Whether a clause ends here.
    fn is_at_an_end(&self, end: usize) -> bool {
        let marks = |mark| matches!(mark, '.' | ',' | ';' | ':' | ')' | '!' | '?' | '»' | '”' | '"');
        !self.tokens.same_line(end) || self.tokens.symbol(end).is_some_and(marks)
    }

    /// « 148,52 euros pour deux enfants et 338,80 pour trois »: two decimals, as the sum shortly before.
    pub(super) fn has_two_decimals_of_a_sum(&self, end: usize) -> bool {
        let tokens = self.tokens;
        let two = |last: usize| {
            tokens.is_digits(last)
                && tokens.text(last).len() == 2
                && last > 0
                && matches!(tokens.symbol(last - 1), Some(',' | '.'))
                && tokens.is_glued(last)
        };
        let near = |sum: &std::ops::Range<usize>| sum.end < end && end - sum.end <= 24 && sum.clone().any(two);
        self.sum.as_ref().is_some_and(|(sum, _)| near(sum))
            && two(end - 1)
            && !counts_a_noun(tokens, end)
            && !tokens.is_glued(end + usize::from(self.is_at_an_end(end)))
    }

    /// « la girolle se vend 22 € le kilo, le cèpe 28 à 35 »: what is sold stands right before its price.
    pub(super) fn is_noun_priced(&self, start: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let Some((sum, _)) = self.sum.as_ref().filter(|(sum, _)| sum.end + 3 <= start && start - sum.end <= 12)
        else {
            return false;
        };
        // « ; la suite, 180 ».
        let noun = start - 1 - usize::from(tokens.is(start - 1, ','));
        let led = is_one_of!(tokens.key(noun - 1), "le" | "la" | "les" | "l")
            && (matches!(tokens.symbol(noun - 2), Some(',' | ';')) || tokens.key(noun - 2) == "et");
        tokens.language() == Language::Fr
            && led
            && counts_a_noun(tokens, noun)
            && !tokens.is_any(noun, Classes::NUMBERED)
            && self.is_at_an_end(end)
            && (sum.end..start).all(|at| !tokens.is(at, '.'))
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
