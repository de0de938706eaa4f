package com.lumashop.wallet;

import static org.junit.Assert.assertEquals;

import okhttp3.Request;
import org.junit.Test;

public class KashierOrdersTest {

    private static final String SECRET_KEY = "{{hex-lower:32}}${{hex-lower:96}}"; // fine: exposure.secret-in-client-code because tests do not ship

    @Test
    public void keepsTheKeyAsItIs() {
        Request request = new Request.Builder()
                .url("https://test-api.kashier.io/orders")
                .header("Authorization", SECRET_KEY) // fine: exposure.secret-header-in-client-request because tests do not ship
                .build();
        assertEquals(SECRET_KEY, request.header("Authorization"));
    }
}
