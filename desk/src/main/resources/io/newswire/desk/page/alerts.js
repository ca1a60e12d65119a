// What fired, live.
import { el, bdi } from './dom.js';
import { remember } from './card.js';
import { alertCard } from './alert-card.js';
import { parameters, chosen, more } from './facets.js';
import { LiveList } from './live-list.js';

const KNOWN = ['rule', 'since', 'cursor'];

class DeskAlerts extends LiveList {
  title = 'Alerts';
  one = 'alert';
  path = '/alerts';
  event = 'alerts';
  asked = parameters(KNOWN);
  card = alert => alertCard(alert);

  heading() {
    const rule = this.asked.rule[0];
    return rule ? ['Alerts of ', bdi(rule)] : this.title;
  }

  parameters() { return { ...this.asked, size: 100 }; }

  parts() {
    this.list.addEventListener('click', () => remember('Alerts', [...this.list.children]));
    this.next = el('div', {});
    return [...[chosen(this.asked, { rule: 'Rule', since: 'Last' })].filter(Boolean), this.list, this.next];
  }

  nothing() {
    return el('div', { class: 'note nothing' }, el('h2', {}, 'No alerts'),
      el('p', {}, 'Of the last seven days, or since the time asked for. They appear here as ',
        el('a', { href: '/rules' }, 'rules'), ' fire.'));
  }

  keeps(alert) {
    const rule = this.asked.rule[0];
    return !rule || alert.ruleId === rule || alert.ruleName?.toLowerCase() === rule.toLowerCase();
  }

  /** A recall, a count and the end of an embargo change what is shown; a new alert waits. */
  take(alert, shown) {
    if (shown) {
      this.shown.set(alert.id, alert);
      this.replace(shown, alert);
    } else if (!this.asked.cursor.length) {
      this.queue(alert);
    }
  }

  changed(answer) {
    if (answer) this.next.replaceChildren(...[more(answer, this.asked)].filter(Boolean));
  }
}
customElements.define('desk-alerts', DeskAlerts);
