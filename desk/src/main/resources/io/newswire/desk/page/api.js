// Asks the HTTP API of this server.
import { el, bdi, href } from './dom.js';
import { csrf, isRenewed, logIn } from './session.js';

/** An answer that is no success, with the reason that the server gave. */
export class ApiError extends Error {
  constructor(status, message, body = {}) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** The JSON at a path; throws an ApiError with the server's reason. */
export const ask = (path, parameters = {}, signal = undefined) => call(href(path, parameters), { signal });

const JSON_TYPE = 'application/json';

/** A file says itself what it is. */
function type(body) {
  if (body === undefined || body instanceof Blob) return null;
  return typeof body === 'string' ? 'text/plain' : JSON_TYPE;
}

/**
 * Changes something: the JSON of the answer, {} where it has none; throws as ask does. A body is sent as
 * JSON, a text or a file as it is.
 */
export const send = (method, path, body = undefined, { headers, signal } = {}) => call(path, {
  method,
  signal,
  headers: { ...type(body) && { 'Content-Type': type(body) }, ...headers },
  body: type(body) === JSON_TYPE ? JSON.stringify(body) : body,
});

/** Where the session has ended, it waits for a log-in and goes on. */
async function call(address, options) {
  const { response, text } = await request(address, options);
  if (response.status === 401) {
    await logIn();
    return call(address, options);
  }
  if (response.status === 403 && options.method && await isRenewed()) return call(address, options);
  const body = parsed(text);
  if (!response.ok) {
    throw new ApiError(response.status, body.error ?? body.title ?? `the server answered ${response.status}`, body);
  }
  return body;
}

async function request(address, { headers, ...options }) {
  const token = options.method && csrf() ? { 'X-CSRF-Token': csrf() } : {};
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json', ...headers, ...token }, ...options });
    // Read here: an answer that breaks off, or is given up, is none.
    return { response, text: await response.text() };
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new ApiError(0, 'The server does not answer. Is Newswire still running?');
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const HEADINGS = { 400: 'This cannot be asked', 403: 'You may not do this' };

/** What went wrong, for people; a query is shown with a mark below the place that is wrong. */
export function problem(error, query = '') {
  const box = el('div', { class: 'problem', role: 'alert' });
  const column = /column (\d+)/.exec(error.message);
  box.append(el('h2', {}, HEADINGS[error.status] ?? 'No answer'));
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
