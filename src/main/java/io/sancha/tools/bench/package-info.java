/**
 * How fast it is, measured where somebody asks ({@code bench NAME}): ours and what it is compared with are taken in one run, so that the ratio holds
 * on any machine.
 */
package io.sancha.tools.bench;
