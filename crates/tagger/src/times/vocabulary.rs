//! The words that the grammars of time are woken by and read.

use surligne_model::Language::{En, Fr};

use crate::tokens::{Classes, Entries};

const fn fr(classes: Classes, words: &'static str) -> Entries {
    Entries { language: Some(Fr), classes, words }
}

const fn both(classes: Classes, words: &'static str) -> Entries {
    Entries { language: None, classes, words }
}

const fn en(classes: Classes, words: &'static str) -> Entries {
    Entries { language: Some(En), classes, words }
}

/// What words may open, each reader's first words: see the classes.
const OPENERS: &[Entries] = &[
    fr(Classes::COUNTS, "un une plusieurs quelques demi deux trois quart tout toute huitaine quinzaine"),
    en(
        Classes::COUNTS,
        "twenties thirties forties fifties sixties seventies eighties nineties a an another couple several some few half quarter three all",
    ),
    fr(Classes::OPENS_RANGE, "entre du de d"),
    en(Classes::OPENS_RANGE, "between from"),
    both(Classes::OPENS_CLOCK, "midi minuit noon midday midnight"),
    en(Classes::OPENS_CLOCK, "half quarter a mid"),
    fr(
        Classes::OPENS_RELATIVE,
        "hier demain aujourd avant après il y voilà voici dans d les ces des aux dernier dernière derniers dernières \
         prochain prochaine prochains prochaines suivants suivantes cette ce cet la le l week weekend mois veille \
         lendemain surlendemain jour premiers premières",
    ),
    en(
        Classes::OPENS_RELATIVE,
        "yesterday today tomorrow the day last past previous next coming upcoming following this current these in \
         within first final weekend",
    ),
    both(
        Classes::OPENS_RANK,
        "premier première deuxième second seconde troisième quatrième cinquième dernier dernière first third fourth \
         fifth last sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième \
         seizième vingtième sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
         sixteenth seventeenth eighteenth nineteenth twentieth thirtieth dix vingt twenty thirty t q s h fiscal",
    ),
    both(Classes::OPENS_DATE, "semaine week weekend final dernier last maintenant now fiscal fy"),
    fr(
        Classes::OPENS_DATE,
        "reste début fin milieu mi cette la le saison rentrée ce cet même plus en à an année années décennie",
    ),
    en(
        Classes::OPENS_DATE,
        "rest remainder remaining school academic calendar early late mid middle beginning start end this next previous that the same earlier later right at eom eoy \
         year twenties thirties forties fifties sixties seventies eighties nineties",
    ),
    fr(
        Classes::OPENS_SET,
        "quotidiennement hebdomadairement mensuellement trimestriellement semestriellement annuellement un chaque tous \
         toutes semaine week weekend matin soir nuit après premier première deuxième troisième quatrième dernier",
    ),
    en(
        Classes::OPENS_SET,
        "semi semiannual semiannually weekdays weeknights daily everyday nightly weekly biweekly fortnightly monthly quarterly yearly annually hourly once twice thrice \
         every each alternate weekends first second third fourth last",
    ),
    fr(Classes::OPENS_PART, "nuit petit début fin milieu mi après ce cet cette la plus lever coucher tombée"),
    en(
        Classes::OPENS_PART,
        "early late mid middle beginning start end small tonight tonite this that last next earlier later mi après",
    ),
    fr(
        Classes::JOINS,
        "de du d entre le la l les ce cet cette ces des aux à en un une et ou a au jusqu plus s t q h",
    ),
    en(
        Classes::JOINS,
        "the in a an at from between that this these and or to til till until through thru on of s t q h",
    ),
    // Read in either language: « à 9 heures » in an English text, "the second quarter" in a French one.
    both(Classes::GOES_ON, "heure heures h trimestre semestre quarter qtr half siècle siècles century centuries"),
    both(Classes::GOES_ON, "am pm p o oclock b bc bce av ap"),
    fr(
        Classes::GOES_ON,
        "ici tard tôt même peu près environ presque quasi quasiment quelque maintenant déjà bientôt tout juste encore \
         moins bon bonne bons bonnes long longs longue longues petit fois quarts avant après avec ferme assorti",
    ),
    en(
        Classes::GOES_ON,
        "around about approximately roughly nearly almost less more over just only as after before times long full \
         whole straight consecutive successive good past time calendar ad ce working business",
    ),
];

/// All of them. A word that only stands inside an expression has no class of its own.
pub(crate) const WORDS: &[&[Entries]] = &[OPENED, OPENERS];

