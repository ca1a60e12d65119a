// Articles near a place.
import { el, visible } from './dom.js';

export const NEAR_LABEL = 'Near';
const DISTANCES = ['10km', '50km', '100km', '250km', '500km', '1000km'];

const degrees = (number, positive, negative) => `${Math.abs(number).toFixed(2)}° ${number < 0 ? negative : positive}`;

/** A position as people read it. */
export const position = ({ lat, lon }) => `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;

/** The circle that was searched, with the place that was taken; empty for none. */
export function within(near) {
  if (!near) return '';
  const distance = `${(near.meters / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} km`;
  return visible(` within ${distance} of ${near.place ? `${near.place} (${position(near.location)})` : position(near.location)}`);
}

/** A form that narrows a search to a circle. */
export function nearForm(asked) {
  const place = el('input', { autocomplete: 'off', dir: 'auto', required: true, placeholder: 'a place, or 33.9,35.5' });
  const distance = el('select', { 'aria-label': 'Distance' }, DISTANCES.map(value =>
    el('option', { value, selected: value === '100km' }, value.replace('km', ' km'))));
  const near = el('input', { type: 'hidden', name: 'near' });
  const kept = Object.entries(asked).filter(([name]) => !['near', 'cursor'].includes(name))
    .flatMap(([name, values]) => values.map(value => el('input', { type: 'hidden', name, value })));
  const form = el('form', { action: '/search' }, el('label', {}, 'Near ', place), ' within ', distance, near, kept, el('button', {}, 'Find'));
  form.addEventListener('submit', () => { near.value = `${place.value.trim()},${distance.value}`; });
  return el('details', { class: 'save' }, el('summary', {}, 'Near a place'), form);
}
