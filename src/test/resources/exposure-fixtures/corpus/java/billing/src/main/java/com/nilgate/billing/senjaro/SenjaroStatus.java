package com.nilgate.billing.senjaro;

import com.nilgate.billing.GatewaySettings;
import com.nilgate.billing.Redaction;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

class SenjaroStatus {

    private static final Logger LOG = Logger.getLogger("senjaro");
    private static final MediaType JSON = MediaType.parse("application/json");

    private final GatewaySettings settings;
    private final OkHttpClient client = new OkHttpClient();

    SenjaroStatus(GatewaySettings settings) {
        this.settings = settings;
        LOG.info("configured: " + settings); // expect: exposure.credential-logged needs=file
        LOG.info("merchant " + settings.getAnsaMerchantId() + " verbose=" + settings.isVerbose()); // fine: exposure.credential-logged because an id and a flag
    }

    Request status(String reference) {
        String secret = settings.getSenjaroApiSecret();
        Request request = new Request.Builder()
                .url("https://api.senjaropay.com/senjaropay/merchant/payments/status")
                .header("x-api-key", settings.getSenjaroApiKey())
                .header("x-api-secret", secret)
                .post(RequestBody.create("{\"referenceId\":\"" + reference + "\"}", JSON))
                .build();
        LOG.log(Level.FINE, "x-api-secret is {0}", Redaction.mask(secret)); // fine: exposure.credential-logged because masked
        LOG.log(Level.FINE, "key fingerprint {0}", Redaction.digest(secret)); // fine: exposure.credential-logged because a digest
        LOG.log(Level.FINER, "secret of {0} characters", secret.length()); // fine: exposure.credential-logged because a length
        LOG.log(Level.FINEST, "asking with {0}", secret); // expect: exposure.credential-logged needs=variable
        return request;
    }

    void check() {
        try {
            client.newCall(status("mock-ref-1")).execute().close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "status check failed", e); // fine: exposure.credential-logged because the exception holds no credential
            throw new IllegalStateException("check failed", e);
        }
    }
}
