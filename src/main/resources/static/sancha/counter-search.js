/** Finds a loan by customer, loan number, case or last digits, with the one search; what leads to one loan opens it. */
import { get } from './api.js';
import { element } from './case-view.js';
import { notice } from './page.js';
import { say } from './texts.js';

/** @param open is told the loan's number */
export function findLoan(open) {
  const form = document.querySelector('form.find');
  form.addEventListener('submit', event => {
    event.preventDefault();
    look(form.elements.find.value.trim(), open);
  });
}

async function look(text, open) {
  const place = document.getElementById('found');
  place.hidden = true;
  notice(null);
  if (!text) return;
  try {
    const loans = loansIn(await get(`/api/search?${new URLSearchParams({ text })}`));
    if (loans.size === 1) open([...loans.keys()][0]);
    else if (loans.size === 0) notice(say('counter.no-loan-found'), 'info');
    else show([...loans.values()], place, open);
  } catch (refused) {
    notice(refused.message);
  }
}

/** By number, each once: several hits may be of one loan; a case without a loan has nothing to pay. */
function loansIn(found) {
  const loans = new Map();
  for (const hit of found.hits) for (const one of hit.cases) if (one.loanNumber) loans.set(one.loanNumber, one);
  return loans;
}

function show(loans, place, open) {
  const table = element('table');
  const head = table.createTHead().insertRow();
  [say('counter.customer'), say('counter.loan'), say('counter.case')].forEach(text => head.append(element('th', '', text)));
  const body = table.createTBody();
  for (const one of loans) {
    const row = body.insertRow();
    row.append(element('td', '', one.customer ?? ''));
    const button = element('button', 'plain small', one.loanNumber);
    button.type = 'button';
    button.addEventListener('click', () => {
      place.hidden = true;
      open(one.loanNumber);
    });
    row.appendChild(element('td')).append(button);
    row.append(element('td', '', one.caseId));
  }
  place.replaceChildren(table);
  place.hidden = false;
}
