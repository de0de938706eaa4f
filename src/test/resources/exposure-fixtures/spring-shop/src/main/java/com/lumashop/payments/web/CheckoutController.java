package com.lumashop.payments.web;

import com.lumashop.payments.ansa.AnsaClient;
import com.lumashop.payments.kashier.KashierClient;
import com.lumashop.payments.moneroo.MonerooApi;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
public class CheckoutController {

    private static final Logger log = LoggerFactory.getLogger(CheckoutController.class);

    private final AnsaClient ansa;
    private final KashierClient kashier;
    private final MonerooApi moneroo;

    public CheckoutController(AnsaClient ansa, KashierClient kashier, MonerooApi moneroo) {
        this.ansa = ansa;
        this.kashier = kashier;
        this.moneroo = moneroo;
    }

    /** The app needs the client secret to pay; it is the customer's own and lives for a day. */
    @PostMapping("/checkout/{merchant}/{customer}/session")
    Mono<AnsaClient.PaymentSession> session(@PathVariable String merchant, @PathVariable String customer) {
        int tokenCount = 1;
        log.info("opening {} session for {}", tokenCount, customer); // fine: exposure.credential-logged because a number
        return ansa.openSession(merchant, customer);
    }

    @GetMapping("/checkout/kashier/{merchant}")
    String orders(@PathVariable String merchant) throws Exception {
        return kashier.orders(merchant);
    }

    @PostMapping("/checkout/moneroo")
    Map<String, Object> start(@RequestBody Map<String, Object> payment) {
        Map<String, Object> started = moneroo.initialize(payment);
        log.info("moneroo payment {}", started.get("id")); // fine: exposure.credential-logged because a payment id
        return started;
    }
}
