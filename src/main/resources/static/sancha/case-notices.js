/** The notices of a case's loan: what was sent to whom, its paper, what came back; a receipt is taken down with its day and its scan (COL-02). */
import { get, sendParts } from './api.js';
import { table } from './case-parts.js';
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { notice } from './page.js';
import { ruled } from './rules.js';
import { say } from './texts.js';

/** @param place where they are shown @param address of the case's REST */
export async function notices(place, address) {
  const { mayAct, notices: sent } = await get(`${address}/notices`);
  const panel = element('div', 'panel');
  const below = element('div');
  const show = () => notices(place, address);
  panel.append(element('p', 'wide', say(sent.length ? 'notices.what-was-sent' : 'notices.none-yet')));
  if (sent.length) {
    panel.append(table([[say('notices.notice')], [say('notices.to-whom')], [say('notices.about-day'), 'date'], [say('notices.written-on'), 'date'],
      [say('notices.standing')], ['', 'date']], sent.map(one => [labelOf(one.kind, 'noticeKind'), whose(one), one.aboutDay, one.sentOn, standing(one),
      ways(one, address, mayAct, () => ask(below, one, show))])));
  }
  panel.append(below);
  place.replaceChildren(panel);
}

const whose = ({ copy, guarantor }) => [labelOf(copy, 'noticeCopy'), guarantor].filter(Boolean).join(' · ');

function standing({ copy, standing: state, receivedOn }) {
  if (receivedOn) return say('notices.received-on', { day: receivedOn });
  if (copy === 'RETAINED') return '';
  return element('span', state === 'ESCALATED' ? 'tag bad' : state === 'CHASED' ? 'tag warn' : '', labelOf(state, 'noticeStanding'));
}

function ways(one, address, mayAct, act) {
  const cell = element('span', 'ways-of-file');
  cell.append(link(say('case.printout-download'), `${address}/printouts/${one.printout}.pdf`, one));
  if (one.receipt) cell.append(link(say('notices.receipt'), `/api/documents/${encodeURIComponent(one.receipt)}`, one));
  if (mayAct && one.copy !== 'RETAINED' && !one.receivedOn) {
    const button = Object.assign(element('button', 'small', say('notices.record-receipt')), { type: 'button' });
    button.setAttribute('aria-label', `${say('notices.record-receipt')} ${labelOf(one.kind, 'noticeKind')} ${whose(one)} ${one.sentOn}`);
    button.addEventListener('click', act);
    cell.append(button);
  }
  return cell;
}

function link(text, to, one) {
  const made = Object.assign(element('a', '', text), { href: to, download: '' });
  made.setAttribute('aria-label', `${text} ${labelOf(one.kind, 'noticeKind')} ${whose(one)} ${one.sentOn}`);
  return made;
}

function ask(below, one, show) {
  const form = element('form', 'entry');
  const told = Object.assign(element('p', 'notice error wide'), { hidden: true });
  told.setAttribute('role', 'alert');
  const lead = say('notices.receipt-of', { notice: labelOf(one.kind, 'noticeKind'), whom: whose(one), day: one.sentOn });
  const submit = Object.assign(element('button', '', say('notices.record-receipt')), { type: 'submit' });
  form.append(element('p', 'wide', lead), field('receivedOn', 'date', say('notices.day-on-the-receipt')), field('file', 'file', say('notices.scan')), submit,
    told);
  form.elements.file.accept = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.ofd';
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    const parts = new FormData();
    if (form.elements.receivedOn.value) parts.append('receivedOn', form.elements.receivedOn.value);
    if (form.elements.file.files[0]) parts.append('file', form.elements.file.files[0]);
    try {
      await sendParts(`/api/notices/${one.id}/receipt`, parts, () => {});
      await show();
      notice(say('notices.receipt-is-recorded'), 'info');
    } catch (refused) {
      told.hidden = false;
      told.replaceChildren(...ruled(refused.message));
      submit.disabled = false;
    }
  });
  below.replaceChildren(form);
  form.elements.receivedOn.focus();
}

function field(name, type, title) {
  const label = element('label', '', title);
  label.append(Object.assign(element('input'), { type, name }));
  return label;
}
