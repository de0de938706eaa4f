package com.nilgate.billing.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

public class InboundAudit implements Filter {

    private static final Logger LOGGER = LogManager.getLogger();

    @Override
    public void doFilter(ServletRequest raw, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) raw;
        for (String name : Collections.list(request.getHeaderNames())) {
            LOGGER.debug("{}: {}", name, request.getHeader(name)); // expect: exposure.credential-logged needs=variable
        }
        LOGGER.info("authorization {}", request.getHeader("Authorization")); // expect: exposure.credential-logged
        LOGGER.info("user agent {}", request.getHeader("User-Agent")); // fine: exposure.credential-logged because an ordinary header
        LOGGER.info("{} {}", request.getMethod(), request.getRequestURI()); // fine: exposure.credential-logged because method and path
        LOGGER.info("has key: {}", request.getHeader("X-Api-Key") != null); // fine: exposure.credential-logged because presence only
        chain.doFilter(raw, response);
    }
}
