//! The words for what other crates know by a type, in French.

use surligne_session::CommandName;
use surligne_tagger::{EvidenceKind, LexiconClass};

use crate::i18n::lines::lines;

/// What a step of the log is called.
pub(super) const COMMANDS: &str = lines!(CommandName {
    Add: "ajout",
    Delete: "suppression",
    Relabel: "changement de type",
    SetValue: "changement de valeur",
    SetSpan: "changement de limites",
    Accept: "acceptation",
    Reject: "rejet",
    Reconsider: "remise à vérifier",
    SetNote: "note",
    LinkEntity: "lien à une entité",
    RenameEntity: "nom d’entité",
    MergeEntities: "fusion d’entités",
    SplitMentions: "séparation d’entité",
    SetTitle: "titre",
    SetLanguage: "langue de l’article",
    SetReferenceDate: "date de référence",
    DefineLabel: "type défini",
    RemoveLabel: "type retiré",
    Retag: "repérage",
    EditText: "modification du texte",
});

/// What the lexicon knows something to be.
pub(super) const LEXICON: &str = lines!(LexiconClass {
    Country: "un pays",
    City: "une grande ville",
    Town: "une commune",
    Region: "une région",
    Nature: "un lieu naturel",
    Place: "un lieu",
    GivenName: "un prénom",
    Surname: "un nom de famille",
    Person: "une personne connue",
    Company: "une entreprise",
    Brand: "une marque",
    Institution: "une institution",
    Party: "un parti ou un mouvement",
    Media: "un média",
    Club: "un club",
    International: "une organisation internationale",
    School: "un établissement",
    Event: "un événement",
    Work: "une œuvre ou un produit",
    Demonym: "un adjectif de lieu",
    Title: "un titre",
    Function: "une fonction",
    OrgNoun: "un mot qui annonce une organisation",
    PlaceNoun: "un mot qui annonce un lieu",
    WorkNoun: "un mot qui annonce une œuvre ou une loi",
    NotName: "un mot qui n’est pas un nom propre",
    Saying: "un verbe de parole",
    Calendar: "un mot du calendrier",
    LegalForm: "une forme de société",
});

/// What a piece of evidence looks at.
pub(super) const EVIDENCE: &str = lines!(EvidenceKind {
    Word: "le mot lui-même",
    Form: "sa forme (capitales, chiffres)",
    Letters: "ses premières et dernières lettres",
    Before: "les mots qui précèdent",
    After: "les mots qui suivent",
    Lexicon: "le lexique",
    Meaning: "des mots employés de même",
    Sentence: "la phrase et le sujet",
    Document: "le reste de l’article",
});
