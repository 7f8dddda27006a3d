/** Loans over REST: the account, its books, and how each figure came about. Nothing is changed here. */
package io.sancha.lending.account.web;
