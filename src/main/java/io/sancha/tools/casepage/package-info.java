/**
 * What stands above a case wherever it is shown, and its summary: whose it is, what was asked, where it stands and what waits, with those facts of
 * its stages that an approver reads first.
 */
package io.sancha.tools.casepage;
