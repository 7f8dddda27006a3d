/** The notices of a case's loan: what went out to whom and how, its paper, what came back; receipts, postings and addresses are taken down here (COL-02). */
import { get } from './api.js';
import { field, formOf, hidden } from './case-file-forms.js';
import { table } from './case-parts.js';
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { notice } from './page.js';
import { say } from './texts.js';

/** @param place where they are shown @param address of the case's REST */
export async function notices(place, address) {
  const told = await get(`${address}/notices`);
  const panel = element('div', 'panel');
  const below = element('div');
  const ask = (lead, fields, to, done) => below.replaceChildren(formOf(lead, fields, to, async () => {
    await notices(place, address);
    notice(done, 'info');
  }));
  panel.append(element('p', 'wide', say(told.notices.length ? 'notices.what-was-sent' : 'notices.none-yet')));
  panel.append(...told.mails ? told.recipients.map(one => served(one, told.mayAct, address, ask)) : [element('p', '', say('notices.no-mail-server'))]);
  if (told.notices.length) {
    panel.append(table([[say('notices.notice')], [say('notices.to-whom')], [say('notices.about-day'), 'date'], [say('notices.written-on'), 'date'],
      [say('notices.standing')], ['', 'date']], told.notices.map(one => [labelOf(one.kind, 'noticeKind'), whose(one), one.aboutDay, one.sentOn, standing(one),
      ways(one, address, told.mayAct, ask)])));
  }
  panel.append(below);
  place.replaceChildren(panel);
}

const whose = ({ copy, guarantor }) => [labelOf(copy, 'noticeCopy'), guarantor].filter(Boolean).join(' · ');

/** Where somebody is served, and the way to change that. */
function served({ guarantorId, name, email }, mayAct, address, ask) {
  const who = name ?? say('notices.the-borrower');
  const line = element('p', 'served', email ? say('notices.served-at', { who, email }) : say('notices.served-on-paper', { who }));
  if (mayAct) {
    line.append(' ', button(say('notices.change-address'), `${say('notices.change-address')} ${who}`, () => ask(say('notices.address-of', { who }),
      [field('email', 'email', say('notices.email')), field('file', 'file', say('notices.scan-of-confirmation')), hidden('guarantorId', guarantorId)],
      `${address}/service-addresses`, say('notices.address-is-recorded'))));
  }
  return line;
}

function standing({ copy, standing: state, receivedOn, sent, failure }) {
  if (copy === 'RETAINED') return '';
  const cell = document.createDocumentFragment();
  cell.append(receivedOn ? say('notices.received-on', { day: receivedOn })
    : element('span', state === 'ESCALATED' ? 'tag bad' : ['CHASED', 'MAIL_FAILED'].includes(state) ? 'tag warn' : '', labelOf(state, 'noticeStanding')));
  if (sent) cell.append(element('small', '', sent.replace(/MAIL|POST/g, way => labelOf(way, 'noticeWay'))));
  if (failure && !receivedOn) cell.append(element('small', '', failure));
  return cell;
}

function ways(one, address, mayAct, ask) {
  const cell = element('span', 'ways-of-file');
  cell.append(link(say('case.printout-download'), `${address}/printouts/${one.printout}.pdf`, one));
  if (one.receipt) cell.append(link(say('notices.receipt'), `/api/documents/${encodeURIComponent(one.receipt)}`, one));
  if (!mayAct || one.copy === 'RETAINED' || one.standing === 'DONE') return cell;
  const about = { notice: labelOf(one.kind, 'noticeKind'), whom: whose(one), day: one.sentOn };
  const named = text => `${text} ${about.notice} ${about.whom} ${about.day}`;
  if (!/POST/.test(one.sent ?? '')) {
    cell.append(button(say('notices.posted'), named(say('notices.posted')), () => ask(say('notices.posting-of', about),
      [field('sentOn', 'date', say('notices.day-of-posting')), field('item', 'text', say('notices.item')),
        field('file', 'file', say('notices.scan-of-posting'))],
      `/api/notices/${one.id}/posting`, say('notices.posting-is-recorded'))));
  }
  cell.append(button(say('notices.record-receipt'), named(say('notices.record-receipt')), () => ask(say('notices.receipt-of', about),
    [field('receivedOn', 'date', say('notices.day-on-the-receipt')), field('file', 'file', say('notices.scan'))],
    `/api/notices/${one.id}/receipt`, say('notices.receipt-is-recorded'))));
  return cell;
}

function button(text, named, act) {
  const made = Object.assign(element('button', 'small', text), { type: 'button' });
  made.setAttribute('aria-label', named);
  made.addEventListener('click', act);
  return made;
}

function link(text, to, one) {
  const made = Object.assign(element('a', '', text), { href: to, download: '' });
  made.setAttribute('aria-label', `${text} ${labelOf(one.kind, 'noticeKind')} ${whose(one)} ${one.sentOn}`);
  return made;
}
