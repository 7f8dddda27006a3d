/** The figures of one list of the start page: a chart where it says more than a table, and the table, in which each number leads to its lines. */
import { get } from './api.js';
import { stackedBars } from './board-chart.js';
import { block, nothing, table } from './case-parts.js';
import { element } from './case-view.js';
import { NOTHING, written } from './format.js';
import { labelOf } from './labels.js';
import { say } from './texts.js';

/** Lists of which a chart is drawn, and whether of amounts or of lines. */
const CHARTS = { 'my-cases': 'count', 'my-loans': 'amount', pipeline: 'count', exposure: 'amount', inspections: 'count', vintage: 'amount',
  'by-industry': 'amount', 'by-product': 'amount', 'by-branch': 'amount' };

/** Shows a list's figures, which are asked for with one request. @return the part of the page, filled as soon as the answer is there */
export function figuresOf(list) {
  const content = element('div');
  content.setAttribute('aria-busy', 'true');
  const part = block(labelOf(list, 'board'), ' ', content);
  part.id = list;
  get(`/api/board/lists/${list}/figures`).then(figures => fill(part, content, figures))
    .catch(refused => content.replaceChildren(element('p', 'notice error', refused.message)))
    .finally(() => content.removeAttribute('aria-busy'));
  return part;
}

function fill(part, content, figures) {
  part.querySelector('h3 small').textContent = figures.asOf ? say('boards.as-of', { day: figures.asOf }) : say('boards.not-yet');
  if (!figures.cells.length) {
    content.replaceChildren(nothing(say('boards.none')));
    return;
  }
  const shape = shapeOf(figures);
  const kind = CHARTS[figures.list];
  const chart = element('div', 'chart');
  content.replaceChildren(...(kind ? [chart] : []), crosstab(figures, shape), asCsv(figures.list));
  const open = key => location.assign(linesOf(figures.list, key));
  if (figures.list === 'provisions') addCoverage(content);
  if (kind) stackedBars(chart, { ...shape, kind, open, title: labelOf(figures.list, 'board'), name: figures.rows.id });
}

/** What is held for losses beside what it is to reach (CLS-14). */
async function addCoverage(content) {
  const told = await get('/api/board/coverage');
  const amount = money => written(money.amount, 'money');
  const lacks = Number(told.lacking.amount) > 0;
  const toBad = told.toBad === null || told.toBad === undefined ? say('boards.coverage-no-bad') : `${told.toBad} %`;
  const line = element('p', lacks ? 'notice' : '', say('boards.coverage', { ...told, toBad }));
  const least = amount(told.least);
  line.append(' ', lacks ? say('boards.coverage-lacking', { least, lacking: amount(told.lacking) }) : say('boards.coverage-enough', { least }));
  content.prepend(line);
}

/** Rows and columns that hold something, in their order, and what stands in each cell. */
function shapeOf({ cells, rows, columns }) {
  const named = (keys, dimension) => inOrder(new Set(keys), dimension.keys).map(key => ({ key, label: key && labelOf(key, dimension.id) }));
  const at = new Map(cells.map(cell => [`${cell.row}|${cell.column}`, cell]));
  return { rows: named(cells.map(cell => cell.row), rows), columns: named(cells.map(cell => cell.column), columns),
    cell: (row, column) => at.get(`${row}|${column}`) };
}

/** Those that have a place first, the others behind them by their names. */
function inOrder(keys, order) {
  const place = key => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function crosstab({ list, rows: dimension, cells }, { rows, columns, cell }) {
  const withAmounts = cells.some(hasAmount);
  const several = columns.length > 1;
  const heads = [[labelOf(dimension.id, 'dimension')], ...(several ? columns.map(column => [column.label, 'figure']) : []),
    [several ? say('boards.total') : columns[0].label || say('boards.count'), 'figure'], ...(withAmounts ? [[say('boards.amount-in-yuan'), 'figure']] : [])];
  const line = (label, rowKey, of) => [label, ...(several ? columns.map(column => number(list, rowKey, column.key, of.filter(one => one.column === column.key)))
    : []), number(list, rowKey, '', of), ...(withAmounts ? [written(sum(of), 'money')] : [])];
  const lines = rows.map(row => line(row.label, row.key, columns.map(column => cell(row.key, column.key)).filter(Boolean)));
  if (rows.length > 1) lines.push(line(element('b', '', say('boards.total')), '', cells));
  return table(heads, lines);
}

/** A number that leads to the lines that it counts. */
function number(list, row, column, cells) {
  const count = cells.reduce((all, one) => all + one.count, 0);
  if (!count) return NOTHING;
  const link = element('a', '', written(count, 'integer'));
  link.href = linesOf(list, row, column);
  return link;
}

const hasAmount = cell => cell.amount !== undefined && cell.amount !== null;

/** Cents as whole numbers add up without error. */
function sum(cells) {
  const cents = cells.filter(hasAmount).reduce((all, one) => all + BigInt(Math.round(Number(one.amount) * 100)), 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

const linesOf = (list, row = '', column = '') => `/list.html?${new URLSearchParams({ list, ...(row && { row }), ...(column && { column }) })}`;

function asCsv(list) {
  const line = element('p', 'papers');
  const link = element('a', '', say('boards.table-as-csv'));
  link.href = `/api/board/lists/${list}/figures.csv`;
  link.download = '';
  line.append(link);
  return line;
}
