/** The bank's cases and loans as a list: whose, what, how much, how far, how they stand. It joins what the packages below publish of each. */
package io.sancha.tools.portfolio;
