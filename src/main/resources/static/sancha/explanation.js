/** How each figure of a loan on a day came about, line by line, as an officer shows it to a borrower. */
import { get } from './api.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { refusal } from './rules.js';
import { say } from './texts.js';

const KINDS = { INTEREST: say('explanation.interest'), PENALTY: say('explanation.penalty-interest'), MISUSE: say('explanation.misuse-interest'),
  COMPOUND: say('explanation.compound-interest') };
const PARTS = [['costs', say('explanation.costs')], ['penalty', say('explanation.penalty')], ['compound', say('explanation.compound')], ['interest',
  say('explanation.interest')], ['principal', say('explanation.principal')]];

/** @param number the loan @param today the day first shown, ISO */
export function explanation(number, today) {
  const section = element('details', 'statement');
  const day = element('input');
  Object.assign(day, { type: 'date', value: today, required: true });
  const label = element('label', '', say('explanation.day'));
  label.append(day);
  const found = element('div', 'scrolling');
  section.append(element('summary', '', say('explanation.how-the-figures-came-about')), label, found);
  const show = () => section.open && day.value && explanationOf(number, day.value).then(parts => found.replaceChildren(...parts))
    .catch(refused => found.replaceChildren(refusal(refused.message)));
  section.classList.add('block');
  section.addEventListener('toggle', show);
  day.addEventListener('change', show);
  return section;
}

async function explanationOf(number, on) {
  return explained(await get(`/api/loans/${encodeURIComponent(number)}/explain?on=${on}`));
}

/** @param told as `GET /api/loans/{number}/explain` tells it */
export function explained(told) {
  return [element('p', '', say('explanation.as-of', { day: told.on })),
  table(['', ...PARTS.map(([, title]) => title)], [[say('explanation.due'), told.due], [say('explanation.to-settle'), told.payoff]]
    .map(([title, dues]) => [title, ...PARTS.map(([name]) => written(dues[name], 'money'))])),
  element('p', '', say('explanation.held', { amount: written(told.held, 'money') })),
  ...told.figures.flatMap(figure => [element('h4', '', heading(figure)), lines(figure)])];
}

function heading(figure) {
  const which = figure.instalment ? `${say('explanation.instalment', { instalment: figure.instalment })}　` : '';
  const unpaid = say('explanation.unpaid', { amount: written(figure.unpaid, 'money') });
  return `${which}${KINDS[figure.kind] ?? figure.kind}　${written(figure.amount, 'money')}　${unpaid}`;
}

function lines(figure) {
  return table([say('explanation.from'), say('explanation.to'), say('explanation.days'), say('explanation.formula')],
    figure.lines.map(line => [written(line.from, 'date'), written(line.to, 'date'), String(line.days), line.formula]));
}

function table(titles, rows) {
  const made = element('table');
  const head = element('tr');
  head.append(...titles.map(title => element('th', '', title)));
  made.append(head, ...rows.map(cells => {
    const row = element('tr');
    row.append(...cells.map((text, column) => element('td', column === 0 ? 'date' : '', text)));
    return row;
  }));
  return made;
}
