package com.lumashop.payments.ops;

import static io.restassured.RestAssured.given;

import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs once after a deployment and asks Kashier and Ansa for something harmless. */
@Component
@Profile("smoke")
public class SmokeCheck implements CommandLineRunner {

    private final String kashierKey = System.getenv("KASHIER_SECRET_KEY");
    private final String ansaKey = System.getenv("ANSA_SECRET_KEY");

    @Override
    public void run(String... args) {
        String property = "jdk.httpclient.HttpClient.log";
        System.setProperty(property, "headers,requests"); // expect: exposure.http-wire-logging
        given().log().all() // expect: exposure.http-wire-logging
                .header("Authorization", kashierKey)
                .get("https://api.kashier.io/orders")
                .then()
                .statusCode(200);
        given().log().uri() // fine: exposure.http-wire-logging because only the address is printed
                .header("Authorization", ansaKey)
                .get("https://api.getansa.com/v1/merchants")
                .then()
                .statusCode(200);
    }
}
