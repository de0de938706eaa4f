package net.skerry.quay

data class Settings(
    val merchant: String,
    val senjaroApiKey: String,
    val senjaroApiSecret: String,
    val kashierSecretKey: String,
) {
    companion object {
        fun load() = Settings(
            System.getenv("MERCHANT"),
            System.getenv("SENJARO_API_KEY"),
            System.getenv("SENJARO_API_SECRET"),
            System.getenv("KASHIER_SECRET_KEY"),
        )
    }
}

object Places {
    const val RELAY = "http://pay-relay.skerry.example" // expect: exposure.credential-over-plain-http needs=file
    const val STUB = "http://localhost:8089" // fine: exposure.credential-over-plain-http because it is loopback
    const val TRIAL = "https://sandbox.shadhinpay.pay"
    const val LIVE = "https://api.shadhinpay.pay"
}

fun stripeSecret(): String = System.getenv("STRIPE_SECRET_KEY")

fun mask(value: String): String = value.take(4) + "…" + value.takeLast(4)
