/** Versions of a diagram or decision table, or what a proposal changes, two beside each other. */
import { get } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { named } from './language.js';
import { carryToken, notice } from './page.js';
import { draw, together } from './version-drawings.js';
import { cool, heat } from './version-heat.js';
import { say } from './texts.js';
import { differencesTable, STAYS } from './version-words.js';

const PAGE = 50;
const asked = new URLSearchParams(location.search);
const at = id => document.getElementById(id);
const api = path => `/api/process-versions${path}`;

let drawings = [];
let figures = [];
let turn = 0;

carryToken();
at('file').addEventListener('change', () => open(at('file').value, {}));
at('versions').addEventListener('change', compareChosen);
at('versions').querySelector('.more button').addEventListener('click', () => told(more));
at('heat').addEventListener('change', showHeat);
at('beside').addEventListener('change', lay);
told(asked.has('change') ? ofChange : begin);

/** Does it and says what was refused. */
async function told(doing) {
  try {
    await doing();
  } catch (refused) {
    notice(refused.message);
  }
}

async function begin() {
  const all = await get(api(''));
  const group = (ending, label) => {
    const made = Object.assign(document.createElement('optgroup'), { label });
    made.append(...all.filter(one => one.name.endsWith(ending)).map(one => new Option(`${named(one.title, one.name)} · ${one.name}`, one.name)));
    return made;
  };
  at('file').append(group('.bpmn', say('versions.diagrams')), group('.dmn', say('versions.decision-tables')));
  document.querySelector('.choose').hidden = false;
  const first = asked.get('file') ?? all[0]?.name;
  if (first) await open(first, { from: asked.get('from'), to: asked.get('to') });
}

async function open(name, { from, to }) {
  await told(async () => {
    notice(null);
    at('comparison').hidden = true;
    at('file').value = name;
    at('versions').querySelector('tbody').replaceChildren();
    await load(name, undefined);
    const shown = [...at('versions').querySelectorAll('tbody tr')].map(row => row.dataset.version);
    offerMove(name);
    pick('to', shown.includes(to) ? to : shown[0]);
    pick('from', shown.includes(from) ? from : shown[1] ?? shown[0]);
    await compareChosen();
  });
}

/** Cases on older versions can be moved to the one that runs; the end of day ends by itself. */
function offerMove(name) {
  const older = [...at('versions').querySelectorAll('tbody tr')].slice(1).some(row => Number(row.lastElementChild.textContent) > 0);
  at('versions').querySelector('.older').hidden = !older || !name.endsWith('.bpmn') || name === 'endofday.bpmn';
  at('move').href = `/case-moves.html?${new URLSearchParams({ process: name.replace('.bpmn', '') })}`;
}

const more = () => load(at('file').value, at('versions').querySelector('tbody tr:last-child').dataset.version);

async function load(name, before) {
  const found = await get(`${api(`/${encodeURIComponent(name)}`)}?${new URLSearchParams({ limit: PAGE, ...(before && { before }) })}`);
  at('versions').querySelector('tbody').append(...found.map(versionRow));
  at('versions').querySelector('.more button').hidden = found.length < PAGE;
  at('versions').hidden = false;
}

function versionRow({ version, origin }) {
  const row = element('tr');
  row.dataset.version = version.version;
  const build = origin?.kind === 'BUILD';
  row.append(choice('from', version.version), choice('to', version.version), element('td', 'date', String(version.version)),
    element('td', 'date', moment(version.deployedAt)),
    element('td', '', build ? say('versions.with-the-build') : origin?.proposedBy ?? '—'),
    element('td', '', build ? say('versions.with-the-build') : origin?.releasedBy ?? '—'), changeCell(origin, build),
    element('td', 'figure', version.running === undefined ? say('versions.asked-anew-each-time') : String(version.running)));
  return row;
}

function choice(group, version) {
  const cell = element('td', 'pick');
  const made = cell.appendChild(Object.assign(document.createElement('input'), { type: 'radio', name: group, value: version }));
  made.setAttribute('aria-label', say(group === 'from' ? 'versions.before-version' : 'versions.after-version', { version }));
  return cell;
}

