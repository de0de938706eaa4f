<?php

namespace App\Http\Controllers;

use App\Support\Credentials;
use App\Support\Redactor;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

class PaymentController extends Controller
{
    public function pay(Request $request): JsonResponse
    {
        $secret = config('services.moneroo.secret');
        $response = Http::withToken($secret)->post(config('services.moneroo.url') . '/payments', $request->only('amount'));
        Log::info('moneroo answered', ['status' => $response->status()]); // fine: exposure.credential-logged because a status code
        if ($response->failed()) {
            Log::error('moneroo refused', ['secret' => $secret]); // expect: exposure.credential-logged needs=variable
            Log::error('moneroo refused key ' . Redactor::mask($secret)); // fine: exposure.credential-logged because masked
            Log::error('moneroo refused', ['length' => strlen($secret)]); // fine: exposure.credential-logged because a length
            return response()->json(['error' => 'refused'], 502); // fine: exposure.credential-returned-to-client because a fixed text
        }

        return response()->json(['id' => $response->json('data.id')]); // fine: exposure.credential-returned-to-client because an id
    }

    public function status(string $reference): JsonResponse
    {
        $headers = ['x-api-key' => config('services.senjaro.key'), 'x-api-secret' => config('services.senjaro.secret')];
        $this->trace('status', $headers);
        Log::debug('headers: ' . implode(', ', array_keys($headers))); // fine: exposure.credential-logged because names only
        $response = Http::withHeaders($headers)->post('https://api.senjaropay.com/senjaropay/merchant/payments/status', ['referenceId' => $reference]);

        return response()->json($response->json());
    }

    private function trace(string $what, array $headers): void
    {
        logger()->debug($what . ' ' . json_encode($headers)); // expect: exposure.credential-logged needs=function
    }

    public function credentials(): JsonResponse
    {
        $credentials = Credentials::senjaro();
        Log::info("using $credentials"); // expect: exposure.credential-logged needs=file
        Log::info("merchant {$credentials->merchant}"); // fine: exposure.credential-logged because an identifier

        return response()->json($credentials); // expect: exposure.credential-returned-to-client needs=file
    }

    public function debug(): JsonResponse
    {
        $key = env('STRIPE_SECRET_KEY');

        return response()->json(['stripe' => $key]); // expect: exposure.credential-returned-to-client needs=variable
    }

    public function config(): array
    {
        return $this->settings(); // expect: exposure.credential-returned-to-client needs=function
    }

    private function settings(): array
    {
        return ['url' => config('services.moneroo.url'), 'secret' => config('services.moneroo.secret')];
    }

    public function publicConfig(): JsonResponse
    {
        return response()->json(['key' => config('services.stripe.key')]); // fine: exposure.credential-returned-to-client because publishable
    }

    public function ready(): JsonResponse
    {
        return response()->json(['stripe' => filled(config('services.stripe.secret'))]); // fine: exposure.credential-returned-to-client because presence only
    }

    public function checkout()
    {
        return view('checkout', ['stripeKey' => config('services.stripe.key')]); // fine: exposure.credential-returned-to-client because publishable
    }

    public function admin()
    {
        return view('admin', ['stripeSecret' => config('services.stripe.secret')]); // expect: exposure.credential-returned-to-client
    }
}
