/** The figures of a case that an approver looks at: ratios that moved, limits and which of them binds, what the security is worth. */
import { block, table } from './case-parts.js';
import { element } from './case-view.js';
import { formatFor, written } from './format.js';
import { termFor } from './terms.js';
import { say } from './texts.js';

/** So many ratios are shown, those first that moved most. */
const MOST = 6;
const RATIOS = ['debtToAssets', 'currentRatio', 'quickRatio', 'receivablesTurnover', 'inventoryTurnover', 'salesMargin', 'returnOnAssets', 'salesGrowth'];
/** Ratios of which more is worse. */
const WORSE_UP = ['debtToAssets'];

/** The last two periods side by side; nothing of who hands in no statements. */
export function movedRatios(facts) {
  const ratios = facts.customer?.ratios ?? [];
  if (!ratios.length) return null;
  const [now, before] = [ratios[ratios.length - 1], ratios[ratios.length - 2]];
  const known = RATIOS.filter(name => now[name] !== undefined);
  const part = (from, to) => Math.abs(to - from) / Math.max(Math.abs(from), 0.01);
  const moved = name => (before?.[name] === undefined ? 0 : part(Number(before[name]), Number(now[name])));
  const shown = known.sort((a, b) => moved(b) - moved(a)).slice(0, MOST);
  const value = (from, name) => (from?.[name] === undefined ? '' : written(from[name], formatFor(name, from[name])));
  return block(say('case.ratios-that-moved'), null, table([[''], ...(before ? [[before.asOf, 'figure']] : []), [now.asOf, 'figure'],
    ...(before ? [[say('case.change'), 'date']] : [])],
  shown.map(name => [termFor(name), ...(before ? [value(before, name)] : []), value(now, name), ...(before ? [change(before[name], now[name], name)] : [])])));
}

function change(from, to, name) {
  if (from === undefined) return '';
  const up = Number(to) > Number(from);
  if (Number(to) === Number(from)) return say('case.unchanged');
  const part = Number(from) === 0 ? '' : `${Math.abs(Math.round((Number(to) - Number(from)) / Math.abs(Number(from)) * 100))} %`;
  const worse = up === WORSE_UP.includes(name);
  return element('span', `change ${worse ? 'worse' : 'better'}`, up ? say('case.up-by', { part }) : say('case.down-by', { part }));
}

/** Exposure against each limit; the one with the least room binds. */
export function limitsOf({ exposure }) {
  if (!exposure) return null;
  const limits = [[say('case.limit-of-loans'), exposure.customerTotal, exposure.loanLimit], [say('case.limit-of-exposure'), exposure.customerTotal,
    exposure.exposureLimit], [say('case.limit-of-group'), exposure.groupTotal, exposure.groupLimit]].filter(limit => limit[1] && limit[2]);
  const room = ([, total, limit]) => Number(limit) - Number(total);
  const binding = [...limits].sort((a, b) => room(a) - room(b))[0];
  const rows = limits.map(limit => [name(limit, limit === binding), used(limit), written(limit[2], 'money')]);
  return block(say('case.exposure-and-limits'), say('case.as-of', { day: exposure.checkedOn }), table([[say('case.limit')], [say('case.with-this-loan')],
    [say('case.at-most'), 'figure']], rows), element('p', 'hint', say('case.room-left', { amount: written(exposure.headroom, 'money') })));
}

function name([title], binds) {
  const cell = document.createDocumentFragment();
  cell.append(title);
  if (binds) cell.append(' ', element('span', 'tag', say('case.binds')));
  return cell;
}

function used([title, total, limit]) {
  const part = Number(total) / Number(limit);
  const cell = document.createDocumentFragment();
  const bar = Object.assign(element('meter'), { min: 0, max: 1, high: 0.8, value: Math.min(part, 1) });
  bar.setAttribute('aria-label', title);
  cell.append(bar, element('small', '', `${written(total, 'money')} · ${Math.round(part * 100)} %`));
  return cell;
}

/** What the security covers: as it was approved, and as it was valued last since. */
export function securityOf({ collateral, diligence, revaluation }) {
  const cover = diligence?.loanToValue;
  if (!cover && !collateral) return null;
  const rows = cover ? [[say('case.value-of-collateral'), written(cover.value, 'money')], [say('case.loan-to-value'), written(cover.percent, 'percent')],
    [say('case.at-most'), written(cover.ceilingPercent, 'percent')], [say('case.can-be-lent-on-it'), written(cover.lendable, 'money')]] : [];
  if (collateral?.suretyCapacity) rows.push([say('case.guarantors-can-bear'), written(collateral.suretyCapacity, 'money')]);
  const last = revaluation?.past.filter(one => one.comparedOn)[0];
  if (last) {
    rows.push([say('case.valued-anew', { day: last.comparedOn }), written(last.value, 'money')],
      [say('case.loan-to-value'), written(last.loanToValue, 'percent')], [say('case.lacking'), written(last.shortfall, 'money')]);
  }
  return rows.length ? block(say('case.security'), collateral?.valuedOn && say('case.as-of', { day: collateral.valuedOn }), table([[''], ['', 'figure']], rows))
    : null;
}
