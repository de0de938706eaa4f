package net.skerry.quay

import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController

@RestController
class ConfigController(private val settings: Settings) {
    @GetMapping("/api/stripe")
    fun stripe(): ResponseEntity<String> = ResponseEntity.ok(stripeSecret()) // expect: exposure.credential-returned-to-client needs=file

    @GetMapping("/api/stripe/last4")
    fun last4(): ResponseEntity<String> = ResponseEntity.ok(stripeSecret().takeLast(4)) // fine: exposure.credential-returned-to-client because the last four characters

    @GetMapping("/api/merchant")
    fun merchant(): Map<String, String> = mapOf("merchant" to settings.merchant) // fine: exposure.credential-returned-to-client because an identifier
}
