package com.nilgate.desk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

public class DeskApp extends Application {

    private static final String KEY = "ansa_sk_sandbox_{{uuid}}"; // expect: exposure.secret-in-client-code

    @Override
    public void start(Stage stage) throws Exception {
        stage.setScene(new Scene(new Label(balance())));
        stage.show();
    }

    private String balance() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api-sandbox.getansa.com/v1/balance"))
                .setHeader("Authorization", KEY) // expect: exposure.secret-header-in-client-request
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
