// What was rejected: why, the original as text, and a retry.
import { el, bdi, fill, href, count } from './dom.js';
import { ask, send, problem } from './api.js';
import { later } from './later.js';
import { when } from './time.js';

const address = changes => href('/status', changes) + '#rejected';

/** The list, narrowed by stage and kind of reason as the address says. */
export function rejected({ stage, kind, cursor }) {
  const told = el('p', { role: 'status' }, 'Reading …'), list = el('div');
  const say = (text, content) => {
    told.textContent = text;
    fill(list, content);
  };
  const load = () => ask('/rejected', { stage, kind, cursor }).then(found => say(found.total
    ? `${count(found.total, 'record')} could not be used. A record can be retried after a repair.` : 'Nothing is rejected.',
    page(found, { stage, kind }, load)), error => say('', problem(error)));
  load();
  return el('section', { id: 'rejected' }, el('h2', {}, 'Rejected'), told, list);
}

function page({ counts, records, cursor }, { stage, kind }, load) {
  const narrowed = stage.length || kind.length;
  return el('div', {},
    narrowed ? el('ul', { class: 'chosen', 'aria-label': 'Narrowed by' }, el('li', {}, el('a', { href: address({}) },
      bdi([...stage, ...kind].join(': ')), el('span', { class: 'remove', 'aria-hidden': 'true' }, '×'), el('span', { class: 'unseen' }, ' (remove)')))) : null,
    counts.length > 1 && !narrowed ? el('details', {}, el('summary', {}, 'By stage and reason'), el('ul', { class: 'plainlist' }, counts.map(one =>
      el('li', {}, el('a', { href: address({ stage: one.stage, kind: one.kind }) }, bdi(`${one.stage}: ${one.kind}`)), ' ',
        el('span', { class: 'number' }, one.count.toLocaleString('en')))))) : null,
    el('ol', { class: 'plainlist rejections' }, records.map(record => item(record, load))),
    cursor ? el('p', { class: 'more' }, el('a', { rel: 'next', href: address({ stage, kind, cursor }) }, 'More')) : null);
}

function item(record, load) {
  const path = `/rejected/${encodeURIComponent(record.id)}`;
  const answer = el('span', { class: 'detail', role: 'status' });
  const retry = el('button', { type: 'button', 'aria-label': `Retry ${record.name}` }, 'Retry');
  let isSent = false;
  retry.addEventListener('click', async () => {
    // A button that is disabled loses the focus.
    if (isSent) return;
    isSent = true;
    try {
      await send('POST', `${path}/retry`);
      answer.textContent = 'It was put back.';
      setTimeout(load, 1500);
    } catch (error) {
      answer.replaceChildren(bdi(error.message));
      isSent = false;
    }
  });
  return el('li', {}, el('b', {}, bdi(record.name)), el('span', { class: 'detail' }, bdi(record.reason)),
    el('span', { class: 'detail' }, `by ${record.stage} `, when(record.at), ` · ${record.id}`),
    record.notRetried ? el('span', { class: 'detail' }, 'It cannot be retried: ', bdi(record.notRetried)) : null,
    el('div', { class: 'actions', 'data-may': 'operator' }, record.notRetried ? null : retry, record.bytes === undefined ? null : original(path, record.bytes), answer));
}

const original = (path, bytes) => later(`Original, ${bytes.toLocaleString('en')} bytes`, path, found => el('div', {},
  el('dl', { class: 'facts' }, Object.entries(found.headers).map(([name, value]) => el('div', {}, el('dt', {}, bdi(name)), el('dd', {}, bdi(value))))),
  el('pre', { class: 'original', dir: 'ltr', tabindex: 0, 'aria-label': 'The original' }, found.original ?? '(it was not kept)'),
  found.cut ? el('p', { class: 'detail' }, 'This is only its beginning.') : null,
  el('p', {}, el('a', { href: `${path}/original`, download: true }, 'Save the original'))));
