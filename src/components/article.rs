//! The article: what is said of it, its legend, and the text with its highlights.

use std::cell::RefCell;
use std::rc::Rc;

use surligne_model::{Annotation, AnnotationId, Span, number};
use surligne_tagger::{Dateline, Diagnostic};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, Node};
use yew::prelude::*;

use crate::components::context::use_surroundings;
use crate::components::facts::Facts;
use crate::components::legend::Legend;
use crate::components::popover::Popover;
use crate::dom::{Listener, Timer, colour_rules, window};
use crate::i18n::{LabelBook, Message};
use crate::painter::{Caret, Look, MarkPainter, Painter};
use crate::state::view::View;
use crate::state::{Action, Opened, Origin, TaggingState};

/// How long a selection must stand still before labels are offered for it, in milliseconds.
const SETTLED: i32 = 120;

#[derive(Properties, PartialEq)]
pub struct ArticleProps {
    /// The open article.
    pub opened: Opened,
    /// What is shown of it.
    pub view: Rc<View>,
    /// The selected annotation.
    pub selected: Option<(AnnotationId, Origin)>,
    /// The selected words.
    pub pending: Option<Span>,
    /// The annotation that the selected words may become the edges of.
    pub under: Option<Rc<Annotation>>,
    /// The labels' names.
    pub names: Rc<LabelBook>,
    /// Where the tagging stands.
    pub tagging: TaggingState,
    /// The article's own date, while it is offered.
    pub dateline: Option<Dateline>,
    /// What the tagger had to say.
    pub diagnostics: Rc<Vec<Diagnostic>>,
    /// Another tab has it open.
    pub elsewhere: bool,
}

