/** Talks to the bank's own REST under `/api`, with the session that Tasklist and our pages share. */

/** What the server refused: `detail` for people, `field` and `rule` where it named them, `status` of HTTP (0: no answer at all). */
export class Refused extends Error {
  constructor(status, problem = {}) {
    super(problem.detail || problem.message || problem.title || sentenceFor(status));
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
    case 0: return '连接不上服务器。The server cannot be reached.';
    case 401: return '登录已失效，请重新登录。Your session has ended, please log in again.';
    case 403: return '您无权进行此操作。You have no right to do this.';
    case 404: return '未找到，可能已办结。Not found, perhaps already completed.';
    case 409: return '其间已有他人更改，请刷新后再试。Somebody else changed it meanwhile, please reload.';
    case 429: return '尝试次数过多，请稍后再试。Too many tries, wait and try again.';
    case 413: return '文件过大。The file is too large.';
    default: return `服务器未能处理（${status}）。The server could not do this (${status}).`;
  }
}
