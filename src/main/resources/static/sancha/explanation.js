/** How each figure of a loan on a day came about, line by line, as an officer shows it to a borrower. */
import { get } from './api.js';
import { element } from './case-view.js';
import { written } from './format.js';

const KINDS = { INTEREST: '利息 Interest', PENALTY: '罚息 Penalty interest', MISUSE: '挪用罚息 Misuse interest', COMPOUND: '复利 Compound interest' };
const PARTS = [['costs', '费用 Costs'], ['penalty', '罚息 Penalty'], ['compound', '复利 Compound'], ['interest', '利息 Interest'], ['principal', '本金 Principal']];

/** @param number the loan @param today the day first shown, ISO */
export function explanation(number, today) {
  const section = element('details', 'statement');
  const day = element('input');
  Object.assign(day, { type: 'date', value: today, required: true });
  const label = element('label', '', '日期 Day ');
  label.append(day);
  const found = element('div', 'scrolling');
  section.append(element('summary', '', '逐笔说明 How the figures came about'), label, found);
  const show = () => section.open && day.value && explained(number, day.value).then(parts => found.replaceChildren(...parts))
    .catch(refused => found.replaceChildren(element('p', 'notice error', refused.message)));
  section.addEventListener('toggle', show);
  day.addEventListener('change', show);
  return section;
}

async function explained(number, on) {
  const told = await get(`/api/loans/${encodeURIComponent(number)}/explain?on=${on}`);
  return [table(['', ...PARTS.map(([, title]) => title)], [['应还 Due', told.due], ['结清 To settle', told.payoff]]
    .map(([title, dues]) => [title, ...PARTS.map(([name]) => written(dues[name], 'money'))])),
  element('p', '', `暂收款 Held ${written(told.held, 'money')}`),
  ...told.figures.flatMap(figure => [element('h4', '', heading(figure)), lines(figure)])];
}

function heading(figure) {
  const which = figure.instalment ? `第 ${figure.instalment} 期 Instalment ${figure.instalment}　` : '';
  return `${which}${KINDS[figure.kind] ?? figure.kind}　${written(figure.amount, 'money')}　未付 unpaid ${written(figure.unpaid, 'money')}`;
}

function lines(figure) {
  return table(['起 From', '止 To', '天数 Days', '算式 Formula'],
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
