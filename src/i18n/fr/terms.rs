//! Terms and reasons in French: the words for what the other crates know by a type.

use std::borrow::Cow;

use surligne_formats::Loss;
use surligne_formats::native::{DropReason, Dropped, ReadError as FileError, Warning};
use surligne_model::Label;
use surligne_session::{CommandError, CommandName};
use surligne_tagger::display::ReadError;
use surligne_tagger::{EvidenceKind, LexiconClass};

use super::count;
use crate::i18n::message::HelpKey;

/// Why a file cannot be opened.
pub(super) fn unreadable(error: &FileError) -> Cow<'static, str> {
    match error {
        FileError::NotJson { line, column } => {
            return format!("ce n’est pas du JSON, ou il est tronqué (ligne {line}, colonne {column}).").into();
        }
        FileError::NotSurligne => "ce JSON n’est pas un document Surligne.",
        FileError::UnknownVersion(version) => {
            return format!(
                "il est au format {version}, plus récent que cette page. Rechargez-la pour la mettre à jour."
            )
            .into();
        }
        FileError::Missing(key) => return format!("il lui manque «\u{202f}{key}\u{202f}».").into(),
        FileError::Malformed { key, .. } => return format!("«\u{202f}{key}\u{202f}» n’y est pas lisible.").into(),
        FileError::CarriageReturn => "ses fins de ligne ont été changées, et ses positions ne sont plus sûres.",
        FileError::TextTooLong => "son texte est trop long.",
        _ => "il n’est pas lisible.",
    }
    .into()
}

/// What was left out of a file, and why.
pub(super) fn loss(dropped: &Dropped) -> Cow<'static, str> {
    let which = match (&dropped.quote, &dropped.id) {
        (Some(quote), _) => format!("«\u{202f}{quote}\u{202f}»"),
        (None, Some(id)) => id.clone(),
        (None, None) => format!("n°\u{a0}{}", dropped.index + 1),
    };
    let why = match dropped.reason {
        DropReason::Malformed(_) => "illisible",
        DropReason::SpanDoesNotFit(_) => "sa position sort du texte",
        DropReason::OffsetsDisagree => "ses positions se contredisent",
        DropReason::QuoteDiffers => "le texte à cet endroit n’est pas le sien",
        DropReason::DuplicateEntity => "une entité porte déjà cet identifiant",
        _ => "ne convient pas",
    };
    format!("{which}\u{a0}: {why}").into()
}

/// What else of a file is not as it should be.
pub(super) fn warning(warning: &Warning) -> Cow<'static, str> {
    match warning {
        Warning::TextChanged => "Le texte a été modifié depuis l’enregistrement.".into(),
        Warning::UnknownKey(key) => format!("La rubrique inconnue «\u{202f}{key}\u{202f}» est ignorée.").into(),
        Warning::Renamed { from, to } => format!("L’identifiant {from}, déjà pris, devient {to}.").into(),
        Warning::MissingEntity(id, entity) => {
            format!("{id} renvoie à l’entité {entity}, qui manque\u{a0}: le lien est retiré.").into()
        }
        Warning::ValueDropped(id) => {
            format!("La valeur de {id} ne va pas avec son type\u{a0}: elle est retirée.").into()
        }
        Warning::LabelAdded(label) => format!("Le type {label} n’était pas défini.").into(),
        _ => "Une partie du fichier est ignorée.".into(),
    }
}

/// What an export does not hold.
pub(super) fn export_loss(loss: Loss) -> Cow<'static, str> {
    match loss {
        Loss::Rejected(n) => return count(n, "annotation rejetée", "annotations rejetées"),
        Loss::WithoutFigure(n) => {
            return count(n, "annotation sans chiffre ni date", "annotations sans chiffre ni date");
        }
        Loss::Text => "le texte de l’article",
        Loss::Metadata => "le titre, la langue ou la date de référence",
        Loss::Sources => "l’origine des annotations",
        Loss::Scores => "la sûreté des suggestions",
        Loss::Statuses => "l’état, accepté ou à vérifier",
        Loss::Entities => "les entités ou leurs autres noms",
        Loss::LabelSet => "les noms et couleurs des types",
        Loss::Tabs => "les tabulations dans les citations",
        Loss::GuardedCells => "les cellules qu’un tableur exécuterait, précédées d’une apostrophe",
        _ => "d’autres détails",
    }
    .into()
}

