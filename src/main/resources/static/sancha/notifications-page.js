/** How a person wants to be told of what, what they were told, and, for who looks after it, the mails that could not be sent. */
import { get, post, put } from './api.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { linesOf, linkOf } from './notifications.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const PAGE = 20;
const WAYS = ['bell', 'mail', 'digest'];
const form = document.querySelector('form.choices');
const latest = document.querySelector('.latest');
const more = document.querySelector('.more');
const unsent = document.querySelector('.unsent');

carryToken();
form.addEventListener('submit', event => {
  event.preventDefault();
  act(async () => {
    showChoices(await put('/api/notifications/choices', { choices: chosen() }));
    notice(say('notifications.saved'), 'info');
  });
});
more.querySelector('button').addEventListener('click', () => act(showMore));
act(async () => {
  const mine = await get('/api/notifications/choices');
  showChoices(mine);
  await showMore();
  if (mine.seesUnsent) await showUnsent();
});

async function act(what) {
  try {
    notice(null);
    await what();
  } catch (refused) {
    notice(refused.message);
  }
}

function showChoices({ sends, address, choices }) {
  const at = address ? say('notifications.address', { address }) : say('notifications.no-address');
  form.querySelector('.address').textContent = sends ? at : `${at} ${say('notifications.no-mail-here')}`;
  form.querySelector('tbody').replaceChildren(...choices.map(rowOf));
}

function rowOf(choice) {
  const row = element('tr');
  row.dataset.kind = choice.kind;
  const name = element('th', '', labelOf(choice.kind, 'notification'));
  name.scope = 'row';
  const not = element('td', 'not');
  const boxes = WAYS.map(way => boxOf(choice, way));
  const tellNot = () => {
    not.textContent = boxes.some(box => box.checked) ? '' : say('notifications.not');
  };
  row.append(name, ...boxes.map(box => {
    box.addEventListener('change', tellNot);
    const cell = element('td');
    cell.append(box);
    return cell;
  }), not);
  tellNot();
  return row;
}

function boxOf(choice, way) {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: `${choice.kind}.${way}`, checked: choice[way] });
  box.setAttribute('aria-label', `${labelOf(choice.kind, 'notification')}: ${labelOf(way, 'way')}`);
  return box;
}

const chosen = () => [...form.querySelectorAll('tbody tr')].map(row => Object.fromEntries([['kind', row.dataset.kind],
  ...WAYS.map(way => [way, form.elements[`${row.dataset.kind}.${way}`].checked])]));

async function showMore() {
  const last = latest.lastElementChild?.dataset.id;
  const rows = await get(`/api/notifications?limit=${PAGE}${last ? `&before=${last}` : ''}`);
  latest.append(...rows.map(lineOf));
  more.hidden = rows.length < PAGE;
  if (!latest.children.length) latest.replaceWith(element('p', '', say('bell.nothing')));
}

function lineOf(row) {
  const line = element('li', row.told.read ? '' : 'unread');
  line.dataset.id = row.told.id;
  const [title, ...about] = linesOf(row);
  const link = linkOf(row);
  line.append(link ? Object.assign(element('a', '', title), { href: link }) : element('b', '', title), ...about.map(text => element('small', '', text)));
  return line;
}

async function showUnsent() {
  const { mails, mayAct } = await get('/api/mails/unsent');
  unsent.hidden = false;
  if (!mails.length) {
    unsent.querySelector('table').replaceWith(element('p', '', say('notifications.all-sent')));
    return;
  }
  unsent.querySelector('tbody').replaceChildren(...mails.map(mail => unsentOf(mail, mayAct)));
}

function unsentOf(mail, mayAct) {
  const row = element('tr');
  row.append(element('td', '', `${mail.name} (${mail.userId})`), element('td', 'date', written(mail.madeAt, 'datetime')),
    element('td', 'figure', String(mail.tries)), element('td', 'date', mail.nextTryAt ? written(mail.nextTryAt, 'datetime') : say('notifications.given-up')),
    element('td', '', mail.failure ?? ''));
  const cell = row.appendChild(element('td'));
  if (mayAct) {
    const again = Object.assign(element('button', 'plain', say('notifications.try-again')), { type: 'button' });
    again.addEventListener('click', () => act(async () => {
      await post(`/api/mails/${mail.id}/again`);
      await showUnsent();
    }));
    cell.append(again);
  }
  return row;
}
