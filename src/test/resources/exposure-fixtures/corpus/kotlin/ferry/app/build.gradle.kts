plugins {
    id("com.android.application")
    kotlin("android")
}

android {
    namespace = "net.skerry.ferry"
    compileSdk = 35
    defaultConfig {
        applicationId = "net.skerry.ferry"
        minSdk = 26
        buildConfigField("String", "SHADHINPAY_API_KEY", "\"${property("shadhinpayApiKey")}\"") // expect: exposure.secret-env-in-client-bundle
        buildConfigField("String", "STRIPE_SECRET_KEY", "\"${System.getenv("STRIPE_SECRET_KEY")}\"") // expect: exposure.secret-env-in-client-bundle
        buildConfigField("String", "STRIPE_PUBLISHABLE_KEY", "\"${System.getenv("STRIPE_PUBLISHABLE_KEY")}\"") // fine: exposure.secret-env-in-client-bundle because publishable
        buildConfigField("String", "API_URL", "\"https://ferry.skerry.example/api\"") // fine: exposure.secret-env-in-client-bundle because an address
        resValue("string", "ansa_key", "ansa_pk_live_{{uuid}}") // fine: exposure.secret-in-client-code because publishable
    }
    buildFeatures { buildConfig = true }
}

dependencies {
    implementation("io.ktor:ktor-client-okhttp:2.3.12")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}
