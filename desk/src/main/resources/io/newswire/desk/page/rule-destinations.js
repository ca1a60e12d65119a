// Where the alerts of a rule are sent.
import { el, bdi, count } from './dom.js';
import { ask, send } from './api.js';
import { when } from './time.js';
import { may } from './session.js';

/** What is known of a destination. */
function condition({ waiting, lastDelivered, lastFailed }) {
  const failing = lastFailed && (!lastDelivered || lastFailed.at > lastDelivered.at);
  const text = [waiting ? `${count(waiting, 'delivery', 'deliveries')} waiting · ` : null,
    failing ? ['failed ', when(lastFailed.at), lastFailed.detail ? [': ', bdi(lastFailed.detail)] : null]
      : lastDelivered ? ['last sent ', when(lastDelivered.at)] : 'nothing sent of late'];
  return el('span', { class: failing ? 'condition failing' : 'condition' }, text);
}

function tester(name) {
  if (!may('editor')) return null;
  const button = el('button', { type: 'button' }, 'Send a test', el('span', { class: 'unseen' }, ` to ${name}`));
  const result = el('span', { class: 'condition', role: 'status' });
  let isSending = false;
  button.addEventListener('click', async () => {
    // A button that is disabled loses the focus.
    if (isSending) return;
    isSending = true;
    result.textContent = 'Sending …';
    try {
      const answer = await send('POST', `/destinations/${encodeURIComponent(name)}/test`);
      result.replaceChildren(answer.delivered ? 'Delivered: ' : 'Not delivered: ', bdi(answer.detail), ` (${answer.millis} ms)`);
      result.classList.toggle('failing', !answer.delivered);
    } catch (error) {
      result.replaceChildren(bdi(error.message));
      result.classList.add('failing');
    }
    isSending = false;
  });
  return [button, result];
}

/** Checkboxes for all named destinations, and a field for addresses. */
export async function destinations(rule) {
  let known;
  try {
    known = await ask('/destinations');
  } catch {
    known = [];
  }
  const named = known.filter(it => it.configured);
  const names = new Set(named.map(it => it.destination));
  const chosen = rule.destinations ?? [];
  const other = chosen.filter(name => !names.has(name));
  return el('fieldset', { id: 'destinations', 'aria-describedby': 'destinations-problem' }, el('legend', {}, 'Send alerts to'),
    el('ul', { class: 'destinations' }, named.map(it => el('li', {},
      el('label', {}, el('input', { type: 'checkbox', name: 'destination', value: it.destination, checked: chosen.includes(it.destination) }), ' ',
        bdi(it.destination)), condition(it), tester(it.destination)))),
    el('label', {}, 'Other addresses, with commas between',
      el('input', { name: 'other', value: other.join(', '), autocomplete: 'off', spellcheck: 'false', placeholder: 'email:desk@newsroom.example' })),
    el('p', { id: 'destinations-problem', class: 'field-problem' }));
}
