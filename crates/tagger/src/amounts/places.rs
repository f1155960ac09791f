//! Countries by the words that name them, for the currencies that share a sign.

use std::str::SplitAsciiWhitespace;
use std::sync::OnceLock;

use surligne_model::Language;

use crate::tokens::vocabulary::vocabulary;
use crate::tokens::{Classes, Entries, Tokens};

/// A country, by its ISO 3166-1 alpha-2 code.
pub(super) type Country = &'static str;

/// Each country's code and the words that name it, in one text: no pointers, which the page would load as well.
const FRENCH: &str = "\
    US américain américaine américains américaines washington californie texas floride pentagone trump biden \
      manhattan nasdaq hollywood dow californien californienne texan; \
    CA canada canadien canadienne canadiens canadiennes québec québécois québécoise québécoises ottawa montréal \
      toronto vancouver ontario alberta trudeau carney; \
    AU australie australien australienne australiens australiennes sydney melbourne canberra; \
    NZ zélande zélandais zélandaise zélandaises auckland wellington; \
    HK hongkong hong hongkongais; \
    SG singapour singapourien singapourienne singapouriens; \
    TW taïwan taïwanais taïwanaise taipei; \
    GB royaume britannique britanniques londres angleterre anglais anglaise écosse écossais londonien londonienne; \
    EG égypte égyptien égyptienne égyptiens égyptiennes caire; \
    LB liban libanais libanaise libanaises beyrouth; \
    SY syrie syrien syrienne syriens damas; \
    SD soudan soudanais soudanaise khartoum; \
    TR turquie turc turque turcs turques ankara istanbul erdogan; \
    CH suisse suisses helvétique helvétiques genève lausanne zurich berne bâle valais vaud neuchâtel fribourg \
      genevois genevoise vaudois vaudoise valaisan bernois; \
    SN sénégal sénégalais sénégalaise dakar mali malien malienne bamako ivoire ivoirien ivoirienne abidjan burkina \
      burkinabè niger nigérien nigérienne niamey togo togolais lomé bénin béninois cotonou uemoa; \
    CM cameroun camerounais camerounaise yaoundé gabon gabonais gabonaise libreville tchad tchadien tchadienne \
      cemac centrafrique centrafricain; \
    CD kinshasa congolais rdc; \
    GN guinée guinéen guinéenne conakry; \
    BE belgique belge belges bruxelles wallonie; \
    JP japon japonais japonaise japonaises tokyo nikkei toyota sony nippon; \
    CN chine chinois chinoise chinoises pékin shanghai huawei alibaba tencent; \
    AR argentine argentin argentins argentines buenos milei; \
    MX mexique mexicain mexicaine mexicains mexicaines mexico; \
    CL chili chilien chilienne chiliens santiago; \
    CO colombie colombien colombienne colombiens bogota; \
    PH philippines philippin philippine philippins manille; \
    UY uruguay uruguayen; \
    CU cuba cubain cubaine cubains; \
    SE suède suédois suédoise suédoises stockholm; \
    NO norvège norvégien norvégienne norvégiens oslo; \
    DK danemark danois danoise danoises copenhague; \
    CZ tchéquie tchèque tchèques prague; \
    IS islande islandais islandaise reykjavik; \
    IN inde indien indienne indiens indiennes delhi bombay mumbai; \
    PK pakistan pakistanais pakistanaise islamabad karachi; \
    LK lanka colombo; \
    NP népal népalais katmandou; \
    ID indonésie indonésien indonésienne jakarta; \
    DZ algérie algérien algérienne algériens algériennes alger; \
    TN tunisie tunisien tunisienne tunisiens tunisiennes tunis; \
    RS serbie serbe serbes belgrade; \
    IQ irak irakien irakienne irakiens bagdad; \
    KW koweït koweïtien koweïtienne; \
    JO jordanie jordanien jordanienne amman; \
    LY libye libyen libyenne tripoli; \
    BH bahreïn; \
    IR iran iranien iranienne iraniens iraniennes téhéran; \
    SA saoudite saoudien saoudienne saoudiens riyad aramco; \
    QA qatar qatari qatarie qataris doha; \
    OM oman omanais mascate; \
    YE yémen yéménite yéménites sanaa; \
    MA maroc marocain marocaine marocains marocaines rabat casablanca; \
    AE émirats émirati émiratie dubaï abou dhabi; \
    KE kenya kényan kényane nairobi; \
    UG ouganda ougandais kampala; \
    TZ tanzanie tanzanien; \
    DE allemagne allemand allemande allemands berlin rda rfa; \
    IT italie italien italienne italiens rome; \
    FI finlande finlandais finlandaise; \
    AZ azerbaïdjan azerbaïdjanais bakou azéri; \
    TM turkménistan turkmène; \
    ZA johannesburg pretoria durban soweto ramaphosa rand rands eskom; \
    FR france français française françaises paris";

