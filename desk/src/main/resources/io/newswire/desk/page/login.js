// The log-in.
import { el, entitle, visible } from './dom.js';

const field = (name, label, attributes) => el('label', {}, label,
  el('input', { name, required: true, autocapitalize: 'none', spellcheck: 'false', ...attributes }));

/** Shows the log-in in place of what is in the page until somebody has logged in; answers with who it is. */
export function showLogin() {
  const main = document.getElementById('main'), title = document.title;
  const covered = [...main.children].filter(child => !child.hidden);
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const form = el('form', { class: 'login', method: 'post', action: '/login' },
    el('h1', {}, 'Log in'),
    el('p', {}, 'Whoever runs this server has given you a name and a key.'),
    field('name', 'Name', { autocomplete: 'username' }),
    field('key', 'Key', { type: 'password', autocomplete: 'current-password' }),
    problem, el('button', { class: 'strong' }, 'Log in'));
  covered.forEach(child => { child.hidden = true; });
  document.body.classList.add('closed');
  entitle('Log in');
  main.prepend(form);
  form.elements.name.focus();

  return new Promise(resolve => form.addEventListener('submit', async event => {
    event.preventDefault();
    problem.hidden = true;
    const answer = await send(form);
    if (answer.problem) {
      problem.textContent = visible(answer.problem);
      problem.hidden = false;
      form.elements.key.select();
      return;
    }
    form.remove();
    covered.forEach(child => { child.hidden = false; });
    document.body.classList.remove('closed');
    document.title = title;
    main.focus();
    resolve(answer);
  }));
}

async function send(form) {
  try {
    const answer = await fetch('/login', { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (answer.ok) return await answer.json();
    if (answer.status === 401) return { problem: 'This name and key do not belong together.' };
    if (answer.status === 429) {
      return { problem: `Too many log-ins have failed. Try again in ${answer.headers.get('Retry-After')} seconds.` };
    }
    return { problem: (await answer.json()).error };
  } catch {
    return { problem: 'The server does not answer. Is Newswire still running?' };
  }
}
