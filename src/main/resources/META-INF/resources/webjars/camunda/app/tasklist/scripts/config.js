import { say } from '/sancha/texts.js';
import '/sancha/webapp-login.js';
import { locales, ngDeps } from '/sancha/webapp-words.js';
import '/sancha/gone-task.js';
import '/sancha/worklist-order.js';

export default {
  app: { name: say('webapp.tasklist'), vendor: 'Sancha' },
  locales,
  requireJsConfig: { ngDeps },
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  customScripts: ['scripts/sancha/case-tab.js', 'scripts/sancha/task-card.js', 'scripts/sancha/worklist-bar.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('webapp.claim-the-selected-task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('webapp.go-to-the-first-filter') },
    focusList: { key: 'ctrl+alt+l', description: say('webapp.go-to-the-task-list') },
    focusForm: { key: 'ctrl+alt+f', description: say('webapp.go-to-the-first-entry') },
    startProcess: { key: 'ctrl+alt+p', description: say('webapp.start-a-case') },
    claimNext: { key: 'ctrl+alt+n', description: say('webapp.claim-the-next') },
    giveBack: { key: 'ctrl+alt+b', description: say('webapp.give-back') },
    nextInList: { key: 'ctrl+alt+down', description: say('webapp.next-in-the-list') },
    beforeInList: { key: 'ctrl+alt+up', description: say('webapp.before-in-the-list') },
    complete: { key: 'ctrl+alt+enter', description: say('webapp.complete') },
    help: { key: '?', description: say('webapp.this-help') }
  }
};
