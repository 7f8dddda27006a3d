/** Rehearsals of a proposed change: choosing a dossier, how far the walk has come, and what the earlier ones came to. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { notice } from './page.js';
import { both } from './process-change-words.js';

const EVERY = 2000;
/** A loan from the application to its last instalment. */
const USUAL = 'home-renovation.json';
const OUTCOMES = { PASSED: ['走通 Passed', 'passed'], FAILED: ['未走通 Failed', 'refused'], STOPPED: ['已停止 Stopped', 'refused'],
  BROKEN_OFF: ['中断 Broken off', 'withdrawn'] };

/** The panel of a change; it keeps itself up to date while a rehearsal runs. */
export function rehearsals(path) {
  const panel = element('section', 'panel rehearsals');
  panel.hidden = true;
  show(panel, `${path}/rehearsals`);
  return panel;
}

async function show(panel, path) {
  try {
    const view = await get(path);
    panel.hidden = !view.may && !view.rehearsals.length;
    if (!panel.childElementCount) {
      panel.append(element('h3', '', '预演 Rehearsals'), ...(view.may ? [about(), choice(panel, path, view)] : []), table());
    }
    const button = panel.querySelector('button[type=submit]');
    if (button) button.disabled = Boolean(view.running);
    panel.querySelector('table').hidden = !view.rehearsals.length;
    for (const row of [...view.rehearsals].reverse()) put(panel.querySelector('tbody'), rowOf(path, row, view.running));
    const waits = view.running || view.rehearsals.some(one => !one.rehearsal.outcome && !one.lost);
    if (waits) setTimeout(() => panel.isConnected && show(panel, path), EVERY);
  } catch (refused) {
    notice(refused.message);
  }
}

function about() {
  return both('按发布后将运行的整套流程，以模拟日历把一份案卷走到底：在另起的进程和用后即弃的数据库上，不触及本行任何数据。', 'A dossier is walked to its end, on a simulated '
    + 'calendar, through all that would run after the release: in a process of its own, on a database that is thrown away. None of the bank’s data '
    + 'is touched.');
}

/** One of the build's dossiers, or one's own. */
function choice(panel, path, view) {
  const form = element('form', 'decide');
  const dossier = element('select');
  dossier.name = 'dossier';
  for (const { name, title } of view.dossiers) dossier.append(new Option(`${title}（${name}）`, name, false, name === USUAL));
  const own = Object.assign(element('input'), { type: 'file', name: 'own', accept: '.json,application/json' });
  const button = Object.assign(element('button', '', '预演 Rehearse'), { type: 'submit' });
  form.append(labelled('随系统的案卷 A dossier of the build', dossier), labelled('或自己的案卷（JSON）Or one of your own', own), button);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    notice(null);
    try {
      const [file] = own.files;
      await post(path, file ? { name: file.name, content: await file.text() } : { dossier: dossier.value });
      await show(panel, path);
    } catch (refused) {
      notice(refused.message);
      button.disabled = false;
    }
  });
  return form;
}

function labelled(text, field) {
  const label = element('label');
  label.append(element('span', '', text), field);
  return label;
}

function table() {
  const made = element('table');
  const head = made.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...['开始 Begun', '案卷 Dossier', '结果 Outcome', '说明 What came of it'].map(text => element('th', '', text)));
  made.appendChild(element('tbody'));
  return made;
}

/** A row that has changed takes the place of the one before it; the others, and a story that somebody reads below one, stay. */
function put(body, row) {
  const there = body.querySelector(`tr[data-id="${row.dataset.id}"]`);
  if (!there) body.prepend(row);
  else if (there.textContent !== row.textContent) there.replaceWith(row);
}

function rowOf(path, { rehearsal, byName, lost }, running) {
  const row = element('tr');
  row.dataset.id = rehearsal.id;
  const begun = element('td', '', moment(rehearsal.at));
  begun.append(element('small', '', byName));
  const dossier = element('td', '', rehearsal.dossier);
  dossier.append(element('small', 'hash', `SHA-256 ${rehearsal.sha256.slice(0, 16)}…`));
  dossier.title = rehearsal.sha256;
  row.append(begun, dossier, outcome(rehearsal, lost), said(path, row, rehearsal, lost, running));
  return row;
}

function outcome({ outcome: came }, lost) {
  const [text, kind] = came ? OUTCOMES[came] : lost ? OUTCOMES.BROKEN_OFF : ['进行中 Running', 'open'];
  const cell = element('td');
  cell.append(element('span', `state ${kind}`, text));
  return cell;
}

function said(path, row, rehearsal, lost, running) {
  const cell = element('td');
  if (rehearsal.outcome) {
    cell.append(both(rehearsal.chinese, rehearsal.english));
    if (rehearsal.outcome !== 'BROKEN_OFF') cell.append(' ', story(path, row, rehearsal));
  } else if (running && running.rehearsal === rehearsal.id) {
    cell.append(both(...progress(running)));
  } else {
    cell.append(both(...(lost ? ['没有结果。', 'Nothing came of it.'] : ['在另一台服务器上进行。', 'It runs on another server.'])));
  }
  return cell;
}

function progress({ acts, last }) {
  if (!last) return ['正在准备数据库和引擎。', 'The database and the engine are being prepared.'];
  const at = `${last.date} ${last.stepId || ''} ${last.task || ''}`;
  return [`已记 ${acts} 笔：${at}`, `${acts} acts: ${at}`];
}

/** Shows the acts below the row, or hides them again. */
function story(path, row, rehearsal) {
  const button = Object.assign(element('button', 'plain', '经过 Story'), { type: 'button' });
  button.addEventListener('click', async () => {
    if (row.nextElementSibling?.classList.contains('acts')) {
      row.nextElementSibling.remove();
      return;
    }
    try {
      row.after(acts(await get(`${path}/${rehearsal.id}/story`)));
    } catch (refused) {
      notice(refused.message);
    }
  });
  return button;
}

function acts(told) {
  const below = element('tr', 'acts');
  const cell = below.appendChild(element('td'));
  cell.colSpan = 4;
  const made = cell.appendChild(element('table'));
  const head = made.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...['日期 Date', '步骤 Step', '任务 Task', '人员 Person', '结果 Outcome', '说明 Remarks'].map(text => element('th', '', text)));
  const body = made.appendChild(element('tbody'));
  for (const act of told) {
    const row = body.appendChild(element('tr'));
    for (const text of [act.date, act.step ? `${act.step} ${act.stepId}` : '—', act.task || '—', act.user, [act.outcome, act.rule].filter(Boolean).join(' ')]) {
      row.append(element('td', '', text));
    }
    row.appendChild(element('td')).append(both(act.message));
  }
  return below;
}