/// What a label is called.
pub(super) fn label_name(label: &Label) -> Cow<'static, str> {
    match label {
        Label::Person => "Personne",
        Label::Organisation => "Organisation",
        Label::Location => "Lieu",
        Label::Misc => "Œuvre, événement",
        Label::Money => "Argent",
        Label::Percent => "Pourcentage",
        Label::Quantity => "Quantité",
        Label::Number => "Nombre",
        Label::Ordinal => "Rang",
        Label::Date => "Date",
        Label::Time => "Heure",
        Label::Duration => "Durée, âge",
        Label::Set => "Fréquence",
        Label::Custom(tag) => return tag.to_string().into(),
    }
    .into()
}

/// What a step of the log is called.
pub(super) fn command(name: CommandName) -> &'static str {
    match name {
        CommandName::Add => "ajout",
        CommandName::Delete => "suppression",
        CommandName::Relabel => "changement de type",
        CommandName::SetValue => "changement de valeur",
        CommandName::SetSpan => "changement de limites",
        CommandName::Accept => "acceptation",
        CommandName::Reject => "rejet",
        CommandName::Reconsider => "remise à vérifier",
        CommandName::SetNote => "note",
        CommandName::LinkEntity => "lien à une entité",
        CommandName::RenameEntity => "nom d’entité",
        CommandName::MergeEntities => "fusion d’entités",
        CommandName::SplitMentions => "séparation d’entité",
        CommandName::SetTitle => "titre",
        CommandName::SetLanguage => "langue de l’article",
        CommandName::SetReferenceDate => "date de référence",
        CommandName::DefineLabel => "type défini",
        CommandName::RemoveLabel => "type retiré",
        CommandName::Retag => "repérage",
        CommandName::EditText => "modification du texte",
        _ => "modification",
    }
}

/// Why a command was refused.
pub(super) fn refused(error: &CommandError) -> Cow<'static, str> {
    match error {
        CommandError::UnknownAnnotation(_) => "Cette annotation n’existe plus.",
        CommandError::UnknownEntity(_) => "Cette entité n’existe plus.",
        CommandError::DuplicateId(id) => return format!("Une annotation porte déjà l’identifiant {id}.").into(),
        CommandError::EmptyId => "L’identifiant est vide.",
        CommandError::SpanDoesNotFit(_) => "Ces limites sortent du texte ou ne contiennent rien.",
        CommandError::ValueDoesNotFitLabel(_) => "Cette valeur ne va pas avec ce type.",
        CommandError::NotFinite => "Ce nombre n’est pas fini.",
        CommandError::EmptyName => "Il faut un nom\u{202f}; écrivez au moins une lettre.",
        CommandError::BadColour(colour) => return format!("{colour} n’est pas une couleur (#rrvvbb).").into(),
        CommandError::LabelInUse(_) => "Ce type est encore utilisé.",
        CommandError::SameEntity(_) => "C’est la même entité.",
        CommandError::StaleTagging => "Le texte a changé entre-temps\u{202f}; relancez le repérage.",
        CommandError::TextTooLong => "Le texte est trop long.",
        _ => "Cette modification n’est pas possible.",
    }
    .into()
}

/// Why what was written is no value.
pub(super) fn unread(why: &ReadError) -> &'static str {
    match why {
        ReadError::Empty => "Écrivez une valeur, ou retirez-la.",
        ReadError::TooLong => "C’est trop long pour une valeur.",
        ReadError::Several => "Il y a là plusieurs valeurs\u{a0}: écrivez-en une, ou une fourchette.",
        ReadError::OtherWords(_) => "Il y a là d’autres mots\u{a0}: écrivez la valeur seule.",
        _ => "Aucune valeur n’est reconnue là.",
    }
}

