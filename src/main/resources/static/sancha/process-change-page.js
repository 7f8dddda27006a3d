/** One change to processes: who proposed it and why, what it changes, what the guard finds, and the second reviewer's decision. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { grouped } from './decimals.js';
import { byAt, moment } from './format.js';
import { either, named, halfOf } from './language.js';
import { carryToken, notice } from './page.js';
import { rehearsals } from './process-change-rehearsals.js';
import { actOf, linkTo, stateOf } from './process-change-words.js';
import { ruleLink } from './rules.js';
import { say, sayAround } from './texts.js';
import { whatIf } from './what-if.js';

const id = new URLSearchParams(location.search).get('id');
const path = `/api/process-changes/${encodeURIComponent(id)}`;
const content = document.getElementById('content');

carryToken();
show();

async function show() {
  try {
    const view = await get(path);
    const { change } = view.row;
    document.querySelector('h1').replaceChildren(`#${change.id} ${named(change.name)} `);
    const decision = decide(view);
    const tried = view.files.some(file => file.name.endsWith('.dmn')) ? [await whatIf(id, view.may.decide ? decision : null)] : [];
    content.replaceChildren(facts(view.row), decision, ...(view.stale || []).map(older), guard(view), ...tried, rehearsals(path),
      ...view.files.map(fileOf), cases(view), story(view.acts));
  } catch (refused) {
    notice(refused.message);
  }
}

function facts({ change, state, proposedByName, endedByName }) {
  const list = element('dl');
  const shown = element('span');
  shown.append(stateOf(state));
  const pairs = [[say('process-change.state'), shown], [say('process-change.proposed'), byAt(change.kind === 'BUILD' ? say('process-change.system')
    : proposedByName, change.proposedAt)],
    [say('process-change.sent-with'), change.source], [say('process-change.reason'), change.kind === 'BUILD' ? halfOf(change.reason)
      : change.reason || say('process-change.not-stated-yet')],
    [say('process-change.decided'), change.endedBy && change.kind !== 'BUILD' ? byAt(endedByName, change.endedAt) : null], [say('process-change.why-refused'),
      change.endReason],
    [say('process-change.taken-back-by'), change.takenBackBy ? linkTo(change.takenBackBy) : null],
    [say('process-change.takes-back'), change.takesBack ? linkTo(change.takesBack) : null], [say('process-change.hash-sha-256'), element('span', 'hash',
      change.sha256)]];
  for (const [name, value] of pairs.filter(pair => pair[1])) {
    const long = value.className === 'hash' || typeof value === 'string' && value.length > 60;
    const pair = element('div', long ? 'long' : '');
    const said = element('dd');
    said.append(value);
    pair.append(element('dt', '', name), said);
    list.append(pair);
  }
  return list;
}

function older(sentence) {
  const told = element('p', 'notice error');
  told.append(halfOf(sentence));
  return told;
}

/** What the reader may do. Where a reason is asked, it is typed beside the button. */
function decide({ row, may }) {
  const { change } = row;
  const panel = element('div', 'panel decide');
  const reason = () => panel.querySelector('input').value;
  if (may.state || may.decide || may.takeBack) panel.append(reasonField(may));
  if (may.state) panel.append(button(say('process-change.state-reason'), '', () => post(`${path}/reason`, { reason: reason() }),
    say('process-change.the-reason-is-stated')));
  if (may.decide) {
    panel.append(button(say('process-change.release'), '', () => post(`${path}/release`, { sha256: change.sha256 }),
      say('process-change.released-new-cases-follow-it')),
      button(say('process-change.refuse'), 'plain', () => post(`${path}/refusal`, { reason: reason() }), say('process-change.refused')));
  }
  if (may.withdraw) {
    panel.append(button(say('process-change.withdraw'), 'plain', () => post(`${path}/withdrawal`, {}), say('process-change.withdrawn')));
    panel.append(element('p', '', say('process-change.you-proposed-it-another-reviewer')));
  }
  if (may.takeBack) panel.append(button(say('process-change.propose-to-take-back'), 'plain', takeBack(reason), null));
  panel.hidden = !panel.childElementCount;
  return panel;
}

function takeBack(reason) {
  return async () => {
    const proposed = await post(`${path}/taking-back`, { reason: reason() });
    location.assign(`/process-change.html?id=${proposed.id}`);
  };
}

function reasonField(may) {
  const label = element('label');
  const field = element('input');
  Object.assign(field, { type: 'text', name: 'reason', maxLength: 1000 });
  label.append(element('span', '', may.decide ? say('process-change.reason-to-refuse') : may.state ? say('process-change.why-it-is-changed')
    : say('process-change.why-it-is-taken-back')), field);
  return label;
}

function button(text, kind, act, told) {
  const made = element('button', kind, text);
  made.type = 'button';
  made.addEventListener('click', async () => {
    made.disabled = true;
    try {
      await act();
      notice(told, 'info');
      await show();
    } catch (refused) {
      notice(refused.message);
      made.disabled = false;
    }
  });
  return made;
}

