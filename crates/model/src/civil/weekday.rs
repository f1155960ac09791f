//! The days of the week.

/// A day of the week, in ISO 8601's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "they are the days' names")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The weekday that `offset` days after a Monday fall on.
    #[must_use]
    pub fn after_monday(offset: i32) -> Self {
        Self::ALL[offset.rem_euclid(7) as usize]
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn to_monday_zero_offset(self) -> i8 {
        self as i8
    }

    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    #[must_use]
    pub fn to_monday_one_offset(self) -> i8 {
        self as i8 + 1
    }

    /// How many days after the last `other` it is: 0 to 6.
    #[must_use]
    pub fn since(self, other: Self) -> i8 {
        (self as i8 - other as i8).rem_euclid(7)
    }
}
