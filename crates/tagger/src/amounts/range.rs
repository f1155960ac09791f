//! Two figures that are the ends of one range: « entre 4 et 5 millions », « de 3 à 5 % », "10-15", "deux ou trois".

use surligne_model::Language;

use super::measure::{Counted, Measure};
use super::scaled::with_shared_scale;
use super::score::is_score;
use crate::numbers::Form;
use crate::tokens::{Classes, Entries, Tokens};

/// Words that tell a range from a change, and a range from a score.
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::CHANGE,
        words: "passer passe passent passé passée passés passées passera passeront passerait passant passaient passait \
                tomber tombe tombé tombée tombés tombera reculer recule reculé reculant baisser baisse baissé baissée \
                baissera augmenter augmente augmenté augmentée augmentera grimper grimpe grimpé bondir bondit bondi relever \
                relève relevé relevée relevés relèvera ramener ramène ramené ramenée ramenés ramènera réduire réduit réduite réduira \
                abaisser abaisse abaissé abaissée monter monte monté montée montera descendre descend descendu chuter chute chuté \
                progresser progresse progressé porter porte porté portée portera diminuer diminue diminué revu révisé revue révisée \
                évolué évoluer doublé doubler double doublent triplé tripler quadruplé hausse hausser haussé bond repli \
                gagne gagnait gagné gagnent gagnaient perd perdait perdu perdent perdaient cède cédait cédé cèdent cédaient \
                prend prenait prenaient lâche lâchait lâché abandonne abandonnait abandonné",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::CHANGE,
        words: "rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping grow grew grown growing \
                increase increases increased increasing decrease decreased decreasing cut cuts cutting raise raises raised \
                raising lower lowered lowering reduce reduced reducing went go goes gone going climb climbed jump jumped slip \
                slipped slid slide decline declined declining move moved shrink shrank shrunk expand expanded up down swell \
                swelled surge surged plunge plunged doubled tripled narrowed widened improved revised hiked slashed ballooned \
                gained gains gaining eased eases advanced dipped soared tumbled sank retreated rallied rebounded edged shed",
    },
    Entries {
        language: Some(Language::Fr),
        classes: Classes::SPAN,
        words: "varie varient variant varier oscille oscillent osciller va vont allant aller ira iront fourchette compris \
                comprise comprises estimé estimée situe situent étale étalant échelonnent échelonne compter entre iraient irait tarif tarifs",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::SPAN,
        words: "range ranges ranged ranging vary varies varied varying anywhere between estimates estimated cost costs somewhere",
    },
    Entries {
        language: None,
        classes: Classes::NONE,
        words: "victoire défaite battu bat beat win défaites victoires scored voted",
    },
];

/// A range of figures.
#[derive(Debug)]
pub(super) struct Span {
    pub tokens: std::ops::Range<usize>,
    pub min: f64,
    pub max: f64,
    /// The larger of the scales that the two name.
    pub scale: f64,
    pub counted: Counted,
    /// The unit below the line.
    pub over: Option<&'static str>,
    pub form: Form,
    pub rule: &'static str,
}

/// How two figures stand to one another.
#[derive(Debug)]
pub(super) enum Pair {
    /// The ends of a range.
    Range(Span),
    /// Two figures, the first counted as the second is: « passer de 12 à 15 millions d'euros ».
    Change { first: f64 },
    /// A score, a vote, a formation: neither is a figure.
    Score,
    /// Nothing to one another.
    Apart,
}

/// What stands between two figures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// A dash that touches both, or neither.
    Dash,
    /// « à », "to".
    To,
    /// « et », "and".
    And,
    /// « ou », "or".
    Or,
}

