/** Files: sent at once, and only their reference stands in the entries. */
import { get, sendFile } from './api.js';
import { tellAt } from './messages.js';
import { say } from './texts.js';

export function prepareUploads(root, taskId) {
  const address = `/api/tasks/${encodeURIComponent(taskId)}/documents`;
  let sent = null;
  const sentBefore = async reference => (await (sent ||= get(address))).find(one => one.reference === reference);
  for (const input of root.querySelectorAll('input[data-upload]')) {
    input.addEventListener('change', () => send(input, address));
    input.addEventListener('sancha:written', () => showAgain(input, sentBefore));
  }
}

async function send(input, address) {
  const file = input.files[0];
  if (!file) return;
  input.dataset.sending = 'yes';
  tellAt(input, null);
  placeFor(input).textContent = say('form.sending', { file: file.name });
  try {
    const stored = await sendFile(address, file);
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
  link.textContent = `${stored.fileName || say('form.stored')} · ${stored.reference}`;
  place.append(link);
  if (stored.sha256) place.append(` SHA-256 ${stored.sha256.slice(0, 12)}…`);
  for (const remark of remarks(stored, sentAs)) place.append(document.createElement('br'), remark);
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
