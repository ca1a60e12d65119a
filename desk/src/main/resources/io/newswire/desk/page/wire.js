// The wire: articles as they come.
import { el, count, entitle, href } from './dom.js';
import { ask, problem } from './api.js';
import { card, forget, remember } from './card.js';
import { Live } from './live.js';
import { showMost } from './most-named.js';

const MOST_SHOWN = 1000;

class DeskWire extends HTMLElement {
  connectedCallback() {
    entitle('Wire');
    this.waiting = new Map();
    this.shown = new Map();
    this.fresh = el('button', { type: 'button', class: 'fresh', hidden: true });
    this.state = el('span', { class: 'state' }, 'Connecting');
    this.list = el('div', { class: 'cards', role: 'feed', 'aria-label': 'Articles', 'aria-busy': 'true' });
    this.told = el('p', { class: 'unseen', role: 'status' });
    this.append(
      el('div', { class: 'bar' }, el('h1', {}, 'Wire'), this.state, this.fresh),
      this.told,
      el('div', { class: 'found' }, this.list,
        el('p', { class: 'more' }, el('a', { href: href('/search', { sort: 'time' }) }, 'All articles, the newest first')),
        this.most = el('aside', { class: 'most', 'aria-labelledby': 'most', hidden: true })));
    this.fresh.addEventListener('click', () => this.showWaiting());
    this.list.addEventListener('click', () => remember('Wire', [...this.list.children]));
    this.live = new Live({
      open: () => this.setState('Live'),
      articles: articles => {
        articles.forEach(article => this.take(article));
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

  async load() {
    try {
      const wire = await ask('/wire');
      this.loaded = true;
      this.waiting.clear();
      this.shown = new Map(wire.articles.map(article => [article.id, article]));
      this.list.replaceChildren(...wire.articles.map(card));
      this.number();
      showMost(this.most, this.shown.values());
      if (!wire.articles.length) this.list.append(this.nothing());
      this.list.setAttribute('aria-busy', 'false');
      this.showCount();
      this.live.follow(wire.position);
    } catch (error) {
      this.setState('Not live');
      if (error.status === 503 || error.status === 0 || error.status === 429) {
        if (!this.list.children.length) this.list.append(problem(error));
        this.live.retry.later(() => this.load());
      } else {
        this.list.replaceChildren(problem(error));
      }
      this.list.setAttribute('aria-busy', 'false');
    }
  }

  nothing() {
    return el('div', { class: 'note nothing' }, el('h2', {}, 'No articles yet'),
      el('p', {}, 'They appear here as they come. To see some: ', el('code', {}, './newswire push config/samples/*.*')));
  }

  setState(text) {
    this.state.textContent = text;
    this.state.classList.toggle('live', text === 'Live');
  }

  take(article) {
    const shown = this.card(article.id);
    this.waiting.delete(article.id);
    if (article.status && shown) {
      this.hide(shown, article);
    } else if (!article.status || article.status === 'embargoed') {
      this.waiting.set(article.id, article);
      if (this.waiting.size > MOST_SHOWN) this.waiting.delete(this.waiting.keys().next().value);
    }
  }

  card(id) {
    return [...this.list.children].find(element => element.dataset.id === id);
  }

  /** What may no longer be seen leaves at once; its place stays, so that nothing below moves. */
  hide(shown, article) {
    const gone = card(article);
    const read = shown.contains(document.activeElement);
    this.shown.delete(article.id);
    forget(article.id);
    gone.style.minHeight = `${shown.offsetHeight}px`;
    shown.replaceWith(gone);
    this.number();
    if (read) {
      gone.tabIndex = -1;
      gone.focus({ preventScroll: true });
    }
    showMost(this.most, this.shown.values());
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
    this.told.textContent = number ? `${count(number, 'new article')} waiting` : '';
    entitle(number ? `(${number}) Wire` : 'Wire');
  }

  showWaiting() {
    const articles = [...this.waiting.values()].reverse();
    if (!articles.length) return;
    this.waiting.clear();
    this.list.querySelector('.nothing')?.remove();
    for (const article of articles) {
      this.card(article.id)?.remove();
      this.shown.set(article.id, article);
    }
    this.list.prepend(...articles.map(card));
    while (this.list.children.length > MOST_SHOWN) {
      this.shown.delete(this.list.lastChild.dataset.id);
      this.list.lastChild.remove();
    }
    this.number();
    showMost(this.most, this.shown.values());
    this.showCount();
    scrollTo({ top: 0 });
    this.list.querySelector('.headline')?.focus({ preventScroll: true });
  }
}
customElements.define('desk-wire', DeskWire);