fn link(tokens: &Tokens<'_>, from: usize, to: usize) -> Option<Link> {
    // « 10 €, à 20 € » is no range; « entre 2l et environ 7l » is one.
    let mut end = to;
    let near = tokens.key_is_one_of(end.wrapping_sub(1), words!("d" | "de" | "about" | "environ"))
        || matches!(tokens.symbol(end.wrapping_sub(1)), Some('~' | '≈'));
    if near && end > from + 1 {
        end -= 1;
    }
    // "8- to 16-meter": the first hyphen waits for the unit of the second.
    let mut at = from;
    if tokens.is_hyphen(at) && tokens.is_glued(at) && !tokens.is_glued(at + 1) && tokens.is_word(at + 1) {
        at += 1;
    }
    // "two-to-three million".
    if tokens.is_hyphen(at) && tokens.key_is(at + 1, "to") && tokens.is_hyphen(at + 2) && to == at + 3 {
        return (tokens.is_glued(at + 1) && tokens.is_glued(to)).then_some(Link::To);
    }
    if !tokens.same_line(at) || !tokens.same_line(to) || end != at + 1 {
        return None;
    }
    let link = match tokens.key(at) {
        "à" if tokens.language() == Language::Fr => Link::To,
        "to" | "through" if tokens.language() == Language::En => Link::To,
        "et" if tokens.language() == Language::Fr => Link::And,
        "and" if tokens.language() == Language::En => Link::And,
        "ou" if tokens.language() == Language::Fr => Link::Or,
        "or" if tokens.language() == Language::En => Link::Or,
        _ if tokens.is_dash(at) && tokens.is_glued(at) == tokens.is_glued(to) => Link::Dash,
        // « 1 000 -1 500 € » and « 10– 20 »: a long dash may touch one side alone.
        _ if tokens.is_dash(at) && (!tokens.is_hyphen(at) || tokens.is_digits(to)) => Link::Dash,
        _ => return None,
    };
    Some(link)
}

/// The opening of a range before its first figure: « entre », « de », "from", "between".
fn opening(tokens: &Tokens<'_>, start: usize) -> Option<(usize, bool)> {
    let before = start.checked_sub(1)?;
    if !tokens.same_line(start) {
        return None;
    }
    match tokens.key(before) {
        "entre" | "between" => Some((before, true)),
        "de" if tokens.language() == Language::Fr => Some((before, false)),
        "from" => Some((before, false)),
        _ if tokens.is(before, '\'')
            && before > 0
            && tokens.key_is(before - 1, "d")
            && tokens.language() == Language::Fr =>
        {
            Some((before - 1, false))
        }
        _ => None,
    }
}

