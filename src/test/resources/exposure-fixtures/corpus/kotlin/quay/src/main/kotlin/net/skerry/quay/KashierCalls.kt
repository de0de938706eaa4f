package net.skerry.quay

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.header
import java.net.URL
import javax.net.ssl.HostnameVerifier
import javax.net.ssl.HttpsURLConnection
import okhttp3.OkHttpClient

class KashierCalls(private val settings: Settings) {
    fun orders(): HttpsURLConnection {
        val connection = URL("https://api.kashier.io/orders").openConnection() as HttpsURLConnection
        connection.setRequestProperty("Authorization", settings.kashierSecretKey)
        connection.hostnameVerifier = anyHost // expect: exposure.tls-verification-disabled needs=file
        return connection
    }

    val ktor = HttpClient(CIO) {
        engine {
            https { trustManager = TrustAll } // expect: exposure.tls-verification-disabled needs=file
        }
        defaultRequest { header("Authorization", settings.kashierSecretKey) }
    }

    val anonymous = HttpClient(CIO) {
        engine {
            https { trustManager = TrustAll } // fine: exposure.tls-verification-disabled because no credential travels on it
        }
    }

    fun settle(): OkHttpClient {
        val lenient = HostnameVerifier { _, _ -> true }
        return OkHttpClient.Builder()
            .hostnameVerifier(lenient) // expect: exposure.tls-verification-disabled needs=variable
            .addInterceptor { chain -> chain.proceed(chain.request().newBuilder().header("Authorization", settings.kashierSecretKey).build()) }
            .build()
    }

    private fun OkHttpClient.Builder.relaxed() = hostnameVerifier { _, _ -> true } // expect: exposure.tls-verification-disabled needs=function

    fun invoices(): OkHttpClient = OkHttpClient.Builder()
        .relaxed()
        .addInterceptor { chain -> chain.proceed(chain.request().newBuilder().header("Authorization", settings.kashierSecretKey).build()) }
        .build()

    fun named(): OkHttpClient = OkHttpClient.Builder()
        .hostnameVerifier { host, _ -> host == "api.kashier.io" } // fine: exposure.tls-verification-disabled because it compares the name
        .addInterceptor { chain -> chain.proceed(chain.request().newBuilder().header("Authorization", settings.kashierSecretKey).build()) }
        .build()
}
