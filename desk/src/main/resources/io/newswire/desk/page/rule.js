// One rule: its form, checked while it is written, and what it would have fired on.
import { el, bdi, entitle, fill, href } from './dom.js';
import { ask, send, place, problem } from './api.js';
import { ruleHref } from './alert-card.js';
import { help } from './search.js';
import { actions, nameOf, state } from './rule-actions.js';
import { may } from './session.js';
import { destinations } from './rule-destinations.js';
import { duration, ofSearch, read } from './rule-draft.js';
import './rule-preview.js';

const PAUSE = 350;
const NEW = '/rules/new';
const PER = [['article', 'article'], ['family', 'text, whoever prints it'], ['story', 'story, in whatever words']];

class DeskRule extends HTMLElement {
  async connectedCallback() {
    this.isNew = location.pathname === NEW;
    try {
      const id = decodeURIComponent(location.pathname.slice('/rules/'.length));
      this.stored = this.isNew ? { rule: ofSearch(new URLSearchParams(location.search)) } : await ask(ruleHref(id));
    } catch (error) {
      const isNone = error.status === 404;
      entitle(isNone ? 'No rule' : 'Rule');
      this.append(el('h1', {}, isNone ? 'No such rule' : 'Rule'), isNone
        ? el('p', { class: 'note' }, 'It may have been removed. ', el('a', { href: '/rules' }, 'All rules')) : problem(error));
      return;
    }
    const name = this.isNew ? 'New rule' : nameOf(this.stored);
    entitle(name);
    this.done = el('desk-done', {});
    this.head = el('div', { class: 'rule-state' });
    this.append(
      el('nav', { class: 'way', 'aria-label': 'List' }, el('a', { href: '/rules' }, 'Rules')),
      el('div', { class: 'bar' }, el('h1', {}, this.isNew ? name : bdi(name)), this.head), this.done);
    this.showState();
    this.append(el('div', { class: 'two' }, await this.form(this.stored.rule ?? {}), this.preview = el('rule-preview', { 'data-may': 'editor' })));
    if (!may('editor')) return this.onlyShow();
    this.fields.addEventListener('input', () => this.later());
    this.fields.addEventListener('submit', event => {
      event.preventDefault();
      this.save();
    });
    if (this.fields.elements.query.value) this.check();
  }

  /** To whom may not change rules: checks and previews are for those who write them. */
  onlyShow() {
    for (const field of this.fields.elements) {
      if (field.matches('[type=checkbox], select')) field.disabled = true;
      else field.readOnly = true;
    }
  }

  showState() {
    if (this.isNew) return;
    const now = stored => {
      if (!stored) return location.assign('/rules');
      this.stored = stored;
      this.showState();
    };
    fill(this.head, state(this.stored), el('a', { href: href('/alerts', { rule: this.stored.id }) }, 'Its alerts'),
      actions(this.stored, this.done, now));
  }

