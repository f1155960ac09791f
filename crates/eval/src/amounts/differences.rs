//! What the sources' books and the annotation guide part in, each told by a rule over the marked spans and values.

use serde_json::Value as Json;
use surligne_model::Language;

use super::corpus::{GoldSpan, Item, Kind};
use super::prediction::PredictedSpan;
use super::trim::Trimmer;

/// Words before a figure that [`Trimmer`] leaves and that the guide keeps outside.
const BOUNDS: [&str; 22] = [
    "exactement",
    "quasi",
    "au moins",
    "plus que",
    "plus de",
    "moins de",
    "en-dessous de",
    "pas plus de",
    "exactly",
    "a",
    "lower than",
    "no more than",
    "no less than",
    "less than",
    "more than",
    "below",
    "above",
    "exceeding",
    "over",
    "under",
    "around",
    "~",
];

/// Names in the sources of currencies whose code the tagger gives.
const SYNONYMS: [(&str, &str); 4] =
    [("mark finlandais", "FIM"), ("netherlands guilder", "NLG"), ("florins néerlandais", "NLG"), ("rupee", "INR")];

/// A kind of difference, and what the guide says instead.
pub(super) struct Difference {
    pub name: &'static str,
    pub applies: fn(&Case<'_>) -> bool,
}

/// One mention of a source beside what the tagger marks in the text.
pub(super) struct Case<'a> {
    pub item: &'a Item,
    pub gold: &'a GoldSpan,
    pub predicted: &'a [PredictedSpan],
}

impl<'a> Case<'a> {
    fn number(&self, key: &str) -> Option<f64> {
        self.gold.value.get(key).and_then(Json::as_f64)
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.gold.value.get(key).and_then(Json::as_str)
    }

    fn has_figure(&self) -> bool {
        ["value", "min", "max"].iter().any(|key| self.number(key).is_some())
    }

    /// The tagger's mention of the same characters.
    fn same(&self) -> Option<&PredictedSpan> {
        self.predicted.iter().find(|span| (span.start, span.end) == (self.gold.start, self.gold.end))
    }

    /// The tagger's mention of that kind within it, shorter.
    fn inner(&self) -> Option<&PredictedSpan> {
        let gold = self.gold;
        self.predicted.iter().find(|span| {
            span.kind == gold.kind
                && span.start >= gold.start
                && span.end <= gold.end
                && span.end - span.start < gold.end - gold.start
        })
    }

    /// The text behind a mention.
    fn after(&self, span: &PredictedSpan) -> String {
        self.item.text.chars().skip(span.end).take(4).collect()
    }

    /// The source's value by the tagger's, for the same characters.
    fn ratio(&self) -> Option<f64> {
        let ours = self.same()?.value.get("value")?.as_f64()?;
        Some(self.number("value")? / ours)
    }

    /// Whether figures touch letters or other figures by a mark, or stand behind a capitalised word or a word that is
    /// numbered.
    fn names_something(&self) -> bool {
        let text: Vec<char> = self.item.text.chars().collect();
        let (start, end) = (self.gold.start, self.gold.end.min(text.len()));
        let joined = |mark: Option<&char>| mark.is_some_and(|mark| ".-/+:'".contains(*mark));
        let before = start.checked_sub(1).and_then(|at| text.get(at));
        let touches = joined(before) && start >= 2 && text[start - 2].is_alphanumeric()
            || joined(before) && text.get(end).is_some_and(|mark| joined(Some(mark)))
            || joined(text.get(end)) && text.get(end + 1).is_some_and(char::is_ascii_digit);
        let lead: String = text[..start].iter().collect();
        let word = lead.split_whitespace().next_back().unwrap_or_default().trim_start_matches(['"', '(']);
        touches || word.starts_with(char::is_uppercase) || matches!(word, "version" | "page" | "chapter")
    }

