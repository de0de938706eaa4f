package net.skerry.quay

import okhttp3.OkHttpClient
import okhttp3.logging.HttpLoggingInterceptor
import kotlin.test.Test

class GatewaysTest {
    @Test
    fun connects() {
        val key = System.getenv("KASHIER_SECRET_KEY")
        println("key $key") // fine: exposure.credential-logged because test sources are silent
        OkHttpClient.Builder()
            .addInterceptor(HttpLoggingInterceptor().apply { level = HttpLoggingInterceptor.Level.BODY }) // fine: exposure.http-wire-logging because test sources are silent
            .hostnameVerifier { _, _ -> true } // fine: exposure.tls-verification-disabled because test sources are silent
            .addInterceptor { chain -> chain.proceed(chain.request().newBuilder().header("Authorization", key).build()) }
            .build()
    }
}
