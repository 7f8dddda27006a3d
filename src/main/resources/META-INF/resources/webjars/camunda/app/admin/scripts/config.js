/* Chinese first, English beside it. */
export default {
  app: { name: '系统管理 Admin', vendor: 'Sancha' },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