    /// The tagger's mention that shares characters with it.
    pub(super) fn overlapping(&self) -> Option<&'a PredictedSpan> {
        self.predicted.iter().find(|span| span.start < self.gold.end && self.gold.start < span.end)
    }

    /// The same start as the tagger's, but another end.
    pub(super) fn ends_differ(&self) -> bool {
        let moment = |value: Option<&Json>| {
            value.and_then(Json::as_str).map(|moment| moment.trim_end_matches("T00:00:00").to_owned())
        };
        let [gold, ours] = [Some(&self.gold.value), self.overlapping().map(|span| &span.value)]
            .map(|value| ["start", "end"].map(|key| moment(value.and_then(|value| value.get(key)))));
        matches!((&gold, &ours), ([Some(start), Some(end)], [Some(other), Some(other_end)]) if start == other && end != other_end)
    }
}

/// The first that applies counts.
pub(super) const DIFFERENCES: [Difference; 23] = [
    Difference {
        name: "an age is a quantity (guide: DURATION with age)",
        applies: |case| case.text("dim").is_some_and(|dim| dim.eq_ignore_ascii_case("age")),
    },
    Difference {
        name: "a comparison is a mention: « greater than 4 » (guide: mod, outside the span)",
        applies: |case| case.gold.value.contains_key("range"),
    },
    Difference {
        name: "a sum is a quantity (guide: MONEY)",
        applies: |case| case.gold.kind == Kind::Quantity && case.overlapping().is_some_and(|p| p.kind == Kind::Money),
    },
    Difference {
        name: "a cent or penny is a currency of its own (guide: ISO 4217, 0.01 of its coin)",
        applies: |case| {
            case.gold.kind == Kind::Money
                && case.text("currency").is_some_and(|currency| {
                    ["cent", "pen", "pesewa", "sen"].iter().any(|coin| currency.to_lowercase().starts_with(coin))
                })
        },
    },
    Difference {
        name: "a currency by the name that several share: franc, dinar (guide: ISO 4217, ambiguous)",
        applies: |case| {
            let is_name = |currency: &str| currency.chars().count() > 3 && !currency.contains(['$', '£']);
            case.gold.kind == Kind::Money
                && case.text("currency").is_some_and(is_name)
                && case.same().is_some_and(|span| {
                    span.value.get("currency").and_then(Json::as_str).is_some_and(|ours| {
                        case.text("currency").is_some_and(|theirs| !super::currency::may_be_same(theirs, ours))
                    })
                })
        },
    },
    Difference {
        name: "a range's value is its middle (guide: min and max)",
        applies: |case| matches!((case.number("min"), case.number("max"), case.number("value")), (Some(low), Some(high), Some(middle)) if low < middle && middle < high),
    },
    Difference {
        name: "a unit or currency without a figure (guide: a number and its unit)",
        applies: |case| matches!(case.gold.kind, Kind::Quantity | Kind::Money | Kind::Percent) && !case.has_figure(),
    },
    Difference {
        name: "last, next, current are ordinals (guide: ranks)",
        applies: |case| case.gold.kind == Kind::Ordinal && !case.has_figure(),
    },
    Difference {
        name: "a number inside a sum, date or length is a mention (guide: the longest wins)",
        applies: |case| {
            case.gold.kind == Kind::Number
                && case.overlapping().is_some_and(|span| {
                    span.kind != Kind::Number && span.end - span.start >= case.gold.end - case.gold.start
                })
        },
    },
    Difference {
        name: "an article is a number: « un crédit » (guide: not marked)",
        applies: |case| {
            case.gold.kind == Kind::Number
                && matches!(case.gold.surface.to_lowercase().as_str(), "un" | "une" | "a" | "an" | "one")
        },
    },
    Difference {
        name: "a vague length has a figure: « quelques jours » is 3 (guide: vague)",
        applies: |case| {
            case.gold.kind == Kind::Duration
                && case.same().is_some_and(|span| span.value.get("vague").and_then(Json::as_bool) == Some(true))
        },
    },
    Difference {
        name: "an interval ends elsewhere: the last month, day or minute out or counted twice (guide: half-open)",
        applies: |case| matches!(case.gold.kind, Kind::Date | Kind::Time) && case.ends_differ(),
    },
    Difference {
        name: "what is measured is in the span: « 2 tasses de café » (guide: the unit ends it)",
        applies: |case| {
            case.gold.kind == Kind::Quantity
                && case
                    .inner()
                    .is_some_and(|span| [" of ", " de ", " d'"].iter().any(|of| case.after(span).starts_with(of)))
        },
    },
    Difference {
        name: "the word that joins a count to its noun is in the span: « a dozen of » (guide: outside)",
        applies: |case| {
            case.gold.kind == Kind::Number
                && case.inner().is_some_and(|span| case.after(span) == " of" && span.start == case.gold.start)
        },
    },
    Difference {
        name: "the ends of a range are two mentions, or one of them is one (guide: one span)",
        applies: |case| {
            case.overlapping().is_some_and(|span| {
                span.kind == case.gold.kind
                    && span.end - span.start > case.gold.end - case.gold.start
                    && span.value.contains_key("min")
                    && span.value.contains_key("max")
            })
        },
    },
    Difference {
        name: "a rate's unit is in the span, or a recurrence is a quantity (guide: per, SET)",
        applies: |case| {
            case.gold.kind == Kind::Quantity
                && (case.inner().is_some_and(|span| case.after(span).trim_start().starts_with("per"))
                    || case.overlapping().is_some_and(|span| span.kind == Kind::Set))
        },
    },
    Difference {
        name: "the figures of a label, a code, an address or a telephone are numbers (guide: not marked)",
        applies: |case| case.gold.kind == Kind::Number && case.overlapping().is_none() && case.names_something(),
    },
    Difference {
        name: "the percentage's word before its figure, or without one (guide: a figure and its unit)",
        applies: |case| {
            case.gold.kind == Kind::Percent
                && ["percent", "pourcent"].iter().any(|word| case.gold.surface.to_lowercase().starts_with(word))
        },
    },
    Difference {
        name: "a French billion or trillion is a thousand times too small (guide: 1e12, 1e18)",
        applies: |case| {
            case.item.lang == Language::Fr
                && ["billion", "trillion"].iter().any(|word| case.gold.surface.contains(word))
                && case.ratio().is_some_and(|ratio| ratio < 1e-2)
        },
    },
    Difference {
        name: "the value is in another unit than the text's: 2000 mg are 2 g (guide: the text's)",
        applies: |case| {
            let units = [1e3, 1e2, 10.0, 12.0, 3.0, 36.0, 1e5, 1e6, 16.0];
            case.gold.kind == Kind::Quantity
                && case.ratio().is_some_and(|ratio| {
                    units.iter().flat_map(|unit| [*unit, 1.0 / unit]).any(|unit| (ratio / unit - 1.0).abs() < 1e-6)
                })
        },
    },
    Difference {
        name: "a currency by a name that is another code's (scorer: no such name)",
        applies: |case| {
            let ours =
                case.same().and_then(|span| span.value.get("currency").and_then(Json::as_str)).unwrap_or_default();
            case.text("currency").is_some_and(|theirs| SYNONYMS.contains(&(theirs.to_lowercase().as_str(), ours)))
        },
    },
    Difference {
        name: "the stretch is shifted from its own text (a translation that nobody has run)",
        applies: |case| {
            let text = case.item.text.chars().skip(case.gold.start).take(case.gold.end - case.gold.start);
            !text.eq(case.gold.surface.chars())
        },
    },
    Difference {
        name: "articles, prepositions, approximators or bounds inside the span (guide: outside)",
        applies: |case| {
            let trimmer = Trimmer::new(&case.item.text, case.item.lang);
            trimmer.trim(case.gold.start, case.gold.end).0 != case.gold.start
                || case.inner().is_some_and(|span| {
                    let lead: String =
                        case.item.text.chars().skip(case.gold.start).take(span.start - case.gold.start).collect();
                    BOUNDS.contains(&lead.trim().to_lowercase().as_str())
                })
        },
    },
];
