import { say } from '/sancha/texts.js';
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';

export default {
  app: { name: say('webapp.welcome'), vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm', short: 'YYYY-MM-DD' },
  links: [
    { label: say('nav.loans'), href: '/cases.html', description: say('webapp.every-loan-and-its-story') },
    { label: say('start.interfaces'), href: '/swagger-ui', description: say('webapp.for-integrators') }
  ]
};
