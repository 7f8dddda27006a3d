/** One input of a form: what its text means (`read`), how a value is put into it (`write`), and what is wrong with it (`fault`). */
import { amount, compare, grouped, isDecimal, plain, shift } from './decimals.js';
import { say } from './texts.js';

export const FIELDS = 'input[name], select[name], textarea[name]';

const TYPES = {
  text: { read: text => text, show: value => value },
  money: {
    read: text => amount(plain(text)) ?? text,
    show: value => (amount(value) ? grouped(amount(value)) : value),
    wrong: text => !amount(plain(text)) && say('form.an-amount-in-yuan-at'),
    figure: text => amount(plain(text)),
  },
  percent: {
    read: text => (isDecimal(plain(text)) ? plain(text) : text),
    show: value => value,
    wrong: text => !isDecimal(plain(text)) && say('form.a-percentage', { example: '5.22' }),
    figure: text => plain(text),
  },
  share: {
    read: text => (isDecimal(plain(text)) ? shift(plain(text), -2) : text),
    show: value => (isDecimal(value) ? shift(value, 2) : value),
    wrong: text => !isDecimal(plain(text)) && say('form.a-percentage', { example: '79.56' }),
    figure: text => plain(text),
  },
  integer: {
    read: text => (/^-?\d{1,15}$/.test(plain(text)) ? Number(plain(text)) : text),
    show: value => value,
    wrong: text => !/^-?\d{1,15}$/.test(plain(text)) && say('form.a-whole-number'),
    figure: text => plain(text),
  },
  date: {
    read: text => text,
    show: value => value,
    wrong: text => !/^\d{4}-\d\d-\d\d$/.test(text) && say('form.a-date', { example: '2024-03-01' }),
  },
  boolean: { read: text => (text === 'true' ? true : text === 'false' ? false : text), show: value => value },
};

export const isUpload = field => field.matches('[data-upload]');

export function typeOf(field) {
  return field.dataset.type || (field.type === 'checkbox' ? 'boolean' : field.type === 'date' ? 'date' : 'text');
}

/** The entry of this field, undefined when it is empty. */
export function read(field) {
  if (isUpload(field)) return field.dataset.reference || undefined;
  if (field.type === 'checkbox') return field.checked;
  if (field.multiple) {
    const chosen = [...field.selectedOptions].map(option => option.value).filter(Boolean);
    return chosen.length ? chosen : undefined;
  }
  const text = field.value.trim();
  return text === '' ? undefined : typeFor(field).read(text);
}

/** Puts an entry into the field; undefined empties it, unless there is but one choice. */
export function write(field, value) {
  const nothing = value === undefined || value === null;
  if (isUpload(field)) {
    field.dataset.reference = nothing ? '' : value;
  } else if (field.type === 'checkbox') {
    field.checked = value === true;
  } else if (field.multiple) {
    const chosen = nothing ? [] : [value].flat().map(String);
    for (const option of field.options) option.selected = chosen.includes(option.value);
  } else {
    field.value = nothing ? '' : typeFor(field).show(String(value));
    if (nothing && field.required && field.options?.length === 1) field.selectedIndex = 0;
  }
  field.dispatchEvent(new CustomEvent('sancha:written'));
}

/** Shows the field's text the way its type is written, after people leave it. */
export function tidy(field) {
  if (isUpload(field) || field.type === 'checkbox' || field.multiple || field.tagName === 'SELECT') return;
  if (!fault(field)) field.value = field.value.trim() === '' ? '' : typeFor(field).show(String(read(field)));
}

/** What is wrong with what stands in the field, as a sentence; null when nothing is. */
export function fault(field, alsoMissing = false) {
  if (field.type === 'checkbox') return alsoMissing && field.required && !field.checked ? say('form.this-must-be-ticked') : null;
  const empty = read(field) === undefined;
  if (empty) return alsoMissing && field.required ? say('form.required') : null;
  if (isUpload(field) || field.multiple || field.tagName === 'SELECT') return null;
  const text = field.value.trim();
  return typeFor(field).wrong?.(text) || outOfBounds(field, text) || offPattern(field, text) || null;
}

function outOfBounds(field, text) {
  const longest = Number(field.getAttribute('maxlength'));
  if (longest > 0 && text.length > longest) return say('form.at-most-characters', { longest });
  const figure = typeFor(field).figure?.(text);
  if (figure === undefined) return null;
  const least = field.getAttribute('min') ?? (field.hasAttribute('data-signed') ? null : '0');
  const most = field.getAttribute('max');
  if (least !== null && compare(figure, least) < 0) return say('form.not-less-than', { least: grouped(least) });
  if (most !== null && compare(figure, most) > 0) return say('form.not-more-than', { most: grouped(most) });
  return null;
}

function offPattern(field, text) {
  const pattern = field.getAttribute('pattern');
  if (!pattern || new RegExp(`^(?:${pattern})$`, 'u').test(text)) return null;
  return field.title || say('form.not-in-the-expected-form');
}

function typeFor(field) {
  return TYPES[typeOf(field)] || TYPES.text;
}
