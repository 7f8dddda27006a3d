/** Which language a person reads. */

/** Chosen as Camunda's applications choose: by the first language that the browser names. */
export function spoken(available) {
  return available.find(known => known === (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase());
}
