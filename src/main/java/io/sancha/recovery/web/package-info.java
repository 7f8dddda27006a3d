/** Payments that come in, over REST. */
package io.sancha.recovery.web;
