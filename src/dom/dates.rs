//! Days and moments as a person of the page's language writes them (`Intl.DateTimeFormat`, that is, CLDR).

use js_sys::{Array, Date, Intl, Object, Reflect};
use surligne_model::{ReferenceDate, civil};
use wasm_bindgen::JsValue;

/// Milliseconds in a day.
const DAY: f64 = 86_400_000.0;

fn format(language: &str, date: &Date, options: &[(&str, &str)]) -> String {
    let given = Object::new();
    for (name, value) in options {
        let _ = Reflect::set(&given, &(*name).into(), &(*value).into());
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&language.into()), &given);
    format.format().call1(&JsValue::UNDEFINED, date).ok().and_then(|said| said.as_string()).unwrap_or_default()
}

/// What day it is where the person is, unless their clock stands beyond the calendar.
#[must_use]
pub fn today() -> Option<civil::Date> {
    let now = Date::new_0();
    let days = Date::utc(f64::from(now.get_full_year()), f64::from(now.get_month())) / DAY;
    let days = days as i64 + i64::from(now.get_date()) - 1;
    civil::Date::from_epoch_day(days).ok()
}

/// A moment (Unix milliseconds) in local time: « 12 sept. 2025, 14:05 ».
#[must_use]
pub fn say_moment(language: &str, millis: f64) -> String {
    format(language, &Date::new(&millis.into()), &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// A reference date with its weekday: « vendredi 12 septembre 2025 ».
#[must_use]
pub fn say_day(language: &str, day: ReferenceDate) -> String {
    let (date, time) = (day.date(), day.datetime().time());
    let millis = Date::utc(f64::from(date.year()), f64::from(date.month() - 1));
    let millis = millis + f64::from(i32::from(date.day()) - 1) * DAY;
    let date =
        Date::new(&(millis + f64::from(time.hour()) * 3_600_000.0 + f64::from(time.minute()) * 60_000.0).into());
    let mut options = vec![("dateStyle", "full"), ("timeZone", "UTC")];
    if day.has_time() {
        options.push(("timeStyle", "short"));
    }
    format(language, &date, &options)
}
