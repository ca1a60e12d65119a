// Builds elements. Text from outside goes through text nodes only, never through HTML.

const DIRECTION_MARKS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/g;

/** Text as it may be shown: each control character becomes one visible sign, so offsets stay. */
export function visible(text) {
  return String(text ?? '')
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, c => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(DIRECTION_MARKS, '\ufffd');
}

/** Attributes that are read by people. */
const SAID = new Set(['title', 'aria-label', 'placeholder']);

/** An element with attributes and children; children are nodes or texts, empty ones are left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : SAID.has(name) ? visible(value) : value);
    }
  }
  append(element, children);
  return element;
}

/** An element of a drawing. */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      element.append(child instanceof Node ? child : visible(child));
    }
  }
  return element;
}

/** Puts other content into an element; where that takes away what had the focus, the keyboard goes on from here. */
export function fill(element, ...children) {
  const hadFocus = element !== document.activeElement && element.contains(document.activeElement);
  element.replaceChildren();
  append(element, children);
  if (!hadFocus) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Text from outside, whose direction of writing does not reach its neighbours. */
export const bdi = (text, attributes = {}) => el('bdi', attributes, text);

/** An address of the desk; empty parameters are left out. */
export function href(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) {
    [values].flat().filter(value => value !== null && value !== undefined && value !== '')
      .forEach(value => query.append(name, value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The address of another site, if it is one that a link may lead to; otherwise null. */
export function outside(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Names the page in the window's head and the list of tabs. */
export function entitle(text) {
  document.title = visible(`${text} · Newswire`);
}

/** "1 article", "2 articles". */
export const count = (number, one, many = one + 's') =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
