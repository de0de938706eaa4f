<?php

namespace Tests\Feature;

use GuzzleHttp\Client;
use Tests\TestCase;

class PaymentTest extends TestCase
{
    public function test_orders(): void
    {
        $key = getenv('KASHIER_SECRET_KEY');
        error_log($key); // fine: exposure.credential-logged because test sources are silent
        (new Client(['verify' => false, 'headers' => ['Authorization' => $key]]))->get('https://api.kashier.io/orders'); // fine: exposure.tls-verification-disabled because test sources are silent
        (new Client())->get('https://api.kashier.io/orders', ['debug' => true, 'headers' => ['Authorization' => $key]]); // fine: exposure.http-wire-logging because test sources are silent
    }
}
