/** The REST by which people make and see stand-ins. */
package io.sancha.standin.web;
