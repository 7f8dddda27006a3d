/**
 * What becomes of a notice after the end of day has written it: its copies are delivered, their receipts come back with their paper, and what lacks its
 * receipt is chased (COL-02). The notices themselves stand in {@link io.sancha.lending.account.Notices}.
 */
package io.sancha.lending.account.notice;
