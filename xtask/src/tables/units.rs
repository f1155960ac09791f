//! `UCUM code <TAB> French forms <TAB> English forms`, several in a cell separated by `;`.

use std::path::Path;

use anyhow::{Context, Result};

use super::{LANGUAGES, add, cell, read};

/// CLDR's units and the codes of the Unified Code for Units of Measure (<https://ucum.org/ucum>); a unit that is
/// not here is left out of the table, and one with an empty code has none in UCUM: its own name is its code ("karat").
const UCUM: &[(&str, &str)] = &[
    ("acceleration-g-force", "[g]"),
    ("acceleration-meter-per-square-second", "m/s2"),
    ("angle-degree", "deg"),
    ("area-square-kilometer", "km2"),
    ("area-hectare", "har"),
    ("area-square-meter", "m2"),
    ("area-square-centimeter", "cm2"),
    ("area-square-mile", "[mi_i]2"),
    ("area-acre", "[acr_us]"),
    ("area-square-yard", "[syd_i]"),
    ("area-square-foot", "[sft_i]"),
    ("area-square-inch", "[sin_i]"),
    ("concentr-karat", ""),
    ("concentr-part-per-1e6", "[ppm]"),
    ("concentr-part-per-1e9", "[ppb]"),
    ("consumption-liter-per-100-kilometer", "L/(100.km)"),
    ("consumption-mile-per-gallon", "[mi_i]/[gal_us]"),
    ("digital-petabyte", "PBy"),
    ("digital-terabyte", "TBy"),
    ("digital-terabit", "Tbit"),
    ("digital-gigabyte", "GBy"),
    ("digital-gigabit", "Gbit"),
    ("digital-megabyte", "MBy"),
    ("digital-megabit", "Mbit"),
    ("digital-kilobyte", "kBy"),
    ("digital-kilobit", "kbit"),
    ("digital-byte", "By"),
    ("digital-bit", "bit"),
    ("electric-ampere", "A"),
    ("electric-milliampere", "mA"),
    ("electric-ohm", "Ohm"),
    ("electric-volt", "V"),
    ("energy-kilocalorie", "kcal"),
    ("energy-calorie", "cal"),
    ("energy-kilojoule", "kJ"),
    ("energy-joule", "J"),
    ("energy-kilowatt-hour", "kW.h"),
    ("energy-electronvolt", "eV"),
    ("energy-british-thermal-unit", "[Btu]"),
    ("energy-becquerel", "Bq"),
    ("energy-sievert", "Sv"),
    ("energy-gray", "Gy"),
    ("force-newton", "N"),
    ("frequency-gigahertz", "GHz"),
    ("frequency-megahertz", "MHz"),
    ("frequency-kilohertz", "kHz"),
    ("frequency-hertz", "Hz"),
    ("graphics-megapixel", ""),
    ("graphics-pixel", ""),
    ("length-kilometer", "km"),
    ("length-meter", "m"),
    ("length-decimeter", "dm"),
    ("length-centimeter", "cm"),
    ("length-millimeter", "mm"),
    ("length-micrometer", "um"),
    ("length-nanometer", "nm"),
    ("length-mile", "[mi_i]"),
    ("length-yard", "[yd_i]"),
    ("length-foot", "[ft_i]"),
    ("length-inch", "[in_i]"),
    ("length-parsec", "pc"),
    ("length-light-year", "[ly]"),
    ("length-astronomical-unit", "AU"),
    ("length-furlong", "[fur_us]"),
    ("length-fathom", "[fth_i]"),
    ("length-nautical-mile", "[nmi_i]"),
    ("light-lux", "lx"),
    ("light-lumen", "lm"),
    ("magnetic-tesla", "T"),
    ("mass-tonne", "t"),
    ("mass-kilogram", "kg"),
    ("mass-gram", "g"),
    ("mass-milligram", "mg"),
    ("mass-microgram", "ug"),
    ("mass-ton", "[ston_av]"),
    ("mass-stone", "[stone_av]"),
    ("mass-pound", "[lb_av]"),
    ("mass-ounce", "[oz_av]"),
    ("mass-ounce-troy", "[oz_tr]"),
    ("mass-carat", "[car_m]"),
    ("power-gigawatt", "GW"),
    ("power-megawatt", "MW"),
    ("power-kilowatt", "kW"),
    ("power-watt", "W"),
    ("power-milliwatt", "mW"),
    ("power-horsepower", "[HP]"),
    ("pressure-millimeter-ofhg", "mm[Hg]"),
    ("pressure-pound-force-per-square-inch", "[psi]"),
    ("pressure-bar", "bar"),
    ("pressure-millibar", "mbar"),
    ("pressure-atmosphere", "atm"),
    ("pressure-pascal", "Pa"),
    ("pressure-hectopascal", "hPa"),
    ("pressure-kilopascal", "kPa"),
    ("pressure-megapascal", "MPa"),
    ("speed-kilometer-per-hour", "km/h"),
    ("speed-meter-per-second", "m/s"),
    ("speed-mile-per-hour", "[mi_i]/h"),
    ("speed-knot", "[kn_i]"),
    ("temperature-generic", "deg"),
    ("temperature-celsius", "Cel"),
    ("temperature-fahrenheit", "[degF]"),
    ("temperature-kelvin", "K"),
    ("torque-newton-meter", "N.m"),
    ("volume-cubic-kilometer", "km3"),
    ("volume-cubic-meter", "m3"),
    ("volume-cubic-centimeter", "cm3"),
    ("volume-cubic-mile", "[mi_i]3"),
    ("volume-cubic-yard", "[cyd_i]"),
    ("volume-cubic-foot", "[cft_i]"),
    ("volume-cubic-inch", "[cin_i]"),
    ("volume-megaliter", "ML"),
    ("volume-hectoliter", "hL"),
    ("volume-liter", "L"),
    ("volume-deciliter", "dL"),
    ("volume-centiliter", "cL"),
    ("volume-milliliter", "mL"),
    ("volume-bushel", "[bu_us]"),
    ("volume-gallon", "[gal_us]"),
    ("volume-quart", "[qt_us]"),
    ("volume-pint", "[pt_us]"),
    ("volume-cup", "[cup_us]"),
    ("volume-fluid-ounce", "[foz_us]"),
    ("volume-tablespoon", "[tbs_us]"),
    ("volume-teaspoon", "[tsp_us]"),
    ("volume-barrel", "[bbl_us]"),
];

