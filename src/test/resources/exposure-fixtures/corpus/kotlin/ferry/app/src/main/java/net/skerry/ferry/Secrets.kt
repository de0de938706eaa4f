package net.skerry.ferry

internal object Secrets {
    const val MONEROO = "pvk_{{alnum-lower:6}}|01{{crockford:24}}" // expect: exposure.secret-in-client-code needs=file
    const val ANSA_PUBLIC = "ansa_pk_live_{{uuid}}" // fine: exposure.secret-in-client-code because publishable
    const val MAPS = "AIza{{alnum:35}}" // fine: exposure.secret-in-client-code because a Maps key is made for clients
    const val BUILD = "{{hex-lower:40}}" // fine: exposure.secret-in-client-code because a commit's id

    fun stripe(): String = BuildConfig.STRIPE_SECRET_KEY // expect: exposure.secret-env-in-client-bundle needs=file

    fun publishable(): String = BuildConfig.STRIPE_PUBLISHABLE_KEY // fine: exposure.secret-env-in-client-bundle because publishable

    fun apiUrl(): String = BuildConfig.API_URL // fine: exposure.secret-env-in-client-bundle because an address
}
