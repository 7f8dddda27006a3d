/** The class of a case's loan: what it may be at best and why, how it came about, and what is on record of its debtor (CLS-05, CLS-12). */
import { get } from './api.js';
import { field, formOf, hidden } from './case-file-forms.js';
import { facts, table } from './case-parts.js';
import { element } from './case-view.js';
import { written } from './format.js';
import { labelOf } from './labels.js';
import { either } from './language.js';
import { notice } from './page.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

const EVIDENCE = ['DIFFICULTY', 'BREACH', 'CONCESSION', 'BANKRUPTCY'];

/** @param place where it is shown @param address of the case's REST */
export async function classOf(place, address) {
  const [told, runs] = await Promise.all([get(`${address}/class`), get(`${address}/class-runs`)]);
  const panel = element('div', 'panel');
  const below = element('div');
  const again = done => async () => {
    await classOf(place, address);
    notice(done, 'info');
  };
  const why = element('span');
  why.append(...ruled(`${either(told.zh, told.en)} [${told.rule}]`));
  panel.append(facts([[say('class.loan'), told.loanNumber], [say('class.now'), labelOf(told.riskClass)], [say('class.at-best'), labelOf(told.best)],
    [say('class.because'), why]]));
  const acts = element('div', 'acts');
  const act = (may, title, form) => may && acts.append(button(title, () => below.replaceChildren(form())));
  act(told.mayRecordDebts, say('class.record-debts'), () => debtsForm(address, again(say('class.debts-are-recorded'))));
  act(told.maySay, say('class.record-impairment'), () => impairmentForm(address, told.company, again(say('class.impairment-is-recorded'))));
  panel.append(acts, below, history(told.history));
  if (told.provision) panel.append(provision(told.provision));
  if (runs.length) panel.append(quarters(runs));
  if (told.company) panel.append(debts(told.debts));
  panel.append(impairments(told, address, below, again));
  place.replaceChildren(panel);
}

function history(changes) {
  return titled(say('class.history'), table([[say('class.day'), 'date'], [say('class.change')], [say('class.rule')], [say('class.reason')],
    [say('class.people')]], changes.map(one => [one.on, `${labelOf(one.from)} → ${labelOf(one.to)}`, one.rule, written(one.reason, 'words'),
      one.people.length ? one.people.join(' · ') : labelOf(one.method, 'classMethod')]), say('class.never-changed')));
}

/** What is held for its loss, and the reckoning of it (CLS-13). */
function provision(one) {
  const figures = { base: written(one.base, 'money'), percent: written(one.percent, 'percent'), held: written(one.held, 'money') };
  const rows = [[say('class.day'), one.day], [say('class.method'), labelOf(one.method, 'provisionMethod')], [say('class.class-then'), labelOf(one.riskClass)],
    [say('class.held'), say('class.base-times-percent', figures)]];
  if (one.stage) {
    rows.push([say('class.stage'), labelOf(String(one.stage), 'provisionStage')], [say('class.expected'), say('class.expected-of', {
      pd: written(one.defaultPercent, 'percent'), lgd: written(one.lossPercent, 'percent'), discount: String(one.discount), years: String(one.years),
      rate: written(one.annualPercent, 'percent'), percent: figures.percent })]);
  }
  return titled(say('class.provision'), facts(rows));
}

function quarters(opinions) {
  return titled(say('class.quarters'), table([[say('class-run.quarter'), 'date'], [say('class.hand')], [say('class-run.class')], [say('class.reason')],
    [say('class.recorded-by')]], opinions.map(one => [one.quarter, labelOf(one.step, 'classHand'), labelOf(one.riskClass), one.reason ?? '',
    `${one.by} ${one.on}`])));
}

function debts(reports) {
  return titled(say('class.debts'), table([[say('class.reported-on'), 'date'], [say('class.owed'), 'figure'], [say('class.overdue'), 'figure'],
    [say('class.recorded-by')], [say('class.report')]],
  reports.map(one => [one.reportedOn, written(one.owed, 'money'), written(one.overdue, 'money'), `${one.by} ${one.on}`,
    paper(one.reference, say('class.report'))]),
  say('class.no-report')));
}

