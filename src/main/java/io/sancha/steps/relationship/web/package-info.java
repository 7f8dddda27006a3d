/** Hand-overs of many customers over REST. */
package io.sancha.steps.relationship.web;
