/** Files: sent at once, and only their reference stands in the entries. */
import { alikeOf } from './alike.js';
import { get, post, sendFile } from './api.js';
import { SMALL, partsOf, sendInParts } from './parts.js';
import { tellAt } from './messages.js';
import { once } from './once.js';
import { made } from './sending.js';
import { say } from './texts.js';
import { showUnfinished } from './unfinished.js';

export function prepareUploads(root, taskId) {
  const address = `/api/tasks/${encodeURIComponent(taskId)}/documents`;
  const sent = once(() => get(address));
  const sentBefore = async reference => (await sent()).find(one => one.reference === reference);
  for (const input of root.querySelectorAll('input[data-upload]')) {
    input.addEventListener('change', () => send(input, address, taskId));
    input.addEventListener('sancha:written', () => { showAgain(input, sentBefore); setTimeout(() => fit(input)); });
    input.closest('.entry-row')?.addEventListener('change', () => fit(input));
  }
}

/** Told once to who holds the task, above the rows into which the same files may be chosen again. */
export async function showUnfinishedUploads(root, taskId) {
  const rows = root.querySelector('[data-list][data-drop]');
  if (!rows) return;
  const list = made('ul', 'sending');
  list.setAttribute('aria-live', 'polite');
  rows.before(list);
  await showUnfinished(list, partsOf(taskId));
}

async function send(input, address, taskId) {
  const file = input.files[0];
  if (!file) return;
  [...input.form?.querySelectorAll('.sending > li') ?? []].filter(row => row.dataset.name === file.name && row.dataset.size === String(file.size))
    .forEach(row => row.remove());
  input.dataset.sending = 'yes';
  tellAt(input, null);
  placeFor(input).textContent = say('form.sending', { file: file.name });
  try {
    const stored = await sent(file, address, taskId, text => { placeFor(input).textContent = text; });
    input.dataset.reference = stored.reference;
    show(input, stored, file.name);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  } catch (refused) {
    show(input, input.dataset.reference && { reference: input.dataset.reference });
    tellAt(input, refused.message);
  } finally {
    delete input.dataset.sending;
  }
}

const types = once(() => get('/api/document-types'));

/** Which files the kind of paper of this row can be, told before one is chosen. */
async function fit(input) {
  const kind = input.closest('.entry-row')?.querySelector('select[name=type]')?.value;
  const hint = input.parentElement.querySelector('small.taken') || input.parentElement.appendChild(Object.assign(document.createElement('small'),
    { className: 'taken' }));
  const one = kind && (await types()).find(({ type }) => type === kind);
  hint.textContent = one ? say('papers.taken-as', { kinds: one.kinds.join(', '), size: Math.floor(one.sizeAtMost / 1024 / 1024) }) : '';
  input.accept = one ? one.endings.join(',') : '';
}

/** A small file at once, a large one in parts. */
async function sent(file, address, taskId, tell) {
  if (file.size <= SMALL) return sendFile(address, file);
  const upload = await sendInParts(partsOf(taskId), file, (share, broken) => tell(broken ? say('papers.line-is-broken')
    : say('form.sending-share', { file: file.name, share: Math.round(100 * share) })));
  return post(address, { upload });
}

/** What a draft refers to: the reference at once, the name as soon as it is known. */
async function showAgain(input, sentBefore) {
  const reference = input.dataset.reference;
  show(input, reference && { reference });
  if (!reference) return;
  const stored = await sentBefore(reference);
  if (stored && input.dataset.reference === reference) show(input, stored);
}

function show(input, stored, sentAs) {
  const place = placeFor(input);
  place.replaceChildren();
  if (!stored) return;
  const link = document.createElement('a');
  link.href = `/api/documents/${encodeURIComponent(stored.reference)}`;
  link.target = '_blank';
  link.textContent = stored.fileName || say('form.stored');
  place.append(link);
  for (const remark of remarks(stored, sentAs)) place.append(document.createElement('br'), remark);
  for (const earlier of alikeOf(stored)) place.append(document.createElement('br'), earlier);
}

/** What has become of the name: nobody finds out by looking for a file that is called otherwise. */
function remarks(stored, sentAs) {
  const told = [];
  if (sentAs && sentAs.normalize('NFC') !== stored.fileName) told.push(say('form.sent-as', { name: sentAs }));
  if (stored.nameOnDisk && stored.nameOnDisk !== stored.fileName) told.push(say('form.comes-back-as', { name: stored.nameOnDisk }));
  return told;
}

function placeFor(input) {
  if (input.nextElementSibling?.matches('.stored')) return input.nextElementSibling;
  const place = document.createElement('span');
  place.className = 'stored';
  input.after(place);
  return place;
}
