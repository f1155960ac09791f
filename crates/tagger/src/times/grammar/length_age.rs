//! Whether a length of time is the age of someone: "34-year-old", « âgé de 40 ans », « un homme de 30 ans ».

use super::{Grammar, Read};
use crate::times::calendar::Unit;
use crate::times::expression::{Count, Expression, Length, Measure};

impl Grammar<'_> {
    /// "34-year-old", "34 years old", "six-month-old".
    pub(super) fn aged_en(&self, at: usize) -> Read<Expression> {
        if self.is_french() {
            return None;
        }
        let (mut length, next) = self.length(at)?;
        let old = next + usize::from(self.tokens.is_hyphen(next));
        let end = self.word(old, phrases!["old", "olds"])?;
        let young = matches!(length.measures.first(), Some(Measure { count: Count::Exactly(count), .. } | Measure { count: Count::Between(_, count), .. }) if *count <= 125.0);
        length.age = true;
        young.then_some((Expression::Duration(length), end))
    }

    /// Whether a length in years, or in months of a small child, is an age.
    pub(super) fn is_age(&self, start: usize, end: usize, length: &Length) -> bool {
        let Some(Measure { count, unit }) = length.measures.first() else { return false };
        let most = match count {
            Count::Exactly(count) | Count::Between(_, count) => *count,
            Count::Vague(_) => return false,
        };
        let before = self.key_before(start);
        let two_before = start.checked_sub(2).map_or("", |at| self.key(at));
        if !self.is_french() {
            return is_one_of!(before, "aged" | "age") && most <= 125.0;
        }
        if is_one_of!(two_before, "âgé" | "âgée" | "âgés" | "âgées" | "âge") && before == "de" {
            return true;
        }
        // An approximator may stand between: « âgé d'environ 40 ans ».
        if (start.saturating_sub(5)..start)
            .any(|at| self.key_is_one_of(at, words!("âgé" | "âgée" | "âgés" | "âgées")))
        {
            return true;
        }
        if *unit != Unit::Year || most > 125.0 || !self.key_is(end.wrapping_sub(1), "ans") {
            return false;
        }
        let opened = self.key_is(start, "de");
        let apposed = start > 0
            && matches!(self.tokens.symbol(start.wrapping_sub(1)), Some(',' | '('))
            && (self.ends_clause(end) || matches!(self.key(end), "et"))
            && start >= 2
            && (self.tokens.is_word(start.wrapping_sub(2))
                || matches!(self.tokens.symbol(start.wrapping_sub(2)), Some('»' | '”')));
        apposed
            || ((before == "de" || opened) && self.is_person(start - usize::from(!opened)))
            || (before == "à" && self.dies_or_turns(start.wrapping_sub(1)))
    }

    /// Whether the noun before « de » is someone.
    fn is_person(&self, de: usize) -> bool {
        (de.saturating_sub(3)..de).any(|at| {
            let text = self.tokens.text(at);
            PEOPLE
                .split(' ')
                .any(|noun| text.strip_prefix(noun).is_some_and(|rest| is_one_of!(rest, "" | "s" | "x" | "e" | "es")))
                || text.chars().next().is_some_and(char::is_uppercase) && at + 1 == de && at > 0
        })
    }

    /// « mort à 91 ans », « l'âge légal porté à 64 ans », « à 34 ans, il… ».
    fn dies_or_turns(&self, a: usize) -> bool {
        let speaks_of_age = (a.saturating_sub(8)..a).any(|at| {
            let text = self.tokens.text(at);
            text == "âge"
                || text == "retraite"
                || ["mort", "décéd", "étein", "disparu", "né", "élu", "marié", "emport"]
                    .iter()
                    .any(|stem| text.starts_with(stem) && !text.starts_with("négo"))
        });
        speaks_of_age || self.tokens.starts_sentence(a)
    }
}

/// Nouns of people, without their endings.
const PEOPLE: &str = "homme femme garçon fille fillette enfant bébé adolescent ado jeune mineur père mère fils frère sœur soeur \
     étudiant élève lycéen lycéenne collégien collégienne retraité personne conducteur conductrice \
     automobiliste motard cycliste piéton piétonne suspect victime détenu ressortissant Français Française \
     individu nourrisson garçonnet joueur joueuse attaquant défenseur milieu gardien international champion \
     championne athlète skieur skieuse nageur nageuse chanteur chanteuse acteur actrice agriculteur ouvrier \
     militant dirigeant quinquagénaire quadragénaire trentenaire sexagénaire septuagénaire octogénaire \
     nonagénaire veuf veuve prodige gens plus moins citoyen citoyenne salarié patient patiente médecin \
     touriste voisin voisine accusé prévenu habitant électeur soldat militaire policier policière député \
     sénateur maire ministre président présidente candidat romancier romancière écrivain cinéaste réalisateur \
     réalisatrice journaliste avocat entrepreneur pilote alpiniste";
