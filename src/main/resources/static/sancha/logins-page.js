/** Who came, and who may come: the record for auditors, and closing or opening the access of a person for administrators. */
import { get, post } from './api.js';
import { element } from './case-view.js';
import { listed, moment } from './format.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const PAGE = 50;
const CHANNELS = { FORM: say('logins.login-page'), BASIC: say('logins.password-header'), BEARER: say('logins.token'), OPENID: say('logins.issuer'),
  ENGINE: say('logins.engine') };
const OUTCOMES = { IN: say('logins.in'), OUT: say('logins.out'), WRONG: say('logins.wrong-password'), CLOSED: say('logins.closed'),
  TOO_MANY: say('logins.too-many-tries'), FORGED: say('logins.bad-token'), ENDED: say('logins.session-ended') };
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
  const standing = person.closed ? say('logins.closed-because', { reason: latest.reason, by: latest.by, at: moment(latest.at) }) : person.outside
    ? say('logins.by-issuer') : say('logins.open');
  for (const text of [person.userId, person.name, listed(person.groups), standing]) row.append(element('td', '', text || '—'));
  const last = row.appendChild(element('td'));
  if (!person.mayChange) return row;
  const change = element('button', 'plain', person.closed ? say('logins.open-2') : say('logins.close'));
  change.type = 'button';
  change.addEventListener('click', () => ask(person, row));
  last.append(change);
  return row;
}

async function ask(person, row) {
  const reason = prompt(say(person.closed ? 'logins.why-open' : 'logins.why-close', { user: person.userId }));
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
  for (const text of [moment(event.at), event.user || say('logins.no-such-user'), event.address, CHANNELS[event.channel], OUTCOMES[event.outcome]])
    row.append(element('td', '', text));
  return row;
}
