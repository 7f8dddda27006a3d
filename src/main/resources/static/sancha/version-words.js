/** What the page of versions says, in the reader's language. */
import { element } from './case-view.js';
import { spoken } from './language.js';

export const SPOKEN = spoken(['zh', 'en']) ?? 'zh';
export const say = (zh, en) => (SPOKEN === 'zh' ? zh : en);

/** What badges of stays and waiting cases say. */
export const STAYS = {
  units: say('天 小时 分 秒', 'd h min s').split(' '),
  stayed: (ended, median, slow) => say(`最近 ${ended} 次停留：半数短于 ${median}，九成短于 ${slow}`,
    `the last ${ended} stays: half of them under ${median}, nine of ten under ${slow}`),
  waiting: count => say(`${count} 笔业务停在此处`, count === 1 ? '1 case stands here' : `${count} cases stand here`),
};

/** Names of processes are in both languages, the Chinese first; shown is the one that is read. */
export function named(title, name) {
  const parts = (title ?? '').match(/^(.*?[\u3400-\u9fff])\s+([\x20-\x7e]+)$/);
  return `${parts ? say(parts[1], parts[2]) : title || name}`;
}

/** The differences in words, as a table. @param show what becomes of an element that is pressed */
export function differencesTable({ changes, more: untold }, show) {
  if (!changes.length) return [element('p', '', say('没有差异。', 'They do not differ.'))];
  const table = element('table', 'differences');
  const head = table.appendChild(element('thead')).appendChild(element('tr'));
  head.append(...[say('差异', 'Difference'), say('原', 'Before'), say('现', 'After')].map(one => element('th', '', one)));
  table.appendChild(element('tbody')).append(...changes.map(change => differenceRow(change, show)));
  return [table, ...(untold ? [element('p', '', say(`另有 ${untold} 处未列出。`, `${untold} more are not listed.`))] : [])];
}

function differenceRow(change, show) {
  const row = element('tr');
  const what = element('td', '', say(change.zh, change.en));
  if (change.element) {
    const shown = what.appendChild(element('div')).appendChild(element('button', 'hash', change.element));
    shown.type = 'button';
    shown.title = say('在图上指出', 'show it on the drawings');
    shown.addEventListener('click', () => show(change.element));
  }
  row.append(what, element('td', change.before ? 'before' : '', change.before ?? ''), element('td', change.after ? 'after' : '', change.after ?? ''));
  return row;
}