/// Reads two neighbouring measures as one range, where they are one.
pub(super) fn pair(tokens: &Tokens<'_>, first: &Measure, second: &Measure) -> Pair {
    if first.form == Form::Ordinal || second.form == Form::Ordinal {
        return Pair::Apart;
    }
    let Some(link) = link(tokens, first.tokens.end, second.tokens.start) else { return Pair::Apart };
    let opening = opening(tokens, first.tokens.start);
    let between = opening.is_some_and(|(_, between)| between);
    if link == Link::And && !between {
        return Pair::Apart;
    }
    let own = first.counted != Counted::Things;
    // « en 2023 à 3,1 M€ »: a year and a sum.
    let year = first.plain && (1900.0..2100.0).contains(&first.value) && first.tokens.len() == 1;
    if year && second.scale >= 1000.0 && !between {
        return Pair::Apart;
    }
    // « la Model 3 à 36 990 € »: a label is no end of a range.
    let score = link == Link::Dash && first.plain && second.plain && second.counted == Counted::Things;
    if !own && !score && first.form == Form::Figures && opening.is_none() && super::numbered::is_label(tokens, first)
    {
        return Pair::Apart;
    }
    // "on 1 August 2026 to £9,790": a sign before the second figure asks for one before the first.
    if !own && second.sign_first && !between {
        return Pair::Apart;
    }
    let bare = !own && second.counted == Counted::Things;
    // « 3 places à 15 €, 2 à 20 € »: so many at a price; "raised by a fifth to 6.6p": a part and a level.
    let money = !own && matches!(second.counted, Counted::Money(_));
    let places = opening.is_none() && link == Link::To && first.value < 10.0 && second.value >= 8.0 * first.value;
    if money && (first.form == Form::Fraction || places && first.plain && second.scale == 1.0) {
        return Pair::Apart;
    }
    // A vague end has no figure: « des dizaines à des centaines ».
    if first.vague || second.vague {
        return Pair::Apart;
    }
    let same = !own || second.counted == Counted::Things || alike(first.counted, second.counted);
    if !same {
        return Pair::Apart;
    }
    let counted = if second.counted == Counted::Things { first.counted } else { second.counted };
    // The second figure without a unit takes the first's only where that stands before it: « $10-20 », and no
    // « 10 euros à 20 ».
    if own && second.counted == Counted::Things && !first.sign_first && !between {
        return Pair::Apart;
    }
    let min = with_shared_scale(tokens, first, second, opening.is_some());
    let max = second.value;
    if bare && first.plain && second.plain && is_score(tokens, first, second, link, opening.is_some()) {
        return Pair::Score;
    }
    if min >= max {
        // « baisser de 300 à 100 dinars »: the first is counted as the second is.
        let falls = link == Link::To && opening.is_some() && !between && !own && second.counted != Counted::Things;
        return if falls { Pair::Change { first: min } } else { Pair::Apart };
    }
    let years =
        |measure: &Measure| measure.plain && (1000.0..2200.0).contains(&measure.value) && measure.tokens.len() == 1;
    let change = |from: usize| {
        let start = from.saturating_sub(7);
        let near = |class| {
            (start..from).rev().find(|&at| {
                tokens.is_any(at, class) && !is_reach(tokens, at) && !(at + 1 < from && is_survey(tokens, at))
            })
        };
        match (near(Classes::CHANGE), near(Classes::SPAN)) {
            (Some(change), Some(span)) => change > span,
            (change, _) => change.is_some(),
        }
    };
    match link {
        Link::To => {
            let from = opening.map_or(first.tokens.start, |(at, _)| at);
            let opened = opening.is_some() && !between;
            if opened && change(from) {
                // « augmenter de 2 à 3 % » is a range by how much; « passer de 2 % à 3 % » a change. "from" tells it.
                let by_how_much = !own && tokens.language() == Language::Fr && !passes(tokens, from);
                if !by_how_much {
                    return Pair::Change { first: min };
                }
            }
            // « de 5 euros à 8 euros » with nothing to say: two prices of one thing are a change, units apart a range.
            if own
                && opened
                && !near_span(tokens, from)
                && tokens.language() == Language::Fr
                && first.counted != Counted::Things
                && !first.sign_first
            {
                return Pair::Change { first: min };
            }
            let parts = first.form == Form::Fraction && second.form == Form::Fraction;
            if !opened && !between && bare && !first.plain_or_words() && !parts {
                return Pair::Apart;
            }
            // « un à 229 km/h », "fell 4p to 90p": a count and a measure, a change and a level.
            if !opened && !between {
                let article = first.form == Form::Article && second.value > 10.0;
                let level = own
                    && second.counted != Counted::Things
                    && (from.saturating_sub(4)..from).any(|at| went(tokens, at));
                if article || level {
                    return Pair::Apart;
                }
            }
        }
        Link::Or => {
            let near =
                min.fract() == 0.0 && max.fract() == 0.0 && max / min <= 2.0 && max - min <= 2.0_f64.max(min * 0.5);
            if own || !near || first.form == Form::Article && max > 2.0 || between {
                return Pair::Apart;
            }
        }
        Link::Dash => {
            if bare && !(first.plain || first.number.len() > 1) {
                return Pair::Apart;
            }
            // « 2024-2025 » is a time's; « 10-15 personnes » needs what it counts.
            if bare
                && (years(first) && years(second)
                    || (second.scale == 1.0
                        && !counts_a_noun(tokens, second.tokens.end)
                        && !near_span(tokens, first.tokens.start)))
            {
                return Pair::Apart;
            }
        }
        Link::And => {}
    }
    let start = opening.map_or(first.tokens.start, |(at, _)| at);
    // « de » before a range that another word asks for (« plus de 3 à 5 % ») is that word's.
    let start = match opening {
        Some((at, false)) if link != Link::To || governs(tokens, at) => first.tokens.start,
        _ => start,
    };
    let rule = match counted {
        Counted::Money(_) => "money.range",
        Counted::Percent { .. } => "percent.range",
        Counted::Unit(_) => "quantity.range",
        Counted::Things => "number.range",
    };
    let form = if first.form == Form::Article { Form::Words } else { first.form };
    Pair::Range(Span {
        tokens: start..second.tokens.end,
        min,
        max,
        scale: first.scale.max(second.scale),
        counted,
        over: second.over,
        form,
        rule,
    })
}

