// What costs the server much is asked for only when somebody opens it.
import { el } from './dom.js';
import { ask, problem } from './api.js';

/** A closed box; when it is first opened, the JSON at a path is shown in it. */
export function later(title, path, show) {
  const box = el('div', { role: 'status' });
  const details = el('details', {}, el('summary', {}, title), box);
  details.addEventListener('toggle', async () => {
    if (!details.open || box.firstChild) return;
    box.append('Reading …');
    box.replaceChildren(await ask(path).then(show, problem));
  });
  return details;
}
