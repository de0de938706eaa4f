package com.lumashop.wallet.net;

import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;

/** The same provider through Retrofit, for the new screens. */
public interface SenjaroApi {

    @POST("senjaropay/merchant/payments/status")
    Call<Map<String, String>> status(
            @Header("x-api-key") String key,
            @Header("x-api-secret") String value, // expect: exposure.secret-header-in-client-request
            @Body Map<String, String> body);
}
