/** One case: its head, and its parts under tabs, each with an address that can be sent to somebody: /case.html?case=…#documents. */
import { get } from './api.js';
import { headOf } from './case-head.js';
import { PARTS, pathOf, showPart } from './case-parts.js';
import { carryToken, notice } from './page.js';
import { tabs } from './tabs.js';
import { say } from './texts.js';

const FACTS = { id: 'facts', label: say('case.facts'), module: () => import('./case-facts.js') };
const asked = new URLSearchParams(location.search);
const id = asked.get('case') ?? asked.get('id');

carryToken();
show().catch(refused => notice(refused.message));

async function show() {
  if (!id) {
    notice(say('case.choose-a-loan-on-the'));
    return;
  }
  if (!asked.has('case')) history.replaceState(null, '', `?${new URLSearchParams({ case: id })}${location.hash}`);
  const head = await get(pathOf(id, 'head'));
  document.title = say('case.title-of-one', { id: head.customer ?? id });
  headOf(document.getElementById('head'), head);
  const items = [...PARTS, FACTS].map(part => ({ ...part, show: (panel, rest) => showPart(panel, part, id, rest) }));
  const choose = tabs(document.getElementById('content'), items, say('case.parts'), chosen => history.replaceState(null, '', `#${chosen}`));
  const follow = () => {
    const [tab, rest] = location.hash.slice(1).split('/');
    choose(tab, rest);
  };
  window.addEventListener('hashchange', follow);
  follow();
}
