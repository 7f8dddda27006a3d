/** The list of loans, page by page. */
import { get } from './api.js';
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const PAGE = 50;
const rows = document.querySelector('tbody');
const more = document.querySelector('.more button');
const search = document.getElementById('search');

carryToken();
search.value = new URLSearchParams(location.search).get('search') || '';
document.querySelector('form.search').addEventListener('submit', event => {
  event.preventDefault();
  history.replaceState(null, '', search.value ? `?search=${encodeURIComponent(search.value)}` : location.pathname);
  begin();
});
more.addEventListener('click', () => load(rows.lastElementChild.dataset.open));
begin();

function begin() {
  rows.replaceChildren();
  load('');
}

async function load(after) {
  more.hidden = true;
  try {
    const found = await get(`/api/cases?${new URLSearchParams({ search: search.value.trim(), after, limit: PAGE })}`);
    found.forEach(one => rows.append(rowOf(one)));
    more.hidden = found.length < PAGE;
    const none = search.value.trim() ? say('cases.nothing-found') : say('cases.there-are-no-loans-yet');
    notice(rows.children.length ? null : none, 'info');
  } catch (refused) {
    notice(refused.message);
  }
}

function rowOf(one) {
  const row = element('tr');
  row.dataset.open = one.caseId;
  const link = element('a', '', one.caseId);
  link.href = `/case.html?id=${encodeURIComponent(one.caseId)}`;
  row.appendChild(element('td')).append(link);
  for (const text of [one.loanNumber, one.branch, one.openedOn, labelOf(one.outcome || 'OPEN'), one.closedOn]) row.append(element('td', '', text || '—'));
  return row;
}
