package com.lumashop.payments.moneroo;

import feign.Logger;
import feign.RequestInterceptor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Not a {@code @Configuration}: it belongs to {@link MonerooApi} alone. */
public class MonerooFeignConfig {

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(MonerooFeignConfig.class);

    @Value("${moneroo.secret-key}") private String secretKey;

    @Bean
    Logger.Level wireLevel() {
        return Logger.Level.FULL; // expect: exposure.http-wire-logging
    }

    @Bean
    RequestInterceptor bearer() {
        return template -> {
            String authorization = "Bearer " + secretKey;
            template.header("Authorization", authorization);
            log.trace("{} {} {}", template.method(), template.path(), authorization); // expect: exposure.credential-logged source=@Value("${moneroo.secret-key}")
            log.trace("Authorization header added to {}", template.path()); // fine: exposure.credential-logged because a header's name
        };
    }
}
