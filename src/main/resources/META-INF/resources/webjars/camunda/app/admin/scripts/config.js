/* Chinese first, English beside it. */
export default {
  app: { name: '系统管理 Admin', vendor: '三查 Sancha' },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
