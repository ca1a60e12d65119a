// Where the articles are: the places they name on a map of the world, and the same as a list.
import { el, bdi, svg, href, count, entitle, visible } from './dom.js';
import { ask, problem } from './api.js';
import { named } from './card.js';
import { parameters, chosen, choice, SINCE } from './facets.js';
import { NEAR_LABEL, position, within } from './near.js';

const KNOWN = ['q', 'person', 'organization', 'place', 'about', 'near', 'salient', 'entity', 'source', 'language', 'since', 'until', 'area'];
const LABELS = { q: 'Words', person: 'Person', organization: 'Organisation', place: 'Place', about: 'About', near: NEAR_LABEL,
  entity: 'Name', source: 'Source', language: 'Language', since: 'Last', until: 'Before' };
const AREAS = [['', 'The world'], ['places', 'Where the places are']];
const WORLD = { x: -1800, y: -900, width: 3600, height: 1800 };
const NARROWEST = 300, MARGIN = 60, LABELLED = 12;

/** The map's file counts in tenths of a degree, from north to south. */
const at = ({ lat, lon }) => [lon * 10, -lat * 10];
const address = ({ name, id }) => named('place', name, id);
const text = ({ name, articles }) => visible(`${name}: ${count(articles, 'article')}`);

/** The part of the world with all places in it, twice as wide as high. */
function around(places) {
  const xs = places.map(place => at(place.location)[0]), ys = places.map(place => at(place.location)[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.min(WORLD.width, Math.max(NARROWEST, right - left + 2 * MARGIN, 2 * (bottom - top + 2 * MARGIN)));
  const start = (middle, size, first, all) => Math.max(first, Math.min(first + all - size, middle - size / 2));
  return { x: start((left + right) / 2, width, WORLD.x, WORLD.width), width,
    y: start((top + bottom) / 2, width / 2, WORLD.y, WORLD.height), height: width / 2 };
}

/** A point for each place, the rarest on top; the most frequent have their names, where there is room. */
function drawing(places, area) {
  const unit = area.width / WORLD.width, most = Math.max(1, ...places.map(place => place.articles)), labels = [];
  const shape = id => svg('use', { href: new URL(`world.svg#${id}`, import.meta.url).href, class: id, 'stroke-width': 2 * unit });
  const point = place => {
    const [x, y] = at(place.location), radius = unit * (12 + 28 * Math.sqrt(place.articles / most));
    const link = svg('a', { href: address(place), 'aria-label': text(place) },
      svg('title', {}, text(place)), svg('circle', { cx: x, cy: y, r: radius }));
    const isFree = labels.every(other => Math.abs(other.x - x) > 330 * unit || Math.abs(other.y - y) > 48 * unit);
    if (labels.length < LABELLED && isFree) {
      labels.push({ x, y });
      const isRight = x < area.x + area.width * .8;
      link.append(svg('text', { x: x + (isRight ? 1 : -1) * (radius + 8 * unit), y, 'font-size': 40 * unit,
        'text-anchor': isRight ? 'start' : 'end', 'aria-hidden': 'true' }, visible(place.name.slice(0, 24))));
    }
    return link;
  };
  return svg('svg', { viewBox: [area.x, area.y, area.width, area.height].join(' '), class: 'world', role: 'group',
    'aria-label': 'Map; the list below has the same places' }, shape('land'), shape('borders'), ...places.map(point));
}

class DeskMap extends HTMLElement {
  async connectedCallback() {
    const asked = parameters(KNOWN), { area, ...search } = asked;
    entitle('Map');
    const summary = el('p', { class: 'total', role: 'status' }, 'Searching …');
    this.append(el('div', { class: 'bar' }, el('h1', {}, 'Map'), summary), ...[chosen(asked, LABELS)].filter(Boolean),
      el('div', { class: 'choices' }, choice('Area', asked, 'area', AREAS), choice('Time', asked, 'since', SINCE, { until: [] })));
    try {
      const found = await ask('/map', search);
      summary.textContent = `${count(found.places.length, 'place')} in ${count(found.total, 'article')}${within(found.near)}`;
      this.append(el('p', { class: 'tools' }, el('a', { href: href('/search', search) }, 'The articles')), this.result(found, area));
    } catch (error) {
      summary.textContent = '';
      this.append(problem(error, asked.q[0] ?? ''));
    }
  }

  result({ places }, area) {
    if (!places.length) {
      return el('p', { class: 'note' }, 'No place whose position is known is named in these articles.');
    }
    return el('div', {}, el('a', { class: 'skip', href: '#places' }, 'Skip to the list of places'),
      drawing(places, area[0] ? around(places) : WORLD),
      el('ol', { id: 'places', class: 'places', tabindex: '-1' }, places.map(place => el('li', {},
        el('a', { href: address(place) }, bdi(place.name)), ' ', el('span', { class: 'number' }, count(place.articles, 'article')), ' ',
        el('span', { class: 'detail' }, position(place.location))))));
  }
}
customElements.define('desk-map', DeskMap);
