//! French words whose endings mislead, and participles that no ending tells.

/// Nouns and other words that end as verbs in the future do.
pub(super) fn is_no_future(word: &str) -> bool {
    is_one_of!(
        word,
        "opéra caméra cobra choléra sahara etcetera extra ultra infra supra tiara aura vrai balai délai essai \
         mai quai front affront rez nez assez chez errata canberra ankara accra sumatra dakhla intra contra \
         viagra"
    )
}

/// Words in -ait and -aient that are no imperfects.
pub(super) fn is_no_imperfect(word: &str) -> bool {
    is_one_of!(
        word,
        "fait lait parfait souhait trait retrait extrait attrait portrait forfait bienfait satisfait \
         imparfait méfait abstrait distrait défait refait plait sait paraient"
    )
}

/// Participles that no ending tells.
pub(super) fn is_listed_participle(word: &str) -> bool {
    is_one_of!(
        word,
        "mort morte morts mortes mis mise pris prise ouvert ouverte offert découvert conclu conclue battu \
         battue vaincu reçu reçue rendu rendue perdu perdue vu vue élu élue élus paru parue survenu survenue \
         intervenu entendu entendue parti partie sorti sortie produit produite détruit construit conduit \
         interdit dit écrit inscrit promis remis soumis admis compris repris surpris appris venu venue tenu \
         tenue devenu obtenu revenu couru secouru abattu détenu retenu réuni réunis fini puni saisi choisi \
         établi rempli fourni subi agi réussi réagi abouti démenti averti investi accompli permis transmis \
         commis acquis conquis requis disparu apparu convaincu défendu vendu vendue descendu répondu suspendu \
         étendu pendu tendu attendu voulu pu su dû eu fait refait traduit réduit introduit déduit séduit \
         éteint atteint peint craint contraint joint rejoint souffert vécu"
    )
}

/// Participles that speak of what is still to come: « prévu mardi ».
pub(super) fn is_planned(word: &str) -> bool {
    is_one_of!(
        word,
        "espéré espérée expire expirent débute débutent achève achèvent prévu prévue prévus prévues attendu \
         attendue attendus attendues programmé programmée programmés programmées fixé fixée convoqué \
         convoquée convoqués appelé appelés invités reporté reportée reportés envisagé envisagée"
    )
}

/// Nouns and adverbs in -é.
pub(super) fn is_no_participle(word: &str) -> bool {
    is_one_of!(
        word,
        "été défilé défilés communiqué communiqués bébé bébés résumé supermarché supermarchés clergé comté \
         vallée chaussée marée randonnée traversée café marché côté société santé sécurité qualité unité cité \
         beauté liberté majorité minorité député députés députée comité traité salarié salariés employé \
         employés réalité activité autorité autorités communauté université année années journée soirée \
         matinée armée assemblée assemblées poignée pensée mêlée tranchée gelée gelées retraité \
         retraités fossé procédé cliché jubilé entrée durée arrivée idée musée lycée musées marchés malgré \
         congé congés degré degrés délégué réfugié réfugiés tournée rentrée fusée mosquée gré clé clés blé \
         thé électricité publicité capacité responsabilité difficulté difficultés volonté propriété actualité \
         égalité identité nationalité cavalé"
    )
}
