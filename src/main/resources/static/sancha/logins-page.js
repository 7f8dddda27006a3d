/** Who came, and who may come: the record for auditors, and closing or opening the access of a person for administrators. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { moment } from './format.js';
import { carryToken, notice } from './page.js';

const PAGE = 50;
const CHANNELS = { FORM: '登录页 Login page', BASIC: '接口密码 Password header', BEARER: '令牌 Token', OPENID: '统一账号 Issuer', ENGINE: '引擎 Engine' };
const OUTCOMES = { IN: '登录 In', OUT: '退出 Out', WRONG: '密码错误 Wrong password', CLOSED: '已停用 Closed',
  TOO_MANY: '尝试过多 Too many tries', FORGED: '令牌无效 Bad token', ENDED: '会话终止 Session ended' };
const people = document.querySelector('#people tbody');
const events = document.querySelector('#events tbody');
const search = document.getElementById('search');

carryToken();
document.querySelector('form.search').addEventListener('submit', event => {
  event.preventDefault();
  beginEvents();
});
document.getElementById('more-people').addEventListener('click', () => loadPeople(people.lastElementChild.dataset.user));
document.getElementById('more-events').addEventListener('click', () => loadEvents(events.lastElementChild.dataset.id));
loadPeople('');
beginEvents();

function beginEvents() {
  events.replaceChildren();
  loadEvents('9223372036854775807');
}

async function loadPeople(after) {
  await load(`/api/logins/people?${new URLSearchParams({ after, limit: PAGE })}`, people, personRow, 'more-people');
}

async function loadEvents(before) {
  await load(`/api/logins?${new URLSearchParams({ before, search: search.value.trim(), limit: PAGE })}`, events, eventRow, 'more-events');
}

async function load(path, rows, rowOf, more) {
  try {
    const found = await get(path);
    found.forEach(one => rows.append(rowOf(one)));
    document.getElementById(more).hidden = found.length < PAGE;
  } catch (refused) {
    notice(refused.message);
  }
}

function personRow(person) {
  const row = element('tr');
  row.dataset.user = person.userId;
  const latest = person.changes[0];
  const standing = person.closed ? `已停用 Closed：${latest.reason}（${latest.by}，${moment(latest.at)}）` : person.outside ? '统一账号 By issuer' : '可登录 Open';
  for (const text of [person.userId, person.name, person.groups.join('、'), standing]) row.append(element('td', '', text || '—'));
  const last = row.appendChild(element('td'));
  if (!person.mayChange) return row;
  const change = element('button', 'plain', person.closed ? '启用 Open' : '停用 Close');
  change.type = 'button';
  change.addEventListener('click', () => ask(person, row));
  last.append(change);
  return row;
}

async function ask(person, row) {
  const reason = prompt(person.closed ? `启用 ${person.userId} 的理由 Why open` : `停用 ${person.userId} 的理由（立即生效） Why close, at once`);
  if (reason === null) return;
  try {
    await post(`/api/logins/people/${encodeURIComponent(person.userId)}/${person.closed ? 'open' : 'closed'}`, { reason });
    notice(null);
    const [now] = await get(`/api/logins/people?${new URLSearchParams({ after: row.previousElementSibling?.dataset.user ?? '', limit: 1 })}`);
    row.replaceWith(personRow(now));
  } catch (refused) {
    notice(refused.message);
  }
}

function eventRow(event) {
  const row = element('tr');
  row.dataset.id = event.id;
  for (const text of [moment(event.at), event.user || '（无此用户 no such user）', event.address, CHANNELS[event.channel], OUTCOMES[event.outcome]])
    row.append(element('td', '', text));
  return row;
}
