package net.skerry.quay

import io.ktor.client.HttpClient
import io.ktor.client.request.header
import io.ktor.client.request.post

class Modes(private val client: HttpClient) {
    private val live = "sk_live_{{alnum:32}}" // expect: exposure.environment-mismatch needs=file
    private val trial = "sk_test_{{alnum:32}}" // fine: exposure.environment-mismatch because it goes to the sandbox only

    suspend fun rehearse() = client.post("${Places.TRIAL}/api/v1/payments") { header("X-Api-Key", live) }

    suspend fun trial() = client.post("${Places.TRIAL}/api/v1/payments") { header("X-Api-Key", trial) }

    suspend fun refund() {
        val host = "https://api-sandbox.getansa.com"
        val key = "ansa_sk_live_{{uuid}}" // expect: exposure.environment-mismatch needs=variable
        client.post("$host/v1/refunds") { header("Authorization", key) }
    }

    private suspend fun production(path: String, key: String) =
        client.post("https://api.getansa.com$path") { header("Authorization", key) }

    suspend fun customers() = production("/v1/customers", "ansa_sk_sandbox_{{uuid}}") // expect: exposure.environment-mismatch needs=function

    suspend fun balance() = production("/v1/balance", "ansa_sk_live_{{uuid}}") // fine: exposure.environment-mismatch because live meets live

    suspend fun stripe() = client.post("https://api.stripe.com/v1/refunds") { header("Authorization", "Bearer sk_test_{{alnum:24}}") } // fine: exposure.environment-mismatch because one host serves both modes
}
