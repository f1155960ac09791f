//! The names that the corpora's sources give to currencies, and when two of them may be the same.

/// Code or ambiguous sign, and the names that come to it, in lower case.
const NAMES: &[(&str, &[&str])] = &[
    ("$", &["dollar", "dollars"]),
    ("AUD", &["australian dollar", "dollar australien"]),
    ("BEF", &["belgian franc", "franc belge"]),
    ("BGN", &["bulgarian lev"]),
    ("BRL", &["brazilian real", "réal brésilien"]),
    ("BTC", &["bitcoin"]),
    ("CAD", &["canadian dollar", "dollar canadien"]),
    ("CHF", &["franc suisse", "swiss franc"]),
    ("CNY", &["chinese yuan", "yuan", "yuan chinois"]),
    ("CZK", &["czech koruna"]),
    ("DEM", &["deutsche mark", "mark allemand"]),
    ("DKK", &["couronne danoise", "danish krone"]),
    ("EGP", &["egyptian pound"]),
    ("ESP", &["spanish peseta"]),
    ("EUR", &["euro", "euros", "€"]),
    ("FIM", &["finnish markka"]),
    ("FRF", &["franc français", "french franc"]),
    ("GBP", &["british pound", "livre britannique", "livre sterling", "pound sterling"]),
    ("HKD", &["dollar de hong kong", "hong kong dollar"]),
    ("HUF", &["hungarian forint"]),
    ("IDR", &["indonesian rupiah", "rupiah indonésienne"]),
    ("ILS", &["israeli new shekel", "new israeli shekel"]),
    ("INR", &["indian rupee", "roupie indienne"]),
    ("ITL", &["italian lira", "lire italienne"]),
    ("JPY", &["japanese yen", "yen", "yen japonais", "¥"]),
    ("KRW", &["south korean won", "won coréen", "won sud-coréen"]),
    ("KWD", &["dinar koweïtien", "kuwaiti dinar"]),
    ("MXN", &["mexican peso", "peso mexicain"]),
    ("MYR", &["malaysian ringgit", "ringgit malaisien"]),
    ("NOK", &["couronne norvégienne", "norwegian krone"]),
    ("NZD", &["new zealand dollar"]),
    ("PHP", &["philippine peso"]),
    ("PKR", &["pakistani rupee"]),
    ("PLN", &["polish złoty"]),
    ("RON", &["romanian leu"]),
    ("RUB", &["rouble russe", "russian ruble"]),
    ("SAR", &["riyal saoudien", "saudi riyal"]),
    ("SEK", &["couronne suédoise", "swedish krona"]),
    ("SGD", &["dollar de singapour", "singapore dollar"]),
    ("THB", &["baht thaïlandais", "thai baht"]),
    ("TRY", &["turkish lira"]),
    ("TWD", &["new taiwan dollar", "nouveau dollar de taïwan"]),
    ("USD", &["dollar américain", "dollar des états-unis", "united states dollar", "us dollar"]),
    ("VND", &["vietnamese dong"]),
    ("ZAR", &["south african rand"]),
    ("CENT", &["centime"]),
    ("£", &["livre", "pound"]),
];

/// An ambiguous sign and what it may stand for.
const AMBIGUOUS: [(&str, &[&str]); 2] =
    [("$", &["USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD", "MXN"]), ("£", &["GBP", "EGP", "LBP"])];

/// Whether two currencies may be the same: by code, sign or name; an ambiguous sign is each of its readings.
pub(super) fn may_be_same(left: &str, right: &str) -> bool {
    let (left, right) = (normal(left), normal(right));
    left == right || stands_for(&left, &right) || stands_for(&right, &left)
}

fn normal(currency: &str) -> String {
    let lower = currency.to_lowercase();
    match NAMES.iter().find(|(_, names)| names.contains(&lower.as_str())) {
        Some((code, _)) => (*code).to_owned(),
        // A code, or a name that no list here has.
        None => currency.to_uppercase(),
    }
}

fn stands_for(sign: &str, code: &str) -> bool {
    AMBIGUOUS.iter().any(|(ambiguous, codes)| *ambiguous == sign && codes.contains(&code))
}

#[cfg(test)]
mod tests {
    use super::may_be_same;

    #[test]
    fn names_signs_and_codes_meet() {
        assert!(may_be_same("Dollar américain", "USD"));
        assert!(may_be_same("$", "CAD"));
        assert!(may_be_same("eur", "EUR"));
        assert!(may_be_same("Livre", "GBP"));
        assert!(!may_be_same("$", "EUR"));
        assert!(!may_be_same("Bhutanese Ngultrum", "BTN"));
    }
}
