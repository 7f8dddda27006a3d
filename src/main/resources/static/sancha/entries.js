/** The entries of a form as one JSON object, read from its inputs and written into them. */
import { at } from './facts.js';
import { FIELDS, read as readField, write as writeField } from './fields.js';
import { isList, rowsOf, setRows } from './lists.js';

/** Reads everything that is not hidden; what is empty is absent. Undefined when nothing at all was entered. */
export function read(container) {
  const entries = {};
  for (const part of partsOf(container, true)) {
    const name = isList(part) ? part.dataset.list : part.name;
    const value = isList(part) ? readRows(part) : readField(part);
    if (name === '.') return value;
    if (value !== undefined) put(entries, name, value);
  }
  return Object.keys(entries).length ? entries : undefined;
}

/** Writes entries into all inputs, and as many rows into each list as they hold. */
export function write(container, entries) {
  for (const part of partsOf(container, false)) {
    const value = valueFor(entries, isList(part) ? part.dataset.list : part.name);
    if (isList(part)) setRows(part, Array.isArray(value) ? value : [], write);
    else writeField(part, value);
  }
}

/** The fields and lists directly in a container, not those inside the lists' rows. */
export function partsOf(container, onlyShown) {
  const parts = [];
  for (const child of container.children) {
    if (onlyShown && child.hidden) continue;
    if (isList(child) || child.matches(FIELDS)) parts.push(child);
    else parts.push(...partsOf(child, onlyShown));
  }
  return parts;
}

/** Every shown field with the path of its entry, such as `visits[0].on`. */
export function fieldsIn(container, prefix = '') {
  return partsOf(container, true).flatMap(part => {
    if (!isList(part)) return [{ field: part, path: join(prefix, part.name) }];
    return rowsOf(part).flatMap((row, i) => fieldsIn(row, `${join(prefix, part.dataset.list)}[${i}]`));
  });
}

/** Every shown list with the path of its entry. */
export function listsIn(container, prefix = '') {
  return partsOf(container, true).filter(isList).flatMap(list => {
    const path = join(prefix, list.dataset.list);
    return [{ list, path }, ...rowsOf(list).flatMap((row, i) => listsIn(row, `${path}[${i}]`))];
  });
}

function readRows(list) {
  const rows = rowsOf(list).map(row => read(row)).filter(value => value !== undefined && !isBlank(value));
  return rows.length ? rows : undefined;
}

/** A row in which only boxes stand, all unticked, is not yet a row. */
function isBlank(value) {
  return typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(one => one === false || (typeof one === 'object' && isBlank(one)));
}

/** A row of a list of plain values keeps its value under the key ".". */
function valueFor(entries, name) {
  if (entries === undefined) return undefined;
  return name === '.' ? entries['.'] : at(entries, name);
}

function put(entries, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  let node = entries;
  for (const key of keys) node = node[key] ??= {};
  node[last] = value;
}

function join(prefix, name) {
  if (name === '.') return prefix;
  return prefix ? `${prefix}.${name}` : name;
}
