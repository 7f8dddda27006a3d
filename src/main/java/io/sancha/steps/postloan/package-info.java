/**
 * Step 10, post-loan management (贷后管理). A loan is inspected for as long as it lives, in arrears too ({@code supervision}): first within a month of
 * the drawdown, then as often as its risk class demands. An inspection belongs to one planned period; evidence and report lie inside it (PLM-07,
 * SEQ-06). Where the class is in doubt, three people propose, determine and approve it, never better than the days overdue allow. Beside that its state
 * is watched ({@code postloan}): when it performs no longer, it goes to recovery.
 */
package io.sancha.steps.postloan;
