/** What all our pages share: the words, the choice of the language, a notice, and logging out with the token that the server asks for. */
import { xsrfToken } from './api.js';
import { bell } from './bell.js';
import { languageSwitch } from './language-switch.js';
import { ruled } from './rules.js';
import { say, speak } from './texts.js';

speak(document.documentElement);
document.querySelector('.top').append(...forWhoIsIn(), languageSwitch());

/** Not on the page on which people log in: the bell and the help are for those who have. */
function forWhoIsIn() {
  if (document.body.classList.contains('login')) return [];
  const link = document.createElement('a');
  Object.assign(link, { className: 'to-help', href: '/help.html', textContent: '?', title: say('nav.help') });
  link.setAttribute('aria-label', say('nav.help'));
  if (location.pathname === '/help.html') link.setAttribute('aria-current', 'page');
  return [bell(), link];
}

/** Forms that post to the server carry the token of the double-submit cookie. */
export function carryToken() {
  for (const form of document.querySelectorAll('form[method=post]')) {
    form.addEventListener('submit', () => {
      const field = form.elements._csrf || form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: '_csrf' }));
      field.value = xsrfToken() || '';
    });
  }
}

/** @param kind `error` or `info`; null text takes the notice away */
export function notice(text, kind = 'error') {
  const place = document.querySelector('.notice');
  place.hidden = !text;
  place.className = `notice ${kind}`;
  place.replaceChildren(...ruled(text));
}
