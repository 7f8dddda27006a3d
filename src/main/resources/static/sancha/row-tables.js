/** Rows of few short fields stand as a table: the names once, above. Rows of figures alone, such as statements, stand side by side. */
import { wordsOf } from './field-names.js';

const MOST_COLUMNS = 8;
/** So many columns want the wider half of the form. */
const MANY = 5;
/** From so many fields on, a row is a column: as in a balance sheet. */
const TALL = 10;

/** @param template the fields of one row @return `ticks` for things to tick off, `tabular`, `side-by-side`, or `cards` for all others */
export function shapeOf(template) {
  const labels = labelsOf(template);
  if (labels.length === 1 && labels[0].querySelector('output') && labels[0].querySelector('input[type=checkbox]')) return 'ticks';
  const others = [...template.children].filter(child => child.nodeName !== 'LABEL' && !child.matches('input[type=hidden], output'));
  if (!labels.length || others.length || template.querySelector('textarea, select[multiple], input[type=file]')) return 'cards';
  if (labels.length >= TALL) return 'side-by-side';
  if (labels.length > MOST_COLUMNS) return 'cards';
  return labels.length >= MANY ? 'tabular many' : 'tabular';
}

/** The names of the fields, above the rows or before them. */
export function headOf(template) {
  const head = document.createElement('div');
  head.className = 'entry-head';
  head.setAttribute('aria-hidden', 'true');
  const cells = [...template.children].filter(child => !child.matches('input[type=hidden]')).map(child => {
    const cell = document.createElement('span');
    cell.textContent = child.nodeName === 'LABEL' ? wordsOf(child) : '';
    if (child.querySelector('[required]')) cell.classList.add('asked');
    if (child.querySelector('[data-type=money], [data-type=share], [data-type=percent], [data-type=integer]')) cell.classList.add('figure');
    const hint = child.querySelector(':scope > small');
    if (hint) cell.append(hint.cloneNode(true));
    return cell;
  });
  head.append(...cells);
  return head;
}

/** A column that no row shows has no heading either. */
export function fitHead(list) {
  const head = list.querySelector(':scope > .entry-rows > .entry-head');
  if (!head) return;
  const rows = [...list.querySelectorAll(':scope > .entry-rows > .entry-row')];
  head.hidden = rows.length === 0;
  [...head.children].forEach((cell, i) => {
    const fields = rows.map(row => [...row.children].filter(child => !child.matches('input[type=hidden]'))[i]);
    const gone = fields.every(field => !field || field.hidden);
    cell.classList.toggle('gone', gone);
    fields.forEach(field => field?.classList.toggle('gone', gone));
  });
}

const labelsOf = template => [...template.children].filter(child => child.nodeName === 'LABEL');
