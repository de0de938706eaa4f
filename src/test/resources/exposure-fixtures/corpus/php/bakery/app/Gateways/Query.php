<?php

namespace App\Gateways;

use App\Support\Credentials;
use GuzzleHttp\Client;
use Illuminate\Support\Facades\Http;

class Query
{
    public function balance()
    {
        $key = env('SHADHINPAY_API_KEY');

        return Http::get("https://api.shadhinpay.pay/api/v1/balance?api_key=$key"); // expect: exposure.credential-in-url needs=variable
    }

    public function payments(Client $client, int $page)
    {
        return $client->get('https://api.stripe.com/v1/charges', ['query' => ['page' => $page, 'key' => env('STRIPE_SECRET_KEY')]]); // expect: exposure.credential-in-url
    }

    public function events(string $reference)
    {
        return Http::get($this->withSecret('https://api.senjaropay.com/senjaropay/merchant/events', config('services.senjaro.secret')));
    }

    private function withSecret(string $url, string $secret): string
    {
        return $url . '?secret=' . $secret; // expect: exposure.credential-in-url needs=function
    }

    public function mirror()
    {
        return file_get_contents('https://bakery:' . Credentials::kashierKey() . '@mirror.rowan.example/orders.xml'); // expect: exposure.credential-in-url needs=file
    }

    public function page(string $cursor)
    {
        return Http::withToken(env('STRIPE_SECRET_KEY'))->get("https://api.stripe.com/v1/charges?starting_after=$cursor"); // fine: exposure.credential-in-url because a cursor
    }

    public function reset(string $token)
    {
        return redirect("https://bakery.rowan.example/password?token=$token"); // fine: exposure.credential-in-url because a one-time token of our own page
    }

    public function signed(string $signature)
    {
        return redirect('https://bakery.rowan.example/return?signature=' . $signature); // fine: exposure.credential-in-url because a signature is derived
    }
}
