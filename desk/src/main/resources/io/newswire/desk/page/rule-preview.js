// What a rule would have fired on, by the matcher of the stream.
import { el, count } from './dom.js';
import { send } from './api.js';
import { alertCard } from './alert-card.js';
import { moment } from './time.js';

const SINCE = [['1d', 'day'], ['7d', '7 days'], ['30d', '30 days']];

/** Shows the preview of one rule at a time; a newer one ends the one that runs. */
class RulePreview extends HTMLElement {
  connectedCallback() {
    this.session = Math.random().toString(36).slice(2);
    this.since = el('select', { 'aria-label': 'Articles of' }, SINCE.map(([value, text]) =>
      el('option', { value, selected: value === '7d' }, `Last ${text}`)));
    this.since.addEventListener('change', () => this.rule && this.show(this.rule));
    this.summary = el('p', { role: 'status', class: 'total' }, 'Write a query to see what it would have fired on.');
    this.list = el('div', { class: 'cards' });
    this.append(el('h2', {}, 'Preview'), this.since, this.summary, this.list);
  }

  disconnectedCallback() { this.stop(); }

  stop() { this.running?.abort(); }

  /** Nothing can be shown of a rule that cannot be used. */
  clear(text) {
    this.stop();
    this.rule = null;
    this.removeAttribute('aria-busy');
    this.summary.textContent = text;
    this.list.replaceChildren();
  }

  async show(rule) {
    this.stop();
    this.rule = rule;
    const running = this.running = new AbortController();
    this.setAttribute('aria-busy', 'true');
    this.summary.textContent = 'Trying the stored articles …';
    try {
      const found = await send('POST', '/rules/preview', { rule, since: this.since.value, session: this.session },
        { signal: running.signal });
      this.summary.replaceChildren(el('span', {}, this.says(found)));
      this.list.replaceChildren(...found.articles.map(alert => alertCard(alert, { withRule: false })));
      if (found.matched > found.articles.length) this.list.append(el('p', { class: 'more' }, `and ${count(found.matched - found.articles.length, 'more article')}`));
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.summary.replaceChildren(el('span', {}, `No preview: ${error.message}`));
      this.list.replaceChildren();
    }
    this.removeAttribute('aria-busy');
  }

  says({ matched, read, total, until, problem, skipped }) {
    const span = this.since.selectedOptions[0].text.toLowerCase();
    return [`Would have fired on ${matched.toLocaleString('en')} of ${count(read, 'article')} of the ${span}.`,
      until ? ` There was no time for all ${total.toLocaleString('en')}: tried back to ${moment(until)}.` : '',
      skipped ? ` ${count(skipped, 'article')} too long to be tried.` : '', problem ? ` ${problem}` : ''];
  }
}
customElements.define('rule-preview', RulePreview);
