//! The words for what other crates know by a type, in English.

use surligne_session::CommandName;
use surligne_tagger::{EvidenceKind, LexiconClass};

use crate::i18n::lines::lines;

/// What a step of the log is called.
pub(super) const COMMANDS: &str = lines!(CommandName {
    Add: "addition",
    Delete: "deletion",
    Relabel: "change of label",
    SetValue: "change of value",
    SetSpan: "change of boundaries",
    Accept: "acceptance",
    Reject: "rejection",
    Reconsider: "back to check",
    SetNote: "note",
    LinkEntity: "link to an entity",
    RenameEntity: "name of an entity",
    MergeEntities: "merger of entities",
    SplitMentions: "split of an entity",
    SetTitle: "title",
    SetLanguage: "language of the article",
    SetReferenceDate: "reference date",
    DefineLabel: "label defined",
    RemoveLabel: "label removed",
    Retag: "tagging",
    EditText: "edit of the text",
});

/// What the lexicon knows something to be.
pub(super) const LEXICON: &str = lines!(LexiconClass {
    Country: "a country",
    City: "a large city",
    Town: "a town",
    Region: "a region",
    Nature: "a natural place",
    Place: "a place",
    GivenName: "a given name",
    Surname: "a family name",
    Person: "a known person",
    Company: "a company",
    Brand: "a brand",
    Institution: "an institution",
    Party: "a party or movement",
    Media: "a news outlet",
    Club: "a club",
    International: "an international organisation",
    School: "a school or hospital",
    Event: "an event",
    Work: "a work or product",
    Demonym: "an adjective of place",
    Title: "a title",
    Function: "a function",
    OrgNoun: "a word that announces an organisation",
    PlaceNoun: "a word that announces a place",
    WorkNoun: "a word that announces a work or a law",
    NotName: "a word that is no name",
    Saying: "a verb of saying",
    Calendar: "a word of the calendar",
    LegalForm: "a legal form",
});

/// What a piece of evidence looks at.
pub(super) const EVIDENCE: &str = lines!(EvidenceKind {
    Word: "the word itself",
    Form: "its form (capitals, figures)",
    Letters: "its first and last letters",
    Before: "the words before",
    After: "the words after",
    Lexicon: "the lexicon",
    Meaning: "words used alike",
    Sentence: "the sentence and the subject",
    Document: "the rest of the article",
});
