/** One change to processes: who proposed it and why, what it changes, what the guard finds, and the second reviewer's decision. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { carryToken, notice } from './page.js';
import { rehearsals } from './process-change-rehearsals.js';
import { actOf, both, linkTo, stateOf } from './process-change-words.js';
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
    document.querySelector('h1').replaceChildren(`#${change.id} ${change.name} `);
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
  const pairs = [['状态 State', shown], ['提出 Proposed', `${change.kind === 'BUILD' ? '系统 System' : proposedByName}，${moment(change.proposedAt)}`],
    ['方式 Sent with', change.source], ['理由 Reason', change.kind === 'BUILD' ? both(change.reason) : change.reason || '尚未说明 Not stated yet'],
    ['办结 Decided', change.endedBy && change.kind !== 'BUILD' ? `${endedByName}，${moment(change.endedAt)}` : null], ['退回理由 Why refused', change.endReason],
    ['由此收回 Taken back by', change.takenBackBy ? linkTo(change.takenBackBy) : null],
    ['所收回 Takes back', change.takesBack ? linkTo(change.takesBack) : null], ['校验值 Hash (SHA-256)', element('span', 'hash', change.sha256)]];
  for (const [name, value] of pairs.filter(pair => pair[1])) {
    const long = typeof value === 'string' && value.length > 60 || name.startsWith('校验值') || change.kind === 'BUILD' && name.startsWith('理由');
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
  told.append(both(sentence));
  return told;
}

/** What the reader may do. Where a reason is asked, it is typed beside the button. */
function decide({ row, may }) {
  const { change } = row;
  const panel = element('div', 'panel decide');
  const reason = () => panel.querySelector('input').value;
  if (may.state || may.decide || may.takeBack) panel.append(reasonField(may));
  if (may.state) panel.append(button('说明理由 State reason', '', () => post(`${path}/reason`, { reason: reason() }), '理由已说明。The reason is stated.'));
  if (may.decide) {
    panel.append(button('复核发布 Release', '', () => post(`${path}/release`, { sha256: change.sha256 }), '已发布，新业务按新版本办理。Released: new cases follow it.'),
      button('退回 Refuse', 'plain', () => post(`${path}/refusal`, { reason: reason() }), '已退回。Refused.'));
  }
  if (may.withdraw) {
    panel.append(button('撤回 Withdraw', 'plain', () => post(`${path}/withdrawal`, {}), '已撤回。Withdrawn.'));
    panel.append(element('p', '', '由您提出，须由另一位审核岗复核发布。You proposed it; another reviewer releases it.'));
  }
  if (may.takeBack) panel.append(button('提出收回 Propose to take back', 'plain', takeBack(reason), null));
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
  label.append(element('span', '', may.decide ? '退回时请写明理由 Reason, to refuse' : may.state ? '为何变更 Why it is changed' : '为何收回 Why it is taken back'), field);
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
  const section = panelOf('守卫检查 The guard');
  if (row.state !== 'OPEN') {
    section.append(element('p', '', checked(row)));
  } else if (!findings.length) {
    section.append(element('p', '', '按现行的整棵流程树检查：无发现。Checked just now with all that runs: nothing is found.'));
  } else {
    section.append(table(['文件 File', '元素 Element', '规则 Rule', '发现 Finding'], findings.map(one => [one.file, one.element, one.rule, both(one.zh, one.en)])));
  }
  return section;
}

function checked({ state, change }) {
  if (change.kind === 'BUILD') return '系统启动时已检查整棵流程树。The whole tree was checked when the system started.';
  return state === 'RELEASED' || state === 'TAKEN_BACK'
    ? '提出时与发布时均已检查整棵流程树。The whole tree was checked when it was proposed, and again at its release.'
    : '提出时已检查整棵流程树。The whole tree was checked when it was proposed.';
}

function fileOf(file) {
  const section = panelOf(file.name);
  const links = element('p', 'downloads');
  links.append(link('下载 Download', file.name, false));
  if (file.baseSha256) links.append(link('下载原有版本 Download what ran before', file.name, true));
  if (file.baseSha256 && /\.(bpmn|dmn)$/.test(file.name)) links.append(beside(file.name));
  const now = element('p');
  if (file.runs) now.append('现行版本。This is what runs.');
  if (file.replacedBy) now.append('其后已由 ', linkTo(file.replacedBy), ' 取代。Replaced since by ', linkTo(file.replacedBy), '.');
  section.append(element('p', 'hash', `SHA-256 ${file.sha256} · ${file.size} 字节 bytes`), now, links);
  const { changes, more } = file.differences;
  if (!file.baseSha256) {
    section.append(element('p', '', '新文件，此前没有版本。A new file, of which there was no version.'));
    return section;
  }
  const shown = table(['变更 Change', '原 Before', '现 After'], changes.map(one => [told(one), one.before ?? '', one.after ?? '']));
  shown.className = 'differences';
  for (const row of shown.querySelectorAll('tbody tr')) {
    row.children[1].className = row.children[1].textContent ? 'before' : '';
    row.children[2].className = row.children[2].textContent ? 'after' : '';
  }
  section.append(changes.length ? shown : element('p', '', '内容无差异（仅排版或顺序不同）。Nothing differs but the order or the layout of the text.'));
  if (more) section.append(element('p', '', `另有 ${more} 处未列出。${more} more are not listed.`));
  return section;
}

/** What became of an element, with its id below, by which Modeler finds it. */
function told(one) {
  const text = both(one.zh, one.en);
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
  const made = element('a', '', '图上对照 Compare the drawings');
  made.href = `/versions.html?${new URLSearchParams({ change: id, file: name })}`;
  return made;
}

function cases({ row, on }) {
  const section = panelOf('在此版本上的业务 Cases on this version');
  section.hidden = !row.change.deploymentId || row.change.kind === 'BUILD' && !on.count;
  if (!on.count) {
    section.append(element('p', '', '没有在办业务。No open case is on it.'));
    return section;
  }
  section.append(element('p', '', on.count > on.cases.length ? `共 ${on.count} 笔，列出 ${on.cases.length} 笔。${on.count} in all, ${on.cases.length} named.`
    : `共 ${on.count} 笔。${on.count} in all.`));
  if (on.cases.length) section.append(moves(on.cases[0].process));
  section.append(table(['业务编号 Case', '机构 Branch', '流程与版本 Process', '所在步骤 Step'], on.cases.map(one => [one.caseId, one.branch ?? '—',
    `${one.process}:${one.version}`, one.atName || one.at || '—'])));
  return section;
}

/** Where cases are moved that stay behind. */
function moves(process) {
  const line = element('p');
  const link = line.appendChild(element('a', '', '迁移在办业务… Move running cases…'));
  link.href = `/case-moves.html?${new URLSearchParams({ process })}`;
  return line;
}

function story(acts) {
  const section = panelOf('经过 Story');
  const shown = table(['时间 Time', '办理人 By', '事项 Act', '说明 Remarks'], acts.map(one => [moment(one.at), one.by === 'system' ? '系统 System' : one.by,
    actOf(one.outcome), both(one.sentence)]));
  shown.className = 'story';
  section.append(shown);
  return section;
}

function panelOf(title) {
  const section = element('section', 'panel');
  section.append(element('h3', '', title));
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
