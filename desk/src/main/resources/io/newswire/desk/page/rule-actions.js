// What can be done with a rule, in the list of rules and in its form.
import { el } from './dom.js';
import { send } from './api.js';
import { badge } from './card.js';
import { confirmed } from './confirm.js';
import { may } from './session.js';
import { ruleHref } from './alert-card.js';
import { moment } from './time.js';

const SNOOZES = [['1h', '1 hour'], ['4h', '4 hours'], ['1d', '1 day'], ['7d', '7 days']];

const isSnoozed = rule => Date.parse(rule?.snoozedUntil) > Date.now();
const isOff = rule => rule?.enabled === false;
export const nameOf = stored => stored.rule?.name ?? stored.id;

/** Whether a rule is at work, in words. */
export function state({ rule, problem }) {
  return [isOff(rule) ? badge('off', 'Muted') : isSnoozed(rule) ? badge('snoozed', `Snoozed until ${moment(rule.snoozedUntil)}`)
    : problem ? null : badge('on', rule?.mutes ? 'Mutes other rules' : 'On'), problem ? badge('canceled', 'Problem') : null];
}

/** A line that says what was done, with a way back. */
class Done extends HTMLElement {
  connectedCallback() { this.setAttribute('role', 'status'); }

  say(text, undo) {
    const button = undo ? el('button', { type: 'button' }, 'Undo') : null;
    button?.addEventListener('click', undo);
    this.replaceChildren(...[el('span', {}, text), button].filter(Boolean));
    this.classList.remove('failed');
  }

  fail(error) {
    this.replaceChildren(el('span', {}, error.message));
    this.classList.add('failed');
  }
}
customElements.define('desk-done', Done);

/**
 * The buttons for a rule.
 *
 * @param done where to say what was done
 * @param changed called with the stored rule, or null where it was removed
 */
export function actions(stored, done, changed) {
  if (!may('editor')) return null;
  const { rule } = stored, name = nameOf(stored), path = ruleHref(stored.id);
  const act = (work, says, undo) => async () => {
    try {
      changed(await work());
      done.say(says, undo && (async () => {
        try {
          changed(await undo());
          done.say(`Undone: ${name}`);
        } catch (error) {
          done.fail(error);
        }
      }));
    } catch (error) {
      done.fail(error);
    }
  };
  const button = (text, run, kind = null) => {
    const made = el('button', { type: 'button', class: kind }, text, el('span', { class: 'unseen' }, ` ${name}`));
    made.addEventListener('click', run);
    return made;
  };
  const post = verb => () => send('POST', `${path}/${verb}`);
  const snooze = time => post(`snooze?time=${time}`);
  const howLong = el('select', { 'aria-label': `Snooze ${name} for` }, SNOOZES.map(([time, text]) => el('option', { value: time }, text)));
  const snoozing = [howLong, button('Snooze', () =>
    act(snooze(howLong.value), `${name} sends nothing for ${howLong.selectedOptions[0].text}`, snooze('none'))())];
  const remove = async () => {
    if (!await confirmed(`Remove the rule “${name}”?`, 'Remove')) return;
    await act(async () => { await send('DELETE', path); return null; }, `Removed: ${name}`,
      rule && (() => send('PUT', path, rule)))();
  };
  return el('div', { class: 'actions' },
    rule && (isOff(rule) ? button('Unmute', act(post('enable'), `${name} is on`, post('disable')))
      : button('Mute', act(post('disable'), `${name} is muted: it matches nothing`, post('enable')))),
    isSnoozed(rule) ? button('Wake', act(snooze('none'), `${name} sends again`)) : rule ? snoozing : null,
    button('Remove', remove, 'danger'));
}
