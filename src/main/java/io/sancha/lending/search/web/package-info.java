/** The REST of the search box. */
package io.sancha.lending.search.web;
