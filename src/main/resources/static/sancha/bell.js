/** The bell in the head of every page, ours and Camunda's: how much a person has not read, and what it is. */
import { get, post } from './api.js';
import { linesOf, linkOf } from './notifications.js';
import { addStylesheet } from './stylesheets.js';
import { say } from './texts.js';

/** Between two questions to the server, in milliseconds: none while the page is hidden, or its person has long done nothing, whose session may then end. */
const EVERY = 60_000;
const ALIVE = 600_000;
const SHOWN = 20;
const COUNTED = 100;

/** @return the button with its list, to be put where the page has its menu */
export function bell() {
  addStylesheet('bell.css');
  const place = element('div', 'sancha-bell');
  const button = Object.assign(element('button', 'plain'), { type: 'button' });
  const count = element('span', 'count');
  const panel = Object.assign(element('div', 'told'), { id: 'sancha-told', hidden: true });
  count.hidden = true;
  button.append(drawn(), count);
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', say('bell.notifications'));
  place.append(button, panel);
  const show = unread => tell(button, count, unread);
  show(0);
  button.addEventListener('click', () => (panel.hidden ? open(place, show) : close(place)));
  place.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    close(place);
    button.focus();
  });
  document.addEventListener('click', event => !panel.hidden && !event.composedPath().includes(place) && close(place));
  keepAsking(show);
  return place;
}

function tell(button, count, unread) {
  const text = unread >= COUNTED ? `${COUNTED - 1}+` : String(unread);
  count.hidden = unread === 0;
  count.textContent = text;
  button.setAttribute('aria-label', unread === 0 ? say('bell.notifications') : say('bell.unread', { count: text }));
}

function keepAsking(show) {
  let asked = 0;
  let acted = Date.now();
  const ask = () => {
    if (document.hidden || Date.now() - asked < EVERY || Date.now() - acted > ALIVE) return;
    asked = Date.now();
    // whoever is logged out meanwhile is told so by what they do next
    unread().then(show, () => {});
  };
  for (const act of ['pointerdown', 'keydown']) {
    addEventListener(act, () => {
      acted = Date.now();
    }, { passive: true });
  }
  document.addEventListener('visibilitychange', ask);
  setInterval(ask, EVERY);
  ask();
}

const unread = () => get('/api/notifications/unread').then(answer => answer.unread);

function close(place) {
  place.querySelector('.told').hidden = true;
  place.querySelector('button').setAttribute('aria-expanded', 'false');
}

async function open(place, show) {
  const panel = place.querySelector('.told');
  panel.hidden = false;
  place.querySelector('button').setAttribute('aria-expanded', 'true');
  try {
    await fill(panel, show);
  } catch (refused) {
    panel.replaceChildren(Object.assign(element('p', 'none', refused.message), { role: 'alert' }));
  }
}

async function fill(panel, show) {
  const rows = await get(`/api/notifications?limit=${SHOWN}`);
  const again = () => Promise.all([fill(panel, show), unread().then(show)]);
  const head = element('div', 'head');
  head.append(element('strong', '', say('bell.notifications')));
  if (rows.some(row => !row.told.read)) head.append(does(say('bell.all-read'), () => post('/api/notifications/read').then(again)));
  const list = element('ul');
  list.append(...rows.map(row => lineOf(row, again)));
  const foot = element('p', 'foot');
  foot.append(Object.assign(element('a', '', say('bell.how-i-am-told')), { href: '/notifications.html' }));
  panel.replaceChildren(head, rows.length ? list : element('p', 'none', say('bell.nothing')), foot);
  (panel.querySelector('li a') ?? foot.firstChild).focus();
}

function lineOf(row, again) {
  const line = element('li', row.told.read ? '' : 'unread');
  const [title, ...about] = linesOf(row);
  const link = Object.assign(element(linkOf(row) ? 'a' : 'b', '', title), linkOf(row) ? { href: linkOf(row) } : {});
  link.addEventListener('click', event => lead(event, row, link));
  if (!row.told.read) link.prepend(element('span', 'sancha-unseen', `${say('bell.not-read')} `));
  line.append(link, ...about.map(text => element('small', '', text)));
  if (!row.told.read) line.append(does(say('bell.read'), () => post(`/api/notifications/${row.told.id}/read`).then(again)));
  return line;
}

/** Whoever follows it has read it; that this could not be noted keeps nobody from it. */
async function lead(event, row, link) {
  if (row.told.read || !link.href) return;
  const here = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (here) event.preventDefault();
  await post(`/api/notifications/${row.told.id}/read`).catch(() => {});
  if (!here) return;
  location.assign(link.href);
  // Tasklist opens another task without another page
  if (link.closest('.told')) close(link.closest('.sancha-bell'));
}

function does(text, what) {
  const button = Object.assign(element('button', 'plain', text), { type: 'button' });
  button.addEventListener('click', () => what().catch(refused => button.after(Object.assign(element('small', '', refused.message), { role: 'alert' }))));
  return button;
}

function element(tag, className = '', text = '') {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

function drawn() {
  const [svg, path] = ['svg', 'path'].map(tag => document.createElementNS('http://www.w3.org/2000/svg', tag));
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M12 22a2.3 2.3 0 0 0 2.3-2.2H9.7A2.3 2.3 0 0 0 12 22zm7-5.6-1.7-1.9V10a5.3 5.3 0 0 0-4.1-5.3V4a1.2 1.2 0 0 0-2.4 0v.7'
    + 'A5.3 5.3 0 0 0 6.7 10v4.5L5 16.4v1.2h14z');
  svg.append(path);
  return svg;
}
