//! Title, language, length and date of the article, and what is to be said about them.

use std::rc::Rc;

use surligne_model::{Language, ReferenceDate, Text};
use surligne_session::Command;
use surligne_tagger::{Dateline, Diagnostic};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::draft_field::DraftField;
use crate::components::glyph::{Icon, glyph};
use crate::dom::dates::{say_day, today};
use crate::i18n::Message;
use crate::state::folding::words;
use crate::state::{Action, Purpose, TaggingState};

#[derive(Properties, PartialEq)]
pub struct FactsProps {
    /// The article's title; empty for none.
    pub title: AttrValue,
    /// Its language.
    pub language: Option<Language>,
    /// What its relative dates are counted from.
    pub reference_date: Option<ReferenceDate>,
    /// Its text.
    pub text: Text,
    /// The article's own date, while it is offered.
    pub dateline: Option<Dateline>,
    /// What the tagger had to say.
    pub diagnostics: Rc<Vec<Diagnostic>>,
    /// Another tab has it open.
    pub elsewhere: bool,
    /// Where the tagging stands.
    pub tagging: TaggingState,
}

/// The article's head.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let around = use_surroundings();
    let say = |message: Message| around.say(&message);
    let words = use_memo(props.text.clone(), |text| words(text.as_str()));
    let retitle = {
        let dispatch = around.dispatch.clone();
        Callback::from(move |title: String| {
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            dispatch.send(Action::Do(Command::SetTitle(title)));
        })
    };
    let choose_language = around.dispatch.on(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        Action::Tag(Purpose::Language(Language::from_tag(&field.value())))
    });
    let choose_date = {
        let (dispatch, present) = (around.dispatch.clone(), props.reference_date);
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let chosen = field.value().parse::<ReferenceDate>().ok();
            if chosen.map(ReferenceDate::date) != present.map(ReferenceDate::date) {
                dispatch.send(Action::Tag(Purpose::ReferenceDate(chosen)));
            }
        })
    };
    let languages = Language::ALL.into_iter().map(|language| {
        html! {
            <option key={language.tag()} value={language.tag()} selected={props.language == Some(language)}>
                { say(Message::LanguageName(language)) }
            </option>
        }
    });
    html! {
        <div class="article-head">
            <h1 class="unseen">
                { if props.title.is_empty() { say(Message::Untitled) } else { props.title.clone() } }
            </h1>
            <DraftField
                class="title-field" saved={props.title.clone()} commit={retitle} grows=true
                label={say(Message::TitleLabel)} placeholder={say(Message::TitlePlaceholder)} testid="title"
            />
            <div class="facts">
                <span class="fact">{ say(Message::Words(*words)) }</span>
                <label class="fact">
                    <span class="unseen">{ say(Message::ArticleLanguage) }</span>
                    <select class="field small" onchange={choose_language} aria-label={say(Message::ArticleLanguage)}>
                        if props.language.is_none() {
                            <option value="" selected=true>{ "…" }</option>
                        }
                        { for languages }
                    </select>
                </label>
                <span class="fact">
                <label class="fact" title={say(Message::ReferenceDateWhy)}>
                    { say(Message::ReferenceDate) }
                    <input
                        type="date" class="field small" data-testid="reference-date" onchange={choose_date}
                        value={props.reference_date.map(|day| day.date().to_string()).unwrap_or_default()}
                    />
                </label>
                if props.reference_date.is_some() {
                    <button
                        type="button" class="button quiet icon small"
                        onclick={around.dispatch.on(|_: MouseEvent| Action::Tag(Purpose::ReferenceDate(None)))}
                        title={say(Message::ReferenceDateRemove)} aria-label={say(Message::ReferenceDateRemove)}
                    >{ glyph(Icon::Cross) }</button>
                }
                </span>
                if props.tagging.is_running() {
                    <span class="fact">{ say(Message::Tagging) }{ "…" }</span>
                }
            </div>
            if let Some(dateline) = props.dateline.filter(|line| props.text.span(line.span.range()) == Ok(line.span)) {
                <Offer {dateline} quote={props.text.slice(dateline.span).to_owned()} />
            }
            if props.elsewhere {
                <div class="offer" role="status"><p>{ say(Message::SecondTab) }</p></div>
            }
            { for props.diagnostics.iter().filter_map(|diagnostic| match diagnostic {
                Diagnostic::NoNameModel(language) => Some(html! {
                    <div class="offer" key={language.tag()}><p>{ say(Message::NoNameModel(*language)) }</p></div>
                }),
                _ => None,
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OfferProps {
    dateline: Dateline,
    quote: AttrValue,
}

/// Offers the date that the article bears as the reference; asks for the year where it has none.
#[component]
fn Offer(props: &OfferProps) -> Html {
    let around = use_surroundings();
    let day = props.dateline.day;
    let year = use_state_eq(|| today().map_or(day.year.unwrap_or(0), |today| day.likely_year(today)));
    let date = day.in_year(*year);
    let quote = props.quote.to_string();
    let said = date.map(|date| say_day(around.tongue.tag(), date)).unwrap_or_default();
    let message = match day.year {
        Some(_) => Message::DatelineOffer { date: said.clone(), quote },
        None => Message::DatelineAsk(quote),
    };
    let oninput = {
        let year = year.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            year.set(field.value().parse().unwrap_or(0));
        })
    };
    html! {
        <div class="offer" role="status">
            <p>{ around.say(&message) }</p>
            if day.year.is_none() {
                <label class="fact">
                    { around.say(&Message::DatelineYear) }
                    <input
                        type="number" class="field small year" min="1500" max="2200" value={year.to_string()} {oninput}
                        aria-invalid={date.is_none().then_some("true")} data-testid="dateline-year"
                    />
                </label>
                <span class="hint">{ said }</span>
            }
            <button
                type="button" class="button small primary" disabled={date.is_none()} data-testid="dateline-take"
                onclick={around.dispatch.on(move |_: MouseEvent| Action::Tag(Purpose::ReferenceDate(date)))}
            >{ around.say(&Message::DatelineTake) }</button>
            <button type="button" class="button small" onclick={around.dispatch.on(|_: MouseEvent| Action::RefuseDateline)}>
                { around.say(&Message::DatelineRefuse) }
            </button>
        </div>
    }
}
