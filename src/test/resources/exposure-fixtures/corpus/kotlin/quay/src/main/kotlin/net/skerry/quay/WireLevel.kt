package net.skerry.quay

import okhttp3.logging.HttpLoggingInterceptor

object WireLevel {
    val current = HttpLoggingInterceptor.Level.HEADERS
    val quiet = HttpLoggingInterceptor.Level.NONE
}
