// What narrows a search, and what it is narrowed by; all of it stands in the address.
import { el, bdi, href, count } from './dom.js';
import { moment } from './time.js';

const TIMES = { since: 'From', until: 'Until' };

/** The parameters of this page that a search knows, as {name: [values]}. */
export function parameters(known) {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(known.map(name => [name, query.getAll(name).filter(value => value.trim())]));
}

/** The address of this search with some parameters changed, from its first page. */
export const changed = (asked, changes) => href(location.pathname, { ...asked, cursor: [], ...changes });

/** A value and what it is; a moment that was chosen is shown as one. */
const named = (name, label, value, shown) => value.length > 10 && TIMES[name]
  ? [`${TIMES[name]}: `, moment(value)] : [`${label}: `, bdi(shown.get(value) ?? value)];

/** What the search is narrowed by; each can be taken away. Ids are shown by their names, where those are known. */
export function chosen(asked, labels, shown = new Map()) {
  const items = Object.entries(labels).flatMap(([name, label]) => (asked[name] ?? []).map(value =>
    el('li', {}, el('a', { href: changed(asked, { [name]: asked[name].filter(other => other !== value) }) },
      ...named(name, label, value, shown), el('span', { class: 'remove', 'aria-hidden': 'true' }, '×'),
      el('span', { class: 'unseen' }, ' (remove)')))));
  return items.length ? el('ul', { class: 'chosen', 'aria-label': 'Narrowed by' }, items) : null;
}

/** What tells a name from others of the same form. */
export const namesake = note => note ? el('span', { class: 'kind' }, ' ', bdi(note)) : null;

/** One group of values with their counts; choosing one narrows the search. */
function group(title, values, address, label = value => value) {
  if (!values?.length) return null;
  return el('section', {}, el('h3', {}, title), el('ul', {}, values.map(({ value, count: number, id, note }) =>
    el('li', {}, el('a', { href: address(id ?? value) }, bdi(label(value)), namesake(note)),
      el('span', { class: 'number' }, number.toLocaleString('en'))))));
}

/** All groups: [title, name of the facet, value => address, value => text]. */
export function facets(found, groups) {
  const sections = groups.map(([title, name, address, label]) => group(title, found[name], address, label)).filter(Boolean);
  const box = el('details', { class: 'facets' }, el('summary', {}, 'Narrow'), sections);
  box.open = matchMedia('(min-width: 60rem)').matches;
  return sections.length ? el('aside', { 'aria-label': 'Narrow the search' }, box) : null;
}

/** Links of which one is chosen. */
export function choice(label, asked, name, options, also = {}) {
  const now = asked[name]?.[0] ?? options[0][0];
  return el('nav', { class: 'choice', 'aria-label': label }, options.map(([value, text]) =>
    el('a', { href: changed(asked, { [name]: value, ...also }), 'aria-current': value === now ? 'true' : null }, text)));
}

/** How many there are, and the way to the next ones. */
export function more(found, asked) {
  return found.cursor
    ? el('p', { class: 'more' }, el('a', { rel: 'next', href: href(location.pathname, { ...asked, cursor: found.cursor }) }, 'More'))
    : null;
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The name of a language by its code; the code where it is none. */
export function languageName(code) {
  try {
    return languages.of(code);
  } catch {
    return code;
  }
}

export const SINCE = [['', 'Any time'], ['1d', '24 hours'], ['7d', '7 days'], ['30d', '30 days']];
