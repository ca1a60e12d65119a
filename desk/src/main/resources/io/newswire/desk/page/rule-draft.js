// A rule in the fields of a form.
import { quoted } from './card.js';

const COMMA = ',', LINE = '\n';

/** The rule that a search asks for: its filters become parts of the query or limits of the rule. */
export function ofSearch(parameters) {
  const query = parameters.get('q')?.trim() ?? '';
  const named = ['person', 'organization', 'place'].flatMap(name => parameters.getAll(name).map(value => `${name}:${quoted(value)}`));
  const whole = query && named.length ? `(${query})` : query;
  return {
    name: query.slice(0, 80) || parameters.getAll('person')[0] || '',
    query: [whole, ...named].filter(Boolean).join(' AND '),
    sources: parameters.getAll('source'),
    languages: parameters.getAll('language'),
  };
}

const fields = form => form.elements;
const list = (text, separator = COMMA) => text.split(separator).map(item => item.trim()).filter(Boolean);

/** What the form says, as the rule's JSON; what it does not show stays as it was. */
export function read(form, before) {
  const { name, query, titleOnly, sources, languages, on, per, holdEmbargo, throttle, digest, zone, other } = fields(form);
  const chosen = [...form.querySelectorAll('[name=destination]:checked')].map(box => box.value);
  const { version, updatedAt, ...kept } = before;
  return {
    ...kept,
    name: name.value.trim() || undefined,
    query: query.value,
    titleOnly: titleOnly.checked || undefined,
    sources: list(sources.value, LINE),
    languages: list(languages.value),
    on: on.value.trim() || (before.on ? 'match' : undefined),
    per: per.value,
    holdEmbargo: holdEmbargo.checked || (before.holdEmbargo ? false : undefined),
    throttle: throttle.value.trim() || undefined,
    digest: digest.value ? `${digest.value} ${zone.value.trim()}` : undefined,
    destinations: [...chosen, ...list(other.value)],
  };
}

/** "PT1H" as people write it: "1h". */
export function duration(iso) {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso ?? '');
  if (!parts) return iso ?? '';
  const seconds = (+(parts[1] ?? 0) * 60 + +(parts[2] ?? 0)) * 60 + +(parts[3] ?? 0);
  const [unit, size] = [['d', 86400], ['h', 3600], ['m', 60], ['s', 1]].find(([, size]) => seconds % size === 0);
  return `${seconds / size}${unit}`;
}
