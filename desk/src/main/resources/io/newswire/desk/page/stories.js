// The latest stories, those with most new articles first.
import { el, bdi, count, entitle } from './dom.js';
import { ask, problem } from './api.js';
import { headline } from './card.js';
import { storyHref } from './fold.js';
import { when } from './time.js';
import { choice, parameters } from './facets.js';

const SINCE = [['24h', '24 hours'], ['2h', '2 hours'], ['7d', '7 days']];

class DeskStories extends HTMLElement {
  async connectedCallback() {
    const asked = parameters(['since']);
    entitle('Stories');
    const since = asked.since[0] ?? SINCE[0][0];
    const summary = el('p', { class: 'total', role: 'status' }, 'Searching …');
    this.append(el('div', { class: 'bar' }, el('h1', {}, 'Stories'), summary),
      el('div', { class: 'choices' }, choice('Time', asked, 'since', SINCE)));
    try {
      const stories = await ask('/stories', { since, size: 50 });
      summary.textContent = count(stories.length, 'story', 'stories');
      this.append(el('div', { class: 'cards' }, stories.map(story),
        stories.length ? null : el('p', { class: 'note' }, 'No event was told by two articles or more in this time.')));
    } catch (error) {
      summary.textContent = '';
      this.append(problem(error));
    }
  }
}

function story({ id, headline: title, articles, recent, latest, sources, quoted }) {
  const names = values => (values ?? []).slice(0, 6).map(({ value }, i) => [i ? ', ' : '', bdi(value)]);
  return el('article', { class: 'card', 'data-id': id },
    el('p', { class: 'meta' }, count(articles, 'article'), ` · ${recent === articles ? 'new' : `+${recent.toLocaleString('en')}`} · `, when(latest)),
    el('h2', { dir: 'auto' }, el('a', { class: 'headline', href: storyHref(id) }, bdi(headline({ title })))),
    el('p', { class: 'folded' }, names(sources)),
    quoted?.length ? el('p', { class: 'folded' }, 'Quoted: ', names(quoted)) : null);
}
customElements.define('desk-stories', DeskStories);
