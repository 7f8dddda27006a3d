/**
 * A task that has gone: completed a moment ago, reached by the back button or an old link, or taken away. Tasklist tells it as an error, in
 * red, with the name of its own data before the sentence (`<task> <- …`), and leaves it standing over the next form. It is no error: Tasklist's
 * own words for it appear for a few seconds and go.
 */
import { started } from './webapp-started.js';

const ABOUT_THE_TASK = /^<task> <- /;
const SHOWN_FOR_MS = 5000;

started.then(injector => tellQuietly(injector.get('Notifications'), injector.get('$translate')));

function tellQuietly(notifications, words) {
  const addError = notifications.addError.bind(notifications);
  notifications.addError = error => {
    if (!ABOUT_THE_TASK.test(error.message)) addError(error);
    else notifications.addMessage({ status: words.instant('TASK_NOT_EXIST'), duration: SHOWN_FOR_MS, exclusive: true });
  };
}
