/** Lists of a form: `<fieldset data-list="visits">` whose content is the template of one row. */
import { formatFor, written } from './format.js';
import { legendOf } from './field-names.js';
import { tellAt } from './messages.js';
import { csvButton } from './csv-rows.js';
import { cellsOf, columnsOf, paste } from './pasting.js';
import { fitHead, headOf, shapeOf } from './row-tables.js';
import { say } from './texts.js';

const templates = new WeakMap();

/** Takes the rows' templates out of the form. Each row made of them later is told by the event `sancha:row`. */
export function prepareLists(root) {
  for (const list of [...root.querySelectorAll('fieldset[data-list]')].reverse()) prepare(list);
}

export const isList = element => element.matches('fieldset[data-list]');
export const rowsOf = list => [...list.querySelectorAll(':scope > .entry-rows > .entry-row')];

/** Makes as many rows as there are elements (at least `data-min`) and lets `write` fill each. */
export function setRows(list, elements, write) {
  const wanted = Math.max(elements.length, Number(list.dataset.min || 0));
  for (const row of rowsOf(list).slice(wanted)) row.remove();
  while (rowsOf(list).length < wanted) addRow(list);
  rowsOf(list).forEach((row, i) => {
    write(row, asEntries(elements[i]));
    for (const shown of row.querySelectorAll('[data-show]')) {
      const value = elements[i]?.[shown.dataset.show];
      shown.textContent = written(value, shown.dataset.format ?? formatFor(shown.dataset.show, value));
    }
  });
  refresh(list);
}

/** What is shown of a row may have changed by what was entered elsewhere. */
export const fitLists = root => root.querySelectorAll('fieldset[data-list]').forEach(fitHead);

function prepare(list) {
  const template = document.createElement('div');
  template.className = 'entry-row';
  for (const node of [...list.childNodes]) {
    if (node.nodeName !== 'LEGEND') template.append(node);
  }
  templates.set(list, template);
  const rows = element('div', 'entry-rows');
  const shape = shapeOf(template);
  list.classList.add(...shape.split(' '));
  const table = shape.startsWith('tabular') || shape === 'side-by-side';
  if (table) rows.append(headOf(template));
  list.append(rows, addButton(list));
  if (table && !list.hasAttribute('data-fixed')) list.append(hint(say('form.paste-hint')));
  if (list.hasAttribute('data-csv')) list.append(csvButton(cells => read(list, cells), wrong => tellAt(list.querySelector(':scope > legend'), wrong)));
  list.addEventListener('paste', event => pasted(list, event));
}

function addRow(list) {
  const row = copyOf(templates.get(list));
  row.append(removeButton(list, row));
  mark(list, row);
  list.querySelector(':scope > .entry-rows').append(row);
  list.dispatchEvent(new CustomEvent('sancha:row', { bubbles: true, detail: row }));
  for (const inner of row.querySelectorAll('fieldset[data-list]')) setRows(inner, [], () => {});
  return row;
}

/** The case's own mark of a row, such as C1: the next that no row has. */
function mark(list, row) {
  const field = row.querySelector(':scope > label > [data-mark]');
  if (!field) return;
  const taken = rowsOf(list).map(one => one.querySelector('[data-mark]').value);
  for (let i = 1; !field.value; i++) if (!taken.includes(`${field.dataset.mark}${i}`)) field.value = `${field.dataset.mark}${i}`;
}

/** The keyboard stays in the list when a row goes. */
function removeButton(list, row) {
  return button('remove', say('form.remove'), () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    refresh(list);
    changed(list);
    (next?.querySelector('input, select, textarea') ?? list.querySelector(':scope > button.add')).focus();
  });
}

/** A copy of a row's template; lists inside it keep theirs. */
function copyOf(template) {
  const copy = template.cloneNode(true);
  const inside = template.querySelectorAll('fieldset[data-list]');
  copy.querySelectorAll('fieldset[data-list]').forEach((list, i) => {
    templates.set(list, templates.get(inside[i]));
    list.querySelectorAll(':scope > .entry-rows > .entry-row').forEach(row => row.remove());
    list.querySelector(':scope > button.add').replaceWith(addButton(list));
  });
  return copy;
}

function refresh(list) {
  const rows = rowsOf(list);
  const fixed = list.hasAttribute('data-fixed');
  list.querySelector(':scope > button.add').hidden = fixed || rows.length >= most(list);
  rows.forEach((row, i) => {
    row.dataset.number = i + 1;
    row.querySelector(':scope > button.remove').hidden = fixed || rows.length <= Number(list.dataset.min || 0);
    row.querySelector(':scope > button.remove').setAttribute('aria-label', say('form.remove-row', { list: legendOf(list), row: i + 1 }));
  });
  fitHead(list);
}

function addButton(list) {
  return button('add', say('form.add'), () => {
    const row = addRow(list);
    refresh(list);
    row.querySelector('input:not([type=hidden], [readonly]), select, textarea')?.focus();
    changed(list);
  });
}

/** Several cells go into as many fields, from the one that has the focus on. */
function pasted(list, event) {
  const field = event.target;
  const row = field.closest?.('.entry-row');
  const cells = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
  if (!cells || !row || row.closest('fieldset[data-list]') !== list || field.matches('textarea')) return;
  event.preventDefault();
  const from = { row: rowsOf(list).indexOf(row), column: columnsOf(row).indexOf(field) };
  tellAt(list.querySelector(':scope > legend'), filled(list, cells, from));
}

/** Cells of a file come behind the rows that are there. */
function read(list, cells) {
  return cells.length ? filled(list, cells, { row: rowsOf(list).length, column: 0 }, most(list)) : say('form.csv-empty');
}

/** @return what is wrong, with nothing filled in */
function filled(list, cells, from, atOnce) {
  const before = rowsOf(list);
  const wrong = paste(cells, from, {
    rowAt: i => rowsOf(list)[i] ?? addRow(list),
    takeBack: () => rowsOf(list).slice(before.length).forEach(added => added.remove()),
    most: list.hasAttribute('data-fixed') ? before.length : most(list),
    turned: list.classList.contains('side-by-side'),
    atOnce,
  });
  refresh(list);
  if (wrong) return wrong;
  for (const row of rowsOf(list).slice(from.row, from.row + cells.length)) {
    columnsOf(row).forEach(one => one.dispatchEvent(new CustomEvent('sancha:pasted', { bubbles: true })));
  }
  changed(list);
  return null;
}

function changed(list) {
  list.dispatchEvent(new Event('input', { bubbles: true }));
}

const most = list => Number(list.dataset.max || Infinity);
const asEntries = value => (value !== null && typeof value === 'object' ? value : value === undefined ? undefined : { '.': value });
const hint = text => Object.assign(element('p', 'hint paste-hint'), { textContent: text });

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(className, text, act) {
  const made = element('button', className);
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
