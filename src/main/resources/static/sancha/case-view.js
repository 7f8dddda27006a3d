/** Shows what the bank knows of a case, stage by stage, whatever that is. */
import { formatFor, written } from './format.js';
import { either } from './language.js';
import { termFor } from './terms.js';
import { say } from './texts.js';
import { isMasked, unmaskable } from './unmask.js';

/** The stages in the order of a loan's life. */
export const ORDER = ['customer', 'relationship', 'application', 'documents', 'papers', 'acceptance', 'diligence', 'collateral', 'review', 'committee',
  'exposure', 'approval', 'contract', 'disbursement', 'account', 'postloan', 'warning', 'revaluation', 'spotcheck', 'recovery'];

/** Keys by which the system knows things: nobody reads them. */
const KEYS = /^(id|reviewId|customerId|userId|document|reference|sha256|label)$/;

/** The facts of one stage. @param known what the stage tells */
export function factSection(name, known, caseId) {
  const section = element('section', 'facts');
  section.append(element('h3', '', termFor(name)), ...contentOf(known, name, { caseId, path: name }));
  return section;
}

/** @param at the case and the path of what is shown in its facts */
function contentOf(known, name, at) {
  if (Array.isArray(known)) return [tableOf(known, name, at)];
  if (known === null || typeof known !== 'object') return [element('p', '', written(known, formatFor(name, known)))];
  // whoever is named is not shown a second time by user id
  const plain = Object.entries(known).filter(([key, value]) => !structured(value) && !blank(value) && !known[`${key}Name`] && shownTo(key));
  const deep = Object.entries(known).filter(([, value]) => structured(value) && !blank(value));
  const parts = [];
  if (plain.length) parts.push(pairs(plain, at));
  for (const [key, value] of deep) parts.push(element('h4', '', termFor(key)), ...contentOf(value, key, inside(at, `.${key}`)));
  return parts;
}

const shownTo = key => key !== either('english', 'chinese') && !KEYS.test(key);

const inside = (at, step) => ({ ...at, path: at.path + step });

function pairs(entries, at) {
  const list = element('dl');
  for (const [name, value] of entries) {
    const format = formatFor(name, value);
    const text = element('dd', '', written(value, format, undefined, name));
    const pair = list.appendChild(element('div', text.textContent.length > 60 ? 'long' : ''));
    if (format === 'digest') text.title = value;
    if (isMasked(value)) text.replaceChildren(unmaskable(value, at.caseId, `${at.path}.${name}`));
    pair.append(element('dt', '', termFor(name)), text);
  }
  return list;
}

/** A table with a row an element; with a column an element where they are few and say much. */
function tableOf(elements, name, at) {
  if (elements.some(one => one === null || typeof one !== 'object')) return element('p', '', written(elements, formatFor(name, elements[0])));
  const keys = [...new Set(elements.flatMap(one => Object.keys(one)))].filter(shownTo);
  const table = element('table');
  if (keys.length > 8 && elements.length <= 4) sideways(table, keys, elements, at, name);
  else upright(table, keys, elements, at, name);
  return scrolling(table);
}

function upright(table, keys, elements, at, name) {
  table.append(headings(keys.map(key => termFor(key, name)), keys.map(key => figured(key, elements))));
  const body = table.appendChild(element('tbody'));
  elements.forEach((_, i) => body.appendChild(element('tr')).append(...keys.map(key => cell(key, i, elements, at))));
}

function sideways(table, keys, elements, at, name) {
  table.classList.add('sideways');
  const body = table.appendChild(element('tbody'));
  for (const key of keys) body.appendChild(element('tr')).append(element('th', '', termFor(key, name)), ...elements.map((_, i) => cell(key, i, elements, at)));
}

/** Signs from which a text gets a wide column: it would stand in a narrow one for pages. */
const LONG = 60;

function cell(key, i, elements, at) {
  const one = elements[i];
  const format = formatFor(key, one[key]);
  const made = element('td', figured(key, elements) ? 'figure' : ['date', 'datetime', 'digest'].includes(format) ? 'date' : '', written(one[key], format,
    undefined, key));
  if (format === 'digest') made.title = one[key];
  else if (`${one[key]}`.length > LONG) made.classList.add('long');
  if (isMasked(one[key])) made.replaceChildren(unmaskable(one[key], at.caseId, `${at.path}[${i}].${key}`));
  return made;
}

const simple = value => value === null || typeof value !== 'object';
const structured = value => !simple(value) && !(Array.isArray(value) && value.every(simple));
const blank = value => value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
const figured = (column, elements) => elements.some(one => typeof one[column] === 'number'
  || ['money', 'percent', 'share'].includes(formatFor(column, one[column])));

function headings(names, figures = []) {
  const head = element('thead');
  const row = head.appendChild(element('tr'));
  names.forEach((name, i) => row.append(element('th', figures[i] ? 'figure' : '', name)));
  return head;
}

function scrolling(table) {
  const place = element('div', 'scrolling');
  place.append(table);
  return place;
}

/** @param text is set as text, never as markup */
export function element(name, className = '', text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
