// What costs the server much is asked for only when somebody opens it.
import { el } from './dom.js';
import { ask, problem } from './api.js';

/** A closed box; when it is first opened, the JSON at a path is shown in it. */
export function later(title, path, show) {
  const box = el('div'), told = el('p', { class: 'detail', role: 'status' });
  const details = el('details', {}, el('summary', {}, title), told, box);
  details.addEventListener('toggle', async () => {
    if (!details.open || box.firstChild || told.firstChild) return;
    told.textContent = 'Reading …';
    box.append(await ask(path).then(show, problem));
    told.textContent = '';
  });
  return details;
}
