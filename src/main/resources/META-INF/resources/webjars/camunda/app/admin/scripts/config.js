/* Chinese first, English beside it. */
import '/sancha/webapp-login.js';
import '/sancha/webapp-words.js';

export default {
  app: { name: '系统管理 Admin', vendor: 'Sancha' },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
