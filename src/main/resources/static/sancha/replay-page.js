/** One replay of a proposed table over past decisions: how far it is, what it came to, and the decisions one by one. */
import { get } from './api.js';
import { element } from './case-view.js';
import { grouped } from './decimals.js';
import { moment } from './format.js';
import { either, named } from './language.js';
import { carryToken, notice } from './page.js';
import { change, kindRow } from './replay-words.js';
import { say, sayAround } from './texts.js';

const PAGE = 50;
const id = new URLSearchParams(location.search).get('id');
const path = `/api/replays/${encodeURIComponent(id)}`;
const at = place => document.getElementById(place);
const figures = ['figure', 'figure', 'figure'];

let kinds = new Map();
let answers = [];
let shown = null;

carryToken();
at('differences').querySelector('.more button').addEventListener('click', () => told(more));
at('all').addEventListener('click', () => told(() => list(null)));
told(look);

/** Does it and says what was refused. */
async function told(doing) {
  try {
    await doing();
  } catch (refused) {
    notice(refused.message);
  }
}

async function look() {
  const view = await get(path);
  const { replay } = view.summary;
  about(view);
  const running = replay.state === 'RUNNING';
  at('progress').hidden = !running;
  if (running) {
    at('progress').querySelector('p').textContent = say('replay.looked-at-of-decisions-you', { lookedAt: grouped(String(replay.lookedAt)),
      expected: grouped(String(replay.expected)) });
    at('progress').querySelector('progress').value = replay.lookedAt / replay.expected;
    setTimeout(() => told(look), 1000);
  } else if (replay.state === 'FINISHED') {
    await result(view);
  } else {
    notice(replay.state === 'FAILED' ? say('replay.it-failed-and-has-no')
      : say('replay.it-was-not-finished-the', { lookedAt: replay.lookedAt }));
  }
}

function about({ summary: { replay, askedByName }, changeName }) {
  document.querySelector('h1').replaceChildren(say('replay.what-if'), element('small', '', ` #${replay.id}`));
  const link = element('a', '', say('replay.change', { change: replay.change, changeName }));
  link.href = `/process-change.html?id=${replay.change}`;
  const table = element('b', '', replay.decision);
  const most = grouped(String(replay.most));
  at('about').replaceChildren(...sayAround('replay.about', { change: link, table, from: replay.from, until: replay.until, most, by: askedByName,
    at: moment(replay.askedAt) }));
}

async function result(view) {
  const { outcomes, elsewhere } = view.summary;
  const open = outcomes.open.reduce((sum, one) => sum + one.decisions, 0);
  at('result').hidden = false;
  at('outcomes').replaceChildren(...[[say('replay.looked-at'), outcomes.same + outcomes.worded + outcomes.otherwise + open, ''],
    [say('replay.the-same'), outcomes.same, ''], [say('replay.otherwise'), outcomes.otherwise, 'otherwise'],
    [say('replay.only-worded-otherwise'), outcomes.worded, ''], [say('replay.cannot-be-told'), open, open ? 'open' : '']].map(outcome));
  at('told').replaceChildren(...outcomes.open.map(one => element('li', '', say('replay.cannot-be-told-2', { decisions: one.decisions, why: either(one.chinese,
    one.english) }))),
  ...(elsewhere ? [element('li', '', say('replay.more-are-of-branches-that', { elsewhere }))] : []));
  kinds = new Map(view.kinds.map(kind => [kind.number, kind]));
  answers = view.answers;
  const any = view.kinds.length > 0;
  at('kinds').hidden = !any;
  at('differences').hidden = !any;
  if (any) {
    at('kinds').querySelector('.scrolling').replaceChildren(kindsTable(view.kinds));
    at('differences').querySelector('a.download').href = `${path}/differences.csv`;
    await list(null);
  }
}

function outcome([name, count, mark]) {
  const made = element('div', mark);
  made.append(element('dt', '', name), element('dd', '', grouped(String(count))));
  return made;
}

function kindsTable(all) {
  const table = element('table');
  table.append(head([say('replay.then'), say('replay.by-the-proposal'), say('replay.decisions'), say('replay.cases'), say('replay.amount'),
    say('page.actions')], ['', '', ...figures, '']));
  table.appendChild(element('tbody')).append(...all.map(kind => kindRow(kind, answers, () => told(() => list(kind.number)))));
  return table;
}

function head(names, classes) {
  const made = element('thead');
  made.appendChild(element('tr')).append(...names.map((name, i) => element('th', classes[i] ?? '', name)));
  return made;
}

/** @param kind number of one kind; null for all */
async function list(kind) {
  shown = kind;
  at('all').hidden = kind === null;
  const table = element('table');
  table.append(head([say('replay.decided'), say('replay.case'), say('replay.branch'), say('replay.step'), say('replay.in-whose-work'), say('replay.amount'),
    say('replay.then'), say('replay.by-the-proposal')], ['', '', '', '', '', 'figure']), element('tbody'));
  at('differences').querySelector('.scrolling').replaceChildren(table);
  await more();
  if (kind !== null) at('differences').scrollIntoView({ behavior: 'smooth' });
}

async function more() {
  const body = at('differences').querySelector('tbody');
  const after = body.lastElementChild?.dataset.number ?? 0;
  const page = await get(`${path}/differences?${new URLSearchParams({ after, limit: PAGE, ...(shown === null ? {} : { kind: shown }) })}`);
  body.append(...page.map(differenceRow));
  at('differences').querySelector('.more button').hidden = page.length < PAGE;
}

function differenceRow(one) {
  const row = element('tr');
  row.dataset.number = one.number;
  const by = element('td', '', one.personName ?? one.person ?? '—');
  if (one.task) by.append(element('small', '', named(one.taskName, one.task)));
  const step = element('td', '', named(one.stepName, one.step) || '—');
  step.append(element('small', '', say('replay.version', { version: one.version })));
  const kind = kinds.get(one.kind);
  row.append(element('td', 'date', moment(one.at)), element('td', 'case', one.caseId ?? '—'), element('td', '', one.branch ?? '—'), step, by,
    element('td', 'figure', one.amount ? `${grouped(one.amount.amount)} ${one.amount.currency}` : '—'), ...change(kind, answers));
  if (one.already) row.lastElementChild.append(element('small', 'already', say('replay.so-by-what-runs-already')));
  return row;
}
