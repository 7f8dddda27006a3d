/** What the page of a replay says, in the reader's language, and how answers are shown beside each other. */
import { element } from './case-view.js';
import { grouped } from './decimals.js';
import { labelOf } from './labels.js';
import { named, oneOf } from './language.js';
import { say } from './texts.js';

/** The two cells of a kind of difference. @return cells with what was answered and what would be */
export function change(kind, answers) {
  if (!kind?.was) {
    const many = element('td', 'quiet', say('replay.too-many-kinds-to-tell'));
    many.colSpan = 2;
    return [many];
  }
  const alone = kind.was.length === 1 && kind.now.length === 1;
  return [rows(kind.was, alone ? kind.now[0] : null, answers, 'before'), rows(kind.now, alone ? kind.was[0] : null, answers, 'after')];
}

/** @param other the one row that stands on the other side, or null @param mark of what differs */
function rows(all, other, answers, mark) {
  const cell = element('td', 'answer');
  if (!all.length) cell.append(element('span', 'quiet', say('replay.no-row')));
  for (const row of all) {
    const list = element('dl');
    for (const { name, label, sentence } of answers) {
      const differs = other === null || other[name] !== row[name];
      // a sentence that stays is not worth the room
      if (differs || !sentence) {
        const pair = element('div', `${differs ? mark : ''} ${sentence ? 'sentence' : ''}`.trim());
        pair.append(element('dt', '', named(label, name)), element('dd', '', value(row[name])));
        list.append(pair);
      }
    }
    cell.append(list);
  }
  return cell;
}

/** Sentences are in both languages with a slash between. */
function value(given) {
  if (given === null || given === undefined) return '—';
  const text = String(given);
  if (text.includes(' / ')) return oneOf(text);
  return text.split('|').map(word => named(labelOf(word), word)).join(say('replay.or'));
}

/** A kind with what it comes to. @param show what becomes of it when it is pressed */
export function kindRow(kind, answers, show) {
  const row = element('tr', kind.worded ? 'worded' : '');
  const amounts = element('td', 'figure');
  for (const { amount, currency } of kind.amounts) amounts.append(element('div', '', `${grouped(amount)} ${currency}`));
  if (!kind.amounts.length) amounts.textContent = '—';
  const pressed = element('button', 'plain', say('replay.list'));
  pressed.type = 'button';
  pressed.addEventListener('click', show);
  const last = element('td');
  last.append(pressed);
  const figure = count => element('td', 'figure', grouped(String(count)));
  row.append(...change(kind, answers), figure(kind.decisions), figure(kind.cases), amounts, last);
  return row;
}
