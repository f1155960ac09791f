//! The words that make a label of the number behind them, and those that the grammar of counts reads by name.

use surligne_model::Language;

use crate::tokens::{Classes, Entries};

/// Words after which a number is a label: « article 49 », "Boeing 737", « ligne 4 ».
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::NUMBERED,
        words: "force taille pointure chaîne article articles art chapitre chapitres page pages version versions \
                numéro numéros n no ligne lignes vol tome tomes saison épisode épisodes niveau catégorie catégories \
                zone étape lot phase annexe alinéa paragraphe section titre volume route nationale départementale \
                autoroute rn rd bus tram tramway rer métro quai porte terminal hall salle chambre tranche réacteur \
                unité formule ligue top groupe type classe dossard échelon division régiment brigade apollo soyouz \
                ariane boeing airbus windows iphone ipad galaxy playstation android ios opus sonate symphonie mirage \
                falcon gemini pixel covid canal radio tf m bfm r tour gpt question amendement loi décret annonce acte \
                scène verset psaume sourate case échéance code secteur district arrondissement note noté notée \
                composer composez appelez appeler tél téléphone fax siret poste kit nutri peugeot renault citroën bmw \
                audi mercedes porsche fiat numérotée numéroté a d e crit cm ce cp baccalauréat bac u x ue pib \
                matricule bureau cellule parcelle borne sortie échangeur dossier pk cac sbf tableau figure",
    },
    Entries {
        language: Some(Language::En),
        classes: Classes::NUMBERED,
        words: "junction junctions flat force article articles section sections chapter chapters page pages version \
                versions number no nos line lines flight volume vol season episode episodes level category categories \
                zone stage phase annex paragraph title route highway interstate hwy bus platform gate terminal room \
                unit type class division regiment brigade apollo soyuz boeing airbus windows iphone ipad galaxy \
                playstation xbox android ios opus symphony falcon gemini pixel covid channel radio area rule amendment \
                act scene verse psalm box suite apartment apt grade form rated rating formula group exit proposition \
                prop measure pier ward precinct district lot track world ch gpt tier model mk ps nintendo bbc itv \
                studio studios cop u question dial eps appendix exhibit size sizes table tables figure figures",
    },
    Entries {
        language: None,
        classes: Classes::NONE,
        words: "patient tolérance risque défaut rue avenue boulevard bd place chemin impasse allée cours passage \
                faubourg bis ter street road lane drive ave blvd way terrace court ministre ministres dame guerre rôle \
                souffle plan main lady war officer matières matière minister name hand finale finales party cousin \
                cousins person ago split must cannot might thing any such lieu temps abord ménage empire république \
                reich ième vos mes tes autres seul seule seuls seules étions furent former latter nations opening \
                ratings",
    },
];
