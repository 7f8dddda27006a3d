import { say } from '/sancha/texts.js';
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';
import '/sancha/gone-task.js';

export default {
  app: { name: say('webapp.tasklist'), vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  customScripts: ['scripts/sancha/case-tab.js', 'scripts/sancha/task-card.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('webapp.claim-the-selected-task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('webapp.go-to-the-first-filter') },
    focusList: { key: 'ctrl+alt+l', description: say('webapp.go-to-the-task-list') },
    focusForm: { key: 'ctrl+alt+f', description: say('webapp.go-to-the-first-entry') },
    startProcess: { key: 'ctrl+alt+p', description: say('webapp.start-a-case') }
  }
};
