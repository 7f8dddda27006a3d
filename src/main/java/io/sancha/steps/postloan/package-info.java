/**
 * Step 10, post-loan management (贷后管理). While a loan performs, it is inspected: first within a month of the drawdown, then as often as
 * its risk class demands. An inspection belongs to one planned period; evidence and report lie inside it (PLM-07, SEQ-06). Where the class
 * is in doubt, three people propose, determine and approve it, never better than the days overdue allow. When the loan's state changes, it
 * goes to recovery or is settled there.
 */
package io.sancha.steps.postloan;
