/* Chinese first, English beside it. */
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';
import '/sancha/gone-task.js';

export default {
  app: { name: '任务 Tasklist', vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm', short: 'YYYY-MM-DD' },
  customScripts: ['scripts/sancha/case-tab.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领所选任务 Claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选器 Go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: '转到任务列表 Go to the task list' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单第一项 Go to the first entry of the form' },
    startProcess: { key: 'ctrl+alt+p', description: '新建业务 Start a case' }
  }
};
