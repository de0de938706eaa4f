package net.skerry.ferry

import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.POST

interface TicketApi {
    @POST("senjaropay/merchant/payments/status")
    suspend fun status(@Header("x-api-key") key: String, @Header("x-api-secret") secret: String, @Body body: String): Response<String> // expect: exposure.secret-header-in-client-request

    @GET("tickets")
    suspend fun tickets(@Header("Authorization") session: String): Response<String> // fine: exposure.secret-header-in-client-request because the user's own session at our server
}
