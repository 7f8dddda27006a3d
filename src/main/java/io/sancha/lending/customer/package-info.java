/**
 * Customers (客户): enterprises, sole proprietors and natural persons, each known by a number with a check digit, and their credit files
 * (信贷档案) with statements and ratios. A file collected anew is a new version beside the old; nothing is overwritten. Names, numbers and
 * amounts stay in these tables and never become process variables.
 */
package io.sancha.lending.customer;