impl Measure {
    fn plain_or_words(&self) -> bool {
        matches!(self.form, Form::Words | Form::Figures | Form::Article)
    }
}

fn alike(first: Counted, second: Counted) -> bool {
    match (first, second) {
        (Counted::Money(first), Counted::Money(second)) => first == second,
        (Counted::Percent { points: first }, Counted::Percent { points: second }) => first == second,
        (Counted::Unit(first), Counted::Unit(second)) => first == second,
        _ => false,
    }
}

/// « passer de … à », « tomber de … à », « porter de … à »: verbs that go from one figure to another and nowhere else.
fn passes(tokens: &Tokens<'_>, from: usize) -> bool {
    (from.saturating_sub(6)..from).any(|at| {
        let key = tokens.key(at);
        tokens.is_any(at, Classes::CHANGE)
            && !is_reach(tokens, at)
            && (key.starts_with("pass")
                || key.starts_with("tomb")
                || key.starts_with("port")
                || key.starts_with("ramen")
                || key.starts_with("ramèn")
                || key.starts_with("relev")
                || key.starts_with("relèv")
                || key.starts_with("abaiss")
                || key.starts_with("doubl")
                || key.starts_with("tripl")
                || key.starts_with("quadrupl"))
    })
}

/// « d'une portée de 240 à 450 km »: the noun, where nothing changes.
fn is_reach(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.key_is(at, "portée")
        && at > 0
        && tokens.text_is_one_of(at - 1, words!("une" | "la" | "leur" | "sa" | "longue" | "courte"))
}

/// « on a relevé des suppléments de 15 à 70 euros »: noted, not raised, where the figures do not follow at once.
fn is_survey(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.key(at).starts_with("relev") && tokens.key_is_one_of(at + 1, words!("des" | "un" | "une"))
}

/// Whether a word says in the past tense that a figure changed.
fn went(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    let past =
        text.ends_with("ed") || is_one_of!(text, "rose" | "fell" | "grew" | "slid" | "shrank" | "cut" | "sank");
    // « gagnait 0,5 euro à 12,3 euros »: any form of the verb.
    (past || tokens.language() == Language::Fr) && tokens.is_any(at, Classes::CHANGE)
}

pub(super) fn near_span(tokens: &Tokens<'_>, from: usize) -> bool {
    (from.saturating_sub(7)..from).any(|at| tokens.is_any(at, Classes::SPAN))
}

/// Whether the « de » at a token belongs to what stands before it: « plus de », « près de », « moins de ».
fn governs(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 0
        && tokens.key_is_one_of(
            at - 1,
            words!("plus" | "moins" | "près" | "autour" | "loin" | "alentours" | "ordre" | "fourchette"),
        )
}

/// Whether a word that could be counted stands here.
pub(super) fn counts_a_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.same_line(at)
        && tokens.is_word(at)
        && !tokens.is_glued(at)
        && !tokens.is_any(at, Classes::FUNCTION | Classes::LINK)
        && !tokens.is_capitalised(at)
}