function changeCell(origin, build) {
  const cell = element('td');
  if (!origin) return cell;
  const link = cell.appendChild(element('a', '', `#${origin.id} ${build ? '' : named(origin.name)}`));
  link.href = `/process-change.html?id=${origin.id}`;
  if (origin.reason && !build) cell.append(element('small', '', origin.reason));
  return cell;
}

const picked = group => at('versions').querySelector(`input[name=${group}]:checked`)?.value;
function pick(group, version) {
  const found = at('versions').querySelector(`input[name=${group}][value="${version}"]`);
  if (found) found.checked = true;
}

async function compareChosen() {
  await told(async () => {
    const [name, from, to] = [at('file').value, picked('from'), picked('to')];
    history.replaceState(null, '', `?${new URLSearchParams({ file: name, from, to })}`);
    const path = api(`/${encodeURIComponent(name)}`);
    const found = await get(`${path}/comparison?${new URLSearchParams({ from, to })}`);
    const caption = version => say('versions.version', { version });
    await show(name, found, [from, to].map(version => ({ caption: caption(version), file: `${path}/${version}/file`,
      elements: name.endsWith('.bpmn') ? `${path}/${version}/elements` : null })));
  });
}

/** What a proposal makes of one of its files. */
async function ofChange() {
  const change = `/api/process-changes/${encodeURIComponent(asked.get('change'))}`;
  const view = await get(change);
  const file = view.files.find(one => one.name === asked.get('file')) ?? view.files[0];
  const name = file.name.slice(file.name.lastIndexOf('/') + 1);
  const { id, name: called } = view.row.change;
  document.querySelector('h1').replaceChildren(say('versions.change', { id, called }), element('small', '', ` ${file.name}`));
  const address = base => `${change}/file?${new URLSearchParams({ name: file.name, base })}`;
  await show(name, file, [{ caption: say('versions.what-ran-when-it-was'), file: address(true), elements: null },
    { caption: say('versions.what-is-proposed'), file: address(false), elements: null }]);
}

async function show(name, { differences, marks }, sides) {
  const mine = ++turn;
  const [texts, counted] = await Promise.all([Promise.all(sides.map(side => textOf(side.file))),
    Promise.all(sides.map(side => (side.elements ? get(side.elements) : [])))]);
  // whoever has chosen others meanwhile sees those
  if (mine !== turn) return;
  drawings.forEach(drawing => drawing.destroy());
  at('comparison').hidden = false;
  figures = counted;
  at('heat-switch').hidden = !sides[1].elements;
  sides.forEach((side, i) => at(['caption-from', 'caption-to'][i]).replaceChildren(element('b', '', side.caption)));
  drawings = await Promise.all(['from', 'to'].map((place, i) => draw(at(place), name, texts[i])));
  drawings.forEach(drawing => drawing.mark(marks));
  if (drawings[0].fit) {
    together(...drawings);
    at('beside').checked = Math.max(...drawings.map(drawing => drawing.aspect())) < 1.6;
  }
  at('words').replaceChildren(...differencesTable(differences, id => drawings.forEach(drawing => drawing.show(id))));
  lay();
  showHeat();
}

async function textOf(path) {
  const answer = await fetch(path, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(say('versions.the-file-cannot-be-read', { status: answer.status }));
  return answer.text();
}

function lay() {
  document.querySelector('.drawings').classList.toggle('beside', at('beside').checked);
  drawings.filter(drawing => drawing.fit).forEach(drawing => {
    drawing.canvas.resized();
    drawing.fit();
  });
}

function showHeat() {
  const on = at('heat').checked && !at('heat-switch').hidden;
  at('heat-legend').hidden = !on;
  const longest = Math.max(1000, ...figures.flat().map(one => one.medianMillis ?? 0));
  drawings.filter(drawing => drawing.overlays).forEach((drawing, i) => {
    cool(drawing);
    if (on) heat(drawing, figures[i], longest, STAYS);
  });
}