/// What stands in expressions of time.
const OPENED: &[Entries] = &[
    fr(
        Classes::MONTH,
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre \
         janv jan févr fév fev avr jui juil jul sept sep oct nov déc",
    ),
    en(
        Classes::MONTH,
        "january february march april may june july august september october november december \
         jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    fr(
        Classes::WEEKDAY,
        "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis \
         dimanches lun mar mer jeu ven sam dim",
    ),
    en(
        Classes::WEEKDAY,
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays \
         saturdays sundays mon tue tues wed weds thu thur thurs fri sat sun",
    ),
    fr(
        Classes::TIME_UNIT,
        "seconde secondes minute minutes heure heures jour jours journée journées nuit nuits semaine semaines mois \
         trimestre trimestres semestre semestres an ans année années décennie décennies siècle siècles millénaire \
         millénaires saisons h mn min mins s sec hr quinzaine huitaine",
    ),
    en(
        Classes::TIME_UNIT,
        "second seconds sec secs minute minutes min mins hour hours hr hrs h day days night nights week weeks wk wks \
         fortnight fortnights month months quarter quarters qtr year years yr yrs decade decades century centuries \
         millennium millennia seasons weekend weekends s",
    ),
    fr(Classes::SEASON, "printemps été étés automne automnes hiver hivers"),
    en(Classes::SEASON, "spring summer autumn fall winter springs summers autumns winters"),
    fr(
        Classes::DAY_PART,
        "lever coucher tombée matin matins matinée matinées midi midis après aprem soir soirs soirée soirées nuit nuits aube aurore \
         crépuscule minuit",
    ),
    en(
        Classes::DAY_PART,
        "overnight nightfall sunset sunrise daybreak teatime morning mornings noon midday afternoon afternoons evening \
         evenings night nights dawn dusk midnight tonight tonite lunchtime daytime",
    ),
    fr(Classes::HOLIDAY, "carnaval rameaux sainte sylvestre valentin armistice veille poisson avent carême st"),
    en(Classes::HOLIDAY, "candlemas advent lent queen patriot constitution kwanzaa navroz national thai hola"),
    // What is an expression by itself, or tells that one is near.
    fr(
        Classes::TIME,
        "hier demain aujourd surlendemain lendemain veille maintenant quotidiennement hebdomadairement mensuellement \
         annuellement trimestriellement semestriellement saison rentrée vacances journée moment week \
         iie iiie ive ve vie viie viiie ixe xe xie xiie xiiie xive xve xvie xviie xviiie xixe xxe xxie",
    ),
    en(
        Classes::TIME,
        "semi semiannual semiannually weekday weekdays weeknights yesterday today tomorrow now daily weekly monthly yearly annually quarterly hourly biweekly fortnightly nightly \
         everyday fiscal fy eom eoy eighties nineties seventies sixties fifties forties thirties twenties present moment \
         season half noon midnight",
    ),
    // What may begin one, with such a word near.
    fr(
        Classes::TIME_LEAD,
        "avant après mi début fin milieu courant il y voilà voici dans d du de entre le la l les ce cet cette ces des \
         aux chaque tous toutes tout toute dernier dernière derniers dernières prochain prochaine prochains prochaines \
         premier première premiers premières second seconde deuxième troisième quatrième cinquième un une deux \
         plusieurs quelques t q s reste exercice depuis au demi dès en sous trois quatre cinq six sept huit neuf dix \
         quart même à plus années décennie mois semaine année an petit i ii iii iv v vi vii viii ix x xi xii xiii xiv \
         xv xvi xvii xviii xix xx xxi dixième onzième douzième treizième quatorzième quinzième seizième vingtième \
         sixième septième huitième neuvième vingt",
    ),
    en(
        Classes::TIME_LEAD,
        "alternate odd early late mid beginning start end middle in within the last past previous next coming upcoming following this \
         these that same every each once twice thrice a an half between from one first second third fourth fifth sixth \
         seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth \
         nineteenth twentieth thirtieth several few couple some q h current earlier later final aged another two three four \
         five six seven eight nine ten eleven twelve fifteen twenty thirty forty all quarter small right at year week day \
         more rest remainder remaining school academic calendar i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi",
    ),
    // Read inside.
    fr(
        Classes::NONE,
        "soleil ouvré ouvrable commençant peine hui ends précédent précédente suivant suivante écoulé écoulée écoulés \
         écoulées venir viennent vient locale locales jusque ère notre là ci ier er re ème eme nde ers avoir âgé âgée \
         âgés âgées âge scolaire pile précises amoureux santé inclus aurait durant sauf autre noire gmt utc cest edt \
         pst pdt mst cst bst ist msk jst aest édition journal jt durée trajet dure durait durera duré chrono record \
         fériés ouvrés ouvrables orthodoxes barthélemy cela ça coup ceux noir étoilée littéraire précédents \
         précédentes plein quinquennat horaire époque présent présente courante actuel actuelle moyenne antiquité fallu met mettait \
         mettra",
    ),
    en(
        Classes::NONE,
        "both pair annual commencing starting nighttime clock ct mdt cdt th old other hence back prior local begins \
         davids andrews georges nicholas president shoah bav shvat sukhladi miraj democracy veteran exactly soon \
         possible dinner lunch breakfast olds throughout my your ended ending age ll onward onwards",
    ),
];
