//! The article: what is said of it, its legend, and the text with its highlights.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use surligne_model::{Annotation, AnnotationId, Span, number};
use surligne_tagger::{Dateline, Diagnostic};
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::facts::facts;
use crate::components::legend::legend;
use crate::components::own::{use_derived, use_drawn, use_lifetime, use_own};
use crate::components::popover::{place, popover};
use crate::dom::{Listener, Timer, colour_rules, document, target_of, window};
use crate::i18n::{LabelBook, Message};
use crate::painter::{Caret, Look, MarkPainter, Painter};
use crate::state::folding::words;
use crate::state::listing::counts;
use crate::state::view::View;
use crate::state::{Action, Opened, Origin, TaggingState};

/// How long a selection must stand still before labels are offered for it, in milliseconds.
const SETTLED: i32 = 120;

#[derive(Clone, Properties, PartialEq)]
pub struct ArticleProps {
    /// Where actions go, and the words.
    pub around: Surroundings,
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
    let around = &props.around;
    let pane = (*use_ref(Pane::default)).clone();
    let document = props.opened.document();
    let length = use_derived(document.text.clone(), |text| words(text.as_str()));
    let counted =
        use_derived((props.opened.clone(), props.view.clone()), |(opened, view)| counts(&opened.document(), view));
    let year = use_own(|| None);
    use_drawn({
        let (pane, props) = (pane.clone(), props.clone());
        Box::new(move || pane.follow(props))
    });
    use_lifetime({
        let (pane, around) = (pane.clone(), around.clone());
        Box::new(move || {
            let listeners = pane.listen(&around);
            Box::new(move || {
                drop(listeners);
                around.bridge.painter.replace(None);
            })
        })
    });
    let onclick = {
        let (pane, around, selected) = (pane.clone(), around.clone(), props.selected.clone());
        Callback::from(move |event: MouseEvent| {
            let is_selecting =
                window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
            let painter = pane.painter.borrow().clone().filter(|_| !is_selecting);
            let (Some(painter), Some(element)) = (painter, target_of(&event)) else { return };
            let under = painter.borrow().annotations_at(&element);
            // A click on what is selected goes on to the next annotation under it.
            let at = selected.as_ref().and_then(|(id, _)| under.iter().position(|other| other == id));
            let next = under.get(at.map_or(0, |at| (at + 1) % under.len())).cloned();
            around.send(Action::Select(next, Origin::Text));
        })
    };
    let onkeydown = {
        let pane = pane.clone();
        Callback::from(move |event: KeyboardEvent| {
            let (Some(article), Some(caret)) = (pane.host.cast::<Element>(), pane.caret()) else { return };
            if event.alt_key() || event.meta_key() {
                return;
            }
            if caret.press(&article, &event.key(), event.ctrl_key(), event.shift_key()) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let onblur = {
        let pane = pane.clone();
        Callback::from(move |_: FocusEvent| {
            if let Some(caret) = pane.caret() {
                caret.hide();
            }
        })
    };
    html! {
        <>
        if props.tagging.is_running() {
            <progress
                class="progress" aria-label={around.say(Message::Tagging)} max="1"
                value={if let TaggingState::Arriving(share) = props.tagging { Some(number::plain(share)) } else { None }}
            />
        }
        { legend(props, &counted) }
        <div class="text-scroll" data-testid="text-pane">
            <div class="text-column">
                { facts(props, &document, *length, &year) }
                <p id="article-help" class="unseen">{ around.say(Message::ArticleHelp) }</p>
                <div
                    ref={pane.host.clone()} id="article" class="article" role="article" tabindex="0"
                    aria-label={around.say(Message::Article)} aria-describedby="article-help"
                    lang={document.language.map(surligne_model::Language::tag)}
                    {onclick} {onkeydown} {onblur}
                />
            </div>
            <div ref={pane.caret.clone()} class="caret" hidden=true aria-hidden="true" />
        </div>
        { props.pending.map(|span| popover(props, &document, span, &pane.chooser)).unwrap_or_default() }
        </>
    }
}

/// What is drawn outside Yew's tree, and the elements that it is drawn into.
#[derive(Clone, Default)]
struct Pane {
    host: NodeRef,
    caret: NodeRef,
    chooser: NodeRef,
    painter: Rc<RefCell<Option<Rc<RefCell<MarkPainter>>>>>,
    drawn: Rc<RefCell<Option<ArticleProps>>>,
}

impl Pane {
    fn caret(&self) -> Option<Caret> {
        self.caret.cast::<HtmlElement>().map(Caret::new)
    }

    /// Keeps the drawing in step with the document and the view: here it begins, and is caught up; while it stands,
    /// every action brings it up to date (see [`Bridge::send`](crate::components::Bridge::send)).
    fn follow(&self, props: ArticleProps) {
        let before = self.drawn.take();
        let before = before.as_ref();
        let look = Look {
            view: props.view.clone(),
            tongue: props.around.tongue,
            selected: props.selected.as_ref().map(|(id, _)| id.clone()),
        };
        let present = self.painter.borrow().clone();
        if let Some(painter) = present {
            painter.borrow_mut().follow(&props.opened, look);
        } else if let Some(element) = self.host.cast::<HtmlElement>() {
            // What came before is in what is drawn now.
            let _ = props.opened.journal().painting.take();
            let painter = Rc::new(RefCell::new(MarkPainter::new(element, props.opened.shared(), look)));
            props.around.bridge.painter.replace(Some(painter.clone()));
            self.painter.replace(Some(painter));
        }
        // The text follows a selection made elsewhere; one made in it may have come under the sheet of details.
        if before.is_none_or(|before| before.selected != props.selected)
            && let (Some(painter), Some((id, _))) = (&*self.painter.borrow(), &props.selected)
        {
            painter.borrow_mut().reveal(id);
        }
        if before.is_none_or(|before| before.names != props.names) && props.names.has_own() {
            colour_rules(&props.opened.document().labels);
        }
        if before.is_none_or(|before| before.pending != props.pending)
            && let Some(chooser) = self.chooser.cast::<HtmlElement>()
        {
            place(&chooser);
        }
        self.drawn.replace(Some(props));
    }

    /// Offers labels for the words that are selected, once the selection stands still.
    fn settle(&self, around: &Surroundings) {
        let selection = window().get_selection().ok().flatten();
        let anchor = selection.as_ref().and_then(web_sys::Selection::anchor_node);
        let inside = self.host.cast::<Element>().is_some_and(|host| host.contains(anchor.as_ref()));
        let is_empty = selection.is_none_or(|selection| selection.is_collapsed());
        let painter = self.painter.borrow().clone();
        if let Some(painter) = painter {
            let words = painter.borrow().selected_words();
            // A selection in a field, or in the chooser itself, leaves the pending words as they are.
            if inside || words.is_some() {
                around.send(Action::Pend(if is_empty { None } else { words }));
            }
        }
    }

    /// Listens to selections, and to printing.
    fn listen(&self, around: &Surroundings) -> Vec<Listener> {
        let (timer, pressed) = (Timer::default(), Rc::new(Cell::new(false)));
        let wait: Rc<dyn Fn(i32)> = {
            let (pane, around) = (self.clone(), around.clone());
            Rc::new(move |millis| {
                let (pane, around) = (pane.clone(), around.clone());
                timer.set(millis, move || pane.settle(&around));
            })
        };
        let changed = Listener::new(&document(), "selectionchange", {
            let (wait, pressed) = (wait.clone(), pressed.clone());
            move |_| {
                if !pressed.get() {
                    wait(SETTLED);
                }
            }
        });
        let down = Listener::new(&document(), "pointerdown", {
            let pressed = pressed.clone();
            move |_| pressed.set(true)
        });
        let release = move |_: Event| {
            pressed.set(false);
            wait(SETTLED / 4);
        };
        let up = Listener::new(&document(), "pointerup", release.clone());
        let cancel = Listener::new(&document(), "pointercancel", release);
        // On paper, every highlight is drawn.
        let pane = self.clone();
        let printing = Listener::new(&window(), "beforeprint", move |_| {
            if let Some(painter) = &*pane.painter.borrow() {
                painter.borrow_mut().complete();
            }
        });
        vec![changed, down, up, cancel, printing]
    }
}
