/** The REST by which people make and see stand-ins. */
package io.sancha.platform.standin.web;
