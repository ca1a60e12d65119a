// Names while somebody types a query, as a list that works with the arrow keys.
import { el, bdi, count } from './dom.js';
import { ask } from './api.js';
import { quoted } from './card.js';
import { namesake } from './facets.js';

const FIELDS = { PERSON: 'person', ORGANIZATION: 'organization', LOCATION: 'place' };
const KINDS = { PERSON: 'person', ORGANIZATION: 'organisation', LOCATION: 'place' };
const PAUSE = 120;
const LAST_WORD = /(?:^|[\s(])([\p{L}][\p{L}\p{M}'’-]+)$/u;

/** Gives an input suggestions, in a list of its own. */
export function suggest(input, list) {
  let timer, request, at = -1;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  close();

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose((at + (event.key === 'ArrowDown' ? 2 : list.children.length + 1)) % (list.children.length + 1) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      take(list.children[at]);
    }
  });
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) take(option);
  });

  async function look() {
    const word = LAST_WORD.exec(input.value.slice(0, input.selectionStart))?.[1];
    if (!word || document.activeElement !== input) return close();
    request?.abort();
    const own = request = new AbortController();
    try {
      const names = await ask('/suggest', { prefix: word, size: 7 }, own.signal);
      if (request === own) show(names);
    } catch {
      if (request === own) close();
    }
  }

  function show(names) {
    list.replaceChildren(...names.map(({ name, type, articles, note }, i) => {
      const option = el('li', { role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false' }, bdi(name), namesake(note),
        el('span', { class: 'kind' }, `${KINDS[type] ?? ''} · ${count(articles, 'article')}`));
      option.query = `${type in FIELDS ? `${FIELDS[type]}:` : ''}${quoted(name)}`;
      return option;
    }));
    at = -1;
    list.hidden = !names.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  }

  function choose(index) {
    at = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at >= 0) input.setAttribute('aria-activedescendant', list.children[at].id);
    else input.removeAttribute('aria-activedescendant');
  }

  function take(option) {
    const before = input.value.slice(0, input.selectionStart), after = input.value.slice(input.selectionStart);
    const head = before.slice(0, before.length - (LAST_WORD.exec(before)?.[1].length ?? 0));
    input.value = `${head}${option.query}${after}`;
    close();
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    request = null;
    at = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
}
