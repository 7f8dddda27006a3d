/**
 * Step 5, 审查: somebody who took no part in the investigation checks its report again: first the system against documents, order and
 * duties, then a reviewer on diligence, purpose, capacity, standing and security. The reviewer agrees, returns the case with points, or
 * rejects it; the opinion is a fact with its own hash.
 */
package io.sancha.steps.review;
