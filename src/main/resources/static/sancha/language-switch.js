/** The control by which a person chooses the language: on our pages, on the login page and in Camunda's web applications. */
import { put } from './api.js';
import { keepInBrowser, language } from './language.js';
import { say } from './texts.js';

/** A button that is called by the other language, in that language. @return to be put where the page has its menu */
export function languageSwitch() {
  const other = language === 'zh' ? 'en' : 'zh';
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'plain language', textContent: say('language.other') });
  button.lang = other;
  button.addEventListener('click', () => choose(other).catch(refused => tell(button, refused.message)));
  return button;
}

function tell(button, text) {
  button.after(Object.assign(document.createElement('small'), { className: 'message', role: 'alert', textContent: text }));
}

/** For this browser at once, and for the person wherever they log in next. On the login page there is no person yet: the form takes it along. */
async function choose(next) {
  if (location.pathname === '/login') sessionStorage.setItem('sancha.login.language', next);
  else await put('/api/language', { language: next });
  keepInBrowser(next);
  location.reload();
}
