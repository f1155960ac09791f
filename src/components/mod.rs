//! What is drawn by Yew. What has a state of its own, or need not be drawn with every change, is a [`part`]; all else is
//! a function of the state, which costs neither a type nor a comparison. No words of their own (they come from
//! [`crate::i18n`]), no `style` attributes (the content security policy refuses them).
//!
//! A part that is not always there is drawn as `part.unwrap_or_default()`: so it keeps its place among its siblings, which
//! Yew compares by their places; `{ part }` has none while it is not there, and what follows would be drawn anew.

mod app;
mod arrivals;
mod article;
mod clear_all;
mod context;
mod controls;
mod crash;
mod details;
mod dialog;
mod draft_field;
mod edges;
mod editing;
mod entity_box;
mod entity_choice;
mod export_menu;
mod facts;
mod figures_table;
mod filters;
mod glyph;
mod header;
mod help;
mod keys;
mod legend;
mod losses;
mod mention_list;
mod mention_row;
mod menu;
mod new_label;
mod notices;
mod origins;
mod own;
mod part;
mod popover;
mod recents;
mod rehearsal;
mod replace;
mod scene;
mod settings_menu;
mod sidebar;
mod value_editor;
mod welcome;
mod window_of;

pub use app::App;
pub(crate) use context::Bridge;
pub(crate) use part::draw_into;
