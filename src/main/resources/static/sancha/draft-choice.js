/** Whose draft stands in a form and since when, and which of two is kept where another was saved meanwhile. */
import { byAt } from './format.js';
import { offer, tell, tellState } from './messages.js';
import { say } from './texts.js';

/** @param opened the task as the server told it */
export function showDraftOf(form, { draftByName, draftAt }) {
  tellState(form, say('form.draft-of', { by: byAt(draftByName, draftAt) }), 'saved');
}

/**
 * Two drafts: the one that was typed here, and the one that the server took meanwhile. Nothing is lost until people choose.
 * @param taskForm the form in which they stand
 * @param opened the task as the server tells it now
 * @param mine what was typed here
 */
export function choose(taskForm, opened, mine) {
  const { form, drafts } = taskForm;
  const place = tell(form, say('form.draft-conflict', { by: byAt(opened.draftByName, opened.draftAt) }));
  offer(place, say('form.draft-take-newer'), () => {
    drafts.forget();
    drafts.begin(opened.draft, opened.draftVersion);
    taskForm.fillIn(opened.draft);
    tell(form, null);
    showDraftOf(form, opened);
  });
  offer(place, say('form.draft-keep-mine'), () => {
    taskForm.fillIn(mine);
    tell(form, null);
    drafts.prefer(opened.draftVersion).catch(refused => taskForm.told('failed', refused));
  });
  place.scrollIntoView({ block: 'nearest' });
}