/// The pane of the text.
#[component]
pub fn Article(props: &ArticleProps) -> Html {
    let around = use_surroundings();
    let (host, caret) = (use_node_ref(), use_node_ref());
    let painter = use_painter(props, &host);
    use_selection(&painter, &host);
    use_printing(&painter);

    use_effect_with(props.names.clone(), {
        let opened = props.opened.clone();
        move |names: &Rc<LabelBook>| {
            if names.has_own() {
                colour_rules(&opened.document().labels);
            }
        }
    });

    let onclick = {
        let (painter, around, selected) = (painter.clone(), around.clone(), props.selected.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(node) = event.target().and_then(|target| target.dyn_into::<Node>().ok()) else { return };
            let is_selecting =
                window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
            let Some(painter) = painter.borrow().clone().filter(|_| !is_selecting) else { return };
            let under = painter.borrow().annotations_at(&node);
            // A click on what is selected goes on to the next annotation under it.
            let at = selected.as_ref().and_then(|(id, _)| under.iter().position(|other| other == id));
            let next = under.get(at.map_or(0, |at| (at + 1) % under.len())).cloned();
            around.dispatch.send(Action::Select(next, Origin::Text));
        })
    };
    let onkeydown = {
        let (host, caret) = (host.clone(), caret.clone());
        Callback::from(move |event: KeyboardEvent| {
            let (Some(article), Some(element)) = (host.cast::<Element>(), caret.cast::<HtmlElement>()) else {
                return;
            };
            if event.alt_key() || event.meta_key() {
                return;
            }
            if Caret::new(element).press(&article, &event.key(), event.ctrl_key(), event.shift_key()) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let onblur = {
        let caret = caret.clone();
        Callback::from(move |_: FocusEvent| {
            if let Some(element) = caret.cast::<HtmlElement>() {
                Caret::new(element).hide();
            }
        })
    };
    let document = props.opened.document();
    html! {
        <>
        if props.tagging.is_running() {
            <progress
                class="progress" aria-label={around.say(&Message::Tagging)} max="1"
                value={if let TaggingState::Arriving(share) = props.tagging { Some(number::plain(share)) } else { None }}
            />
        }
        <Legend opened={props.opened.clone()} view={props.view.clone()} names={props.names.clone()} />
        <div class="text-scroll" data-testid="text-pane">
            <div class="text-column">
                <Facts
                    title={document.title.clone()} language={document.language} reference_date={document.reference_date}
                    text={document.text.clone()} dateline={props.dateline} diagnostics={props.diagnostics.clone()}
                    elsewhere={props.elsewhere} tagging={props.tagging}
                />
                <p id="article-help" class="unseen">{ around.say(&Message::ArticleHelp) }</p>
                <div
                    ref={host} id="article" class="article" role="article" tabindex="0"
                    aria-label={around.say(&Message::Article)} aria-describedby="article-help"
                    lang={document.language.map(surligne_model::Language::tag)}
                    {onclick} {onkeydown} {onblur}
                />
            </div>
            <div ref={caret} class="caret" hidden=true aria-hidden="true" />
        </div>
        if let Some(span) = props.pending {
            <Popover opened={props.opened.clone()} {span} under={props.under.clone()} names={props.names.clone()} />
        }
        </>
    }
}

type Held = Rc<RefCell<Option<Rc<RefCell<MarkPainter>>>>>;

/// Keeps the drawing in step with the document and the view.
#[hook]
fn use_painter(props: &ArticleProps, host: &NodeRef) -> Held {
    let around = use_surroundings();
    let held: Held = (*use_memo((), |()| Held::default())).clone();
    let look = Look {
        view: props.view.clone(),
        tongue: around.tongue,
        selected: props.selected.as_ref().map(|(id, _)| id.clone()),
    };
    // While it stands, every action brings it up to date (see `Bridge::send`); here it begins, and is caught up.
    use_effect_with((props.opened.clone(), look), {
        let (held, host, bridge) = (held.clone(), host.clone(), around.bridge.clone());
        move |(opened, look): &(Opened, Look)| {
            let present = held.borrow().clone();
            if let Some(painter) = present {
                painter.borrow_mut().follow(opened, look.clone());
                return;
            }
            let Some(element) = host.cast::<HtmlElement>() else { return };
            // What came before is in what is drawn now.
            let _ = opened.journal().painting.take();
            let painter = Rc::new(RefCell::new(MarkPainter::new(element, opened.shared(), look.clone())));
            bridge.painter.replace(Some(painter.clone()));
            held.replace(Some(painter));
        }
    });
    // The text follows a selection that was made elsewhere; one made in it may have come under the sheet of details.
    use_effect_with(props.selected.clone(), {
        let held = held.clone();
        move |selected: &Option<(AnnotationId, Origin)>| {
            if let (Some(painter), Some((id, _))) = (held.borrow().as_ref(), selected) {
                painter.borrow_mut().reveal(id);
            }
        }
    });
    use_effect_with((), {
        let bridge = around.bridge.clone();
        move |()| {
            move || {
                bridge.painter.replace(None);
            }
        }
    });
    held
}

/// Offers labels for the words that are selected, once the selection stands still.
#[hook]
fn use_selection(painter: &Held, host: &NodeRef) {
    let around = use_surroundings();
    let (painter, host) = (painter.clone(), host.clone());
    use_effect_with((), move |()| {
        let (timer, pressed) = (Timer::default(), Rc::new(RefCell::new(false)));
        let settle = {
            let (painter, dispatch, host) = (painter.clone(), around.dispatch.clone(), host.clone());
            Rc::new(move || {
                let selection = window().get_selection().ok().flatten();
                let anchor = selection.as_ref().and_then(web_sys::Selection::anchor_node);
                let inside = host.cast::<Element>().is_some_and(|host| host.contains(anchor.as_ref()));
                let is_empty = selection.is_none_or(|selection| selection.is_collapsed());
                if let Some(painter) = painter.borrow().clone() {
                    let words = painter.borrow().selected_words();
                    // A selection in a field, or in the chooser itself, leaves the pending words as they are.
                    if inside || words.is_some() {
                        dispatch.send(Action::Pend(if is_empty { None } else { words }));
                    }
                }
            })
        };
        let changed = Listener::new(&crate::dom::document(), "selectionchange", {
            let (timer, pressed, settle) = (timer.clone(), pressed.clone(), settle.clone());
            move |_| {
                if !*pressed.borrow() {
                    let settle = settle.clone();
                    timer.set(SETTLED, move || settle());
                }
            }
        });
        let down = Listener::new(&crate::dom::document(), "pointerdown", {
            let pressed = pressed.clone();
            move |_| *pressed.borrow_mut() = true
        });
        let release = move |_: Event| {
            *pressed.borrow_mut() = false;
            let settle = settle.clone();
            timer.set(SETTLED / 4, move || settle());
        };
        let (up, cancel) = (
            Listener::new(&crate::dom::document(), "pointerup", release.clone()),
            Listener::new(&crate::dom::document(), "pointercancel", release),
        );
        move || drop((changed, down, up, cancel))
    });
}

/// On paper, every highlight is drawn.
#[hook]
fn use_printing(painter: &Held) {
    let painter = painter.clone();
    use_effect_with((), move |()| {
        let printing = Listener::new(&window(), "beforeprint", move |_| {
            if let Some(painter) = painter.borrow().as_ref() {
                painter.borrow_mut().complete();
            }
        });
        move || drop(printing)
    });
}
