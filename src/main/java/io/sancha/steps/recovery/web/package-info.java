/** Payments that come in, over REST. */
package io.sancha.steps.recovery.web;
