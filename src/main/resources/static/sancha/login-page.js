/** The login page: the form, and the demonstration people where there are any. */
import { get } from './api.js';
import { element } from './case-view.js';
import { carryToken, notice } from './page.js';

const form = document.querySelector('form');
carryToken();
rememberName();
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

function sayWhy(reason) {
  if (reason.has('error')) notice('用户名或密码不正确，或该用户不得登录。Wrong user name or password, or a person who may not log in.');
  else if (reason.has('wait'))
    notice('尝试次数过多，请十五分钟后再试；忘记密码请找系统管理员。Too many tries. Wait fifteen minutes; who has forgotten the password asks an administrator.');
  else if (reason.has('unreachable'))
    notice('统一账号系统暂时连不上，请稍后再试，或用本系统的用户名登录。The issuer of accounts cannot be reached; try later or log in with a user name of this system.');
  else if (reason.has('bye')) notice('您已退出。You are logged out.', 'info');
}

function showPeople(people) {
  if (!Array.isArray(people) || !people.length) return;
  const list = document.querySelector('.people');
  let branch;
  for (const person of [...people].sort((a, b) => (a.branch ?? '~').localeCompare(b.branch ?? '~'))) {
    if (person.branch !== branch || !list.childElementCount) {
      branch = person.branch;
      list.appendChild(element('li', 'branch', branch ? `机构 Branch ${branch}` : '总行 Head office'));
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
