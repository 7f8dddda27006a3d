/** Talks to the bank's own REST under `/api`, with the session that Tasklist and our pages share. */

import { either } from './language.js';
import { say } from './texts.js';

/** What the server refused: `detail` for people, `field` and `rule` where it named them, `status` of HTTP (0: no answer at all). */
export class Refused extends Error {
  constructor(status, problem = {}) {
    super(problem.zh && problem.en ? either(problem.zh, problem.en) : problem.detail || problem.message || problem.title || sentenceFor(status));
    this.name = 'Refused';
    this.status = status;
    this.rule = problem.rule || null;
    this.field = problem.field || null;
  }
}

export const get = path => call('GET', path);
export const put = (path, body) => call('PUT', path, JSON.stringify(body), 'application/json');
export const post = (path, body) => call('POST', path, body === undefined ? undefined : JSON.stringify(body), 'application/json');

/** Sends one file as the multipart part `file`. */
export function sendFile(path, file) {
  const parts = new FormData();
  parts.append('file', file);
  return call('POST', path, parts);
}

/** The token of the double-submit cookie, or null where the server gave none.
    Ours is the last: that of the web applications, for their own path, comes first. */
export function xsrfToken() {
  const found = [...document.cookie.matchAll(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/g)];
  return found.length ? decodeURIComponent(found[found.length - 1][1]) : null;
}

async function call(method, path, body, type) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (type) headers['Content-Type'] = type;
  const token = xsrfToken();
  if (token) headers['X-XSRF-TOKEN'] = token;
  let answer;
  try {
    answer = await fetch(path, { method, headers, body, credentials: 'same-origin' });
  } catch {
    throw new Refused(0);
  }
  const content = await contentOf(answer);
  if (answer.redirected && new URL(answer.url).pathname === '/login') throw new Refused(401);
  if (!answer.ok) throw new Refused(answer.status, content || undefined);
  return content;
}

async function contentOf(answer) {
  const text = await answer.text();
  if (!text || !/json/.test(answer.headers.get('Content-Type') || '')) return null;
  return JSON.parse(text);
}

function sentenceFor(status) {
  switch (status) {
    case 0: return say('answer.the-server-cannot-be-reached');
    case 401: return say('answer.your-session-has-ended-please');
    case 403: return say('answer.you-have-no-right-to');
    case 404: return say('answer.not-found-perhaps-already-completed');
    case 409: return say('answer.somebody-else-changed-it-meanwhile');
    case 429: return say('answer.too-many-tries-wait-and');
    case 413: return say('answer.the-file-is-too-large');
    default: return say('answer.the-server-could-not-do', { status });
  }
}
