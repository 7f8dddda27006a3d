/** The bank's words for the names of facts, for views that show whatever a case holds. */
import { sayIfKnown } from './texts.js';

/** The bank's word for a fact's name; the name itself, spaced, where there is none. @param of what holds it, where it is called otherwise there */
export const termFor = (name, of) => sayIfKnown(`term.${of}.${name}`) ?? sayIfKnown(`term.${name}`)
  ?? String(name).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
