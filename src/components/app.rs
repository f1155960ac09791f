//! The page as a whole: the reducer, the services around it, and the frame.

use std::rc::Rc;

use surligne_model::Language;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Event};
use yew::prelude::*;

use crate::components::arrivals::{list_recents, take_transfer};
use crate::components::article::Article;
use crate::components::clear_all::ClearAll;
use crate::components::context::{Bridge, Dispatch, Surroundings};
use crate::components::editing::Editing;
use crate::components::header::Header;
use crate::components::help::Help;
use crate::components::keys::press;
use crate::components::losses::Losses;
use crate::components::new_label::NewLabel;
use crate::components::notices::Notices;
use crate::components::rehearsal::rehearse;
use crate::components::replace::Replace;
use crate::components::sidebar::Sidebar;
use crate::components::welcome::Welcome;
use crate::dom::{Listener, Timer, document, is_typing, leave_field, preferences, window};
use crate::embedding;
use crate::i18n::{LabelBook, Message};
use crate::state::{Action, Desk, Dialog, Opened, Opening, Saving};
use crate::store::{Autosave, Shelf, Tabs};
use crate::tagging::Client;

/// How long the page is left alone before it fetches what it may need, in milliseconds.
const IDLE: i32 = 1_200;

/// How long after the first drawing it rehearses an article, in milliseconds.
const FIRST_PAUSE: i32 = 30;

/// What runs beside the page for as long as it is open.
#[derive(Clone, PartialEq)]
struct Services {
    client: Client,
    autosave: Autosave,
    tabs: Tabs,
}

/// The page.
#[component]
pub fn App() -> Html {
    let desk = use_reducer(|| Desk::new(preferences::load()));
    let bridge = use_memo((), |()| {
        let bridge = Rc::new(Bridge::default());
        bridge.install();
        bridge
    });
    let bridge: Rc<Bridge> = (*bridge).clone();
    bridge.renew(desk.clone());
    let services = use_memo((), |()| {
        let sender = bridge.clone();
        let dispatch: Rc<dyn Fn(Action)> = Rc::new(move |action| sender.send(action));
        let client = Client::new(dispatch.clone());
        bridge.client.replace(Some(client.clone()));
        Services { client, autosave: Autosave::new(dispatch.clone()), tabs: Tabs::new(dispatch) }
    });
    let dragging = use_state(|| false);

    use_store(&bridge, &services);
    use_window(&bridge, &services, dragging.setter());
    use_effect_with((desk.opened.clone(), bridge.shelf.borrow().is_some()), {
        let (services, listing) = (services.clone(), bridge.clone());
        move |(opened, _): &(Option<Opened>, bool)| {
            services.tabs.open(opened.as_ref().map(|opened| &opened.key));
            services.autosave.follow(opened.as_ref());
            if opened.is_none() {
                // What was open is being written down; the list is read after it.
                list_recents(&listing);
            }
            embedding::tell(opened.as_ref());
        }
    });
    use_effect_with(desk.settings, |settings| preferences::apply(*settings));
    use_effect_with((), |()| {
        let timer = Timer::default();
        timer.set(FIRST_PAUSE, rehearse);
        move || timer.cancel()
    });
    // An idle page fetches the name model of its own language, so that the first article does not wait for it.
    use_effect_with((), {
        let (client, tongue) = (services.client.clone(), desk.settings.tongue);
        move |()| {
            let timer = Timer::default();
            timer.set(IDLE, move || client.warm(Language::from_tag(tongue.tag()).unwrap_or_default()));
            move || timer.cancel()
        }
    });
    let title = desk.opened.as_ref().map(|opened| opened.document().title.clone()).filter(|title| !title.is_empty());
    use_effect_with(title, |title: &Option<String>| {
        document()
            .set_title(&title.as_ref().map_or_else(|| "Surligne".to_owned(), |title| format!("{title} · Surligne")));
    });
    // Last: every part of the page has been drawn by now.
    use_effect({
        let bridge = bridge.clone();
        move || bridge.drawn()
    });

    let surroundings =
        Surroundings { dispatch: Dispatch(bridge.clone()), tongue: desk.settings.tongue, bridge: bridge.clone() };
    let (undo, redo) = desk.steps();
    let frame = match &desk.opened {
        None => html! { <Welcome recents={desk.recents.clone()} /> },
        Some(opened) => {
            let names = Rc::new(LabelBook::of(&opened.document()));
            let selected = desk.selected.clone();
            let under = desk.under_pending().and_then(|id| opened.annotation(&id));
            html! {
                <div class="desk">
                    <main class="pane-text">
                        if desk.editing {
                            <Editing opened={opened.clone()} />
                        } else {
                            <Article
                                opened={opened.clone()} view={desk.view.clone()} selected={selected.clone()}
                                pending={desk.pending} {under} names={names.clone()} tagging={desk.tagging}
                                dateline={desk.dateline} diagnostics={desk.diagnostics.clone()} elsewhere={desk.elsewhere}
                            />
                        }
                    </main>
                    <Sidebar
                        opened={opened.clone()} view={desk.view.clone()} {selected} {names} closed={desk.sheet_closed}
                        tagging={desk.tagging}
                    />
                </div>
            }
        }
    };
    let dialog = desk.dialog.as_ref().map(|dialog| match dialog {
        Dialog::Help => html! { <Help /> },
        Dialog::Losses(offered) => html! { <Losses offered={offered.clone()} /> },
        Dialog::ClearAll => html! { <ClearAll /> },
        Dialog::NewLabel(span) => html! { <NewLabel span={*span} /> },
        Dialog::Replace(opening) => html! { <Replace opening={opening.clone()} /> },
    });
    html! {
        <ContextProvider<Surroundings> context={surroundings.clone()}>
            <Header open={desk.opened.is_some()} {undo} {redo} saving={desk.saving} settings={desk.settings} editing={desk.editing} />
            { frame }
            <Notices notices={desk.notices.clone()} announced={desk.announced.clone()} />
            if *dragging {
                <div class="drop-veil" aria-hidden="true">{ surroundings.say(&Message::DropHere) }</div>
            }
            { for dialog }
        </ContextProvider<Surroundings>>
    }
}

