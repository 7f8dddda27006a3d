/** Rows of a list from a CSV file, in UTF-8 or as spreadsheets of the trade write it, in GB18030. */
import { say } from './texts.js';

const MOST_BYTES = 1024 * 1024;

/** A button by which a file is chosen; `take` gets its cells and answers what is wrong with them, or null. */
export function csvButton(take, tell) {
  const field = Object.assign(document.createElement('input'), { type: 'file', accept: '.csv,text/csv', hidden: true });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'csv', textContent: say('form.read-csv') });
  button.addEventListener('click', () => field.click());
  field.addEventListener('change', async () => {
    const [file] = field.files;
    if (!file) return;
    tell(file.size > MOST_BYTES ? say('form.csv-too-large') : take(cellsOfCsv(decoded(await file.arrayBuffer()))));
    field.value = '';
  });
  const both = document.createElement('span');
  both.append(button, field);
  return both;
}

/** UTF-8 where it is that, else GB18030. */
export function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Cells of each line that has any; quoted cells may hold commas, quotes and line ends. A first line without a digit is a head and left out. */
export function cellsOfCsv(text) {
  const lines = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) return [];
    lines.at(-1).push((found[1]?.replaceAll('""', '"') ?? found[2]).trim());
    at = cell.lastIndex;
    if (found[3] !== ',') lines.push([]);
  }
  const filled = lines.filter(line => line.some(Boolean));
  return filled.length && !/\d/.test(filled[0].join('')) ? filled.slice(1) : filled;
}
