/** The REST by which groups of connected customers are recorded. */
package io.sancha.lending.exposure.web;