const ENGLISH: &str = "\
    US america american americans washington california texas florida pentagon trump biden manhattan nasdaq \
      hollywood californian texan us usa; \
    CA canada canadian canadians quebec ottawa montreal toronto vancouver ontario alberta trudeau carney; \
    AU australia australian australians sydney melbourne canberra queensland; \
    NZ zealand zealander zealanders auckland; \
    HK hong hongkong; \
    SG singapore singaporean singaporeans; \
    TW taiwan taiwanese taipei; \
    GB britain british uk england english london scotland scottish wales welsh kingdom; \
    EG egypt egyptian egyptians cairo; \
    LB lebanon lebanese beirut; \
    SY syria syrian syrians damascus; \
    SD sudan sudanese khartoum; \
    TR turkey türkiye turkish turks ankara istanbul erdogan; \
    CH switzerland swiss geneva zurich basel bern; \
    SN senegal senegalese dakar mali malian bamako ivorian abidjan burkina niger togo benin; \
    CM cameroon cameroonian gabon chad chadian; \
    CD kinshasa congolese; \
    GN guinea guinean conakry; \
    BE belgium belgian brussels; \
    JP japan japanese tokyo nikkei toyota sony; \
    CN china chinese beijing shanghai huawei alibaba tencent; \
    AR argentina argentine argentinian argentines buenos milei; \
    MX mexico mexican mexicans; \
    CL chile chilean chileans; \
    CO colombia colombian colombians bogota; \
    PH philippines philippine filipino filipinos manila; \
    UY uruguay uruguayan; \
    CU cuba cuban cubans; \
    SE sweden swedish swedes stockholm; \
    NO norway norwegian norwegians oslo; \
    DK denmark danish copenhagen; \
    CZ czech prague; \
    IS iceland icelandic reykjavik; \
    IN india indian indians delhi mumbai bombay; \
    PK pakistan pakistani pakistanis islamabad karachi; \
    LK lanka lankan colombo; \
    NP nepal nepali kathmandu; \
    ID indonesia indonesian jakarta; \
    DZ algeria algerian algerians algiers; \
    TN tunisia tunisian tunisians tunis; \
    RS serbia serbian serbs belgrade; \
    IQ iraq iraqi iraqis baghdad; \
    KW kuwait kuwaiti; \
    JO jordan jordanian amman; \
    LY libya libyan tripoli; \
    BH bahrain bahraini; \
    IR iran iranian iranians tehran; \
    SA saudi saudis riyadh aramco; \
    QA qatar qatari doha; \
    OM oman omani muscat; \
    YE yemen yemeni sanaa; \
    MA morocco moroccan moroccans rabat casablanca; \
    AE emirates emirati dubai abu dhabi; \
    KE kenya kenyan kenyans nairobi; \
    UG uganda ugandan kampala; \
    TZ tanzania tanzanian; \
    SO somalia somali mogadishu; \
    NG nigeria nigerian nigerians lagos abuja kano naira; \
    DE germany german germans berlin; \
    IT italy italian italians rome; \
    FI finland finnish helsinki; \
    AZ azerbaijan azerbaijani baku; \
    TM turkmenistan turkmen; \
    ZA johannesburg pretoria durban soweto ramaphosa rand eskom gauteng kwazulu limpopo; \
    FR france french paris";

fn rows(table: &'static str) -> impl Iterator<Item = (Country, SplitAsciiWhitespace<'static>)> {
    table.split(';').filter_map(|row| {
        let mut words = row.split_ascii_whitespace();
        Some((words.next()?, words))
    })
}

/// Words of names of two: États-Unis, "United States".
pub(super) const WORDS: &[Entries] = &[
    Entries {
        language: Some(Language::Fr),
        classes: Classes::PLACE,
        words: "unis uni usa wall sud africain africaine",
    },
    Entries { language: Some(Language::En), classes: Classes::PLACE, words: "states wall usa africa african" },
    Entries { language: None, classes: Classes::NONE, words: "afrique" },
];

/// Calls `add` with every word that names a country.
pub(super) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    for (language, table) in [(Language::Fr, FRENCH), (Language::En, ENGLISH)] {
        for (_, words) in rows(table) {
            words.for_each(|word| add(word, Some(language), Classes::PLACE));
        }
    }
}

/// The country that the word at `at` names.
pub(super) fn country_at(tokens: &Tokens<'_>, at: usize) -> Option<Country> {
    let key = tokens.key(at);
    let before = |offset: usize| at.checked_sub(offset).map_or("", |before| tokens.key(before));
    match key {
        "unis" => return (before(1) == "états" || before(2) == "états").then_some("US"),
        "uni" => return (before(1) == "royaume" || before(2) == "royaume").then_some("GB"),
        "states" => return (before(1) == "united").then_some("US"),
        "wall" => return (tokens.key_is(at + 1, "street")).then_some("US"),
        "sud" => return (before(1) == "du" && before(2) == "afrique").then_some("ZA"),
        "africain" | "africaine" => return (before(2) == "sud").then_some("ZA"),
        "africa" | "african" => return (before(1) == "south").then_some("ZA"),
        "us" => return (tokens.text_is(at, "US")).then_some("US"),
        "usa" => return Some("US"),
        "" => return None,
        _ => {}
    }
    countries(tokens.language())[tokens.get(at)?.word.index()]
}

/// The country that each word of the vocabulary names, by word id.
fn countries(language: Language) -> &'static [Option<Country>] {
    static TABLES: OnceLock<[Vec<Option<Country>>; 2]> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        [FRENCH, ENGLISH].map(|table| {
            let vocabulary = vocabulary();
            let mut countries = vec![None; vocabulary.len()];
            for (country, words) in rows(table) {
                words.for_each(|word| countries[vocabulary.id(word).index()] = Some(country));
            }
            // Names of two words that the lexer cuts apart are in no row of the table.
            countries[0] = None;
            countries
        })
    });
    &tables[language as usize]
}
