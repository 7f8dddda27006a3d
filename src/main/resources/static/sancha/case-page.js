/** One loan: what the bank knows of it stage by stage, its schedule against what was paid, and its story. */
import { get } from './api.js';
import { element, factSections, stagesOf, trail } from './case-view.js';
import { explanation } from './explanation.js';
import { written } from './format.js';
import { carryToken, notice } from './page.js';
import { termFor } from './terms.js';

const AT_ONCE = 500;
const CLASSES = { money: 'figure', date: 'date' };
const COLUMNS = [['bankDate', '记账日 Booked', 'date'], ['valueDate', '起息日 Value date', 'date'], ['what', '摘要 Kind', 'text'], ['source', '期次或业务 Source', 'text'],
  ['revision', '更正 Revision', 'integer'], ['debit', '借方 Debit', 'text'], ['credit', '贷方 Credit', 'text'], ['amount', '金额 Amount', 'money'],
  ['principal', '本金余额 Principal', 'money'], ['receivable', '应收息费 Receivable', 'money'],
  ['held', '暂收款 Held', 'money'], ['cause', '起因 Cause', 'text']];
const id = new URLSearchParams(location.search).get('id');

carryToken();
show().catch(refused => notice(refused.message));

async function show() {
  if (!id) return notice('请从贷款业务页选择。Choose a loan on the loans page.');
  const path = `/api/cases/${encodeURIComponent(id)}`;
  const [facts, acts] = await Promise.all([get(path), wholeTrail(path)]);
  document.title = `${id} · 三查 Sancha`;
  document.querySelector('h1').textContent = `贷款 Loan ${id}`;
  const story = element('section', 'facts');
  story.id = 'stage-trail';
  story.append(element('h3', '', '经过 Story'), trail(acts));
  const sections = factSections(facts, id);
  const loan = sections.find(section => section.id === 'stage-account');
  if (loan) loan.firstChild.after(papers(facts.account.number));
  if (loan) loan.append(statement(await wholeStatement(facts.account.number)), explanation(facts.account.number, lastDayOf(facts.account)));
  document.getElementById('content').replaceChildren(...[...sections, story].map(inPanel));
  document.querySelector('.jump').replaceChildren(...[...stagesOf(facts), 'trail'].map(linkTo));
}

/** Today, or the maturity of a loan whose days are over. */
function lastDayOf(account) {
  const today = new Date().toLocaleDateString('sv-SE');
  return account.maturesOn < today ? account.maturesOn : today;
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
  section.append(element('summary', '', `对账单 Statement of account（${lines.length}）`), scrolling);
  return section;
}

/** The schedule and the statement of account to take home. */
function papers(number) {
  const line = element('p', 'papers');
  for (const [paper, name] of [['schedule', '还款计划 Schedule'], ['statement', '对账单 Statement']]) {
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
  const link = element('a', '', name === 'trail' ? '经过 Story' : termFor(name));
  link.href = `#stage-${name}`;
  return link;
}
