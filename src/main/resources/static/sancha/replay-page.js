/** One replay of a proposed table over past decisions: how far it is, what it came to, and the decisions one by one. */
import { get } from './api.js';
import { element } from './case-view.js';
import { grouped } from './decimals.js';
import { moment } from './format.js';
import { carryToken, notice } from './page.js';
import { change, kindRow, named, say, SPOKEN } from './replay-words.js';

const PAGE = 50;
const id = new URLSearchParams(location.search).get('id');
const path = `/api/replays/${encodeURIComponent(id)}`;
const at = place => document.getElementById(place);
const figures = ['figure', 'figure', 'figure'];

let kinds = new Map();
let answers = [];
let shown = null;

document.documentElement.lang = SPOKEN;
document.title = say('历史试算 · 三查', 'What if · Sancha');
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
    at('progress').querySelector('p').textContent = say(`已看 ${grouped(String(replay.lookedAt))} 笔，共 ${grouped(String(replay.expected))} 笔。可以离开此页，稍后再来。`,
      `Looked at ${grouped(String(replay.lookedAt))} of ${grouped(String(replay.expected))} decisions. You may leave this page and come back.`);
    at('progress').querySelector('progress').value = replay.lookedAt / replay.expected;
    setTimeout(() => told(look), 1000);
  } else if (replay.state === 'FINISHED') {
    await result(view);
  } else {
    notice(replay.state === 'FAILED' ? say('试算出错，没有结果。请重新试算；仍出错的，请告知管理员。',
      'It failed and has no result. Ask it again; if it fails again, tell an administrator.')
      : say(`试算没有完成：看到第 ${replay.lookedAt} 笔时服务器停止了。请在变更页面上重新试算。`,
        `It was not finished: the server stopped after ${replay.lookedAt} decisions. Ask it again on the page of the change.`));
  }
}

function about({ summary: { replay, askedByName }, changeName }) {
  document.querySelector('h1').replaceChildren(say('历史试算', 'What if'), element('small', '', ` #${replay.id}`));
  const link = element('a', '', say(`变更 #${replay.change}「${changeName}」`, `change #${replay.change}, “${changeName}”`));
  link.href = `/process-change.html?id=${replay.change}`;
  const table = element('b', '', replay.decision);
  const most = grouped(String(replay.most));
  at('about').replaceChildren(...(SPOKEN === 'zh'
    ? ['按 ', link, ' 的决策表 ', table, ` 重算 ${replay.from} 至 ${replay.until} 的决策，最近 ${most} 笔以内。${askedByName}，${moment(replay.askedAt)}`]
    : ['Decisions from ', `${replay.from} to ${replay.until}, the latest ${most} at most, asked again by the table `, table, ' of ', link,
      `. Asked by ${askedByName}, ${moment(replay.askedAt)}`]));
}

async function result(view) {
  const { outcomes, elsewhere } = view.summary;
  const open = outcomes.open.reduce((sum, one) => sum + one.decisions, 0);
  at('result').hidden = false;
  at('outcomes').replaceChildren(...[[say('看了', 'Looked at'), outcomes.same + outcomes.worded + outcomes.otherwise + open, ''],
    [say('相同', 'The same'), outcomes.same, ''], [say('结果不同', 'Otherwise'), outcomes.otherwise, 'otherwise'],
    [say('只有文字不同', 'Only worded otherwise'), outcomes.worded, ''], [say('无法试算', 'Cannot be told'), open, open ? 'open' : '']].map(outcome));
  at('told').replaceChildren(...outcomes.open.map(one => element('li', '', say(`无法试算 ${one.decisions} 笔：${one.chinese}。`,
    `${one.decisions} cannot be told: ${one.english}.`))),
  ...(elsewhere ? [element('li', '', say(`另有其他机构的 ${elsewhere} 笔，不在您的查看范围内。`, `${elsewhere} more are of branches that you do not see.`))] : []));
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
  table.append(head([say('原结果', 'Then'), say('新结果', 'By the proposal'), say('决策', 'Decisions'), say('业务', 'Cases'), say('金额', 'Amount'), ''],
    ['', '', ...figures, '']));
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
  table.append(head([say('决策时间', 'Decided'), say('业务', 'Case'), say('机构', 'Branch'), say('环节', 'Step'), say('经办', 'In whose work'), say('金额', 'Amount'),
    say('原结果', 'Then'), say('新结果', 'By the proposal')], ['', '', '', '', '', 'figure']), element('tbody'));
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
  step.append(element('small', '', say(`版本 ${one.version}`, `version ${one.version}`)));
  const kind = kinds.get(one.kind);
  row.append(element('td', 'date', moment(one.at)), element('td', 'case', one.caseId ?? '—'), element('td', '', one.branch ?? '—'), step, by,
    element('td', 'figure', one.amount ? `${grouped(one.amount.amount)} ${one.amount.currency}` : '—'), ...change(kind, answers));
  if (one.already) row.lastElementChild.append(element('small', 'already', say('现行版本已如此', 'so by what runs already')));
  return row;
}
