// What is shown, as feeds for other readers.
import { el, href } from './dom.js';

const FORMATS = [['Atom', 'atom', 'application/atom+xml'], ['JSON Feed', 'json', 'application/feed+json']];

/** Links to the feeds of a search; browsers and feed readers find them in the head, too. */
export function feeds(asked) {
  const of = format => href('/feed', { ...asked, cursor: [], sort: [], format });
  document.head.append(...FORMATS.map(([title, format, type]) =>
    el('link', { rel: 'alternate', type, title, href: of(format) })));
  return el('p', { class: 'feeds' }, 'Follow it elsewhere: ', FORMATS.map(([title, format], i) =>
    [i ? ' · ' : '', el('a', { href: of(format) }, title)]));
}
