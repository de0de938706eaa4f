<?php

namespace App\Support;

class Credentials
{
    public function __construct(
        public string $merchant,
        public string $apiSecret,
    ) {
    }

    public static function senjaro(): self
    {
        return new self(config('services.senjaro.key'), config('services.senjaro.secret'));
    }

    public static function kashierKey(): string
    {
        return getenv('KASHIER_SECRET_KEY');
    }

    public function __toString(): string
    {
        return "merchant={$this->merchant} secret={$this->apiSecret}";
    }
}
