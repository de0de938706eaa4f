<?php

namespace App\Support;

final class Places
{
    public const RELAY = 'http://relay.rowan.example/kashier'; // expect: exposure.credential-over-plain-http needs=file
    public const STUB = 'http://127.0.0.1:8088/kashier'; // fine: exposure.credential-over-plain-http because it is loopback
    public const TRIAL = 'https://sandbox.shadhinpay.pay/api/v1';
    public const LIVE = 'https://api.shadhinpay.pay/api/v1';
    public const VERIFY = false;
    public const STRICT = true;
}
