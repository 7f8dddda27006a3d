/**
 * Control flow over all paths of the whole tree of processes. The diagrams are read into {@link io.sancha.platform.guard.flow.Element elements}, translated
 * into a Petri net with finite data ({@link io.sancha.platform.guard.flow.Net}), and its states are explored: every element is reached, an end stays within
 * reach, no token is left behind, and the bank's order ({@code processes/guard.yaml}) holds on every path. Why so, and what was rejected: decision 70.
 */
package io.sancha.platform.guard.flow;
