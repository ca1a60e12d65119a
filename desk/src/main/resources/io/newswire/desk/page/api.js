// Asks the HTTP API of this server.
import { el, bdi, href } from './dom.js';

/** An answer that is no success, with the reason that the server gave. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** The JSON at a path; throws an ApiError with the server's reason. */
export const ask = (path, parameters = {}, signal = undefined) => call(href(path, parameters), { signal });

/**
 * Changes something: the JSON of the answer, {} where it has none; throws as ask does. A body is sent
 * as JSON, a text as it is.
 */
export const send = (method, path, body = undefined, { headers, signal } = {}) => call(path, {
  method,
  signal,
  headers: { ...body !== undefined && { 'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json' }, ...headers },
  body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
});

async function call(address, { headers, ...options }) {
  let response;
  try {
    response = await fetch(address, { headers: { Accept: 'application/json', ...headers }, ...options });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new ApiError(0, 'The server does not answer. Is Newswire still running?');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ApiError(response.status, body.error ?? body.title ?? `the server answered ${response.status}`);
  }
  return body;
}

const KEY_NEEDED = 'This server asks for a key, and the desk has no log-in yet. Search with the command line, '
  + 'or ask the HTTP API with a key.';

/** What went wrong, for people; a query is shown with a mark below the place that is wrong. */
export function problem(error, query = '') {
  const box = el('div', { class: 'problem', role: 'alert' });
  if (error.status === 401) {
    box.append(el('h2', {}, 'A key is needed'), el('p', {}, KEY_NEEDED));
    return box;
  }
  const column = /column (\d+)/.exec(error.message);
  box.append(el('h2', {}, error.status === 400 ? 'This cannot be asked' : 'No answer'));
  box.append(el('p', { id: 'problem-text' }, bdi(error.message)));
  if (error.status === 400 && column && query) {
    box.append(place(query, Number(column[1])));
  }
  return box;
}

/** A piece of a query with a mark at a column. */
export function place(query, column) {
  const from = Math.max(0, column - 40);
  const shown = query.slice(from, column + 40);
  const at = column - 1 - from;
  return el('pre', { class: 'place', dir: 'ltr', 'aria-hidden': 'true' },
    shown.slice(0, at), el('mark', {}, shown.slice(at, at + 1) || ' '), shown.slice(at + 1));
}
