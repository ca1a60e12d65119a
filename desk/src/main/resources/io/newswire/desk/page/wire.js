// The wire: articles as they come.
import { el, count, entitle, href } from './dom.js';
import { ask, problem } from './api.js';
import { card, remember } from './card.js';
import { showMost } from './most-named.js';

const LONGEST_WAIT = 30e3;
const MOST_SHOWN = 1000;

class DeskWire extends HTMLElement {
  connectedCallback() {
    entitle('Wire');
    this.waiting = new Map();
    this.shown = new Map();
    this.wait = 1e3;
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
    document.addEventListener('visibilitychange', () => document.hidden ? this.stop() : this.resume());
    addEventListener('pagehide', () => this.stop());
    addEventListener('pageshow', event => event.persisted && this.resume());
    this.load();
  }

  async load() {
    try {
      const wire = await ask('/wire');
      this.position = wire.position;
      this.waiting.clear();
      this.shown = new Map(wire.articles.map(article => [article.id, article]));
      this.list.replaceChildren(...wire.articles.map(card));
      showMost(this.most, this.shown.values());
      if (!wire.articles.length) this.list.append(this.nothing());
      this.list.setAttribute('aria-busy', 'false');
      this.showCount();
      this.follow();
    } catch (error) {
      this.setState('Not live');
      if (error.status === 503 || error.status === 0 || error.status === 429) {
        if (!this.list.children.length) this.list.append(problem(error));
        this.later(() => this.load());
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

  follow() {
    if (this.stream || !this.position || document.hidden) return;
    this.stream = new EventSource(href('/wire/events', { after: this.position }));
    this.stream.addEventListener('open', () => {
      this.wait = 1e3;
      this.setState('Live');
    });
    this.stream.addEventListener('articles', event => {
      this.position = event.lastEventId;
      JSON.parse(event.data).forEach(article => this.take(article));
      this.showCount();
    });
    this.stream.addEventListener('reset', () => {
      this.stop();
      this.load();
    });
    this.stream.addEventListener('error', () => {
      this.setState('Not live');
      this.stop();
      // A stream does not say why it ended; where the session has, this waits for a log-in.
      this.later(() => ask('/session').catch(() => null).then(() => this.follow()));
    });
  }

  /** Goes on after a stop, which may have come before anything was loaded. */
  resume() {
    if (this.position) this.follow();
    else this.load();
  }

  stop() {
    this.stream?.close();
    this.stream = null;
    clearTimeout(this.retry);
  }

  later(task) {
    clearTimeout(this.retry);
    this.retry = setTimeout(task, this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
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
    this.shown.delete(article.id);
    gone.style.minHeight = `${shown.offsetHeight}px`;
    shown.replaceWith(gone);
    showMost(this.most, this.shown.values());
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
    showMost(this.most, this.shown.values());
    this.showCount();
    scrollTo({ top: 0 });
    this.list.querySelector('.headline')?.focus({ preventScroll: true });
  }
}
customElements.define('desk-wire', DeskWire);
