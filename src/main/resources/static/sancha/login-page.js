/** The login page: the form, and the demonstration people where there are any. */
import { get } from './api.js';
import { element } from './case-view.js';
import { isLeft } from './left-at.js';
import { carryToken, notice } from './page.js';
import { say } from './texts.js';

const form = document.querySelector('form');
carryToken();
rememberName();
takeLanguageAlong();
// before this, what is sent would lack the token
form.querySelector('button[type=submit]').disabled = false;
sayWhy(new URLSearchParams(location.search));
get('/api/login-options').then(options => { document.getElementById('issuer').hidden = !options.openId; }).catch(() => {});
get('/api/demo-people').then(showPeople).catch(() => {});

/** Who mistyped the password types no name again: it stays in this tab, not in the address. */
function rememberName() {
  const key = 'sancha.login.name';
  const failed = ['error', 'wait', 'unreachable'].some(reason => new URLSearchParams(location.search).has(reason));
  if (failed && sessionStorage.getItem(key)) {
    form.elements.username.value = sessionStorage.getItem(key);
    form.elements.password.focus();
  }
  sessionStorage.removeItem(key);
  form.addEventListener('submit', () => sessionStorage.setItem(key, form.elements.username.value));
}

/** Whoever chose a language here chose it for wherever they log in. */
function takeLanguageAlong() {
  const chosen = sessionStorage.getItem('sancha.login.language');
  if (!chosen) return;
  form.append(Object.assign(element('input'), { type: 'hidden', name: 'language', value: chosen }));
  form.addEventListener('submit', () => sessionStorage.removeItem('sancha.login.language'));
}

function sayWhy(reason) {
  if (reason.has('error')) notice(say('login.wrong-user-name-or-password'));
  else if (reason.has('wait'))
    notice(say('login.too-many-tries-wait-fifteen'));
  else if (reason.has('unreachable'))
    notice(say('login.the-issuer-of-accounts-cannot'));
  else if (reason.has('bye')) notice(say('login.you-are-logged-out'), 'info');
  else if (isLeft()) notice(say('login.the-session-ran-out'), 'info');
}

function showPeople(people) {
  if (!Array.isArray(people) || !people.length) return;
  const list = document.querySelector('.people');
  let branch;
  for (const person of [...people].sort((a, b) => (a.branch ?? '~').localeCompare(b.branch ?? '~'))) {
    if (person.branch !== branch || !list.childElementCount) {
      branch = person.branch;
      list.appendChild(element('li', 'branch', branch ? say('login.branch', { branch }) : say('login.head-office')));
    }
    const choose = element('button', 'plain', person.name);
    choose.type = 'button';
    choose.append(element('small', '', person.userId));
    choose.addEventListener('click', () => fillIn(person.userId));
    list.appendChild(element('li')).append(choose);
  }
  document.getElementById('people').hidden = false;
}

function fillIn(userId) {
  form.elements.username.value = userId;
  form.elements.password.value = 'demo';
  form.querySelector('button[type=submit]').focus();
}
