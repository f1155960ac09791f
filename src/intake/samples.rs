//! The articles that come with the page. They are invented: people, companies and figures alike.

use crate::i18n::Tongue;

/// A sample's title, text and date.
#[derive(Debug, Clone, Copy)]
pub struct Sample {
    /// Its title.
    pub title: &'static str,
    /// Its text.
    pub text: &'static str,
    /// What its relative dates are counted from.
    pub reference_date: &'static str,
}

/// The sample in a language.
#[must_use]
pub fn sample(language: Tongue) -> Sample {
    match language {
        Tongue::Fr => Sample {
            title: "À Saint-Brévin, l’éolien flottant cherche son deuxième souffle",
            text: include_str!("samples/fr.txt"),
            reference_date: "2025-09-12",
        },
        Tongue::En => Sample {
            title: "Harbour towns bet on a ferry that runs on batteries",
            text: include_str!("samples/en.txt"),
            reference_date: "2025-09-12",
        },
    }
}
