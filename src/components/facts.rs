//! Title, language, length and date of the article, and what is to be said about them.

use surligne_model::{Document, Language, ReferenceDate};
use surligne_session::Command;
use surligne_tagger::{Dateline, Diagnostic};
use yew::prelude::*;

use crate::components::article::Article;
use crate::components::context::Surroundings;
use crate::components::controls::{Face, Standing, button, button_so, choice, select};
use crate::components::draft_field::DraftField;
use crate::components::glyph::Icon;
use crate::components::own::Own;
use crate::components::part::part;
use crate::dom::dates::{say_day, today};
use crate::dom::value_of;
use crate::i18n::Message;
use crate::state::{Action, Purpose};

/// The year that was typed for a dateline without one.
pub(super) type TypedYear = Own<Option<(Dateline, i16)>>;

/// The article's head; `length` in words.
pub(super) fn facts(article: &Article, document: &Document, length: usize, year: &TypedYear) -> Html {
    let around = &article.scene.around;
    let say = |message: Message| around.say(message);
    let title = AttrValue::from(document.title.clone());
    let retitle = {
        let bridge = around.bridge.clone();
        Callback::from(move |title: String| {
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            bridge.send(Action::Do(Command::SetTitle(title)));
        })
    };
    let choose_language = around.changed(|language| Action::Tag(Purpose::Language(Language::from_tag(&language))));
    let choose_date = {
        let (bridge, present) = (around.bridge.clone(), document.reference_date);
        Callback::from(move |event: Event| {
            let chosen = value_of(&event).parse::<ReferenceDate>().ok();
            if chosen.map(ReferenceDate::date) != present.map(ReferenceDate::date) {
                bridge.send(Action::Tag(Purpose::ReferenceDate(chosen)));
            }
        })
    };
    let mut languages: Vec<_> =
        document.language.is_none().then(|| choice("", "…".into(), true)).into_iter().collect();
    languages.extend(
        Language::ALL.map(|language| {
            choice(language.tag(), say(Message::from(language)), document.language == Some(language))
        }),
    );
    let undated = document.reference_date.map(|_| {
        let remove = Face::Icon(Icon::Cross, say(Message::ReferenceDateRemove));
        button("button quiet icon small", remove, around.press(Action::Tag(Purpose::ReferenceDate(None))))
    });
    let field = DraftField {
        saved: title.clone(),
        commit: retitle,
        class: "title-field",
        label: say(Message::TitleLabel),
        placeholder: say(Message::TitlePlaceholder),
        testid: "title",
        lines: false,
        grows: true,
    };
    let dateline = article.dateline.filter(|line| document.text.span(line.span.range()) == Ok(line.span));
    html! {
        <div class="article-head">
            <h1 class="unseen">{ if title.is_empty() { say(Message::Untitled) } else { title } }</h1>
            { part("title", field) }
            <div class="facts">
                <span class="fact">{ around.say(Message::Words.of(length)) }</span>
                <label class="fact">
                    <span class="unseen">{ say(Message::ArticleLanguage) }</span>
                    { select("field small", Some(say(Message::ArticleLanguage)), "language", choose_language, languages) }
                </label>
                <span class="fact">
                <label class="fact" title={say(Message::ReferenceDateWhy)}>
                    { say(Message::ReferenceDate) }
                    <input
                        type="date" class="field small" data-testid="reference-date" onchange={choose_date}
                        value={document.reference_date.map(|day| day.date().to_string()).unwrap_or_default()}
                    />
                </label>
                { undated.unwrap_or_default() }
                </span>
                if article.tagging.is_running() {
                    <span class="fact">{ say(Message::Tagging) }{ "…" }</span>
                }
            </div>
            { dateline.map(|line| offer(around, line, document.text.slice(line.span), year)).unwrap_or_default() }
            if article.elsewhere {
                <div class="offer" role="status"><p>{ say(Message::SecondTab) }</p></div>
            }
            { for article.diagnostics.iter().filter_map(|diagnostic| match diagnostic {
                Diagnostic::NoNameModel(language) => {
                    let message = match language {
                        Language::Fr => Message::NoNameModelFr,
                        Language::En => Message::NoNameModelEn,
                    };
                    Some(html! { <div class="offer"><p>{ say(message) }</p></div> })
                }
                _ => None,
            }) }
        </div>
    }
}

/// Offers the date that the article bears as the reference; asks for the year where it has none.
fn offer(around: &Surroundings, dateline: Dateline, quote: &str, typed: &TypedYear) -> Html {
    let day = dateline.day;
    let year = typed
        .get()
        .filter(|(line, _)| *line == dateline)
        .map_or_else(|| today().map_or(day.year.unwrap_or(0), |today| day.likely_year(today)), |(_, year)| year);
    let date = day.in_year(year);
    let quote = quote.to_owned();
    let said = date.map(|date| say_day(around.tongue.tag(), date)).unwrap_or_default();
    let asks = day.year.is_none().then(|| {
        let typed = typed.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            typed.set(Some((dateline, value_of(&event).parse().unwrap_or(0))));
        });
        html! {
            <>
                <label class="fact">
                    { around.say(Message::DatelineYear) }
                    <input
                        type="number" class="field small year" min="1500" max="2200" value={year.to_string()} {oninput}
                        aria-invalid={date.is_none().then_some("true")} data-testid="dateline-year"
                    />
                </label>
                <span class="hint">{ said.clone() }</span>
            </>
        }
    });
    let asked = match day.year {
        Some(_) => Message::DatelineOffer.with(vec![quote.into(), said.into()]),
        None => Message::DatelineAsk.of(quote),
    };
    let take = Standing { disabled: date.is_none(), testid: Some("dateline-take"), ..Standing::default() };
    let taken = around.press(Action::Tag(Purpose::ReferenceDate(date)));
    html! {
        <div class="offer" role="status">
            <p>{ around.say(asked) }</p>
            { asks.unwrap_or_default() }
            { button_so("button small primary", Face::Words(around.say(Message::DatelineTake)), take, taken) }
            { button("button small", Face::Words(around.say(Message::DatelineRefuse)), around.press(Action::RefuseDateline)) }
        </div>
    }
}
