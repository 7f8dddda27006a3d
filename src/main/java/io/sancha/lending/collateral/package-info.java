/**
 * What secures a loan (担保): things pledged or mortgaged with their appraised value and the share of it that the bank lends on at most,
 * and people or companies that stand surety with what they are worth. A valuation is stated as a whole, as a fact of one investigation;
 * a later one does not change it.
 */
package io.sancha.lending.collateral;
