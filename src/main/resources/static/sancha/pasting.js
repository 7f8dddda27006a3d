/** Cells copied from a spreadsheet fill the rows of a list, all of them or none. */
import { fault, typeOf } from './fields.js';
import { wordsOf } from './field-names.js';
import { plain } from './decimals.js';
import { say } from './texts.js';

const MOST_ROWS = 100;

/** The rows and cells of what was copied; undefined where it is one cell, which pastes as text does. */
export function cellsOf(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map(line => line.split('\t').map(unquoted));
  return lines.length > 1 || lines[0].length > 1 ? lines.filter(line => line.some(cell => cell.trim())) : undefined;
}

/**
 * Puts the cells into rows from the field on in which they were pasted.
 * @param from the row and the place among its fields that the first cell goes to
 * @param rowAt gives the row of a number, made where there is none yet
 * @param takeBack removes the rows that were made for it
 * @param atOnce how many rows the list may have for it
 * @param turned whether the list's rows stand as columns, as do the copied ones then
 * @return a sentence of what is wrong, with nothing pasted; null where all of it is in
 */
export function paste(copied, from, { rowAt, takeBack, most, turned, atOnce = MOST_ROWS }) {
  const cells = turned ? transposed(copied) : copied;
  const wanted = from.row + cells.length;
  const bound = Math.min(most, atOnce);
  if (wanted > bound) return say(turned ? 'form.paste-too-many-columns' : 'form.paste-too-many', { found: cells.length, most: bound - from.row });
  const before = new Map();
  for (const [i, line] of cells.entries()) {
    const fields = columnsOf(rowAt(from.row + i)).slice(from.column);
    const wrong = line.length > fields.length
      ? say(turned ? 'form.paste-too-long' : 'form.paste-too-wide', { row: i + 1, found: line.length, most: fields.length })
      : fill(fields, line, k => (turned ? { row: k + 1, column: i + 1 } : { row: i + 1, column: k + 1 }), before);
    if (wrong) {
      before.forEach((value, field) => { field[field.type === 'checkbox' ? 'checked' : 'value'] = value; });
      takeBack();
      return wrong;
    }
  }
  return null;
}

/** The fields of a row that cells go to, in the order in which they stand. */
export const columnsOf = row => [...row.children].filter(child => child.nodeName === 'LABEL' && !child.matches('.gone'))
  .map(label => label.querySelector('input, select')).filter(field => field && !field.readOnly);

function fill(fields, line, place, before) {
  for (const [i, cell] of line.entries()) {
    const field = fields[i];
    before.set(field, field.type === 'checkbox' ? field.checked : field.value);
    const wrong = put(field, cell.trim()) || fault(field);
    if (wrong) return say('form.paste-wrong-cell', { ...place(i), name: wordsOf(field.closest('label')), found: cell.trim().slice(0, 40), wrong });
  }
  return null;
}

/** @return what is wrong, where the cell is no value of the field */
function put(field, cell) {
  if (field.type === 'checkbox') return tick(field, cell);
  if (field.tagName === 'SELECT') return choose(field, cell);
  if (field.type === 'date') return setDate(field, cell);
  field.value = ['money', 'percent', 'share', 'integer'].includes(typeOf(field)) ? figure(cell) : cell.normalize('NFC');
  return null;
}

/** Accountants write a loss in brackets. */
const figure = cell => plain(cell).replace(/^\((.*)\)$/, '-$1');

function choose(field, cell) {
  const option = [...field.options].find(one => (cell ? one.text.trim() === cell || one.value === cell : !one.value));
  if (!option) return say('form.paste-one-of', { options: [...field.options].filter(one => one.value).map(one => one.text.trim()).join(' / ') });
  field.value = option.value;
  return null;
}

function tick(field, cell) {
  const yes = [say('format.yes').toLowerCase(), 'true', '1', '\u221a', '\u2713'].includes(cell.toLowerCase());
  if (!yes && !['', say('format.no').toLowerCase(), 'false', '0'].includes(cell.toLowerCase())) return say('form.paste-yes-or-no');
  field.checked = yes;
  return null;
}

/** 2024-03-01, 2024/3/1, 2024.3.1, and the same with the Chinese signs for year, month and day. */
function setDate(field, cell) {
  const parts = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(cell.normalize('NFKC'));
  field.value = parts ? `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}` : '';
  return cell && !field.value ? say('form.a-date', { example: '2024-03-01' }) : null;
}

const transposed = cells => Array.from({ length: Math.max(...cells.map(line => line.length)) }, (_, i) => cells.map(line => line[i] ?? ''));
const unquoted = cell => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