/// The table of the units above, in CLDR's long and short forms. The narrow forms are left out: they are made for
/// the face of a gauge, and in running text `m` or `°` alone says too little.
pub(super) fn table(package: &Path) -> Result<String> {
    let [french, english] = LANGUAGES.map(|language| read(package, language, "units.json"));
    let languages = [french?["units"].clone(), english?["units"].clone()];
    let mut table = String::new();
    for (unit, ucum) in UCUM {
        let mut columns = [Vec::new(), Vec::new()];
        for (column, units) in columns.iter_mut().zip(&languages) {
            for width in ["long", "short"] {
                let patterns = units[width][unit].as_object().with_context(|| format!("CLDR has no unit {unit}"))?;
                for (key, pattern) in patterns {
                    let pattern = pattern.as_str().unwrap_or_default();
                    if let Some(form) = pattern.strip_prefix("{0}").filter(|_| key.starts_with("unitPattern")) {
                        add(column, form);
                    }
                }
            }
        }
        let [french, english] = &columns;
        let name = unit.split_once('-').map_or(*unit, |(_, name)| name);
        let code = if ucum.is_empty() { name } else { ucum };
        table.push_str(&format!("{code}\t{}\t{}\n", cell(french, "fr"), cell(english, "en")));
    }
    Ok(table)
}
