/** Brings a task's form in Tasklist to life. Each form file calls `mount(camForm, $scope)` from its script. */
import { Refused } from './api.js';
import { addStylesheet } from './stylesheets.js';
import { offerHelp } from './help-panel.js';
import { tell } from './messages.js';
import { goOnAfter } from './next-task.js';
import { TaskForm } from './task-form.js';
import { giveRoomBack, makeRoom } from './tasklist-columns.js';
import { speak, textsIn } from './texts.js';

/** Tasklist says nothing of its own to a failure with this message. */
const QUIETLY = 'camForm submission prevented';

/**
 * @param camForm Camunda's form: `submit` completes the task
 * @param $scope  Angular's scope of the form
 */
export function mount(camForm, $scope) {
  addStylesheet('form.css');
  const form = camForm.formElement[0];
  if (!camForm.taskId) return speak(form, textsIn(form));
  offerHelp(form);
  const viewer = $scope.$root.authentication && $scope.$root.authentication.name;
  const taskForm = new TaskForm(form, camForm.taskId, viewer);
  const opening = taskForm.open();
  opening.then(() => makeRoom(taskForm.mine()), refused => tell(form, refused.message));
  completeWhenSaved(camForm, $scope, taskForm, opening);
  saveButton(camForm, $scope, taskForm);
  $scope.$watch('options.disableForm', (closed, before) => {
    if (closed !== before) opening.then(() => taskForm.look()).then(() => makeRoom(taskForm.mine())).catch(refused => tell(form, refused.message));
  });
  $scope.$on('$destroy', () => {
    taskForm.drafts.stop();
    taskForm.figures.stop();
    giveRoomBack();
  });
}

/**
 * "Complete" first checks and saves the entries, and only then lets Tasklist complete the task. Camunda's `submit` event cannot wait
 * for an answer, so `submit` itself is wrapped. No variables go with it: the entries are on the server already. Whoever is quicker than the
 * draft waits for it: of a form that is still empty everything would be missing.
 */
function completeWhenSaved(camForm, $scope, taskForm, opening) {
  const submit = camForm.submit.bind(camForm);
  camForm.submit = callback => {
    opening.then(() => taskForm.ready(), () => false).then(ready => $scope.$evalAsync(() => {
      if (!ready) return callback(new Error(QUIETLY));
      submit((error, result) => {
        if (!error) taskForm.done();
        else taskForm.refused(refusalOf(error));
        callback(error && new Error(QUIETLY), result);
        if (!error) goOnAfter(taskForm.task);
      });
    }));
  };
}

/** "Save" saves the draft on the server, and not, as Camunda would, variables in the browser. */
function saveButton(camForm, $scope, taskForm) {
  camForm.on('store', () => {
    camForm.storePrevented = true;
    taskForm.save(true);
  });
  taskForm.form.addEventListener('input', () => $scope.$evalAsync(() => {
    const controller = $scope[taskForm.form.getAttribute('name')];
    if (controller) controller.$setDirty();
  }));
}

/** The problem that our server described, whatever Camunda's client wrapped around it. */
function refusalOf(error) {
  const response = error.response || {};
  const problem = response.body || error.data || {};
  return new Refused(error.status || 0, { ...problem, detail: problem.detail || problem.message || error.message });
}
