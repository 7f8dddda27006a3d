/** Talks to the bank's own REST under `/api`, with the session that Tasklist and our pages share. */

import { either } from './language.js';
import { say } from './texts.js';

/** What the server refused: `detail` for people, `field` and `rule` where it named them, `status` of HTTP (0: no answer at all). */
export class Refused extends Error {
  constructor(status, problem = {}) {
    super(byRule(withoutField(problem.zh && problem.en ? either(problem.zh, problem.en) : problem.detail || problem.message || problem.title
      || sentenceFor(status), problem.field), problem.rule));
    this.name = 'Refused';
    this.status = status;
    this.rule = problem.rule || null;
    this.field = problem.field || null;
  }
}

/** What programs call a field says nothing to people: a form marks the field, and a page has few. */
function withoutField(sentence, field) {
  const name = [`${field}：`, `${field}: `].find(one => sentence.startsWith(one)) ?? '';
  return sentence.slice(name.length);
}

/** A sentence with the rule that it rests on, unless it names that itself. */
export const byRule = (sentence, rule) => sentence + (rule && rule !== 'INPUT' && !sentence.includes(rule) ? say('form.by-rule', { rule }) : '');

export const get = path => call('GET', path);
export const put = (path, body) => call('PUT', path, JSON.stringify(body), 'application/json');
export const post = (path, body) => call('POST', path, body === undefined ? undefined : JSON.stringify(body), 'application/json');

/** Sends one file as the multipart part `file`. */
export function sendFile(path, file) {
  const parts = new FormData();
  parts.append('file', file);
  return call('POST', path, parts);
}

/** Sends parts of a form, files among them. @param told is told how much of it has gone, between 0 and 1 */
export function sendParts(path, parts, told) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    const token = xsrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.addEventListener('progress', at => at.lengthComputable && told(at.loaded / at.total));
    for (const lost of ['error', 'abort', 'timeout']) request.addEventListener(lost, () => reject(new Refused(0)));
    request.addEventListener('load', () => {
      const json = /json/.test(request.getResponseHeader('Content-Type') || '') && request.responseText ? JSON.parse(request.responseText) : null;
      if (new URL(request.responseURL).pathname === '/login') reject(new Refused(401));
      else if (request.status >= 200 && request.status < 300) resolve(json);
      else reject(new Refused(request.status, json || undefined));
    });
    request.send(parts);
  });
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
