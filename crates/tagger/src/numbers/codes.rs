//! Codes of currencies that are not written all in capitals: Rs500, KSh 200, usd 15.

/// Whether a word stands for a currency as a code does, before the figure, though it has small letters.
pub(crate) fn is_currency_abbreviation(word: &str) -> bool {
    is_one_of!(
        word,
        "Rs" | "Rmb"
            | "SFr"
            | "Sfr"
            | "SKr"
            | "Skr"
            | "NKr"
            | "DKr"
            | "Rp"
            | "Tk"
            | "Dh"
            | "Dhs"
            | "Sh"
            | "KSh"
            | "Ksh"
            | "Shs"
            | "usd"
            | "eur"
            | "gbp"
    )
}
