/** The demonstration bank's REST. */
package io.sancha.tools.demonstration.web;
