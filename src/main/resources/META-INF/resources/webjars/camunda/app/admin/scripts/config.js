/* Chinese first, English beside it. */
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';

export default {
  app: { name: '系统管理 Admin', vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
