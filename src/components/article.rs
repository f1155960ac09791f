//! The article: what is said of it, its legend, and the text with its highlights.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use surligne_model::{AnnotationId, Span, number};
use surligne_tagger::{Dateline, Diagnostic};
use web_sys::{Element, Event, HtmlElement};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::context::Surroundings;
use crate::components::facts::facts;
use crate::components::legend::legend;
use crate::components::own::{use_derived, use_drawn, use_lifetime, use_own};
use crate::components::part::Part;
use crate::components::popover::{place, popover};
use crate::components::scene::Scene;
use crate::dom::{Listener, Timer, colour_rules, document, target_of, window};
use crate::i18n::Message;
use crate::painter::{Caret, Look, MarkPainter, Painter};
use crate::state::folding::words;
use crate::state::listing::counts;
use crate::state::{Action, Origin, TaggingState};

/// How long a selection must stand still before labels are offered for it, in milliseconds.
const SETTLED: i32 = 120;

/// The pane of the text.
#[derive(PartialEq)]
pub struct Article {
    /// The open article.
    pub scene: Rc<Scene>,
    /// The selected words.
    pub pending: Option<Span>,
    /// The annotation that the selected words may become the edges of.
    pub under: Option<AnnotationId>,
    /// Where the tagging stands.
    pub tagging: TaggingState,
    /// The article's own date, while it is offered.
    pub dateline: Option<Dateline>,
    /// What the tagger had to say.
    pub diagnostics: Rc<Vec<Diagnostic>>,
    /// Another tab has it open.
    pub elsewhere: bool,
}

impl Part for Article {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_article(self).run(hooks)
    }
}

#[hook]
fn use_article(article: &Article) -> Html {
    let scene = &article.scene;
    let around = &scene.around;
    let pane = (*use_ref(Pane::default)).clone();
    let document = scene.opened.document();
    let length = use_derived(document.text.clone(), |text| words(text.as_str()));
    let counted =
        use_derived((scene.opened.clone(), scene.view.clone()), |(opened, view)| counts(&opened.document(), view));
    let year = use_own(|| None);
    use_drawn({
        let (pane, scene, pending) = (pane.clone(), scene.clone(), article.pending);
        Box::new(move || pane.follow(scene, pending))
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
        let (pane, scene) = (pane.clone(), scene.clone());
        Callback::from(move |event: MouseEvent| {
            let is_selecting =
                window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
            let painter = pane.painter.borrow().clone().filter(|_| !is_selecting);
            let (Some(painter), Some(element)) = (painter, target_of(&event)) else { return };
            let under = painter.borrow().annotations_at(&element);
            // A click on what is selected goes on to the next annotation under it.
            let at = scene.selected.as_ref().and_then(|(id, _)| under.iter().position(|other| other == id));
            let next = under.get(at.map_or(0, |at| (at + 1) % under.len())).cloned();
            scene.around.send(Action::Select(next, Origin::Text));
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
        if article.tagging.is_running() {
            <progress
                class="progress" aria-label={around.say(Message::Tagging)} max="1"
                value={if let TaggingState::Arriving(share) = article.tagging { Some(number::plain(share)) } else { None }}
            />
        }
        { legend(scene, &counted) }
        <div class="text-scroll" data-testid="text-pane">
            <div class="text-column">
                { facts(article, &document, *length, &year) }
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
        { article.pending.map(|span| popover(article, &document, span, &pane.chooser)).unwrap_or_default() }
        </>
    }
}

/// What was drawn last: the article, and the words that were selected.
type Drawn = Option<(Rc<Scene>, Option<Span>)>;

/// What is drawn outside Yew's tree, and the elements that it is drawn into.
#[derive(Clone, Default)]
struct Pane {
    host: NodeRef,
    caret: NodeRef,
    chooser: NodeRef,
    painter: Rc<RefCell<Option<Rc<RefCell<MarkPainter>>>>>,
    drawn: Rc<RefCell<Drawn>>,
}

impl Pane {
    fn caret(&self) -> Option<Caret> {
        self.caret.cast::<HtmlElement>().map(Caret::new)
    }

    /// Keeps the drawing in step with the document and the view: here it begins, and is caught up; while it stands,
    /// every action brings it up to date (see [`Bridge::send`](crate::components::Bridge::send)).
    fn follow(&self, scene: Rc<Scene>, pending: Option<Span>) {
        let drawn = self.drawn.replace(Some((scene.clone(), pending)));
        let before = drawn.as_ref().map(|(before, _)| &**before);
        let look = Look {
            view: scene.view.clone(),
            tongue: scene.around.tongue,
            selected: scene.selected.as_ref().map(|(id, _)| id.clone()),
        };
        let present = self.painter.borrow().clone();
        if let Some(painter) = present {
            painter.borrow_mut().follow(&scene.opened, look);
        } else if let Some(element) = self.host.cast::<HtmlElement>() {
            // What came before is in what is drawn now.
            let _ = scene.opened.journal().painting.take();
            let painter = Rc::new(RefCell::new(MarkPainter::new(element, scene.opened.shared(), look)));
            scene.around.bridge.painter.replace(Some(painter.clone()));
            self.painter.replace(Some(painter));
        }
        // The text follows a selection made elsewhere; one made in it may have come under the sheet of details.
        if before.is_none_or(|before| before.selected != scene.selected)
            && let (Some(painter), Some((id, _))) = (&*self.painter.borrow(), &scene.selected)
        {
            painter.borrow_mut().reveal(id);
        }
        if before.is_none_or(|before| before.names != scene.names) && scene.names.has_own() {
            colour_rules(&scene.opened.document().labels);
        }
        if drawn.as_ref().is_none_or(|(_, before)| *before != pending)
            && let Some(chooser) = self.chooser.cast::<HtmlElement>()
        {
            place(&chooser);
        }
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
        let wait = {
            let (pane, around) = (self.clone(), around.clone());
            move |millis| {
                let (pane, around) = (pane.clone(), around.clone());
                timer.set(millis, move || pane.settle(&around));
            }
        };
        let heard: Rc<dyn Fn(Event)> = Rc::new(move |event| match event.type_().as_str() {
            "pointerdown" => pressed.set(true),
            "selectionchange" => {
                if !pressed.get() {
                    wait(SETTLED);
                }
            }
            _ => {
                pressed.set(false);
                wait(SETTLED / 4);
            }
        });
        let kinds = ["selectionchange", "pointerdown", "pointerup", "pointercancel"];
        let mut listeners: Vec<_> = kinds.map(|kind| Listener::shared(&document(), kind, &heard)).into();
        // On paper, every highlight is drawn.
        let pane = self.clone();
        listeners.push(Listener::new(&window(), "beforeprint", move |_| {
            if let Some(painter) = &*pane.painter.borrow() {
                painter.borrow_mut().complete();
            }
        }));
        listeners
    }
}
