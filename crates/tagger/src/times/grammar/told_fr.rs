//! French days counted from the day last spoken of: « la veille », « le lendemain », « le jour même ».

use super::{Grammar, Read};
use crate::times::calendar::Unit;
use crate::times::expression::{DateExpression, Length};

impl Grammar<'_> {
    /// « la veille », « le lendemain », « l'avant-veille ».
    pub(super) fn told_fr(&self, at: usize) -> Read<DateExpression> {
        let next = self.phrase(at, phrases!["la", "le", "l '"]).unwrap_or(at);
        let (offset, end) = match self.key(next) {
            "veille" => (-1, next + 1),
            // « du jour au lendemain » is overnight, whatever the day.
            "lendemain" if self.key_is(next.wrapping_sub(2), "jour") => return None,
            "lendemain" => (1, next + 1),
            "surlendemain" => (2, next + 1),
            "avant" => (-2, self.phrase(next, phrases!["avant - veille"])?),
            "jour" => match self.phrase(
                next,
                phrases!["jour même", "jour d ' avant", "jour d ' après", "jour suivant", "jour précédent"],
            ) {
                Some(end) => {
                    let last = self.key(end.wrapping_sub(1));
                    (
                        if is_one_of!(last, "avant" | "précédent") {
                            -1
                        } else if last == "même" {
                            0
                        } else {
                            1
                        },
                        end,
                    )
                }
                None => return None,
            },
            _ => return None,
        };
        // « la veille de Noël » counts from the holiday; « à la veille du scrutin », « au lendemain de la guerre »
        // and « des lendemains » tell no day by themselves.
        if let Some(object) = self.phrase(end, phrases!["de l '", "de la", "du", "de", "d '", "des"]) {
            if let Some((from, end)) = self.fixed_date(object) {
                let length = Length::of(f64::from(i32::abs(offset)), Unit::Day);
                return Some((
                    DateExpression::Shifted { length, forward: offset > 0, from: Some(Box::new(from)) },
                    end,
                ));
            }
            let figurative = matches!(self.key_before(next), "au") || matches!(self.key_before(at), "à");
            if figurative {
                return None;
            }
        }
        let stated =
            next != at || self.key_is_one_of(at.wrapping_sub(1), words!("dès" | "du" | "au")) || self.begins_line(at);
        stated.then_some((DateExpression::Told(offset.into()), end))
    }
}
