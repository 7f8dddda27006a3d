/** Lists whose rows each take a file: several files are dropped or chosen at once, and each finds a row. */
import { rowsOf } from './lists.js';
import { say } from './texts.js';

/** Makes a place to drop files on above each list that is marked `data-drop`. */
export function prepareDropping(form) {
  for (const list of form.querySelectorAll('fieldset[data-list][data-drop]')) {
    const place = document.createElement('label');
    place.className = 'drop';
    const chosen = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    place.append(say('papers.choose'), chosen);
    list.querySelector(':scope > legend').after(place);
    listenForDrops(place, files => spread(list, files));
    chosen.addEventListener('change', () => { spread(list, chosen.files); chosen.value = ''; });
  }
}

/** @param taken is given the files that are dropped */
export function listenForDrops(place, taken) {
  for (const over of ['dragenter', 'dragover']) place.addEventListener(over, event => { event.preventDefault(); place.classList.add('over'); });
  for (const out of ['dragleave', 'drop']) place.addEventListener(out, () => place.classList.remove('over'));
  place.addEventListener('drop', event => { event.preventDefault(); taken(event.dataTransfer.files); });
}

/** The row without a file whose kind of paper the file is called by takes it; any other gets a row of its own, for people to say what it is. */
function spread(list, files) {
  for (const file of [...files]) {
    const row = rowsOf(list).find(one => isFree(one) && isCalled(one, file)) ?? added(list);
    if (!row) return;
    const field = row.querySelector('input[data-upload]');
    const one = new DataTransfer();
    one.items.add(file);
    field.files = one.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    entitle(row, file);
  }
}

function isCalled(row, file) {
  const stem = plain(stemOf(file));
  return [row.querySelector('select[name=type]')?.selectedOptions[0]?.textContent, row.querySelector('[name=title]')?.value].map(plain)
    .some(name => name.length > 1 && stem.length > 1 && (stem.includes(name) || name.includes(stem)));
}

const plain = text => (text ?? '').toLowerCase().replace(/[\s\d_\-.()（）]/g, '');

const stemOf = file => file.name.replace(/\.[A-Za-z0-9]{1,8}$/, '');

function isFree(row) {
  const field = row.querySelector('input[data-upload]');
  return !field.dataset.reference && !field.dataset.sending && !field.disabled;
}

function added(list) {
  const add = list.querySelector(':scope > button.add');
  if (add.hidden || list.closest('fieldset:disabled')) return null;
  add.click();
  return rowsOf(list).at(-1);
}

/** People call a paper as its file is called, unless they say otherwise. */
function entitle(row, file) {
  const title = row.querySelector('[name=title]');
  if (!title || title.value) return;
  title.value = stemOf(file).slice(0, 200);
  title.dispatchEvent(new Event('input', { bubbles: true }));
}
