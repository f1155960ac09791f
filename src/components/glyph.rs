//! The page's icons: strokes on a 24 by 24 grid, drawn in the colour of the text around them.

use yew::prelude::*;

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Plus,
    File,
    Undo,
    Redo,
    Download,
    Copy,
    More,
    Help,
    Gear,
    Cross,
    Check,
    Bin,
    Up,
    Down,
    Pen,
    Shield,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Plus => "M12 5v14M5 12h14",
            Self::File => "M14 3H6v18h12V7zM14 3v4h4",
            Self::Undo => "M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3",
            Self::Redo => "M15 14l5-5-5-5M20 9H10a6 6 0 000 12h3",
            Self::Download => "M12 4v11M7 11l5 5 5-5M5 20h14",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Help => "M9 9a3 3 0 116 0c0 2-3 2.5-3 5M12 18h.01",
            Self::Gear => "M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M6 15v4",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Check => "M5 13l4.5 4.5L19 7",
            Self::Bin => "M5 7h14M10 4h4M7 7l1 13h8l1-13",
            Self::Up => "M6 15l6-6 6 6",
            Self::Down => "M6 9l6 6 6-6",
            Self::Pen => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
            Self::Shield => "M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.5 10",
        }
    }
}

/// An icon; what it means is said by the words or the label of what holds it. A function and not a component: it has
/// no state, and a page has many.
pub fn glyph(icon: Icon) -> Html {
    html! {
        <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}
