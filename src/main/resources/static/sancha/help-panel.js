/** Help beside a task's form in Tasklist: a button in the form's head and the key `?` open it; the form stays as it is. */
import { get } from './api.js';
import { element } from './case-view.js';
import { refusal } from './rules.js';
import { addStylesheet } from './stylesheets.js';
import { say } from './texts.js';

const FORM = 'form.sancha-form[data-task]';
let panel;

/** Puts the button into the head of a task's form. */
export function offerHelp(form) {
  addStylesheet('help.css');
  const button = element('button', 'ask-help', '?');
  button.type = 'button';
  button.title = say('help.of-this-task');
  button.setAttribute('aria-label', say('help.of-this-task'));
  button.addEventListener('click', () => open(form.dataset.task, button));
  form.prepend(button);
}

/** Opens the help of the task whose form is open, or closes it. @return whether there is such a form */
export function helpOfOpenTask() {
  const form = document.querySelector(FORM);
  if (!form) return false;
  if (panel) close();
  else open(form.dataset.task, document.activeElement);
  return true;
}

async function open(task, from) {
  close();
  const made = element('aside', 'sancha-case sancha-help beside');
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-label', say('help.of-this-task'));
  panel = { made, from };
  const content = element('div', 'content');
  made.append(bar(task), content);
  made.addEventListener('keydown', event => event.key === 'Escape' && close());
  document.body.append(made);
  made.querySelector('button').focus();
  try {
    const { taskHelp } = await import('./help-view.js');
    content.append(...taskHelp(await get(`/api/help/tasks/${encodeURIComponent(task)}`), '_blank', 2));
  } catch (refused) {
    content.append(refusal(refused.message));
  }
}

function bar(task) {
  const made = element('div', 'bar');
  const whole = element('a', '', say('help.whole-page'));
  Object.assign(whole, { href: `/help.html?${new URLSearchParams({ task })}`, target: '_blank', rel: 'noopener' });
  const keys = element('button', 'keys', say('help.keys'));
  keys.type = 'button';
  keys.addEventListener('click', () => { close(); showKeys(); });
  const end = element('button', 'end', '×');
  end.type = 'button';
  end.setAttribute('aria-label', say('help.close'));
  end.addEventListener('click', close);
  made.append(end, whole, keys);
  return made;
}

/** Tasklist's own list of its keys. */
export const showKeys = () => document.querySelector('a.showShortcutHelp')?.click();

function close() {
  if (!panel) return;
  panel.made.remove();
  panel.from?.focus?.();
  panel = null;
}

// another task, another help
addEventListener('hashchange', close);
