/** Files: sent at once, and only their reference stands in the entries. */
import { sendFile } from './api.js';
import { tellAt } from './messages.js';

export function prepareUploads(root, taskId) {
  for (const input of root.querySelectorAll('input[data-upload]')) {
    input.addEventListener('change', () => send(input, taskId));
    input.addEventListener('sancha:written', () => show(input, input.dataset.reference));
  }
}

async function send(input, taskId) {
  const file = input.files[0];
  if (!file) return;
  input.dataset.sending = 'yes';
  tellAt(input, null);
  placeFor(input).textContent = `上传中 Sending ${file.name}…`;
  try {
    const stored = await sendFile(`/api/tasks/${encodeURIComponent(taskId)}/documents`, file);
    input.dataset.reference = stored.reference;
    show(input, stored.reference, stored.fileName || file.name, stored.sha256);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  } catch (refused) {
    show(input, input.dataset.reference);
    tellAt(input, refused.message);
  } finally {
    delete input.dataset.sending;
  }
}

function show(input, reference, name, sha256) {
  const place = placeFor(input);
  place.replaceChildren();
  if (!reference) return;
  const link = document.createElement('a');
  link.href = `/api/documents/${encodeURIComponent(reference)}`;
  link.target = '_blank';
  link.textContent = `${name || '已上传 Stored'} · ${reference}`;
  place.append(link);
  if (sha256) place.append(` SHA-256 ${sha256.slice(0, 12)}…`);
}

function placeFor(input) {
  if (input.nextElementSibling?.matches('.stored')) return input.nextElementSibling;
  const place = document.createElement('span');
  place.className = 'stored';
  input.after(place);
  return place;
}
