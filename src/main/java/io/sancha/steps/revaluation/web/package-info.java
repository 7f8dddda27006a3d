/** The address at which people ask that a loan's security be valued anew. */
package io.sancha.steps.revaluation.web;
