// The wire: articles as they come.
import { el, href } from './dom.js';
import { card, forget, remember } from './card.js';
import { choice, parameters } from './facets.js';
import { FOLD, foldList } from './fold.js';
import { LiveList } from './live-list.js';
import { showMost } from './most-named.js';

class DeskWire extends LiveList {
  title = 'Wire';
  one = 'article';
  path = '/wire';
  event = 'articles';
  card = card;

  parts() {
    this.list.addEventListener('click', () => remember('Wire', [...this.list.children]));
    this.asked = parameters(['fold']);
    return [el('div', { class: 'choices' }, choice('Fold', this.asked, 'fold', FOLD)), el('div', { class: 'found' }, this.list,
      el('p', { class: 'more' }, el('a', { href: href('/search', { sort: 'time' }) }, 'All articles, the newest first')),
      this.most = el('aside', { class: 'most', 'aria-labelledby': 'most', hidden: true }))];
  }

  nothing() {
    return el('div', { class: 'note nothing' }, el('h2', {}, 'No articles yet'),
      el('p', {}, 'They appear here as they come. To see some: ', el('code', {}, './newswire push config/samples/*.*')));
  }

  /** What may no longer be seen leaves at once. */
  take(article, shown) {
    this.waiting.delete(article.id);
    if (article.status && shown) {
      this.shown.delete(article.id);
      forget(article.id);
      this.replace(shown, article);
      this.changed();
    } else if (!article.status || article.status === 'embargoed') {
      this.queue(article);
    }
  }

  changed() {
    foldList(this.list, this.shown, this.asked.fold[0] ?? FOLD[0][0]);
    showMost(this.most, this.shown.values());
  }
}
customElements.define('desk-wire', DeskWire);