function guard({ row, findings }) {
  const section = panelOf(say('process-change.the-guard'));
  if (row.state !== 'OPEN') {
    section.append(element('p', '', checked(row)));
  } else if (!findings.length) {
    section.append(element('p', '', say('process-change.checked-just-now-with-all')));
  } else {
    section.append(table([say('process-change.file'), say('process-change.element'), say('process-change.rule'), say('process-change.finding')],
      findings.map(one => [one.file, one.element, ruleLink(one.rule), either(one.zh, one.en)])));
  }
  return section;
}

function checked({ state, change }) {
  if (change.kind === 'BUILD') return say('process-change.the-whole-tree-was-checked');
  return state === 'RELEASED' || state === 'TAKEN_BACK'
    ? say('process-change.the-whole-tree-was-checked-2')
    : say('process-change.the-whole-tree-was-checked-3');
}

function fileOf(file) {
  const section = panelOf(file.name);
  const links = element('p', 'downloads');
  links.append(link(say('process-change.download'), file.name, false));
  if (file.baseSha256) links.append(link(say('process-change.download-what-ran-before'), file.name, true));
  if (file.baseSha256 && /\.(bpmn|dmn)$/.test(file.name)) links.append(beside(file.name));
  const now = element('p');
  if (file.runs) now.append(say('process-change.this-is-what-runs'));
  if (file.replacedBy) now.append(...sayAround('process-change.replaced-since-by', { change: linkTo(file.replacedBy) }));
  section.append(element('p', 'hash', say('process-change.hash-and-size', { hash: file.sha256, size: grouped(String(file.size)) })), now, links);
  const { changes, more } = file.differences;
  if (!file.baseSha256) {
    section.append(element('p', '', say('process-change.a-new-file-of-which')));
    return section;
  }
  const shown = table([say('process-change.change'), say('process-change.before'), say('process-change.after')], changes.map(one => [told(one),
    one.before ?? '', one.after ?? '']));
  shown.className = 'differences';
  for (const row of shown.querySelectorAll('tbody tr')) {
    row.children[1].className = row.children[1].textContent ? 'before' : '';
    row.children[2].className = row.children[2].textContent ? 'after' : '';
  }
  section.append(changes.length ? shown : element('p', '', say('process-change.nothing-differs-but-the-order')));
  if (more) section.append(element('p', '', say('process-change.more-are-not-listed', { more })));
  return section;
}

/** What became of an element, with its id below, by which Modeler finds it. */
function told(one) {
  const text = element('span', '', either(one.zh, one.en));
  if (one.element) text.append(element('small', 'hash', one.element));
  return text;
}

function link(text, name, base) {
  const made = element('a', '', text);
  made.href = `${path}/file?${new URLSearchParams({ name, base })}`;
  return made;
}

/** The file before and after, drawn beside each other. */
function beside(name) {
  const made = element('a', '', say('process-change.compare-the-drawings'));
  made.href = `/versions.html?${new URLSearchParams({ change: id, file: name })}`;
  return made;
}

function cases({ row, on }) {
  const section = panelOf(say('process-change.cases-on-this-version'));
  section.hidden = !row.change.deploymentId || row.change.kind === 'BUILD' && !on.count;
  if (!on.count) {
    section.append(element('p', '', say('process-change.no-open-case-is-on')));
    return section;
  }
  section.append(element('p', '', on.count > on.cases.length ? say('process-change.in-all-named', { count: on.count, count2: on.cases.length })
    : say('process-change.in-all', { count: on.count })));
  if (on.cases.length) section.append(moves(on.cases[0].process));
  section.append(table([say('process-change.case'), say('process-change.branch'), say('process-change.process'), say('process-change.step')],
    on.cases.map(one => [one.caseId, one.branch ?? '—',
    `${one.process}:${one.version}`, named(one.atName, one.at) || '—'])));
  return section;
}

/** Where cases are moved that stay behind. */
function moves(process) {
  const line = element('p');
  const link = line.appendChild(element('a', '', say('process-change.move-running-cases')));
  link.href = `/case-moves.html?${new URLSearchParams({ process })}`;
  return line;
}

function story(acts) {
  const section = panelOf(say('process-change.story'));
  const shown = table([say('process-change.time'), say('process-change.by'), say('process-change.act'), say('process-change.remarks')],
    acts.map(one => [moment(one.at), one.by === 'system' ? say('process-change.system') : one.by,
    actOf(one.outcome), halfOf(one.sentence)]));
  shown.className = 'story';
  section.append(shown);
  return section;
}

function panelOf(title) {
  const section = element('section', 'panel');
  section.append(element('h2', '', title));
  return section;
}

function table(heads, lines) {
  const made = element('table');
  const head = made.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...heads.map(one => element('th', '', one)));
  const body = made.appendChild(element('tbody'));
  for (const line of lines) {
    const row = body.appendChild(element('tr'));
    for (const cell of line) row.appendChild(element('td')).append(cell ?? '');
  }
  return made;
}
