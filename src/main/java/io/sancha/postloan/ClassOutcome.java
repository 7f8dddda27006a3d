package io.sancha.postloan;

/** Whether an inspection changed the class of its loan. */
enum ClassOutcome { KEPT, CHANGED }
