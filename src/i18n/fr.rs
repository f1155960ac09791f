//! The page in French. U+202F stands before ; ! ? and inside « », U+00A0 before the colon.

mod terms;

use std::borrow::Cow;

use surligne_model::{Language, SourceKind, Status};

use crate::i18n::message::{Message, SampleKind};
use crate::i18n::plural::{counted, grouped};
use crate::i18n::{Tongue, uncapitalised};
use crate::state::Theme;
use crate::state::view::{Column, Grouping};
use terms::{
    class_name, command, evidence_name, export_loss, help_key, label_name, loss, refused, unread, unreadable, warning,
};

fn count(n: usize, one: &str, other: &str) -> Cow<'static, str> {
    counted(Tongue::Fr, n, one, other).into()
}

/// Says a message.
pub(super) fn say(message: &Message) -> Cow<'static, str> {
    use Message as M;
    let said = match message {
        M::SkipToArticle => "Aller à l’article",
        M::Header => "Outils",
        M::NewArticle => "Nouvel article",
        M::OpenFile => "Ouvrir un fichier…",
        M::EditText => "Modifier le texte",
        M::TagAgain => "Relancer le repérage",
        M::Print => "Imprimer",
        M::Undo(None) => "Annuler",
        M::Redo(None) => "Rétablir",
        M::Undo(Some(name)) => return format!("Annuler\u{a0}: {}", command(*name)).into(),
        M::Redo(Some(name)) => return format!("Rétablir\u{a0}: {}", command(*name)).into(),
        M::Export => "Exporter",
        M::More => "Plus d’actions",
        M::Help => "Aide et raccourcis",
        M::Settings => "Réglages",
        M::PageLanguage => "Langue de la page",
        M::Colours => "Couleurs",
        M::Theme(Theme::System) => "Système",
        M::Theme(Theme::Light) => "Clair",
        M::Theme(Theme::Dark) => "Sombre",
        M::Saved => "Enregistré",
        M::SavingNow => "Enregistrement…",
        M::NotSaved => "Non enregistré",
        M::NotSavedWhy => {
            "Ce navigateur refuse d’enregistrer cette page (navigation privée, ou fichier ouvert depuis le disque). \
             Exportez votre travail avant de fermer."
        }
        M::Close => "Fermer",
        M::Cancel => "Annuler",

        M::WelcomeTitle => "Collez un article, les faits ressortent.",
        M::WelcomeLead => {
            "Personnes, organisations, lieux, montants, dates\u{a0}: tout est repéré et chiffré. \
             Vous corrigez, vous exportez."
        }
        M::PasteHere => "Collez ou tapez votre texte ici, ou déposez un fichier…",
        M::PasteLabel => "Texte de l’article",
        M::MarkIt => "Surligner",
        M::ChooseFile => "Choisir un fichier…",
        M::OrSample => "Pour essayer\u{a0}:",
        M::Sample(SampleKind::Fr) => "Un article en français",
        M::Sample(SampleKind::En) => "Un article en anglais",
        M::Promise => {
            "Rien ne quitte votre ordinateur. La page fonctionne sans serveur, même hors ligne\u{a0}; \
             votre travail est gardé dans ce navigateur."
        }
        M::Recents => "Articles récents",
        M::RecentMeta { when, words, marks } => {
            return format!(
                "{when} · {} · {}",
                counted(Tongue::Fr, *words, "mot", "mots"),
                counted(Tongue::Fr, *marks, "mention", "mentions")
            )
            .into();
        }
        M::DeleteRecent(title) => return format!("Supprimer «\u{202f}{title}\u{202f}»").into(),
        M::ClearAll => "Tout effacer",
        M::ClearAllQuestion => "Effacer tous les articles\u{202f}?",
        M::ClearAllWarning => {
            "Tous les articles gardés dans ce navigateur seront supprimés, avec leurs annotations. \
             Les fichiers que vous avez exportés restent."
        }
        M::ClearAllConfirm => "Tout effacer",
        M::ReplaceQuestion => "Abandonner l’article ouvert\u{202f}?",
        M::ReplaceWarning => {
            "Ce navigateur ne garde rien\u{a0}: votre travail sur cet article sera perdu. Exportez-le d’abord pour le garder."
        }
        M::ReplaceConfirm => "Abandonner",
        M::Untitled => "Sans titre",
        M::DropHere => "Déposez le fichier",

        M::Article => "Article",
        M::ArticleHelp => {
            "Sélectionnez des mots pour leur donner un type. N et P\u{a0}: mention suivante ou précédente. \
             Flèches\u{a0}: déplacer le curseur, avec Maj pour sélectionner. Aide\u{a0}: point d’interrogation."
        }
        M::TitleLabel => "Titre de l’article",
        M::TitlePlaceholder => "Donner un titre",
        M::Words(n) => return count(*n, "mot", "mots"),
        M::ArticleLanguage => "Langue de l’article",
        M::LanguageName(Language::Fr) => "Français",
        M::LanguageName(Language::En) => "Anglais",
        M::ReferenceDate => "Date de référence",
        M::ReferenceDateWhy => {
            "«\u{202f}mardi\u{202f}» ou «\u{202f}la semaine dernière\u{202f}» sont comptés depuis cette date."
        }
        M::ReferenceDateRemove => "Retirer la date de référence",
        M::DatelineOffer { date, quote } => {
            return format!(
                "L’article porte une date («\u{202f}{quote}\u{202f}»). La prendre pour référence, {date}\u{202f}?"
            )
            .into();
        }
        M::DatelineAsk(quote) => {
            return format!(
                "L’article porte une date sans année («\u{202f}{quote}\u{202f}»). De quelle année\u{202f}? Elle servira de référence."
            )
            .into();
        }
        M::DatelineYear => "Année",
        M::DatelineTake => "Prendre cette date",
        M::DatelineRefuse => "Non merci",
        M::NoNameModel(Language::Fr) => {
            "Les noms ne sont pas repérés\u{a0}: cette page n’a pas le modèle du français."
        }
        M::NoNameModel(Language::En) => {
            "Les noms ne sont pas repérés\u{a0}: cette page n’a pas le modèle de l’anglais."
        }
        M::Tagging => "Repérage en cours",
        M::SecondTab => {
            "Cet article est aussi ouvert dans un autre onglet\u{a0}: le dernier onglet modifié l’emporte\u{202f}; \
             fermez-en un."
        }
        M::EditHelp => "Les annotations suivent vos modifications.",
        M::EditTake => "Reprendre le texte",
        M::EditLabel => "Texte de l’article, à modifier",

        M::Legend => "Légende",
        M::Label(label) => return label_name(label),
        M::LabelsAll => "Tout montrer",
        M::LegendHelp => {
            "Cliquez pour masquer ou montrer un type\u{202f}; double-clic ou Maj\u{a0}: ce type seulement."
        }
        M::ChooseLabelFor(words) => return format!("Type de «\u{202f}{words}\u{202f}»").into(),
        M::MoveHere(words) => return format!("Déplacer ici les limites de «\u{202f}{words}\u{202f}»").into(),
        M::NewLabel => "Nouveau type…",
        M::NewLabelName => "Nom du type",
        M::NewLabelColour => "Couleur",
        M::NewLabelAdd => "Créer",
        M::NewLabelHelp => "Par exemple «\u{202f}Loi\u{202f}» ou «\u{202f}Témoin\u{202f}».",

        M::Sidebar => "Mentions et chiffres",
        M::SheetToggle => "Réduire ou agrandir la liste",
        M::TabMentions => "Mentions",
        M::TabFigures => "Chiffres",
        M::Search => "Chercher dans les mentions",
        M::SearchPlaceholder => "Chercher…",
        M::GroupBy => "Ordre",
        M::Grouping(Grouping::Text) => "Au fil du texte",
        M::Grouping(Grouping::Label) => "Par type",
        M::Grouping(Grouping::Entity) => "Par entité",
        M::Grouping(Grouping::Status) => "Par état",
        M::StatusFilter => "État",
        M::StatusAll => "Tous les états",
        M::Status(Status::Suggested) => "À vérifier",
        M::Status(Status::Accepted) => "Accepté",
        M::Status(Status::Rejected) => "Rejeté",
        M::Threshold => "Sûreté minimale",
        M::Mentions(n) => return count(*n, "mention", "mentions"),
        M::MentionsOf { shown, all } => {
            return format!(
                "{} sur {}",
                grouped(Tongue::Fr, *shown),
                counted(Tongue::Fr, *all, "mention", "mentions")
            )
            .into();
        }
        M::ListEmpty => "Rien n’est marqué. Sélectionnez des mots dans l’article pour leur donner un type.",
        M::ListAwaits => "Repérage en cours\u{a0}: les mentions arrivent ici.",
        M::ListNothingFound => "Aucune mention ne répond à ces critères.",
        M::NoEntity => "Sans entité",
        M::Accept => "Accepter",
        M::Reject => "Rejeter",
        M::Delete => "Supprimer",
        M::AcceptMention(words) => return format!("Accepter «\u{202f}{words}\u{202f}»").into(),
        M::RejectMention(words) => return format!("Rejeter «\u{202f}{words}\u{202f}»").into(),
        M::AcceptAll(1) => "Accepter la mention",
        M::RejectAll(1) => "Rejeter la mention",
        M::AcceptAll(n) => return format!("Accepter les {} mentions", grouped(Tongue::Fr, *n)).into(),
        M::RejectAll(n) => return format!("Rejeter les {} mentions", grouped(Tongue::Fr, *n)).into(),
        M::AcceptAllOf(name) => return format!("Tout accepter\u{a0}: {name}").into(),
        M::RejectAllOf(name) => return format!("Tout rejeter\u{a0}: {name}").into(),

        M::Details => "Mention sélectionnée",
        M::DetailsClose => "Fermer les détails",
        M::Previous => "Mention précédente",
        M::Next => "Mention suivante",
        M::FieldLabel => "Type",
        M::RelabelAll(n) => return format!("Pour les {} mentions de l’entité", grouped(Tongue::Fr, *n)).into(),
        M::Boundaries => "Limites",
        M::BoundaryStart => "Début",
        M::BoundaryEnd => "Fin",
        M::StartWordBack => "Début\u{a0}: un mot plus tôt",
        M::StartCharBack => "Début\u{a0}: un caractère plus tôt",
        M::StartCharOn => "Début\u{a0}: un caractère plus loin",
        M::StartWordOn => "Début\u{a0}: un mot plus loin",
        M::EndWordBack => "Fin\u{a0}: un mot plus tôt",
        M::EndCharBack => "Fin\u{a0}: un caractère plus tôt",
        M::EndCharOn => "Fin\u{a0}: un caractère plus loin",
        M::EndWordOn => "Fin\u{a0}: un mot plus loin",
        M::Value => "Valeur",
        M::ValueNone => "Aucune valeur",
        M::ValueEdit => "Modifier",
        M::ValueSave => "Valider",
        M::ValueRemove => "Retirer la valeur",
        M::ValueExamples(examples) => return format!("Par exemple\u{a0}: {}", examples.join("\u{202f}; ")).into(),
        M::ValueBad(why) => unread(why),
        M::ValueOfOther(label) => {
            return format!("C’est une valeur du type «\u{202f}{label}\u{202f}». Changez d’abord le type.").into();
        }
        M::Note => "Note",
        M::NotePlaceholder => "Ajouter une note…",
        M::Entity => "Entité",
        M::EntityMentions(n) => return count(*n, "mention dans l’article", "mentions dans l’article"),
        M::EntityAliases(names) => return format!("Aussi\u{a0}: {names}").into(),
        M::EntityRename => "Nom de l’entité",
        M::EntityChange => "Changer d’entité…",
        M::EntityScope => "Ce qui change d’entité",
        M::EntityThis => "Cette mention",
        M::EntityAll(n) => return format!("Les {} mentions", grouped(Tongue::Fr, *n)).into(),
        M::EntityFind => "Chercher une entité…",
        M::EntityNotFound => "Aucune autre entité de ce nom ou de ce type.",
        M::EntityNew => "En faire une nouvelle entité",
        M::EntityNone => "Sans entité",
        M::EntityWikidata(id) => return format!("Wikidata\u{a0}: {id}").into(),
        M::SourceBy(SourceKind::Rule) => "Repéré par une règle",
        M::SourceBy(SourceKind::Lexicon) => "Repéré grâce au lexique",
        M::SourceBy(SourceKind::Model) => "Repéré par le modèle de noms",
        M::SourceBy(SourceKind::Person) => "Marqué ou corrigé à la main",
        M::SourceBy(SourceKind::Import) => "Venu d’un fichier",
        M::SourceScore(score) => return format!("Sûreté\u{a0}: {score}").into(),
        M::SourceRule(name) => return format!("Règle\u{a0}: {name}").into(),
        M::Explain => "Pourquoi\u{202f}?",

        M::NoExplanation => "Rien de plus à en dire.",
        M::LexiconKnows { words, class } => {
            return format!("Le lexique connaît «\u{202f}{words}\u{202f}»\u{a0}: {}.", class_name(*class)).into();
        }
        M::Evidence { kind, words, hundredths } => {
            return format!("{hundredths}\u{202f}%\u{a0}: {} («\u{202f}{words}\u{202f}»)", evidence_name(*kind))
                .into();
        }
        M::SecondPass => "Les autres mentions de l’article ont compté.",
        M::FiguresCaption => "Montants et dates de l’article",
        M::Column(Column::Mention) => "Dans le texte",
        M::Column(Column::Kind) => "Type",
        M::Column(Column::Value) => "Valeur",
        M::Column(Column::Unit) => "Unité",
        M::ColumnContext => "Contexte",
        M::SortBy(column) => return format!("Trier par {}", uncapitalised(column)).into(),
        M::CopyCsv => "Copier en CSV",
        M::CopyTsv => "Copier pour un tableur",
        M::FiguresEmpty => "Aucun montant ni aucune date ici.",

        M::ExportNative => "Document Surligne (JSON)",
        M::ExportJsonLd => "Annotations W3C (JSON-LD)",
        M::ExportFigures => "Chiffres (CSV)",
        M::ExportText => "Liste lisible (texte)",
        M::Download => "Télécharger",
        M::CopyAs(format) => return format!("Copier\u{a0}: {format}").into(),
        M::Copied => "Copié.",
        M::CopyRefused => "Le navigateur a refusé la copie. Téléchargez plutôt le fichier.",
        M::DownloadRefused => "Le navigateur a refusé le téléchargement.",
        M::ExportedWithout(losses) => {
            let said: Vec<_> = losses.iter().map(|loss| export_loss(*loss)).collect();
            return format!("Exporté. Ce format laisse de côté\u{a0}: {}.", said.join("\u{202f}; ")).into();
        }
        M::LossesTitle => "Ce fichier ne s’ouvre pas en entier",
        M::LossesLead(1) => "Un élément ne convient pas au texte et sera laissé de côté\u{a0}:",
        M::LossesLead(n) => {
            return format!(
                "{} éléments ne conviennent pas et seront laissés de côté\u{a0}:",
                grouped(Tongue::Fr, *n)
            )
            .into();
        }
        M::LossesOpen => "Ouvrir quand même",
        M::FileUnreadable(name) => return format!("Le fichier «\u{202f}{name}\u{202f}» n’a pas pu être lu.").into(),
        M::FileKind(name) => {
            return format!(
                "«\u{202f}{name}\u{202f}» n’est ni un texte (.txt) ni un document Surligne (.json). \
                 Copiez son texte et collez-le ici."
            )
            .into();
        }
        M::FileRefused { name, error } => {
            return format!("«\u{202f}{name}\u{202f}» ne s’ouvre pas\u{a0}: {}", unreadable(error)).into();
        }
        M::Loss(dropped) => return loss(dropped),
        M::LossWarning(what) => return warning(what),
        M::FileEmpty => "Il n’y a pas de texte à surligner.",

        M::Dismiss => "Fermer ce message",
        M::Retry => "Réessayer",
        M::UndoThis => "Annuler",
        M::Tagged(n) => return format!("{} dans l’article.", counted(Tongue::Fr, *n, "mention", "mentions")).into(),
        M::TaggingFailed => "Le repérage s’est interrompu. Votre texte et votre travail sont intacts.",
        M::AnnotationsDropped(n) => {
            return format!(
                "{} avec le texte effacé.",
                counted(Tongue::Fr, *n, "annotation a disparu", "annotations ont disparu")
            )
            .into();
        }
        M::Refused(error) => return refused(error),
        M::Added => "Marqué.",
        M::PreviousKept => "L’article précédent reste dans vos articles récents.",
        M::Deleted => "Supprimé.",
        M::Undone(name) => return format!("Annulé\u{a0}: {}.", command(*name)).into(),
        M::Redone(name) => return format!("Rétabli\u{a0}: {}.", command(*name)).into(),
        M::DocumentGone => "Cet article n’est plus dans ce navigateur.",
        M::Crashed => {
            "La page a rencontré une erreur et s’est arrêtée. Rechargez-la\u{a0}: votre travail est enregistré \
             jusqu’à la dernière modification."
        }

        M::HelpTitle => "Aide et raccourcis",
        M::HelpText => "Dans l’article",
        M::HelpList => "Sur la mention sélectionnée",
        M::HelpSelection => "Quand des mots sont sélectionnés",
        M::HelpAnywhere => "Partout",
        M::HelpKey(key) => help_key(*key),
        M::Key("Shift") => "Maj",
        M::Key("Del") => "Suppr",
        M::Key("Esc") => "Échap",
        M::Key("Enter") => "Entrée",
        M::Key(key) => key,
    };
    said.into()
}
