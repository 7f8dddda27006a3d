/** What people tell a case as a whole over REST. */
package io.sancha.steps.lifecycle.web;
