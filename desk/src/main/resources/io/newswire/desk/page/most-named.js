// Who and what is named most.
import { el, bdi, count } from './dom.js';
import { named } from './card.js';

const MOST = 6;
const GROUPS = [['People', 'person', 'people'], ['Organisations', 'organization', 'organizations'], ['Places', 'place', 'places']];

/** Shows whom and what these articles name most; hides the element if they name nobody. */
export function showMost(element, articles) {
  const all = [...articles];
  const groups = GROUPS.map(([title, type, field]) => group(title, type, all.map(article => article[field] ?? []))).filter(Boolean);
  element.hidden = !groups.length;
  element.replaceChildren(el('h2', { id: 'most' }, 'In the news'), ...groups);
}

function group(title, type, lists) {
  const numbers = new Map();
  for (const name of lists.flatMap(names => [...new Set(names)])) {
    numbers.set(name, (numbers.get(name) ?? 0) + 1);
  }
  const most = [...numbers].sort((a, b) => b[1] - a[1]).slice(0, MOST);
  return most.length ? el('section', {}, el('h3', {}, title), el('ul', {}, most.map(([name, number]) =>
    el('li', {}, el('a', { href: named(type, name) }, bdi(name)),
      el('span', { class: 'number' }, count(number, 'article')))))) : null;
}
