/** The help: by duty, by task, by rule, and what is found. The address says what is shown, so that it can be sent to somebody. */
import { get } from './api.js';
import { element } from './case-view.js';
import { dutyHelp, link, part, ruleHelp, rules, taskHelp, titled } from './help-view.js';
import { either, named } from './language.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

/** What a page of each kind is asked of and drawn by. */
const KINDS = { task: [id => `tasks/${id}`, taskHelp], duty: [id => `duties/${id}`, dutyHelp], rule: [id => `rules/${id}`, ruleHelp] };

const place = document.getElementById('page');
const asked = new URLSearchParams(location.search);

carryToken();
document.querySelector('.look').addEventListener('submit', look);
show().catch(refused => notice(refused.message));

async function show() {
  const contents = await get('/api/help');
  document.getElementById('contents').append(...chapters(contents));
  const kind = Object.keys(KINDS).find(name => asked.has(name));
  if (asked.has('rules')) place.append(titled(say('help.all-rules')), rules(contents.rules));
  else if (asked.get('text')) await find(asked.get('text'));
  else if (kind) await showOne(kind, asked.get(kind));
  else await begin(contents);
}

async function showOne(kind, id) {
  const [address, drawn] = KINDS[kind];
  try {
    place.replaceChildren(...drawn(await get(`/api/help/${address(encodeURIComponent(id))}`)));
    document.title = `${place.querySelector('h1').textContent} · ${document.title}`;
  } catch (refused) {
    if (refused.status !== 404) throw refused;
    place.replaceChildren(titled(id), element('p', '', say('help.not-there')));
  }
}

/** Without anything asked for: what one's own duties have, and that there is the rest. */
async function begin(contents) {
  const { person } = await get('/api/board');
  const own = contents.duties.filter(duty => person.duties.some(one => one.id === duty.id));
  place.append(titled(say('help.heading')), element('p', 'lead', say('help.lead')));
  for (const duty of own) place.append(part(either(duty.zh, duty.en)), chapter(duty, contents));
}

function chapters(contents) {
  const all = contents.duties.map(duty => {
    const made = element('details');
    made.open = asked.get('duty') === duty.id || (asked.has('task') && duty.tasks.includes(asked.get('task')));
    made.append(element('summary', '', either(duty.zh, duty.en)), chapter(duty, contents));
    return made;
  });
  const everyRule = element('a', 'all', say('help.all-rules'));
  everyRule.href = '/help.html?rules';
  return [...all, everyRule];
}

function chapter(duty, contents) {
  const items = element('ul');
  items.append(itemOf('duty', duty.id, say('help.day')), ...duty.tasks.map(id => itemOf('task', id, named(contents.tasks.find(task => task.id === id).name))));
  return items;
}

function itemOf(kind, id, text) {
  const made = element('li');
  const to = made.appendChild(link(kind, id, text));
  if (asked.get(kind) === id) to.setAttribute('aria-current', 'page');
  return made;
}

async function look(event) {
  event.preventDefault();
  const text = event.target.elements.text.value.trim();
  if (!text) return;
  history.replaceState(null, '', `/help.html?${new URLSearchParams({ text })}`);
  notice(null);
  await find(text).catch(refused => notice(refused.message));
}

async function find(text) {
  document.getElementById('text').value = text;
  const hits = await get(`/api/help/search?${new URLSearchParams({ text })}`);
  const found = element('dl', 'work');
  for (const hit of hits) {
    const pair = found.appendChild(element('div'));
    pair.appendChild(element('dt')).append(link(hit.kind, hit.id, named(hit.name)));
    pair.append(element('dd', '', either(hit.zh, hit.en)));
  }
  place.replaceChildren(titled(say('help.found', { count: hits.length, text })), found);
}
