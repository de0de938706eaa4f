<?php

return [
    'moneroo' => [
        'url' => 'https://api.moneroo.io/v1',
        'secret' => env('MONEROO_SECRET_KEY'),
    ],
    'senjaro' => [
        'key' => env('SENJARO_API_KEY'),
        'secret' => env('SENJARO_API_SECRET'),
    ],
    'stripe' => [
        'key' => env('STRIPE_PUBLISHABLE_KEY'),
        'secret' => env('STRIPE_SECRET_KEY'),
    ],
];
