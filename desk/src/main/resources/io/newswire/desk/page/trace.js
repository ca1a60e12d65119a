// The way of a document through the stages.
import { el, bdi } from './dom.js';
import { when, length } from './time.js';

const OUTCOMES = { SEARCHABLE: 'Searchable', HIDDEN: 'Hidden', REPLACED: 'Replaced', REPEATED: 'Repeated',
  REJECTED: 'Rejected', WAITING: 'Waiting', GONE: 'Gone', UNKNOWN: 'Not known' };

/** Steps with the time that each took after the one before: [{ stage, at, detail, place }]. */
export function steps(all) {
  return el('ol', { class: 'steps' }, all.map((step, i) => el('li', { class: step.stage },
    el('span', { class: 'stage' }, step.stage), ' ', when(step.at),
    i ? el('span', { class: 'took' }, `after ${length(Math.max(0, Date.parse(step.at) - Date.parse(all[i - 1].at)))}`) : null,
    step.detail ? el('span', { class: 'detail' }, bdi(step.detail)) : null,
    step.place ? el('span', { class: 'detail' }, place(step)) : null)));
}

const place = step => step.partition === undefined || step.offset < 0 ? step.place
  : `${step.place}, partition ${step.partition}, offset ${step.offset}`;

/** All that was found out of a name. */
export function traces(found, name) {
  if (!found.length) return el('p', { class: 'note' }, 'Nothing is known of ', bdi(name), '.');
  return el('div', { class: 'traces' }, found.map(trace => el('section', {},
    el('h3', {}, el('span', { class: `word ${trace.outcome.toLowerCase()}` }, OUTCOMES[trace.outcome] ?? trace.outcome),
      ' ', bdi(trace.why)),
    steps(trace.steps),
    trace.id && trace.outcome === 'SEARCHABLE' ? el('p', {}, el('a', { href: `/articles/${encodeURIComponent(trace.id)}` }, 'The article')) : null)));
}
