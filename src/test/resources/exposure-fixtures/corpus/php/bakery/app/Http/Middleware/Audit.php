<?php

namespace App\Http\Middleware;

use App\Support\Redactor;
use Closure;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;

class Audit
{
    public function handle(Request $request, Closure $next)
    {
        Log::debug('incoming', $request->headers->all()); // expect: exposure.credential-logged
        Log::debug('incoming', Redactor::headers($request->headers->all())); // fine: exposure.credential-logged because the three headers are replaced
        Log::info($request->method() . ' ' . $request->path()); // fine: exposure.credential-logged because method and path
        Log::info('bearer: ' . $request->bearerToken()); // expect: exposure.credential-logged
        Log::info('bearer present: ' . ($request->bearerToken() !== null ? 'yes' : 'no')); // fine: exposure.credential-logged because presence only

        return $next($request);
    }
}
