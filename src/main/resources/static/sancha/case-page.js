/** One loan: what the bank knows of it stage by stage, its schedule against what was paid, and its story. */
import { get } from './api.js';
import { element, factSections, stagesOf, trail } from './case-view.js';
import { explanation } from './explanation.js';
import { today, written } from './format.js';
import { carryToken, notice } from './page.js';
import { termFor } from './terms.js';
import { say } from './texts.js';

const AT_ONCE = 500;
const CLASSES = { money: 'figure', date: 'date' };
const COLUMNS = [['bankDate', say('case.booked'), 'date'], ['valueDate', say('case.value-date'), 'date'], ['what', say('case.kind'), 'words'], ['source',
  say('case.source'), 'text'],
  ['revision', say('case.revision'), 'integer'], ['debit', say('case.debit'), 'words'], ['credit', say('case.credit'), 'words'], ['amount', say('case.amount'),
    'money'],
  ['principal', say('case.principal'), 'money'], ['receivable', say('case.receivable'), 'money'],
  ['held', say('case.held'), 'money'], ['cause', say('case.cause'), 'text']];
const id = new URLSearchParams(location.search).get('id');

carryToken();
show().catch(refused => notice(refused.message));

async function show() {
  if (!id) return notice(say('case.choose-a-loan-on-the'));
  const path = `/api/cases/${encodeURIComponent(id)}`;
  const [facts, acts] = await Promise.all([get(path), wholeTrail(path)]);
  document.title = say('case.title-of-one', { id });
  document.querySelector('h1').textContent = say('case.heading', { id });
  const story = element('section', 'facts');
  story.id = 'stage-trail';
  story.append(element('h3', '', say('case.story')), trail(acts));
  const sections = factSections(facts, id);
  const loan = sections.find(section => section.id === 'stage-account');
  if (loan) loan.firstChild.after(papers(facts.account.number));
  if (loan) loan.append(statement(await wholeStatement(facts.account.number)), explanation(facts.account.number, lastDayOf(facts.account)));
  document.getElementById('content').replaceChildren(...[...sections, story].map(inPanel));
  document.querySelector('.jump').replaceChildren(...[...stagesOf(facts), 'trail'].map(linkTo));
}

/** Today, or the maturity of a loan whose days are over. */
function lastDayOf(account) {
  return account.maturesOn < today() ? account.maturesOn : today();
}

async function wholeTrail(path) {
  const acts = [];
  for (;;) {
    const after = acts.length ? acts[acts.length - 1].seq : 0;
    const page = await get(`${path}/trail?after=${after}&limit=${AT_ONCE}`);
    acts.push(...page);
    if (page.length < AT_ONCE) return acts;
  }
}

async function wholeStatement(number) {
  const lines = [];
  for (;;) {
    const after = lines.length ? lines[lines.length - 1].id : 0;
    const page = await get(`/api/loans/${encodeURIComponent(number)}/statement?after=${after}&limit=${AT_ONCE}`);
    lines.push(...page.lines);
    if (page.lines.length < AT_ONCE) return lines;
  }
}

/** What was booked, line by line, with what is owed after each. */
function statement(lines) {
  const section = element('details', 'statement');
  const table = element('table');
  const head = element('tr');
  head.append(...COLUMNS.map(([, title, kind]) => element('th', kind === 'money' ? 'figure' : '', title)));
  table.append(head, ...lines.map(line => {
    const row = element('tr');
    row.append(...COLUMNS.map(([name, , kind]) => element('td', CLASSES[kind] ?? '', written(line[name], kind))));
    return row;
  }));
  const scrolling = element('div', 'scrolling');
  scrolling.append(table);
  section.append(element('summary', '', say('case.statement-of-account', { count: lines.length })), scrolling);
  return section;
}

/** The schedule and the statement of account to take home. */
function papers(number) {
  const line = element('p', 'papers');
  for (const [paper, name] of [['schedule', say('case.schedule')], ['statement', say('case.statement')]]) {
    for (const format of ['csv', 'pdf']) {
      const link = element('a', '', `${name} ${format.toUpperCase()}`);
      link.href = `/api/loans/${encodeURIComponent(number)}/${paper}.${format}`;
      link.download = '';
      line.append(link, ' ');
    }
  }
  return line;
}

function inPanel(section) {
  section.classList.add('panel');
  return section;
}

function linkTo(name) {
  const link = element('a', '', name === 'trail' ? say('case.story') : termFor(name));
  link.href = `#stage-${name}`;
  return link;
}
