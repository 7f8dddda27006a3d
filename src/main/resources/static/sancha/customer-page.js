/** A customer's page: exposure against the limits, cases and loans, papers with their expiry, ratings, group, file and contacts. */
import { get } from './api.js';
import { element, factSection } from './case-view.js';
import { findCustomer } from './customer-search.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { either } from './language.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const at = id => document.getElementById(id);

carryToken();
findCustomer(show);
const asked = new URLSearchParams(location.search).get('customer');
if (asked) show(asked);

async function show(customerId) {
  try {
    const told = await get(`/api/customers/${encodeURIComponent(customerId)}`);
    history.replaceState(null, '', `?customer=${encodeURIComponent(customerId)}${location.hash}`);
    notice(null);
    at('name').textContent = told.name;
    document.title = say('customer.title-of-one', { name: told.name });
    at('exposure').replaceChildren(...exposure(told));
    at('cases').replaceChildren(...cases(told));
    at('papers').replaceChildren(element('h2', '', say('customer.papers')), table([say('customer.paper'), say('customer.kind'), say('customer.case'),
      say('customer.collected'), say('customer.expires')], told.papers.map(paperRow)));
    at('ratings').replaceChildren(element('h2', '', say('customer.ratings')), table([say('customer.grade'), say('customer.confirmed'),
      say('customer.valid-until'), say('customer.confirmed-by'), say('customer.case')], told.ratings.map(ratingRow)));
    at('groups').replaceChildren(...groups(told));
    at('file').querySelector('div').replaceChildren(...Object.entries(told.facts)
      .map(([name, known]) => factSection(name, known, told.latestCase)));
    at('customer').hidden = false;
  } catch (refused) {
    notice(refused.message);
  }
}

function exposure({ asOf, exposure: { limits, headroom, byProduct } }) {
  const against = table([say('customer.limit-of'), [say('customer.used')], [say('customer.limit')], say('customer.rule')], [
    [say('customer.one-borrower'), money(limits.customerExposure), money(limits.loanLimit), 'LIM-01'],
    [say('customer.one-customer'), money(limits.customerExposure), money(limits.exposureLimit), 'LIM-02'],
    [say('customer.one-group'), money(limits.groupExposure), money(limits.groupLimit), 'LIM-03']]);
  const products = table([say('customer.product'), [say('customer.cases')], [say('customer.amount')]], byProduct.map(one => [
    one.elsewhere ? say('customer.other-branches') : one.product ? labelOf(one.product, 'product') : written(null), { figure: String(one.cases) },
    money(one.amount)]));
  return [element('h2', '', say('customer.exposure-as-of', { day: asOf })), against,
    element('p', '', say('customer.headroom', { amount: written(headroom, 'money') })), element('h3', '', say('customer.by-product')), products];
}

function cases({ cases: list, moreCases }) {
  const made = table([say('customer.case'), say('customer.product'), [say('customer.amount')], say('customer.step'), say('customer.loan'),
    say('customer.state'), say('customer.class'), say('customer.outcome')], list.map(one => [
    link(`/case.html?id=${encodeURIComponent(one.caseId)}`, one.caseId), one.product ? labelOf(one.product, 'product') : written(null), money(one.amount),
    labelOf(one.step, 'step'), one.loanNumber ? link(`/counter.html?loan=${encodeURIComponent(one.loanNumber)}`, one.loanNumber) : written(null),
    stateOf(one), one.riskClass ? labelOf(one.riskClass, 'riskClass') : written(null),
    `${labelOf(one.outcome || 'OPEN', 'outcome')} ${one.closedOn ?? ''}`]));
  return [element('h2', '', say('customer.cases-and-loans')), made, ...moreCases ? [element('p', 'hint', say('customer.more-cases'))] : []];
}

function stateOf(one) {
  if (!one.state) return written(null);
  return labelOf(one.state, 'state') + (one.daysPastDue > 0 ? ` ${say('cases.overdue', { days: one.daysPastDue })}` : '');
}

function paperRow(one) {
  const expires = one.expired ? say('customer.expired-on', { day: one.expiresOn }) : written(one.expiresOn, 'date');
  return [link(`/api/documents/${encodeURIComponent(one.reference)}`, one.title), labelOf(one.type), one.caseId, one.collectedOn,
    one.expired ? { className: 'late', text: expires } : expires];
}

function ratingRow({ rating, confirmedByName, valid }) {
  return [rating.grade, rating.confirmedOn, valid ? rating.validUntil : say('customer.no-longer', { day: rating.validUntil }), confirmedByName, rating.caseId];
}

function groups({ groups: all, connection }) {
  const parts = [element('h2', '', say('customer.group-and-connections'))];
  parts.push(element('p', '', connection ? say('customer.connected', { name: connection.name, relation: either(connection.chinese, connection.english) })
    : say('customer.not-connected')));
  if (!all.length) parts.push(element('p', '', say('customer.in-no-group')));
  for (const { code, members } of all) {
    parts.push(element('h3', '', say('customer.group', { code })), table([say('customer.member'), say('customer.since'), say('customer.why')],
      members.map(one => [one.name ? link(`/customer.html?customer=${one.customerId}`, one.name) : say('customer.of-another-branch'), one.since,
        written(one.reason)])));
  }
  return parts;
}

/** A day, a case or a loan's number: not broken. */
const ONE_LINE = /^J?[\d-]+$/;

const money = amount => ({ figure: written(amount, 'money') });

function link(address, text) {
  const made = element('a', '', text);
  made.href = address;
  return made;
}

/** @param titles a text, or in brackets the title of a column of figures @param rows texts, elements, or figures as `{ figure }` */
function table(titles, rows) {
  const made = element('table');
  const head = made.createTHead().insertRow();
  titles.forEach(title => head.append(element('th', Array.isArray(title) ? 'figure' : '', Array.isArray(title) ? title[0] : title)));
  const body = made.createTBody();
  if (!rows.length) body.append(nothing(titles.length));
  for (const cells of rows) body.insertRow().append(...cells.map(cellOf));
  return made;
}

function cellOf(value) {
  if (value instanceof Node) {
    const cell = element('td', ONE_LINE.test(value.textContent) ? 'date' : '');
    cell.append(value);
    return cell;
  }
  if (typeof value === 'object') return element('td', value.figure === undefined ? value.className : 'figure', value.figure ?? value.text);
  return element('td', ONE_LINE.test(value) ? 'date' : '', value);
}

function nothing(columns) {
  const row = element('tr', 'none');
  row.appendChild(element('td', '', say('case.none'))).colSpan = columns;
  return row;
}
