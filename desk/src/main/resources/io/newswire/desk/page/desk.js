// Puts the view of this address into the page.
import './wire.js';
import './search.js';
import './quotes.js';
import './article.js';
import { suggest } from './suggest.js';
import { keys } from './keys.js';

const VIEWS = [['/articles/', 'desk-article'], ['/search', 'desk-search'], ['/quotes', 'desk-quotes'], ['/', 'desk-wire']];

const path = location.pathname;
for (const link of document.querySelectorAll('.masthead nav a')) {
  if (link.getAttribute('href') === path) link.setAttribute('aria-current', 'page');
}
const find = document.getElementById('find');
if (path === '/search') find.value = new URLSearchParams(location.search).get('q') ?? '';
suggest(find, document.getElementById('suggestions'));
keys();
document.getElementById('main').append(
  document.createElement(VIEWS.find(([start]) => path.startsWith(start))[1]));
