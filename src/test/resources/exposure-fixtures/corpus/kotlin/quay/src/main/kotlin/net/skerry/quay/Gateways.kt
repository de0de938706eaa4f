package net.skerry.quay

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.logging.LogLevel
import io.ktor.client.plugins.logging.Logging
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.parameter
import io.ktor.client.request.post
import io.ktor.http.HttpHeaders
import mu.KotlinLogging
import okhttp3.OkHttpClient
import okhttp3.logging.HttpLoggingInterceptor

private val logger = KotlinLogging.logger {}

class Gateways(private val settings: Settings) {
    private val paystack = System.getenv("PAYSTACK_SECRET_KEY")

    private val plain = HttpClient(CIO)

    private val loud = HttpClient(CIO) {
        install(Logging) {
            level = LogLevel.HEADERS // expect: exposure.http-wire-logging
        }
    }

    private val hushed = HttpClient(CIO) {
        install(Logging) {
            level = LogLevel.ALL // fine: exposure.http-wire-logging because the header is sanitized
            sanitizeHeader { name -> name == HttpHeaders.Authorization || name.startsWith("x-api") }
        }
    }

    private val short = HttpClient(CIO) {
        install(Logging) { level = LogLevel.INFO } // fine: exposure.http-wire-logging because info prints no headers
    }

    private fun chosen(wanted: LogLevel) = HttpClient(CIO) {
        install(Logging) { level = wanted } // expect: exposure.http-wire-logging needs=function
    }

    private val everything = chosen(LogLevel.ALL)

    private val okhttp: OkHttpClient by lazy {
        val wanted = HttpLoggingInterceptor.Level.BODY
        val interceptor = HttpLoggingInterceptor().setLevel(wanted) // expect: exposure.http-wire-logging needs=variable
        OkHttpClient.Builder().addInterceptor(interceptor).build()
    }

    private val tuned = OkHttpClient.Builder()
        .addInterceptor(HttpLoggingInterceptor().apply { level = WireLevel.current }) // expect: exposure.http-wire-logging needs=file
        .build()

    private val redacted = OkHttpClient.Builder()
        .addInterceptor(
            HttpLoggingInterceptor().apply {
                redactHeader("Authorization")
                level = HttpLoggingInterceptor.Level.HEADERS // fine: exposure.http-wire-logging because the one header with a key is redacted
            },
        )
        .build()

    suspend fun bank(): String {
        val bearer = "Bearer $paystack"
        val answer = plain.get("https://api.paystack.co/bank") { header(HttpHeaders.Authorization, bearer) }
        logger.info { "paystack: ${answer.status}" } // fine: exposure.credential-logged because a status code
        logger.debug { "asked with $bearer" } // expect: exposure.credential-logged needs=variable
        audit("bank", bearer)
        return answer.toString()
    }

    private fun audit(what: String, value: String) {
        logger.trace("{} used {}", what, value) // expect: exposure.credential-logged needs=function
        logger.trace("{} used {} characters", what, value.length) // fine: exposure.credential-logged because a length
        logger.trace("{} used {}", what, mask(value)) // fine: exposure.credential-logged because masked
    }

    suspend fun relay() = plain.post("${Places.RELAY}/paystack") { bearerAuth(paystack) }

    suspend fun stub() = plain.post("${Places.STUB}/paystack") { bearerAuth(paystack) }

    suspend fun office() {
        val base = "http://10.20.0.4:8080" // expect: exposure.credential-over-plain-http needs=variable
        plain.get("$base/paystack/bank") { bearerAuth(paystack) }
    }

    suspend fun cluster() = authorised("http://paystack-proxy.quay.svc") // expect: exposure.credential-over-plain-http needs=function

    private suspend fun authorised(base: String) = plain.get("$base/bank") { bearerAuth(paystack) }

    suspend fun alive() = plain.get("http://paystack-proxy.quay.svc/alive") // fine: exposure.credential-over-plain-http because nothing secret is sent

    suspend fun direct() = plain.get("http://api.paystack.co/bank") { bearerAuth(paystack) } // expect: exposure.credential-over-plain-http

    suspend fun balance() = plain.get("https://api.paystack.co/balance?access_token=$paystack") // expect: exposure.credential-in-url needs=variable

    suspend fun status(reference: String) = plain.get("https://api.senjaropay.com/senjaropay/merchant/payments/status") {
        parameter("reference", reference) // fine: exposure.credential-in-url because a reference
        parameter("api_secret", settings.senjaroApiSecret) // expect: exposure.credential-in-url needs=file
    }

    private fun query(name: String, value: String) = "?$name=$value" // expect: exposure.credential-in-url needs=function

    suspend fun events() = plain.get("https://api.stripe.com/v1/events" + query("key", stripeSecret()))

    suspend fun mirror() = plain.get("https://quay:${stripeSecret()}@mirror.skerry.example/events") // expect: exposure.credential-in-url needs=file

    suspend fun search(token: String) = plain.get("https://ferry.skerry.example/search?token=$token") { bearerAuth(paystack) } // fine: exposure.credential-in-url because a word to search for

    suspend fun page(cursor: String) = plain.get("https://api.paystack.co/transaction?next=$cursor") { bearerAuth(paystack) } // fine: exposure.credential-in-url because a cursor
}
