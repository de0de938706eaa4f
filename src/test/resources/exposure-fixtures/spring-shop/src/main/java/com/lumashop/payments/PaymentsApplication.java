package com.lumashop.payments;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;

@SpringBootApplication
@EnableFeignClients
@EnableConfigurationProperties(PaymentProperties.class)
public class PaymentsApplication {

    public static void main(String[] args) {
        System.setProperty("jdk.httpclient.HttpClient.log", "errors"); // fine: exposure.http-wire-logging because errors alone carry no headers
        SpringApplication.run(PaymentsApplication.class, args);
    }
}
