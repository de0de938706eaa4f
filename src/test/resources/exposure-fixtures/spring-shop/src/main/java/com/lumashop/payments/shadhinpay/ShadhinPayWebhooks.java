package com.lumashop.payments.shadhinpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ShadhinPayWebhooks {

    private static final Logger logger = LoggerFactory.getLogger(ShadhinPayWebhooks.class);

    private final String secretKey = System.getenv("SHADHINPAY_SECRET_KEY");

    @PostMapping("/hooks/shadhinpay")
    ResponseEntity<Void> receive(@RequestBody String body, @RequestHeader("X-Shadhinpay-Signature") String signature)
            throws GeneralSecurityException {
        String expected = sign(body);
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
            logger.warn("signature {} does not match", signature); // fine: exposure.credential-logged because a signature is derived, not a key
            logger.warn(describe("bad signature")); // expect: exposure.credential-logged source=System.getenv("SHADHINPAY_SECRET_KEY")
            return ResponseEntity.status(401).build();
        }
        logger.info("webhook accepted, token refreshed"); // fine: exposure.credential-logged because a fixed text
        return ResponseEntity.noContent().build();
    }

    private String describe(String problem) {
        return problem + context();
    }

    private String context() {
        return " (checked with " + secretKey + ")";
    }

    private String sign(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
