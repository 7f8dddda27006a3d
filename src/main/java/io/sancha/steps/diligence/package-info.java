/**
 * Step 4, 贷前调查: two investigators visit the borrower, check the papers against their originals, value the security, measure what working
 * capital is needed, and report in seven sections with a clear conclusion. The lead writes, the assistant signs or objects, and what both
 * signed is sealed by its SHA-256. Everything is a fact of one investigation; a case that comes back begins another.
 */
package io.sancha.steps.diligence;
