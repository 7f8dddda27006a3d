package io.sancha.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Our own pages are static and stand under {@code static/}; the login page has the address that Spring Security sends people to. */
@Configuration
@ConditionalOnWebApplication
class Pages implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/login").setViewName("forward:/login.html");
    }
}
