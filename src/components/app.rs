//! The page as a whole: the state, the services around it, and the frame.

use std::cell::RefCell;
use std::rc::Rc;

use surligne_model::Language;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Event};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::components::arrivals::{list_recents, take_transfer};
use crate::components::article::Article;
use crate::components::clear_all::clear_all;
use crate::components::context::{Bridge, Surroundings};
use crate::components::dialog::open_dialog;
use crate::components::editing::{editing, fill, resume_editing};
use crate::components::header::header;
use crate::components::help::help;
use crate::components::keys::press;
use crate::components::losses::losses;
use crate::components::new_label::new_label;
use crate::components::notices::{notices, pass};
use crate::components::own::{Own, use_drawn, use_lifetime, use_own};
use crate::components::part::{Part, part};
use crate::components::rehearsal::rehearse;
use crate::components::replace::replace;
use crate::components::scene::Scene;
use crate::components::sidebar::Sidebar;
use crate::components::welcome::{ready, welcome};
use crate::dom::{Listener, Timer, document, draft, is_typing, keep_draft, leave_field, preferences, window};
use crate::embedding;
use crate::i18n::Message;
use crate::state::{Action, Desk, Dialog, Opened, Opening, Saving};
use crate::store::{Autosave, Shelf, Tabs};
use crate::tagging::Client;

/// How long the page is left alone before it fetches what it may need, in milliseconds.
const IDLE: i32 = 1_200;

/// How long after the first drawing it rehearses an article, in milliseconds.
const FIRST_PAUSE: i32 = 30;

/// The state, and what runs beside the page for as long as it is open.
#[derive(Clone)]
struct Services {
    bridge: Rc<Bridge>,
    client: Client,
    autosave: Autosave,
    tabs: Tabs,
    /// What was drawn last.
    drawn: Rc<RefCell<Option<Drawn>>>,
}

/// A drawing of the page.
struct Drawn {
    desk: Rc<Desk>,
    /// Whether the store was open by then.
    has_store: bool,
}

impl Services {
    fn new() -> Self {
        let bridge = Bridge::new(Desk::new(preferences::load()));
        bridge.install();
        let sender = bridge.clone();
        let dispatch: Rc<dyn Fn(Action)> = Rc::new(move |action| sender.send(action));
        let client = Client::new(dispatch.clone());
        bridge.client.replace(Some(client.clone()));
        let (autosave, tabs) = (Autosave::new(dispatch.clone()), Tabs::new(dispatch));
        Self { bridge, client, autosave, tabs, drawn: Rc::default() }
    }

    /// Everything on the page has been drawn: what is beside it follows.
    fn follow(&self) {
        let (desk, has_store) = (self.bridge.desk(), self.bridge.shelf.borrow().is_some());
        let before = self.drawn.replace(Some(Drawn { desk: desk.clone(), has_store }));
        let was = before.as_ref().map(|before| &*before.desk);
        if before.as_ref().is_none_or(|before| before.desk.opened != desk.opened || before.has_store != has_store) {
            self.tabs.open(desk.opened.as_ref().map(|opened| &opened.key));
            self.autosave.follow(desk.opened.as_ref());
            if desk.opened.is_none() {
                // What was open is being written down; the list is read after it.
                list_recents(&self.bridge);
            }
            embedding::tell(desk.opened.as_ref());
            let title = desk.opened.as_ref().map(|opened| opened.document().title.clone());
            let title = title.filter(|title| !title.is_empty());
            document().set_title(&title.map_or_else(|| "Surligne".to_owned(), |title| format!("{title} · Surligne")));
        }
        if was.is_none_or(|was| was.settings != desk.settings) {
            preferences::apply(desk.settings);
        }
        if was.is_none_or(|was| was.opened.is_some()) && desk.opened.is_none() {
            ready();
        }
        self.follow_editing(&desk, was);
        if desk.dialog.is_some() {
            open_dialog();
        }
        pass(&self.bridge, was.map_or(&[], |was| &was.notices), &desk.notices);
        self.bridge.drawn();
    }

    /// The text may be a field to edit, now or since it was left.
    fn follow_editing(&self, desk: &Desk, was: Option<&Desk>) {
        let Some(opened) = &desk.opened else { return };
        let key = &opened.key.0;
        let was_open = was.and_then(|was| was.opened.as_ref()).is_some_and(|was| was.key == opened.key);
        match (was.is_some_and(|was| was.editing), desk.editing) {
            (false, true) => fill(&draft(key).unwrap_or_else(|| opened.document().text.as_str().to_owned())),
            // Taken, or given up.
            (true, false) if was_open => keep_draft(key, ""),
            _ => {}
        }
    }

    /// What begins with the page and goes on as long as it is there.
    fn begin(&self, dragging: Own<bool>) -> Box<dyn FnOnce()> {
        self.open_store();
        let (rehearsal, warming) = (Timer::default(), Timer::default());
        rehearsal.set(FIRST_PAUSE, rehearse);
        // An idle page fetches the name model of its own language, so that the first article does not wait for it.
        let (client, tongue) = (self.client.clone(), self.bridge.desk().settings.tongue);
        warming.set(IDLE, move || client.warm(Language::from_tag(tongue.tag()).unwrap_or_default()));
        let listeners = self.listen(dragging);
        Box::new(move || drop((rehearsal, warming, listeners)))
    }

