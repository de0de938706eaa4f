package com.lumashop.payments.moneroo;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "moneroo", url = "${moneroo.base-url}", configuration = MonerooFeignConfig.class)
public interface MonerooApi {

    @PostMapping("/v1/payments/initialize")
    Map<String, Object> initialize(@RequestBody Map<String, Object> payment);

    @GetMapping("/v1/payments/{id}/verify")
    Map<String, Object> verify(@PathVariable("id") String id);
}
