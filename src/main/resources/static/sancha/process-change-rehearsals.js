/** Rehearsals of a proposed change: choosing a dossier, how far the walk has come, and what the earlier ones came to. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { either, named, oneOf } from './language.js';
import { notice } from './page.js';
import { say } from './texts.js';

const EVERY = 2000;
/** A loan from the application to its last instalment. */
const USUAL = 'home-renovation.json';
const OUTCOMES = { PASSED: [say('process-change.passed'), 'passed'], FAILED: [say('process-change.failed'), 'refused'],
  STOPPED: [say('process-change.stopped'), 'refused'],
  BROKEN_OFF: [say('process-change.broken-off'), 'withdrawn'] };

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
      panel.append(element('h2', '', say('process-change.rehearsals')), ...(view.may ? [about(), choice(panel, path, view)] : []), table());
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
  return say('process-change.a-dossier-is-walked-to');
}

/** One of the build's dossiers, or one's own. */
function choice(panel, path, view) {
  const form = element('form', 'decide');
  const dossier = element('select');
  dossier.name = 'dossier';
  for (const { name, title } of view.dossiers) dossier.append(new Option(say('process-change.dossier-of-the-build', { title: oneOf(title), name }), name,
    false, name === USUAL));
  const own = Object.assign(element('input'), { type: 'file', name: 'own', accept: '.json,application/json' });
  const button = Object.assign(element('button', '', say('process-change.rehearse')), { type: 'submit' });
  form.append(labelled(say('process-change.a-dossier-of-the-build'), dossier), labelled(say('process-change.or-one-of-your-own'), own), button);
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
  head.append(...[say('process-change.begun'), say('process-change.dossier'), say('process-change.outcome'),
    say('process-change.what-came-of-it')].map(text => element('th', '', text)));
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
  const [text, kind] = came ? OUTCOMES[came] : lost ? OUTCOMES.BROKEN_OFF : [say('process-change.running'), 'open'];
  const cell = element('td');
  cell.append(element('span', `state ${kind}`, text));
  return cell;
}

function said(path, row, rehearsal, lost, running) {
  const cell = element('td');
  if (rehearsal.outcome) {
    cell.append(either(rehearsal.chinese, rehearsal.english));
    if (rehearsal.outcome !== 'BROKEN_OFF') cell.append(' ', story(path, row, rehearsal));
  } else if (running && running.rehearsal === rehearsal.id) {
    cell.append(progress(running));
  } else {
    cell.append(say(lost ? 'process-change.nothing-came-of-it' : 'process-change.it-runs-on-another-server'));
  }
  return cell;
}

function progress({ acts, last }) {
  if (!last) return say('process-change.the-database-and-the-engine');
  const at = `${last.date} ${last.stepId || ''} ${last.task || ''}`;
  return say('process-change.acts', { acts, at });
}

/** Shows the acts below the row, or hides them again. */
function story(path, row, rehearsal) {
  const button = Object.assign(element('button', 'plain', say('process-change.story')), { type: 'button' });
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
  head.append(...[say('process-change.date'), say('process-change.step-2'), say('process-change.task'), say('process-change.person'),
    say('process-change.outcome'), say('process-change.remarks')].map(text => element('th', '', text)));
  const body = made.appendChild(element('tbody'));
  for (const act of told) {
    const row = body.appendChild(element('tr'));
    for (const text of [act.date, act.step ? `${named(act.step)} ${act.stepId}` : '—', act.task ? named(act.task) : '—', act.user, [act.outcome,
      act.rule].filter(Boolean).join(' ')]) {
      row.append(element('td', '', text));
    }
    row.appendChild(element('td')).append(oneOf(act.message));
  }
  return below;
}
