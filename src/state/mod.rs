//! The state of the page: one session behind a reducer, and around it what the person sees and is told.

mod action;
mod desk;
pub mod figures;
pub mod folding;
pub mod journal;
pub mod kin;
pub mod listing;
mod opened;
mod opening;
mod settings;
mod tagging;
mod told;
pub mod view;

pub use action::{Action, Origin};
pub use desk::Desk;
pub use opened::{DocumentKey, Opened};
pub use opening::Opening;
pub use settings::{Settings, Theme};
pub use tagging::{Purpose, TagRequest, TaggingState};
pub use told::{Dialog, Notice, NoticeAct, Pending, Saving};
