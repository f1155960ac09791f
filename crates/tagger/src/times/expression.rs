//! What an expression of time says, before it is placed on the calendar: the tree that the grammars build
//! and `resolve` reads. It knows no text and no language.

use surligne_model::TemporalModifier;
use surligne_model::civil::Weekday;

use super::calendar::{Holiday, Season, Unit};

/// « dernier », « ce », « prochain »: which of several is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    Last,
    This,
    Next,
}

impl Which {
    /// −1, 0, 1.
    pub(crate) fn offset(self) -> i64 {
        match self {
            Self::Last => -1,
            Self::This => 0,
            Self::Next => 1,
        }
    }
}

/// How many: a figure, a span of figures, or none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Count {
    /// « trois », « 2,5 ».
    Exactly(f64),
    /// « deux à trois ».
    Between(f64, f64),
    /// « plusieurs », « quelques »; the scale where one is said (« plusieurs dizaines »: 10).
    Vague(Option<f64>),
}

/// So many of a unit, such as the « deux ans » and the « trois mois » of « deux ans et trois mois ».
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Measure {
    pub(crate) count: Count,
    pub(crate) unit: Unit,
}

/// A length of time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Length {
    pub(crate) measures: Vec<Measure>,
    pub(crate) age: bool,
}

impl Length {
    /// So many of one unit.
    pub(crate) fn of(count: f64, unit: Unit) -> Self {
        Self { measures: vec![Measure { count: Count::Exactly(count), unit }], age: false }
    }
}

/// A year, a month and a day of which some are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Fields {
    pub(crate) year: Option<i16>,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    pub(crate) weekday: Option<Weekday>,
    /// « mars dernier », « le 6 octobre prochain ».
    pub(crate) which: Option<Which>,
}

/// What recurs through the year and is placed by a year that is said or understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Quarter(i8),
    Half(i8),
    Season(Season),
    Holiday(Holiday),
}

/// A stretch of whole days.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum DateExpression {
    /// « 4 juin 2024 », « mars », « lundi 15 ».
    Fields(Fields),
    /// « lundi », « mardi dernier »; `weeks` further on: « mercredi en huit » has 1.
    Weekday { weekday: Weekday, which: Option<Which>, weeks: i64 },
    /// « hier », « après-demain ».
    Days(i64),
    /// « la semaine prochaine », « cette année »: the calendar unit so many units from the present one.
    Unit { unit: Unit, offset: i64 },
    /// « le week-end prochain »: weekends from the present week's.
    Weekend(i64),
    /// « T3 2024 », « l'été dernier », « Noël 2023 ».
    Named { named: Named, year: Option<i16>, which: Option<Which> },
    /// The decade that begins in a year, said with two figures or four.
    Decade(i16),
    /// The 19th century is 19; the centuries before our era are negative.
    Century(i16),
    /// « exercice 2024-2025 ».
    Years(i16, i16),
    /// Years before our era.
    BeforeChrist(i16),
    /// « il y a trois jours », « deux jours après Noël »: back where `forward` is false.
    Shifted { length: Length, forward: bool, from: Option<Box<DateExpression>> },
    /// « les trois derniers mois », « les prochaines semaines »: up to now, or from now on.
    Window { measure: Measure, forward: bool },
    /// « le premier lundi de mars », « la dernière semaine de septembre 2014 »: −1 counts from the end.
    Nth { nth: i8, what: Counted, of: Box<DateExpression> },
    /// « mardi de la semaine prochaine ».
    WeekdayOf { weekday: Weekday, of: Box<DateExpression> },
    /// A week by its ISO number.
    IsoWeek { year: Option<i16>, week: i8 },
    /// « début 2023 », « fin mai »: the stretch and the part of it.
    Part { part: TemporalModifier, of: Box<DateExpression> },
    /// « du 3 au 9 juin ».
    Range(Box<DateExpression>, Box<DateExpression>),
    /// « la veille », « le lendemain »: days from the day last spoken of.
    Told(i64),
    /// « le week-end du 18 novembre », « la semaine du 16 mars »: the one that a day lies in.
    Containing { what: Counted, of: Box<DateExpression> },
    /// « les six premiers mois de 2025 », "the last three months of 2022".
    Stretch { measure: Measure, first: bool, of: Box<DateExpression> },
    /// « le troisième trimestre de l'année prochaine », "in March last year": so many years from the present one.
    InYear { what: Box<DateExpression>, offset: i64 },
    /// « le reste de l'année »: from now to its end.
    Rest(Box<DateExpression>),
    /// "Monday two weeks from now", "March in a year": the next such day or month from a shifted one on; a weekday of
    /// the very week, where weeks are counted.
    Near { what: Box<DateExpression>, from: Box<DateExpression> },
    /// « cette saison », of sport: the season of the reference date or one before or after it.
    SportSeason(i64),
    /// « cette année-là »: a TIMEX3 value that nothing places.
    Unplaced(&'static str),
    /// « maintenant ».
    Now,
}

/// What « premier », « deuxième », « dernier » count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    Unit(Unit),
    Weekday(Weekday),
    Weekend,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayPart {
    Dawn,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    /// « en journée ».
    Daytime,
}

/// Which half of the day an hour of twelve is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HalfDay {
    /// The hour is of twenty-four, or « du matin », "a.m." was said and has been applied.
    Known,
    /// "at 7:30": morning or evening.
    Unknown,
}

/// A time on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// 0 to 24.
    pub(crate) hour: i8,
    pub(crate) minute: i8,
    pub(crate) second: Option<i8>,
    pub(crate) half: HalfDay,
}

impl Clock {
    /// An hour of twenty-four.
    pub(crate) fn at(hour: i8, minute: i8) -> Self {
        Self { hour, minute, second: None, half: HalfDay::Known }
    }
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TimeOfDay {
    Clock(Clock),
    /// A part of the day and, with « début de », « fin de », the part of it.
    Part(DayPart, Option<TemporalModifier>),
    /// From one to the other.
    Between(Clock, Clock),
}

/// A recurrence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Recurrence {
    pub(crate) every: Every,
    pub(crate) at: Option<TimeOfDay>,
    /// « deux fois »: how many times in each.
    pub(crate) times: Option<u32>,
}

/// What comes again.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Every {
    /// « tous les trois mois ».
    Length(Length),
    /// « chaque lundi ».
    Weekday(Weekday),
    Weekend,
    /// Monday to Friday.
    Weekdays,
    /// « du lundi au jeudi », every week.
    WeekdaySpan(Weekday, Weekday),
    /// « chaque 1er mai », « chaque mois de juin ».
    Fields(Fields),
    Named(Named),
    Part(DayPart),
}

/// A whole expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expression {
    Date(DateExpression),
    /// A time of day, with its day where one is said.
    Time {
        date: Option<DateExpression>,
        time: TimeOfDay,
    },
    /// « de lundi 20 h à mardi 6 h », « la nuit de mardi à mercredi ».
    Span {
        from: (DateExpression, TimeOfDay),
        to: (DateExpression, TimeOfDay),
    },
    /// « il y a deux heures »: a moment counted from now.
    Moment {
        length: Length,
        forward: bool,
        from: Counting,
    },
    Duration(Length),
    Set(Recurrence),
}

/// What a moment is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counting {
    /// « dans deux jours »: from now.
    Now,
    /// « deux jours plus tard »: from the day last spoken of, where one was.
    Told,
    /// "within two days": any time from now to then.
    UpTo,
}

/// An expression with the modifier that stands outside it (« avant 2030 », « vers 16 heures »).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Timed {
    pub(crate) expression: Expression,
    pub(crate) modifier: Option<TemporalModifier>,
}
