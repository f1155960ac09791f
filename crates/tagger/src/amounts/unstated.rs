//! Sums whose currency is left out (rule 10 of the annotation guide).

use surligne_model::Language;

use super::context::{sentence, speaks_of};
use super::measure::Measure;
use super::range::counts_a_noun;
use super::reader::Reader;
use super::tables;
use crate::numbers::Form;
use crate::tokens::{Classes, Gap, Tokens};

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
            tokens.same_line(end) && !tokens.key_is_one_of(what, words!("ici" | "plus" | "moins" | "ses" | "leurs"))
        }) {
            // « 62 millions de dividendes ».
            return tokens.is_any(what, Classes::MONEY);
        }
        // « une chance sur 19 millions ».
        if french && start > 1 && tokens.key_is(start - 1, "sur") && counts_a_noun(tokens, start - 2) {
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

    /// Whether a figure with no unit is a price: a sum stands shortly before it and nothing is counted after it; in French
    /// where nothing else has been counted since, in English and for a number in words where a word of price stands right
    /// before it: « 29 900 euros, 24 900 avec le bonus », « contre 3,10 ».
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
            "per" | "against" => coin(end + 1 + usize::from(tokens.key_is(end + 1, "the"))),
            "pour" => tokens.key_is(end + 1, "un") && coin(end + 2),
            _ => false,
        };
        if quoted {
            return true;
        }
        let year = measure.plain && (1900.0..2100.0).contains(&measure.value);
        let Some(near) = self.sum_near(start).filter(|_| !year) else { return false };
        let french = tokens.language() == Language::Fr;
        if french && measure.form == Form::Figures {
            return measure.value > 1.0 && measure.scale == 1.0 && self.goes_on(start, end, measure.value);
        }
        let ends = self.is_eve(end)
            || self.is_at_an_end(end)
            || tokens.key_is_one_of(
                end,
                words!(
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
                ),
            );
        // « un budget de deux mille ».
        let of = start >= 2 && tokens.key_is(start - 1, "de") && tokens.is_any(start - 2, Classes::MONEY);
        let priced = of
            || tokens.is_any(start - 1, Classes::PRICED)
            || tokens.is(start - 1, ':')
            || (tokens.is(start - 1, ',') && near + 1 == start);
        // « huit voix contre sept »: small numbers in words are counts, and so is what shares its sentence with voters.
        let large = measure.value >= 20.0 || (measure.form == Form::Figures && measure.value > 1.0);
        let counted = measure.form == Form::Words && speaks_of(tokens, sentence(tokens, start), Classes::COUNTED);
        ends && priced && large && !counted
    }

    /// The end of the last sum, where it stands shortly before a token.
    fn sum_near(&self, start: usize) -> Option<usize> {
        let end = self.sum.as_ref().map(|(sum, _)| sum.end)?;
        (end <= start && start - end <= 24).then_some(end)
    }

    /// Whether figures in French go on with a sum shortly before them: nothing else has been counted since, and they
    /// count nothing themselves: « une baguette à 1,30 €, un café à 2 », « 18 000 euros, plus 1 200 au titre des frais ».
    pub(super) fn goes_on(&self, start: usize, end: usize, value: f64) -> bool {
        let tokens = self.tokens;
        let Some(sum) = self.sum_near(start).filter(|&sum| sum >= self.counted) else { return false };
        if tokens.language() != Language::Fr || (sum..=start).any(|at| tokens.gap(at) == Gap::Paragraph) {
            return false;
        }
        let next = if tokens.same_line(end) { tokens.key(end) } else { "" };
        let last = tokens.key(start - 1);
        // « 118 des 194 emplois », « 3 places à 15 €, 2 à 20 € », « passer de 900 à 4 000 ».
        let other = is_one_of!(next, "des" | "sur" | "à" | "contre")
            && (tokens.is_digits(end + 1) || tokens.is_any(end + 1, Classes::NUMBER));
        let changed = last == "à" && start >= 2 && tokens.is_digits(start - 2) && sum != start - 1;
        // « De 1 200 en 1990 », « un menu à 40 euros pour 2 », « 52 % contre 48 ».
        let begins = last == "de" && tokens.starts_sentence(start - 1);
        // « les 12 », « 5 sont partis », « à 65 ans, à 70 ».
        let crowd = value < 100.0 && is_one_of!(last, "les" | "des" | "ces" | "ses" | "leurs")
            || is_one_of!(next, "sont" | "ont" | "étaient" | "seront" | "avaient");
        let age = value < 120.0 && end == start + 1 && self.lasting > sum;
        let shared = last == "pour" && end == start + 1 && tokens.text(start).len() == 1;
        let rates = is_one_of!(last, "contre" | "à") && value < 100.0 && self.percent > sum;
        // « 420 de loyer », and no « 3 000 de ces emplois ».
        let part = is_one_of!(next, "de" | "du" | "d")
            && (tokens.text(start).len() >= 3 || end > start + 1)
            && !tokens.key_is_one_of(end + 1, words!("ces" | "ses" | "leurs" | "nos"));
        let more = next == "de" && tokens.key_is_one_of(end + 1, words!("plus" | "moins"));
        let function = !is_one_of!(next, "de" | "du" | "d")
            && tokens.is_word(end)
            && !tokens.is_glued(end)
            && tokens.is_any(end, Classes::FUNCTION | Classes::LINK)
            && !tokens.is_any(end, Classes::TIME_UNIT);
        let planned = is_one_of!(
            next,
            "prévus"
                | "annoncés"
                | "attendus"
                | "réclamés"
                | "demandés"
                | "actuellement"
                | "auparavant"
                | "initialement"
        );
        let free = self.is_at_an_end(end) || tokens.is(end, '(') || self.is_eve(end);
        (free || part || more || function || planned)
            && !(other || changed || begins || crowd || age || shared || rates)
    }

    /// « la veille », « lundi »: when a figure was so.
    fn is_eve(&self, end: usize) -> bool {
        matches!(
            (self.tokens.key(end), self.tokens.key(end + 1)),
            ("la", "veille" | "semaine")
                | ("l", _)
                | ("hier" | "lundi" | "mardi" | "mercredi" | "jeudi" | "vendredi", _)
        )
    }

    /// Whether a clause ends here.
    fn is_at_an_end(&self, end: usize) -> bool {
        let marks = |mark| matches!(mark, '.' | ',' | ';' | ':' | ')' | '!' | '?' | '»' | '”' | '"');
        !self.tokens.same_line(end) || self.tokens.symbol(end).is_some_and(marks)
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
