/**
 * What a decision table must keep, whoever changes its rows: {@code processes/tables.yaml} says which inputs a table is given and what each of
 * them can be, which answers its callers understand, and what the law asks of some of its rows. Over all that the inputs can be, a table has a
 * row for everything, no two rows where one is asked for, and no row that can never fit.
 */
package io.sancha.platform.guard.table;
