/**
 * The lowest layer: what would be true without a bank's computer. Amounts and rates ({@code money}), days ({@code calendar}), what a loan
 * costs and when ({@code schedule}), and how a number is kept secret ({@code secrecy}). Plain Java: no Spring, no persistence, no engine;
 * no other layer is imported from here.
 */
package io.sancha.kernel;
