/** Sends a file in parts by the tus protocol, and goes on where it ended when the line broke, the server stopped or the page was closed meanwhile. */
import { Refused, get, xsrfToken } from './api.js';

const VERSION = '1.0.0';
const PART = 2 * 1024 * 1024;
/** Milliseconds between tries; each part that arrives begins them anew. */
const PAUSES = [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000, 15000, 15000, 15000];

/** Below this a file goes at once. */
export const SMALL = 1024 * 1024;

/** Where the parts of a task's files go. */
export const partsOf = taskId => `/api/tasks/${encodeURIComponent(taskId)}/uploads`;

/** By which the same file is known again. */
const markOf = file => `${[...file.name].slice(0, 120).join('')} ${file.size} ${file.lastModified}`;

/** One's files that have not come whole. */
export const unfinishedAt = path => get(path);

export const giveUp = (path, id) => request('DELETE', `${path}/${id}`, null);

/**
 * Sends what the server does not have of the file.
 *
 * @param told is told how much of it has gone, between 0 and 1, and whether the line is broken just now
 * @param begun is told the id by which it can be given up
 * @return the id under which the server has the whole file
 */
export async function sendInParts(path, file, told, begun = () => {}) {
  const before = (await patiently(() => get(path), told)).find(one => one.mark === markOf(file) && one.size === file.size);
  let id = before ? before.id : await begin(path, file, told);
  let at = before ? before.received : 0;
  begun(id);
  let renewed = false;
  while (at < file.size) {
    try {
      at = await patiently(() => part(`${path}/${id}`, file, at, told), told, async () => {
        at = await reached(`${path}/${id}`);
        return at >= file.size ? at : null;
      });
    } catch (refused) {
      if (refused.status === 409 && refused.rule === 'DOC-01') at = await reached(`${path}/${id}`);
      else if (refused.status === 404 && !renewed) {
        renewed = true;
        id = await begin(path, file, told);
        at = 0;
        begun(id);
      } else throw refused;
    }
  }
  return id;
}

/** Does it again after a while where the line broke or the server was busy. @param look before each further try; what it gives is the answer */
async function patiently(act, told, look) {
  for (let tries = 0; ; tries++) {
    try {
      if (tries && look) {
        const found = await look();
        if (found !== null) return found;
      }
      return await act();
    } catch (refused) {
      const passing = refused.status === 0 || [502, 503, 504].includes(refused.status);
      if (!passing || tries >= PAUSES.length) throw refused;
      told(null, true);
      await pause(PAUSES[tries]);
    }
  }
}

/** Ends early when the browser says that the line is back. */
function pause(milliseconds) {
  return new Promise(over => {
    const done = () => { clearTimeout(timer); removeEventListener('online', done); over(); };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

async function begin(path, file, told) {
  const answer = await patiently(() => request('POST', path, null, {
    'Upload-Length': file.size,
    'Upload-Metadata': `filename ${base64(file.name)},filetype ${base64(file.type)},mark ${base64(markOf(file))}`,
  }), told);
  return answer.getResponseHeader('Location').split('/').pop();
}

async function part(address, file, from, told) {
  const answer = await request('PATCH', address, file.slice(from, from + PART), {
    'Upload-Offset': from, 'Content-Type': 'application/offset+octet-stream',
  }, sent => told((from + sent) / file.size, false));
  return Number(answer.getResponseHeader('Upload-Offset'));
}

const reached = async address => (await get(address)).received;

function request(method, address, body, headers = {}, sent = () => {}) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(method, address);
    const token = xsrfToken();
    for (const [name, value] of Object.entries({ Accept: 'application/json, application/problem+json', 'Tus-Resumable': VERSION, ...headers,
      ...(token && { 'X-XSRF-TOKEN': token }) })) call.setRequestHeader(name, value);
    call.upload.addEventListener('progress', at => sent(at.loaded));
    for (const lost of ['error', 'abort', 'timeout']) call.addEventListener(lost, () => reject(new Refused(0)));
    call.addEventListener('load', () => {
      const json = /json/.test(call.getResponseHeader('Content-Type') || '') && call.responseText ? JSON.parse(call.responseText) : undefined;
      if (new URL(call.responseURL).pathname === '/login') reject(new Refused(401));
      else if (call.status >= 200 && call.status < 300) resolve(call);
      else reject(new Refused(call.status, json));
    });
    call.send(body);
  });
}

/** Of a text in UTF-8. */
const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
