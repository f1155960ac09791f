//! Text from pasted HTML. It is parsed into a document that runs nothing and loads nothing, and only its text is
//! taken: markup never reaches the page.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

use crate::intake::clean::Paragraphs;

/// HTML longer than this is not parsed, as that would block the page.
const LONGEST: usize = 4 * 1024 * 1024;

/// Elements whose text is not part of what one reads.
const SILENT: &str = "script style noscript template head title meta link svg canvas iframe object audio video button \
                      input select textarea form nav";

/// Elements that are paragraphs of their own.
const BLOCKS: &str = "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl figure figcaption table section article header footer \
                      main aside address details summary hr";

/// Elements that are lines of their own.
const LINES: &str = "div li dt dd tr br";

#[wasm_bindgen]
extern "C" {
    /// `DOMParser.parseFromString` takes a `TrustedHTML` where trusted types are enforced; the start-up script,
    /// which owns the page's one policy, does it.
    #[wasm_bindgen(js_namespace = ["window", "surligneHost"], js_name = parse, catch)]
    fn parse(html: &str) -> Result<web_sys::Document, JsValue>;
}

/// The readable text of an HTML fragment or page; `None` where the browser will not parse it, or it is too long.
pub(super) fn text_of(html: &str) -> Option<String> {
    if html.len() > LONGEST {
        return None;
    }
    let parsed = parse(html).ok()?;
    let mut text = Paragraphs::default();
    walk(parsed.body()?.unchecked_ref(), &mut text);
    Some(text.finish())
}

/// Walks the tree without recursion: pasted markup may be nested as deeply as one likes.
fn walk(root: &Node, text: &mut Paragraphs) {
    let mut verbatim = 0usize;
    let mut node = root.first_child();
    while let Some(current) = node {
        let (mut enter, mut name) = (false, String::new());
        match current.node_type() {
            Node::TEXT_NODE => {
                let content = current.node_value().unwrap_or_default();
                if verbatim > 0 { text.push_verbatim(&content) } else { text.push(&content) }
            }
            Node::ELEMENT_NODE => {
                name = current.unchecked_ref::<Element>().local_name();
                enter = !names(SILENT, &name) && current.unchecked_ref::<Element>().get_attribute("hidden").is_none();
                if enter {
                    part(&name, text);
                }
            }
            _ => {}
        }
        if enter {
            if let Some(child) = current.first_child() {
                verbatim += usize::from(name == "pre");
                node = Some(child);
                continue;
            }
            part(&name, text);
        }
        node = onward(root, current, text, &mut verbatim);
    }
}

/// The next node after this one's subtree; closes what is left behind.
fn onward(root: &Node, mut node: Node, text: &mut Paragraphs, verbatim: &mut usize) -> Option<Node> {
    loop {
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node().filter(|parent| parent != root)?;
        let name = node.unchecked_ref::<Element>().local_name();
        *verbatim -= usize::from(name == "pre");
        part(&name, text);
    }
}

fn part(name: &str, text: &mut Paragraphs) {
    if names(BLOCKS, name) {
        text.paragraph();
    } else if names(LINES, name) {
        text.line();
    } else if name == "td" || name == "th" {
        text.push(" ");
    }
}

fn names(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|listed| listed == name)
}
