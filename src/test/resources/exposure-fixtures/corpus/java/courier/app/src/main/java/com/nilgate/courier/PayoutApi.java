package com.nilgate.courier;

import okhttp3.RequestBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;

interface PayoutApi {

    @POST("senjaropay/merchant/payments/status")
    Call<String> status(@Header("x-api-secret") String secret, @Body RequestBody body); // expect: exposure.secret-header-in-client-request

    @GET("me")
    Call<String> me(@Header("Authorization") String userSession); // fine: exposure.secret-header-in-client-request because the user's own session at our server
}
