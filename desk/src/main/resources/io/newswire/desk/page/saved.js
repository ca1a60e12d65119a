// Searches that somebody keeps, in this browser only.
import { el, bdi } from './dom.js';
import { changed } from './facets.js';

const STORED = 'searches';
const MOST = 100;

function read() {
  try {
    const list = JSON.parse(localStorage.getItem(STORED)) ?? [];
    return list.filter(kept => typeof kept?.name === 'string' && /^\/search($|\?)/.test(kept.address));
  } catch {
    return [];
  }
}

/** Whether it could be kept. */
function write(list) {
  try {
    localStorage.setItem(STORED, JSON.stringify(list.slice(-MOST)));
    return true;
  } catch {
    return false;
  }
}

/** The searches that are kept; each can be removed. */
export function saved() {
  const box = el('nav', { class: 'saved', 'aria-labelledby': 'saved' });
  const show = () => {
    const list = read();
    box.hidden = !list.length;
    box.replaceChildren(el('h2', { id: 'saved' }, 'Saved searches'), el('ul', {}, list.map(({ name, address }) => {
      const remove = el('button', { type: 'button', class: 'plain', 'aria-label': `Remove ${name}` }, '×');
      remove.addEventListener('click', () => {
        write(read().filter(other => other.name !== name));
        show();
        document.getElementById('main').focus();
      });
      return el('li', {}, el('a', { href: address }, bdi(name)), remove);
    })));
  };
  addEventListener('saved', show);
  show();
  return box;
}

/** Keeps this search under a name. */
export function save(asked) {
  const proposed = Object.entries(asked).filter(([name]) => !['cursor', 'sort'].includes(name))
    .flatMap(([, values]) => values).join(', ') || 'All articles';
  const name = el('input', { name: 'name', value: proposed, required: true, maxlength: 100, autocomplete: 'off' });
  const done = el('span', { role: 'status' });
  const form = el('form', {}, el('label', {}, 'Name ', name), el('button', {}, 'Save'), done);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const own = { name: name.value.trim() || proposed, address: changed(asked, {}) };
    const kept = write([...read().filter(other => other.name !== own.name), own]);
    done.textContent = kept ? 'Saved in this browser.' : 'This browser keeps nothing.';
    dispatchEvent(new Event('saved'));
  });
  return el('details', { class: 'save' }, el('summary', {}, 'Save this search'), form);
}