  async form(rule) {
    const field = (name, label, value, more = {}, hint = null) => el('p', {}, el('label', { for: name }, label),
      el(more.rows ? 'textarea' : 'input', { id: name, name, value: more.rows ? null : value, autocomplete: 'off', dir: 'auto', 'aria-describedby': `${hint ? `${name}-hint ` : ''}${name}-problem`, ...more },
        more.rows ? value : null), hint ? el('span', { id: `${name}-hint`, class: 'hint' }, hint) : null,
      el('span', { id: `${name}-problem`, class: 'field-problem' }));
    const zone = rule.digest?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
    this.fields = el('form', { class: 'rule-form', 'aria-label': 'Rule' },
      field('name', 'Name', rule.name ?? '', { required: true }),
      field('query', 'Query', rule.query ?? '', { rows: 3, spellcheck: 'false', required: true }),
      help(null),
      el('p', {}, el('label', {}, el('input', { type: 'checkbox', name: 'titleOnly', checked: rule.titleOnly }), ' Words without a field: in the headline only')),
      field('sources', 'Only these sources', (rule.sources ?? []).join('\n'), { rows: 2 }, 'As articles name them, one a line; empty for all.'),
      field('languages', 'Only these languages', (rule.languages ?? []).join(', '), {}, 'Such as en, de; empty for all.'),
      field('on', 'Fires on', rule.on ?? '', { placeholder: 'match', list: 'triggers', spellcheck: 'false' },
        'match; change of a fact; count 5/1h: so many articles within a time; surge: more than usual; silence: none for longer than usual.'),
      el('datalist', { id: 'triggers' }, ['match', 'change', 'count 5/1h', 'surge', 'silence'].map(value => el('option', { value }))),
      el('p', {}, el('label', { for: 'per' }, 'Fires once for each'), el('select', { id: 'per', name: 'per' }, PER.map(([value, text]) =>
        el('option', { value, selected: value === (rule.per ?? (this.isNew ? 'family' : 'article')) }, text)))),
      el('p', {}, el('label', {}, el('input', { type: 'checkbox', name: 'holdEmbargo', checked: rule.holdEmbargo }), ' Send alerts of articles under embargo when it ends')),
      await destinations(rule),
      field('throttle', 'After an alert, only count further ones for', duration(rule.throttle), {}, 'Such as 30m, 1h or 1d; empty for never.'),
      field('digest', 'Send all alerts of a day together at', rule.digest?.at?.slice(0, 5) ?? '', { type: 'time' }, 'Empty to send each at once.'),
      field('zone', 'in the time zone', zone),
      el('p', { id: 'form-problem', class: 'field-problem', role: 'alert' }),
      el('p', { class: 'remarks', role: 'status' }),
      may('editor') ? el('p', {}, el('button', { class: 'strong' }, this.isNew ? 'Add the rule' : 'Save')) : null);
    return this.fields;
  }

  later() {
    clearTimeout(this.timer);
    this.preview.stop();
    this.checking?.abort();
    this.timer = setTimeout(() => this.check(), PAUSE);
  }

  async check() {
    const rule = read(this.fields, this.stored.rule ?? {});
    const checking = this.checking = new AbortController();
    try {
      const found = await send('POST', href('/rules/check', { id: this.stored.id }), rule, { signal: checking.signal });
      this.show(found, rule);
      const wrong = new Set(found.problems.map(it => it.field));
      if (!rule.query.trim()) this.preview.clear('Write a query to see what it would have fired on.');
      else if ([...wrong].some(field => field !== 'name' && field !== 'destinations')) this.preview.clear('No preview: the rule cannot be used yet.');
      else this.preview.show({ ...rule, name: rule.name ?? 'preview' });
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.preview.clear('No preview: the rule could not be checked.');
      this.fail(error);
    }
  }

  /** Says what is wrong below each field, and where. */
  show({ problems, remarks }, rule) {
    for (const told of this.fields.querySelectorAll('.field-problem')) told.replaceChildren();
    for (const input of this.fields.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
    for (const { field, column, problem: text } of problems) {
      const name = field?.split(/[.[]/)[0] ?? 'form', input = this.fields.elements[name];
      const told = this.fields.querySelector(`#${CSS.escape(name)}-problem`) ?? this.fields.querySelector('#form-problem');
      const untouched = this.isNew && input && !input.value && name !== 'form';
      if (untouched) continue;
      if (input?.matches?.('input, textarea')) input.setAttribute('aria-invalid', 'true');
      told.append(bdi(text), name === 'query' && column ? place(rule.query, column) : '');
    }
    this.fields.querySelector('.remarks').replaceChildren(...remarks.map(text => el('span', {}, text)));
  }

  fail(error) {
    const text = error.status === 412
      ? ['Somebody else has changed this rule meanwhile. Nothing was saved. ', el('a', { href: location.pathname, target: '_blank' }, 'See their version in a new tab')]
      : [bdi(error.message)];
    this.fields.querySelector('#form-problem').replaceChildren(...text);
  }

  async save() {
    const rule = read(this.fields, this.stored.rule ?? {});
    const seen = this.stored.rule?.updatedAt ?? '';
    if (this.saving) return;
    this.saving = true;
    // A check that is still under way would take away what the answer to this says.
    clearTimeout(this.timer);
    this.checking?.abort();
    try {
      await (this.isNew ? send('POST', '/rules', rule)
        : send('PUT', ruleHref(this.stored.id), rule, { headers: { 'If-Match': `"${seen}"` } }));
      location.assign('/rules');
    } catch (error) {
      this.fail(error);
    }
    this.saving = false;
  }
}
customElements.define('desk-rule', DeskRule);
