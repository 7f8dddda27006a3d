/** The table of duties that one person may not hold in one case. */
import { get } from './api.js';
import { element } from './case-view.js';
import { listed } from './format.js';
import { either } from './language.js';
import { carryToken, notice } from './page.js';
import { ruleLink } from './rules.js';

carryToken();
get('/api/duties/exclusions').then(found => document.querySelector('tbody').replaceChildren(...byDuty(found).map(rowOf)))
  .catch(refused => notice(refused.message));

/** Pairs of the same duty, rule and reason stand in one row. */
function byDuty(found) {
  const rows = new Map();
  for (const one of found) {
    const key = [one.dutyA, one.rule, one.reasonEnglish].join('|');
    if (!rows.has(key)) rows.set(key, { ...one, others: [] });
    rows.get(key).others.push(either(one.dutyBChinese, one.dutyBEnglish));
  }
  return [...rows.values()];
}

function rowOf(one) {
  const row = element('tr');
  row.append(element('td', '', either(one.dutyAChinese, one.dutyAEnglish)), element('td', '', listed(one.others)));
  row.appendChild(element('td', 'date')).append(ruleLink(one.rule));
  row.append(element('td', '', either(one.reasonChinese, one.reasonEnglish)));
  return row;
}
