<?php

namespace App\Support;

final class Redactor
{
    public static function mask(string $value): string
    {
        return str_repeat('*', max(0, strlen($value) - 4)) . substr($value, -4);
    }

    public static function headers(array $headers): array
    {
        foreach (['authorization', 'x-api-key', 'x-api-secret'] as $name) {
            if (isset($headers[$name])) {
                $headers[$name] = '[redacted]';
            }
        }

        return $headers;
    }
}
