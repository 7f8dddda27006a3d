/** How a fact is written for people to read. */
import { grouped, shift, isDecimal } from './decimals.js';
import { labelOf } from './labels.js';

export const NOTHING = '—';

/** Without the zeros that the column's scale puts behind: 50.000000 is 50. */
const shortest = text => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

const WRITERS = {
  money: value => grouped(isDecimal(String(value)) ? withCents(String(value)) : value),
  percent: value => `${shortest(String(value))} %`,
  share: value => `${shift(String(value), 2)} %`,
  integer: value => grouped(String(value)),
  date: value => String(value).slice(0, 10),
  datetime: value => moment(value),
  label: value => labelOf(value),
  digest: value => `${String(value).slice(0, 12)}…`,
  text: value => String(value),
};

/** @param format one of the keys above, or absent: guessed from the value. @param labels own labels by value, or absent. */
export function written(value, format, labels) {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value)) {
    const parts = value.map(one => written(one, format, labels));
    return parts.length ? parts.join('、') : NOTHING;
  }
  if (labels && labels[value] !== undefined) return labels[value];
  if (format && WRITERS[format]) return WRITERS[format](value);
  if (value === true) return '是 Yes';
  if (value === false) return '否 No';
  if (typeof value === 'object') return Object.values(value).map(one => written(one)).join(' ');
  if (typeof value === 'string' && /^[A-Z][A-Z0-9_]*$/.test(value)) return labelOf(value);
  return String(value);
}

const SHARES = /^(share|fraction|loanToValue|expectedGrowth|debtToAssets|salesMargin|salesGrowth|returnOnAssets|similarity)$/;

/** A format guessed from the name and the look of a fact, for views that show whatever is there. */
export function formatFor(name, value) {
  if (typeof value !== 'string') return undefined;
  if (/percent$/i.test(name)) return 'percent';
  if (SHARES.test(name)) return isDecimal(value) ? 'share' : 'text';
  if (/^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(value)) return 'digest';
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return 'datetime';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'date';
  if (/^-?\d+\.\d\d$/.test(value)) return 'money';
  return undefined;
}

/** Date and time to the minute, in the reader's own time zone. */
export function moment(value) {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  const two = n => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function withCents(text) {
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
