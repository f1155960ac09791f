//! Which of the two languages an article is written in.

use surligne_model::Language;

use crate::tokens::vocabulary::vocabulary;
use crate::tokens::{Classes, Entries, Token};

/// Frequent words that the other language does not write.
pub(crate) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::FUNCTION,
        words: "le la les un une des du au aux et ou où est sont était ont qui que dans par pour sur avec ce cette ces \
                son ses leur leurs il elle ils elles nous vous ne pas d l qu n c j se plus été être fait deux selon \
                ans mais comme après avant aussi sans sous entre depuis chez très même y en sera avait également francs euros",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::FUNCTION,
        words: "the of and to in is are was were be been has have had that this these those with for from by at it its \
                he she they we you his her their our an as will would could should said says not but which who when \
                where while after before about than there more also two years year or if between into over per",
    },
    Entries {
        language: Some(Language::Fr),
        classes: Classes::LINK,
        words: "de d des du sont est et ou sur par pour dans en à au aux avec sans depuis pendant contre selon chez vers \
                ont a que qui dont puis mais comme chacun chacune lors entre après avant restent reste seulement plus environ soit était étaient",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::LINK,
        words: "of since from in on over last this after compared fewer lower higher larger smaller cheaper more less when as and or but to at for by than until \
                during before with without through while within between because if is are was were has have had would will \
                so also just only now among across against into under per each every",
    },
];

/// How many tokens of the beginning are looked at; enough to be sure, and bounded.
const LOOKED_AT: usize = 2000;

/// The language whose function words are the more frequent; French, the default, where they are as many.
pub(crate) fn detect(tokens: &[Token]) -> Language {
    let vocabulary = vocabulary();
    let count = |language| {
        let classes = vocabulary.classes(language);
        tokens
            .iter()
            .take(LOOKED_AT)
            .filter(|token| classes[token.word.index()].intersects(Classes::FUNCTION))
            .count()
    };
    let (french, english) = (count(Language::Fr), count(Language::En));
    if english > french { Language::En } else { Language::Fr }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Tokens;

    #[test]
    fn a_sentence_is_enough() {
        for (text, language) in [
            ("Lens a battu Nantes 2-1.", Language::Fr),
            ("La croissance ralentit, selon l’Insee.", Language::Fr),
            ("L'inflation recule", Language::Fr),
            ("Shares of Tesla fell on Friday.", Language::En),
            ("Growth slows to 2.1%", Language::En),
            ("The minister met the editor of Le Monde", Language::En),
            ("", Language::Fr),
        ] {
            assert_eq!(Tokens::new(text, None).language(), language, "{text}");
        }
    }
}