function impairments(told, address, below, again) {
  return titled(say('class.impairments'), table([[say('class.day'), 'date'], [say('class.what')], [say('class.reason')], [say('class.recorded-by')],
    [say('class.standing')], ['']], told.impairments.map(one => [one.on, what(one), one.reason, one.by, standing(one), ways(one, told, address, below, again)]),
  say('class.no-impairment')));
}

const what = one => [one.lifts ? say('class.lifted') : labelOf(one.evidence, 'evidence'),
  one.whole ? say('class.all-loans') : say('class.this-loan')].join(' · ');

function standing(one) {
  const cell = document.createDocumentFragment();
  cell.append(element('span', one.standing === 'IN_FORCE' ? 'tag bad' : one.standing === 'TO_CONFIRM' ? 'tag warn' : '', labelOf(one.standing, 'impairment')));
  if (one.decidedBy) cell.append(element('small', '', `${one.decidedBy} ${one.decidedOn} · ${one.decidedFor}`));
  return cell;
}

function ways(one, told, address, below, again) {
  const cell = element('span', 'ways-of-file');
  cell.append(paper(one.reference, say('class.evidence')));
  if (one.standing === 'TO_CONFIRM' && (one.here || one.whole) && told.mayConfirm) {
    cell.append(button(say('class.decide'), () => below.replaceChildren(decisionForm(address, one, again(say('class.is-decided'))))));
  }
  if (one.standing === 'IN_FORCE' && told.maySay) {
    cell.append(button(say('class.lift'), () => below.replaceChildren(liftForm(address, one, again(say('class.impairment-is-recorded'))))));
  }
  return cell;
}

const debtsForm = (address, done) => formOf(say('class.what-the-report-says'), [field('reportedOn', 'date', say('class.reported-on')),
  field('owed', 'text', say('class.owed-in-yuan')), field('overdue', 'text', say('class.overdue-in-yuan')),
  choice('originalSeen', say('upkeep.original-seen'), [['false', say('upkeep.not-compared')], ['true', say('upkeep.compared')]]),
  field('file', 'file', say('class.report'))], `${address}/debts-at-all-banks`, done);

const impairmentForm = (address, company, done) => formOf(say('class.what-shows-the-impairment'), [
  choice('evidence', say('class.evidence-kind'), [['', ''], ...EVIDENCE.map(one => [one, labelOf(one, 'evidence')])]),
  choice('whole', say('class.of-which-loans'), [['false', say('class.this-loan')], ...company ? [['true', say('class.all-loans')]] : []]),
  wide('reason', say('class.reason')), field('file', 'file', say('class.evidence'))], `${address}/impairments`, done);

const liftForm = (address, one, done) => formOf(say('class.why-it-is-over'), [wide('reason', say('class.reason')), field('file', 'file', say('class.evidence')),
  hidden('lifts', one.id)], `${address}/impairments`, done);

const decisionForm = (address, one, done) => formOf(say('class.another-confirms', { what: what(one), who: one.by }), [
  choice('confirmed', say('class.decision'), [['true', say('class.confirm')], ['false', say('class.reject')]]), wide('reason', say('class.reason'))],
`${address}/impairments/${one.id}/decision`, done, parts => ({ confirmed: parts.get('confirmed') === 'true', reason: parts.get('reason') ?? '' }));

function choice(name, title, options) {
  const label = element('label', '', title);
  const select = Object.assign(element('select'), { name });
  select.append(...options.map(([value, text]) => new Option(text, value)));
  label.append(select);
  return label;
}

function wide(name, title) {
  const label = field(name, 'text', title);
  label.className = 'wide';
  label.querySelector('input').maxLength = 1000;
  return label;
}

function paper(reference, title) {
  return reference ? Object.assign(element('a', '', title), { href: `/api/documents/${encodeURIComponent(reference)}`, download: '' }) : '';
}

function titled(title, content) {
  const part = element('section');
  part.append(element('h2', 'quiet', title), content);
  return part;
}

function button(text, act) {
  const made = Object.assign(element('button', 'small', text), { type: 'button' });
  made.addEventListener('click', act);
  return made;
}
