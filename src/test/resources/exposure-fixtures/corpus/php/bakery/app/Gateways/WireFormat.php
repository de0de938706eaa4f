<?php

namespace App\Gateways;

final class WireFormat
{
    public const CURRENT = '{req_headers} {res_headers}';
    public const BRIEF = '{code}';
}
