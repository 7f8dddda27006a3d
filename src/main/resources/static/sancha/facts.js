/** Writes what the bank knows into a form: `data-fact`, `data-facts` (a row per element) and `data-if` (shown only when it holds). */
import { formatFor, written } from './format.js';
import { language } from './language.js';
import { say } from './texts.js';

/** A text of more characters than this takes the whole width. */
const LONG = 60;

/** The value at a dotted path; "." is the thing itself. */
export function at(tree, path) {
  if (path === '.') return tree;
  return path.split('.').reduce((node, key) => (node === null || node === undefined ? undefined : node[key]), tree);
}

/** Does `path`, `path=A|B` or `path!=A|B` hold of the tree? A bare path holds when it is there, not false and not empty. */
export function holds(condition, tree) {
  const [, path, operator, wanted] = /^([^!=]+?)\s*(?:(!?=)\s*(.*))?$/.exec(condition.trim()) || [null, condition];
  const value = at(tree, path);
  if (!operator) return !(value === undefined || value === null || value === false || value === '' || value.length === 0);
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const found = wanted.split('|').some(one => values.includes(one.trim()));
  return operator === '=' ? found : !found;
}

/** Fills everything under `root` from the tree. */
export function fill(root, tree) {
  root.querySelectorAll('dl').forEach(paired);
  for (const list of outermost(root, '[data-facts]')) repeat(list, at(tree, list.dataset.facts));
  const row = root.matches('[data-repeated]') ? root : null;
  const own = selector => [...(row?.matches(selector) ? [row] : []), ...root.querySelectorAll(selector)]
    .filter(found => found.closest('[data-repeated]') === row);
  own('[data-fact]').forEach(place => write(place, tree));
  own('[data-if]').forEach(part => { part.hidden = !holds(part.dataset.if, tree); });
}

/** Shows the parts of a row of entries whose `data-if` holds of the facts. */
export function showIf(row, tree) {
  row.querySelectorAll('[data-if]').forEach(part => { part.hidden = !holds(part.dataset.if, tree); });
}

/** Each name with its value in one block, which style can then lay out. */
function paired(list) {
  for (const name of list.querySelectorAll(':scope > dt')) {
    const pair = document.createElement('div');
    name.before(pair);
    pair.append(name);
    while (pair.nextElementSibling?.matches('dd')) pair.append(pair.nextElementSibling);
  }
}

function write(place, tree) {
  const value = at(tree, language === 'en' ? place.dataset.factEn ?? place.dataset.fact : place.dataset.fact);
  const labels = place.dataset.labels ? JSON.parse(place.dataset.labels) : undefined;
  const text = written(value, formatOf(place, value), labels, place.dataset.labelOf);
  const unit = place.dataset.unit && value !== undefined && value !== null ? ` ${place.dataset.unit}` : '';
  place.textContent = text + unit;
  if (['money', 'percent', 'share', 'integer'].includes(place.dataset.format)) place.classList.add('figure');
  if (['date', 'datetime'].includes(place.dataset.format)) place.classList.add('date');
  if (place.matches('dd')) place.parentElement.classList.toggle('long', text.length > LONG);
}

/** What the bank itself says may be in both languages; what people wrote and what somebody is called is shown as it is. */
function formatOf(place, value) {
  const { format, fact } = place.dataset;
  return (!format || format === 'text') && formatFor(fact.split('.').pop(), value) === 'words' ? 'words' : format;
}

function repeat(list, elements) {
  const template = list.matches('table') ? list.querySelector('tbody > tr') : list.querySelector('li');
  if (!template) return;
  const rows = Array.isArray(elements) ? elements : [];
  for (const element of rows) {
    const row = template.cloneNode(true);
    row.dataset.repeated = '';
    template.before(row);
    fill(row, element);
  }
  if (!rows.length) template.before(emptyRow(list, template));
  template.remove();
  alignHeadings(list);
}

function emptyRow(list, template) {
  const row = template.cloneNode(false);
  row.className = 'none';
  if (!list.matches('table')) row.textContent = say('form.none');
  else {
    const cell = row.appendChild(document.createElement('td'));
    cell.colSpan = template.children.length;
    cell.textContent = say('form.none');
  }
  return row;
}

/** A column of figures has its heading over the figures. */
function alignHeadings(list) {
  const first = list.querySelector('tbody > tr');
  if (!first) return;
  [...first.children].forEach((cell, i) => {
    const heading = list.querySelectorAll('thead th')[i];
    if (heading && cell.classList.contains('figure')) heading.classList.add('figure');
  });
}

function outermost(root, selector) {
  return [...root.querySelectorAll(selector)].filter(found => {
    const outer = found.parentElement.closest(selector);
    return !outer || !root.contains(outer) || outer === root;
  });
}
