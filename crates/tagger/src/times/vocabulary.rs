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
        "overnight nightfall sunset sunrise daybreak teatime morning mornings noon midday afternoon afternoons evening evenings night nights dawn dusk midnight tonight \
         overnight tonite lunchtime daytime",
    ),
    fr(
        Classes::HOLIDAY,
        "noël pâques pentecôte ascension toussaint épiphanie chandeleur assomption carnaval mardi lundi jeudi vendredi \
         souccot pessah chavouot pourim achoura tabaski diwali dimanche mercredi rameaux saint sainte sylvestre valentin fête armistice halloween thanksgiving ramadan aïd \
         hanoucca hanoukka kippour roch vacances jour nouvel veille réveillon poisson avent carême black cyber st",
    ),
    en(
        Classes::HOLIDAY,
        "thanks civil workers christmas xmas easter thanksgiving halloween good boxing new mother mothers father fathers valentine \
         valentines martin mlk labor labour memorial veterans independence columbus presidents groundhog juneteenth \
         bastille remembrance armistice victoria canada australia anzac st saint ash palm maundy shrove pancake \
         ascension pentecost whit all earth april cyber black super election inauguration guy bonfire epiphany \
         candlemas advent lent mardi passover yom rosh hanukkah chanukah purim sukkot succos shavuot tisha tu eid \
         ramadan diwali deepavali holi ash hogmanay burns king queen boss orthodox feast patriot flag constitution \
         women international world may pentecost indigenous kwanzaa cinco navratri navaratri dussehra onam pongal \
         vesak baisakhi vaisakhi vasakhi vaishakhi ashura mawlid nowruz navroz lunar chinese koningsdag national \
         laylat isra bakr id great sacrifice saraswati guru ganesh rama krishna raksha vasant makar mahavir karva \
         dhanteras thiru maattu bogi kaanum jamshedi buddha rabindra rabindranath valmiki ratha thai qingming chhoti maha \
         parsi dala hola ugadi yugadi bogi chhoti clean corpus dala durga great guru holocaust isra jamshedi kaanum kanni lag lakshmi lohri maattu maha muharram night pargat parsi phagwah rabindra rabindranath ides islamic vijayadashami branch holy bank simchat thaipusam thiru trinity world",
    ),
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
        "avant après mi début fin milieu courant il y voilà voici dans d du de entre le la l les ce cet cette ces des aux \
         chaque tous toutes tout toute dernier dernière derniers dernières prochain prochaine prochains prochaines premier \
         première premiers premières second seconde deuxième troisième quatrième cinquième un une deux plusieurs quelques \
         t q s reste exercice depuis au demi dès en sous trois quatre cinq six sept huit neuf dix quart même à plus années \
         décennie mois semaine année an petit i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi \
         dixième onzième douzième treizième quatorzième quinzième seizième vingtième sixième septième huitième neuvième \
         dix vingt",
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
        "sous soleil tombée lunaire chinois kébir ouvré ouvrable dont avec sursis ferme fermes assorti assortis ma commençant peine hui hier après demain week end ends passé passée passés passées précédent précédente suivant suivante écoulé \
         écoulée écoulés écoulées venir viennent vient y a à tard tôt auparavant plus moins ans environ peu près \
         presque quasi quasiment quelque près maintenant déjà bientôt tout juste et demi demie quart quarts trois du \
         matin soir heures locale locales heure vers autour alentours ici d c n jusqu jusque lors ère av ap j notre \
         là ci même huit quinze petit fin siècle années année mois semaine jours ier er re e ème ème eme nd nde ers \
         millénaire fois par avoir âgé âgée âgés âgées âge fiscal scolaire que qu alors pile précises partir compter \
         nouvel an lundi pâques noël travail victoire nationale musique mères pères amoureux avril morts saints rois \
         gras cendres santé saint adha fitr el al hachana hachanah pourim souccot chavouot pessah compris inclus non \
         aurait passe pendant durant sur sauf bon bonne bons bonnes longs longues longue long autre autres milieu \
         toute journée soirée mi comme noire gmt utc est cet cest edt pst pdt mst cst bst ist msk jst aest est et \
         édition journal jt durée trajet temps dure durait durée durera duré chrono record fériés ouvrés ouvrables \
         environs alentours orthodoxe orthodoxes sylvestre valentin barthélemy jean patrick nicolas martin michel andré \
         cela ça coup moment ceux saison saisons vacances rentrée que qu noir noire encore sur premiers premières étoilée scolaire littéraire suivants suivantes précédents précédentes électorale tramway tram ligne plein ha points \
         friday monday bac mai juillet quinquennat horaire époque première moitié seconde deuxième présent présente \
         courante cours actuel actuelle moyenne antiquité nuits prochaine dernière",
    ),
    en(
        Classes::NONE,
        "both pair tabernacles til giving workers civil rights our annual annually commencing starting nighttime ago earlier later before after from now time of on at the and to till until through by since around about \
         approximately roughly nearly almost s clock o pm am p m gmt utc cet cest est edt et pt ct mt pst pdt mst mdt \
         cst cdt bst ist jst aest nd rd th st old ad bc bce ce century times per other past hence back prior eve day \
         year years week month days half quarter quarters noon midnight a an one couple few more less than or upcoming \
         eighties nineties seventies sixties fifties forties thirties moment present twenties long business working calendar \
         local in this that during within weekend end begins beginning start middle late early mid th patrick \
         patricks davids david andrews andrew georges george nicholas friday monday wednesday sunday tuesday thursday \
         saints souls fools fool fawkes luther king jr president mlk day hashanah hashana kippur shoah hashoah bav av \
         shvat bishvat fitr adha al ul qadr kadr jayanti purnima chaturthi navami janmashtami bandhan panchami \
         sankranti chauth yatra sukhladi gobind govind singh ravidas birthday diwas miraj night holiday bowl \
         democracy sacrifice lent fast friday bank veteran veterans presidents mothers fathers just only exactly \
         some good full whole straight consecutive successive fiscal season school academic quarter first half hour \
         as soon possible decades centuries millennium dinner lunch breakfast tonight evening morning afternoon \
         and aids environment ides of islamic saturday vijayadashami baomer birthday christi day diwas fast govind health holi jayanti mi monday navroz new of onam pandigai pongal power puja raj ravidas shivaratri singh sunday torah vegan water year same olds minute hashanah that spring nightfall sunset sunrise daybreak teatime new hours small small throughout oclock b peoples mayo nanak thru points ha my your \
         last next twelfth ii i v ended ending ends",
    ),
];
