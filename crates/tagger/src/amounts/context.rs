//! What the article around a figure says: its sentence, and the countries it names.

use std::ops::Range;

use surligne_model::{CurrencyCode, Language};

use super::places::{self, Country};
use super::tables::money::Family;
use crate::tokens::{Classes, Entries, Gap, Tokens};

/// How far to either side of a figure its sentence is looked at, in tokens: a bound, so that a text without full
/// stops stays linear.
const REACH: usize = 48;

/// Words that speak of money.
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::MONEY,
        words: "budget budgets bénéfice bénéfices coût coûts coûte coûtera coûter coûterait coûté prix chiffre \
                affaires dette dettes déficit financement financements finance financé financée financer \
                investissement investissements investir investi investit investira levée recettes dépenses dépense \
                dépensé crédit crédits prêt prêts emprunt emprunts emprunté économies subvention subventions aide \
                aides enveloppe facture factures salaire salaires amende amendes perte pertes profit profits capital \
                fonds valorisation valorisée capitalisation rachat racheté acquisition montant montants somme sommes \
                versé versés versera verser payé payer paiera vendu vente ventes dividende dividendes impôt impôts \
                taxe taxes rapporté rapporter rapporte débloqué contribution prime primes indemnité indemnités loyer \
                loyers trésorerie revenu revenus excédent milliardaire fortune euros dollars argent apporté apportés \
                injecté encaissé provision préjudice cagnotte don dons liquidités trou rallonge remboursement \
                rembourser tarif tarifs caisse passif actif devis rachetée rachetés missiles relance rançon rançons \
                surcoût surcoûts frais cotisations allocation allocations acompte avance redevance rabais remise \
                ristourne découvert butin mise recette obligations comptes gain gains débloque débloquer débloquera \
                débloqués débloquées injecte injecter injectera injectés alloue allouer alloués allouée lève lever \
                financent subventionne renfloué renflouer recapitalisation",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::MONEY,
        words: "budget budgets profit profits cost costs price prices revenue revenues sales turnover debt debts deficit \
                funding funds fund financing invest invested investment investments spend spending spent earnings loan \
                loans borrowed grant grants subsidy subsidies aid bill bills salary salaries fine fines loss losses \
                capital valuation valued takeover acquisition acquire sum sums paid pay pays payment payments raised \
                dividend dividends tax taxes bonus rent rents income surplus billionaire fortune euros dollars money \
                cash worth deal contribution compensation settlement pledge pledged",
    },
    Entries {
        language: Some(Language::Fr),
        classes: Classes::COUNTED,
        words: "habitants personnes gens voix téléspectateurs spectateurs abonnés visiteurs doses électeurs utilisateurs exemplaires \
                hommes femmes enfants français touristes voyageurs passagers véhicules voitures tonnes lecteurs auditeurs fans \
                followers vues vue streams clients réfugiés déplacés morts malades cas emplois postes chômeurs salariés joueurs \
                arbres hectares kilomètres logements foyers élèves étudiants retraités bénéficiaires population internautes \
                téléchargements inscrits animaux manifestants âmes ordinateurs machines humains terriens nombre naissances participants espèces unités smartphones barils entrées audience audiences écoute",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::COUNTED,
        words: "people inhabitants residents population voters votes viewers users subscribers visitors doses copies men women \
                children tourists passengers vehicles cars tonnes readers listeners fans followers views streams customers \
                refugees deaths cases jobs workers players trees hectares acres miles homes households pupils students patients \
                downloads animals species units phones barrels gallons shot shots vaccine vaccines",
    },
    Entries {
        language: Some(Language::Fr),
        classes: Classes::PRICED,
        words: "contre pas coûté coûte coûtera coûtait vaut valait payé payer paye paie recevra demande demandé \
                demandait demandent offre négocie gagne gagné touche touché reçu verse versé encore seulement soit \
                environ donné prêté réclame doit devait empoché déboursé dépensé hier promis promet apporté apporter \
                obtient obtiennent obtenu faut faudra faudrait tire recevoir parié misé est rapporté culture propose \
                proposait proposent veut veulent voulait espère facture facturait",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::PRICED,
        words: "not cost costs paid pay pays worth only was is fetched asked offered earns earned got against",
    },
    Entries {
        language: None,
        classes: Classes::NONE,
        words: "sursis fermes assortis indice indices index actuellement auparavant alors initialement précédemment \
                stoxx dax étais respectivement respectively prévus annoncés attendus réclamés demandés seront avaient",
    },
];

/// The sentence around a token, within [`REACH`].
pub(super) fn sentence(tokens: &Tokens<'_>, at: usize) -> Range<usize> {
    let ends = |at: usize| {
        tokens.gap(at) == Gap::Paragraph
            || (matches!(tokens.symbol(at - 1), Some('.' | '!' | '?' | '…'))
                && tokens.gap(at) >= Gap::Space
                && !tokens.get(at).is_some_and(|token| token.first.is_lowercase()))
    };
    let first = at.saturating_sub(REACH);
    let start = (first + 1..=at).rev().find(|&at| ends(at)).unwrap_or(first);
    let last = (at + REACH).min(tokens.len());
    let end = (at + 1..last).find(|&at| ends(at)).unwrap_or(last);
    start..end
}

/// Whether a word of the class stands in the sentence.
pub(super) fn speaks_of(tokens: &Tokens<'_>, sentence: Range<usize>, class: Classes) -> bool {
    sentence.into_iter().any(|at| tokens.is_any(at, class))
}

