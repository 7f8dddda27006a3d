/** Lists of a form: `<fieldset data-list="visits">` whose content is the template of one row. */
import { formatFor, written } from './format.js';
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

function prepare(list) {
  const template = document.createElement('div');
  template.className = 'entry-row';
  for (const node of [...list.childNodes]) {
    if (node.nodeName !== 'LEGEND') template.append(node);
  }
  templates.set(list, template);
  list.append(element('div', 'entry-rows'), addButton(list));
}

function addRow(list) {
  const row = copyOf(templates.get(list));
  row.append(button('remove', say('form.remove'), () => {
    row.remove();
    refresh(list);
    changed(list);
  }));
  list.querySelector(':scope > .entry-rows').append(row);
  list.dispatchEvent(new CustomEvent('sancha:row', { bubbles: true, detail: row }));
  for (const inner of row.querySelectorAll('fieldset[data-list]')) setRows(inner, [], () => {});
  return row;
}

/** A copy of a row's template; lists inside it keep theirs. */
function copyOf(template) {
  const copy = template.cloneNode(true);
  const inside = template.querySelectorAll('fieldset[data-list]');
  copy.querySelectorAll('fieldset[data-list]').forEach((list, i) => {
    templates.set(list, templates.get(inside[i]));
    list.querySelector(':scope > .entry-rows').replaceChildren();
    list.querySelector(':scope > button.add').replaceWith(addButton(list));
  });
  return copy;
}

function refresh(list) {
  const rows = rowsOf(list);
  const fixed = list.hasAttribute('data-fixed');
  list.querySelector(':scope > button.add').hidden = fixed || rows.length >= Number(list.dataset.max || Infinity);
  rows.forEach((row, i) => {
    row.dataset.number = i + 1;
    row.querySelector(':scope > button.remove').hidden = fixed || rows.length <= Number(list.dataset.min || 0);
  });
}

function addButton(list) {
  return button('add', say('form.add'), () => {
    const row = addRow(list);
    refresh(list);
    row.querySelector('input, select, textarea')?.focus();
    changed(list);
  });
}

function changed(list) {
  list.dispatchEvent(new Event('input', { bubbles: true }));
}

const asEntries = value => (value !== null && typeof value === 'object' ? value : value === undefined ? undefined : { '.': value });

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
