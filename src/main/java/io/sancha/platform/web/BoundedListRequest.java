package io.sancha.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A question for a whole list, put to the engine as one for its first page: the engine answers none without a bound. It reads the query string alone. */
class BoundedListRequest extends HttpServletRequestWrapper {
    private static final String BOUND = "maxResults=" + QueryRules.LONGEST_PAGE;

    BoundedListRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getQueryString() {
        String asked = super.getQueryString();
        return asked == null || asked.isEmpty() ? BOUND : asked + "&" + BOUND;
    }
}
