/** What all our pages share: the words, the choice of the language, a notice, and logging out with the token that the server asks for. */
import { xsrfToken } from './api.js';
import { languageSwitch } from './language-switch.js';
import { speak } from './texts.js';

speak(document.documentElement);
document.querySelector('.top').append(languageSwitch());

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
  place.textContent = text || '';
}
