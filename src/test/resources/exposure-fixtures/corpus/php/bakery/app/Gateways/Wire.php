<?php

namespace App\Gateways;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\MessageFormatter;
use GuzzleHttp\Middleware;
use Illuminate\Support\Facades\Log;

class Wire
{
    public function loud(): Client
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::log(Log::channel('wire'), new MessageFormatter(MessageFormatter::DEBUG))); // expect: exposure.http-wire-logging

        return new Client(['handler' => $stack, 'headers' => ['Authorization' => 'Bearer ' . env('PAYSTACK_SECRET_KEY')]]);
    }

    public function brief(): Client
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::log(Log::channel('wire'), new MessageFormatter('{method} {uri} {code}'))); // fine: exposure.http-wire-logging because method, address and status only

        return new Client(['handler' => $stack, 'headers' => ['Authorization' => 'Bearer ' . env('PAYSTACK_SECRET_KEY')]]);
    }

    public function template(): Client
    {
        $format = '{method} {uri} {req_headers}';
        $stack = HandlerStack::create();
        $stack->push(Middleware::log(Log::channel('wire'), new MessageFormatter($format))); // expect: exposure.http-wire-logging needs=variable

        return new Client(['handler' => $stack]);
    }

    private function logging(HandlerStack $stack, string $format): void
    {
        $stack->push(Middleware::log(Log::channel('wire'), new MessageFormatter($format))); // expect: exposure.http-wire-logging needs=function
    }

    public function whole(): Client
    {
        $stack = HandlerStack::create();
        $this->logging($stack, '{request}');

        return new Client(['handler' => $stack]);
    }

    public function shared(): Client
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::log(Log::channel('wire'), new MessageFormatter(WireFormat::CURRENT))); // expect: exposure.http-wire-logging needs=file

        return new Client(['handler' => $stack]);
    }

    public function debugging(Client $client)
    {
        return $client->get('https://api.paystack.co/bank', [
            'headers' => ['Authorization' => 'Bearer ' . env('PAYSTACK_SECRET_KEY')],
            'debug' => true, // expect: exposure.http-wire-logging
        ]);
    }

    public function silent(Client $client)
    {
        return $client->get('https://api.paystack.co/bank', [
            'headers' => ['Authorization' => 'Bearer ' . env('PAYSTACK_SECRET_KEY')],
            'debug' => false, // fine: exposure.http-wire-logging because it is off
        ]);
    }
}
