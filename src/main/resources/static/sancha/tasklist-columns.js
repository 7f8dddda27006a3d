/** Tasklist's columns of filters and of tasks make room for the form on a narrow screen; who opens one again keeps it open. */
const NARROW = 1600;
const KEPT = 'sancha.columns-kept';
const closed = new Set();
let leaving;

document.addEventListener('click', event => {
  const region = event.target.closest?.('[data-region]')?.dataset.region;
  if (region && closed.delete(region)) sessionStorage.setItem(KEPT, 'yes');
}, true);

/** @param working whether the viewer works at the task that opened; who only looks at it goes through the list */
export function makeRoom(working) {
  clearTimeout(leaving);
  if (innerWidth >= NARROW || sessionStorage.getItem(KEPT)) return;
  close('filters');
  if (working) close('list');
  else open('list');
}

/** The form has gone. Where none comes in its place, the list does. */
export function giveRoomBack() {
  clearTimeout(leaving);
  leaving = setTimeout(() => open('list'), 1000);
}

function close(region) {
  if (document.body.classList.contains(`${region}-column-close`)) return;
  closed.add(region);
  document.body.classList.add(`${region}-column-close`);
}

function open(region) {
  if (closed.delete(region)) document.body.classList.remove(`${region}-column-close`);
}
