/** Of which case a task is: told by the first who asked the server about the task, so that the others need not. */
const cases = new Map();

export const noteCaseOf = (taskId, caseId) => cases.set(taskId, caseId);

export const knownCaseOf = taskId => cases.get(taskId);
