/** How a fact is written for people to read. */
import { grouped, shift, isDecimal } from './decimals.js';
import { labelOf } from './labels.js';
import { named, oneOf } from './language.js';
import { say } from './texts.js';

export const NOTHING = '—';

/** Without the zeros that the column's scale puts behind: 50.000000 is 50. */
const shortest = text => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

const WRITERS = {
  money: value => grouped(isDecimal(String(value)) ? withCents(String(value)) : value),
  percent: value => `${shortest(String(value))} %`,
  share: value => `${shift(String(value), 2)} %`,
  integer: value => grouped(String(value)),
  date: value => String(value).slice(0, 10),
  month: value => `${String(value).slice(0, 4)}-${String(value).slice(4)}`,
  datetime: value => moment(value),
  label: value => labelOf(value),
  digest: value => `${String(value).slice(0, 12)}…`,
  text: value => String(value),
  words: value => named(oneOf(String(value))),
};

/** @param format one of the keys above, or absent: guessed from the value. @param labels own labels by value, or absent. @param name of the fact, or absent */
export function written(value, format, labels, name) {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value)) {
    const parts = value.map(one => written(one, format, labels, name));
    return parts.length ? listed(parts) : NOTHING;
  }
  if (labels && labels[value] !== undefined) return labels[value];
  if (format && WRITERS[format]) return WRITERS[format](value);
  if (value === true) return say('format.yes');
  if (value === false) return say('format.no');
  if (typeof value === 'object') return Object.values(value).map(one => written(one)).join(' ');
  if (typeof value === 'string' && /^[A-Z][A-Z0-9_]*$/.test(value)) return labelOf(value, name);
  if (typeof value === 'string' && /^[a-z]+(-[a-z]+)+$/.test(value)) return labelOf(value, name);
  return String(value);
}

const SHARES = /^(share|fraction|loanToValue|expectedGrowth|debtToAssets|salesMargin|salesGrowth|returnOnAssets|similarity)$/;

const NAMES = /name$|^(payee|holder|owner|borrower|addressee|address|place)$/i;

/** A format guessed from the name and the look of a fact, for views that show whatever is there. */
export function formatFor(name, value) {
  if (Array.isArray(value)) return formatFor(name, value[0]);
  if (typeof value !== 'string') return undefined;
  if (/percent$/i.test(name)) return 'percent';
  if (/month$/i.test(name) && /^\d{6}$/.test(value)) return 'month';
  if (SHARES.test(name)) return isDecimal(value) ? 'share' : 'text';
  if (/^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(value)) return 'digest';
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return 'datetime';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'date';
  if (/^-?\d+\.\d\d$/.test(value)) return 'money';
  // what the bank itself says is in both languages, what somebody is called is as it is
  if (/[\u3400-\u9fff]/.test(value) && !NAMES.test(name)) return 'words';
  return undefined;
}

/** What happened at the bank has one date and time, wherever it is read. */
export const BANK_ZONE = 'Asia/Shanghai';
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: BANK_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** Date and time as the bank's clock showed them, ISO without a zone; what is no time as it is. */
export function bankTime(value) {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : CLOCK.format(date).replace(' ', 'T');
}

/** Date and time to the minute, as the bank's clock showed them. */
export const moment = value => bankTime(value).replace(/T(\d\d:\d\d):\d\d$/, ' $1');

/** The bank's date of today, ISO. */
export const today = () => bankTime(new Date()).slice(0, 10);

/** Several, as one reads them one after the other. */
export const listed = parts => parts.join(say('format.list-separator'));

/** Who did something, and when. */
export const byAt = (by, at) => say('format.by-at', { by, at: moment(at) });

function withCents(text) {
  const [whole, fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
