/**
 * Loans over REST: the account, its books, and how each figure came about, with their papers.
 */
package io.sancha.lending.account.web;
