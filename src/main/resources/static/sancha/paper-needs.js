/** A paper that a task needs: whether it is there, and why it is asked for. The same words at the task and in the case. */
import { element } from './case-view.js';
import { labelOf } from './labels.js';
import { either } from './language.js';
import { ruleLink } from './rules.js';
import { say } from './texts.js';

/** One line of the list of what is needed. */
export function needRow(need, there) {
  const row = element('li', there ? 'there' : 'lacking');
  row.append(element('span', there ? 'tag good' : 'tag warn', say(there ? 'papers.is-there' : 'papers.is-lacking')), ' ', kindsOf(need), ' ', whyOf(need));
  return row;
}

export const kindsOf = need => element('b', '', need.any.map(type => labelOf(type)).join(say('papers.or')));

/** The reason with its rule, which leads to the rule's page. */
export function whyOf(need) {
  const why = element('span', 'why', either(need.zh, need.en));
  why.append(' ', ruleLink(need.rule));
  return why;
}
