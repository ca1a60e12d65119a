// An article in a list.
import { el, bdi, href, count, outside } from './dom.js';
import { folded } from './fold.js';
import { when } from './time.js';

const PROFILES = { person: '/people', organization: '/organizations', place: '/places' };

/** A text as a query has it: as one phrase, whatever it contains. */
export const quoted = text => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The page of a person, an organisation or a place, by its id or its name; of all else a search. */
export function named(type, name, id) {
  if (!(type in PROFILES)) return href('/search', { q: quoted(name) });
  return id ? `${PROFILES[type]}/${idInPath(id)}` : href(PROFILES[type], { name });
}

/** The id of a name in an address, such as person:ruth-calloway. */
export const idInPath = id => encodeURIComponent(id).replace(/%3A/g, ':');

export const articleHref = id => `/articles/${encodeURIComponent(id)}`;

function nameLinks(article, most) {
  const of = (names, type) => (names ?? []).slice(0, most).map(name => el('li', { class: type },
    el('a', { href: named(type, name) }, el('span', { class: 'unseen' }, `${type}: `), bdi(name))));
  const items = [of(article.people, 'person'), of(article.organizations, 'organization'), of(article.places, 'place')].flat();
  return items.length ? el('ul', { class: 'names', 'aria-label': 'Named in it' }, items) : null;
}

/** Pieces of a text, with the words that matched marked. */
export function snippet({ text, matches }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of matches ?? []) {
    parts.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

export const badge = (kind, text) => el('span', { class: `badge ${kind}` }, text);

function corrected(article) {
  return article.revision > 1 ? badge('corrected', 'Corrected') : null;
}

/** What stands for an article that nobody may read. */
function hidden(article) {
  const embargoed = article.status === 'embargoed';
  return el('article', { class: `card hidden-article ${article.status}`, 'data-id': article.id },
    el('p', { class: 'meta' }, bdi(article.source, { class: 'source' }),
      badge(article.status, embargoed ? 'Embargoed' : article.status === 'withheld' ? 'Withheld' : 'Withdrawn')),
    el('h2', {}, embargoed ? 'An article under embargo' : 'This article was withdrawn by its publisher'),
    embargoed ? el('p', { class: 'standfirst' }, el('desk-countdown', { until: article.embargoedUntil })) : null);
}

/** The headline, with the words that matched marked. */
export const headline = article => article.title
  ? snippet({ text: article.title, matches: article.titleMatches }) : '(without a headline)';

/** An article in a list, with its pieces that matched if it was searched for. */
export function card(article) {
  if (article.status && article.status !== 'usable') return hidden(article);
  const found = (article.snippets ?? []).map(piece => el('p', { class: 'snippet', dir: 'auto' }, snippet(piece)));
  const standfirst = article.standfirst ?? article.description;
  return el('article', { class: 'card', 'data-id': article.id, 'data-outside': outside(article.url) },
    el('p', { class: 'meta' },
      article.source ? el('a', { class: 'source', href: href('/search', { source: article.source, sort: 'time' }) }, bdi(article.source)) : null,
      when(article.publishedAt ?? article.arrivedAt), corrected(article)),
    el('h2', { dir: 'auto' }, el('a', { href: articleHref(article.id), class: 'headline' }, el('bdi', {}, headline(article)))),
    found.length ? found : standfirst ? el('p', { class: 'standfirst', dir: 'auto' }, standfirst) : null,
    el('div', { class: 'tail' }, nameLinks(article, 3),
      article.quotes ? el('a', { class: 'quote-count', href: `${articleHref(article.id)}#quotes` }, count(article.quotes, 'quote')) : null),
    article.copies ? folded(article.copies.more, article.copies.sources ?? [], article.story?.id) : null);
}

/** Remembers the list that an article is opened from, for "next" and "previous". */
export function remember(name, cards) {
  const items = new Map();
  for (const element of cards.filter(card => card.querySelector('.headline'))) {
    // An article that fired two rules is one step of the way.
    const id = element.dataset.article ?? element.dataset.id;
    if (!items.has(id)) items.set(id, { id, title: element.querySelector('.headline').textContent });
  }
  try {
    sessionStorage.setItem('list', JSON.stringify({ name, address: location.pathname + location.search, items: [...items.values()] }));
  } catch {
    // Without storage there is no "next"; all else works.
  }
}

/** The list that was remembered; null if there is none. */
export function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem('list'));
  } catch {
    return null;
  }
}

/** Takes the title of an article that may no longer be seen out of the list. */
export function forget(id) {
  const list = remembered();
  list?.items?.filter(item => item.id === id).forEach(item => delete item.title);
  try {
    if (list) sessionStorage.setItem('list', JSON.stringify(list));
  } catch {
    // As above.
  }
}
