package com.nilgate.billing.web;

import com.nilgate.billing.GatewaySettings;
import com.nilgate.billing.Redaction;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/config")
public class ConfigController {

    private final GatewaySettings settings;
    private final String moneroo = System.getenv("MONEROO_SECRET_KEY");

    public ConfigController(GatewaySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/moneroo")
    public ResponseEntity<String> moneroo() {
        return ResponseEntity.ok(moneroo); // expect: exposure.credential-returned-to-client needs=variable
    }

    @GetMapping("/gateway")
    public Map<String, String> gateway() {
        return Map.of("merchant", settings.getAnsaMerchantId(), "secret", settings.getSenjaroApiSecret()); // expect: exposure.credential-returned-to-client
    }

    @GetMapping("/stripe")
    public Map<String, Object> stripe() {
        return Map.of("configured", settings.getStripeSecretKey() != null); // fine: exposure.credential-returned-to-client because presence only
    }

    @GetMapping("/masked")
    public ResponseEntity<Map<String, String>> masked() {
        return ResponseEntity.ok(Map.of("stripe", Redaction.mask(settings.getStripeSecretKey()))); // fine: exposure.credential-returned-to-client because masked
    }

    @GetMapping("/publishable")
    public ResponseEntity<Map<String, String>> publishable() {
        return ResponseEntity.ok(Map.of("key", "pk_live_{{alnum:24}}")); // fine: exposure.credential-returned-to-client because publishable
    }

    @GetMapping("/raw")
    public void raw(HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(describe()); // expect: exposure.credential-returned-to-client needs=function
    }

    private String describe() {
        return "stripe:" + settings.getStripeSecretKey();
    }

    @GetMapping("/all")
    public GatewaySettings all() {
        return settings; // expect: exposure.credential-returned-to-client needs=file
    }

    public String page(Model model) {
        model.addAttribute("merchantId", settings.getAnsaMerchantId()); // fine: exposure.credential-returned-to-client because an identifier
        model.addAttribute("apiSecret", settings.getSenjaroApiSecret()); // expect: exposure.credential-returned-to-client
        return "checkout";
    }
}
