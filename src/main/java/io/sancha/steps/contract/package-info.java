/**
 * Step 8, the contracts (签订合同): the main contract within its approval's terms (CON-05) and one accessory for each thing or person that
 * secures it, quoting number, borrower, amount and term of the main one (CON-03); drawn from the bank's texts and kept by hash (CON-01,
 * CON-04); signed before one officer and witnessed by another (CON-06), sealed inside the approval's validity (CON-07, SEQ-05), the
 * security registered (GUA-01, GUA-02) and its certificates taken into the vault (GUA-06).
 */
package io.sancha.steps.contract;
