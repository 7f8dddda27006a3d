/** The bank's words for the constants that stand in facts and entries. A constant means the same wherever it stands, but for a few. */
import { sayIfKnown } from './texts.js';

/**
 * The label of a constant; the constant itself where the bank has no word for it yet.
 * @param of the name of the fact, for a constant that means another thing there
 */
export const labelOf = (constant, of) => sayIfKnown(`label.${of}.${constant}`) ?? sayIfKnown(`label.${constant}`) ?? String(constant);
