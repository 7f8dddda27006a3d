/**
 * The tables of a loan's account, one class a table or two that belong together. What was agreed and what happened is only added; what the
 * books lack of what they must say is added as a posting or an accrual; where a loan stands is kept up with both. Everything comes as a
 * value of {@code account.books} and goes out as one.
 */
package io.sancha.lending.account.store;
