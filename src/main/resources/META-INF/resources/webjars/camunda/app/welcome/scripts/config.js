/* Chinese first, English beside it. */
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';

export default {
  app: { name: '工作台 Welcome', vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm', short: 'YYYY-MM-DD' },
  links: [
    { label: '贷款业务 Loans', href: '/cases.html', description: '查询每笔贷款的经过 Every loan and its story' },
    { label: '接口文档 Interfaces', href: '/swagger-ui', description: '供集成方使用 For integrators' }
  ]
};
