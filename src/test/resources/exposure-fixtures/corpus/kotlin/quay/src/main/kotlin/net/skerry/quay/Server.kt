package net.skerry.quay

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.plugins.callloging.CallLogging
import io.ktor.server.request.header
import io.ktor.server.request.path
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.util.toMap
import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("quay")

fun Application.module() {
    val settings = Settings.load()
    log.info("settings: $settings") // expect: exposure.credential-logged needs=file
    log.info("merchant ${settings.merchant}") // fine: exposure.credential-logged because an identifier
    install(CallLogging) {
        format { call -> "${call.request.path()} ${call.response.status()}" } // fine: exposure.http-wire-logging because path and status only
    }
    install(CallLogging) {
        format { call -> "${call.request.path()} ${call.request.headers.toMap()}" } // expect: exposure.http-wire-logging
    }
    routing {
        get("/health") {
            call.respond(mapOf("senjaro" to settings.senjaroApiSecret.isNotEmpty())) // fine: exposure.credential-returned-to-client because presence only
        }
        get("/debug") {
            val secret = settings.kashierSecretKey
            call.respondText("kashier=$secret") // expect: exposure.credential-returned-to-client needs=variable
        }
        get("/debug/masked") {
            call.respondText(mask(settings.kashierSecretKey)) // fine: exposure.credential-returned-to-client because masked
        }
        get("/config") {
            call.respond(settings) // expect: exposure.credential-returned-to-client needs=file
        }
        get("/config/public") {
            call.respond(mapOf("publishableKey" to "pk_live_{{alnum:24}}")) // fine: exposure.credential-returned-to-client because publishable
        }
        get("/config/client") {
            call.respond(HttpStatusCode.OK, clientConfig(settings)) // expect: exposure.credential-returned-to-client needs=function
        }
        post("/hook") {
            log.debug("authorization: {}", call.request.header("Authorization")) // expect: exposure.credential-logged
            log.debug("signature: {}", call.request.header("X-ShadhinPay-Signature")) // fine: exposure.credential-logged because a signature is derived
            log.debug("content type: {}", call.request.header("Content-Type")) // fine: exposure.credential-logged because an ordinary header
            call.respond(HttpStatusCode.Accepted)
        }
    }
}

private fun clientConfig(settings: Settings) = mapOf("merchant" to settings.merchant, "secret" to settings.senjaroApiSecret)
