/** The calculator over REST. */
package io.sancha.calculator.web;
