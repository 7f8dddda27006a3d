/** The quarterly classification (CLS-11): how far it is, the loans, and what one of the three hands says of many at once. */
import { get, post } from './api.js';
import { table } from './case-parts.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { carryToken, notice } from './page.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

const PAGE = 100;
/** Loans of which one may say something at once. */
const MOST = 200;
const STANDINGS = ['TO_PROPOSE', 'TO_DETERMINE', 'TO_APPROVE', 'DONE', 'MISSED'];
const HANDS = { TO_PROPOSE: 'PROPOSED', TO_DETERMINE: 'DETERMINED', TO_APPROVE: 'APPROVED' };
const CLASSES = ['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'];
const quarter = document.getElementById('quarter');
const standing = document.getElementById('standing');
const form = document.querySelector('form.say');
const refused = form.querySelector('.notice');
const place = document.querySelector('.lines');
const more = document.querySelector('.more button');
let runs = [];
let lines = [];
/** Counts what was asked for: an answer to what was asked before is not shown. */
let asked = 0;

carryToken();
standing.add(new Option(say('class-run.all'), ''));
STANDINGS.forEach(one => standing.add(new Option(labelOf(one, 'classRunStanding'), one)));
form.elements.riskClass.append(new Option(say('class-run.as-before'), ''), ...CLASSES.map(one => new Option(labelOf(one), one)));
quarter.addEventListener('change', load);
standing.addEventListener('change', load);
more.addEventListener('click', () => next().catch(error => notice(error.message)));
form.addEventListener('submit', send);
form.querySelector('.all').addEventListener('click', () => place.querySelectorAll('input[type=checkbox]').forEach((box, at) => { box.checked = at < MOST; }));
begin();

async function begin() {
  try {
    runs = await get('/api/class-runs');
    quarter.append(...runs.map(one => new Option(one.quarter, one.quarter)));
    if (!runs.length) return notice(say('class-run.none-yet'), 'info');
    const mine = STANDINGS.find(one => runs[0].hands.includes(HANDS[one]));
    standing.value = mine ?? '';
    await load();
  } catch (error) {
    notice(error.message);
  }
  return undefined;
}

async function load() {
  const run = runs.find(one => one.quarter === quarter.value);
  if (!run) return;
  asked += 1;
  const query = new URLSearchParams({ standing: standing.value });
  document.querySelector('a.csv').href = `/api/class-runs/${run.quarter}/loans.csv?${query}`;
  const term = document.querySelector('.term');
  term.replaceChildren(element('span', run.late ? 'tag warn' : '', say(run.late ? 'class-run.was-due' : 'class-run.is-due', { day: run.dueOn })));
  lines = [];
  form.hidden = !run.hands.includes(HANDS[standing.value]);
  refused.hidden = true;
  form.querySelector('[type=submit]').textContent = standing.value && HANDS[standing.value] ? labelOf(HANDS[standing.value], 'classRunAct') : '';
  try {
    await Promise.all([progress(run), next()]);
  } catch (error) {
    notice(error.message);
  }
}

async function progress(run) {
  const mine = asked;
  const rows = await get(`/api/class-runs/${run.quarter}/progress`);
  if (mine !== asked) return;
  const sum = of => rows.reduce((total, row) => total + of(row), 0);
  const counts = [row => row.loans, row => row.toPropose, row => row.toDetermine, row => row.toApprove, row => row.done,
    row => row.missed];
  document.querySelector('.progress').replaceChildren(table([[say('class-run.branch')], [say('class-run.manager')], [say('class-run.loans'), 'figure'],
    ...STANDINGS.map(one => [labelOf(one, 'classRunStanding'), 'figure']), [say('class-run.principal'), 'figure']],
  [...rows.map(row => [row.branch, row.manager ?? say('class-run.nobody'), ...counts.map(of => String(of(row))), written(row.principal, 'money')]),
    ...rows.length > 1 ? [[say('class-run.total'), '', ...counts.map(of => String(sum(of))), '']] : []], say('class-run.no-loans')));
}

async function next() {
  const mine = asked;
  const after = lines.length ? lines[lines.length - 1].id : 0;
  const found = await get(`/api/class-runs/${quarter.value}/loans?${new URLSearchParams({ standing: standing.value, after, limit: PAGE })}`);
  // also of two clicks on the same button only the first counts
  if (mine !== asked || after !== (lines.length ? lines[lines.length - 1].id : 0)) return;
  lines.push(...found);
  more.hidden = found.length < PAGE;
  const chosen = new Set(chosenOnes());
  place.replaceChildren(table([[form.hidden ? '' : say('class-run.choose')], [say('class-run.customer')], [say('class-run.loan')],
    [say('class-run.principal'), 'figure'], [say('class-run.class-now')], [say('class-run.days'), 'figure'], [say('class-run.floor')],
    [say('class-run.last-inspection')], [say('class-run.said')], [say('class-run.standing')]],
  lines.map(line => cells(line, chosen)), say('class-run.no-loans')));
}

function cells(line, chosen) {
  const box = Object.assign(element('input'), { type: 'checkbox', value: line.id, checked: chosen.has(line.id) });
  box.setAttribute('aria-label', `${say('class-run.choose')} ${line.loanNumber}`);
  const loan = Object.assign(element('a', '', line.loanNumber), { href: `/case.html?id=${encodeURIComponent(line.caseId)}` });
  const whose = parted(line.customer ?? '', line.company ? say('class-run.one-debtor') : '', line.manager ?? say('class-run.nobody'));
  const now = parted(labelOf(line.riskClass), line.riskClass === line.classBefore ? '' : say('class-run.was', { before: labelOf(line.classBefore) }),
    line.changedOn ? say('class-run.since', { day: line.changedOn }) : '');
  const said = [line.proposed, line.determined, line.approved].filter(Boolean).map(one => labelOf(one)).join(' → ');
  return [form.hidden ? '' : box, whose, loan, written(line.principal, 'money'), now, String(line.daysPastDue),
    parted(labelOf(line.floor), line.onRecord ? say('class-run.on-record') : ''),
    parted(line.inspectedOn ?? say('class-run.never-inspected'), line.signals ?? ''), parted(said, line.reason ?? ''),
    labelOf(line.standing, 'classRunStanding')];
}

function parted(first, ...others) {
  const cell = document.createDocumentFragment();
  cell.append(first);
  others.filter(Boolean).forEach(one => cell.append(' ', element('small', '', one)));
  return cell;
}

const chosenOnes = () => [...place.querySelectorAll('input:checked')].map(box => Number(box.value));

async function send(event) {
  event.preventDefault();
  const loans = chosenOnes();
  const { riskClass, reason } = Object.fromEntries(new FormData(form));
  try {
    const { said } = await post('/api/class-runs/opinions', { hand: HANDS[standing.value], loans, riskClass: riskClass || null, reason });
    form.reset();
    await load();
    notice(say('class-run.is-said', { count: said }), 'info');
  } catch (error) {
    refused.hidden = false;
    refused.replaceChildren(...ruled(error.message));
  }
}
