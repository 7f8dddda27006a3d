/** Decimal figures as text: an amount never passes through a binary floating-point number. */

/** What people type as a figure, made plain: full-width digits, separators and blanks removed. */
export const plain = typed => typed.normalize('NFKC').replace(/[\s,_¥%]/g, '');

export const isDecimal = text => /^-?\d+(\.\d+)?$/.test(text);

/** "9000000" → "9000000.00"; null when it is no amount of at most two decimals. */
export function amount(text) {
  const found = /^(-?)0*(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  return found ? `${found[1]}${found[2]}.${(found[3] || '').padEnd(2, '0')}` : null;
}

/** "9000000.00" → "9,000,000.00". */
export function grouped(text) {
  const [whole, fraction] = String(text).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** Moves the decimal point: shift("0.7956", 2) → "79.56", shift("79.56", -2) → "0.7956". */
export function shift(text, places) {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = text.replace('-', '').split('.');
  const point = whole.length + places;
  const digits = (point < 0 ? '0'.repeat(-point) : '') + whole + fraction + '0'.repeat(Math.max(0, places - fraction.length));
  const at = Math.max(0, point);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(at).replace(/0+$/, '');
  return sign + left + (right ? `.${right}` : '');
}

/** Compares two decimal texts: negative, zero or positive as the first is smaller, equal or larger. */
export function compare(a, b) {
  const [aw, af] = aligned(a, b), [bw, bf] = aligned(b, a);
  const left = BigInt(aw + af), right = BigInt(bw + bf);
  return left < right ? -1 : left > right ? 1 : 0;
}

function aligned(text, other) {
  const [whole, fraction = ''] = text.split('.');
  return [whole, fraction.padEnd((other.split('.')[1] || '').length, '0')];
}
