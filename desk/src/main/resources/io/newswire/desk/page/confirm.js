// Asks before something is done that cannot be undone.
import { el } from './dom.js';

/** Resolves to true if the reader chooses to do it; Escape and Cancel do not. */
export function confirmed(title, text, action) {
  const dialog = el('dialog', { 'aria-labelledby': 'confirm-title', class: 'confirm' },
    el('h2', { id: 'confirm-title' }, title), el('p', {}, text),
    el('form', { method: 'dialog' }, el('button', { value: '' }, 'Cancel'), el('button', { value: 'yes', class: 'strong' }, action)));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(done => dialog.addEventListener('close', () => {
    dialog.remove();
    done(dialog.returnValue === 'yes');
  }));
}
