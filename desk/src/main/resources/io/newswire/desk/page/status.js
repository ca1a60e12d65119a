// The pipeline: its stages, how fast it is, what it rejected, and where a document is.
import { el, bdi, fill, count, entitle } from './dom.js';
import { ask, problem } from './api.js';
import { range } from './bars.js';
import { parameters } from './facets.js';
import { rejected } from './rejected.js';
import { may } from './session.js';
import { length } from './time.js';
import { traces } from './trace.js';

const EVERY = 10e3;
const STAGES = { extract: 'Extract', enrich: 'Enrich', index: 'Index', deliver: 'Deliver' };
const DOES = { extract: 'documents to articles', enrich: 'names, quotes, rules', index: 'to the search', deliver: 'alerts to people' };
const PERCENTS = [['p50', 'Half within'], ['p95', '95 of 100'], ['p99', '99 of 100']];

class DeskStatus extends HTMLElement {
  async connectedCallback() {
    entitle('Pipeline');
    const asked = parameters(['stage', 'kind', 'cursor', 'where']);
    this.summary = el('p', { class: 'total', role: 'status' }, 'Reading …');
    this.problems = el('div');
    this.flow = el('ol', { class: 'flow', 'aria-label': 'Stages, in the order in which an article passes them' });
    this.times = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Times from push on' });
    this.rest = el('div');
    this.now = el('div', { hidden: true }, this.flow, this.times, this.rest);
    this.append(el('div', { class: 'bar' }, el('h1', {}, 'Pipeline'), this.summary), this.problems, this.now, this.where(asked),
      may('operator') ? rejected(asked) : '');
    await this.follow();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  /** Reads again and again, one after the other; not while nobody sees it. */
  async follow() {
    if (!document.hidden || !this.timer) await this.load();
    if (this.isConnected) this.timer = setTimeout(() => this.follow(), EVERY);
  }

  async load() {
    const [status, health] = await Promise.all([
      ask('/status').catch(error => error), ask('/health').catch(error => error)]);
    const ill = health instanceof Error ? health.body.problems ?? [health.message] : [];
    const stopped = status.stages?.filter(stage => !stage.members).map(stage => `${STAGES[stage.stage] ?? stage.stage} is stopped: no process runs it`) ?? [];
    const problems = [...new Set([...ill, ...stopped, status.problem].filter(Boolean))];
    const text = status instanceof Error ? 'Not known' : problems.length ? count(problems.length, 'problem') : 'All stages run';
    if (this.summary.textContent !== text) this.summary.textContent = text;
    const wrong = el('div', {}, status instanceof Error ? problem(status) : '',
      problems.length ? el('div', { class: 'problem' }, el('h2', {}, 'Problems'), el('ul', { class: 'plainlist' }, problems.map(text => el('li', {}, bdi(text))))) : '');
    // What is still wrong is not read aloud again.
    if (wrong.textContent !== this.problems.textContent) fill(this.problems, wrong);
    this.now.hidden = status instanceof Error;
    if (!this.now.hidden) this.show(status);
  }

  /** What can be scrolled, or has the focus, stays; only its content is another one. */
  show(status) {
    const pace = { ...status.pace, deliver: status.delivered };
    fill(this.flow, status.stages.map(stage => this.stage(stage, pace[stage.stage])));
    fill(this.times, this.latency(status.pace));
    fill(this.rest,
      el('p', { class: 'detail' }, this.totals(status)),
      status.destinations.length ? [el('h2', {}, 'Deliveries that wait'), el('ul', { class: 'plainlist' }, status.destinations.map(one =>
        el('li', {}, el('b', {}, bdi(one.destination)), `: ${one.waiting.toLocaleString('en')} `, one.problem ? el('span', { class: 'detail' }, bdi(one.problem)) : null)))] : null);
  }

  stage({ stage, topic, waiting, urgent, members }, pace) {
    const fact = (title, value) => el('div', {}, el('dt', {}, title), el('dd', {}, value));
    return el('li', {}, el('h2', {}, STAGES[stage] ?? stage), el('p', { class: 'detail' }, `${DOES[stage] ?? ''}, from ${topic}`),
      el('dl', {},
        fact('State', el('span', { class: `word ${members ? 'ok' : 'failing'}` }, members ? count(members, 'consumer') : 'Stopped')),
        fact('Waiting', waiting.toLocaleString('en')),
        urgent === undefined ? null : fact('Urgent waiting', urgent.toLocaleString('en')),
        fact('Last minute', pace ? pace.lastMinute.toLocaleString('en') : '–'),
        fact('Last hour', pace ? pace.lastHour.toLocaleString('en') : '–'),
        pace?.millis ? PERCENTS.map(([key, title]) => fact(title, length(pace.millis[key]))) : null));
  }

  latency(pace) {
    const rows = [['enriched', pace?.toEnriched], ['an alert', pace?.toAlert], ['searchable', pace?.toSearchable]].filter(([, times]) => times);
    if (!rows.length) return el('p', { class: 'note' }, 'Nothing was indexed within the last hour, so there are no latencies.');
    const longest = Math.max(...rows.map(([, times]) => times.p99));
    return el('table', { class: 'numbers' },
      el('caption', {}, 'From push, within the last hour'),
      el('thead', {}, el('tr', {}, ['To', ...PERCENTS.map(([, title]) => title), 'Measured'].map(title => el('th', { scope: 'col' }, title)), el('td'))),
      el('tbody', {}, rows.map(([name, times]) => el('tr', {}, el('th', { scope: 'row' }, name),
        PERCENTS.map(([key]) => el('td', {}, length(times[key]))), el('td', {}, times.of.toLocaleString('en')), el('td', {}, range([times.p50, times.p95, times.p99], longest))))));
  }

  totals({ counts, feeds, rules }) {
    const ill = Object.entries(feeds.problems).map(([status, number]) => `${number} ${status}`).join(', ');
    return [counts ? `In the index: ${count(counts.articles, 'article')}, ${count(counts.quotes, 'quote')}, ${count(counts.alerts, 'alert')}. ` : '',
      el('a', { href: '/feeds' }, count(feeds.all, 'feed')), ill ? ` (${ill})` : '', `, ${count(rules.all, 'rule')}.`];
  }

  where({ where }) {
    const result = el('div'), told = el('p', { class: 'detail', role: 'status' });
    if (where[0]) {
      told.textContent = 'Reading the topics …';
      ask('/where', { name: where[0] }).then(found => {
        told.textContent = `${count(found.length, 'trace')} found`;
        return traces(found, where[0]);
      }, error => {
        told.textContent = '';
        return problem(error);
      }).then(shown => result.append(shown));
    }
    return el('section', { id: 'where' }, el('h2', {}, 'Where is an article?'), el('form', { class: 'ask', action: '/status', 'aria-label': 'Find a document' },
      el('label', {}, 'Its address, id, key or file name', el('input', { name: 'where', value: where[0] ?? '', required: true, autocomplete: 'off', dir: 'ltr' })),
      el('button', {}, 'Find')), told, result);
  }
}
customElements.define('desk-status', DeskStatus);
