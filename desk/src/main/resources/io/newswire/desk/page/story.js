// A story: its articles in the order of time, and how its quotes were printed.
import { el, bdi, href, count, entitle } from './dom.js';
import { ask, problem } from './api.js';
import { articleHref, card, headline, remember } from './card.js';
import { storyHref } from './fold.js';
import { when } from './time.js';

const CHANGES = { same: 'the same words', truncated: 'a part of it', extended: 'more of it', variant: 'other words' };

class DeskStory extends HTMLElement {
  async connectedCallback() {
    const id = decodeURIComponent(location.pathname.slice('/stories/'.length));
    try {
      const story = await ask(storyHref(id));
      // A story may be part of another one now.
      if (story.id !== id) history.replaceState(null, '', storyHref(story.id));
      entitle(headline({ title: story.headline }));
      this.append(this.head(story), el('div', { class: 'found' },
        el('div', {}, this.timeline(story), this.quotes(story)), this.aside(story)));
    } catch (error) {
      const isNone = error.status === 404;
      entitle(isNone ? 'No story' : 'Story');
      this.append(el('h1', {}, isNone ? 'No such story' : 'Story'), isNone
        ? el('p', { class: 'note' }, 'No article that may be seen is of this story. See ', el('a', { href: '/stories' }, 'the latest stories'), '.')
        : problem(error));
    }
  }

  head(story) {
    return el('div', { class: 'bar' }, el('h1', { dir: 'auto' }, bdi(headline({ title: story.headline }))),
      el('p', { class: 'total' }, count(story.articles, 'article'), ' · ', when(story.first), ' to ', when(story.latest)));
  }

  timeline(story) {
    const list = el('div', { class: 'cards' }, story.timeline.map(card));
    list.addEventListener('click', () => remember(story.headline ?? 'Story', [...list.children]));
    return list;
  }

  quotes({ quotes }) {
    return quotes?.length ? el('section', { class: 'timeline', 'aria-labelledby': 'said' },
      el('h2', { id: 'said', class: 'day' }, 'Who was quoted when'), quotes.map(history)) : null;
  }

  aside(story) {
    const list = (title, values, address) => values?.length ? el('section', {}, el('h3', {}, title), el('ul', {},
      values.map(({ value, count: number }) => el('li', {}, el('a', { href: address(value) }, bdi(value)),
        el('span', { class: 'number' }, number.toLocaleString('en')))))) : null;
    return el('aside', { class: 'most', 'aria-labelledby': 'beside' }, el('h2', { id: 'beside' }, 'In this story'),
      list('Sources', story.sources, source => href('/search', { source, sort: 'time' })),
      list('Quoted', story.quoted, speaker => href('/quotes', { speaker })));
  }
}

function history(quote) {
  const printed = ({ articleId, source, at, change, text }) => el('li', {},
    el('a', { href: articleHref(articleId) }, bdi(source ?? 'Source unknown')), ' ', when(at),
    change ? ` · ${CHANGES[change] ?? change}` : ' · first', text && change ? [': “', bdi(text), '”'] : null);
  return el('div', { class: 'said' }, el('h3', {}, bdi(quote.speaker ?? 'Speaker unknown')),
    el('blockquote', { dir: 'auto' }, '“', quote.text, '”'),
    el('ol', { class: 'printed' }, printed({ ...quote, text: null }), (quote.later ?? []).map(printed)));
}
customElements.define('desk-story', DeskStory);
