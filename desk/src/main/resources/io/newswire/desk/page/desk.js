// Puts the view of this address into the page.
import { suggest } from './suggest.js';
import { keys } from './keys.js';
import { begin } from './session.js';

/** Where the path of a view begins, and its file, which defines the element desk-NAME. */
const VIEWS = [
  ['/articles/', 'article'],
  ['/search', 'search'],
  ['/map', 'map'],
  ['/quotes', 'quotes'],
  ['/feeds', 'feeds'],
  ['/status', 'status'],
  ['/stories/', 'story'],
  ['/stories', 'stories'],
  ['/people', 'profile'],
  ['/organizations', 'profile'],
  ['/places', 'profile'],
  ['/alerts', 'alerts'],
  ['/rules/', 'rule'],
  ['/rules', 'rules'],
  ['/', 'wire'],
];

const path = location.pathname;
const [start, view] = VIEWS.find(([start]) => path.startsWith(start));
const nav = document.querySelector('.masthead nav');
for (const link of nav.children) {
  if (link.getAttribute('href') !== (start.replace(/\/$/, '') || '/')) continue;
  link.setAttribute('aria-current', 'page');
  // On a phone there is no room for all of them.
  nav.scrollLeft = link.offsetLeft - nav.offsetLeft + link.offsetWidth - nav.clientWidth;
}
const find = document.getElementById('find');
if (path === '/search') find.value = new URLSearchParams(location.search).get('q') ?? '';
suggest(find, document.getElementById('suggestions'));
keys();
await Promise.all([import(`./${view}.js`), begin()]);
document.getElementById('main').append(document.createElement(`desk-${view}`));
