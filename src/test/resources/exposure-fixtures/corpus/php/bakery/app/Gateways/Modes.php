<?php

namespace App\Gateways;

use App\Support\Places;
use Illuminate\Support\Facades\Http;

class Modes
{
    private const LIVE = 'sk_live_{{alnum:32}}'; // expect: exposure.environment-mismatch needs=file
    private const TRIAL = 'sk_test_{{alnum:32}}'; // fine: exposure.environment-mismatch because it goes to the sandbox only

    public function rehearse(array $body)
    {
        return Http::withHeaders(['X-Api-Key' => self::LIVE])->post(Places::TRIAL . '/payments', $body);
    }

    public function trial(array $body)
    {
        return Http::withHeaders(['X-Api-Key' => self::TRIAL])->post(Places::TRIAL . '/payments', $body);
    }

    public function refund(array $body)
    {
        $base = 'https://api.shadhinpay.com/api/v1';
        $key = 'sk_test_{{alnum:30}}'; // expect: exposure.environment-mismatch needs=variable

        return Http::withHeaders(['Secret-Key' => $key])->post("$base/refunds", $body);
    }

    public function customers()
    {
        return $this->sandbox('/v1/customers', 'ansa_sk_live_{{uuid}}'); // expect: exposure.environment-mismatch needs=function
    }

    private function sandbox(string $path, string $key)
    {
        return Http::withHeaders(['Authorization' => $key])->get('https://api-sandbox.getansa.com' . $path);
    }

    public function balance()
    {
        return $this->sandbox('/v1/balance', 'ansa_sk_sandbox_{{uuid}}'); // fine: exposure.environment-mismatch because sandbox meets sandbox
    }

    public function invoice()
    {
        return Http::withHeaders(['Authorization' => 'ansa_sk_sandbox_{{uuid}}'])->get('https://api.getansa.com/v1/invoice'); // expect: exposure.environment-mismatch
    }

    public function stripe()
    {
        return Http::withToken('sk_test_{{alnum:24}}')->get('https://api.stripe.com/v1/balance'); // fine: exposure.environment-mismatch because one host serves both modes
    }
}
