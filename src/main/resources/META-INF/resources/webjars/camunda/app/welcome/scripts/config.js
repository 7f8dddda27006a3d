import { say } from '/sancha/texts.js';
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';

export default {
  app: { name: say('webapp.welcome'), vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  links: [
    { label: say('nav.loans'), href: '/cases.html', description: say('webapp.every-loan-and-its-story') },
    { label: say('start.interfaces'), href: '/swagger-ui', description: say('webapp.for-integrators') }
  ]
};
