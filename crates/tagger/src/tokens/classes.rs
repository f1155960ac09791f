//! What the vocabulary knows a word to be, as a set of bits.

use std::ops::BitOr;

/// A set of word classes. A word may have several: « second » is an ordinal and a unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Classes(u64);

impl Classes {
    pub const NONE: Self = Self(0);

    // Numbers.
    /// A number word that a number may begin with or continue: deux, hundred, dizaine, demi.
    pub const NUMBER: Self = Self(1);
    /// Ordinals in words: premier, third. The plural of one is a fraction's denominator.
    pub const ORDINAL: Self = Self(1 << 1);
    /// Stands for a number that is not said: plusieurs, quelques, several.
    pub const VAGUE: Self = Self(1 << 2);
    /// First word of an approximator or a bound: environ, plus, about, over.
    pub const MODIFIER: Self = Self(1 << 3);

    // Amounts.
    /// First word of a currency's name, its code or its abbreviation.
    pub const CURRENCY: Self = Self(1 << 4);
    /// First word of a unit's name, or its symbol.
    pub const UNIT: Self = Self(1 << 5);
    /// First word of a percentage: pour cent, percent, points.
    pub const PERCENT: Self = Self(1 << 6);
    /// A country or its demonym, which decides between the readings of a sign.
    pub const PLACE: Self = Self(1 << 7);
    /// Speaks of money: budget, bénéfice, revenue.
    pub const MONEY: Self = Self(1 << 8);
    /// After it a number is a name or a label, not a count: article, version, chapitre, Boeing.
    pub const NUMBERED: Self = Self(1 << 9);

    /// Speaks of what is counted in per cent: taux, chômage, turnout.
    pub const RATE: Self = Self(1 << 11);

    /// Says that a figure went from one to another: passer, tomber, rose, cut.
    pub const CHANGE: Self = Self(1 << 12);
    /// Says that figures are the ends of a range: varie, fourchette, ranging.
    pub const SPAN: Self = Self(1 << 13);

    /// Joins phrases and is never counted: of, since, than, depuis.
    pub const LINK: Self = Self(1 << 14);
    /// Things that are counted by the million without being money: habitants, viewers.
    pub const COUNTED: Self = Self(1 << 15);
    /// Verbs and prepositions right before a sum whose currency is left out: contre, coûté, against.
    pub const PRICED: Self = Self(1 << 16);

    // Language detection.
    /// A frequent word of this language that the other does not have.
    pub const FUNCTION: Self = Self(1 << 10);

    // Times.
    /// A month's name or its abbreviation.
    pub const MONTH: Self = Self(1 << 20);
    /// A weekday's name or its abbreviation.
    pub const WEEKDAY: Self = Self(1 << 21);
    /// A unit of time: heure, days, trimestre.
    pub const TIME_UNIT: Self = Self(1 << 22);
    /// Begins an expression of time that no digit, month, weekday or unit wakes: hier, noon, Noël.
    pub const TIME: Self = Self(1 << 23);
    /// A season.
    pub const SEASON: Self = Self(1 << 24);
    /// A part of the day: matin, evening.
    pub const DAY_PART: Self = Self(1 << 25);
    /// A holiday's first word.
    pub const HOLIDAY: Self = Self(1 << 26);
    /// May open an expression of time, where one of the words above is near: le, dans, entre, from.
    pub const TIME_LEAD: Self = Self(1 << 27);

    // What a word may open, besides what the classes above and numbers open. A reader of times is asked nothing at a
    // word that is not of its class, and debug builds hold it to that.
    /// A count before a unit of time: un, plusieurs, a couple.
    pub const COUNTS: Self = Self(1 << 28);
    /// A range: entre, de, from.
    pub const OPENS_RANGE: Self = Self(1 << 29);
    /// A time on the clock: midi, half past.
    pub const OPENS_CLOCK: Self = Self(1 << 30);
    /// A date that counts from now or is part of a longer stretch: hier, il y a, les derniers.
    pub const OPENS_RELATIVE: Self = Self(1 << 31);
    /// What is told by its rank: a day, a quarter, a century.
    pub const OPENS_RANK: Self = Self(1 << 32);
    /// Any other date: début, rentrée, années 80.
    pub const OPENS_DATE: Self = Self(1 << 33);
    /// A recurrence: chaque, tous, daily.
    pub const OPENS_SET: Self = Self(1 << 34);
    /// A part of a day: ce matin, early Friday.
    pub const OPENS_PART: Self = Self(1 << 35);
    /// Opens something of time, or goes on with it, only where what follows does: le, de, un, and, in.
    pub const JOINS: Self = Self(1 << 36);
    /// Goes on with an expression of time after its first word or figure: tard, environ, pm.
    pub const GOES_ON: Self = Self(1 << 37);
    // Not of the vocabulary: what was asked of a token and is not there.
    /// No length of time begins here.
    pub const NO_LENGTH: Self = Self(1 << 56);
    /// No count begins here.
    pub const NO_COUNT: Self = Self(1 << 57);
    /// No date that counts from now begins here.
    pub const NO_RELATIVE: Self = Self(1 << 58);
    /// No date in words begins here.
    pub const NO_FIELDS: Self = Self(1 << 59);
    /// No time on the clock begins here.
    pub const NO_CLOCK: Self = Self(1 << 60);
    /// Nothing told by its rank begins here.
    pub const NO_RANK: Self = Self(1 << 61);
    /// Not of the vocabulary: the token is digits, or a number begins at it.
    pub const FIGURE: Self = Self(1 << 62);
    /// Not of the vocabulary: the token may be a Roman number.
    pub const ROMAN: Self = Self(1 << 63);

    /// Anything that "half a" may stand before: a unit, a currency, a percentage, a unit of time.
    pub const UNIT_OR_TIME: Self = Self(Self::UNIT.0 | Self::CURRENCY.0 | Self::PERCENT.0 | Self::TIME_UNIT.0);
    /// Both sets together, in a constant.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in this set and not in the other.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether there is no class of time but this one.
    pub const fn only(self, one: Self) -> bool {
        let times = 0x7f << 20;
        self.0 & times == one.0
    }

    /// Whether the two sets share a class.
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
