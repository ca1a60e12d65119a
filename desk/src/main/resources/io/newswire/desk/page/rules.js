// All rules: whether they are at work, when they last fired and how often.
import { el, bdi, count, entitle, href } from './dom.js';
import { ask, problem } from './api.js';
import { when } from './time.js';
import { ruleHref } from './alert-card.js';
import { actions, nameOf, state } from './rule-actions.js';
import { may } from './session.js';
import { importing } from './rule-import.js';
import { cell, row, rowHead, rows, sheet } from './sheet.js';

const PAGE = 100;
const COLUMNS = ['Rule', 'State', 'Fired', 'Sent to', ''];

class DeskRules extends HTMLElement {
  async connectedCallback() {
    entitle('Rules');
    this.summary = el('p', { class: 'total', role: 'status' }, 'Loading …');
    this.done = el('desk-done', {});
    this.append(el('div', { class: 'bar' }, el('h1', {}, 'Rules'), this.summary,
      may('editor') ? el('a', { class: 'button', href: '/rules/new' }, 'New rule') : null), this.done);
    await this.load();
  }

  async load() {
    try {
      this.rules = await ask('/rules');
    } catch (error) {
      this.summary.textContent = '';
      this.append(problem(error));
      return;
    }
    this.most = PAGE;
    this.filter = el('input', { type: 'search', autocomplete: 'off', placeholder: 'name, query or destination' });
    this.filter.addEventListener('input', () => {
      this.most = PAGE;
      this.show();
    });
    this.body = rows();
    this.more = el('button', { type: 'button' }, `${PAGE} more`);
    this.more.addEventListener('click', () => {
      this.most += PAGE;
      this.show();
    });
    this.append(
      el('form', { class: 'ask', role: 'search', 'aria-label': 'Rules' }, el('label', {}, 'Only rules with', this.filter)),
      sheet('Rules', COLUMNS, this.body, 'rules'),
      el('p', { class: 'more' }, this.more),
      importing(this.done, () => this.reload()));
    this.querySelector('form.ask').addEventListener('submit', event => event.preventDefault());
    this.show();
  }

  async reload() {
    this.rules = await ask('/rules');
    this.show();
  }

  show() {
    const asked = this.filter.value.trim().toLowerCase();
    const chosen = this.rules.filter(stored => !asked
      || [nameOf(stored), stored.rule?.query, ...(stored.rule?.destinations ?? [])].some(text => text?.toLowerCase().includes(asked)));
    const bad = this.rules.filter(stored => stored.problem).length;
    this.summary.textContent = count(chosen.length, 'rule') + (bad ? `, ${bad} with problems` : '');
    this.more.hidden = chosen.length <= this.most;
    this.body.replaceChildren(...chosen.slice(0, this.most).map(stored => this.row(stored)));
    if (!chosen.length) this.body.append(row(el('td', { role: 'cell', colspan: COLUMNS.length }, this.rules.length ? 'No rule has that.' : 'There are no rules yet.')));
  }

  row(stored) {
    const { rule, fired, problem: wrong } = stored;
    return row([
      rowHead(el('a', { href: ruleHref(stored.id) }, bdi(nameOf(stored))),
        el('code', { class: 'query', dir: 'auto' }, shortened(rule?.query)),
        wrong ? el('p', { class: 'field-problem' }, wrong) : null),
      cell('State', state(stored)),
      cell('Fired', fired ? [el('a', { href: href('/alerts', { rule: stored.id }) }, count(fired.count, 'time')), ' since ',
        when(fired.since?.slice(0, 10)), el('br', {}), 'last ', when(fired.last)] : 'not in 7 days'),
      cell('Sent to', (rule?.destinations ?? []).flatMap((to, i) => [i ? ', ' : '', bdi(to)]),
        rule?.destinations?.length ? null : 'nobody', rule?.digest ? `, daily at ${rule.digest.at.slice(0, 5)}` : null),
      cell('', actions(stored, this.done, now => this.replace(stored, now))),
    ], { 'data-id': stored.id });
  }

  /** Puts what a rule is now in the place of what it was; null removes it. */
  replace(before, now) {
    this.rules = this.rules.filter(stored => stored.id !== before.id);
    if (now) this.rules.push({ ...now, fired: now.fired ?? before.fired });
    this.rules.sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
    this.show();
    const changed = [...this.body.rows].find(line => line.dataset.id === now?.id);
    (changed?.querySelector('a') ?? this.filter).focus();
  }
}

const shortened = text => text?.length > 200 ? `${text.slice(0, 200)}…` : text;

customElements.define('desk-rules', DeskRules);