/// What the lexicon knows something to be.
pub(super) fn class_name(class: LexiconClass) -> &'static str {
    match class {
        LexiconClass::Country => "un pays",
        LexiconClass::City => "une grande ville",
        LexiconClass::Town => "une commune",
        LexiconClass::Region => "une région",
        LexiconClass::Nature => "un lieu naturel",
        LexiconClass::Place => "un lieu",
        LexiconClass::GivenName => "un prénom",
        LexiconClass::Surname => "un nom de famille",
        LexiconClass::Person => "une personne connue",
        LexiconClass::Company => "une entreprise",
        LexiconClass::Brand => "une marque",
        LexiconClass::Institution => "une institution",
        LexiconClass::Party => "un parti ou un mouvement",
        LexiconClass::Media => "un média",
        LexiconClass::Club => "un club",
        LexiconClass::International => "une organisation internationale",
        LexiconClass::School => "un établissement",
        LexiconClass::Event => "un événement",
        LexiconClass::Work => "une œuvre ou un produit",
        LexiconClass::Demonym => "un adjectif de lieu",
        LexiconClass::Title => "un titre",
        LexiconClass::Function => "une fonction",
        LexiconClass::OrgNoun => "un mot qui annonce une organisation",
        LexiconClass::PlaceNoun => "un mot qui annonce un lieu",
        LexiconClass::WorkNoun => "un mot qui annonce une œuvre ou une loi",
        LexiconClass::NotName => "un mot qui n’est pas un nom propre",
        LexiconClass::Saying => "un verbe de parole",
        LexiconClass::Calendar => "un mot du calendrier",
        LexiconClass::LegalForm => "une forme de société",
    }
}

/// What a piece of evidence looks at.
pub(super) fn evidence_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Word => "le mot lui-même",
        EvidenceKind::Form => "sa forme (capitales, chiffres)",
        EvidenceKind::Letters => "ses premières et dernières lettres",
        EvidenceKind::Before => "les mots qui précèdent",
        EvidenceKind::After => "les mots qui suivent",
        EvidenceKind::Lexicon => "le lexique",
        EvidenceKind::Meaning => "des mots employés de même",
        EvidenceKind::Sentence => "la phrase et le sujet",
        EvidenceKind::Document => "le reste de l’article",
    }
}

/// What a key does.
pub(super) fn help_key(key: HelpKey) -> &'static str {
    match key {
        HelpKey::Undo => "Annuler",
        HelpKey::Redo => "Rétablir",
        HelpKey::Paste => "Coller un nouvel article",
        HelpKey::Help => "Cette aide",
        HelpKey::Search => "Chercher dans les mentions",
        HelpKey::Escape => "Désélectionner, fermer",
        HelpKey::NextPrevious => "Mention suivante, précédente",
        HelpKey::Accept => "Accepter",
        HelpKey::Reject => "Rejeter",
        HelpKey::Delete => "Supprimer",
        HelpKey::EdgeStart => "Début un mot plus tôt, plus loin (avec Maj\u{a0}: un caractère)",
        HelpKey::EdgeEnd => "Fin un mot plus tôt, plus loin (avec Maj\u{a0}: un caractère)",
        HelpKey::Caret => "Déplacer le curseur (avec Ctrl\u{a0}: par mots)",
        HelpKey::CaretExtend => "Sélectionner",
        HelpKey::Label => "Donner le type de ce numéro ou de cette lettre",
        HelpKey::LabelFocus => "Aller au choix du type",
        HelpKey::GoText => "Aller à l’article",
        HelpKey::GoList => "Aller à la liste",
        HelpKey::Relabel => "Changer pour le type de ce numéro",
        HelpKey::JoinEntity => "Changer d’entité, fusionner",
        HelpKey::MoveHere => "Déplacer ici les limites de la mention recouverte",
    }
}
