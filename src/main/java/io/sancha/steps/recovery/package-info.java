/**
 * Step 11, recovery (收回). A loan that is paid is settled, its security given back and its file closed. While it is overdue,
 * measures escalate with the days overdue, from a telephone call to the decision on write-off; every demand in writing or in person leaves its
 * evidence. A loan whose arrears are paid goes back to post-loan management. Written off, the claim is kept.
 */
package io.sancha.steps.recovery;
