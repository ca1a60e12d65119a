// A feed before it is added.
import { el, bdi, outside, count } from './dom.js';
import { when, length, millis } from './time.js';

/** What was found at an address, with the ways on: open another address, add the feed, close. */
export function preview(report, { open, add, close }) {
  const button = (text, action, strong) => {
    const made = el('button', { type: 'button', class: strong ? 'strong' : null }, text);
    made.addEventListener('click', action);
    return made;
  };
  const box = el('section', { class: 'note', 'aria-labelledby': 'preview-title' },
    el('h2', { id: 'preview-title' }, bdi(report.title ?? report.url)));
  if (report.found?.length) {
    box.append(el('p', {}, 'This page names several feeds. Choose one.'), el('ul', { class: 'plainlist' }, report.found.map(found =>
      el('li', {}, button(found.title || found.url, () => open(found.url)), el('span', { class: 'detail' }, bdi(found.url))))));
  } else if (report.problem) {
    box.append(el('p', { class: 'failing' }, 'It cannot be read: ', bdi(report.problem)));
  } else {
    box.append(el('p', {}, `${report.kind}, ${count(report.entries, 'entry', 'entries')}, ${report.fullTexts} in full; would be polled every ${length(millis(report.interval))}.`),
      report.robots === 'forbidden' ? el('p', {}, 'robots.txt forbids its pages: the feed’s own text would be taken.') : '',
      report.remarks?.length ? el('ul', { class: 'plainlist detail' }, report.remarks.map(remark => el('li', {}, bdi(remark)))) : '',
      form(report, add), el('h3', {}, 'Its entries, as they would be taken'), el('ol', { class: 'plainlist' }, report.items?.map(item)));
  }
  box.append(el('p', {}, button('Close', close)));
  return box;
}

function item(entry) {
  const address = outside(entry.url);
  return el('li', { dir: 'auto' }, el('b', {}, address ? el('a', { href: address, rel: 'noreferrer noopener' }, bdi(entry.title ?? entry.url)) : bdi(entry.title ?? '(without a headline)')),
    el('span', { class: 'detail' }, when(entry.publishedAt), ' ', entry.from === 'feed' ? 'text from the feed' : 'text from its page',
      entry.authors?.length ? [' · ', bdi(entry.authors.join(', '))] : null),
    entry.text ? el('span', { class: 'detail' }, bdi(entry.text)) : null);
}

function form(report, add) {
  const field = (name, label) => el('label', {}, label, el('input', { name, autocomplete: 'off', dir: 'auto' }));
  const made = el('form', { class: 'ask', 'aria-label': 'Add this feed' }, field('title', 'Name, if not its own'), field('source', 'Source of its articles'), field('folder', 'Folder'),
    el('label', {}, 'Articles from', el('select', { name: 'content' },
      [['', 'the feed where it has the full text'], ['page', 'always their pages'], ['feed', 'always the feed']].map(([value, text]) => el('option', { value }, text)))),
    el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'onlyNew' }), ' Only what is new from now on'),
    el('button', { class: 'strong' }, 'Add this feed'));
  made.addEventListener('submit', event => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(made)].filter(([, value]) => value));
    add({ ...values, onlyNew: made.elements.onlyNew.checked || undefined });
  });
  return made;
}
