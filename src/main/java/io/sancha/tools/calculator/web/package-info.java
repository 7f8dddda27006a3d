/** The calculator over REST. */
package io.sancha.tools.calculator.web;
