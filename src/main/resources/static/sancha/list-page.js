/** The lines behind a number of the start page, page by page. */
import { get } from './api.js';
import { table } from './case-parts.js';
import { element } from './case-view.js';
import { NOTHING, written } from './format.js';
import { labelOf } from './labels.js';
import { oneOf } from './language.js';
import { carryToken, notice } from './page.js';
import { stepName } from './steps.js';
import { say } from './texts.js';

const PAGE = 50;
const asked = Object.fromEntries(new URLSearchParams(location.search));
const { list = '', row = '', column = '' } = asked;
const place = document.querySelector('.lines');
const more = document.querySelector('.more button');
const lines = [];
let figures;

carryToken();
more.addEventListener('click', load);
document.querySelector('a.csv').href = `${path('rows.csv')}?${new URLSearchParams({ row, column })}`;
begin();

function path(part) {
  return `/api/board/lists/${encodeURIComponent(list)}/${part}`;
}

async function begin() {
  try {
    figures = await get(path('figures'));
    const parts = [[row, figures.rows], [column, figures.columns]].filter(([key]) => key).map(([key, dimension]) => labelOf(key, dimension.id));
    document.getElementById('title').textContent = labelOf(list, 'board');
    document.title = `${labelOf(list, 'board')} · ${document.title}`;
    const count = figures.cells.filter(cell => (!row || cell.row === row) && (!column || cell.column === column)).reduce((all, cell) => all + cell.count, 0);
    document.getElementById('which').textContent = [...parts, say('boards.lines', { count }),
      figures.asOf ? say('boards.as-of', { day: figures.asOf }) : say('boards.not-yet')].join(' · ');
    await load();
  } catch (refused) {
    notice(refused.message);
  }
}

async function load() {
  more.hidden = true;
  try {
    const after = lines.length ? lines[lines.length - 1].position : 0;
    const found = await get(`${path('rows')}?${new URLSearchParams({ row, column, after, limit: PAGE })}`);
    lines.push(...found);
    place.replaceChildren(table(columns().map(one => one.head), lines.map(line => columns().map(one => one.cell(line))), say('boards.none')));
    more.hidden = found.length < PAGE;
  } catch (refused) {
    notice(refused.message);
  }
}

/** What a list says of its lines; what all of them have in common stands above it. */
function columns() {
  const label = (key, dimension) => (key ? labelOf(key, dimension) : NOTHING);
  return [
    { head: [say('cases.case')], cell: line => link(line.caseId, `/case.html?id=${encodeURIComponent(line.caseId)}`) },
    { head: [say('cases.customer')], cell: line => (line.customerId ? link(line.customer, `/customer.html?customer=${line.customerId}`) : NOTHING) },
    !row && { head: [labelOf(figures.rows.id, 'dimension')], cell: line => label(line.row, figures.rows.id) },
    !column && lines.some(line => line.column) && { head: [labelOf(figures.columns.id, 'dimension')], cell: line => label(line.column, figures.columns.id) },
    lines.some(line => line.what) && { head: [labelOf(list, 'whatOf')], cell: line => (line.what ? oneOf(labelOf(line.what, 'what')) : NOTHING) },
    lines.some(line => line.day) && { head: [labelOf(list, 'dayOf'), 'date'], cell: line => written(line.day, 'date') },
    { head: [say('cases.product')], cell: line => label(line.product, 'product') },
    { head: [say('boards.amount-in-yuan'), 'figure'], cell: line => written(line.amount, 'money') },
    figures.rows.id !== 'step' && { head: [say('cases.step')], cell: line => (line.step ? stepName(line.step) : NOTHING) },
    { head: [say('cases.branch')], cell: line => line.branch },
  ].filter(Boolean);
}

function link(text, address) {
  const made = element('a', '', text);
  made.href = address;
  return made;
}
