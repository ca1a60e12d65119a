// Who uses the desk, and what they may do there.
import { el } from './dom.js';
import { showLogin } from './login.js';

const ROLES = ['publisher', 'reader', 'editor', 'operator'];
const ENDED = 'session-ended';

let who = { name: '', role: 'reader' };
let asking;

/** Whether who uses the desk has a role: 'reader', 'editor' or 'operator', or one that includes it. */
export const may = role => ROLES.indexOf(who.role) >= ROLES.indexOf(role);

/** What each request that changes something has to send, where somebody has logged in. */
export const csrf = () => who.csrf ?? null;

/** Finds out who uses the desk; asks them to log in where that is needed. */
export async function begin() {
  const answer = await fetch('/session').catch(() => null);
  if (answer?.status === 401) await logIn();
  else if (answer?.ok) become(await answer.json());
}

/** Shows the log-in in place of the view; ends when somebody has logged in, and all can go on. */
export function logIn() {
  asking ??= showLogin().then(next => {
    asking = null;
    become(next);
  });
  return asking;
}

/** Whether the session is another one than before, because of a log-in in another tab. */
export async function isRenewed() {
  const before = csrf(), answer = await fetch('/session').catch(() => null);
  if (!answer?.ok) return false;
  become(await answer.json());
  return csrf() !== before;
}

/** What another person sees, or with another role, is not what stands in the page. */
function become(next) {
  const isOther = who.csrf && (who.name !== next.name || who.role !== next.role);
  who = next;
  // What has data-may="editor" or "operator" is hidden from who may not: see desk.css.
  document.documentElement.dataset.role = who.role;
  if (isOther) location.reload();
  document.querySelector('.who')?.remove();
  if (who.csrf) document.querySelector('.masthead').append(head());
}

function head() {
  const button = el('button', { class: 'plain' }, 'Log out');
  const form = el('form', { class: 'who', method: 'post', action: '/logout' },
    el('span', { title: who.role }, el('bdi', {}, who.name)), button);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = await fetch('/logout', { method: 'POST', headers: { 'X-CSRF-Token': who.csrf } }).catch(() => null);
    if (answer?.ok || answer?.status === 401) leave();
    else button.textContent = 'Log-out failed: try again';
  });
  return form;
}

/** Nothing that was read stays, here or in other tabs. */
function leave() {
  sessionStorage.clear();
  try {
    localStorage.setItem(ENDED, Date.now());
  } catch {
    // Other tabs find out when they ask for something.
  }
  document.getElementById('main').replaceChildren();
  location.replace('/');
}

addEventListener('storage', event => {
  if (event.key !== ENDED) return;
  sessionStorage.clear();
  location.reload();
});

// A page that was left and is gone back to stands as it was, whoever sits there now.
addEventListener('pageshow', event => {
  if (!event.persisted || !who.csrf) return;
  document.getElementById('main').replaceChildren();
  location.reload();
});
