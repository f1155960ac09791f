//! The words that make a label of the number behind them, and those that the grammar of counts reads by name.

use surligne_model::Language;

use crate::tokens::{Classes, Entries};

/// Words after which a number is a label: « article 49 », "Boeing 737", « ligne 4 ».
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::NUMBERED,
        words: "force taille pointure chaîne article articles art chapitre chapitres page pages version versions numéro numéros n no ligne lignes vol tome tomes saison \
                épisode épisodes niveau catégorie catégories zone étape lot phase annexe alinéa paragraphe section titre \
                volume route nationale départementale autoroute rn rd bus tram tramway rer métro quai porte terminal hall salle chambre \
                tranche réacteur unité formule ligue top groupe type classe dossard échelon division régiment brigade \
                apollo soyouz ariane boeing airbus windows iphone ipad galaxy playstation android ios opus sonate symphonie \
                mirage falcon gemini pixel covid canal radio tf m bfm r tour gpt question amendement loi décret \
                annonce acte scène verset psaume sourate case échéance code secteur district arrondissement note \
                noté notée composer composez appelez appeler tél téléphone fax siret poste kit nutri peugeot renault citroën bmw \
                audi mercedes porsche fiat numérotée numéroté a d e crit cm ce cp baccalauréat bac u x ue pib matricule bureau numéros cellule parcelle borne sortie échangeur dossier pk cac sbf",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::NUMBERED,
        words: "junction junctions flat force article articles section sections chapter chapters page pages version versions number no nos number line lines flight volume vol \
                season episode episodes level category categories zone stage phase annex paragraph title route highway interstate \
                hwy bus platform gate terminal room unit type class division regiment brigade apollo soyuz boeing airbus windows iphone \
                ipad galaxy playstation xbox android ios opus symphony falcon gemini pixel covid channel radio area rule \
                amendment act scene verse psalm box suite apartment apt grade form rated rating formula \
                type group exit proposition prop measure pier ward precinct district lot track world ch gpt tier \
                model mk ps nintendo bbc itv studio studios cop u question dial eps \
                appendix exhibit size sizes",
    },
    Entries {
        language: None,
        classes: Classes::NONE,
        words: "light patient taux tolérance risque degré année défaut jour rue avenue boulevard bd place quai chemin impasse allée cours square passage faubourg bis ter street road lane drive \
                st ave rd blvd way terrace court bus ministre ministres dame guerre rôle souffle plan degré main lady world war officer matières matière minister \
                amendment name hand finale finales neuf siècle party division class cousin cousins aid person later ago split every \
                must can should may cannot would might could by on evening morning time thing per of one no this that any some each another last which such only the long tour half lieu temps abord first at \
                second seconds premier première ménage empire république reich ième an ans un une les des ces ses nos vos \
                leurs mes tes quelque quelques autres aux leur seul seule seuls seules sur sont étaient sommes étions seront furent in out next former latter than as nations",
    },
];
