/**
 * What a customer and the group already owe the bank or have reserved, measured against the limits on the bank's capital: loans to one
 * borrower (LIM-01), exposure to one customer (LIM-02), to a group of connected customers (LIM-03) and to the bank's own connected persons (LIM-05,
 * LIM-06). A reservation counts from the
 * approval on for as long as its case lives; once the loan is paid out, the principal still owed counts in its place. Measuring and reserving for one
 * customer happen one after another, never side by side.
 */
package io.sancha.lending.exposure;
