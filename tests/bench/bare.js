// The least that draws a marked article with a list of its marks: sections of 16 paragraphs with
// `content-visibility: auto`, `<mark>`s only in those near the viewport, a windowed list beside it.
const SECTION = 16;
const ROW = 40;

const container = document.querySelector('#text');
const side = document.querySelector('#side');
let paragraphs = [];
let list = [];

function paragraphOf(offset) {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}

function paint(paragraph) {
  const { element, text, start, spans } = paragraph;
  const nodes = [];
  let drawn = 0;
  for (const span of spans) {
    nodes.push(text.slice(drawn, span.start - start));
    const mark = document.createElement('mark');
    mark.className = span.label;
    mark.dataset.id = span.id;
    mark.textContent = text.slice(span.start - start, span.end - start);
    nodes.push(mark);
    drawn = span.end - start;
  }
  element.replaceChildren(...nodes, text.slice(drawn));
}

function drawList() {
  const first = Math.max(0, Math.floor(side.scrollTop / ROW) - 5);
  const rows = list.slice(first, first + Math.ceil(side.clientHeight / ROW) + 10).map((span, at) => {
    const row = document.createElement('li');
    row.style.top = `${(first + at) * ROW}px`;
    row.textContent = `${span.label} ${paragraphOf(span.start).text.slice(0, 20)}`;
    return row;
  });
  side.firstElementChild.style.height = `${list.length * ROW}px`;
  side.firstElementChild.replaceChildren(...rows);
}

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) target.paragraphs.forEach(paint);
    else target.paragraphs.forEach(({ element, text }) => element.replaceChildren(text));
  }
}, { rootMargin: '800px 0px' });

function insert(spans, span) {
  const at = spans.findIndex((other) => other.start > span.start);
  spans.splice(at < 0 ? spans.length : at, 0, span);
}

window.bare = {
  open(text, spans, marked = true) {
    let start = 0;
    paragraphs = text.split('\n').map((line) => {
      const paragraph = { text: line, start, spans: [], element: document.createElement('p') };
      paragraph.element.textContent = line;
      start += line.length + 1;
      return paragraph;
    });
    list = [...spans];
    for (const span of spans) paragraphOf(span.start).spans.push(span);
    const sections = [];
    for (let at = 0; at < paragraphs.length; at += SECTION) {
      const section = document.createElement('section');
      section.paragraphs = paragraphs.slice(at, at + SECTION);
      section.append(...section.paragraphs.map(({ element }) => element));
      sections.push(section);
    }
    container.replaceChildren(...sections);
    if (!marked) return;
    sections[0].paragraphs.forEach(paint);
    sections.forEach((section) => near.observe(section));
    drawList();
  },
  add(span) {
    const paragraph = paragraphOf(span.start);
    insert(paragraph.spans, span);
    insert(list, span);
    paint(paragraph);
    drawList();
  },
  remove(id) {
    const span = list.find((other) => other.id === id);
    const paragraph = paragraphOf(span.start);
    list.splice(list.indexOf(span), 1);
    paragraph.spans.splice(paragraph.spans.indexOf(span), 1);
    paint(paragraph);
    drawList();
  },
};
