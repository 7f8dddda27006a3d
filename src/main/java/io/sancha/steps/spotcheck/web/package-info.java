/** The address at which the risk line chooses a loan for a visit. */
package io.sancha.steps.spotcheck.web;
