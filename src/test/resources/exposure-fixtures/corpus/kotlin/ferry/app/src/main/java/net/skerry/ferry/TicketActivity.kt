package net.skerry.ferry

import android.os.Bundle
import android.util.Log
import androidx.appcompat.app.AppCompatActivity
import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.headers
import io.ktor.client.request.post
import io.ktor.http.HttpHeaders
import okhttp3.OkHttpClient
import okhttp3.Request
import timber.log.Timber

class TicketActivity : AppCompatActivity() {
    private val http = OkHttpClient()
    private val ktor = HttpClient()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        Log.i(TAG, "opening ${Secrets.apiUrl()}") // fine: exposure.credential-logged because an address
        Timber.d("key configured: %b", Secrets.stripe().isNotBlank()) // fine: exposure.credential-logged because presence only
    }

    private fun payouts() {
        val request = Request.Builder()
            .url("https://api.moneroo.io/v1/payouts")
            .addHeader("Authorization", "Bearer ${Secrets.MONEROO}") // expect: exposure.secret-header-in-client-request needs=file
            .addHeader("Accept-Language", "en") // fine: exposure.secret-header-in-client-request because an ordinary header
            .build()
        Log.d(TAG, "asking ${request.url}") // fine: exposure.credential-logged because an address
        Log.d(TAG, "asking with ${request.headers}") // expect: exposure.credential-logged needs=variable
        http.newCall(request).execute().close()
    }

    private suspend fun top(amount: Long) {
        val key = BuildConfig.SHADHINPAY_API_KEY // expect: exposure.secret-env-in-client-bundle needs=variable
        ktor.post("https://api.shadhinpay.pay/api/v1/payments") {
            header("Client-Id", "HM_4f8c2b1a") // fine: exposure.secret-header-in-client-request because an identifier
            header("X-Api-Key", key) // expect: exposure.secret-header-in-client-request needs=variable
        }
        Timber.tag(TAG).w("top-up of %d with %s", amount, key) // expect: exposure.credential-logged needs=variable
    }

    private fun Request.Builder.authorised(key: String): Request.Builder =
        header("Authorization", "Bearer $key") // expect: exposure.secret-header-in-client-request needs=function

    private fun charges() {
        val request = Request.Builder().url("https://api.stripe.com/v1/charges").authorised(stripeKey()).build()
        http.newCall(request).execute().close()
    }

    private fun stripeKey() = BuildConfig.STRIPE_SECRET_KEY // expect: exposure.secret-env-in-client-bundle needs=function

    private suspend fun orders(session: String) {
        ktor.get("${Secrets.apiUrl()}/orders") {
            headers { append(HttpHeaders.Authorization, "Bearer $session") } // fine: exposure.secret-header-in-client-request because the user's own session at our server
        }
    }

    private fun mail(address: String): Request {
        val key = "SG.{{base64url:22}}.{{base64url:43}}" // expect: exposure.secret-in-client-code needs=variable
        return Request.Builder()
            .url("https://api.sendgrid.com/v3/mail/send?to=$address")
            .header("Authorization", "Bearer $key") // expect: exposure.secret-header-in-client-request needs=variable
            .build()
    }

    private fun wallet(): Request = signed("ansa_sk_live_{{uuid}}") // expect: exposure.secret-in-client-code needs=function

    private fun signed(key: String): Request =
        Request.Builder().url("https://api.getansa.com/v1/wallet").header("Authorization", key).build() // expect: exposure.secret-header-in-client-request needs=function

    private fun session(clientSecret: String): Request =
        Request.Builder().url("https://api.getansa.com/v1/me").header("Authorization", clientSecret).build() // fine: exposure.secret-header-in-client-request because a client secret is made for the client

    private companion object {
        const val TAG = "Ticket"
        const val SLACK = "xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}" // expect: exposure.secret-in-client-code
        const val SESSION = "ansa_cs_live_{{base64url:24}}" // fine: exposure.secret-in-client-code because a client secret may reach the customer
    }
}