/// Opens the store, and the article that was open before a reload.
#[hook]
fn use_store(bridge: &Rc<Bridge>, services: &Rc<Services>) {
    let (bridge, services) = (bridge.clone(), services.clone());
    use_effect_with((), move |()| {
        spawn_local(async move {
            let Ok(shelf) = Shelf::open().await else {
                bridge.send(Action::Saved(Saving::Refused));
                return;
            };
            bridge.shelf.replace(Some(shelf.clone()));
            services.autosave.set_shelf(shelf.clone());
            list_recents(&bridge);
            let nothing_open = bridge.desk().is_some_and(|desk| desk.opened.is_none());
            let Some(key) = Autosave::remembered().filter(|_| nothing_open) else { return };
            if let Ok(Some(document)) = shelf.load(&key).await {
                bridge.send(Action::Restore(Opening::kept(key, document)));
            }
        });
    });
}

/// What happens anywhere on the page: keys, pasting, dropping, going away.
#[hook]
fn use_window(bridge: &Rc<Bridge>, services: &Rc<Services>, dragging: UseStateSetter<bool>) {
    let (bridge, services) = (bridge.clone(), services.clone());
    use_effect_with((), move |()| {
        let target = window();
        let keys = Listener::new(&target, "keydown", {
            let bridge = bridge.clone();
            move |event: Event| press(&bridge, event.unchecked_ref())
        });
        let paste = Listener::new(&target, "paste", {
            let bridge = bridge.clone();
            move |event: Event| {
                let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else { return };
                let dialog = bridge.desk().is_some_and(|desk| desk.dialog.is_some() || desk.editing);
                if is_typing(event.target()) || dialog {
                    return;
                }
                event.prevent_default();
                take_transfer(&bridge, &data);
            }
        });
        let over = Listener::new(&target, "dragover", {
            let dragging = dragging.clone();
            move |event: Event| {
                event.prevent_default();
                dragging.set(true);
            }
        });
        let leave = Listener::new(&target, "dragleave", {
            let dragging = dragging.clone();
            move |event: Event| {
                if event.unchecked_ref::<DragEvent>().related_target().is_none() {
                    dragging.set(false);
                }
            }
        });
        let drop_in = Listener::new(&target, "drop", {
            let bridge = bridge.clone();
            move |event: Event| {
                event.prevent_default();
                dragging.set(false);
                if let Some(data) = event.unchecked_ref::<DragEvent>().data_transfer() {
                    take_transfer(&bridge, &data);
                }
            }
        });
        let keep = {
            let (bridge, services) = (bridge.clone(), services.clone());
            move || {
                // What the last change was is not drawn yet, nor followed.
                services.autosave.follow(bridge.desk().and_then(|desk| desk.opened).as_ref());
                services.autosave.flush();
            }
        };
        // A page in the background of a telephone may never be told that it goes.
        let cover = Listener::new(&document(), "visibilitychange", {
            let keep = keep.clone();
            move |_| {
                if document().hidden() {
                    keep();
                }
            }
        });
        let hide = Listener::new(&target, "pagehide", move |_| {
            // A field that is left commits what was typed in it.
            leave_field();
            keep();
            services.tabs.leave();
        });
        move || drop((keys, paste, over, leave, drop_in, cover, hide))
    });
}
