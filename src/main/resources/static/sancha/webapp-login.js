/**
 * In Tasklist, Cockpit, Admin and Welcome, whose own login form is closed: whoever logged out is led to the one login page; whose session ran out, too,
 * and from there back to where they were, if it is they who come back.
 */
import { leftAt, taken } from './left-at.js';
import { started } from './webapp-started.js';

const isLogin = hash => /^#!?\/login/.test(hash);
const lead = () => {
  if (isLogin(location.hash)) location.replace('/login?bye');
};
addEventListener('hashchange', lead);
lead();

started.then(async injector => {
  const root = injector.get('$rootScope');
  let user;
  let leaving = false;
  // Camunda tells of a login that is gone in the same way as of one that was ended
  document.addEventListener('click', event => { leaving ||= Boolean(event.target.closest('li.logout')); }, true);
  const come = person => {
    user = person?.name ?? user;
    const hash = person && taken(person.name, location.pathname);
    if (hash) location.hash = hash;
  };
  root.$on('authentication.login.required', event => {
    if (!user || leaving) return;
    event.preventDefault();
    leftAt(user, location.pathname, location.hash);
    // asks the server, which asks for the login and leads back to this page
    location.reload();
  });
  root.$on('authentication.changed', (event, person) => come(person));
  come(await injector.get('AuthenticationService').getAuthentication().catch(() => undefined));
});
