/** The one search box: what was found, by what, and the cases to which it leads. Entering what only one case has opens it. */
import { get } from './api.js';
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { notice } from './page.js';
import { say } from './texts.js';

const COLUMNS = () => [say('search.kind'), say('search.what'), say('search.where'), say('search.cases')];

/** Brings the box of the page to life; what the page's address asks for is looked for at once. */
export function searchBox() {
  const form = document.querySelector('form.search');
  const box = form.elements.search;
  form.addEventListener('submit', event => {
    event.preventDefault();
    history.replaceState(null, '', box.value.trim() ? `?search=${encodeURIComponent(box.value.trim())}` : location.pathname);
    look(box.value.trim(), true);
  });
  box.value = new URLSearchParams(location.search).get('search') || '';
  if (box.value) look(box.value, false);
}

/** Of two searches under way the later counts. */
let latest = 0;

async function look(text, entered) {
  const place = document.querySelector('.found');
  const mine = ++latest;
  notice(null);
  place.hidden = true;
  if (!text) return;
  try {
    const found = await get(`/api/search?${new URLSearchParams({ text })}`);
    if (mine !== latest) return;
    const only = theOnlyCase(found);
    if (entered && only) location.assign(address(only));
    else show(found, place);
  } catch (refused) {
    if (mine === latest) notice(refused.message);
  }
}

/** Several hits may be of one and the same case. */
function theOnlyCase(found) {
  const cases = new Set(found.hits.flatMap(hit => hit.cases.map(one => one.caseId)));
  return cases.size === 1 && !found.more && found.hits.every(hit => !hit.moreCases) ? [...cases][0] : undefined;
}

const address = caseId => `/case.html?id=${encodeURIComponent(caseId)}`;

function customerLink(customerId) {
  const link = element('a', '', say('search.customer-page'));
  link.href = `/customer.html?customer=${encodeURIComponent(customerId)}`;
  return link;
}

function show(found, place) {
  if (!found.hits.length) {
    notice(say('search.nothing-found'), 'info');
    return;
  }
  const table = element('table');
  const head = table.createTHead().insertRow();
  COLUMNS().forEach(text => head.append(element('th', '', text)));
  const body = table.createTBody();
  found.hits.forEach(hit => body.append(rowOf(hit)));
  place.replaceChildren(element('p', '', say('search.found', { count: found.hits.length })), table);
  if (found.more) place.append(element('p', '', say('search.more')));
  place.hidden = false;
}

function rowOf(hit) {
  const row = element('tr');
  for (const text of [labelOf(hit.kind, 'found'), hit.label, labelOf(hit.match, 'match')]) row.append(element('td', '', text));
  if (hit.kind === 'CUSTOMER' && hit.cases[0]?.customerId) row.children[1].append(' ', customerLink(hit.cases[0].customerId));
  const cases = row.appendChild(element('td')).appendChild(element('ul'));
  for (const one of hit.cases) {
    const link = element('a', '', one.caseId);
    link.href = address(one.caseId);
    const item = cases.appendChild(element('li'));
    item.append(link);
    if (one.customer && one.customer !== hit.label) item.append(` ${one.customer}`);
  }
  if (hit.moreCases) cases.append(element('li', '', say('search.more-cases')));
  return row;
}