/// Whether the French « cents » whose figure begins at a token are a dollar's: the sentence counts in dollars and not in
/// euros.
pub(super) fn cents_of_a_dollar(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.language() != Language::Fr || !(at..at + 6).any(|at| tokens.key_is_one_of(at, words!("cent" | "cents")))
    {
        return false;
    }
    let names =
        |keys: [&str; 2], sign| sentence(tokens, at).any(|at| keys.contains(&tokens.key(at)) || tokens.is(at, sign));
    names(["dollar", "dollars"], '$') && !names(["euro", "euros"], '€')
}

/// The countries that an article names, in text order.
#[derive(Debug)]
pub(super) struct Places {
    mentions: Vec<(usize, Country)>,
    /// How often each is named.
    counts: Vec<(Country, usize)>,
    language: Language,
}

impl Places {
    pub fn new(tokens: &Tokens<'_>) -> Self {
        let mentions: Vec<(usize, Country)> = (0..tokens.len())
            .filter(|&at| tokens.is_any(at, Classes::PLACE))
            .filter_map(|at| places::country_at(tokens, at).map(|country| (at, country)))
            .collect();
        let mut counts: Vec<(Country, usize)> = Vec::new();
        for &(_, country) in &mentions {
            match counts.iter_mut().find(|(other, _)| *other == country) {
                Some((_, count)) => *count += 1,
                None => counts.push((country, 1)),
            }
        }
        Self { mentions, counts, language: tokens.language() }
    }

    /// Whether the article names the country.
    pub fn names(&self, country: Country) -> bool {
        self.counts.iter().any(|(other, _)| *other == country)
    }

    /// Which of the family's currencies is meant at a token, and whether nothing in the article decides.
    pub fn currency(&self, tokens: &Tokens<'_>, family: Family, at: usize) -> Option<(CurrencyCode, bool)> {
        let readings = readings(family);
        let reading = |country: Country| readings.iter().find(|(of, _)| *of == country).map(|&(_, code)| code);
        // The sentence decides before the rest of the article, the nearest mention before a farther one.
        let sentence = sentence(tokens, at);
        let first = self.mentions.partition_point(|(mention, _)| *mention < sentence.start);
        let near = self.mentions[first..]
            .iter()
            .take_while(|(mention, _)| *mention < sentence.end)
            .filter_map(|&(mention, country)| reading(country).map(|code| (mention.abs_diff(at), code)))
            .min_by_key(|&(distance, _)| distance);
        // The first listed of the most frequent; `max_by_key` gives the last of equals.
        let frequent = || {
            let count = |country: Country| self.counts.iter().find(|(other, _)| *other == country).map_or(0, |c| c.1);
            let counted = readings.iter().rev().map(|&(country, code)| (count(country), code));
            counted.filter(|&(count, _)| count > 0).max_by_key(|&(count, _)| count)
        };
        match near.map(|(_, code)| code).or_else(|| frequent().map(|(_, code)| code)) {
            Some(code) => Some((code.parse().ok()?, false)),
            None => Some((self.usual(family).parse().ok()?, true)),
        }
    }

    /// The likeliest currency where the article says nothing.
    fn usual(&self, family: Family) -> &'static str {
        match (family, self.language) {
            (Family::Dollar, _) => "USD",
            (Family::Pound, _) => "GBP",
            (Family::Yen, _) => "JPY",
            (Family::Franc, Language::Fr) => "FRF",
            (Family::Franc, Language::En) => "CHF",
            (Family::Peso, _) => "MXN",
            (Family::Krona, _) => "SEK",
            (Family::Krone, _) => "NOK",
            (Family::Rupee, _) => "INR",
            (Family::Dinar, Language::Fr) => "DZD",
            (Family::Dinar, Language::En) => "KWD",
            (Family::Rial, _) => "IRR",
            (Family::Dirham, Language::Fr) => "MAD",
            (Family::Dirham, Language::En) => "AED",
            (Family::Shilling, _) => "KES",
            (Family::Lira, Language::Fr) => "ITL",
            (Family::Lira, Language::En) => "TRY",
            (Family::Mark, _) => "DEM",
            (Family::Manat, _) => "AZN",
        }
    }
}

/// The currencies of a family by country.
fn readings(family: Family) -> Vec<(Country, &'static str)> {
    let pairs = match family {
        Family::Dollar => "US USD CA CAD AU AUD NZ NZD HK HKD SG SGD TW TWD",
        Family::Pound => "GB GBP EG EGP LB LBP SY SYP SD SDG TR TRY",
        Family::Yen => "JP JPY CN CNY",
        Family::Franc => "CH CHF SN XOF CM XAF CD CDF GN GNF BE BEF",
        Family::Peso => "AR ARS MX MXN CL CLP CO COP PH PHP UY UYU CU CUP",
        Family::Krona => "SE SEK NO NOK DK DKK CZ CZK IS ISK",
        Family::Krone => "NO NOK DK DKK",
        Family::Rupee => "IN INR PK PKR LK LKR NP NPR ID IDR",
        Family::Dinar => "DZ DZD TN TND RS RSD IQ IQD KW KWD JO JOD LY LYD BH BHD",
        Family::Rial => "IR IRR SA SAR QA QAR OM OMR YE YER",
        Family::Dirham => "MA MAD AE AED",
        Family::Shilling => "KE KES UG UGX TZ TZS SO SOS",
        Family::Lira => "TR TRY IT ITL LB LBP SY SYP",
        Family::Mark => "DE DEM FI FIM",
        Family::Manat => "AZ AZN TM TMT",
    };
    let mut codes = pairs.split(' ');
    std::iter::from_fn(|| codes.next().zip(codes.next())).collect()
}
