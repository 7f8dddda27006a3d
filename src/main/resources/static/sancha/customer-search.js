/** Finds a customer by whatever the one search finds: a name, a code, a case, a loan. What leads to one customer opens it. */
import { get } from './api.js';
import { element } from './case-view.js';
import { notice } from './page.js';
import { say } from './texts.js';

/** @param open is told the customer's id */
export function findCustomer(open) {
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
    const found = await get(`/api/search?${new URLSearchParams({ text })}`);
    const customers = new Map();
    for (const hit of found.hits) for (const one of hit.cases) if (one.customerId) customers.set(one.customerId, one.customer);
    if (customers.size === 1) open([...customers.keys()][0]);
    else if (customers.size === 0) notice(say('search.nothing-found'), 'info');
    else offer(customers, place, open);
  } catch (refused) {
    notice(refused.message);
  }
}

function offer(customers, place, open) {
  const list = element('ul');
  for (const [id, name] of customers) {
    const button = element('button', 'plain small', name);
    button.type = 'button';
    button.addEventListener('click', () => {
      place.hidden = true;
      open(id);
    });
    list.appendChild(element('li')).append(button);
  }
  place.replaceChildren(list);
  place.hidden = false;
}
