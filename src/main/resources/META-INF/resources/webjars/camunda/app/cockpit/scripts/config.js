/* Chinese first, English beside it. */
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';

export default {
  app: { name: '流程监控 Cockpit', vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm', short: 'YYYY-MM-DD' }
};
