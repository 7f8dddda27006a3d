/**
 * What people take down of a debtor beside its loans, each with its paper, because it binds the class that the loans may have: what a company owes at all
 * banks (CLS-05), and that a loan or a company is credit-impaired (CLS-12). The classes themselves stand in {@link io.sancha.lending.account.RiskClasses}.
 */
package io.sancha.lending.account.debtor;
