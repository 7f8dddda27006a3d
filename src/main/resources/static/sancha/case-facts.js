/** What the bank knows of a case, one section at a time, each with an address of its own. */
import { get } from './api.js';
import { nothing, pathOf } from './case-parts.js';
import { element, factSection, ORDER } from './case-view.js';
import { termFor } from './terms.js';
import { say } from './texts.js';

/** @param rest the section that is shown; the first where there is none of that name */
export async function show(place, caseId, rest) {
  const name = ORDER.includes(rest) ? rest : ORDER[0];
  const list = element('nav', 'sections');
  list.setAttribute('aria-label', say('case.sections'));
  list.append(...ORDER.map(one => linkTo(one, one === name)));
  const found = element('div', 'section');
  const beside = element('div', 'with-sections');
  beside.append(list, found);
  place.replaceChildren(beside);
  const facts = await get(pathOf(caseId, `facts/${name}`));
  found.replaceChildren(facts[name] ? factSection(name, facts[name], caseId) : nothing(say('case.nothing-known-yet', { section: termFor(name) })));
}

function linkTo(name, shown) {
  const link = element('a', '', termFor(name));
  link.href = `#facts/${name}`;
  if (shown) link.setAttribute('aria-current', 'page');
  return link;
}
