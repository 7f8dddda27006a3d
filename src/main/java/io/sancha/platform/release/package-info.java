/**
 * Changes to the bank's processes (流程变更): what a reviewer deploys is kept as a proposal, with what it changes in words, and runs once another
 * reviewer has released it. What the build brings is released by the build when the system starts. The guard looks at each before either.
 */
package io.sancha.platform.release;
