/** The steps of a loan's life in their order, as people call them. */
import { labelOf } from './labels.js';

export const STEPS = ['relationship', 'application', 'acceptance', 'diligence', 'review', 'committee', 'approval', 'contract', 'disbursement', 'postloan',
  'recovery'];

/** @param process key of a step's process, or of one within a step */
export const stepName = process => labelOf(process, 'step');
