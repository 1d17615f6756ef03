// Functions that run inside the page; plain JavaScript, because the browser gets their text.

/** What the page is made of: how often each tag occurs, every pair of tag and attribute, ids, links. */
export function inventory() {
  const tags = {}, pairs = new Set(), ids = [], links = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName === 'th' || element.localName === 'td' ? 'cell' : element.localName;
    tags[name] = (tags[name] ?? 0) + 1;
    for (const attribute of element.attributes) pairs.add(`${name} ${attribute.name}`);
    if (element.id) ids.push(element.id);
    if (element.localName === 'a') links.push(element.getAttribute('href'));
  }
  return { tags, pairs: [...pairs].sort(), ids, links };
}

/** Text of the content, white space put together, without what the script adds. */
export function contentText() {
  const copy = document.querySelector('main').cloneNode(true);
  for (const added of copy.querySelectorAll('.tools')) added.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Levels of the headings in their order. */
export const headingLevels = () => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.localName[1]));

/** Tables that lack a name or a header, pictures that lack title, description or data. */
export function unnamed() {
  const missing = [];
  for (const table of document.querySelectorAll('table')) {
    const name = table.caption?.textContent || table.closest('[role=region]')?.getAttribute('aria-label') || (table.classList.contains('facts') ? 'facts' : '');
    if (!name) missing.push(`no name: ${table.textContent.slice(0, 60)}`);
    if (!table.querySelector('th[scope]')) missing.push(`no header: ${table.textContent.slice(0, 60)}`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    const words = (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    if (svg.getAttribute('role') !== 'img' || words.length !== 2 || words.some((text) => text.length < 5)) missing.push(`no title or description: ${words.join(' ').slice(0, 60)}`);
    if (!svg.closest('figure')?.querySelector('table')) missing.push(`no data beside: ${words.join(' ').slice(0, 60)}`);
  }
  return missing;
}

/** Texts inside pictures with less contrast than 4.5 to 1 against what is painted behind them, or outside of the picture. */
export function weakPictureTexts() {
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((each) => { const v = Number(each) / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => { const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a); return (high + 0.05) / (low + 0.05); };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const weak = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    const shapes = [...svg.querySelectorAll('rect,circle,path,polygon')].map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) weak.push(`cut off: ${text.textContent} in ${svg.querySelector('title').textContent}`);
      const behind = shapes.findLast(({ shape, box }) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && box.left <= x && box.right >= x && box.top <= y && box.bottom >= y);
      const style = behind && getComputedStyle(behind.shape);
      const ground = behind === undefined || style.fill === 'none' || Number(style.fillOpacity) < 0.5 ? paper : style.fill;
      if (ratio(getComputedStyle(text).fill, ground) < 4.5) weak.push(`${text.textContent}: ${getComputedStyle(text).fill} on ${ground}`);
    }
  }
  return weak;
}

/** Pairs of texts that lie on each other inside a picture. */
export function overlappingTexts() {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    for (const [i, one] of boxes.entries()) {
      for (const other of boxes.slice(i + 1)) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left), high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 1 && high > 4) found.push(`${one.text} / ${other.text}`);
      }
    }
  }
  return found;
}

/** Widths by which the page is wider than its window. */
export const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** The element that has the focus, in short. */
export function focused() {
  const element = document.activeElement;
  return { tag: element.localName, id: element.id, text: (element.textContent ?? '').trim().slice(0, 60), type: element.type ?? '', outline: getComputedStyle(element).outlineStyle, sort: element.closest('th')?.getAttribute('aria-sort') ?? null };
}

/** First cells of the visible rows of the first sortable table. */
export const rowsShown = () => [...document.querySelector('table[data-sortable]').tBodies[0].rows].filter((row) => !row.hidden).map((row) => row.cells[1].textContent);

/** Runs axe-core, which must be in the page already. */
export async function runAxe(options) {
  const { violations, incomplete } = await axe.run(document, options);
  const short = (found) => found.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`).slice(0, 5) }));
  return { violations: short(violations), incomplete: short(incomplete) };
}
