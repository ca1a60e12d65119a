// A live list: what comes waits behind a button and moves nothing.
import { el, count, entitle, fill } from './dom.js';
import { ask, problem } from './api.js';
import { Live } from './live.js';

const MOST_SHOWN = 1000;
const PAUSE = 20e3;

/**
 * A view with a live list. A view says what it is called (title, one), where its list and its events
 * are (path, event, parameters), how an item looks (card), and what to do with one that comes (take).
 */
export class LiveList extends HTMLElement {
  connectedCallback() {
    this.entitle('');
    this.waiting = new Map();
    this.shown = new Map();
    this.fresh = el('button', { type: 'button', class: 'fresh', hidden: true });
    this.state = el('span', { class: 'state' }, 'Connecting');
    this.list = el('div', { class: 'cards', role: 'feed', 'aria-label': `${this.title}: list`, 'aria-busy': 'true' });
    this.told = el('p', { class: 'unseen', role: 'status' });
    this.append(el('div', { class: 'bar' }, el('h1', {}, this.heading()), this.state, this.fresh), this.told, ...this.parts());
    this.fresh.addEventListener('click', () => this.showWaiting());
    this.live = new Live(this.path, this.event, {
      open: () => this.setState('Live'),
      items: items => {
        items.filter(item => this.keeps(item)).forEach(item => this.take(item, this.element(item.id)));
        this.showCount();
      },
      lost: () => {
        this.loaded = false;
        this.live.retry.later(() => this.load());
      },
      broken: () => this.setState('Not live'),
    });
    document.addEventListener('visibilitychange', () => document.hidden || this.loaded || this.load());
    this.load();
  }

  heading() { return this.title; }
  parameters() { return {}; }
  keeps() { return true; }
  changed() {}

  entitle(prefix) { entitle(`${prefix}${this.title}`); }

  async load() {
    try {
      const answer = await ask(this.path, this.parameters());
      const items = answer[this.event];
      this.loaded = true;
      this.waiting.clear();
      this.shown = new Map(items.map(item => [item.id, item]));
      fill(this.list, items.length ? items.map(item => this.card(item)) : this.nothing());
      this.number();
      this.list.setAttribute('aria-busy', 'false');
      this.changed(answer);
      this.showCount();
      this.live.follow(answer.position);
    } catch (error) {
      this.setState('Not live');
      if (error.status === 503 || error.status === 0 || error.status === 429) {
        if (!this.list.children.length) this.list.append(problem(error));
        this.live.retry.later(() => this.load());
      } else {
        fill(this.list, problem(error));
      }
      this.list.setAttribute('aria-busy', 'false');
    }
  }

  setState(text) {
    this.state.textContent = text;
    this.state.classList.toggle('live', text === 'Live');
  }

  /** Keeps an item until it is asked for. */
  queue(item) {
    this.waiting.delete(item.id);
    this.waiting.set(item.id, item);
    if (this.waiting.size > MOST_SHOWN) this.waiting.delete(this.waiting.keys().next().value);
  }

  element(id) {
    return [...this.list.children].find(element => element.dataset.id === id);
  }

  /** Changes a card at once; it keeps its place and its height, so that nothing below moves. */
  replace(shown, item) {
    const card = this.card(item);
    const read = shown.contains(document.activeElement);
    card.style.minHeight = `${shown.offsetHeight}px`;
    shown.replaceWith(card);
    this.number();
    if (read) {
      card.tabIndex = -1;
      card.focus({ preventScroll: true });
    }
  }

  /** Which of how many each is, for screen readers. */
  number() {
    const cards = this.list.querySelectorAll(':scope > article');
    cards.forEach((element, i) => {
      element.setAttribute('aria-posinset', i + 1);
      element.setAttribute('aria-setsize', cards.length);
    });
  }

  showCount() {
    const number = this.waiting.size;
    this.fresh.hidden = number === 0;
    this.fresh.textContent = `${number.toLocaleString('en')} new`;
    this.tell();
    this.entitle(number ? `(${number}) ` : '');
  }

  /** How many wait is read aloud at once, then not more often than a reader can bear. */
  tell() {
    const number = this.waiting.size, text = number ? `${count(number, `new ${this.one}`)} waiting` : '';
    if (number && (this.telling || this.told.textContent === text)) return;
    this.told.textContent = text;
    if (number) this.telling = setTimeout(() => {
      this.telling = null;
      this.tell();
    }, PAUSE);
  }

  showWaiting() {
    const items = [...this.waiting.values()].reverse();
    if (!items.length) return;
    this.waiting.clear();
    this.list.querySelector('.nothing')?.remove();
    for (const item of items) {
      this.element(item.id)?.remove();
      this.shown.set(item.id, item);
    }
    this.list.prepend(...items.map(item => this.card(item)));
    while (this.list.children.length > MOST_SHOWN) {
      this.shown.delete(this.list.lastChild.dataset.id);
      this.list.lastChild.remove();
    }
    this.number();
    this.changed();
    this.showCount();
    scrollTo({ top: 0 });
    this.list.querySelector('.headline')?.focus({ preventScroll: true });
  }
}
