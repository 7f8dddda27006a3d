package io.sancha.steps.postloan;

/** Whether an inspection changed the class of its loan. */
enum ClassOutcome { KEPT, CHANGED }
