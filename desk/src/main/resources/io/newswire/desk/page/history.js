// The revisions of an article, with the words that each removed and added.
import { el, count } from './dom.js';
import { badge } from './card.js';
import { when } from './time.js';

const KINDS = { headline: 'Headline', figure: 'Figure', name: 'Name', quote: 'Quote' };

/** The section of an article; null where there is nothing but one revision. */
export function history(article) {
  const entries = article.history ?? [];
  return entries.length ? el('section', { id: 'history' }, el('h2', {}, 'History'),
    el('ol', { class: 'history', reversed: true }, entries.toReversed().map(entry))) : null;
}

function entry(entry) {
  const same = entry.revision > 1 && !entry.status && entry.compared !== false && !entry.title && !entry.text;
  return el('li', {},
    el('p', { class: 'meta' }, el('span', { class: 'stage' }, `Revision ${entry.revision}`), when(entry.receivedAt),
      entry.status ? badge(entry.status, entry.status) : null,
      entry.correction ? badge('corrected', 'Says it is a correction') : null),
    entry.correction ? el('p', { class: 'notice', dir: 'auto' }, entry.correction) : null,
    (entry.facts ?? []).map(fact => el('p', { class: 'fact', dir: 'auto' }, `${KINDS[fact.kind] ?? fact.kind}: `, changed(fact.before, fact.after))),
    (entry.title ?? []).map(place => el('p', { class: 'headline', dir: 'auto' }, difference(place))),
    (entry.text ?? []).map(place => el('p', { dir: 'auto' }, difference(place))),
    entry.omitted ? el('p', { class: 'detail' }, `and ${count(entry.omitted, 'more place')}`) : null,
    entry.compared === false ? el('p', { class: 'detail' }, 'The revision before is not known.') : null,
    same ? el('p', { class: 'detail' }, 'The words are the same.') : null);
}

/** The words around a place make it readable; an edge of them is no edge of the text. */
function difference(place) {
  return [place.before ? `… ${place.before} ` : '', changed(place.removed, place.added), place.after ? ` ${place.after} …` : ''];
}

/** Readers of the page hear what is removed and what is added. */
export function changed(before, after) {
  return [before ? el('del', {}, said('removed: '), before) : '', before && after ? ' ' : '',
    after ? el('ins', {}, said('added: '), after) : ''];
}

const said = text => el('span', { class: 'unseen' }, text);
