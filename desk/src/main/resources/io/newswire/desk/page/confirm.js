// Asks before something is done that cannot be taken back easily.
import { el } from './dom.js';

/** Resolves to true if somebody chooses to do it; Escape and Cancel do not. */
export function confirmed(question, action, ...text) {
  const dialog = el('dialog', { 'aria-labelledby': 'question', class: 'confirm' },
    el('h2', { id: 'question' }, question), text.length ? el('p', {}, text) : null,
    el('form', { method: 'dialog' }, el('button', { value: '' }, 'Cancel'), el('button', { value: 'yes', class: 'danger' }, action)));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(done => dialog.addEventListener('close', () => {
    dialog.remove();
    done(dialog.returnValue === 'yes');
  }));
}
