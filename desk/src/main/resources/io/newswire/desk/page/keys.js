// Shortcuts of one key, as in mail readers; they can be switched off.

const AFTER_G = { w: '/', s: '/search', m: '/map', q: '/quotes', a: '/alerts', r: '/rules', f: '/feeds', p: '/status' };
const STORED = 'keys';
const PATIENCE = 1500;

const typing = target => target.closest?.('input, textarea, select, [contenteditable]');
const headlines = () => [...document.querySelectorAll('#main .headline')].filter(link => !link.closest('[hidden]'));
const current = () => headlines().findIndex(link => link.closest('.card').contains(document.activeElement));

/** The first headline that can be seen, where none has the focus. */
function nearest(links) {
  return Math.max(0, links.findIndex(link => link.getBoundingClientRect().top >= 80));
}

function move(step) {
  const turn = document.querySelector(`.way a[rel=${step > 0 ? 'next' : 'prev'}]`);
  if (turn) return turn.click();
  const links = headlines(), at = current();
  const link = links[at < 0 ? nearest(links) : at + step];
  link?.focus({ preventScroll: true });
  link?.closest('.card').scrollIntoView({ block: 'nearest' });
}

function view() {
  const address = (headlines()[current()]?.closest('.card') ?? document.querySelector('desk-article'))?.dataset.outside;
  if (address) open(address, '_blank', 'noopener,noreferrer');
}

/** Listens to the keys of the page. */
export function keys() {
  const dialog = document.getElementById('keys'), on = document.getElementById('keys-on');
  let afterG = 0;
  on.checked = read() !== 'off';
  on.addEventListener('change', () => write(on.checked ? 'on' : 'off'));
  document.getElementById('keys-open').addEventListener('click', () => dialog.showModal());

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    if (!on.checked || document.querySelector('dialog[open]')) return;
    const isSecond = Date.now() - afterG < PATIENCE;
    afterG = 0;
    if (isSecond && AFTER_G[event.key]) location.assign(AFTER_G[event.key]);
    else if (event.key === 'g') afterG = Date.now();
    else if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'o') headlines()[current()]?.click();
    else if (event.key === 'v') view();
    else if (event.key === 'n') document.querySelector('.fresh:not([hidden])')?.click();
    else if (event.key === '/') document.getElementById('find').focus();
    else if (event.key === '?') dialog.showModal();
    else return;
    event.preventDefault();
  });
}

function read() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function write(value) {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // The choice holds for this page then.
  }
}
