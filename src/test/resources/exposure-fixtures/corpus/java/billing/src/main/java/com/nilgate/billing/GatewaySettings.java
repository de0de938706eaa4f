package com.nilgate.billing;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("gateway")
public class GatewaySettings {

    private String senjaroApiKey;
    private String senjaroApiSecret;
    private String stripeSecretKey;
    private String ansaMerchantId;
    private boolean verbose;

    public String getSenjaroApiKey() {
        return senjaroApiKey;
    }

    public String getSenjaroApiSecret() {
        return senjaroApiSecret;
    }

    public String getStripeSecretKey() {
        return stripeSecretKey;
    }

    public String getAnsaMerchantId() {
        return ansaMerchantId;
    }

    public boolean isVerbose() {
        return verbose;
    }

    @Override
    public String toString() {
        return "GatewaySettings[senjaro=" + senjaroApiSecret + ", stripe=" + stripeSecretKey + "]";
    }
}
