/** The file of a case is kept up: the quarter's statements, or the successor of a paper that expires (PLM-09, CUS-04). */
import { get } from './api.js';
import { field, formOf } from './case-file-forms.js';
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { notice } from './page.js';
import { say } from './texts.js';

const STATEMENTS = ['INTERIM_STATEMENTS', 'AUDITED_STATEMENTS'];

/** @param place where it is shown @param address of the case's REST */
export async function upkeep(place, address) {
  const { mayAct, papers } = await get(`${address}/file-upkeep`);
  const panel = element('div', 'panel');
  panel.append(element('p', 'wide', say('upkeep.what-is-due')));
  if (mayAct) panel.append(form(place, address, papers));
  place.replaceChildren(panel);
}

function form(place, address, papers) {
  const what = element('select');
  what.append(...STATEMENTS.map(type => new Option(labelOf(type), type)),
    ...papers.map(one => new Option(say('upkeep.replaces', { paper: one.title, day: one.expiresOn }), one.id)));
  const choice = element('label', '', say('upkeep.what'));
  choice.append(what);
  const periodEnd = field('periodEnd', 'date', say('upkeep.period-end'));
  const expiresOn = field('expiresOn', 'date', say('upkeep.expires-on'));
  const seen = element('label', '', say('upkeep.original-seen'));
  const answer = Object.assign(element('select'), { name: 'originalSeen' });
  answer.append(new Option(say('upkeep.not-compared'), 'false'), new Option(say('upkeep.compared'), 'true'));
  seen.append(answer);
  const fit = () => {
    const statements = STATEMENTS.includes(what.value);
    periodEnd.hidden = !statements;
    expiresOn.hidden = statements;
    what.name = statements ? 'type' : 'replaces';
  };
  what.addEventListener('change', fit);
  fit();
  return formOf(say('upkeep.hand-in'), [choice, periodEnd, expiresOn, seen, field('file', 'file', say('upkeep.file'))], `${address}/file-upkeep`, async () => {
    await upkeep(place, address);
    notice(say('upkeep.is-recorded'), 'info');
  });
}