    /// Opens the store, and the article that was open before a reload.
    fn open_store(&self) {
        let Self { bridge, autosave, .. } = self.clone();
        spawn_local(async move {
            let Ok(shelf) = Shelf::open().await else {
                autosave.set_shelf(None);
                bridge.send(Action::Saved(Saving::Refused));
                return;
            };
            bridge.shelf.replace(Some(shelf.clone()));
            let _ = shelf.take_left().await;
            autosave.set_shelf(Some(shelf.clone()));
            list_recents(&bridge);
            let nothing_open = bridge.desk().opened.is_none();
            let Some(key) = Autosave::remembered().filter(|_| nothing_open) else { return };
            if let Ok(Some(document)) = shelf.load(&key).await {
                bridge.send(Action::Restore(Opening::kept(key.clone(), document)));
                resume_editing(&bridge, &key);
            }
        });
    }

    /// Listens to what happens anywhere on the page: keys, pasting, dropping, going away.
    fn listen(&self, dragging: Own<bool>) -> Vec<Listener> {
        let heard: Rc<dyn Fn(Event)> = {
            let services = self.clone();
            Rc::new(move |event| services.hear(&event, &dragging))
        };
        let kinds = ["keydown", "paste", "dragover", "dragleave", "drop", "pagehide"];
        let mut listeners: Vec<_> = kinds.map(|kind| Listener::shared(&window(), kind, &heard)).into();
        // A page in the background of a telephone may never be told that it goes.
        listeners.push(Listener::shared(&document(), "visibilitychange", &heard));
        listeners
    }

    /// Something happened on the page.
    fn hear(&self, event: &Event, dragging: &Own<bool>) {
        let bridge = &self.bridge;
        match event.type_().as_str() {
            "keydown" => press(bridge, event.unchecked_ref()),
            "paste" => {
                let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else { return };
                let desk = bridge.desk();
                if !is_typing(event.target()) && desk.dialog.is_none() && !desk.editing {
                    event.prevent_default();
                    take_transfer(bridge, &data);
                }
            }
            "dragover" => {
                event.prevent_default();
                dragging.set(true);
            }
            "dragleave" => {
                if event.unchecked_ref::<DragEvent>().related_target().is_none() {
                    dragging.set(false);
                }
            }
            "drop" => {
                event.prevent_default();
                dragging.set(false);
                if let Some(data) = event.unchecked_ref::<DragEvent>().data_transfer() {
                    take_transfer(bridge, &data);
                }
            }
            "pagehide" => {
                // A field that is left commits what was typed in it.
                leave_field();
                self.keep();
                self.tabs.leave();
            }
            _ => {
                if document().hidden() {
                    self.keep();
                }
            }
        }
    }

    /// Writes down what is open. What the last change was is not drawn yet, nor followed.
    fn keep(&self) {
        self.autosave.follow(self.bridge.desk().opened.as_ref());
        self.autosave.flush();
    }
}

/// The page.
#[derive(PartialEq)]
pub struct App;

impl Part for App {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        use_app().run(hooks)
    }
}

#[hook]
fn use_app() -> Html {
    let services = use_ref(Services::new);
    let dragging = use_own(|| false);
    services.bridge.draws(use_force_update());
    use_lifetime({
        let (services, dragging) = (services.clone(), dragging.clone());
        Box::new(move || services.begin(dragging))
    });
    use_drawn({
        let services = services.clone();
        Box::new(move || services.follow())
    });
    let (around, desk) = (services.bridge.surroundings(), services.bridge.desk());
    html! {
        <>
            { header(&around, &desk) }
            { desk.opened.as_ref().map_or_else(|| welcome(&around, &desk.recents), |opened| open(&around, &desk, opened)) }
            { notices(&around, &desk) }
            if *dragging.get() {
                <div class="drop-veil" aria-hidden="true">{ around.say(Message::DropHere) }</div>
            }
            { desk.dialog.as_ref().map(|dialog| dialog_of(&around, dialog)).unwrap_or_default() }
        </>
    }
}

/// The open article, and what is listed of it.
pub(super) fn open(around: &Surroundings, desk: &Desk, opened: &Opened) -> Html {
    let scene = Scene::new(around, desk, opened);
    let text = if desk.editing {
        editing(around, &opened.key)
    } else {
        let article = Article {
            scene: scene.clone(),
            pending: desk.pending,
            under: desk.under_pending(),
            tagging: desk.tagging,
            dateline: desk.dateline,
            diagnostics: desk.diagnostics.clone(),
            elsewhere: desk.elsewhere,
        };
        part("article", article)
    };
    html! {
        <div class="desk">
            <main class="pane-text">{ text }</main>
            { part("sidebar", Sidebar { scene, closed: desk.sheet_closed, awaits: desk.tagging.is_running() }) }
        </div>
    }
}

/// The dialog that is open.
fn dialog_of(around: &Surroundings, dialog: &Dialog) -> Html {
    match dialog {
        Dialog::Help => help(around),
        Dialog::Losses(offered) => losses(around, offered),
        Dialog::ClearAll => clear_all(around),
        Dialog::NewLabel(span) => new_label(around, *span),
        Dialog::Replace(opening) => replace(around, opening),
    }
}
