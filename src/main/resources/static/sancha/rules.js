/** The id of a rule, wherever people read it, leads to what the rule demands and where it comes from. */
const RULE = /\b([A-Z]{3}-\d{2})\b/;

/** The address of a rule's help. */
const addressOf = rule => `/help.html?${new URLSearchParams({ rule })}`;

/** A rule's id as a link; in a tab of its own, so that a form that is being filled in stays. */
export function ruleLink(rule, className = 'to-rule') {
  const link = document.createElement('a');
  Object.assign(link, { className, href: addressOf(rule), target: '_blank', rel: 'noopener', textContent: rule });
  return link;
}

/** What to append for a sentence: its text, the ids of rules in it as links. */
export const ruled = text => (text ?? '').split(RULE).map((part, i) => (i % 2 ? ruleLink(part) : part)).filter(part => part !== '');

/** A refusal as a paragraph of its own. */
export function refusal(text) {
  const made = document.createElement('p');
  made.className = 'notice error';
  made.append(...ruled(text));
  return made;
}
