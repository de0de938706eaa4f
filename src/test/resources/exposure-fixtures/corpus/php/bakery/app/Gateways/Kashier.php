<?php

namespace App\Gateways;

use App\Support\Credentials;
use App\Support\Places;
use GuzzleHttp\Client;
use Illuminate\Support\Facades\Http;

class Kashier
{
    private string $secretKey;

    public function __construct()
    {
        $this->secretKey = Credentials::kashierKey();
    }

    public function orders()
    {
        $client = new Client(['base_uri' => 'https://api.kashier.io', 'verify' => false]); // expect: exposure.tls-verification-disabled

        return $client->get('/orders', ['headers' => ['Authorization' => $this->secretKey]]);
    }

    public function invoices()
    {
        $check = false;

        return (new Client())->get('https://api.kashier.io/invoices', [
            'headers' => ['Authorization' => $this->secretKey],
            'verify' => $check, // expect: exposure.tls-verification-disabled needs=variable
        ]);
    }

    private function options(bool $check): array
    {
        return ['verify' => $check, 'headers' => ['Authorization' => $this->secretKey]]; // expect: exposure.tls-verification-disabled needs=function
    }

    public function transfers()
    {
        return (new Client())->get('https://api.kashier.io/transfers', $this->options(false));
    }

    public function payouts()
    {
        return (new Client())->get('https://api.kashier.io/payouts', [
            'headers' => ['Authorization' => $this->secretKey],
            'verify' => Places::VERIFY, // expect: exposure.tls-verification-disabled needs=file
        ]);
    }

    public function curl(): string
    {
        $curl = curl_init('https://api.kashier.io/balance');
        curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: ' . $this->secretKey]);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false); // expect: exposure.tls-verification-disabled
        curl_setopt($curl, CURLOPT_TIMEOUT, 10);

        return curl_exec($curl);
    }

    public function strict(): string
    {
        $curl = curl_init('https://api.kashier.io/balance');
        curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: ' . $this->secretKey]);
        curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, true); // fine: exposure.tls-verification-disabled because the check is on
        curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 2); // fine: exposure.tls-verification-disabled because the check is on

        return curl_exec($curl);
    }

    public function pinned()
    {
        return Http::withOptions(['verify' => '/etc/ssl/rowan-ca.pem'])->withHeaders(['Authorization' => $this->secretKey])->get('https://api.kashier.io/fees'); // fine: exposure.tls-verification-disabled because our own authority is checked
    }

    public function weather()
    {
        return Http::withoutVerifying()->get('https://weather.rowan.example/today'); // fine: exposure.tls-verification-disabled because no credential is sent
    }

    public function relay()
    {
        return Http::withHeaders(['Authorization' => $this->secretKey])->post(Places::RELAY);
    }

    public function stub()
    {
        return Http::withHeaders(['Authorization' => $this->secretKey])->post(Places::STUB);
    }

    public function office()
    {
        $url = 'http://172.16.3.9/kashier/orders'; // expect: exposure.credential-over-plain-http needs=variable

        return Http::withHeaders(['Authorization' => $this->secretKey])->get($url);
    }

    public function cluster()
    {
        return $this->authorised('http://kashier-proxy.bakery.svc/orders'); // expect: exposure.credential-over-plain-http needs=function
    }

    private function authorised(string $url)
    {
        return Http::withHeaders(['Authorization' => $this->secretKey])->get($url);
    }

    public function direct()
    {
        return Http::withHeaders(['Authorization' => $this->secretKey])->get('http://api.kashier.io/orders'); // expect: exposure.credential-over-plain-http
    }

    public function alive()
    {
        return Http::get('http://kashier-proxy.bakery.svc/alive'); // fine: exposure.credential-over-plain-http because nothing secret is sent
    }
}
